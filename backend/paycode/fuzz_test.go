package paycode_test

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/paycode"
)

// Whatever is typed, a request becomes a code that is well formed, or a refusal; nothing typed adds a line or a field.
func FuzzNew(f *testing.F) {
	for _, r := range []paycode.Request{german, swiss, czech, indian, brazilian} {
		f.Add(r.Payee.Name, r.Account, r.BIC, r.Country, string(r.Amount.Currency), r.Amount.Minor, r.Reference, r.Text, r.Payee.Address.City)
	}
	f.Add("A\nB*RN:x", "CH4431999123000889012", "A\nB", "CH", "CHF", int64(5), "210000000003139471430009017", "x\r\ny*AM:1&am=1", "Biel\nCH")
	f.Fuzz(func(t *testing.T, name, account, bic, country, currency string, minor int64, reference, text, city string) {
		r := paycode.Request{
			Payee:   paycode.Party{Name: name, Address: book.Address{Line1: name, PostalCode: "1", City: city, Country: "CH"}},
			Account: account, BIC: bic, Country: country, Amount: money.Of(minor, money.Currency(currency)), Reference: reference, Text: text,
		}
		code, err := paycode.New(r)
		var refusal *book.Error
		if err != nil {
			if !errors.As(err, &refusal) || refusal.Code == "" || refusal.Field == "" || refusal.Message == "" {
				t.Fatalf("%v is no refusal", err)
			}
			return
		}
		if !utf8.ValidString(code.Payload) || !wellFormed(code) {
			t.Fatalf("%s: %q", code.Scheme, code.Payload)
		}
		if _, err := code.Picture(); err != nil {
			t.Fatal(err)
		}
	})
}

func wellFormed(code paycode.Code) bool {
	switch lines := strings.Count(code.Payload, "\n") + 1; code.Scheme {
	case paycode.EPC:
		return lines >= 8 && lines <= 11 && len(code.Payload) <= 331
	case paycode.SwissQR:
		return lines == 31 && strings.HasSuffix(code.Payload, "\nEPD")
	case paycode.SPAYD:
		parts := strings.Count(code.Payload, "*")
		return lines == 1 && parts >= 5 && parts <= 7
	case paycode.UPI:
		return lines == 1 && strings.Count(code.Payload, "am=") == 1 && strings.HasSuffix(code.Payload, "&cu=INR")
	default:
		_, ok := fields(code.Payload)
		return ok && lines == 1
	}
}
