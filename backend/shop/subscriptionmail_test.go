package shop_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/testkit"
)

// mailed are the subjects of an invoice's mails, oldest first.
func mailed(s *testkit.Shop, invoice int64) []string {
	s.T.Helper()
	mails, err := s.DB.MailsOf(s.Ctx, invoice)
	s.Must(err)
	subjects := []string{}
	for _, mail := range slices.Backward(mails) {
		subjects = append(subjects, mail.Subject)
	}
	return subjects
}

// passes lets days pass, with a look every six hours.
func passes(s *testkit.Shop, days int) {
	s.T.Helper()
	for range days * 4 {
		s.Clock.Add(6 * time.Hour)
		billDue(s)
	}
}

func wantMailed(s *testkit.Shop, invoice int64, want ...string) {
	s.T.Helper()
	if got := mailed(s, invoice); !slices.Equal(got, want) {
		s.T.Errorf("mailed on %s:\n%s\nwant\n%s", s.Clock.Now().Format(time.DateOnly), strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestASubscriptionIsSentAndRemindedOf(t *testing.T) {
	const sent, reminded = "Invoice INV-2026-00001 from Paper Lantern", "Reminder: invoice INV-2026-00001 from Paper Lantern"
	s := testkit.NewShop(t)
	mailing(s)
	subscribes(s, s.Customer("Anna").ID, func(sub *book.Subscription) { sub.Every = 12 })
	wantMailed(s, 1, sent)
	passes(s, 16) // due on 16 March
	wantMailed(s, 1, sent)
	passes(s, 1) // 19 March
	wantMailed(s, 1, sent, reminded)
	s.Clock.Add(-365 * 24 * time.Hour) // somebody sets the clock back, and later right again
	passes(s, 20)
	s.Clock.Add(345 * 24 * time.Hour)
	passes(s, 6)
	wantMailed(s, 1, sent, reminded)
	passes(s, 1) // 26 March
	wantMailed(s, 1, sent, reminded, reminded)
	passes(s, 40)
	wantMailed(s, 1, sent, reminded, reminded)
	testkit.WantSound(t, testkit.Raw(t, rawBook(s), "mode=ro"))
}

func TestWhoIsNotRemindedOfASubscription(t *testing.T) {
	for name, change := range map[string]func(*testkit.Shop, *book.Subscription){
		"who shall not be": func(_ *testkit.Shop, sub *book.Subscription) { sub.Remind = false },
		"who has paid":     func(_ *testkit.Shop, sub *book.Subscription) { sub.Name = "pays" },
		"who has no address": func(s *testkit.Shop, sub *book.Subscription) {
			nowhere, err := s.Shop.SaveCustomer(s.Ctx, book.Customer{Name: "Bert"}, s.Key())
			s.Must(err)
			sub.CustomerID = nowhere.ID
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := testkit.NewShop(t)
			mailing(s)
			sub := subscribes(s, s.Customer("Anna").ID, func(sub *book.Subscription) {
				sub.Every = 12
				change(s, sub)
			}).Subscription
			want := []string{"Invoice INV-2026-00001 from Paper Lantern"}
			switch name {
			case "who has paid":
				s.Collect(1, 1490)
			case "who has no address":
				want = []string{}
			}
			passes(s, 40)
			wantMailed(s, 1, want...)
			if sub.Status != book.SubscriptionActive {
				t.Errorf("it is %s", sub.Status)
			}
		})
	}
	t.Run("nor anybody before mail is set up, and then only of what is still to come", func(t *testing.T) {
		s := testkit.NewShop(t)
		subscribes(s, s.Customer("Anna").ID, func(sub *book.Subscription) { sub.Every = 12 })
		passes(s, 20)
		mailing(s)
		wantMailed(s, 1)
		passes(s, 20)
		wantMailed(s, 1, "Reminder: invoice INV-2026-00001 from Paper Lantern")
	})
}

func TestARefusedCardIsToldOfByMail(t *testing.T) {
	s := testkit.NewShop(t)
	s.TakeCards()
	mailing(s)
	anna := s.Customer("Anna")
	s.SaveCard(anna.ID, testkit.DeclinedLater)
	subscribes(s, anna.ID, func(sub *book.Subscription) { sub.Every = 12 })
	const refused = "Card payment refused: invoice INV-2026-00001 from Paper Lantern"
	wantMailed(s, 1, refused)
	passes(s, 12)
	wantMailed(s, 1, refused, refused, refused, refused)
	mails, err := s.DB.MailsOf(s.Ctx, 1)
	s.Must(err)
	for n, says := range []string{
		"We will not try again by ourselves.", "We will try again on 9 March 2026.", "We will try again on 7 March 2026.", "We will try again on 5 March 2026.",
	} {
		for _, part := range []string{says, "we could not charge 14,90\u00a0€ of our invoice INV-2026-00001 to your card (Visa ending in 0341): the card's bank declined it.", "Dear Anna", "Please do not send card details by mail."} {
			if !strings.Contains(mails[n].Text, part) {
				t.Errorf("mail %d lacks %q: %s", n, part, mails[n].Text)
			}
		}
		if mails[n].InvoiceID != 1 || mails[n].To != "c@example.com" {
			t.Errorf("mail %d goes to %s with invoice %d", n, mails[n].To, mails[n].InvoiceID)
		}
	}
	t.Run("and once no card is charged any more, the customer is reminded like others", func(t *testing.T) {
		passes(s, 5)
		wantMailed(s, 1, refused, refused, refused, refused, "Reminder: invoice INV-2026-00001 from Paper Lantern")
	})
	testkit.WantSound(t, testkit.Raw(t, rawBook(s), "mode=ro"))
}

func TestAChargedSubscriptionIsSentAsPaid(t *testing.T) {
	s := testkit.NewShop(t)
	s.TakeCards()
	mailing(s)
	anna := s.Customer("Anna")
	s.SaveCard(anna.ID, testkit.GoodCard)
	subscribes(s, anna.ID, nil)
	mails, err := s.DB.MailsOf(s.Ctx, 1)
	s.Must(err)
	if len(mails) != 1 || !strings.Contains(mails[0].Text, "thank you for your payment") {
		t.Errorf("mailed was %+v", mails)
	}
}

func TestTheMailAboutARefusedCardIsInTheCustomersLanguage(t *testing.T) {
	s := testkit.NewShop(t)
	s.TakeCards()
	mailing(s)
	anna, err := s.Shop.SaveCustomer(s.Ctx, book.Customer{Name: "Anna", Email: "anna@example.com", Language: "de"}, s.Key())
	s.Must(err)
	s.SaveCard(anna.ID, testkit.DeclinedLater)
	detail := subscribes(s, anna.ID, nil)
	mails, err := s.DB.MailsOf(s.Ctx, 1)
	s.Must(err)
	want := "wir konnten 14,90\u00a0€ aus unserer Rechnung INV-2026-00001 nicht von Ihrer Karte (Visa mit den Endziffern 0341) abbuchen: Die Bank der Karte hat abgelehnt."
	if !strings.Contains(mails[0].Text, want) || !strings.Contains(mails[0].Text, "Am 05.03.2026 versuchen wir es noch einmal.") || strings.ContainsAny(mails[0].Subject+mails[0].Text, "{}") {
		t.Errorf("it says %s\n%s", mails[0].Subject, mails[0].Text)
	}
	if note := detail.Periods[0].Invoice.Note; note != "02.03.2026 – 01.04.2026" {
		t.Errorf("the invoice says %q", note)
	}
}

func TestWhoseCardWillBeChargedIsNotReminded(t *testing.T) {
	s := testkit.NewShop(t)
	s.TakeCards()
	mailing(s)
	anna := s.Customer("Anna")
	s.SaveCard(anna.ID, testkit.DeclinedLater)
	subscribes(s, anna.ID, func(sub *book.Subscription) { sub.Every = 12 })
	s.Clock.Add(18 * 24 * time.Hour) // 20 March: the reminder's day has passed, and the second try is made only now
	billDue(s)
	const refused = "Card payment refused: invoice INV-2026-00001 from Paper Lantern"
	wantMailed(s, 1, refused, refused)
}

func TestWhatIsBilledLateIsNotRemindedOfAtOnce(t *testing.T) {
	s := testkit.NewShop(t)
	mailing(s)
	subscribes(s, s.Customer("Anna").ID, func(sub *book.Subscription) { sub.StartOn, sub.Every = "2026-01-02", 12 }) // due on 16 January
	passes(s, 30)
	wantMailed(s, 1, "Invoice INV-2026-00001 from Paper Lantern")
}
