package money_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"daybook/backend/money"
)

func TestWhatIsNotAnAmountIsRefused(t *testing.T) {
	for name, text := range map[string]string{
		"nothing": "", "space": " \u00a0", "only a sign": "-", "only a symbol": "€", "words": "twelve", "a letter": "12a",
		"an exponent": "1e5", "hexadecimal": "0x10", "infinity": "Inf", "not a number": "NaN",
		"two signs": "--5", "two kinds of sign": "-\u22125", "a sign on both sides of the symbol": "-€-5", "a sign at the end": "5-", "a sign within": "1-2", "a plus": "+5",
		"brackets": "(5)", "a sum": "2+3", "a percentage": "5%", "two symbols": "€5€", "a symbol among the digits": "1€50", "another currency": "$5",
		"a version": "1.2.3", "only marks": "...", "two commas": ",,", "a comma and a dot": ".,", "an empty group": "1,,234", "a group at the front": "'500.00",
		"a long first group": "1234.567.890", "a short last group": "1.234.56", "a long group": "1.2345.678", "a separator at the end": "1.234.",
		"two kinds of grouping": "1.234,567.89", "a space among the decimals": "5,0 0", "two numbers": "12 50", "a date": "2026-03-01", "two lines": "12\n50",
		"an emoji": "💶5", "a face behind": "5🙂", "Arabic digits": "١٢٣", "fullwidth digits": "５", "a fraction": "½", "a superscript": "5²",
		"text that runs the other way": "\u202e50", "an invisible space": "5\u200b0", "a null": "5\x00", "broken UTF-8": "5\xff", "SQL": "1; DROP TABLE invoices",
	} {
		t.Run(name, func(t *testing.T) {
			if got, err := money.NotationOf("DE").Parse(text, "EUR"); !errors.Is(err, money.ErrNotANumber) || got.Minor != 0 {
				t.Errorf("Parse(%q) = %v, %v", text, got, err)
			}
		})
	}
}

func TestWhatTheCurrencyCannotHoldIsRefused(t *testing.T) {
	tests := []struct {
		name, text string
		currency   money.Currency
		want       error
	}{
		{"a tenth of a cent", "1.999", "EUR", money.ErrDecimals},
		{"half a yen", "1.5", "JPY", money.ErrDecimals},
		{"a tenth of a fils", "1.2345", "KWD", money.ErrDecimals},
		{"2^53 cents", "90071992547409.92", "EUR", money.ErrTooLarge},
		{"minus 2^53 cents", "-90071992547409.92", "EUR", money.ErrTooLarge},
		{"2^63 cents", "92233720368547758.08", "EUR", money.ErrTooLarge},
		{"more than 64 bits", "99999999999999999999", "EUR", money.ErrTooLarge},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got, err := money.NotationOf("GB").Parse(test.text, test.currency); !errors.Is(err, test.want) || got.Minor != 0 {
				t.Errorf("Parse(%q) = %v, %v, want %v", test.text, got, err, test.want)
			}
		})
	}
}

func TestTenMegabytesPastedIntoAnAmountAreRefusedAtOnce(t *testing.T) {
	for name, text := range map[string]string{
		"digits": strings.Repeat("7", 10<<20), "separators": strings.Repeat(",", 10<<20), "groups": strings.Repeat("1,", 5<<20),
		"space": strings.Repeat(" ", 10<<20), "signs": strings.Repeat("-", 10<<20), "decimals": "0." + strings.Repeat("1", 10<<20),
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			if got, err := money.NotationOf("GB").Parse(text, "GBP"); err == nil || got.Minor != 0 {
				t.Errorf("read as %v", got)
			}
			if took := time.Since(start); took > time.Second {
				t.Errorf("took %v", took)
			}
		})
	}
}

func FuzzParse(f *testing.F) {
	for _, text := range []string{"1.234,50 €", "-0,05", "1’234.50", "12,34,567.8", "€-5", "1€50", "\u202e1", "5\xff", "...", "99999999999999999999"} {
		f.Add(text, "DE", "EUR")
		f.Add(text, "IN", "KWD")
	}
	f.Fuzz(func(t *testing.T, text, country, currency string) {
		notation, c := money.NotationOf(country), money.Currency(currency)
		if !c.Valid() {
			t.Skip()
		}
		got, err := notation.Parse(text, c)
		if err != nil {
			if got.Minor != 0 {
				t.Errorf("%q was refused (%v) and read as %v", text, err, got)
			}
			return
		}
		if again, err := notation.Parse(notation.Format(got), c); err != nil || again != got {
			t.Errorf("%q was read as %v, and that as %v, %v", text, got, again, err)
		}
	})
}
