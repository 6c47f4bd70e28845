package document

import (
	"daybook/backend/book"
	"daybook/backend/money"
)

// drawLines draws the table of lines, and the totals on the same page as the last of them.
func (s InvoiceSheet) drawLines(p *paper) {
	w := p.words
	t := &table{headings: []string{
		w.of(labelItem), w.of(labelQuantity), w.of(labelUnitPrice), w.of(labelDiscount), w.of(labelTax),
		w.of(labelAmount) + " " + string(s.Invoice.Currency),
	}}
	for i, line := range s.Invoice.Lines {
		t.rows = append(t.rows, s.row(p.figures, line, s.Invoice.Totals.Lines[i]))
	}
	p.measure(t)
	c := p.closing(s.totals(p), s.Invoice.Totals.Rates, s.taxNotice(p.words))
	p.drawTable(t, c.height)
	p.drawClosing(c)
}

// row writes one line. What a discount line takes off is all there is to say about it.
func (s InvoiceSheet) row(f figures, line book.Line, total book.LineTotal) row {
	if line.Type == book.DiscountOff {
		return row{text: line.Name, notes: nonEmpty([]string{line.Reference}), cells: []string{"", "", "", "", f.plain(total.Amount.Neg())}}
	}
	tax := ""
	if !s.Invoice.Totals.Tax.IsZero() && line.Type != book.SalesTax {
		tax = f.percent(line.TaxRate)
	}
	return row{text: line.Name, notes: nonEmpty([]string{line.Reference}), cells: []string{
		f.quantity(line.Quantity, line.Unit), f.plain(line.UnitPrice), s.discount(f, line), tax, f.plain(total.Amount),
	}}
}

func (s InvoiceSheet) discount(f figures, line book.Line) string {
	switch {
	case line.Discount.Rate > 0:
		return "-" + f.percent(line.Discount.Rate)
	case line.Discount.Amount.Minor > 0:
		return f.plain(money.Of(-line.Discount.Amount.Minor, s.Invoice.Currency))
	}
	return ""
}

// taxNotice says whether the prices include tax; nothing where none is taxed.
func (s InvoiceSheet) taxNotice(w catalogue) string {
	switch {
	case s.Invoice.Totals.Tax.IsZero():
		return ""
	case s.Invoice.TaxIncluded:
		return w.of(labelPricesIncludeTax)
	default:
		return w.of(labelPricesExcludeTax)
	}
}
