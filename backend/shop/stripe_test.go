package shop_test

import (
	"fmt"
	"path"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/shop"
	"daybook/backend/testkit"
	"daybook/backend/testkit/stripefake"
)

// atStripe is a shop whose payment links are paid at Stripe.
type atStripe struct {
	*testkit.Shop
	account *stripefake.Account
}

func takingCardsAtStripe(t *testing.T) atStripe {
	t.Helper()
	s := nearStripe(t, takingCards(t))
	_, err := s.Book.Shop.SaveGateway(s.Ctx, stripefake.Key)
	s.Must(err)
	return s
}

// nearStripe is a shop that has an account at Stripe, which is not connected.
func nearStripe(t *testing.T, shop *testkit.Shop) atStripe {
	t.Helper()
	s := atStripe{shop, stripefake.Open(t, shop.Clock.Now)}
	s.Stripe = s.account.URL
	s.Reopen()
	return s
}

// opens lets the customer of an order go to the gateway's page.
func (s atStripe) opens(token string) (page string) {
	s.T.Helper()
	page, err := s.Book.Shop.PayByCard(s.T.Context(), token, true)
	s.Must(err)
	return page
}

func TestAPageOfADayIsRenewedWhileTheOrderIsOpen(t *testing.T) {
	s := takingCardsAtStripe(t)
	detail, token := s.Link(book.Link{AutoCapture: true})
	first := s.opens(token)
	s.Clock.Add(24 * time.Hour)
	s.Settle()
	wantState(t, s.Charge(detail.Link.ID), book.ChargeEnded)
	second := s.opens(token)
	if first == second || s.opens(token) != second {
		t.Errorf("the pages were %s and %s", first, second)
	}
	s.Clock.Add(23 * time.Hour)
	s.account.Pay(s.Charge(detail.Link.ID).Reference, stripefake.Visa)
	s.Settle()
	wantState(t, s.Charge(detail.Link.ID), book.ChargeCaptured)
	wantDue(s.Shop, s.Charge(detail.Link.ID).InvoiceID, 0)
}

// A page that was asked for and never heard of does not keep an order open for ever once Stripe makes no page for it any more.
func TestAPageThatNeverCameDoesNotHoldTheOrder(t *testing.T) {
	s := takingCardsAtStripe(t)
	paidAtShop, token := s.Link(book.Link{AutoCapture: true})
	expiring, other := s.Link(book.Link{AutoCapture: true})
	for _, token := range []string{token, other} {
		s.account.Fail(1, stripefake.Fault{Lost: true})
		_, err := s.Book.Shop.PayByCard(t.Context(), token, true)
		testkit.WantRefusal(t, err, book.CodeGatewaySilent, "")
	}
	s.Clock.Add(book.LinkLife - 20*time.Minute)
	order, err := s.Book.Shop.CompleteOrder(t.Context(), shop.CompletionInput{Token: token, Method: book.LinkAtShop, Agreed: true})
	s.Must(err)
	wantDue(s.Shop, order.Invoice.ID, 1000)
	s.Settle()
	for _, link := range []int64{paidAtShop.Link.ID, expiring.Link.ID} {
		wantState(t, s.Charge(link), book.ChargeEnded)
	}
	_, err = s.Book.Shop.PayByCard(t.Context(), other, true)
	testkit.WantRefusal(t, err, book.CodeCardTooLate, "")
}

func TestAPageAtTheShopIsOpenForAnHourAtStripe(t *testing.T) {
	s := takingCardsAtStripe(t)
	invoice := billed(s.Shop)
	opened := take(s.Shop, taking(s.Shop, invoice, 2000, book.SavedCard{}))
	s.Clock.Add(book.CardPageLife)
	s.Settle()
	wantState(t, stands(s.Shop, opened.Charge.ID).Charge, book.ChargeEnded)
	s.account.Pay(opened.Charge.Reference, stripefake.Visa)
	s.account.Fail(1, stripefake.Fault{Lost: true})
	_, err := s.Book.Shop.TakeCard(s.Ctx, taking(s.Shop, invoice, 2000, book.SavedCard{}))
	testkit.WantRefusal(t, err, book.CodeGatewaySilent, "")
	s.Clock.Add(book.CardPageLife - 20*time.Minute) // Stripe makes no page for less than half an hour
	s.Settle()
	paid := take(s.Shop, taking(s.Shop, invoice, 2000, book.SavedCard{}))
	s.account.Pay(paid.Charge.Reference, stripefake.Visa)
	s.Settle()
	wantDue(s.Shop, invoice.ID, 0)
	wantCredit(s.Shop, invoice.CustomerID, 0)
}

