package shop_test

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/shop"
	"daybook/backend/testkit"
)

func TestASubscriptionChargesItsCard(t *testing.T) {
	s := testkit.NewShop(t)
	s.TakeCards()
	anna := s.Customer("Anna")
	s.SaveCard(anna.ID, testkit.GoodCard)
	detail := subscribes(s, anna.ID, nil)
	if detail.Subscription.Collection != book.CollectByCard || detail.Card.LastFour != "4242" {
		t.Fatalf("a customer with a card is proposed %+v", detail)
	}
	period := detail.Periods[0]
	if period.Invoice.Status != book.StatusPaid || len(period.Charges) != 1 || period.Charges[0].Retry != 1 || detail.Subscription.PastDue.Count != 0 {
		t.Errorf("got %+v", period)
	}
	s.Clock.Add(31 * 24 * time.Hour)
	if outcome := billDue(s); outcome != (shop.DueOutcome{Issued: 1, Paid: 1}) {
		t.Errorf("a month later %+v", outcome)
	}
	testkit.WantSound(t, testkit.Raw(t, rawBook(s), "mode=ro"))
}

func TestARefusedCardIsTriedAgainAfterThreeFiveAndSevenDays(t *testing.T) {
	s := testkit.NewShop(t)
	s.TakeCards()
	anna := s.Customer("Anna")
	s.SaveCard(anna.ID, testkit.DeclinedLater)
	sub := subscribes(s, anna.ID, nil).Subscription
	if want := (book.PastDue{InvoiceID: 1, Failure: book.CodeDeclined, FailedAt: sub.PastDue.FailedAt, RetryOn: "2026-03-05", Count: 1}); sub.PastDue != want || sub.Status != book.SubscriptionPastDue {
		t.Fatalf("%s, %+v", sub.Status, sub.PastDue)
	}
	tried := []book.Date{}
	for range 20 * 4 {
		s.Clock.Add(6 * time.Hour)
		if outcome := billDue(s); outcome.Failed > 0 {
			tried = append(tried, book.DateOf(s.Shop.Now(), time.UTC))
		}
	}
	if !slices.Equal(tried, []book.Date{"2026-03-05", "2026-03-07", "2026-03-09"}) {
		t.Errorf("tried again on %v", tried)
	}
	detail, err := s.Shop.Subscription(s.Ctx, sub.ID)
	s.Must(err)
	if detail.Subscription.PastDue.RetryOn != "" || len(detail.Periods[0].Charges) != 4 {
		t.Errorf("in the end %+v", detail)
	}
	testkit.WantSound(t, testkit.Raw(t, rawBook(s), "mode=ro"))
}

// refusedSubscription is Anna's subscription to coffee by a card that was refused on 2 March 2026, 10:00.
func refusedSubscription(t *testing.T) (*testkit.Shop, book.Subscription) {
	t.Helper()
	s := testkit.NewShop(t)
	s.TakeCards()
	anna := s.Customer("Anna")
	s.SaveCard(anna.ID, testkit.DeclinedLater)
	return s, subscribes(s, anna.ID, nil).Subscription
}

// triesOn are the days on which cards were charged by themselves within some days, looked at every six hours.
func triesOn(s *testkit.Shop, days int) []book.Date {
	s.T.Helper()
	tried := []book.Date{}
	for range days * 4 {
		s.Clock.Add(6 * time.Hour)
		if outcome := billDue(s); outcome.Failed+outcome.Paid > 0 {
			tried = append(tried, book.DateOf(s.Shop.Now(), time.UTC))
		}
	}
	return tried
}

