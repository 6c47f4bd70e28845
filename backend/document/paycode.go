package document

// codeSize is the width of a payment code with its quiet zone left to the white around it.
const codeSize = 30.0

// PayCode is a two-dimensional code a customer scans to pay, as rows of dark modules.
type PayCode struct {
	Modules [][]bool
	Caption string // says what scans it
}

// draw draws the code as squares, so that it prints sharp at any size; neighbours in a row become one rectangle.
func (c *PayCode) draw(p *paper, x, y float64) {
	if len(c.Modules) == 0 {
		return
	}
	module := codeSize / float64(len(c.Modules))
	p.pdf.SetFillColor(0, 0, 0)
	for i, modules := range c.Modules {
		for from := 0; from < len(modules); from++ {
			to := from
			for to < len(modules) && modules[to] {
				to++
			}
			if to > from {
				p.pdf.Rect(x+float64(from)*module, y+float64(i)*module, float64(to-from)*module, module, "F")
				from = to
			}
		}
	}
	p.left(x, y+codeSize+1, p.clip(c.Caption, codeSize+4, small), small)
}
