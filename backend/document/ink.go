package document

import (
	"math"
	"strings"
)

// ink is a colour, as red, green and blue.
type ink [3]int

var (
	inkText     = ink{0x22, 0x26, 0x24}
	inkQuiet    = ink{0x6b, 0x72, 0x6e}
	inkGreen    = ink{0x0f, 0x51, 0x3c} // bottle green, the one accent
	inkHairline = ink{0xdd, 0xda, 0xd2}
	inkVoid     = ink{0xf7, 0xdf, 0xdb}
	inkStamp    = ink{0xf0, 0xef, 0xeb}
)

// style is how a text is set.
type style struct {
	size float64
	bold bool
	ink  ink
}

// Four sizes, two weights.
var (
	small  = style{size: 7.5, ink: inkQuiet}
	body   = style{size: 9, ink: inkText}
	strong = style{size: 11, bold: true, ink: inkText}
	large  = style{size: 20, bold: true, ink: inkText}
)

func (s style) in(colour ink) style    { s.ink = colour; return s }
func (s style) sized(pt float64) style { s.size = pt; return s }
func (s style) semiBold() style        { s.bold = true; return s }

// leading is the distance of two lines.
func (s style) leading() float64 { return s.size * 1.45 / pointsPerMM }

// ascent is the distance from the top of a line to its baseline.
func (s style) ascent() float64 { return s.size * 1.08 / pointsPerMM }

func (p *paper) use(s style) {
	if p.current.size == s.size && p.current.bold == s.bold {
		return
	}
	weight := ""
	if s.bold {
		weight = "B"
	}
	p.pdf.SetFont(typeface, weight, s.size)
	p.current = s
}

// width is how wide a printable text is.
func (p *paper) width(text string, s style) float64 {
	p.use(s)
	return p.pdf.GetStringWidth(text)
}

// shrink is the style made smaller until the text is no wider than width.
func (p *paper) shrink(text string, width float64, s style) style {
	if actual := p.width(printable(text), s); actual > width {
		s.size = math.Floor(s.size*width/actual*10) / 10
	}
	return s
}

// left sets one line whose top is at y, starting at x.
func (p *paper) left(x, y float64, text string, s style) {
	text = strings.ReplaceAll(printable(text), "\n", " ")
	p.use(s)
	p.pdf.SetTextColor(s.ink[0], s.ink[1], s.ink[2])
	p.pdf.Text(x, y+s.ascent(), text)
}

// flush sets one line whose top is at y, ending at x.
func (p *paper) flush(x, y float64, text string, s style) {
	text = printable(text)
	p.left(x-p.width(text, s), y, text, s)
}

// lines sets lines one under the other and returns where the next would stand.
func (p *paper) lines(x, y float64, lines []string, s style) float64 {
	for _, line := range lines {
		p.left(x, y, line, s)
		y += s.leading()
	}
	return y
}

// rule draws a horizontal line.
func (p *paper) rule(from, to, y, thickness float64, colour ink) {
	p.pdf.SetDrawColor(colour[0], colour[1], colour[2])
	p.pdf.SetLineWidth(thickness)
	p.pdf.Line(from, y, to, y)
}