func TestWhateverEndsTheDebtEndsTheTries(t *testing.T) {
	for name, end := range map[string]func(*testkit.Shop) error{
		"cash": func(s *testkit.Shop) error { s.Collect(1, 1490); return nil },
		"a void": func(s *testkit.Shop) error {
			_, err := s.Shop.Void(s.Ctx, shop.VoidInput{Key: s.Key(), InvoiceID: 1, Reason: "Mistake"})
			return err
		},
		"a write-off": func(s *testkit.Shop) error {
			_, err := s.Shop.WriteOff(s.Ctx, shop.WriteOffInput{Key: s.Key(), InvoiceID: 1, Amount: money.Of(1490, "EUR"), Reason: "Moved away"})
			return err
		},
		"another card, by hand": func(s *testkit.Shop) error {
			taken, err := s.Shop.TakeCard(s.Ctx, shop.CardPaymentInput{Key: s.Key(), CustomerID: 1, InvoiceID: 1, Amount: money.Of(1490, "EUR"), CardID: s.SaveCard(1, testkit.GoodCard).ID})
			if taken.Charge.State != book.ChargeCaptured || taken.Charge.Retry != 0 {
				s.T.Errorf("by hand %+v", taken)
			}
			return err
		},
		"money that is taken back later": func(s *testkit.Shop) error {
			_, err := s.Shop.Reverse(s.Ctx, shop.ReverseInput{Key: s.Key(), PaymentID: s.Collect(1, 1490).ID, Reason: "Bounced"})
			return err
		},
	} {
		t.Run(name, func(t *testing.T) {
			s, sub := refusedSubscription(t)
			s.Must(end(s))
			if tried := triesOn(s, 12); len(tried) != 0 {
				t.Errorf("tried again on %v", tried)
			}
			detail, err := s.Shop.Subscription(s.Ctx, sub.ID)
			s.Must(err)
			late := name == "money that is taken back later"
			if late != (detail.Subscription.PastDue.Count == 1) || detail.Subscription.PastDue.RetryOn != "" {
				t.Errorf("past due is %+v", detail.Subscription.PastDue)
			}
			testkit.WantSound(t, testkit.Raw(t, rawBook(s), "mode=ro"))
		})
	}
}

func TestATryByHandDoesNotUseUpTheSchedule(t *testing.T) {
	s, sub := refusedSubscription(t)
	s.Clock.Add(24 * time.Hour)
	taken, err := s.Shop.TakeCard(s.Ctx, shop.CardPaymentInput{Key: s.Key(), CustomerID: 1, InvoiceID: 1, Amount: money.Of(1490, "EUR"), CardID: s.SaveCard(1, testkit.AskingLater).ID})
	s.Must(err)
	if taken.Charge.Failure != book.CodeNotConfirmed {
		t.Fatalf("by hand %+v", taken.Charge)
	}
	detail, err := s.Shop.Subscription(s.Ctx, sub.ID)
	s.Must(err)
	if late := detail.Subscription.PastDue; late.Failure != book.CodeNotConfirmed || late.FailedAt != taken.Charge.FailedAt || late.RetryOn != "2026-03-05" {
		t.Errorf("past due is %+v", late)
	}
	if tried := triesOn(s, 12); !slices.Equal(tried, []book.Date{"2026-03-05", "2026-03-07", "2026-03-09"}) {
		t.Errorf("tried again on %v", tried)
	}
}

func TestTriesThatWereMissedAreNotMadeUpFor(t *testing.T) {
	s, _ := refusedSubscription(t)
	s.Clock.Add(9 * 24 * time.Hour) // the computer was off until the 11th
	if outcome := billDue(s); outcome.Failed != 1 {
		t.Errorf("at once %+v", outcome)
	}
	if tried := triesOn(s, 12); !slices.Equal(tried, []book.Date{"2026-03-13", "2026-03-15"}) {
		t.Errorf("tried again on %v", tried)
	}
}

