package shop_test

import (
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/gateway/sandbox"
	"daybook/backend/money"
	"daybook/backend/shop"
	"daybook/backend/testkit"
)

// takingCards is a shop whose payment links take test cards.
func takingCards(t *testing.T) *testkit.Shop {
	t.Helper()
	s := testkit.NewShop(t)
	s.TakeCards()
	t.Cleanup(func() { testkit.WantSound(t, testkit.Raw(t, rawBook(s), "mode=ro")) })
	return s
}

// held is a link over 10.00 for which a card is authorised.
func held(s *testkit.Shop) (book.Link, book.Charge) {
	s.T.Helper()
	detail, token := s.Link(book.Link{})
	s.PayByCard(token, testkit.GoodCard)
	s.Settle()
	link, err := s.DB.Link(s.Ctx, detail.Link.ID)
	s.Must(err)
	return link, s.Charge(link.ID)
}

// paidByCard is an invoice over 10.00 that a card paid.
func paidByCard(s *testkit.Shop) (book.Invoice, book.Charge) {
	s.T.Helper()
	detail, token := s.Link(book.Link{AutoCapture: true})
	s.PayByCard(token, testkit.GoodCard)
	s.Settle()
	charge := s.Charge(detail.Link.ID)
	invoice, err := s.Shop.Invoice(s.Ctx, charge.InvoiceID)
	s.Must(err)
	return invoice, charge
}

func wantDue(s *testkit.Shop, invoice, cents int64) {
	s.T.Helper()
	billed, err := s.Shop.Invoice(s.Ctx, invoice)
	s.Must(err)
	if billed.Balance.Due.Minor != cents {
		s.T.Errorf("due is %v, want %d cents", billed.Balance.Due, cents)
	}
}

func wantState(t *testing.T, charge book.Charge, want book.ChargeState) {
	t.Helper()
	if charge.State != want {
		t.Errorf("the card payment is %s, want %s", charge.State, want)
	}
}

func euros(cents int64) money.Amount { return money.Of(cents, "EUR") }

// unheard makes the sandbox do what it is asked and fail to say so, until it is called.
func unheard(s *testkit.Shop) (heardAgain func()) {
	s.T.Helper()
	inTheWay := filepath.Join(s.Dir, "sandbox.json.new")
	s.Must(os.Mkdir(inTheWay, 0o700))
	return func() { s.Must(os.Remove(inTheWay)) }
}

func TestAnAuthorisedCardIsNoMoneyUntilItIsCaptured(t *testing.T) {
	s := takingCards(t)
	link, charge := held(s)
	wantState(t, charge, book.ChargeAuthorised)
	wantDue(s, link.InvoiceID, 1000)
	if got, want := charge.LapsesAt, charge.AuthorisedAt+book.Moment(sandbox.HoldFor.Milliseconds()); got != want || link.Method != book.LinkCard {
		t.Errorf("it lapses at %v, want %v; the order was paid by %q", got, want, link.Method)
	}
	_, err := s.Shop.Capture(s.Ctx, shop.CaptureInput{Key: s.Key(), ChargeID: charge.ID, Amount: euros(1001)})
	testkit.WantRefusal(t, err, book.CodeTooMuch, "amount")
	_, err = s.Shop.Void(s.Ctx, shop.VoidInput{Key: s.Key(), InvoiceID: link.InvoiceID})
	testkit.WantRefusal(t, err, book.CodeAuthorised, "")
	in := shop.CaptureInput{Key: s.Key(), ChargeID: charge.ID, Amount: euros(600)}
	for range 2 { // the form is sent twice
		captured, err := s.Shop.Capture(s.Ctx, in)
		s.Must(err)
		wantState(t, captured, book.ChargeCaptured)
	}
	wantDue(s, link.InvoiceID, 400)
	_, err = s.Shop.Capture(s.Ctx, shop.CaptureInput{Key: s.Key(), ChargeID: charge.ID, Amount: euros(400)})
	testkit.WantRefusal(t, err, book.CodeCharge, "")
	payment, err := s.DB.Payment(s.Ctx, s.Charge(link.ID).PaymentID)
	s.Must(err)
	_, err = s.Shop.Reverse(s.Ctx, shop.ReverseInput{Key: s.Key(), PaymentID: payment.ID})
	testkit.WantRefusal(t, err, book.CodeByGateway, "")
	_, err = s.Shop.Collect(s.Ctx, s.Pays(link.InvoiceID, book.CardGateway, 400))
	testkit.WantRefusal(t, err, book.CodeInvalid, "method")
}

