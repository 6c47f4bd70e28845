package book_test

import (
	"testing"

	"daybook/backend/book"
)

func TestACardPaymentHasAPageAtItsGateway(t *testing.T) {
	for reference, want := range map[string]string{
		"pi_3MtwBwLkdIwHu7ix28a3tqPa": "https://dashboard.stripe.com/payments/pi_3MtwBwLkdIwHu7ix28a3tqPa",
		"ch_3MmlLrLkdIwHu7ix0snN0B15": "https://dashboard.stripe.com/payments/ch_3MmlLrLkdIwHu7ix0snN0B15",
		"":                            "", "Beleg 4711": "", "pi_": "", "pi_../../logout": "", "x pi_3MtwBwLkdIwHu7ix28a3tqPa": "",
	} {
		if got := (book.Payment{Reference: reference}).Page(); got != want {
			t.Errorf("%q leads to %q, want %q", reference, got, want)
		}
	}
}
