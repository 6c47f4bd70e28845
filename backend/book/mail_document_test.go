package book_test

import (
	"encoding/json"
	"testing"

	"daybook/backend/book"
)

// march is a document of any kind as a screen may name it, with more than the kind needs.
var march = book.Document{ID: 7, From: "2026-03-01", To: "2026-03-31"}

func TestAMailCarriesWhatItsKindAsksForAndNothingElse(t *testing.T) {
	before := book.Attached{InvoiceID: 1, PaymentID: 2, CreditNoteID: 3, PeriodFrom: "2025-01-01", PeriodTo: "2025-12-31"}
	tests := []struct {
		kind     book.MailKind
		attached book.Attached
		document book.Document
	}{
		{book.MailInvoice, book.Attached{InvoiceID: 7}, book.Document{Kind: book.DocumentInvoice, ID: 7}},
		{book.MailReminder, book.Attached{InvoiceID: 7}, book.Document{Kind: book.DocumentInvoice, ID: 7}},
		{book.MailReceipt, book.Attached{PaymentID: 7}, book.Document{Kind: book.DocumentReceipt, ID: 7}},
		{book.MailCreditNote, book.Attached{CreditNoteID: 7}, book.Document{Kind: book.DocumentCreditNote, ID: 7}},
		{book.MailStatement, book.Attached{PeriodFrom: "2026-03-01", PeriodTo: "2026-03-31"}, book.Document{Kind: book.DocumentStatement, ID: 7, From: "2026-03-01", To: "2026-03-31"}},
	}
	for _, test := range tests {
		t.Run(string(test.kind), func(t *testing.T) {
			m := book.Mail{Kind: test.kind, CustomerID: 7, Attached: before}
			if err := m.Attach(march); err != nil {
				t.Fatal(err)
			}
			if m.Attached != test.attached || m.Document() != test.document {
				t.Errorf("attached %+v, carries %+v", m.Attached, m.Document())
			}
		})
	}
}

func TestAStatementGoesToItsCustomer(t *testing.T) {
	m := book.Mail{Kind: book.MailStatement, CustomerID: 1}
	if err := m.Attach(march); err != nil || m.CustomerID != 7 {
		t.Errorf("to customer %d, %v", m.CustomerID, err)
	}
}

func TestMailsThatCarryNothing(t *testing.T) {
	tests := []struct {
		name     string
		kind     book.MailKind
		from, to book.Date
		code     book.Code
		field    string
	}{
		{"a poem", "poem", "2026-03-01", "2026-03-31", book.CodeInvalid, "kind"},
		{"no kind", "", "2026-03-01", "2026-03-31", book.CodeInvalid, "kind"},
		{"a statement of no period", book.MailStatement, "", "", book.CodeRequired, "from"},
		{"a statement that ends before it begins", book.MailStatement, "2026-03-02", "2026-03-01", book.CodeInvalid, "to"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			m := book.Mail{Kind: test.kind}
			wantRefusal(t, m.Attach(book.Document{ID: 7, From: test.from, To: test.to}), test.code, test.field)
		})
	}
}

func TestInvoicesThatAreNotSent(t *testing.T) {
	tests := []struct {
		name    string
		kind    book.MailKind
		invoice book.Invoice
		code    book.Code
	}{
		{"one that is due", book.MailInvoice, issued(balanceOf(100, 0, 0, 0, 0)), ""},
		{"a paid one is", book.MailInvoice, issued(balanceOf(100, 0, 100, 0, 0)), ""},
		{"a draft", book.MailInvoice, draft(), book.CodeNotIssued},
		{"a reminder of what is due", book.MailReminder, issued(balanceOf(100, 0, 99, 0, 0)), ""},
		{"a reminder of a draft", book.MailReminder, draft(), book.CodeNotIssued},
		{"a reminder of a paid one", book.MailReminder, issued(balanceOf(100, 0, 100, 0, 0)), book.CodeNothing},
		{"a reminder of what was written off", book.MailReminder, issued(balanceOf(100, 0, 0, 0, 100)), book.CodeNothing},
		{"a reminder of a void one", book.MailReminder, issued(voided(balanceOf(100, 0, 0, 0, 0))), book.CodeNothing},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			wantRefusal(t, book.Mail{Kind: test.kind}.CheckInvoice(test.invoice), test.code, "")
		})
	}
}

// The address and the period must not take each other's place in the JSON.
func TestAMailCrossesTheBridgeWhole(t *testing.T) {
	want := book.Mail{Kind: book.MailStatement, CustomerID: 1, Attached: book.Attached{PeriodFrom: "2026-03-01", PeriodTo: "2026-03-31"}, To: "ada@example.com"}
	text, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	var got book.Mail
	if err := json.Unmarshal(text, &got); err != nil || got != want {
		t.Errorf("%s became %+v, %v", text, got, err)
	}
}
