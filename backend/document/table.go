package document

import "slices"

const (
	columnGap  = 6.0
	rowPadding = 1.7 // above and below the text of a row
)

// table is the lines of a document: a wide column that wraps, columns of figures as wide as they need, and before them
// a narrow leading column where the rows have one.
type table struct {
	lead      string // the leading column's heading
	headings  []string
	rows      []row
	leadWidth float64
	widths    []float64 // of the columns of figures
	figures   style
}

// row is one line of a table. The notes stand small under the text.
type row struct {
	lead  string
	text  string
	notes []string
	cells []string

	textLines, noteLines []string
}

// measure drops columns without any figure, gives the others their width and wraps the wide one.
func (p *paper) measure(t *table) {
	t.dropEmptyColumns()
	p.measureLead(t)
	content := p.right - marginLeft - t.leadWidth
	for t.figures = body; ; t.figures.size -= 0.5 {
		t.widths = p.columnWidths(t)
		if sum(t.widths) <= content*0.7 || t.figures.size <= 5 {
			break
		}
	}
	width := content - sum(t.widths)
	for i := range t.rows {
		r := &t.rows[i]
		r.textLines, r.noteLines = p.wrap(r.text, width, body), nil
		for _, note := range r.notes {
			r.noteLines = append(r.noteLines, p.wrap(note, width, small)...)
		}
	}
}

func (p *paper) measureLead(t *table) {
	for _, r := range t.rows {
		if r.lead != "" {
			t.leadWidth = max(t.leadWidth, p.width(t.lead, small)+columnGap, p.width(printable(r.lead), body)+columnGap)
		}
	}
}

func (t *table) dropEmptyColumns() {
	for column := len(t.headings) - 2; column >= 0; column-- {
		filled := slices.ContainsFunc(t.rows, func(r row) bool { return r.cells[column] != "" })
		if filled {
			continue
		}
		t.headings = slices.Delete(t.headings, column+1, column+2)
		for i := range t.rows {
			t.rows[i].cells = slices.Delete(t.rows[i].cells, column, column+1)
		}
	}
}

func (p *paper) columnWidths(t *table) []float64 {
	widths := make([]float64, len(t.headings)-1)
	for i, heading := range t.headings[1:] {
		widths[i] = p.width(heading, small) + columnGap
	}
	for _, r := range t.rows {
		for i, cell := range r.cells {
			widths[i] = max(widths[i], p.width(printable(cell), t.figures)+columnGap)
		}
	}
	return widths
}

func (r row) height() float64 {
	return float64(len(r.textLines))*body.leading() + float64(len(r.noteLines))*small.leading() + 2*rowPadding
}

// headHeight is the height of the row of headings.
func headHeight() float64 { return small.leading() + 2*rowPadding }

// drawTable draws the rows over as many pages as they need, headings on each, and leaves room for the closing block.
func (p *paper) drawTable(t *table, closing float64) {
	heights := make([]float64, len(t.rows))
	for i, r := range t.rows {
		heights[i] = r.height()
	}
	pages := paginate(heights, p.bottom-p.y-headHeight(), p.bottom-p.topOfFurtherPages()-headHeight(), closing)
	rows := t.rows
	for i, count := range pages {
		if i > 0 {
			p.turn()
		}
		p.drawHeadings(t)
		for _, r := range rows[:count] {
			p.drawRow(t, r)
		}
		rows = rows[count:]
	}
}

func (p *paper) drawHeadings(t *table) {
	p.rule(marginLeft, p.right, p.y, 0.45, inkGreen)
	y := p.y + rowPadding
	p.left(marginLeft, y, t.lead, small)
	p.left(marginLeft+t.leadWidth, y, t.headings[0], small)
	x := p.right
	for i := len(t.widths) - 1; i >= 0; i-- {
		p.flush(x, y, t.headings[i+1], small)
		x -= t.widths[i]
	}
	p.y += headHeight()
	p.rule(marginLeft, p.right, p.y, 0.1, inkHairline)
}

func (p *paper) drawRow(t *table, r row) {
	y := p.y + rowPadding
	x := p.right
	for i := len(t.widths) - 1; i >= 0; i-- {
		p.flush(x, y+body.ascent()-t.figures.ascent(), r.cells[i], t.figures)
		x -= t.widths[i]
	}
	p.left(marginLeft, y, r.lead, body)
	y = p.lines(marginLeft+t.leadWidth, y, r.textLines, body)
	p.lines(marginLeft+t.leadWidth, y, r.noteLines, small)
	p.y += r.height()
	p.rule(marginLeft, p.right, p.y, 0.1, inkHairline)
}

func sum(lengths []float64) float64 {
	total := 0.0
	for _, l := range lengths {
		total += l
	}
	return total
}
