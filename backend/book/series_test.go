package book_test

import (
	"strings"
	"testing"

	"daybook/backend/book"
)

func TestNumbersFollowThePattern(t *testing.T) {
	tests := []struct {
		pattern string
		next    int64
		want    string
	}{
		{"INV-{year}-{seq:5}", 42, "INV-2026-00042"},
		{"INV-{year}-{seq:5}", 99999, "INV-2026-99999"},
		{"INV-{year}-{seq:5}", 100000, "INV-2026-100000"},
		{"{seq}", 1, "1"},
		{"{year}{month}/{seq:3}", 7, "202603/007"},
		{"R {seq:9}", 1, "R 000000001"},
		{"Äpfel №{seq}%d", 5, "Äpfel №5%d"},
	}
	for _, test := range tests {
		t.Run(test.want, func(t *testing.T) {
			if err := book.CheckPattern("pattern", test.pattern); err != nil {
				t.Fatalf("%q was refused: %v", test.pattern, err)
			}
			if got := (book.Series{Pattern: test.pattern, Next: test.next}).Number("2026-03-09"); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// Without {seq} two invoices would have one number.
func TestPatternsThatCannotNumber(t *testing.T) {
	tests := []struct {
		name, pattern string
		code          book.Code
	}{
		{"nothing", "", book.CodeRequired},
		{"only space", "   ", book.CodeRequired},
		{"no sequence", "INV-{year}", book.CodeInvalid},
		{"two sequences", "{seq}-{seq:5}", book.CodeInvalid},
		{"a word we do not know", "{day}-{seq}", book.CodeInvalid},
		{"capitals", "{SEQ}", book.CodeInvalid},
		{"a width of nothing", "{seq:0}", book.CodeInvalid},
		{"a width of ten", "{seq:10}", book.CodeInvalid},
		{"a negative width", "{seq:-5}", book.CodeInvalid},
		{"an open brace", "{seq}{", book.CodeInvalid},
		{"a closing brace", "}{seq}", book.CodeInvalid},
		{"braces in braces", "{{seq}}", book.CodeInvalid},
		{"empty braces", "{}{seq}", book.CodeInvalid},
		{"a line break", "INV\n{seq}", book.CodeInvalid},
		{"space before it", " {seq}", book.CodeInvalid},
		{"a null", "INV\x00{seq}", book.CodeInvalid},
		{"too long", strings.Repeat("x", 40) + "{seq}", book.CodeTooLong},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			wantRefusal(t, book.CheckPattern("pattern", test.pattern), test.code, "pattern")
		})
	}
}
