package book_test

import (
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
)

// A figure that cannot be right is never shown: the document is refused, and the field named.
func TestDocumentsThatCannotBeTotalled(t *testing.T) {
	largest := money.Limit - 1
	tests := []struct {
		name    string
		pricing book.Pricing
		code    book.Code
		field   string
	}{
		{"a line discount above the line", taxOnTop(sold(1, 0), with(sold(1000, 0), func(l *book.Line) { l.Discount.Amount = eur(1001) })), book.CodeInvalid, "lines.1.discount"},
		{"a document discount above the document", discounted(taxOnTop(sold(1000, 0)), book.Discount{Amount: eur(1001)}), book.CodeInvalid, "discount"},
		{"a discount line above the document", taxOnTop(sold(1000, 0), off(1001)), book.CodeInvalid, "discount"},
		{"discounts that are too much together", discounted(taxOnTop(sold(1000, 0), off(600)), book.Discount{Rate: 50 * money.Percent}), book.CodeInvalid, "discount"},
		{"a discount above what it lowers", discounted(taxOnTop(typed(book.GiftCard, 5000), sold(100, 0)), book.Discount{Amount: eur(101)}), book.CodeInvalid, "discount"},
		{"sales tax beyond the limit", taxOnTop(typed(book.SalesTax, largest), typed(book.SalesTax, 1)), book.CodeTooLarge, "lines.1.unitPrice"},
		{"only a discount", taxOnTop(off(1)), book.CodeInvalid, "discount"},
		{"the largest amount passes", taxOnTop(sold(largest, 0)), "", ""},
		{"price times quantity beyond the limit", taxOnTop(with(sold(largest, 0), func(l *book.Line) { l.Quantity = 1001 })), book.CodeTooLarge, "lines.0.unitPrice"},
		{"price times quantity beyond 64 bits", taxOnTop(with(sold(largest, 0), func(l *book.Line) { l.Quantity = book.MaxQuantity })), book.CodeTooLarge, "lines.0.unitPrice"},
		{"a sum beyond the limit", taxOnTop(sold(largest, 0), sold(1, 0)), book.CodeTooLarge, "lines.1.unitPrice"},
		{"discount lines beyond the limit", taxOnTop(off(largest), off(1)), book.CodeTooLarge, "lines.1.unitPrice"},
		{"tax that lifts the total beyond the limit", taxOnTop(sold(largest, 19)), book.CodeTooLarge, "lines"},
		{"the same per line", perLine(taxOnTop(sold(largest, 19))), book.CodeTooLarge, "lines"},
		{"taxes that do so together", taxOnTop(sold(largest/2, 10), sold(largest/2, 20)), book.CodeTooLarge, "lines"},
		{"the largest amount with tax included passes", taxIncluded(sold(largest, 19)), "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			totals, err := test.pricing.Totals()
			wantRefusal(t, err, test.code, test.field)
			if err != nil && (figuresOf(totals) != figures{} || totals.Lines != nil) {
				t.Errorf("figures in spite of the refusal: %+v", totals)
			}
		})
	}
}
