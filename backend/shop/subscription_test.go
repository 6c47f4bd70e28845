package shop_test

import (
	"slices"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

// subscribes makes a subscription of a customer to coffee, monthly from today unless changed.
func subscribes(s *testkit.Shop, customer int64, change func(*book.Subscription)) shop.SubscriptionDetail {
	s.T.Helper()
	sub, err := s.Shop.NewSubscription(s.Ctx, 0, customer)
	s.Must(err)
	sub.Name, sub.Lines = "Coffee", []book.Line{testkit.Line("Coffee beans", 1490)}
	if change != nil {
		change(&sub)
	}
	detail, err := s.Shop.SaveSubscription(s.Ctx, shop.SubscriptionInput{Key: s.Key(), Subscription: sub})
	s.Must(err)
	return detail
}

func billDue(s *testkit.Shop) shop.DueOutcome {
	s.T.Helper()
	outcome, err := s.Shop.BillDue(s.Ctx)
	s.Must(err)
	return outcome
}

// billedOn are the days of a subscription's invoices, oldest first.
func billedOn(s *testkit.Shop, id int64) []book.Date {
	s.T.Helper()
	detail, err := s.Shop.Subscription(s.Ctx, id)
	s.Must(err)
	days := []book.Date{}
	for _, period := range slices.Backward(detail.Periods) {
		if period.FromOn != period.Invoice.IssueDate {
			s.T.Errorf("the period from %s is billed on %s", period.FromOn, period.Invoice.IssueDate)
		}
		days = append(days, period.FromOn)
	}
	return days
}

func TestASubscriptionBillsItsFirstPeriodAtOnce(t *testing.T) {
	s := testkit.NewShop(t)
	detail := subscribes(s, s.Customer("Anna").ID, nil)
	sub := detail.Subscription
	if sub.Status != book.SubscriptionActive || sub.Period != 1 || sub.NextOn != "2026-04-02" || len(detail.Periods) != 1 || len(detail.Upcoming) != 6 {
		t.Fatalf("got %+v", detail)
	}
	invoice := detail.Periods[0].Invoice
	if invoice.Number != "INV-2026-00001" || invoice.IssueDate != "2026-03-02" || invoice.DueDate != "2026-03-16" || invoice.Reference != "Coffee" ||
		invoice.Note != "2 March 2026 – 1 April 2026" || invoice.Totals.Total.Minor != 1490 {
		t.Errorf("got %+v", invoice)
	}
	testkit.WantSound(t, testkit.Raw(t, rawBook(s), "mode=ro"))
}

func TestAShopThatWasClosedForThreeWeeksBillsThreeWeeks(t *testing.T) {
	s := testkit.NewShop(t)
	id := subscribes(s, s.Customer("Anna").ID, func(sub *book.Subscription) { sub.Unit = book.Weeks }).Subscription.ID
	s.Clock.Add(21 * 24 * time.Hour)
	s.Reopen()
	if outcome := billDue(s); outcome.Issued != 3 {
		t.Errorf("%d were issued", outcome.Issued)
	}
	if outcome := billDue(s); outcome.Issued != 0 {
		t.Errorf("%d were issued again", outcome.Issued)
	}
	if days := billedOn(s, id); !slices.Equal(days, []book.Date{"2026-03-02", "2026-03-09", "2026-03-16", "2026-03-23"}) {
		t.Errorf("billed on %v", days)
	}
	testkit.WantSound(t, testkit.Raw(t, rawBook(s), "mode=ro"))
}

func TestTheListOfSubscriptions(t *testing.T) {
	s := testkit.NewShop(t)
	anna, bert := s.Customer("Anna"), s.Customer("Bert Käse")
	late := subscribes(s, anna.ID, func(sub *book.Subscription) { sub.Name = "Late" }).Subscription
	s.Clock.Add(16 * 24 * time.Hour) // the first invoice is overdue
	fresh := subscribes(s, bert.ID, func(sub *book.Subscription) { sub.Name, sub.Unit = "Tea", book.Weeks }).Subscription
	trial := subscribes(s, bert.ID, func(sub *book.Subscription) { sub.Name, sub.TrialUntil = "Käse", "2026-03-20" }).Subscription
	paused := subscribes(s, anna.ID, func(sub *book.Subscription) { sub.Name = "Paused" }).Subscription
	_, err := s.Shop.PauseSubscription(s.Ctx, paused.ID)
	s.Must(err)
	over := subscribes(s, anna.ID, func(sub *book.Subscription) { sub.Name, sub.EndOn = "Ended", "2026-04-18" }).Subscription
	gone := subscribes(s, anna.ID, func(sub *book.Subscription) { sub.Name = "Cancelled" }).Subscription
	_, err = s.Shop.CancelSubscription(s.Ctx, gone.ID)
	s.Must(err)
	for _, c := range []struct {
		name string
		q    sqlite.SubscriptionQuery
		want []int64
	}{
		{"all, past due first, then by day", sqlite.SubscriptionQuery{}, []int64{late.ID, trial.ID, fresh.ID, paused.ID, over.ID, gone.ID}},
		{"past due", sqlite.SubscriptionQuery{Status: book.SubscriptionPastDue}, []int64{late.ID}},
		{"active", sqlite.SubscriptionQuery{Status: book.SubscriptionActive}, []int64{fresh.ID}},
		{"in trial", sqlite.SubscriptionQuery{Status: book.SubscriptionTrial}, []int64{trial.ID}},
		{"paused", sqlite.SubscriptionQuery{Status: book.SubscriptionPaused}, []int64{paused.ID}},
		{"ended", sqlite.SubscriptionQuery{Status: book.SubscriptionEnded}, []int64{over.ID}},
		{"cancelled", sqlite.SubscriptionQuery{Status: book.SubscriptionCancelled}, []int64{gone.ID}},
		{"by name, as it is said", sqlite.SubscriptionQuery{Search: "kase"}, []int64{trial.ID, fresh.ID}},
		{"a customer's", sqlite.SubscriptionQuery{CustomerID: bert.ID}, []int64{trial.ID, fresh.ID}},
		{"a store's", sqlite.SubscriptionQuery{StoreID: 2}, nil},
	} {
		for _, limit := range []int{0, 1, 2} {
			c.q.Limit, c.q.Cursor = limit, ""
			var got []int64
			for first := true; first || c.q.Cursor != ""; first = false {
				page, err := s.DB.Subscriptions(s.Ctx, c.q, s.Shop.Now())
				s.Must(err)
				for _, row := range page.Rows {
					got = append(got, row.ID)
					detail, err := s.Shop.Subscription(s.Ctx, row.ID)
					s.Must(err)
					if sub := detail.Subscription; row.Status != sub.Status || row.PastDue != sub.PastDue || row.NextOn != sub.NextOn || row.Total != sub.Totals.Total || row.CustomerName != sub.CustomerName {
						t.Errorf("the list says %+v of %+v", row, sub)
					}
				}
				c.q.Cursor = page.Next
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%s by %d: %v, want %v", c.name, limit, got, c.want)
			}
		}
	}
	invoices, err := s.DB.SubscriptionInvoices(s.Ctx, anna.ID, s.Shop.Now())
	s.Must(err)
	if len(invoices) != 4 || invoices[3].SubscriptionName != "Late" || invoices[3].Status != book.StatusOverdue || invoices[3].Due.Minor != 1490 || invoices[3].UntilOn != "2026-04-01" {
		t.Errorf("Anna received %+v", invoices)
	}
}
