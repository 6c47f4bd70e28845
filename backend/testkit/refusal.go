package testkit

import (
	"errors"
	"testing"

	"daybook/backend/book"
)

// WantRefusal wants a typed error with a code, a field and words; an empty code wants no error.
func WantRefusal(t testing.TB, err error, code book.Code, field string) {
	t.Helper()
	if code == "" {
		if err != nil {
			t.Errorf("refused: %v", err)
		}
		return
	}
	var refusal *book.Error
	if !errors.As(err, &refusal) {
		t.Errorf("got %v, want the refusal %s of %q", err, code, field)
		return
	}
	if refusal.Code != code || refusal.Field != field || refusal.Message == "" {
		t.Errorf("refused with %s of %q (%s), want %s of %q", refusal.Code, refusal.Field, refusal.Message, code, field)
	}
}
