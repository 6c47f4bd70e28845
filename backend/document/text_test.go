package document

import (
	"math/rand/v2"
	"testing"
	"unicode"

	"golang.org/x/image/font/sfnt"

	"daybook/backend/book"
	"daybook/backend/money"
)

func TestUnprintableNamesWhatTheTypefaceLacks(t *testing.T) {
	for text, want := range map[string]string{
		"Größe, Łódź, Ðurđević, Việt Nam":    "",
		"Ελένη Παπαδοπούλου, Дмитрий Їжакe":  "",
		"€ £ ¥ ₽ ₴ ₺ ₹ ₩ ₪ ₫ ₦ ₱ ₿ – “ok” ✓": "",
		"line\nbreak and\ttab":    "",
		"❤\ufe0f zero\u200dwidth": "❤",
		"Blumen 🌹🌹 und 🎁":         "🌹🎁",
		"שלום":                    "ולםש",
		"مرحبا":                   "ابحرم",
		"東京":                      "京東",
		"broken \xff":             "\ufffd",
	} {
		if got := string(Unprintable(text)); got != want {
			t.Errorf("%q: %q cannot be printed, want %q", text, got, want)
		}
	}
}

func TestWhatCannotBePrintedIsReplaced(t *testing.T) {
	if got := printable("a🌹b\u200dc\td\x00\ne\xff"); got != "a?bc d\ne?" {
		t.Errorf("%q", got)
	}
}

func TestTheCoverageIsTheFonts(t *testing.T) {
	for name, data := range map[string]string{"regular": regularFont, "semibold": semiBoldFont} {
		font, err := sfnt.Parse([]byte(data))
		if err != nil {
			t.Fatal(name, err)
		}
		var buffer sfnt.Buffer
		for r := rune(0x20); r <= 0xffff; r++ {
			glyph, err := font.GlyphIndex(&buffer, r)
			if err != nil {
				t.Fatal(err)
			}
			if has := glyph != 0; has != unicode.Is(coverage, r) {
				t.Errorf("%s: %U: in the font %v, in the table %v", name, r, has, !has)
			}
		}
	}
}

func TestRandomTextsAreAlwaysDrawn(t *testing.T) {
	random := rand.New(rand.NewPCG(2026, 3))
	for range 150 {
		store := germanStore()
		store.Name, store.PaymentNote = randomText(random, 40), randomText(random, 300)
		item := line(randomText(random, 120), money.Quantity(1+random.IntN(9_999_999)), int64(random.IntN(99_999_999)), 19*money.Percent, "EUR")
		item.Unit, item.Reference = randomText(random, 20), randomText(random, 60)
		in := issued(t, store, item)
		in.Number, in.Note, in.BillTo.Name, in.Reference = randomText(random, 40), randomText(random, 900), randomText(random, 255), randomText(random, 255)
		drawn(t, InvoiceSheet{Store: store, Invoice: in, Country: randomText(random, 30)})
		amount := money.Of(random.Int64N(int64(money.Limit)), "EUR")
		creditNoteOf(t, CreditNoteSheet{Store: store, BillTo: in.BillTo, Note: book.CreditNote{
			InvoiceNumber: in.Number, Reason: in.Note, Total: amount, Lines: []book.CreditLine{{Name: item.Name, Unit: item.Unit, Quantity: item.Quantity, Gross: amount}},
		}})
		statementOf(t, StatementSheet{Store: store, To: in.BillTo, Statement: book.Statement{
			From: book.Date(in.Number), Closing: amount.Neg(), Lines: []book.StatementLine{{Kind: book.EntryKind(item.Unit), Number: in.Number, Amount: amount}},
		}})
	}
}

// randomText mixes every kind of character: the plane of emoji, surrogates, controls, right-to-left scripts, broken bytes.
func randomText(random *rand.Rand, longest int) string {
	var text []byte
	for range random.IntN(longest + 1) {
		switch random.IntN(6) {
		case 0:
			text = append(text, byte(random.IntN(256)))
		case 1:
			text = append(text, string(rune(0x1f300+random.IntN(0x400)))...)
		case 2:
			text = append(text, string(rune(random.IntN(0x110000)))...)
		case 3:
			text = append(text, " \n"[random.IntN(2)])
		default:
			text = append(text, string(rune(0x20+random.IntN(0x800)))...)
		}
	}
	return string(text)
}
