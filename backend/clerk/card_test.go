package clerk_test

import (
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/clerk"
	"daybook/backend/testkit"
)

func TestAPaymentByCardIsHeardOf(t *testing.T) {
	s := testkit.NewShop(t)
	s.TakeCards()
	detail, token := s.Link(book.Link{AutoCapture: true})
	worker := clerk.New(s.Shop)
	if worker.Work(s.Ctx) {
		t.Error("somebody pays before anybody chose the card")
	}
	page, err := s.Shop.PayByCard(s.T.Context(), token, true)
	s.Must(err)
	if !worker.Work(s.Ctx) {
		t.Error("nobody pays while the card's page is open")
	}
	s.TypeCard(page, testkit.GoodCard)
	if worker.Work(s.Ctx) {
		t.Error("somebody still pays after the card was taken")
	}
	charge := s.Charge(detail.Link.ID)
	proposal, err := s.Shop.ProposeMail(s.Ctx, book.MailInvoice, book.Document{Kind: book.DocumentInvoice, ID: charge.InvoiceID})
	s.Must(err)
	if charge.State != book.ChargeCaptured || !strings.Contains(proposal.Text, "which is paid") {
		t.Errorf("the charge is %s; its invoice is mailed with %q", charge.State, proposal.Text)
	}
}
