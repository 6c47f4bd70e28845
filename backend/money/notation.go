package money

import (
	"strconv"
	"strings"
)

// Notation is how a country writes amounts. The screen receives it and follows the same rule as Format,
// so that a figure looks the same in the window, on paper and in a mail on every system.
type Notation struct {
	Decimal     string `json:"decimal"`     // between units and decimals
	Group       string `json:"group"`       // between groups of three digits; empty for none
	SymbolFirst bool   `json:"symbolFirst"` // "€1.50" rather than "1.50€"
	Spaced      bool   `json:"spaced"`      // a no-break space beside the symbol
	Lakh        bool   `json:"lakh"`        // groups of two above the first three digits, as in India
}

const nbsp = "\u00a0"

var (
	english     = Notation{Decimal: ".", Group: ",", SymbolFirst: true}
	continental = Notation{Decimal: ",", Group: ".", Spaced: true}
	spacious    = Notation{Decimal: ",", Group: nbsp, Spaced: true}
	swiss       = Notation{Decimal: ".", Group: "’", SymbolFirst: true, Spaced: true}
	dutch       = Notation{Decimal: ",", Group: ".", SymbolFirst: true, Spaced: true}
	indian      = Notation{Decimal: ".", Group: ",", SymbolFirst: true, Lakh: true}
	southAfrica = Notation{Decimal: ",", Group: nbsp, SymbolFirst: true}
)

// notations follow the number patterns of Unicode CLDR 44 for each country's principal language.
var notations = map[string]Notation{
	"AR": dutch, "AT": dutch, "BE": dutch, "BG": spacious, "BR": dutch, "CH": swiss, "CL": continental, "CO": continental, "CY": continental,
	"CZ": spacious, "DE": continental, "DK": continental, "EE": spacious, "ES": continental, "FI": spacious, "FR": spacious, "GR": continental,
	"HR": continental, "HU": spacious, "ID": dutch, "IN": indian, "IS": continental, "IT": continental, "LI": swiss, "LT": spacious, "LU": continental,
	"LV": spacious, "NL": dutch, "NO": spacious, "PL": spacious, "PT": spacious, "RO": continental, "RS": continental, "SE": spacious,
	"SI": continental, "SK": spacious, "TR": continental, "UA": spacious, "ZA": southAfrica,
}

// NotationOf is how the country (ISO 3166-1 alpha-2) writes amounts; the English way where nothing else is known.
func NotationOf(country string) Notation {
	if n, ok := notations[country]; ok {
		return n
	}
	return english
}

// Format writes an amount with its symbol: "1.234,50 €". Symbols are set apart from a code by a no-break space.
func (n Notation) Format(a Amount) string {
	number := n.Number(magnitude(a.Minor), a.Currency.Digits())
	symbol, gap := a.Currency.Symbol(), ""
	if n.Spaced || len(symbol) == 3 && symbol == string(a.Currency) {
		gap = nbsp
	}
	sign := ""
	if a.Minor < 0 {
		sign = "-"
	}
	if n.SymbolFirst {
		return sign + symbol + gap + number
	}
	return sign + number + gap + symbol
}

// Number writes an unsigned integer of units of 10^-digits, grouped: Number(123450, 2) is "1,234.50".
func (n Notation) Number(units uint64, digits int) string {
	text := strconv.FormatUint(units, 10)
	if pad := digits + 1 - len(text); pad > 0 {
		text = strings.Repeat("0", pad) + text
	}
	integer, decimals := text[:len(text)-digits], text[len(text)-digits:]
	integer = n.grouped(integer)
	if digits == 0 {
		return integer
	}
	return integer + n.Decimal + decimals
}

func (n Notation) grouped(digits string) string {
	size, out := 3, ""
	for len(digits) > size {
		cut := len(digits) - size
		out = n.Group + digits[cut:] + out
		digits = digits[:cut]
		if n.Lakh {
			size = 2
		}
	}
	return digits + out
}

// Quantity writes a quantity without needless zeros: 1500 is "1.5".
func (n Notation) Quantity(q Quantity) string { return n.trimmed(int64(q)) }

// Rate writes a rate in percent without needless zeros: 8875 is "8.875".
func (n Notation) Rate(r Rate) string { return n.trimmed(int64(r)) }

func (n Notation) trimmed(thousandths int64) string {
	text := strings.TrimRight(n.Number(magnitude(thousandths), 3), "0")
	text = strings.TrimSuffix(text, n.Decimal)
	if thousandths < 0 {
		return "-" + text
	}
	return text
}
