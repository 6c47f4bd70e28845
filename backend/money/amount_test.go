package money_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"slices"
	"testing"

	"daybook/backend/money"
)

func TestATillAddsUpInOneCurrency(t *testing.T) {
	got, err := money.Sum("EUR", money.Of(1250, "EUR"), money.Of(-50, "EUR"), money.Of(1, "EUR"))
	if err != nil || got != money.Of(1201, "EUR") {
		t.Errorf("12.50 − 0.50 + 0.01 = %v, %v", got, err)
	}
	if got, err := money.Sum("JPY"); err != nil || got != money.Zero("JPY") {
		t.Errorf("an empty till holds %v, %v", got, err)
	}
	if _, err := money.Sum("EUR", money.Of(1, "EUR"), money.Of(1, "CHF")); !errors.Is(err, money.ErrCurrency) {
		t.Errorf("euros and francs were added: %v", err)
	}
}

func TestAnAmountStaysBelowTheLimit(t *testing.T) {
	largest := money.Of(money.Limit-1, "EUR")
	tests := []struct {
		name    string
		amounts []money.Amount
		refused bool
	}{
		{"the largest amount is kept", []money.Amount{largest}, false},
		{"and the lowest", []money.Amount{largest.Neg()}, false},
		{"one cent more is refused", []money.Amount{largest.Plus(1)}, true},
		{"one cent less than the lowest is refused", []money.Amount{largest.Neg().Plus(-1)}, true},
		{"a sum beyond the limit is refused", []money.Amount{largest, money.Of(1, "EUR")}, true},
		{"even when it comes back below it", []money.Amount{largest, money.Of(1, "EUR"), money.Of(-1, "EUR")}, true},
		{"both ends make zero", []money.Amount{largest, largest.Neg()}, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if _, err := money.Sum("EUR", test.amounts...); errors.Is(err, money.ErrTooLarge) != test.refused {
				t.Errorf("Sum(%v): %v", test.amounts, err)
			}
		})
	}
}

func TestAnAmountCrossesTheBridgeAsMinorUnitsAndCurrency(t *testing.T) {
	text, err := json.Marshal(money.Of(-123450, "EUR"))
	if err != nil || string(text) != `{"minor":-123450,"currency":"EUR"}` {
		t.Errorf("%s, %v", text, err)
	}
}

func TestTheSignOfAnAmount(t *testing.T) {
	if a := money.Of(5, "EUR"); a.Neg() != money.Of(-5, "EUR") || a.IsZero() || !a.Plus(-5).IsZero() {
		t.Errorf("5 cents: minus %v, less five %v", a.Neg(), a.Plus(-5))
	}
}

// Refusals name amounts this way; the screen writes them the shop's way.
func TestAnAmountInPlainWords(t *testing.T) {
	for want, a := range map[string]money.Amount{
		"24.90 EUR": money.Of(2490, "EUR"), "-24.90 EUR": money.Of(-2490, "EUR"), "0.00 EUR": money.Zero("EUR"), "0.05 EUR": money.Of(5, "EUR"), "-0.05 EUR": money.Of(-5, "EUR"),
		"1234567.00 USD": money.Of(123456700, "USD"), "500 JPY": money.Of(500, "JPY"), "-1 JPY": money.Of(-1, "JPY"), "1.234 KWD": money.Of(1234, "KWD"),
		"90071992547409.91 CHF": money.Of(money.Limit-1, "CHF"), "-92233720368547758.08 EUR": money.Of(math.MinInt64, "EUR"),
	} {
		if got := a.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if got := fmt.Sprintf("At most %s can be refunded.", money.Of(1050, "EUR")); got != "At most 10.50 EUR can be refunded." {
		t.Errorf("got %q", got)
	}
}

func TestCurrenciesOfTheWorld(t *testing.T) {
	all := money.Currencies()
	if len(all) < 150 || !slices.IsSorted(all) || len(slices.Compact(slices.Clone(all))) != len(all) {
		t.Errorf("%d currencies, sorted: %v", len(all), slices.IsSorted(all))
	}
	for _, c := range all {
		if !c.Valid() || len(c) != 3 || c.Symbol() == "" {
			t.Errorf("%q: valid %v, symbol %q", c, c.Valid(), c.Symbol())
		}
	}
	all[0] = "???"
	if money.Currencies()[0] == "???" {
		t.Error("a caller could change the list")
	}
	for _, c := range []money.Currency{"", "eur", "EURO", "XAU", "XTS", "DEM", "€"} {
		if c.Valid() {
			t.Errorf("%q is no currency to keep a book in", c)
		}
	}
}

func TestDecimalsOfACurrency(t *testing.T) {
	for c, want := range map[money.Currency]int{
		"EUR": 2, "USD": 2, "INR": 2, "CHF": 2, "HUF": 2, "CZK": 2, "JPY": 0, "KRW": 0, "ISK": 0, "CLP": 0, "VND": 0, "XOF": 0,
		"KWD": 3, "BHD": 3, "TND": 3, "OMR": 3, "JOD": 3,
	} {
		if got := c.Digits(); got != want {
			t.Errorf("%s has %d decimals, want %d (ISO 4217)", c, got, want)
		}
	}
}
