package book_test

import (
	"slices"
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
)

func draft() book.Invoice {
	return book.Invoice{CustomerID: 1, IssueDate: "2026-03-01", DueDate: "2026-03-15", Pricing: taxOnTop(sold(1000, 19))}
}

func TestWhatADraftMayHold(t *testing.T) {
	tests := []struct {
		name   string
		change func(*book.Invoice)
		code   book.Code
		field  string
	}{
		{"a sale", func(*book.Invoice) {}, "", ""},
		{"nothing yet", func(i *book.Invoice) { *i = book.Invoice{Pricing: taxOnTop()} }, "", ""},
		{"a line without a name", func(i *book.Invoice) { i.Lines[0].Name = "" }, "", ""},
		{"due on the day", func(i *book.Invoice) { i.DueDate = i.IssueDate }, "", ""},
		{"due before it is issued", func(i *book.Invoice) { i.DueDate = "2026-02-28" }, book.CodeInvalid, "dueDate"},
		{"issued on no day", func(i *book.Invoice) { i.IssueDate = "2026-02-30" }, book.CodeInvalid, "issueDate"},
		{"due on no day", func(i *book.Invoice) { i.DueDate = "soon" }, book.CodeInvalid, "dueDate"},
		{"a card number in the note", func(i *book.Invoice) { i.Note = "4111111111111111" }, book.CodeCard, "note"},
		{"a language we do not speak", func(i *book.Invoice) { i.Language = "tlh" }, book.CodeInvalid, "language"},
		{"no currency", func(i *book.Invoice) { i.Currency = "" }, book.CodeInvalid, "currency"},
		{"no rounding", func(i *book.Invoice) { i.Rounding = "" }, book.CodeInvalid, "rounding"},
		{"two thousand lines", func(i *book.Invoice) { i.Lines = slices.Repeat(i.Lines, book.MaxLines) }, "", ""},
		{"one more", func(i *book.Invoice) { i.Lines = slices.Repeat(i.Lines, book.MaxLines+1) }, book.CodeTooLong, "lines"},
		{"a long name", func(i *book.Invoice) { i.Lines[0].Name = strings.Repeat("x", 256) }, book.CodeTooLong, "lines.0.name"},
		{"a card number as a reference", func(i *book.Invoice) { i.Lines[0].Reference = "378282246310005" }, book.CodeCard, "lines.0.reference"},
		{"a type we do not know", func(i *book.Invoice) { i.Lines[0].Type = "" }, book.CodeInvalid, "lines.0.type"},
		{"a price in another currency", func(i *book.Invoice) { i.Lines[0].UnitPrice.Currency = "CHF" }, book.CodeInvalid, "lines.0.unitPrice"},
		{"a price below zero", func(i *book.Invoice) { i.Lines[0].UnitPrice = eur(-1) }, book.CodeNegative, "lines.0.unitPrice"},
		{"a price beyond the limit", func(i *book.Invoice) { i.Lines[0].UnitPrice = eur(money.Limit) }, book.CodeTooLarge, "lines.0.unitPrice"},
		{"nothing of it", func(i *book.Invoice) { i.Lines[0].Quantity = 0 }, book.CodeNegative, "lines.0.quantity"},
		{"less than nothing", func(i *book.Invoice) { i.Lines[0].Quantity = -1 }, book.CodeNegative, "lines.0.quantity"},
		{"a billion of it", func(i *book.Invoice) { i.Lines[0].Quantity = book.MaxQuantity }, "", ""},
		{"more than a billion", func(i *book.Invoice) { i.Lines[0].Quantity = book.MaxQuantity + 1 }, book.CodeTooLarge, "lines.0.quantity"},
		{"a tax above 100 %", func(i *book.Invoice) { i.Lines[0].TaxRate = book.MaxRate + 1 }, book.CodeInvalid, "lines.0.taxRate"},
		{"a discount in another currency", func(i *book.Invoice) { i.Lines[0].Discount.Amount = money.Of(1, "CHF") }, book.CodeInvalid, "lines.0.discount"},
		{"a discount below zero", func(i *book.Invoice) { i.Lines[0].Discount.Amount = eur(-1) }, book.CodeNegative, "lines.0.discount"},
		{"a document discount below zero", func(i *book.Invoice) { i.Discount.Amount = eur(-1) }, book.CodeNegative, "discount"},
		{"a document discount above 100 %", func(i *book.Invoice) { i.Discount.Rate = book.MaxRate + 1 }, book.CodeInvalid, "discount"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			i := draft()
			test.change(&i)
			wantRefusal(t, i.CleanDraft(), test.code, test.field)
		})
	}
}

func TestWhatAnInvoiceNeedsToBeIssued(t *testing.T) {
	tests := []struct {
		name   string
		change func(*book.Invoice)
		code   book.Code
		field  string
	}{
		{"a sale", func(*book.Invoice) {}, "", ""},
		{"issued already", func(i *book.Invoice) { i.IssuedAt, i.Number = 1, "INV-1" }, book.CodeIssued, ""},
		{"nobody to bill", func(i *book.Invoice) { i.CustomerID = 0 }, book.CodeRequired, "customerId"},
		{"nothing sold", func(i *book.Invoice) { i.Lines = nil }, book.CodeRequired, "lines"},
		{"something without a name", func(i *book.Invoice) { i.Lines = append(i.Lines, sold(1, 0)); i.Lines[1].Name = "" }, book.CodeRequired, "lines.1.name"},
		{"no date", func(i *book.Invoice) { i.IssueDate = "" }, book.CodeRequired, "issueDate"},
		{"no due date", func(i *book.Invoice) { i.DueDate = "" }, book.CodeRequired, "dueDate"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			i := draft()
			test.change(&i)
			wantRefusal(t, i.CheckIssuable(), test.code, test.field)
		})
	}
}

func TestADiscountLeftEmptyIsInTheDocumentsCurrency(t *testing.T) {
	i := draft()
	if err := i.CleanDraft(); err != nil {
		t.Fatal(err)
	}
	if i.Discount.Amount != eur(0) || i.Lines[0].Discount.Amount != eur(0) {
		t.Errorf("got %+v and %+v", i.Discount, i.Lines[0].Discount)
	}
}
