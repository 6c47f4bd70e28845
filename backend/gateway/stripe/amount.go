package stripe

import (
	"strings"

	"daybook/backend/book"
	"daybook/backend/money"
)

// digits is the number of decimals that Stripe counts a currency with (https://docs.stripe.com/currencies).
func digits(c money.Currency) int {
	switch c {
	case "ISK", "UGX":
		return 2
	case "MGA":
		return 0
	}
	return c.Digits()
}

func power(n int) int64 {
	result := int64(1)
	for range n {
		result *= 10
	}
	return result
}

// unitsOf is an amount as Stripe counts it. Stripe takes no third decimal; an amount that needs one is refused with
// CodeCardAmount.
func unitsOf(a money.Amount) (int64, error) {
	ours, theirs := a.Currency.Digits(), digits(a.Currency)
	units, whole := a.Minor*power(max(theirs-ours, 0)), power(max(ours-theirs, 0))
	if units%whole != 0 || theirs == 3 && units%10 != 0 {
		return 0, book.Refuse(book.CodeCardAmount, "amount", "Cards cannot be charged %s.", a).UpTo(a)
	}
	return units / whole, nil
}

// amountOf is what Stripe counted, in the book's minor unit.
func amountOf(units int64, c money.Currency) money.Amount {
	ours, theirs := c.Digits(), digits(c)
	return money.Of(units*power(max(ours-theirs, 0))/power(max(theirs-ours, 0)), c)
}

// currencyOf is an amount's currency as Stripe writes it.
func currencyOf(a money.Amount) string { return strings.ToLower(string(a.Currency)) }
