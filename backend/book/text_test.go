package book_test

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"daybook/backend/book"
)

func TestTextsAreKeptAsPeopleWriteThem(t *testing.T) {
	for name, text := range map[string]string{
		"quotes and SQL": `Robert'); DROP TABLE customers;-- "x"`, "HTML": "<script>alert(1)</script> &amp;", "a formula": "=1+1", "a path": `C:\new\table %s %d`,
		"Greek": "Καφές", "Chinese": "咖啡杯", "Arabic": "قهوة", "Hebrew in English": "Mug ספל 5", "an emoji family": "👨‍👩‍👧‍👦 ☕️", "an accent apart": "Cafe\u0301", "a soft hyphen": "Kaffee\u00adtasse",
	} {
		t.Run(name, func(t *testing.T) {
			for _, clean := range []func(string, string, int) (string, error){book.OneLine, book.Required, book.Paragraphs} {
				if got, err := clean("name", text, book.MaxName); err != nil || got != text {
					t.Errorf("%q became %q, %v", text, got, err)
				}
			}
		})
	}
}

func TestSpaceIsTidied(t *testing.T) {
	tests := []struct{ name, text, line, paragraphs string }{
		{"around", "  mug  ", "mug", "mug"},
		{"within", "a  blue\tmug", "a blue mug", "a  blue\tmug"},
		{"lines", "a\nb", "a b", "a\nb"},
		{"lines from Windows", "a\r\n\r\nb\r\n", "a b", "a\n\nb"},
		{"a no-break space", "a\u00a0b", "a b", "a\u00a0b"},
		{"nothing else", " \n\t ", "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			line, err := book.OneLine("name", test.text, 20)
			if err != nil || line != test.line {
				t.Errorf("one line: %q, %v", line, err)
			}
			paragraphs, err := book.Paragraphs("note", test.text, 20)
			if err != nil || paragraphs != test.paragraphs {
				t.Errorf("paragraphs: %q, %v", paragraphs, err)
			}
		})
	}
}

func TestTextsThatCannotBeKept(t *testing.T) {
	tests := []struct {
		name, text string
		code       book.Code
	}{
		{"a null", "a\x00b", book.CodeInvalid},
		{"an escape", "\x1b[31mred", book.CodeInvalid},
		{"a bell", "\a", book.CodeInvalid},
		{"a delete", "a\x7f", book.CodeInvalid},
		{"broken UTF-8", "caf\xe9", book.CodeInvalid},
		{"half an emoji", "\xf0\x9f\x99", book.CodeInvalid},
		{"eleven letters of ten", "abcdefghijk", book.CodeTooLong},
		{"eleven emoji", strings.Repeat("☕", 11), book.CodeTooLong},
		{"ten emoji", strings.Repeat("☕", 10), ""},
		{"ten letters in much space", strings.Repeat(" ", 100) + "abcdefghij ", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			for _, clean := range []func(string, string, int) (string, error){book.OneLine, book.Paragraphs} {
				got, err := clean("name", test.text, 10)
				wantRefusal(t, err, test.code, "name")
				if err != nil && got != "" {
					t.Errorf("%q was handed on", got)
				}
			}
		})
	}
	_, err := book.Required("name", " \t\n ", 10)
	wantRefusal(t, err, book.CodeRequired, "name")
}

func TestTenMegabytesOfTextAreRefusedAtOnce(t *testing.T) {
	for name, text := range map[string]string{
		"letters": strings.Repeat("x", 10<<20), "words": strings.Repeat("x ", 5<<20), "digits": strings.Repeat("4", 10<<20), "lines": strings.Repeat("\n1", 5<<20), "emoji": strings.Repeat("🙂", 5<<19),
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			_, err := book.OneLine("note", text, book.MaxNote)
			wantRefusal(t, err, book.CodeTooLong, "note")
			if took := time.Since(start); took > 2*time.Second {
				t.Errorf("took %v", took)
			}
		})
	}
}

func FuzzOneLine(f *testing.F) {
	for _, text := range []string{"Mug", " a\tb\r\n", "caf\xe9", "4111 1111 1111 1111 12/29", "👨‍👩‍👧‍👦", "\u202eabc", "a\x00", strings.Repeat("é", 300)} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got, err := book.OneLine("name", text, book.MaxName)
		if err != nil {
			if book.CodeOf(err) == book.CodeInternal {
				t.Errorf("%q: %v", text, err)
			}
			return
		}
		again, err := book.OneLine("name", got, book.MaxName)
		if err != nil || again != got || !utf8.ValidString(got) || utf8.RuneCountInString(got) > book.MaxName || strings.ContainsAny(got, "\n\r\t\x00") {
			t.Errorf("%q became %q, and that %q, %v", text, got, again, err)
		}
	})
}
