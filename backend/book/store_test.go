package book_test

import (
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
)

func corner() book.Store {
	return book.Store{
		Code: "S1", Name: "Corner Shop", Email: "shop@example.com", Address: book.Address{Line1: "Markt 1", Country: "DE"}, Currency: "EUR", Language: "de",
		Timezone: "Europe/Berlin", Rounding: book.PerDocument, TermDays: 14, TaxRate: 19 * money.Percent,
	}
}

func TestAStoreIsTidied(t *testing.T) {
	s := corner()
	s.Code, s.Name, s.IBAN, s.PaymentNote = " berlin-2", " Corner\tShop ", "de89 3704 0044 0532 0130 00", " Thank you!\r\n"
	if err := s.Clean(); err != nil {
		t.Fatal(err)
	}
	if s.Code != "BERLIN-2" || s.Name != "Corner Shop" || s.IBAN != "DE89370400440532013000" || s.PaymentNote != "Thank you!" {
		t.Errorf("got %+v", s)
	}
}

func TestStoresThatCannotOpen(t *testing.T) {
	tests := []struct {
		name   string
		change func(*book.Store)
		code   book.Code
		field  string
	}{
		{"the corner shop", func(*book.Store) {}, "", ""},
		{"due at once", func(s *book.Store) { s.TermDays = 0 }, "", ""},
		{"no name", func(s *book.Store) { s.Name = "" }, book.CodeRequired, "name"},
		{"no Store ID", func(s *book.Store) { s.Code = " " }, book.CodeRequired, "code"},
		{"a Store ID of two words", func(s *book.Store) { s.Code = "NEW YORK" }, book.CodeBadStoreID, "code"},
		{"a Store ID with an umlaut", func(s *book.Store) { s.Code = "ZÜRICH" }, book.CodeBadStoreID, "code"},
		{"a Store ID of 21 letters", func(s *book.Store) { s.Code = strings.Repeat("X", 21) }, book.CodeTooLong, "code"},
		{"no mail address", func(s *book.Store) { s.Email = "shop" }, book.CodeInvalid, "email"},
		{"a BIC of twelve letters", func(s *book.Store) { s.BIC = strings.Repeat("X", 12) }, book.CodeTooLong, "bic"},
		{"a mistyped IBAN", func(s *book.Store) { s.IBAN = "DE00370400440532013000" }, book.CodeInvalid, "iban"},
		{"a card number under the amount due", func(s *book.Store) { s.PaymentNote = "4111-1111-1111-1111" }, book.CodeCard, "paymentNote"},
		{"no country", func(s *book.Store) { s.Address.Country = "" }, book.CodeRequired, "address.country"},
		{"a country that is not", func(s *book.Store) { s.Address.Country = "de" }, book.CodeInvalid, "address.country"},
		{"no currency", func(s *book.Store) { s.Currency = "" }, book.CodeRequired, "currency"},
		{"gold", func(s *book.Store) { s.Currency = "XAU" }, book.CodeRequired, "currency"},
		{"no language", func(s *book.Store) { s.Language = "" }, book.CodeRequired, "language"},
		{"a language we do not speak", func(s *book.Store) { s.Language = "tlh" }, book.CodeInvalid, "language"},
		{"no time zone", func(s *book.Store) { s.Timezone = "" }, book.CodeInvalid, "timezone"},
		{"a time zone that is not", func(s *book.Store) { s.Timezone = "Mars/Olympus" }, book.CodeInvalid, "timezone"},
		{"whatever zone the computer is in", func(s *book.Store) { s.Timezone = "Local" }, book.CodeInvalid, "timezone"},
		{"a time zone that climbs out", func(s *book.Store) { s.Timezone = "../../etc/passwd" }, book.CodeInvalid, "timezone"},
		{"no rounding", func(s *book.Store) { s.Rounding = "" }, book.CodeInvalid, "rounding"},
		{"due before it is issued", func(s *book.Store) { s.TermDays = -1 }, book.CodeInvalid, "termDays"},
		{"due in years", func(s *book.Store) { s.TermDays = book.MaxTermDays + 1 }, book.CodeInvalid, "termDays"},
		{"a tax above 100 %", func(s *book.Store) { s.TaxRate = book.MaxRate + 1 }, book.CodeInvalid, "taxRate"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := corner()
			test.change(&s)
			wantRefusal(t, s.Clean(), test.code, test.field)
		})
	}
}

func TestTheStoreDecidesHowItsFiguresLook(t *testing.T) {
	s := corner()
	if got := s.Notation().Format(eur(123450)); got != "1.234,50\u00a0€" {
		t.Errorf("in Germany: %q", got)
	}
	if s.Zone().String() != "Europe/Berlin" {
		t.Errorf("zone %s", s.Zone())
	}
	s.Timezone = "Mars/Olympus"
	if s.Zone().String() != "UTC" {
		t.Errorf("an unknown zone is %s", s.Zone())
	}
}

func TestEveryCountryIsUsable(t *testing.T) {
	countries := book.Countries()
	if len(countries) != 250 {
		t.Errorf("%d countries, ISO 3166-1 has 249 and Kosovo is one more", len(countries))
	}
	for i, c := range countries {
		if !book.ValidCountry(c.Code) || i > 0 && countries[i-1].Code >= c.Code {
			t.Errorf("%s is not found, or out of order", c.Code)
		}
		if c.Currency != "" && !c.Currency.Valid() || c.TaxRate < 0 || c.TaxRate > book.MaxRate {
			t.Errorf("%+v", c)
		}
	}
	for _, code := range []string{"", "ZZ", "de", "DEU", "UK"} {
		if book.ValidCountry(code) {
			t.Errorf("%q is no country", code)
		}
	}
}

func TestAShopStartsWithItsCountrysHabits(t *testing.T) {
	found := map[string]book.Country{}
	for _, c := range book.Countries() {
		found[c.Code] = c
	}
	for _, want := range []book.Country{
		{Code: "DE", Currency: "EUR", TaxIncluded: true, TaxRate: 19000, Language: "de"},
		{Code: "CH", Currency: "CHF", TaxIncluded: true, TaxRate: 8100, Language: "de"},
		{Code: "FI", Currency: "EUR", TaxIncluded: true, TaxRate: 25500, Language: "en"},
		{Code: "US", Currency: "USD", TaxRate: 0, Language: "en"},
		{Code: "IN", Currency: "INR", TaxRate: 18000, Language: "en"},
		{Code: "AQ", TaxIncluded: true, Language: "en"},
	} {
		if found[want.Code] != want {
			t.Errorf("got %+v, want %+v", found[want.Code], want)
		}
	}
}
