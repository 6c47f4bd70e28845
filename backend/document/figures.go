package document

import (
	"strings"

	"daybook/backend/money"
)

const nbsp = "\u00a0"

// figures writes amounts, rates and quantities the way the store's country does.
type figures struct{ money.Notation }

// plain is an amount without its symbol, for columns whose heading names the currency.
func (f figures) plain(a money.Amount) string {
	sign, units := "", uint64(a.Minor)
	if a.Minor < 0 {
		sign, units = "-", -units
	}
	return sign + f.Number(units, a.Currency.Digits())
}

// percent is a rate with its sign: "8.1%", "8,1 %".
func (f figures) percent(r money.Rate) string {
	if f.Spaced {
		return f.Rate(r) + nbsp + "%"
	}
	return f.Rate(r) + "%"
}

// quantity is a quantity with its unit.
func (f figures) quantity(q money.Quantity, unit string) string {
	return strings.TrimSuffix(f.Quantity(q)+nbsp+unit, nbsp)
}
