package book_test

import (
	"strings"
	"testing"

	"daybook/backend/book"
)

func TestMailsThatCannotBeSent(t *testing.T) {
	tests := []struct {
		name   string
		change func(*book.Mail)
		code   book.Code
		field  string
	}{
		{"an invoice", func(*book.Mail) {}, "", ""},
		{"without words", func(m *book.Mail) { m.Text = "" }, "", ""},
		{"to nobody", func(m *book.Mail) { m.To = " " }, book.CodeRequired, "to"},
		{"to two people", func(m *book.Mail) { m.To = "ada@example.com, bob@example.com" }, book.CodeInvalid, "to"},
		{"to one, and secretly to another", func(m *book.Mail) { m.To = "ada@example.com\r\nBcc: eve@example.com" }, book.CodeInvalid, "to"},
		{"about nothing", func(m *book.Mail) { m.Subject = "" }, book.CodeRequired, "subject"},
		{"with a card number", func(m *book.Mail) { m.Text = "You paid with 4111 1111 1111 1111." }, book.CodeCard, "text"},
		{"with a novel", func(m *book.Mail) { m.Text = strings.Repeat("x", 20_001) }, book.CodeTooLong, "text"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			m := book.Mail{Kind: book.MailInvoice, To: "ada@example.com", Subject: "Your invoice", Text: "Dear Ada,"}
			test.change(&m)
			wantRefusal(t, m.Clean(), test.code, test.field)
		})
	}
}

func TestASubjectCannotAddHeaders(t *testing.T) {
	m := book.Mail{Kind: book.MailInvoice, To: " ada@example.com ", Subject: "Invoice\r\nBcc: eve@example.com", Text: "Hello\r\nAda"}
	if err := m.Clean(); err != nil {
		t.Fatal(err)
	}
	if m.To != "ada@example.com" || m.Subject != "Invoice Bcc: eve@example.com" || m.Text != "Hello\nAda" {
		t.Errorf("got %+v", m)
	}
}