func TestWhoPausesOrCancelsIsNotChargedByItself(t *testing.T) {
	s, sub := refusedSubscription(t)
	paused, err := s.Shop.PauseSubscription(s.Ctx, sub.ID)
	s.Must(err)
	if tried := triesOn(s, 4); len(tried) != 0 || paused.Subscription.PastDue.RetryOn != "" || paused.Subscription.PastDue.Count != 1 {
		t.Errorf("paused, tried on %v: %+v", tried, paused.Subscription.PastDue)
	}
	_, err = s.Shop.ResumeSubscription(s.Ctx, sub.ID)
	s.Must(err)
	if tried := triesOn(s, 1); !slices.Equal(tried, []book.Date{"2026-03-06"}) {
		t.Errorf("resumed, tried on %v", tried)
	}
	cancelled, err := s.Shop.CancelSubscription(s.Ctx, sub.ID)
	s.Must(err)
	if tried := triesOn(s, 12); len(tried) != 0 || cancelled.Subscription.PastDue.RetryOn != "" || cancelled.Periods[0].Invoice.Balance.Due.Minor != 1490 {
		t.Errorf("cancelled, tried on %v: %+v", tried, cancelled)
	}
}

func TestWhoPaysByInvoiceFromNowOnIsNotChargedAgain(t *testing.T) {
	s, sub := refusedSubscription(t)
	sub.Collection = book.CollectBySend
	_, err := s.Shop.SaveSubscription(s.Ctx, shop.SubscriptionInput{Key: s.Key(), Subscription: sub})
	s.Must(err)
	if tried := triesOn(s, 12); len(tried) != 0 {
		t.Errorf("tried on %v", tried)
	}
}

func TestACardThatIsGoneHasAReasonOfItsOwn(t *testing.T) {
	s := testkit.NewShop(t)
	s.TakeCards()
	anna := s.Customer("Anna")
	card := s.SaveCard(anna.ID, testkit.GoodCard)
	sub := subscribes(s, anna.ID, func(sub *book.Subscription) { sub.Unit = book.Weeks }).Subscription
	s.Must(s.Shop.RemoveCard(s.Ctx, card.ID))
	s.Clock.Add(7 * 24 * time.Hour)
	billDue(s)
	s.Clock.Add(24 * time.Hour)
	detail, err := s.Shop.Subscription(s.Ctx, sub.ID)
	s.Must(err)
	if late := detail.Subscription.PastDue; late.Failure != book.CodeNoCard || late.RetryOn != "2026-03-12" || late.InvoiceID != 2 || len(detail.Periods[0].Charges) != 0 || detail.Card.ID != 0 {
		t.Errorf("without a card %+v", detail)
	}
	s.SaveCard(anna.ID, testkit.GoodCard)
	if tried := triesOn(s, 3); !slices.Equal(tried, []book.Date{"2026-03-12"}) {
		t.Errorf("with a new card, tried on %v", tried)
	}
	t.Run("and so has a gateway", func(t *testing.T) {
		s.Clock.Add(7 * 24 * time.Hour)
		without := shop.New(s.DB, s.Clock.Now, rand.NewChaCha8([32]byte{7}), shop.Tools{})
		_, err := without.BillDue(s.Ctx)
		s.Must(err)
		detail, err := s.Shop.Subscription(s.Ctx, sub.ID)
		s.Must(err)
		if late := detail.Subscription.PastDue; late.Failure != book.CodeNoGateway || late.Count != 1 {
			t.Errorf("without a gateway %+v", late)
		}
	})
	testkit.WantSound(t, testkit.Raw(t, rawBook(s), "mode=ro"))
}

func TestACardThatASubscriptionNamesStays(t *testing.T) {
	s := testkit.NewShop(t)
	s.TakeCards()
	anna := s.Customer("Anna")
	card := s.SaveCard(anna.ID, testkit.GoodCard)
	sub := subscribes(s, anna.ID, func(sub *book.Subscription) { sub.CardID = card.ID }).Subscription
	testkit.WantRefusal(t, s.Shop.RemoveCard(s.Ctx, card.ID), book.CodeCardInUse, "")
	_, err := s.Shop.CancelSubscription(s.Ctx, sub.ID)
	s.Must(err)
	s.Must(s.Shop.RemoveCard(s.Ctx, card.ID))
}