func TestAReleasedCardLeavesTheInvoiceDue(t *testing.T) {
	s := takingCards(t)
	link, charge := held(s)
	released, err := s.Shop.Release(s.Ctx, shop.ReleaseInput{Key: s.Key(), ChargeID: charge.ID})
	s.Must(err)
	wantState(t, released, book.ChargeReleased)
	wantDue(s, link.InvoiceID, 1000)
	_, err = s.Shop.Void(s.Ctx, shop.VoidInput{Key: s.Key(), InvoiceID: link.InvoiceID})
	s.Must(err)
}

func TestAnAuthorisationLapsesAfterSevenDays(t *testing.T) {
	s := takingCards(t)
	link, charge := held(s)
	s.Clock.Add(sandbox.HoldFor - time.Millisecond)
	s.Settle()
	wantState(t, s.Charge(link.ID), book.ChargeAuthorised)
	s.Clock.Add(time.Millisecond)
	_, err := s.Shop.Capture(s.Ctx, shop.CaptureInput{Key: s.Key(), ChargeID: charge.ID, Amount: euros(1000)})
	testkit.WantRefusal(t, err, book.CodeCharge, "")
	s.Settle()
	wantState(t, s.Charge(link.ID), book.ChargeLapsed)
	wantDue(s, link.InvoiceID, 1000)
}

// The computer was off for a week and a half, from before the customer paid.
func TestAnAuthorisationThatLapsedUnheardLeavesTheInvoiceDue(t *testing.T) {
	s := takingCards(t)
	detail, token := s.Link(book.Link{})
	s.PayByCard(token, testkit.GoodCard)
	paid := s.Shop.Now()
	s.Clock.Add(sandbox.HoldFor + book.LinkLife)
	s.Settle()
	link, err := s.DB.Link(s.Ctx, detail.Link.ID)
	s.Must(err)
	wantState(t, s.Charge(link.ID), book.ChargeLapsed)
	wantDue(s, link.InvoiceID, 1000)
	if link.CompletedAt != paid || link.Method != book.LinkCard {
		t.Errorf("completed at %v by %q, want %v", link.CompletedAt, link.Method, paid)
	}
}

func TestMoneyGoesBackToTheCard(t *testing.T) {
	s := takingCards(t)
	invoice, _ := paidByCard(s)
	wantDue(s, invoice.ID, 0)
	line := []book.RefundLine{{Position: 1, Amount: new(euros(700))}}
	note, err := s.Shop.RefundItems(s.Ctx, shop.RefundInput{Key: s.Key(), InvoiceID: invoice.ID, Lines: line, Payouts: []shop.Payout{{Method: book.CardGateway, Amount: euros(500)}, {Method: book.Cash, Amount: euros(200)}}})
	s.Must(err)
	if card := note.Refunds[0]; card.State != book.RefundDone || card.Gateway != book.Sandbox || card.ChargeID == 0 {
		t.Errorf("the refund to the card is %+v", card)
	}
	in := shop.RefundInput{Key: s.Key(), InvoiceID: invoice.ID, Lines: []book.RefundLine{{Position: 1, Amount: new(euros(300))}}, Payouts: []shop.Payout{{Method: book.CardGateway, Amount: euros(300)}}}
	preview, err := s.Shop.PreviewRefund(s.Ctx, in)
	s.Must(err)
	if len(preview.Cards) != 1 || preview.Cards[0].Left != euros(500) || preview.Cards[0].LastFour != "4242" {
		t.Errorf("what can go back to the card: %+v", preview.Cards)
	}
	_, err = s.Shop.RefundItems(s.Ctx, in)
	s.Must(err)
	cash := s.Issue(invoice.CustomerID, testkit.Line("Candle", 100))
	s.Collect(cash.ID, 100)
	in = shop.RefundInput{Key: s.Key(), InvoiceID: cash.ID, Lines: []book.RefundLine{{Position: 1, Quantity: money.One}}, Payouts: []shop.Payout{{Method: book.CardGateway, Amount: euros(100)}}}
	_, err = s.Shop.RefundItems(s.Ctx, in)
	testkit.WantRefusal(t, err, book.CodeCardRefund, "payouts.0.amount")
}

