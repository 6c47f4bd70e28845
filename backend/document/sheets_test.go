package document

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
)

func germanStore() book.Store {
	return book.Store{
		Name: "Blume & Blatt", Email: "hallo@blume-blatt.example", Phone: "+49 30 1234567", Website: "blume-blatt.example", TaxID: "DE123456789",
		Address:  book.Address{Line1: "Lindenstraße 14", PostalCode: "10969", City: "Berlin", Country: "DE"},
		Currency: "EUR", Language: "de", Timezone: "Europe/Berlin", TaxIncluded: true, Rounding: book.PerDocument,
		IBAN: "DE89370400440532013000", BIC: "COBADEFFXXX", PaymentNote: "Bitte geben Sie bei der Überweisung die Rechnungsnummer an.",
	}
}

func englishStore() book.Store {
	s := germanStore()
	s.Name, s.Language, s.TaxID, s.Phone, s.Timezone = "The Lamp Room", "en", "GB 123 4567 89", "+44 20 7946 0018", "Europe/London"
	s.Email, s.Website = "hello@lamproom.example", "lamproom.example"
	s.Address = book.Address{Line1: "18 Marchmont Street", City: "London", PostalCode: "WC1N 1AB", Country: "GB"}
	s.Currency, s.TaxIncluded, s.IBAN, s.BIC = "GBP", false, "GB29NWBK60161331926819", "NWBKGB2L"
	s.PaymentNote = "Please quote the invoice number with your transfer."
	return s
}

// issued is an open invoice with these lines, nothing paid.
func issued(t testing.TB, store book.Store, lines ...book.Line) book.Invoice {
	t.Helper()
	in := book.Invoice{
		Number: "INV-2026-00042", IssueDate: "2026-03-14", DueDate: "2026-03-28", IssuedAt: 1_773_480_000_000,
		BillTo:  book.Party{Name: "Anna Weber", Company: "Weber Raumgestaltung GmbH", Address: book.Address{Line1: "Goethestraße 7", PostalCode: "04109", City: "Leipzig", Country: "DE"}},
		Pricing: book.Pricing{Currency: store.Currency, TaxIncluded: store.TaxIncluded, Rounding: store.Rounding, Lines: lines},
	}
	return settle(t, in)
}

func settle(t testing.TB, in book.Invoice) book.Invoice {
	t.Helper()
	var err error
	if in.Totals, err = in.Pricing.Totals(); err != nil {
		t.Fatal(err)
	}
	in.Balance.Total, in.Balance.Due = in.Totals.Total, in.Totals.Total
	in.Balance.Due.Minor -= in.Balance.Paid.Minor
	return in
}

func line(name string, quantity money.Quantity, price int64, rate money.Rate, c money.Currency) book.Line {
	return book.Line{Name: name, Type: book.Physical, Quantity: quantity, UnitPrice: money.Of(price, c), TaxRate: rate}
}

func manyLines(n int, c money.Currency) []book.Line {
	lines := make([]book.Line, n)
	for i := range lines {
		lines[i] = line(fmt.Sprintf("Item number %d", i+1), money.One*money.Quantity(i%7+1), int64(i%97*25+150), 20*money.Percent, c)
	}
	return lines
}

func logoPicture(t testing.TB) []byte {
	t.Helper()
	picture := image.NewRGBA(image.Rect(0, 0, 900, 300))
	for y := range 300 {
		for x := range 900 {
			if dx, dy := x-150, y-150; dx*dx+dy*dy < 140*140 {
				picture.Set(x, y, color.RGBA{R: 180, G: 60, B: 40, A: 255})
			} else if x > 320 && y > 110 && y < 190 {
				picture.Set(x, y, color.RGBA{R: 40, G: 44, B: 42, A: 255})
			}
		}
	}
	var out bytes.Buffer
	if err := png.Encode(&out, picture); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
