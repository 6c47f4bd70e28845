package document

import "fmt"

// entry is a row of the totals: a label, a figure, and how the two are set.
type entry struct {
	label, figure string
	labelStyle    style
	figureStyle   style
	ruled         bool // a line stands above it
}

const totalsWidth = 76.0

// totals are the rows from the subtotal down to the amount due.
func (s InvoiceSheet) totals(p *paper) []entry {
	t, w, f := s.Invoice.Totals, p.words, p.figures
	var rows []entry
	if !t.Discount.IsZero() || !s.Invoice.TaxIncluded && !t.Tax.IsZero() {
		rows = append(rows, plainEntry(w.of(labelSubtotal), f.Format(t.Subtotal)))
	}
	rows = append(rows, s.discounts(p)...)
	if !t.Tax.IsZero() && !s.Invoice.TaxIncluded {
		rows = append(rows, plainEntry(w.of(labelTax), f.Format(t.Tax)))
	}
	rows = append(rows, entry{w.of(labelTotal), f.Format(t.Total), strong, large, len(rows) > 0})
	if !t.Tax.IsZero() && s.Invoice.TaxIncluded {
		rows = append(rows, plainEntry(w.of(labelIncludedTax), f.Format(t.Tax)))
	}
	return append(rows, s.settlement(p)...)
}

// discounts are what was taken off the document, the coupon apart.
func (s InvoiceSheet) discounts(p *paper) []entry {
	t, w, f := s.Invoice.Totals, p.words, p.figures
	var rows []entry
	if other := t.Discount.Plus(-t.Coupon.Minor); !other.IsZero() {
		rows = append(rows, plainEntry(w.of(labelDiscount), f.Format(other.Neg())))
	}
	if !t.Coupon.IsZero() {
		rows = append(rows, plainEntry(fmt.Sprintf(w.of(labelCoupon), s.Invoice.Coupon.Code), f.Format(t.Coupon.Neg())))
	}
	return rows
}

// settlement is what became of the total, and what is still due.
func (s InvoiceSheet) settlement(p *paper) []entry {
	b, w, f := s.Invoice.Balance, p.words, p.figures
	var rows []entry
	if s.Invoice.Issued() {
		if !b.Paid.IsZero() {
			rows = append(rows, plainEntry(w.of(labelPaid), f.Format(b.Paid.Neg())))
		}
		if !b.Credited.IsZero() {
			rows = append(rows, plainEntry(w.of(labelCredited), f.Format(b.Credited.Neg())))
		}
		if !b.Refunded.IsZero() {
			rows = append(rows, plainEntry(w.of(labelRefunded), f.Format(b.Refunded)))
		}
		if !b.WrittenOff.IsZero() {
			rows = append(rows, plainEntry(w.of(labelWrittenOff), f.Format(b.WrittenOff.Neg())))
		}
	}
	return append(rows, entry{s.dueLabel(p), f.Format(s.due()), body.semiBold().in(inkGreen), strong.in(inkGreen), true})
}

func (s InvoiceSheet) dueLabel(p *paper) string {
	if s.Invoice.DueDate == "" || s.due().Minor <= 0 {
		return p.words.of(labelAmountDue)
	}
	return fmt.Sprintf(p.words.of(labelAmountDueBy), p.date(s.Invoice.DueDate))
}

func plainEntry(label, figure string) entry {
	return entry{label: label, figure: figure, labelStyle: body.in(inkQuiet), figureStyle: body}
}

// stacked tells whether label and figure are too wide to stand on one line.
func (p *paper) stacked(e entry) bool {
	return p.width(printable(e.label), e.labelStyle)+4+p.width(printable(e.figure), e.figureStyle) > totalsWidth
}

func (p *paper) entriesHeight(entries []entry) float64 {
	height := 0.0
	for _, e := range entries {
		height += p.entryHeight(e)
	}
	return height
}

func (p *paper) entryHeight(e entry) float64 {
	height := max(e.labelStyle.leading(), e.figureStyle.leading()) + 1.4
	if p.stacked(e) {
		height += e.labelStyle.leading()
	}
	if e.ruled {
		height += 2.2
	}
	return height
}

// drawEntries draws the totals at the right and returns where they end.
func (p *paper) drawEntries(y float64, entries []entry) float64 {
	x := p.right - totalsWidth
	for _, e := range entries {
		end := y + p.entryHeight(e)
		if e.ruled {
			p.rule(x, p.right, y+1, 0.1, inkHairline)
			y += 2.2
		}
		if p.stacked(e) {
			p.left(x, y, e.label, p.shrink(e.label, totalsWidth, e.labelStyle))
			y += e.labelStyle.leading()
			e.label = ""
		}
		s := p.shrink(e.figure, totalsWidth, e.figureStyle)
		baseline := y + max(e.labelStyle.ascent(), e.figureStyle.ascent())
		p.left(x, baseline-e.labelStyle.ascent(), e.label, e.labelStyle)
		p.flush(p.right, baseline-s.ascent(), e.figure, s)
		y = end
	}
	return y
}
