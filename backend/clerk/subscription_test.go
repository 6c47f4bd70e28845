package clerk_test

import (
	"strings"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/shop"
	"daybook/backend/testkit"
)

func TestAtMidnightASubscriptionIsBilledAndMailed(t *testing.T) {
	s, office, _ := mailing(t)
	work(s)
	sub, err := s.Shop.NewSubscription(s.Ctx, 0, 1)
	s.Must(err)
	sub.Name, sub.StartOn, sub.Lines = "Coffee", "2026-03-03", []book.Line{testkit.Line("Coffee beans", 1490)}
	_, err = s.Shop.SaveSubscription(s.Ctx, shop.SubscriptionInput{Key: s.Key(), Subscription: sub})
	s.Must(err)
	s.Clock.Add(14*time.Hour - time.Second) // 23:59:59 in Berlin
	work(s)
	if count, _ := office.taken(); count != 1 {
		t.Fatalf("before midnight %d mails arrived", count)
	}
	s.Clock.Add(time.Second)
	s.Reopen() // Daybook starts just then
	office.use(s)
	work(s)
	work(s)
	l := office.letter(t)
	if count, _ := office.taken(); count != 2 || l.attachment != "INV-2026-00002.pdf" || l.header.Get("Subject") != "Invoice INV-2026-00002 from Paper Lantern" {
		t.Errorf("%d mails arrived, the last with %s", count, l.attachment)
	}
	if text := read(t, l.pdf); !strings.Contains(text, "3 March 2026 – 2 April 2026") || !strings.Contains(text, "Coffee") {
		t.Errorf("the invoice says\n%s", text)
	}
}
