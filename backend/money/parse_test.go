package money_test

import (
	"errors"
	"testing"

	"pgregory.net/rapid"

	"daybook/backend/money"
)

func TestAmountsAreReadAsTheyAreTyped(t *testing.T) {
	tests := []struct {
		country, text string
		currency      money.Currency
		want          int64
	}{
		{"DE", "1.234,50", "EUR", 123450},
		{"DE", "1234,5", "EUR", 123450},
		{"DE", "1.234,50 €", "EUR", 123450},
		{"DE", "€ 1.234,50", "EUR", 123450},
		{"DE", "EUR 1.234,50", "EUR", 123450},
		{"DE", "1234", "EUR", 123400},
		{"DE", "12,", "EUR", 1200},
		{"DE", ",5", "EUR", 50},
		{"DE", "0,50", "EUR", 50},
		{"DE", "007", "EUR", 700},
		{"DE", "12.50", "EUR", 1250},
		{"DE", "1,234.50", "EUR", 123450},
		{"DE", "12,500", "EUR", 1250},
		{"GB", "1,234.50", "GBP", 123450},
		{"GB", "£1,234.50", "GBP", 123450},
		{"GB", "12,50", "GBP", 1250},
		{"GB", "1,234,567", "GBP", 123456700},
		{"FR", "1 234,50", "EUR", 123450},
		{"FR", "1\u202f234,50\u00a0€", "EUR", 123450},
		{"FR", "1 234 567", "EUR", 123456700},
		{"CH", "1’234.50", "CHF", 123450},
		{"CH", "1'234.50", "CHF", 123450},
		{"CH", "CHF 1’234.50", "CHF", 123450},
		{"IN", "₹12,34,567.50", "INR", 123456750},
		{"IN", "1,00,000", "INR", 10000000},
		{"JP", "¥1,234", "JPY", 1234},
		{"JP", "1234.00", "JPY", 1234},
		{"KW", "1.234", "KWD", 1234},
		{"DK", "1.234,50 kr.", "DKK", 123450},
		{"DE", "-1.234,50", "EUR", -123450},
		{"DE", "\u2212 5,00 €", "EUR", -500},
		{"GB", "-£5", "GBP", -500},
		{"GB", "£-5", "GBP", -500},
		{"DE", "  5,00  ", "EUR", 500},
		{"IL", "\u200f5.00 ₪\u200e", "ILS", 500},
		{"GB", "90,071,992,547,409.91", "GBP", money.Limit - 1},
	}
	for _, test := range tests {
		t.Run(test.country+" "+test.text, func(t *testing.T) {
			got, err := money.NotationOf(test.country).Parse(test.text, test.currency)
			if err != nil || got != money.Of(test.want, test.currency) {
				t.Errorf("got %v, %v, want %d", got, err, test.want)
			}
		})
	}
}

// The same text means a thousand times as much elsewhere, so what can be read both ways follows the shop's country.
func TestALoneSeparatorFollowsTheCountry(t *testing.T) {
	tests := []struct {
		name, country, text string
		currency            money.Currency
		want                int64
		refusal             error
	}{
		{"1.234 in Germany is a thousand", "DE", "1.234", "EUR", 123400, nil},
		{"1.234 in Britain has too many decimals", "GB", "1.234", "GBP", 0, money.ErrDecimals},
		{"1,234 in Britain is a thousand", "GB", "1,234", "GBP", 123400, nil},
		{"1,234 in Germany has too many decimals", "DE", "1,234", "EUR", 0, money.ErrDecimals},
		{"1,234 in France has too many decimals", "FR", "1,234", "EUR", 0, money.ErrDecimals},
		{"1.234 in France has too many decimals", "FR", "1.234", "EUR", 0, money.ErrDecimals},
		{"1.234 dinars in Kuwait are one", "KW", "1.234", "KWD", 1234, nil},
		{"1.234 dinars in Germany are a thousand", "DE", "1.234", "KWD", 1234000, nil},
		{"0.123 dinars in Germany are none", "DE", "0.123", "KWD", 123, nil},
		{"1234.567 groups nothing", "DE", "1234.567", "KWD", 1234567, nil},
		{"100,55 is never 10.055,00 in Germany (erpnext#19255)", "DE", "100,55", "EUR", 10055, nil},
		{"100,55 is never 10,055.00 in Britain", "GB", "100,55", "GBP", 10055, nil},
		{"100.55 is never 10.055,00 in Germany", "DE", "100.55", "EUR", 10055, nil},
		{"100 55 is not an amount in France", "FR", "100 55", "EUR", 0, money.ErrNotANumber},
		{"1,234.567 euros is not a thousand in Germany", "DE", "1,234.567", "EUR", 0, money.ErrDecimals},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := money.NotationOf(test.country).Parse(test.text, test.currency)
			if !errors.Is(err, test.refusal) || got.Minor != test.want {
				t.Errorf("got %v, %v, want %d, %v", got, err, test.want, test.refusal)
			}
		})
	}
}

func TestWhatIsWrittenIsReadBack(t *testing.T) {
	for _, country := range []string{"DE", "AT", "FR", "CH", "GB", "IN", "ZA", "NL", "IS"} {
		notation := money.NotationOf(country)
		t.Run("any amount in "+country, rapid.MakeCheck(func(t *rapid.T) {
			want := money.Of(anyMinor.Draw(t, "minor"), anyCurrency.Draw(t, "currency"))
			if got, err := notation.Parse(notation.Format(want), want.Currency); err != nil || got != want {
				t.Fatalf("%q: got %v, %v, want %v", notation.Format(want), got, err, want)
			}
		}))
		t.Run("every currency in "+country, func(t *testing.T) {
			for _, c := range money.Currencies() {
				for _, minor := range []int64{0, 1, -1, 12, 123, -1234, 12345, 123456, 1234567, 100000000} {
					if got, err := notation.Parse(notation.Format(money.Of(minor, c)), c); err != nil || got.Minor != minor {
						t.Errorf("%q: got %v, %v", notation.Format(money.Of(minor, c)), got, err)
					}
				}
			}
		})
		t.Run("quantities and rates in "+country, rapid.MakeCheck(func(t *rapid.T) {
			want := anyMinor.Draw(t, "thousandths")
			text := notation.Quantity(money.Quantity(want))
			if got, err := notation.ParseNumber(text, 3); err != nil || got != want || text != notation.Rate(money.Rate(want)) {
				t.Fatalf("%q: got %d, %v, want %d", text, got, err, want)
			}
		}))
	}
}
