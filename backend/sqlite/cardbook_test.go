package sqlite_test

import (
	"os"
	"path/filepath"
	"testing"

	"daybook/backend/book"
	"daybook/backend/gateway/sandbox"
	"daybook/backend/money"
	"daybook/backend/shop"
	"daybook/backend/testkit"
)

// cardBook is a shop with eleven orders of 10.00 and a card payment of each but the last, which has none. Those of Ada (2): 1 lapsed;
// 2 was captured for 6.00, of which 4.00 went back to the card and 1.50 could not, so that payment 3 brought them back; payment 2 was
// the rest, in cash; 3 is authorised; 4 is open; 6 was released; 7 ended, because its order was cancelled; 9 is authorised, and asked to be
// captured. Those of Anna (1): 5 is open; 8 was captured by payment 4, 10 by payment 5, of which 6.00 are asked to go back. The calls are 1 (capture of charge 2), 2
// and 3 (its refunds), 4 (release of 6), and those that wait, 5 and 6. It is closed.
func cardBook(t testing.TB) *testkit.Shop {
	t.Helper()
	s := testkit.NewShop(t)
	s.TakeCards()
	anna := book.LinkEvents{CustomerID: s.Customer("Anna").ID}
	cardOrder(s, book.Link{}, testkit.GoodCard)
	s.Clock.Add(sandbox.HoldFor)
	s.Settle()
	inPart, err := s.Shop.Capture(s.Ctx, shop.CaptureInput{Key: s.Key(), ChargeID: cardOrder(s, book.Link{}, testkit.GoodCard).ID, Amount: money.Of(600, "EUR")})
	s.Must(err)
	s.Collect(inPart.InvoiceID, 400)
	backToCard(s, inPart.InvoiceID, 400)
	s.Must(s.Cards.Refund(s.Ctx, "by hand at the gateway", inPart, money.Of(100, "EUR")))
	backToCard(s, inPart.InvoiceID, 150)
	cardOrder(s, book.Link{}, testkit.GoodCard)
	cardOrder(s, book.Link{}, "")
	cardOrder(s, book.Link{LinkEvents: anna}, "")
	_, err = s.Shop.Release(s.Ctx, shop.ReleaseInput{Key: s.Key(), ChargeID: cardOrder(s, book.Link{}, testkit.GoodCard).ID})
	s.Must(err)
	_, err = s.Shop.CancelLink(s.Ctx, cardOrder(s, book.Link{}, "").LinkID)
	s.Must(err)
	cardOrder(s, book.Link{LinkEvents: anna, AutoCapture: true}, testkit.GoodCard)
	asked := cardOrder(s, book.Link{}, testkit.GoodCard)
	given := cardOrder(s, book.Link{LinkEvents: anna, AutoCapture: true}, testkit.GoodCard)
	silence(s)
	_, err = s.Shop.Capture(s.Ctx, shop.CaptureInput{Key: s.Key(), ChargeID: asked.ID, Amount: asked.Amount})
	s.Must(err)
	backToCard(s, given.InvoiceID, 600)
	s.Link(book.Link{})
	s.Must(s.DB.Close())
	return s
}

// silence makes the sandbox not answer from now on.
func silence(s *testkit.Shop) {
	s.T.Helper()
	s.Must(os.Mkdir(filepath.Join(s.Dir, "sandbox.json.new"), 0o700))
}

// cardOrder is the charge of a new order, for which a card is typed, if any.
func cardOrder(s *testkit.Shop, link book.Link, card string) book.Charge {
	s.T.Helper()
	detail, token := s.Link(link)
	page, err := s.Shop.PayByCard(s.T.Context(), token, true)
	s.Must(err)
	if card != "" {
		s.TypeCard(page, card)
		s.Settle()
	}
	return s.Charge(detail.Link.ID)
}

// backToCard gives an amount of an invoice's first line back to its card.
func backToCard(s *testkit.Shop, invoice, cents int64) {
	s.T.Helper()
	amount := money.Of(cents, "EUR")
	_, err := s.Shop.RefundItems(s.Ctx, shop.RefundInput{
		Key: s.Key(), InvoiceID: invoice, Lines: []book.RefundLine{{Position: 1, Amount: &amount}}, Payouts: []shop.Payout{{Method: book.CardGateway, Amount: amount}},
	})
	s.Must(err)
}
