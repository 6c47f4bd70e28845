package document

const closingGap = 5.0

// closing is what stands under the lines and is never parted from the last of them: the totals and, where it is
// short enough to stand beside them, the tax table.
type closing struct {
	totals []entry
	taxes  taxTable
	height float64
}

func (s InvoiceSheet) closing(p *paper) closing {
	c := closing{totals: s.totals(), taxes: s.taxes(p)}
	c.height = p.entriesHeight(c.totals)
	if c.taxes.beside {
		c.height = max(c.height, float64(len(c.taxes.rows)+1)*taxRowHeight())
	}
	c.height += closingGap
	return c
}

func (s InvoiceSheet) drawClosing(p *paper, c closing) {
	p.need(c.height)
	top := p.y + closingGap
	end := p.drawEntries(top, c.totals)
	p.y = top
	if !c.taxes.beside {
		p.y = end + 4
	}
	p.drawTaxes(c.taxes)
	s.drawTaxNotice(p)
	if c.taxes.beside {
		p.y = max(p.y, end)
	}
	p.y += 6
}

// drawTaxNotice says whether the prices include tax.
func (s InvoiceSheet) drawTaxNotice(p *paper) {
	if s.Invoice.Totals.Tax.IsZero() {
		return
	}
	notice := labelPricesExcludeTax
	if s.Invoice.TaxIncluded {
		notice = labelPricesIncludeTax
	}
	p.left(marginLeft, p.y+0.8, s.words().of(notice), small)
	p.y += taxRowHeight()
}
