package document

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	_ "image/jpeg" // logos may be JPEG
	"image/png"

	"github.com/jung-kurt/gofpdf"

	"daybook/backend/book"
)

// A logo is printed at most 60 by 20 mm; these are its pixels at 300 dots per inch.
const (
	maxLogoWidth  = 720
	maxLogoHeight = 240
	maxLogoPixels = 24_000_000 // larger pictures are refused unread
)

// FitLogo turns a PNG or JPEG into the PNG that documents print: no larger than paper can show, on white, 8 bits a
// channel. Store its result. It returns a *book.Error of CodeLogo for anything else.
func FitLogo(data []byte) ([]byte, error) {
	config, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil || config.Width < 1 || config.Height < 1 {
		return nil, book.Refuse(CodeLogo, "logo", "This is no picture that can be printed. Please use a PNG or JPEG file.")
	}
	if config.Width > maxLogoPixels/config.Height {
		return nil, book.Refuse(CodeLogo, "logo", "This picture is too large. Please use a smaller one.")
	}
	source, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, book.Refuse(CodeLogo, "logo", "This picture is damaged. Please use another file.")
	}
	var out bytes.Buffer
	if err := png.Encode(&out, reduce(onWhite(source))); err != nil {
		return nil, failed(err)
	}
	return out.Bytes(), nil
}

func onWhite(source image.Image) *image.RGBA {
	flat := image.NewRGBA(image.Rect(0, 0, source.Bounds().Dx(), source.Bounds().Dy()))
	draw.Draw(flat, flat.Bounds(), image.NewUniform(color.White), image.Point{}, draw.Src)
	draw.Draw(flat, flat.Bounds(), source, source.Bounds().Min, draw.Over)
	return flat
}

// reduce makes a picture fit the logo's box; each new pixel is the mean of those it covers. A small one stays as it is.
func reduce(source *image.RGBA) *image.RGBA {
	width, height := source.Rect.Dx(), source.Rect.Dy()
	w, h := width, height
	if w > maxLogoWidth {
		w, h = maxLogoWidth, max(1, h*maxLogoWidth/w)
	}
	if h > maxLogoHeight {
		w, h = max(1, w*maxLogoHeight/h), maxLogoHeight
	}
	if w == width && h == height {
		return source
	}
	target := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			covered := image.Rect(x*width/w, y*height/h, max((x+1)*width/w, x*width/w+1), max((y+1)*height/h, y*height/h+1))
			target.SetRGBA(x, y, mean(source, covered))
		}
	}
	return target
}

func mean(source *image.RGBA, area image.Rectangle) color.RGBA {
	var red, green, blue int
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			at := source.PixOffset(x, y)
			red, green, blue = red+int(source.Pix[at]), green+int(source.Pix[at+1]), blue+int(source.Pix[at+2])
		}
	}
	n := area.Dx() * area.Dy()
	return color.RGBA{R: uint8(red / n), G: uint8(green / n), B: uint8(blue / n), A: 255}
}

// picture is a logo that the PDF library has taken in.
type picture struct{ width, height float64 } // in pixels

const logoName = "logo"

// openLogo takes a logo into the document; nil where there is none. One that FitLogo has not made is fitted first.
func openLogo(p *paper, data []byte) (*picture, error) {
	if len(data) == 0 {
		return nil, nil
	}
	if !fitted(data) {
		var err error
		if data, err = FitLogo(data); err != nil {
			return nil, err
		}
	}
	info := p.pdf.RegisterImageOptionsReader(logoName, gofpdf.ImageOptions{ImageType: "PNG"}, bytes.NewReader(data))
	if err := p.pdf.Error(); err != nil {
		return nil, failed(err)
	}
	return &picture{width: info.Width(), height: info.Height()}, nil
}

// fitted tells from a PNG's header (IHDR) whether it is of the one kind that FitLogo makes: small enough, 8 bits,
// true colour without transparency, not interlaced.
func fitted(data []byte) bool {
	config, format, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil || format != "png" || len(data) < 29 {
		return false
	}
	depth, kind, interlace := data[24], data[25], data[28]
	return config.Width <= maxLogoWidth && config.Height <= maxLogoHeight && depth == 8 && kind == 2 && interlace == 0
}

// drawWithin draws the logo at the top left of a box, as large as the box allows.
func (l *picture) drawWithin(p *paper, x, y, width, height float64) {
	scale := min(width/l.width, height/l.height)
	p.pdf.ImageOptions(logoName, x, y, l.width*scale, l.height*scale, false, gofpdf.ImageOptions{ImageType: "PNG"}, 0, "")
}
