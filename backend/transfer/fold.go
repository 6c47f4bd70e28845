package transfer

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// folded is a text as it is compared: small letters without accents, words and figures apart by single spaces.
// "client.address1", "Client Address 1" and "clientAddress1" are the same.
func folded(text string) string {
	var out strings.Builder
	var last rune
	for _, r := range norm.NFD.String(strings.ReplaceAll(text, "ß", "ss")) {
		if unicode.Is(unicode.Mn, r) {
			continue
		}
		if apart(last, r) {
			out.WriteByte(' ')
		}
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			out.WriteRune(unicode.ToLower(r))
		}
		last = r
	}
	return strings.Join(strings.Fields(out.String()), " ")
}

func apart(last, r rune) bool {
	letter, digit := unicode.IsLetter(r), unicode.IsDigit(r)
	switch {
	case !letter && !digit:
		return r != '\'' && r != '’'
	case unicode.IsUpper(r):
		return unicode.IsLower(last)
	}
	return letter && unicode.IsDigit(last) || digit && unicode.IsLetter(last)
}

// squeezed is a text folded and without spaces: "E-Mail", "EMail" and "email" are the same, and so are "MwSt" and "Mwst".
func squeezed(text string) string { return strings.ReplaceAll(folded(text), " ", "") }
