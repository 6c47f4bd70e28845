package money_test

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"daybook/backend/money"
)

var update = flag.Bool("update", false, "write the vectors that the screen is tested with")

// vectorsFile is read by the tests of the front end, which follows the same rules in another language.
const vectorsFile = "../../frontend/src/ui/money.vectors.json"

var (
	vectorCountries  = []string{"AT", "CH", "DE", "DK", "FR", "GB", "IN", "JP", "KW", "NL", "US", "ZA"}
	vectorCurrencies = []money.Currency{"CHF", "DKK", "EUR", "JPY", "KWD", "USD"}
	vectorMinors     = []int64{0, 5, -199, 123450, -1234567890, int64(money.Limit) - 1}
	vectorTexts      = []string{
		"1.234,50", "1,234.50", "1234.5", "1 234,50", "1\u202f234,50", "1'234.50", "1’234,50", "1.234", "1,234", "0.125", "1234.567", "12,34,567.50",
		"1.234.567", "€ 12,50", "12.50 EUR", "12,50 kr.", "$5", "CHF12", "1€50", "¥1,234", "-5", "\u22125,00", "- 0,5", "--5", "€-5", ",5", "7.", "007", "-0", "1,", ".", "1.2.3", "1,,234",
		"1234.567.890", "5,0 0", "12 50", "1e5", "٣", "\u200f5.00\u200e", "\u00a05\u00a0", "\ufeff5", "100.000", "0,000", "90071992547409.91", "90071992547409.92", "9007199254740991", "9007199254740993",
		"99999999999999999999",
	}
)

func TestTheScreenWritesAndReadsAsTheBookDoes(t *testing.T) {
	want := "{\n" + strings.Join([]string{
		vectors("notations", notationRows()), vectors("currencies", currencyRows()), vectors("written", writtenRows()),
		vectors("trimmed", trimmedRows()), vectors("read", readRows()),
	}, ",\n") + "\n}\n"
	if *update {
		if err := os.WriteFile(vectorsFile, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(vectorsFile)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Error("the screen's vectors differ from the rules here; after go test ./backend/money -update run the tests of the front end")
	}
}

func notationRows() (rows [][]any) {
	for _, country := range vectorCountries {
		n := money.NotationOf(country)
		rows = append(rows, []any{country, n.Decimal, n.Group, n.SymbolFirst, n.Spaced, n.Lakh})
	}
	return rows
}

func currencyRows() (rows [][]any) {
	for _, c := range vectorCurrencies {
		rows = append(rows, []any{c, c.Digits(), c.Symbol()})
	}
	return rows
}

func writtenRows() (rows [][]any) {
	for _, country := range vectorCountries {
		for _, c := range vectorCurrencies {
			for _, minor := range vectorMinors {
				rows = append(rows, []any{country, c, minor, money.NotationOf(country).Format(money.Of(minor, c))})
			}
		}
	}
	return rows
}

func trimmedRows() (rows [][]any) {
	for _, country := range vectorCountries {
		for _, q := range []money.Quantity{0, 1, 1500, -3000, 10000, 8875, 123456789} {
			rows = append(rows, []any{country, q, money.NotationOf(country).Quantity(q)})
		}
	}
	return rows
}

func readRows() (rows [][]any) {
	for _, country := range []string{"DE", "FR", "GB", "CH"} {
		for _, c := range vectorCurrencies {
			for _, text := range vectorTexts {
				amount, err := money.NotationOf(country).Parse(text, c)
				rows = append(rows, []any{country, c, text, amount.Minor, problem(err)})
			}
		}
	}
	return rows
}

// problem is what the screen calls the error.
func problem(err error) string {
	switch {
	case err == nil:
		return ""
	case errors.Is(err, money.ErrDecimals):
		return "tooManyDecimals"
	case errors.Is(err, money.ErrTooLarge):
		return "tooLarge"
	default:
		return "notANumber"
	}
}

// vectors writes rows as a member of a JSON object, each on its line.
func vectors(name string, rows [][]any) string {
	lines := make([]string, len(rows))
	for i, row := range rows {
		cells := make([]string, len(row))
		for j, value := range row {
			cell, err := json.Marshal(value)
			if err != nil {
				panic(err)
			}
			cells[j] = string(cell)
		}
		lines[i] = "    [" + strings.Join(cells, ", ") + "]"
	}
	return fmt.Sprintf("  %q: [\n%s\n  ]", name, strings.Join(lines, ",\n"))
}
