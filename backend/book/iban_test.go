package book_test

import (
	"testing"

	"pgregory.net/rapid"

	"daybook/backend/book"
)

// The examples of the SWIFT IBAN registry.
var publishedIBANs = []string{
	"DE89 3704 0044 0532 0130 00", "AT61 1904 3002 3457 3201", "CH93 0076 2011 6238 5295 7", "GB29 NWBK 6016 1331 9268 19", "FR14 2004 1010 0505 0001 3M02 606",
	"BE68 5390 0754 7034", "NL91 ABNA 0417 1643 00", "ES91 2100 0418 4502 0005 1332", "IT60 X054 2811 1010 0000 0123 456", "PL61 1090 1014 0000 0712 1981 2874",
	"NO93 8601 1117 947", "MT84 MALT 0110 0001 2345 MTLC AST0 01S", "SA03 8000 0000 6080 1016 7519", "LI21 0881 0000 2324 013A A", "SE45 5000 0000 0583 9825 7466",
}

func TestPublishedIBANsAreRight(t *testing.T) {
	for _, printed := range publishedIBANs {
		t.Run(printed, func(t *testing.T) {
			iban, err := book.CleanIBAN("iban", printed)
			if err != nil {
				t.Fatalf("refused: %v", err)
			}
			if got := book.FormatIBAN(iban); got != printed {
				t.Errorf("printed again: %s", got)
			}
		})
	}
}

func TestAnIBANIsTidied(t *testing.T) {
	for text, want := range map[string]string{"": "", "  ": "", " de89370400440532013000\n": "DE89370400440532013000", "gb29nwbk60161331926819": "GB29NWBK60161331926819"} {
		if got, err := book.CleanIBAN("iban", text); err != nil || got != want {
			t.Errorf("%q became %q, %v", text, got, err)
		}
	}
}

func TestAMistypedIBANIsRefused(t *testing.T) {
	for name, text := range map[string]string{
		"a digit changed": "DE89370400440532013001", "two digits swapped": "DE89370400440532010300", "a digit missing": "DE8937040044053201300",
		"another country": "AT89370400440532013000", "too short": "DE89", "letters": "HELLO", "punctuation": "DE89-3704-0044-0532-0130-00", "an emoji": "DE89🙂",
		"no country": "0089370400440532013000", "too long": "DE89370400440532013000370400440532013000", "a control character": "DE89370400440532013000\x00",
	} {
		t.Run(name, func(t *testing.T) {
			_, err := book.CleanIBAN("iban", text)
			wantRefusal(t, err, book.CodeInvalid, "iban")
		})
	}
}

// Mod 97 finds every single wrong character and every swap of two neighbours.
func TestAnyOneWrongDigitIsFound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		iban := []byte("DE89370400440532013000")
		at := rapid.IntRange(4, len(iban)-1).Draw(t, "at")
		digit := byte('0' + rapid.IntRange(0, 9).Draw(t, "digit"))
		if digit == iban[at] {
			return
		}
		iban[at] = digit
		if _, err := book.CleanIBAN("iban", string(iban)); err == nil {
			t.Fatalf("%s passed", iban)
		}
	})
}