// Daybook ends, or the line is dead, between the invoice and what its card says.
func TestALostAnswerIsOneCharge(t *testing.T) {
	s := testkit.NewShop(t)
	s.TakeCards()
	anna := s.Customer("Anna")
	s.SaveCard(anna.ID, testkit.GoodCard)
	line := through(s)
	line.lost = true
	detail := subscribes(s, anna.ID, nil)
	for range 3 {
		if outcome := billDue(s); outcome != (shop.DueOutcome{}) {
			t.Errorf("while nobody knows %+v", outcome)
		}
	}
	if period := detail.Periods[0]; period.Invoice.Balance.Due.Minor != 1490 || len(period.Charges) != 1 || period.Charges[0].State != book.ChargeOpen || detail.Subscription.PastDue.Count != 0 {
		t.Fatalf("while nobody knows %+v", detail)
	}
	s.Must(s.DB.Close())
	s.Open()
	if outcome := billDue(s); outcome != (shop.DueOutcome{Paid: 1}) {
		t.Errorf("after the next start %+v", outcome)
	}
	detail, err := s.Shop.Subscription(s.Ctx, detail.Subscription.ID)
	s.Must(err)
	if period := detail.Periods[0]; period.Invoice.Status != book.StatusPaid || len(period.Charges) != 1 {
		t.Errorf("after the next start %+v", period)
	}
	testkit.WantSound(t, testkit.Raw(t, rawBook(s), "mode=ro"))
}

func TestWhatASubscriptionCannotCharge(t *testing.T) {
	save := func(s *testkit.Shop, card int64) error {
		sub, err := s.Shop.NewSubscription(s.Ctx, 0, s.Customer("Anna").ID)
		s.Must(err)
		sub.Name, sub.Lines, sub.Collection, sub.CardID = "Coffee", []book.Line{testkit.Line("Coffee beans", 1490)}, book.CollectByCard, card
		_, err = s.Shop.SaveSubscription(s.Ctx, shop.SubscriptionInput{Key: s.Key(), Subscription: sub})
		return err
	}
	testkit.WantRefusal(t, save(testkit.NewShop(t), 0), book.CodeNoGateway, "collection")
	s := testkit.NewShop(t)
	s.TakeCards()
	testkit.WantRefusal(t, save(s, 0), book.CodeNoCard, "cardId")
	bert := s.Customer("Bert")
	testkit.WantRefusal(t, save(s, s.SaveCard(bert.ID, testkit.GoodCard).ID), book.CodeNoCard, "cardId")
	gone := s.SaveCard(bert.ID, testkit.GoodCard)
	s.Must(s.Shop.RemoveCard(s.Ctx, gone.ID))
	sub, err := s.Shop.NewSubscription(s.Ctx, 0, bert.ID)
	s.Must(err)
	sub.Name, sub.Lines, sub.CardID = "Coffee", []book.Line{testkit.Line("Coffee beans", 1490)}, gone.ID
	_, err = s.Shop.SaveSubscription(s.Ctx, shop.SubscriptionInput{Key: s.Key(), Subscription: sub})
	testkit.WantRefusal(t, err, book.CodeNoCard, "cardId")
}

// What came of a try counts, also when its card is gone by the time it is heard of.
func TestATryThatIsHeardOfLateIsTheSameTry(t *testing.T) {
	s := testkit.NewShop(t)
	s.TakeCards()
	anna := s.Customer("Anna")
	card := s.SaveCard(anna.ID, testkit.DeclinedLater)
	line := through(s)
	line.lost = true
	sub := subscribes(s, anna.ID, nil).Subscription
	line.lost = false
	s.Settle()
	s.Must(s.Shop.RemoveCard(s.Ctx, card.ID))
	if outcome := billDue(s); outcome.Failed != 1 {
		t.Errorf("heard of was %+v", outcome)
	}
	detail, err := s.Shop.Subscription(s.Ctx, sub.ID)
	s.Must(err)
	if late := detail.Subscription.PastDue; late.Failure != book.CodeDeclined || late.RetryOn != "2026-03-05" || len(detail.Periods[0].Charges) != 1 {
		t.Errorf("past due is %+v", late)
	}
	sound(s)
}
