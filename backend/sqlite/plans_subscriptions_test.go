package sqlite_test

import (
	"context"
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// subscriptionQueries are the list in every narrowing.
func subscriptionQueries() []sqlite.SubscriptionQuery {
	var all []sqlite.SubscriptionQuery
	for _, store := range []int64{0, 1} {
		for _, status := range []book.SubscriptionStatus{
			"", book.SubscriptionTrial, book.SubscriptionActive, book.SubscriptionPastDue, book.SubscriptionPaused, book.SubscriptionEnded, book.SubscriptionCancelled,
		} {
			for _, search := range []string{"", "coffee"} {
				for _, cursor := range []string{"", "3:due 2026-03-16", "3:running 2026-03-16", "3:resting "} {
					all = append(all, sqlite.SubscriptionQuery{Page: sqlite.Page{Cursor: cursor}, StoreID: store, Status: status, Search: search})
				}
			}
		}
	}
	return all
}

// The list walks subscriptions by their next day until the page is full, and looks at no more than what is unpaid of each. It sorts
// nothing but what is past due on one page, and never walks invoices.
func TestTheListOfSubscriptionsIsNotSorted(t *testing.T) {
	s := subscribedBook(t)
	s.Open()
	db, recorder := s.DB.Record()
	for _, q := range subscriptionQueries() {
		recorder.Asked = nil
		if _, err := db.Subscriptions(t.Context(), q, s.Shop.Now()); err != nil {
			t.Fatal(err)
		}
		for _, asked := range recorder.Asked {
			plan, err := db.Plan(asked)
			if err != nil {
				t.Fatal(err)
			}
			for _, step := range plan {
				pastDue := strings.Contains(asked.Query, "ORDER BY d.subscription_id, d.period")
				if tableWalk(step) && !strings.HasSuffix(step, "SCAN stores") && !strings.Contains(step, "SCAN s ") || sorts(step) && !pastDue && !strings.Contains(asked.Query, "FROM stores") {
					t.Errorf("%+v: %s\nin %s\nof %s", q, step, strings.Join(plan, "\n"), asked.Query)
				}
			}
			if whole := strings.Join(plan, "; "); strings.Contains(asked.Query, "AS part") && !strings.Contains(whole, "SEARCH s USING INDEX subscriptions_by_next (next_on") {
				t.Errorf("%+v: %s", q, whole)
			}
		}
	}
}

func TestNoQuestionAboutASubscriptionReadsAWholeTable(t *testing.T) {
	s := subscribedBook(t)
	s.Open()
	db, recorder := s.DB.Record()
	for name, ask := range map[string]func(context.Context) error{
		"one subscription":       func(ctx context.Context) error { _, err := db.Subscription(ctx, 2, s.Shop.Now()); return err },
		"those that are due":     func(ctx context.Context) error { _, err := db.SubscriptionsDue(ctx, s.Shop.Now()); return err },
		"a customer's":           func(ctx context.Context) error { _, err := db.RunningSubscriptionsOf(ctx, 1); return err },
		"a card's":               func(ctx context.Context) error { _, err := db.SubscriptionByCard(ctx, 1); return err },
		"its periods":            func(ctx context.Context) error { _, err := db.Periods(ctx, 1); return err },
		"an invoice of one":      func(ctx context.Context) error { _, err := db.SubscriptionDue(ctx, 2); return err },
		"what is to be charged":  func(ctx context.Context) error { _, err := db.DuesToTry(ctx, s.Shop.Now()); return err },
		"what is to be mailed":   func(ctx context.Context) error { _, err := db.DuesToMail(ctx); return err },
		"what is to be reminded": func(ctx context.Context) error { _, err := db.DuesToRemind(ctx, s.Shop.Now()); return err },
		"a customer's invoices":  func(ctx context.Context) error { _, err := db.SubscriptionInvoices(ctx, 1, s.Shop.Now()); return err },
		"what a coupon is on":    func(ctx context.Context) error { _, err := db.CouponOnDocuments(ctx, 1); return err },
		"a customer's, in a list": func(ctx context.Context) error {
			_, err := db.Subscriptions(ctx, sqlite.SubscriptionQuery{CustomerID: 1}, s.Shop.Now())
			return err
		},
	} {
		t.Run(name, func(t *testing.T) {
			recorder.Asked = nil
			if err := ask(t.Context()); err != nil {
				t.Fatal(err)
			}
			for _, asked := range recorder.Asked {
				plan, err := db.Plan(asked)
				if err != nil {
					t.Fatal(err)
				}
				for _, step := range plan {
					if tableWalk(step) && !strings.Contains(asked.Query, "FROM stores") {
						t.Errorf("%s\nof %s", step, asked.Query)
					}
				}
			}
		})
	}
}
