package shop_test

import (
	"slices"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/shop"
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
