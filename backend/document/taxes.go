package document

import (
	"slices"

	"daybook/backend/book"
)

// taxTable is net, tax and gross by rate, the headings first and sales tax last. A short one stands to the left of the totals; one with
// many rates or very large figures comes under them, as wide as the page, and may break over pages.
type taxTable struct {
	rows   [][]string
	widths []float64
	beside bool
}

const (
	besideWidth = 82.0
	besideRows  = 13
)

// taxes is the tax table of a document's rates; it has no rows where nothing is taxed.
func (p *paper) taxes(rates []book.RateTotal) taxTable {
	if !slices.ContainsFunc(rates, func(r book.RateTotal) bool { return !r.Tax.IsZero() }) {
		return taxTable{}
	}
	w := p.words
	t := taxTable{rows: [][]string{{w.of(labelTaxRate), w.of(labelNet), w.of(labelTax), w.of(labelGross)}}}
	for _, r := range rates {
		t.rows = append(t.rows, p.taxRow(r))
	}
	p.measureTaxes(&t)
	return t
}

func (p *paper) taxRow(r book.RateTotal) []string {
	f, label := p.figures, p.figures.percent(r.Rate)
	if r.SalesTax {
		label = p.words.of(labelSalesTax)
	}
	return []string{label, f.plain(r.Net), f.plain(r.Tax), f.plain(r.Gross)}
}

// measureTaxes decides where the table stands and shares the width left over among the columns of figures.
func (p *paper) measureTaxes(t *taxTable) {
	t.widths = make([]float64, len(t.rows[0]))
	for _, r := range t.rows {
		for column, cell := range r {
			t.widths[column] = max(t.widths[column], p.width(printable(cell), small))
		}
	}
	natural, figures := sum(t.widths), float64(len(t.widths)-1)
	t.beside = len(t.rows) <= besideRows && natural+4*figures <= besideWidth
	width := besideWidth
	if !t.beside {
		width = p.right - marginLeft
	}
	for column := range t.widths[1:] {
		t.widths[column+1] += (width - natural) / figures
	}
}

func taxRowHeight() float64 { return small.leading() + 1.2 }

// drawTaxes draws the table from p.y on, with its headings on every page it needs.
func (p *paper) drawTaxes(t taxTable) {
	for i := 1; i < len(t.rows); i++ {
		p.need(2 * taxRowHeight())
		if i == 1 || p.y == p.topOfFurtherPages() {
			p.drawTaxRow(t, t.rows[0], small)
			p.rule(marginLeft, marginLeft+sum(t.widths), p.y-0.3, 0.1, inkHairline)
		}
		p.drawTaxRow(t, t.rows[i], small.in(inkText))
	}
}

func (p *paper) drawTaxRow(t taxTable, cells []string, s style) {
	p.left(marginLeft, p.y, cells[0], s)
	x := marginLeft + t.widths[0]
	for i, cell := range cells[1:] {
		x += t.widths[i+1]
		p.flush(x, p.y, cell, s)
	}
	p.y += taxRowHeight()
}
