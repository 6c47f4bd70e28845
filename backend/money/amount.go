// Package money holds exact amounts and the arithmetic of a till: rounding, proportional sharing,
// and writing and reading amounts the way a country does. There is no floating point in it.
package money

import (
	"errors"
	"fmt"
)

// Limit is the smallest magnitude, in minor units, that is too large to be kept: 2^53.
// Below it JavaScript holds every integer exactly.
const Limit = int64(1) << 53

var (
	// ErrTooLarge says that an amount, or an intermediate sum, is beyond Limit.
	ErrTooLarge = errors.New("the amount is too large")
	// ErrCurrency says that amounts of two currencies met in one sum.
	ErrCurrency = errors.New("amounts of different currencies cannot be added")
)

// Amount is a sum of money: an integer of the currency's minor unit (cents for EUR, yen for JPY).
type Amount struct {
	Minor    int64    `json:"minor"`
	Currency Currency `json:"currency"`
}

// Of is the amount of minor units of a currency.
func Of(minor int64, c Currency) Amount { return Amount{Minor: minor, Currency: c} }

// Zero is no money of a currency.
func Zero(c Currency) Amount { return Amount{Currency: c} }

// IsZero tells whether the amount is nothing.
func (a Amount) IsZero() bool { return a.Minor == 0 }

// Neg is the amount with the other sign.
func (a Amount) Neg() Amount { return Amount{Minor: -a.Minor, Currency: a.Currency} }

// Plus adds minor units of the same currency.
func (a Amount) Plus(minor int64) Amount { return Amount{Minor: a.Minor + minor, Currency: a.Currency} }

// String writes the amount plainly and the same for every country, as "-24.90 EUR".
func (a Amount) String() string {
	sign := ""
	if a.Minor < 0 {
		sign = "-"
	}
	return sign + Notation{Decimal: "."}.Number(magnitude(a.Minor), a.Currency.Digits()) + " " + string(a.Currency)
}

// Check returns ErrTooLarge when the amount is beyond Limit.
func (a Amount) Check() error {
	if a.Minor >= Limit || a.Minor <= -Limit {
		return ErrTooLarge
	}
	return nil
}

// Sum adds amounts of one currency; it returns ErrCurrency or ErrTooLarge.
func Sum(c Currency, amounts ...Amount) (Amount, error) {
	total := Zero(c)
	for _, a := range amounts {
		if a.Currency != c {
			return Amount{}, fmt.Errorf("%s and %s: %w", c, a.Currency, ErrCurrency)
		}
		if err := a.Check(); err != nil {
			return Amount{}, err
		}
		total.Minor += a.Minor
		if err := total.Check(); err != nil {
			return Amount{}, err
		}
	}
	return total, nil
}
