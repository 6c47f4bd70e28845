package document

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
	"testing"

	"daybook/backend/book"
)

func TestEveryUsualPictureBecomesALogo(t *testing.T) {
	store := englishStore()
	in := issued(t, store, manyLines(1, "GBP")...)
	for name, data := range map[string][]byte{
		"transparent PNG": logoPicture(t),
		"16-bit PNG":      asPNG(t, image.NewNRGBA64(image.Rect(0, 0, 40, 900))),
		"grey PNG":        asPNG(t, image.NewGray(image.Rect(0, 0, 3000, 10))),
		"palette PNG":     asPNG(t, image.NewPaletted(image.Rect(0, 0, 8, 8), color.Palette{color.Black, color.Transparent})),
		"JPEG":            asJPEG(t, image.NewRGBA(image.Rect(0, 0, 1600, 1200))),
		"one pixel":       asPNG(t, image.NewGray(image.Rect(0, 0, 1, 1))),
	} {
		t.Run(name, func(t *testing.T) {
			logo, err := FitLogo(data)
			if err != nil {
				t.Fatal(err)
			}
			if !fitted(logo) {
				t.Error("what FitLogo made is not taken as it is")
			}
			stored, unfitted := drawn(t, InvoiceSheet{Store: store, Invoice: in, Logo: logo}), drawn(t, InvoiceSheet{Store: store, Invoice: in, Logo: data})
			if !bytes.Contains(stored, []byte("/Subtype /Image")) || !bytes.Equal(stored, unfitted) {
				t.Error("the logo is not on the invoice")
			}
		})
	}
}

func TestTransparentPartsOfALogoAreWhite(t *testing.T) {
	logo, err := FitLogo(logoPicture(t))
	if err != nil {
		t.Fatal(err)
	}
	picture, err := png.Decode(bytes.NewReader(logo))
	if err != nil {
		t.Fatal(err)
	}
	if size := picture.Bounds().Size(); size != image.Pt(720, 240) {
		t.Errorf("the logo has %v pixels", size)
	}
	if r, g, b, a := picture.At(700, 5).RGBA(); r&g&b&a != 0xffff {
		t.Error("the background is not white")
	}
	if got := color.RGBAModel.Convert(picture.At(120, 120)); got != (color.RGBA{R: 180, G: 60, B: 40, A: 255}) {
		t.Errorf("the middle of the circle is %v", got)
	}
}

func TestWhatIsNoPictureIsRefused(t *testing.T) {
	whole := logoPicture(t)
	huge := bytes.Clone(whole)
	copy(huge[16:24], []byte{0, 1, 0, 0, 0, 1, 0, 0}) // 65,536 pixels square; the checksum is wrong then, too
	for name, data := range map[string][]byte{
		"a text": []byte("<svg/>"), "a torn file": whole[:len(whole)/2], "a bomb": huge, "a header only": whole[:30],
	} {
		if _, err := FitLogo(data); book.CodeOf(err) != CodeLogo {
			t.Errorf("%s: %v", name, err)
		}
		store := englishStore()
		err := Invoice(&bytes.Buffer{}, InvoiceSheet{Store: store, Invoice: issued(t, store, manyLines(1, "GBP")...), Logo: data})
		var refusal *book.Error
		if !errors.As(err, &refusal) {
			t.Errorf("an invoice with %s as its logo: %v", name, err)
		}
	}
}

func asPNG(t *testing.T, picture draw.Image) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := png.Encode(&out, picture); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func asJPEG(t *testing.T, picture image.Image) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := jpeg.Encode(&out, picture, nil); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
