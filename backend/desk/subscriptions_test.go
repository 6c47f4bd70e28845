package desk_test

import (
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

func TestASubscriptionInTheWindow(t *testing.T) {
	s := testkit.NewShop(t)
	d := openDesk(s, book.SuperAdmin)
	anna := s.Customer("Anna")
	sub, err := d.Subscriptions.New(1, anna.ID)
	s.Must(err)
	sub.Name, sub.Lines = "Coffee", []book.Line{testkit.Line("Coffee beans", 1490)}
	shown, err := d.Subscriptions.Totals(sub)
	s.Must(err)
	saved, err := d.Subscriptions.Save(shop.SubscriptionInput{Key: "form", Subscription: sub})
	s.Must(err)
	if saved.Subscription.Totals.Total != shown.Subscription.Totals.Total || saved.Subscription.NextOn != shown.Upcoming[1] || saved.Subscription.CreatorName != "Owner" {
		t.Errorf("shown was %+v, saved is %+v", shown, saved)
	}
	s.Clock.Add(31 * 24 * time.Hour)
	outcome, err := d.Subscriptions.BillDue()
	s.Must(err)
	if outcome != (shop.DueOutcome{Issued: 1}) {
		t.Errorf("billed was %+v", outcome)
	}
	page, err := d.Subscriptions.List(sqlite.SubscriptionQuery{})
	s.Must(err)
	invoices, err := d.Subscriptions.Invoices(anna.ID)
	s.Must(err)
	if len(page.Rows) != 1 || page.Rows[0].Status != book.SubscriptionPastDue || page.Rows[0].PastDue.Count != 1 || len(invoices) != 2 || invoices[0].FromOn != "2026-04-02" {
		t.Errorf("the list says %+v, the customer received %+v", page.Rows, invoices)
	}
	for _, step := range []struct {
		do   func(int64) (shop.SubscriptionDetail, error)
		want book.SubscriptionStatus
	}{
		{d.Subscriptions.Get, book.SubscriptionPastDue}, {d.Subscriptions.Pause, book.SubscriptionPaused}, {d.Subscriptions.Resume, book.SubscriptionPastDue}, {d.Subscriptions.Cancel, book.SubscriptionCancelled},
	} {
		detail, err := step.do(saved.Subscription.ID)
		s.Must(err)
		if detail.Subscription.Status != step.want || len(detail.Periods) != 2 {
			t.Errorf("it is %s, want %s", detail.Subscription.Status, step.want)
		}
	}
}