// Stripe forgets a key after a day, and what it has not heard of within the hour is not charged any more.
func TestASavedCardIsChargedOnceOrNotAtAllThoughTheAnswerIsLostForDays(t *testing.T) {
	for _, fault := range []stripefake.Fault{{Lost: true}, {Status: 500, Done: true}, {Status: 429}} {
		for nth := 1; nth <= 3; nth++ {
			t.Run(fmt.Sprintf("%+v at call %d", fault, nth), func(t *testing.T) {
				s := takingCardsAtStripe(t)
				invoice := billed(s.Shop)
				link := s.AddCard(invoice.CustomerID)
				s.account.Leave(path.Base(link.Page), stripefake.Visa)
				s.Settle()
				cards, err := s.DB.SavedCards(s.Ctx, invoice.CustomerID)
				s.Must(err)
				in := taking(s.Shop, invoice, 2000, cards[0])
				s.account.Fail(nth, fault)
				_, err = s.Book.Shop.TakeCard(s.Ctx, in)
				testkit.WantRefusal(t, err, book.CodeGatewaySilent, "")
				charged, _ := s.account.Kept()
				s.Clock.Add(50 * time.Hour)
				s.Settle()
				charge := take(s.Shop, in).Charge
				if charged == 1 {
					wantState(t, charge, book.ChargeCaptured)
				} else if wantState(t, charge, book.ChargeEnded); charge.Failure != book.CodeCardTooLate {
					t.Errorf("it failed because of %q", charge.Failure)
				}
				if payments, units := s.account.Kept(); payments != charged || units != int64(2000*charged) {
					t.Errorf("Stripe has %d payments, of %d cents", payments, units)
				}
			})
		}
	}
}

// persist does a thing until it goes well, as somebody who presses the button again.
func (s atStripe) persist(do func() error) {
	s.T.Helper()
	for range 5 {
		if do() == nil {
			return
		}
		s.Clock.Add(15 * time.Minute)
	}
	s.T.Fatal("it never went well")
}

// Whichever call goes wrong, in whatever way: one charge at Stripe, one payment, one refund.
func TestWhicheverAnswerStripeLosesMoneyIsCountedOnce(t *testing.T) {
	for _, fault := range []stripefake.Fault{{Lost: true}, {Status: 500, Done: true}, {Status: 429}} {
		for nth := 1; nth <= 6; nth++ {
			t.Run(fmt.Sprintf("%+v at call %d", fault, nth), func(t *testing.T) {
				s := takingCardsAtStripe(t)
				s.account.Fail(nth, fault)
				s.paysAndGetsBack()
			})
		}
	}
}

// paysAndGetsBack is an order of 10.00 that is held, captured, and of which 4.00 go back.
func (s atStripe) paysAndGetsBack() {
	s.T.Helper()
	detail, token := s.Link(book.Link{})
	s.persist(func() error {
		_, err := s.Book.Shop.PayByCard(s.T.Context(), token, true)
		return err
	})
	s.account.Pay(s.Charge(detail.Link.ID).Reference, stripefake.Visa)
	settle := func() error {
		_, err := s.Book.Shop.Settle(s.Ctx)
		return err
	}
	s.persist(settle)
	charge := s.Charge(detail.Link.ID)
	capture := shop.CaptureInput{Key: s.Key(), ChargeID: charge.ID, Amount: charge.Amount}
	_, err := s.Book.Shop.Capture(s.Ctx, capture)
	s.Must(err)
	s.Clock.Add(25 * time.Hour)
	s.persist(settle)
	charge = s.Charge(detail.Link.ID)
	wantState(s.T.(*testing.T), charge, book.ChargeCaptured)
	s.getsBack(charge)
	s.Clock.Add(25 * time.Hour)
	s.persist(settle)
	customer, credit, err := s.DB.CustomerBalance(s.Ctx, charge.CustomerID, "EUR")
	s.Must(err)
	if given := s.account.Refunded(charge.Transaction); given != 400 || !customer.IsZero() || !credit.IsZero() {
		s.T.Errorf("%d went back; the customer owes %v and has %v", given, customer, credit)
	}
}

// getsBack refunds 4.00 of an invoice to the card that paid it.
func (s atStripe) getsBack(charge book.Charge) {
	s.T.Helper()
	_, err := s.Book.Shop.RefundItems(s.Ctx, shop.RefundInput{
		Key: s.Key(), InvoiceID: charge.InvoiceID, Lines: []book.RefundLine{{Position: 1, Amount: new(euros(400))}}, Payouts: []shop.Payout{{Method: book.CardGateway, Amount: euros(400)}},
	})
	s.Must(err)
}
