package document

import "daybook/backend/book"

const closingGap = 5.0

// closing is what stands under the lines and is never parted from the last of them: the totals and, where it is
// short enough to stand beside them, the tax table with its notice.
type closing struct {
	totals []entry
	taxes  taxTable
	notice string // under the tax table; empty for none
	height float64
}

func (p *paper) closing(totals []entry, rates []book.RateTotal, notice string) closing {
	c := closing{totals: totals, taxes: p.taxes(rates), notice: notice}
	c.height = p.entriesHeight(c.totals)
	if c.taxes.beside {
		c.height = max(c.height, float64(len(c.taxes.rows)+1)*taxRowHeight())
	}
	c.height += closingGap
	return c
}

func (p *paper) drawClosing(c closing) {
	p.need(c.height)
	top := p.y + closingGap
	end := p.drawEntries(top, c.totals)
	p.y = top
	if !c.taxes.beside {
		p.y = end + 4
	}
	p.drawTaxes(c.taxes)
	if c.notice != "" {
		p.left(marginLeft, p.y+0.8, c.notice, small)
		p.y += taxRowHeight()
	}
	if c.taxes.beside {
		p.y = max(p.y, end)
	}
	p.y += 6
}
