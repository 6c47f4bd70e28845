package paycode

import (
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"
	"math"
	"strings"
)

// SVG is the picture as a file for the web, with its white margin. It uses no styles, so that a strict content policy shows it.
func (p Picture) SVG() string {
	var svg strings.Builder
	side := len(p.Modules) + 2*quiet
	fmt.Fprintf(&svg, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges">`, side, side)
	fmt.Fprintf(&svg, `<rect width="%d" height="%d" fill="#fff"/>`, side, side)
	for r := range p.Rects() {
		fill := "#fff"
		if r.Dark {
			fill = "#000"
		}
		fmt.Fprintf(&svg, `<rect x="%.5g" y="%.5g" width="%.5g" height="%.5g" fill="%s"/>`, r.X+quiet, r.Y+quiet, r.W, r.H, fill)
	}
	svg.WriteString("</svg>")
	return svg.String()
}

// PNG writes the picture with its white margin, scale pixels to a module.
func (p Picture) PNG(w io.Writer, scale int) error {
	if err := png.Encode(w, p.image(scale)); err != nil {
		return fmt.Errorf("writing a QR code as PNG: %w", err)
	}
	return nil
}

func (p Picture) image(scale int) image.Image {
	side := (len(p.Modules) + 2*quiet) * scale
	canvas := image.NewPaletted(image.Rect(0, 0, side, side), color.Palette{color.White, color.Black})
	pixel := func(modules float64) int { return int(math.Round((modules + quiet) * float64(scale))) }
	for r := range p.Rects() {
		ink := image.White
		if r.Dark {
			ink = image.Black
		}
		draw.Draw(canvas, image.Rect(pixel(r.X), pixel(r.Y), pixel(r.X+r.W), pixel(r.Y+r.H)), ink, image.Point{}, draw.Src)
	}
	return canvas
}
