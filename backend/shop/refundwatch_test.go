package shop_test

import (
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/testkit/stripefake"
)

// refunded is an order of 10.00 that a card paid at Stripe, of which 4.00 went back.
func (s atStripe) refunded() (refund int64, charge book.Charge) {
	s.T.Helper()
	detail, token := s.Link(book.Link{AutoCapture: true})
	s.opens(token)
	s.account.Pay(s.Charge(detail.Link.ID).Reference, stripefake.Visa)
	s.Clock.Add(time.Minute)
	s.Settle()
	charge = s.Charge(detail.Link.ID)
	s.getsBack(charge)
	notes, err := s.DB.CreditNotesOf(s.Ctx, charge.InvoiceID)
	s.Must(err)
	return notes[0].Refunds[0].ID, charge
}

func (s atStripe) refund(id int64) book.Refund {
	s.T.Helper()
	refund, err := s.DB.Refund(s.Ctx, id)
	s.Must(err)
	return refund
}

// later lets time pass, with a look at Stripe at the end.
func (s atStripe) later(d time.Duration) {
	s.T.Helper()
	s.Clock.Add(d)
	s.Settle()
}

func (s atStripe) wantCredit(customer int64, want money.Amount) {
	s.T.Helper()
	_, credit, err := s.DB.CustomerBalance(s.Ctx, customer, "EUR")
	s.Must(err)
	if credit != want {
		s.T.Errorf("the customer's credit is %v, want %v", credit, want)
	}
}

func TestARefundIsPendingUntilTheCardsBankHasDecided(t *testing.T) {
	s := takingCardsAtStripe(t)
	s.account.SlowBank = true
	id, charge := s.refunded()
	if got := s.refund(id); got.State != book.RefundPending {
		t.Fatalf("the refund is %s", got.State)
	}
	s.Clock.Add(24 * time.Hour)
	if _, err := s.Book.Shop.Settle(s.Ctx); err == nil || s.refund(id).State != book.RefundPending {
		t.Errorf("a day later it is %s, %v", s.refund(id).State, err)
	}
	s.account.Decide()
	s.later(time.Hour)
	if got := s.refund(id); got.State != book.RefundDone || s.account.Refunded(charge.Transaction) != 400 {
		t.Errorf("then it is %s, and %d went back", got.State, s.account.Refunded(charge.Transaction))
	}
	s.wantCredit(charge.CustomerID, euros(0))
}

func TestAPendingRefundThatFailsIsTheCustomersCredit(t *testing.T) {
	s := takingCardsAtStripe(t)
	s.account.SlowBank = true
	id, charge := s.refunded()
	s.account.Bounce()
	s.later(time.Hour)
	if got := s.refund(id); got.State != book.RefundFailed || got.Failure != book.CodeRefundFailed || got.ReturnedID == 0 {
		t.Errorf("it is %+v", got)
	}
	s.wantCredit(charge.CustomerID, euros(400))
}

// The card was closed, say: its bank sends the money back weeks later.
func TestARefundThatComesBackWeeksLaterIsTheCustomersCredit(t *testing.T) {
	s := takingCardsAtStripe(t)
	id, charge := s.refunded()
	for range 20 {
		s.later(24 * time.Hour)
	}
	if got := s.refund(id); got.State != book.RefundDone {
		t.Fatalf("the refund is %s", got.State)
	}
	s.account.Bounce()
	s.later(25 * time.Hour)
	s.later(25 * time.Hour)
	if got := s.refund(id); got.State != book.RefundFailed || got.ReturnedID == 0 {
		t.Errorf("it is %+v", got)
	}
	s.wantCredit(charge.CustomerID, euros(400))
	s.getsBack(charge) // now it can go to the card again
	s.wantCredit(charge.CustomerID, euros(400))
}

func TestARefundIsLookedAtOnceADayForAMonth(t *testing.T) {
	s := takingCardsAtStripe(t)
	s.refunded()
	before := len(s.account.Asked())
	for range 24 * 40 {
		s.later(time.Hour)
	}
	if n := len(s.account.Asked()) - before; n < 28 || n > 30 {
		t.Errorf("Stripe was asked %d times in 40 days", n)
	}
	s.Reopen()
	before = len(s.account.Asked())
	if s.Settle(); len(s.account.Asked()) != before {
		t.Error("it is asked once more after a start")
	}
}
