package book

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Lengths of texts, in characters.
const (
	MaxName = 255
	MaxNote = 4000
)

// maxBytes is the size beyond which a text is refused without tidying it first.
const maxBytes = 1 << 20

// OneLine cleans a one-line text: outer space is dropped, inner space and line breaks become one space. It refuses
// what is longer than limit characters, broken UTF-8, control characters and card numbers.
func OneLine(field, text string, limit int) (string, error) {
	if len(text) > maxBytes {
		return "", tooLong(field, limit)
	}
	return clean(field, strings.Join(strings.Fields(text), " "), limit)
}

// Required is OneLine, and refuses an empty text.
func Required(field, text string, limit int) (string, error) {
	text, err := OneLine(field, text, limit)
	if err == nil && text == "" {
		return "", Refuse(CodeRequired, field, "Please fill this in.")
	}
	return text, err
}

// Paragraphs cleans a text of several lines by the same rules.
func Paragraphs(field, text string, limit int) (string, error) {
	if len(text) > maxBytes {
		return "", tooLong(field, limit)
	}
	text = strings.ReplaceAll(text, "\r\n", "\n")
	return clean(field, strings.TrimSpace(text), limit)
}

func clean(field, text string, limit int) (string, error) {
	if HoldsCardNumber(text) {
		return "", Refuse(CodeCard, field, "This looks like a card number. Daybook never keeps card numbers; please remove it.")
	}
	return checkText(field, text, limit)
}

func checkText(field, text string, limit int) (string, error) {
	switch {
	case !utf8.ValidString(text) || strings.ContainsFunc(text, isControl):
		return "", Refuse(CodeInvalid, field, "This text holds characters that cannot be kept.")
	case utf8.RuneCountInString(text) > limit:
		return "", tooLong(field, limit)
	}
	return text, nil
}

// articleCode is OneLine for an SKU, where one of ten bar codes would pass for a card number: a whole GTIN-13, such as an ISBN,
// is let through. Card numbers of 13 digits are no longer issued.
func articleCode(field, text string) (string, error) {
	if isGTIN13(text) {
		return text, nil
	}
	return OneLine(field, text, MaxName)
}

// isGTIN13 checks the digits with weights 1 and 3 in turn (GS1 General Specifications, 7.9).
func isGTIN13(text string) bool {
	if len(text) != 13 {
		return false
	}
	sum := 0
	for i, r := range text {
		if r < '0' || r > '9' {
			return false
		}
		sum += int(r-'0') * (1 + i%2*2)
	}
	return sum%10 == 0
}

// phoneText tidies a phone number; that it is one, and no card number, is the caller's to check.
func phoneText(field, text string) (string, error) {
	return checkText(field, strings.Join(strings.Fields(text), " "), 40)
}

func tooLong(field string, limit int) *Error {
	return Refuse(CodeTooLong, field, "Please keep this to %d characters.", limit).With("max", strconv.Itoa(limit))
}

func isControl(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\t' }

var digitRun = regexp.MustCompile(`[0-9]+(?:[ -][0-9]+)*`)

// HoldsCardNumber tells whether text holds a run of 13 to 19 digits that passes the Luhn check (ISO/IEC 7812-1).
// Single spaces or dashes may lie between the digits, and an expiry date or a security code after them.
func HoldsCardNumber(text string) bool {
	if !hasDigits(text, 13) { // nearly every text: the search below would take a third of an import's time
		return false
	}
	for _, at := range digitRun.FindAllStringIndex(text, -1) {
		afterLetter := at[0] > 0 && unicode.IsLetter(rune(text[at[0]-1]))
		if runHoldsCard(text[at[0]:at[1]], afterLetter) {
			return true
		}
	}
	return false
}

func hasDigits(text string, atLeast int) bool {
	for i := 0; i < len(text) && atLeast > 0; i++ {
		if '0' <= text[i] && text[i] <= '9' {
			atLeast--
		}
	}
	return atLeast == 0
}

// runHoldsCard looks at each group of digits, at all of them, and at the first groups together; not at those where
// the run continues a letter, because that is how an IBAN begins.
func runHoldsCard(run string, afterLetter bool) bool {
	joined := ""
	for _, group := range strings.FieldsFunc(run, func(r rune) bool { return r == ' ' || r == '-' }) {
		if len(joined) < 20 {
			joined += group
		}
		if isCardNumber(group) || !afterLetter && isCardNumber(joined) {
			return true
		}
	}
	return isCardNumber(joined)
}

func isCardNumber(digits string) bool {
	if len(digits) < 13 || len(digits) > 19 {
		return false
	}
	sum := 0
	for i, r := range digits {
		d := int(r - '0')
		if (len(digits)-i)%2 == 0 {
			if d *= 2; d > 9 {
				d -= 9
			}
		}
		sum += d
	}
	return sum%10 == 0 && sum > 0
}
