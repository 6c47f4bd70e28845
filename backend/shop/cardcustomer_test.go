package shop_test

import (
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/shop"
	"daybook/backend/testkit"
)

// mergedInto merges a customer into a new one, and gives the new one.
func mergedInto(s *testkit.Shop, name string, id int64) book.Customer {
	s.T.Helper()
	other, err := s.DB.Customer(s.Ctx, id)
	s.Must(err)
	keep := s.Customer(name)
	return merge(s, keep, other)
}

func TestACardGoesOnAfterItsCustomerWasMerged(t *testing.T) {
	s := takingCards(t)
	detail, token := s.Link(book.Link{LinkEvents: book.LinkEvents{CustomerID: s.Customer("Anna").ID}})
	page, err := s.Shop.PayByCard(s.T.Context(), token, true)
	s.Must(err)
	mergedInto(s, "Anna Müller", s.Charge(detail.Link.ID).CustomerID) // while she pays
	s.TypeCard(page, testkit.GoodCard)
	s.Settle()
	keep := mergedInto(s, "Dr. Anna Müller", s.Charge(detail.Link.ID).CustomerID) // once she has
	charge := s.Charge(detail.Link.ID)
	captured, err := s.Shop.Capture(s.Ctx, shop.CaptureInput{Key: s.Key(), ChargeID: charge.ID, Amount: euros(1000)})
	s.Must(err)
	if wantState(t, captured, book.ChargeCaptured); captured.CustomerID != keep.ID {
		t.Errorf("the card is customer %d's, want %d", captured.CustomerID, keep.ID)
	}
	wantDue(s, captured.InvoiceID, 0)
	last := mergedInto(s, "A. Müller", keep.ID)
	s.Must(s.Cards.Refund(s.Ctx, "by hand at the gateway", captured, euros(300)))
	line := []book.RefundLine{{Position: 1, Amount: new(euros(400))}}
	for n, want := range []book.RefundState{book.RefundDone, book.RefundFailed} { // the second is more than the card can get back
		note, err := s.Shop.RefundItems(s.Ctx, shop.RefundInput{Key: s.Key(), InvoiceID: captured.InvoiceID, Lines: line, Payouts: []shop.Payout{{Method: book.CardGateway, Amount: euros(400)}}})
		s.Must(err)
		if note.Refunds[0].State != want {
			t.Errorf("refund %d is %s, want %s", n+1, note.Refunds[0].State, want)
		}
	}
	if _, credit, err := s.DB.CustomerBalance(s.Ctx, last.ID, "EUR"); err != nil || credit != euros(400) {
		t.Errorf("the credit is %v, %v", credit, err)
	}
}

func TestNobodyIsErasedWhileACardOfHisWaits(t *testing.T) {
	s := takingCards(t)
	link, charge := held(s)
	s.Collect(link.InvoiceID, 1000) // in cash after all
	erase := func() error {
		_, err := s.Shop.EraseCustomer(s.Ctx, link.CustomerID, s.Key())
		return err
	}
	testkit.WantRefusal(t, erase(), shop.CodeCardsWaiting, "")
	_, err := s.Shop.Release(s.Ctx, shop.ReleaseInput{Key: s.Key(), ChargeID: charge.ID})
	s.Must(err)
	invoice, _ := paidByCard(s)
	heardAgain := unheard(s)
	s.Refund(invoice.ID, book.CardGateway, 1)
	testkit.WantRefusal(t, erase(), shop.CodeCardsWaiting, "")
	heardAgain()
	s.Settle()
	s.Must(erase())
	dump := testkit.Dump(t, testkit.Raw(t, rawBook(s), "mode=ro"), "invoices.bill_name")
	if strings.Contains(dump, "Lovelace") || strings.Contains(dump, "7654321") {
		t.Error("the book still says whose cards they were")
	}
	if kept := s.Charge(link.ID); kept.Brand != "Visa" || kept.LastFour != "4242" || kept.CustomerID != link.CustomerID {
		t.Errorf("left of the card is %+v", kept)
	}
}
