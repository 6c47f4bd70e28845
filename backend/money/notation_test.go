package money_test

import (
	"testing"

	"daybook/backend/money"
)

func TestAmountsAreWrittenAsTheCountryWritesThem(t *testing.T) {
	tests := []struct {
		country  string
		minor    int64
		currency money.Currency
		want     string
	}{
		{"DE", 123450, "EUR", "1.234,50\u00a0€"},
		{"DE", -123450, "EUR", "-1.234,50\u00a0€"},
		{"DE", 0, "EUR", "0,00\u00a0€"},
		{"DE", 5, "EUR", "0,05\u00a0€"},
		{"DE", -5, "EUR", "-0,05\u00a0€"},
		{"DE", 99999, "EUR", "999,99\u00a0€"},
		{"DE", 100000, "EUR", "1.000,00\u00a0€"},
		{"DE", 1234567, "JPY", "1.234.567\u00a0¥"},
		{"AT", 123450, "EUR", "€\u00a01.234,50"},
		{"NL", -123450, "EUR", "-€\u00a01.234,50"},
		{"FR", 123450, "EUR", "1\u00a0234,50\u00a0€"},
		{"SE", 123456789, "SEK", "1\u00a0234\u00a0567,89\u00a0kr"},
		{"DK", 123450, "DKK", "1.234,50\u00a0kr."},
		{"IS", 1234, "ISK", "1.234\u00a0kr."},
		{"CH", 123450, "CHF", "CHF\u00a01’234.50"},
		{"CH", -99999999, "CHF", "-CHF\u00a0999’999.99"},
		{"GB", 123450, "GBP", "£1,234.50"},
		{"GB", -1, "GBP", "-£0.01"},
		{"US", 123450, "CHF", "CHF\u00a01,234.50"},
		{"CA", 123450, "CAD", "CA$1,234.50"},
		{"IN", 12345678950, "INR", "₹12,34,56,789.50"},
		{"IN", 10000000, "INR", "₹1,00,000.00"},
		{"IN", 99999, "INR", "₹999.99"},
		{"JP", 1234567, "JPY", "¥1,234,567"},
		{"JP", 7, "JPY", "¥7"},
		{"KW", 1234500, "KWD", "KWD\u00a01,234.500"},
		{"KW", 5, "KWD", "KWD\u00a00.005"},
		{"ZA", 123450, "ZAR", "ZAR\u00a01\u00a0234,50"},
		{"", 123450, "EUR", "€1,234.50"},
		{"GB", money.Limit - 1, "GBP", "£90,071,992,547,409.91"},
	}
	for _, test := range tests {
		t.Run(test.country+" "+test.want, func(t *testing.T) {
			if got := money.NotationOf(test.country).Format(money.Of(test.minor, test.currency)); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestQuantitiesAndRatesAreWrittenWithoutNeedlessZeros(t *testing.T) {
	german, british := money.NotationOf("DE"), money.NotationOf("GB")
	tests := []struct{ name, got, want string }{
		{"one and a half kilograms", german.Quantity(1500), "1,5"},
		{"ten pieces keep their zero", british.Quantity(10 * money.One), "10"},
		{"a thousand pieces", german.Quantity(1000 * money.One), "1.000"},
		{"one gram", british.Quantity(1), "0.001"},
		{"nothing", german.Quantity(0), "0"},
		{"three pieces returned", german.Quantity(-3 * money.One), "-3"},
		{"New York's sales tax", british.Rate(8875), "8.875"},
		{"Switzerland's VAT", german.Rate(8100), "8,1"},
		{"everything", british.Rate(100 * money.Percent), "100"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if test.got != test.want {
				t.Errorf("got %q, want %q", test.got, test.want)
			}
		})
	}
}
