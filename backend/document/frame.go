package document

import (
	"fmt"
	"strings"
	"time"

	"daybook/backend/book"
)

// belongTo writes whose document it is and which: for viewers, on further pages and at the foot of every page.
func (p *paper) belongTo(title string, moment time.Time) {
	p.describe(title, p.store.Name, moment)
	p.newPage = func() { p.continuation(title, p.store.Name) }
	p.footer = footerOf(p.store, p.words)
}

func footerOf(store book.Store, words catalogue) string {
	parts := []string{store.Name, store.Website}
	if store.TaxID != "" {
		parts = append(parts, words.of(labelTaxID)+" "+store.TaxID)
	}
	if store.Sample {
		parts = append([]string{words.of(labelSampleNotice)}, parts...)
	}
	return strings.Join(nonEmpty(parts), "  ·  ")
}

// masthead draws the shop's logo, or else its name, on the left and its address on the right.
// It returns where the right column ends.
func (p *paper) masthead(logo *picture) float64 {
	x, y := p.sideColumn(), marginTop
	if logo != nil {
		logo.drawWithin(p, marginLeft, marginTop, 60, 20)
		name := small.semiBold().in(inkText)
		y = p.lines(x, y, p.wrap(p.store.Name, p.right-x, name), name)
	} else {
		name := style{size: 15, bold: true, ink: inkGreen}
		p.lines(marginLeft, marginTop, first(p.wrap(p.store.Name, 100, name), 4), name)
	}
	for _, line := range shopLines(p.store, p.words) {
		y = p.lines(x, y, p.wrap(line, p.right-x, small), small)
	}
	return y
}

func shopLines(store book.Store, words catalogue) []string {
	lines := append(store.Address.Lines(), store.Phone, store.Email, store.Website)
	if store.TaxID != "" {
		lines = append(lines, words.of(labelTaxID)+" "+store.TaxID)
	}
	return nonEmpty(lines)
}

// sideColumn is where the right-hand column of the first page starts.
func (p *paper) sideColumn() float64 { return p.right - 62 }

// windowTop is where the window of an envelope shows the address (DIN 5008 form B, DL and C6/5 envelopes).
const windowTop = 52.0

// addressee draws whom the document is for, in the place of an envelope's window, and returns where it ends.
func (p *paper) addressee(heading string, to book.Party, country string) float64 {
	p.left(marginLeft, windowTop, heading, small)
	y := windowTop + small.leading() + 0.8
	for i, line := range partyLines(to, country) {
		s := body.sized(10)
		if i == 0 {
			s = s.semiBold()
		}
		y = p.lines(marginLeft, y, p.wrap(line, 85, s), s)
	}
	if to.TaxID != "" {
		y = p.lines(marginLeft, y+1, p.wrap(p.words.of(labelTaxID)+" "+to.TaxID, 85, small), small)
	}
	return y
}

func partyLines(to book.Party, country string) []string {
	lines := append([]string{to.Company, to.Name}, to.Address.Lines()...)
	return nonEmpty(append(lines, strings.ToUpper(country)))
}

// fact is a label and what it says.
type fact struct{ label, value string }

// facts draws labels on the left and values on the right of the side column, and returns where they end.
func (p *paper) facts(y float64, facts []fact) float64 {
	x := p.sideColumn()
	for _, f := range facts {
		if f.value == "" {
			continue
		}
		p.left(x, y+0.2, f.label, small.sized(8))
		for _, line := range p.wrap(f.value, 34, body) {
			p.flush(p.right, y, line, body)
			y += body.leading()
		}
		y += 0.6
	}
	return y
}

// headline draws what the document is, and its number in the accent.
func (p *paper) headline(y float64, title, number string) {
	p.left(marginLeft, y, title, large)
	at := marginLeft + p.width(title, large) + 3
	s := p.shrink(number, p.right-at, style{size: large.size, ink: inkGreen})
	p.left(at, y+large.ascent()-s.ascent(), number, s)
	p.y = y + large.leading() + 4
}

// continuation draws, on top of a further page, whose and which document it belongs to.
func (p *paper) continuation(title, shop string) {
	p.left(marginLeft, marginTop, title, small)
	p.flush(p.right, marginTop, p.clip(shop, 80, small), small)
	p.y = p.topOfFurtherPages()
}

func (p *paper) drawFooter(page int) {
	y := p.pageHeight - marginBottom + 9
	p.rule(marginLeft, p.right, y, 0.1, inkHairline)
	p.flush(p.right, y+2, fmt.Sprintf(p.words.of(labelPage), page, p.pdf.PageCount()), small)
	p.left(marginLeft, y+2, p.clip(p.footer, 130, small), small)
}

// clip is the part of a text that fits on one line, with an ellipsis where something is left out.
func (p *paper) clip(text string, width float64, s style) string {
	text = printable(text)
	if p.width(text, s) <= width {
		return text
	}
	return text[:p.fitting(text, width-p.width("…", s), s)] + "…"
}

func nonEmpty(texts []string) []string {
	var kept []string
	for _, text := range texts {
		if strings.TrimSpace(text) != "" {
			kept = append(kept, text)
		}
	}
	return kept
}

func first(lines []string, n int) []string { return lines[:min(n, len(lines))] }
