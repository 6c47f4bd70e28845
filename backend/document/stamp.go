package document

import "math"

// mark stamps every page that follows.
func (p *paper) mark(l label, colour ink) { p.stamp, p.stampInk = p.words.of(l), colour }

// drawStamp sets the stamp across the page, corner to corner, so pale that the figures over it stay readable.
func (p *paper) drawStamp() {
	if p.stamp == "" {
		return
	}
	diagonal := math.Hypot(p.pageWidth, p.pageHeight)
	s := p.shrink(p.stamp, diagonal*0.5, style{size: 150, bold: true, ink: p.stampInk})
	angle := math.Atan2(p.pageHeight, p.pageWidth) * 180 / math.Pi
	x, y := p.pageWidth/2, p.pageHeight/2
	p.pdf.TransformBegin()
	p.pdf.TransformRotate(angle, x, y)
	p.left(x-p.width(p.stamp, s)/2, y-s.size*0.7/pointsPerMM, p.stamp, s)
	p.pdf.TransformEnd()
	p.current = style{}
}
