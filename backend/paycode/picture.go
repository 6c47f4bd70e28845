package paycode

import (
	"fmt"
	"image/color"
	"iter"

	"github.com/boombuler/barcode/qr"
)

// quiet is the white margin around a QR code, in modules (ISO/IEC 18004).
const quiet = 4

// Picture is a QR code, to be drawn at any size.
type Picture struct {
	Modules [][]bool // rows of dark modules, without the white margin of four modules that has to surround them
	Swiss   bool     // with the cross of the QR-bill in the middle, and printed 46 mm wide
}

// PictureOf makes the QR code of a text, at correction level M as all payment schemes want it. It refuses with CodeTooDense.
func PictureOf(text string) (Picture, error) {
	code, err := qr.Encode(text, qr.M, qr.Auto)
	if err != nil {
		return Picture{}, fmt.Errorf("drawing a QR code of %d bytes: %w", len(text), tooDense())
	}
	modules := make([][]bool, code.Bounds().Dy())
	for y := range modules {
		modules[y] = make([]bool, code.Bounds().Dx())
		for x := range modules[y] {
			modules[y][x] = code.At(x, y) == color.Black
		}
	}
	return Picture{Modules: modules}, nil
}

// Rect is a rectangle, in modules from the upper left corner of the code.
type Rect struct {
	X, Y, W, H float64
	Dark       bool
}

// Rects are the rectangles that make up the picture, to be drawn one after the other on white paper: neighbours in a row as
// one, then the Swiss cross.
func (p Picture) Rects() iter.Seq[Rect] {
	return func(yield func(Rect) bool) {
		for y, row := range p.Modules {
			for from := 0; from < len(row); from++ {
				to := from
				for to < len(row) && row[to] {
					to++
				}
				if to > from && !yield(Rect{float64(from), float64(y), float64(to - from), 1, true}) {
					return
				}
				from = to
			}
		}
		for _, r := range p.cross() {
			if !yield(r) {
				return
			}
		}
	}
}

// cross is the Swiss cross: on a code of 46 mm a white square of 7 mm, in it a black one of 6 mm, in it the arms.
// Source: SIX, Implementation Guidelines QR-bill 2.3, and its published drawing of the cross.
func (p Picture) cross() []Rect {
	if !p.Swiss {
		return nil
	}
	const long, broad = 3.89, 1.17
	return []Rect{p.centred(7, 7, false), p.centred(6, 6, true), p.centred(long, broad, false), p.centred(broad, long, false)}
}

// centred is a rectangle in the middle, its sides given in millimetres of a code of 46 mm.
func (p Picture) centred(w, h float64, dark bool) Rect {
	n := float64(len(p.Modules))
	w, h = w*n/46, h*n/46
	return Rect{(n - w) / 2, (n - h) / 2, w, h, dark}
}