func TestARefundThatTheGatewayRefusesIsTheCustomersCredit(t *testing.T) {
	s := takingCards(t)
	invoice, charge := paidByCard(s)
	s.Must(s.Cards.Refund(s.Ctx, "by hand at the gateway", charge, euros(600)))
	note := s.Refund(invoice.ID, book.CardGateway, 1)
	refund := note.Refunds[0]
	if refund.State != book.RefundFailed || refund.Failure != book.CodeTooMuch || refund.ReturnedID == 0 {
		t.Errorf("the refund is %+v", refund)
	}
	_, credit, err := s.DB.CustomerBalance(s.Ctx, invoice.CustomerID, "EUR")
	s.Must(err)
	if credit != euros(1000) {
		t.Errorf("the customer's credit is %v", credit)
	}
}

func TestAnAnswerThatGetsLostCountsOnce(t *testing.T) {
	s := takingCards(t)
	t.Run("of a capture", func(t *testing.T) {
		link, charge := held(s)
		heardAgain := unheard(s)
		asked, err := s.Shop.Capture(s.Ctx, shop.CaptureInput{Key: s.Key(), ChargeID: charge.ID, Amount: euros(1000)})
		s.Must(err)
		if wantState(t, asked, book.ChargeAuthorised); asked.Pending != book.CallCapture {
			t.Errorf("pending is %q", asked.Pending)
		}
		_, err = s.Shop.Release(s.Ctx, shop.ReleaseInput{Key: s.Key(), ChargeID: charge.ID})
		testkit.WantRefusal(t, err, book.CodeCallPending, "")
		heardAgain()
		s.Reopen()
		s.Settle()
		s.Settle()
		wantState(t, s.Charge(link.ID), book.ChargeCaptured)
		wantDue(s, link.InvoiceID, 0)
	})
	t.Run("of a refund", func(t *testing.T) {
		invoice, charge := paidByCard(s)
		heardAgain := unheard(s)
		note := s.Refund(invoice.ID, book.CardGateway, 1)
		if note.Refunds[0].State != book.RefundPending {
			t.Errorf("the refund is %s", note.Refunds[0].State)
		}
		heardAgain()
		s.Settle()
		refund, err := s.DB.Refund(s.Ctx, note.Refunds[0].ID)
		s.Must(err)
		if refund.State != book.RefundDone {
			t.Errorf("the refund is %s after it was heard", refund.State)
		}
		testkit.WantRefusal(t, s.Cards.Refund(s.Ctx, "more", charge, euros(1)), book.CodeTooMuch, "amount")
	})
	t.Run("of the start", func(t *testing.T) {
		detail, token := s.Link(book.Link{AutoCapture: true})
		heardAgain := unheard(s)
		_, err := s.Shop.PayByCard(s.T.Context(), token, true)
		testkit.WantRefusal(t, err, book.CodeGatewaySilent, "")
		heardAgain()
		s.Reopen()
		s.Settle()
		first := s.Charge(detail.Link.ID)
		page, err := s.Shop.PayByCard(s.T.Context(), token, true)
		s.Must(err)
		if page != first.Page || page == "" || s.Charge(detail.Link.ID).ID != first.ID {
			t.Errorf("the page is %q, was %q", page, first.Page)
		}
	})
}

func TestAnOrderIsPaidInOneWay(t *testing.T) {
	s := takingCards(t)
	t.Run("who cancels closes the card's page", func(t *testing.T) {
		detail, token := s.Link(book.Link{AutoCapture: true})
		page, err := s.Shop.PayByCard(s.T.Context(), token, true)
		s.Must(err)
		cancelled, err := s.Shop.CancelLink(s.Ctx, detail.Link.ID)
		s.Must(err)
		s.TypeCard(page, testkit.GoodCard)
		s.Settle()
		if wantState(t, s.Charge(detail.Link.ID), book.ChargeEnded); cancelled.Status != book.LinkCancelled {
			t.Errorf("the order is %s", cancelled.Status)
		}
	})
	t.Run("who has just paid cannot be cancelled", func(t *testing.T) {
		detail, token := s.Link(book.Link{AutoCapture: true})
		s.PayByCard(token, testkit.GoodCard)
		_, err := s.Shop.CancelLink(s.Ctx, detail.Link.ID)
		testkit.WantRefusal(t, err, book.CodeLinkFinal, "")
		wantDue(s, s.Charge(detail.Link.ID).InvoiceID, 0)
	})
	t.Run("who pays at the shop after all closes the card's page", func(t *testing.T) {
		detail, token := s.Link(book.Link{AutoCapture: true})
		page, err := s.Shop.PayByCard(s.T.Context(), token, true)
		s.Must(err)
		order, err := s.Shop.CompleteOrder(s.T.Context(), shop.CompletionInput{Token: token, Method: book.LinkAtShop, Agreed: true})
		s.Must(err)
		s.TypeCard(page, testkit.GoodCard)
		s.Settle()
		wantState(t, s.Charge(detail.Link.ID), book.ChargeEnded)
		wantDue(s, order.Invoice.ID, 1000)
	})
}

