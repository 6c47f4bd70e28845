package book_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"testing"

	"daybook/backend/book"
)

func TestARefusalReachesTheScreenWithItsFigures(t *testing.T) {
	err := book.Refuse(book.CodeTooLong, "name", "Please keep this to %d characters.", 255).With("max", "255")
	text, _ := json.Marshal(err)
	if want := `{"code":"too_long","field":"name","message":"Please keep this to 255 characters.","params":{"max":"255"}}`; string(text) != want {
		t.Errorf("got %s", text)
	}
}

func TestTheCodeIsFoundUnderWhatWasBeingDone(t *testing.T) {
	refusal := book.Refuse(book.CodeRequired, "name", "Please fill this in.")
	for _, test := range []struct {
		err  error
		want book.Code
	}{{nil, ""}, {refusal, book.CodeRequired}, {fmt.Errorf("saving the customer: %w", refusal), book.CodeRequired}, {errors.New("disk full"), book.CodeInternal}} {
		if got := book.CodeOf(test.err); got != test.want {
			t.Errorf("CodeOf(%v) = %q, want %q", test.err, got, test.want)
		}
	}
}

func TestARefusalNamesTheAmountThatMayNotBePassed(t *testing.T) {
	limit := eur(1050)
	err := book.Refuse(book.CodeTooMuch, "amount", "At most %s can be refunded.", limit).UpTo(limit)
	limit.Minor = 9999
	text, _ := json.Marshal(err)
	if want := `{"code":"too_much","field":"amount","message":"At most 10.50 EUR can be refunded.","limit":{"minor":1050,"currency":"EUR"}}`; string(text) != want {
		t.Errorf("got %s", text)
	}
}
