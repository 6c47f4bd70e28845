package checkout_test

import (
	"encoding/xml"
	"image"
	"image/color"
	"image/draw"
	"net/http"
	"strings"
	"testing"

	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/qrcode"

	"daybook/backend/book"
)

// scanned reads a page's code as a phone would, with a decoder that shares nothing with what drew it.
func scanned(t *testing.T, svg string) string {
	t.Helper()
	var drawn struct {
		Rects []struct {
			X     int    `xml:"x,attr"`
			Y     int    `xml:"y,attr"`
			Width int    `xml:"width,attr"`
			Fill  string `xml:"fill,attr"`
		} `xml:"rect"`
	}
	if err := xml.Unmarshal([]byte(svg), &drawn); err != nil {
		t.Fatal(err)
	}
	const scale = 4
	side := drawn.Rects[0].Width * scale
	canvas := image.NewGray(image.Rect(0, 0, side, side))
	draw.Draw(canvas, canvas.Bounds(), image.White, image.Point{}, draw.Src)
	for _, r := range drawn.Rects[1:] {
		draw.Draw(canvas, image.Rect(r.X*scale, r.Y*scale, (r.X+r.Width)*scale, (r.Y+1)*scale), image.NewUniform(color.Black), image.Point{}, draw.Src)
	}
	bitmap, err := gozxing.NewBinaryBitmapFromImage(canvas)
	if err != nil {
		t.Fatal(err)
	}
	found, err := qrcode.NewQRCodeReader().Decode(bitmap, map[gozxing.DecodeHintType]any{gozxing.DecodeHintType_PURE_BARCODE: true})
	if err != nil {
		t.Fatalf("the code cannot be read: %v", err)
	}
	return found.GetText()
}

func TestAPhoneReadsThePagesCodes(t *testing.T) {
	s := linking(t)
	b := served(t, s, here)
	detail, token := s.Link(book.Link{})
	b.post("/pay/"+token+"/complete", paying(book.LinkAtShop))
	if got := scanned(t, b.get("/pay/"+token+"/code.svg").Text); got != detail.Link.OrderID {
		t.Errorf("the counter reads %q", got)
	}
	detail, token = s.Link(book.Link{})
	b.post("/pay/"+token+"/complete", paying(book.LinkBankTransfer))
	link, err := s.Shop.Link(s.Ctx, detail.Link.ID)
	s.Must(err)
	s.Collect(link.Link.InvoiceID, 250)
	want := "BCD\n002\n1\nSCT\n\nPaper Lantern\nDE89370400440532013000\nEUR7.50\n\nRF49INV202600002"
	if got := scanned(t, b.get("/pay/"+token+"/code.svg").Text); got != want {
		t.Errorf("the bank reads %q", got)
	}
}

func TestAPhoneReadsTheLinkFromTheShopsScreen(t *testing.T) {
	s := linking(t)
	detail, _ := s.Link(book.Link{})
	code, err := s.Shop.LinkCode(s.Ctx, detail.Link.ID)
	s.Must(err)
	if got := scanned(t, code.SVG); got != detail.URL || code.URL != detail.URL {
		t.Errorf("the phone reads %s, the link is %s", got, detail.URL)
	}
}

// A shop in another currency can be paid by transfer, only without a code.
func TestWhereNoBankReadsACodeThePageDoesWithout(t *testing.T) {
	s := linking(t)
	store, err := s.DB.Store(s.Ctx, 1)
	s.Must(err)
	store.IBAN = "BR1800360305000010009795493C1"
	_, err = s.Shop.SaveStore(s.Ctx, store)
	s.Must(err)
	b := served(t, s, here)
	_, token := s.Link(book.Link{})
	done := b.post("/pay/"+token+"/complete", paying(book.LinkBankTransfer))
	done.wants(t, http.StatusOK, "BR18 0036", "INV-2026-00001")
	if strings.Contains(done.Text, "code.svg") || strings.Contains(done.Text, "Scan this code") {
		t.Error("the page promises a code")
	}
	b.get("/pay/"+token+"/code.svg").wants(t, http.StatusNotFound)
}
