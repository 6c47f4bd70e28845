package clerk_test

import (
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

func TestNothingIsSentWithoutAMailServer(t *testing.T) {
	s := testkit.NewShop(t)
	invoice := s.Issue(s.Customer("Anna").ID, testkit.Line("Novel", 2490))
	_, err := s.Shop.Send(s.Ctx, shop.SendInput{Key: s.Key(), Kind: book.MailInvoice, Document: book.Document{ID: invoice.ID}, To: "a@example.com", Subject: "Invoice"})
	testkit.WantRefusal(t, err, shop.CodeNoMailServer, "")
	if page, err := s.DB.Outbox(s.Ctx, sqlite.MailQuery{}); err != nil || len(page.Rows) != 0 {
		t.Errorf("the outbox holds %v, %v", page.Rows, err)
	}
}

func TestAMailIsRefusedWithTheFieldThatIsWrong(t *testing.T) {
	s, _, _ := mailing(t)
	draft := s.Draft(1, testkit.Line("Pen", 4995))
	good := shop.SendInput{Kind: book.MailInvoice, Document: book.Document{ID: 1}, To: "a@example.com", Subject: "Invoice", Text: "Dear Anna"}
	for name, c := range map[string]struct {
		change func(*shop.SendInput)
		code   book.Code
		field  string
	}{
		"to nobody":          {func(in *shop.SendInput) { in.To = "" }, book.CodeRequired, "to"},
		"to no address":      {func(in *shop.SendInput) { in.To = "Anna" }, book.CodeInvalid, "to"},
		"to two":             {func(in *shop.SendInput) { in.To = "a@example.com,b@example.com" }, book.CodeInvalid, "to"},
		"to a hidden third":  {func(in *shop.SendInput) { in.To = "a@example.com\r\nBcc: b@example.com" }, book.CodeInvalid, "to"},
		"without a subject":  {func(in *shop.SendInput) { in.Subject = " " }, book.CodeRequired, "subject"},
		"with a card number": {func(in *shop.SendInput) { in.Text = "pay with 4111111111111111" }, book.CodeCard, "text"},
		"with a long text":   {func(in *shop.SendInput) { in.Text = strings.Repeat("x", 20_001) }, book.CodeTooLong, "text"},
		"of a draft":         {func(in *shop.SendInput) { in.Document.ID = draft.ID }, book.CodeNotIssued, ""},
		"of no invoice":      {func(in *shop.SendInput) { in.Document.ID = 77 }, book.CodeNotFound, ""},
		"of no payment":      {func(in *shop.SendInput) { in.Kind, in.Document.ID = book.MailReceipt, 77 }, book.CodeNotFound, ""},
		"of no credit note":  {func(in *shop.SendInput) { in.Kind, in.Document.ID = book.MailCreditNote, 77 }, book.CodeNotFound, ""},
		"of no customer": {func(in *shop.SendInput) {
			in.Kind, in.Document = book.MailStatement, book.Document{ID: 77, From: "2026-03-01", To: "2026-03-31"}
		}, book.CodeNotFound, ""},
		"of no period": {func(in *shop.SendInput) { in.Kind = book.MailStatement }, book.CodeRequired, "from"},
		"of no kind":   {func(in *shop.SendInput) { in.Kind = "poem" }, book.CodeInvalid, "kind"},
	} {
		t.Run(name, func(t *testing.T) {
			in := good
			in.Key = s.Key()
			c.change(&in)
			_, err := s.Shop.Send(s.Ctx, in)
			testkit.WantRefusal(t, err, c.code, c.field)
		})
	}
}
