package paycode_test

import (
	"bytes"
	"encoding/xml"
	"image"
	"image/draw"
	"image/png"
	"math"
	"strings"
	"testing"

	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/qrcode"
	"pgregory.net/rapid"

	"daybook/backend/book"
	"daybook/backend/paycode"
)

// scanned reads a QR code as a phone would, with a decoder that shares nothing with the one that wrote it.
func scanned(t testing.TB, p paycode.Picture, scale int) string {
	t.Helper()
	var file bytes.Buffer
	if err := p.PNG(&file, scale); err != nil {
		t.Fatal(err)
	}
	picture, err := png.Decode(&file)
	if err != nil {
		t.Fatal(err)
	}
	canvas := image.NewGray(picture.Bounds())
	draw.Draw(canvas, canvas.Bounds(), picture, image.Point{}, draw.Src)
	bitmap, err := gozxing.NewBinaryBitmapFromImage(canvas)
	if err != nil {
		t.Fatal(err)
	}
	hints := map[gozxing.DecodeHintType]any{gozxing.DecodeHintType_CHARACTER_SET: "UTF-8", gozxing.DecodeHintType_PURE_BARCODE: true} // no search: nothing else is on it
	found, err := qrcode.NewQRCodeReader().Decode(bitmap, hints)
	if err != nil {
		t.Fatalf("the code cannot be read: %v", err)
	}
	return found.GetText()
}

func TestAPhoneReadsEveryShopsCode(t *testing.T) {
	for name, r := range map[string]paycode.Request{"German": german, "Swiss": swiss, "Czech": czech, "Indian": indian, "Brazilian": brazilian} {
		t.Run(name, func(t *testing.T) {
			code, err := paycode.New(r)
			if err != nil {
				t.Fatal(err)
			}
			p, err := code.Picture()
			if err != nil {
				t.Fatal(err)
			}
			if got := scanned(t, p, 5); got != code.Payload {
				t.Errorf("read %q, want %q", got, code.Payload)
			}
		})
	}
}

// The longest EPC code is version 13, 69 modules wide: no banking app has to read a larger one.
func TestTheLargestEPCCode(t *testing.T) {
	r := german
	r.Payee.Name, r.Text = strings.Repeat("ü", 70), "ü"+strings.Repeat("x", 139)
	code, err := paycode.New(r)
	if err != nil || len(code.Payload) != 331 {
		t.Fatalf("%d bytes, %v", len(code.Payload), err)
	}
	p, err := code.Picture()
	if err != nil || len(p.Modules) != 69 {
		t.Errorf("%d modules, %v", len(p.Modules), err)
	}
	r.Text = "üü" + r.Text[3:]
	_, err = paycode.New(r)
	wantRefusal(t, err, paycode.CodeTooDense, "text")
}

// The longest QR-bill is still readable under its cross, and within version 25.
func TestTheLargestSwissCode(t *testing.T) {
	r := swiss
	r.Payee = paycode.Party{Name: strings.Repeat("ü", 70), Address: book.Address{Line1: strings.Repeat("é", 70), PostalCode: strings.Repeat("1", 16), City: strings.Repeat("ö", 35), Country: "CH"}}
	r.Payer, r.Text, r.Reference = r.Payee, strings.Repeat("à", 140), "RF40123456789012345678901"
	_, err := paycode.New(r)
	wantRefusal(t, err, paycode.CodeTooDense, "text")
	r.Payer = paycode.Party{Name: strings.Repeat("A", 70), Address: book.Address{Line1: strings.Repeat("B", 70), PostalCode: strings.Repeat("1", 16), City: strings.Repeat("C", 35), Country: "LI"}}
	code, err := paycode.New(r)
	if err != nil {
		t.Fatal(err)
	}
	p, err := code.Picture()
	if err != nil || len(p.Modules) > 117 {
		t.Fatalf("%d modules, %v", len(p.Modules), err)
	}
	if got := scanned(t, p, 6); got != code.Payload {
		t.Errorf("read %q", got)
	}
}

func TestOnlyTheSwissCodeHasACross(t *testing.T) {
	for _, r := range []paycode.Request{swiss, german} {
		code, err := paycode.New(r)
		if err != nil {
			t.Fatal(err)
		}
		p, err := code.Picture()
		if err != nil {
			t.Fatal(err)
		}
		var white []paycode.Rect
		for rect := range p.Rects() {
			if !rect.Dark {
				white = append(white, rect)
				if middle := float64(len(p.Modules)) / 2; math.Abs(rect.X+rect.W/2-middle) > 1e-9 || math.Abs(rect.Y+rect.H/2-middle) > 1e-9 {
					t.Errorf("%v is not in the middle", rect)
				}
			}
		}
		if cross := code.Scheme == paycode.SwissQR; p.Swiss != cross || cross && len(white) != 3 || !cross && len(white) != 0 {
			t.Errorf("%s: %v", code.Scheme, white)
		}
	}
}

func TestACodeAsSVG(t *testing.T) {
	p, err := paycode.PictureOf("https://example.com/pay")
	if err != nil {
		t.Fatal(err)
	}
	var svg struct {
		ViewBox string `xml:"viewBox,attr"`
		Rects   []struct {
			Width float64 `xml:"width,attr"`
			Fill  string  `xml:"fill,attr"`
		} `xml:"rect"`
	}
	if err := xml.Unmarshal([]byte(p.SVG()), &svg); err != nil {
		t.Fatal(err)
	}
	dark, drawn := 0, 0.0
	for _, row := range p.Modules {
		for _, module := range row {
			if module {
				dark++
			}
		}
	}
	for _, r := range svg.Rects[1:] {
		drawn += r.Width
	}
	if len(p.Modules) != 25 || svg.ViewBox != "0 0 33 33" || svg.Rects[0].Fill != "#fff" || int(drawn) != dark {
		t.Errorf("%d modules, %d dark, %v drawn, view box %s", len(p.Modules), dark, drawn, svg.ViewBox)
	}
}

func TestTooMuchTextForAnyCode(t *testing.T) {
	_, err := paycode.PictureOf(strings.Repeat("x", 3000))
	wantRefusal(t, err, paycode.CodeTooDense, "text")
}

func TestAnyTextIsReadBack(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		text := rapid.StringMatching(`[ -~äéžЖ€\n]{1,120}`).Draw(r, "text")
		p, err := paycode.PictureOf(text)
		if err != nil {
			r.Fatal(err)
		}
		if got := scanned(t, p, 3); got != text {
			r.Fatalf("read %q, want %q", got, text)
		}
	})
}