func TestPaidInTimeAndHeardLateIsPaid(t *testing.T) {
	s := takingCards(t)
	detail, token := s.Link(book.Link{AutoCapture: true})
	page, err := s.Shop.PayByCard(s.T.Context(), token, true)
	s.Must(err)
	s.Clock.Add(book.LinkLife - time.Minute)
	s.TypeCard(page, testkit.GoodCard)
	paid := s.Shop.Now()
	s.Clock.Add(time.Hour + time.Minute)
	s.Settle()
	link, err := s.Shop.Link(s.Ctx, detail.Link.ID)
	s.Must(err)
	if link.Status != book.LinkCompleted || link.Link.CompletedAt != paid {
		t.Errorf("the order is %s, completed at %v, want %v", link.Status, link.Link.CompletedAt, paid)
	}
	wantDue(s, link.Link.InvoiceID, 0)
}

// tooLate is a gateway that takes a card although the order has ended.
type tooLate struct {
	*sandbox.Gateway
	now func() time.Time
}

func (g tooLate) Find(ctx context.Context, charge book.Charge) (book.ChargeReport, error) {
	report, err := g.Gateway.Find(ctx, charge)
	at := book.MomentOf(g.now())
	report.EndedAt, report.Transaction = 0, "late"
	if charge.AutoCapture {
		report.State, report.CapturedAt, report.Captured = book.ChargeCaptured, at, charge.Amount
	} else {
		report.State, report.AuthorisedAt, report.LapsesAt = book.ChargeAuthorised, at, at+1000
	}
	return report, err
}

func (g tooLate) Release(_ context.Context, _ string, charge book.Charge) (book.ChargeReport, error) {
	report := charge.ChargeReport
	report.State, report.EndedAt = book.ChargeReleased, book.MomentOf(g.now())
	return report, nil
}

// paidTooLate is the charge of an order that was paid after it had expired, and what the customer has then.
func paidTooLate(s *testkit.Shop, link book.Link) (book.Charge, money.Amount) {
	s.T.Helper()
	late := shop.New(s.DB, s.Clock.Now, rand.NewChaCha8([32]byte{2}), shop.Tools{Sandbox: tooLate{s.Cards, s.Clock.Now}})
	detail, token := s.Link(link)
	_, err := s.Shop.PayByCard(s.T.Context(), token, true)
	s.Must(err)
	s.Clock.Add(book.LinkLife)
	_, err = late.Settle(s.Ctx)
	s.Must(err)
	charge := s.Charge(detail.Link.ID)
	after, err := s.Shop.Link(s.Ctx, detail.Link.ID)
	s.Must(err)
	if after.Status != book.LinkExpired || charge.InvoiceID != 0 {
		s.T.Errorf("the order is %s, its invoice %d", after.Status, charge.InvoiceID)
	}
	_, credit, err := s.DB.CustomerBalance(s.Ctx, charge.CustomerID, "EUR")
	s.Must(err)
	return charge, credit
}

func TestMoneyForAnOrderThatHadEndedIsNotLost(t *testing.T) {
	s := takingCards(t)
	charge, credit := paidTooLate(s, book.Link{AutoCapture: false})
	if wantState(t, charge, book.ChargeReleased); !credit.IsZero() {
		t.Errorf("what was only held became credit: %v", credit)
	}
	charge, credit = paidTooLate(s, book.Link{AutoCapture: true})
	if wantState(t, charge, book.ChargeCaptured); credit != euros(1000) {
		t.Errorf("what came is credit of %v, want 10.00", credit)
	}
}
