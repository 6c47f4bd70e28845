package book

import (
	"regexp"
	"strings"
)

var ibanShape = regexp.MustCompile(`^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$`)

// CleanIBAN removes spaces, capitalises, and checks the shape and the check digits (ISO 13616, mod 97). Empty passes.
func CleanIBAN(field, text string) (string, error) {
	text = strings.ToUpper(strings.Join(strings.Fields(text), ""))
	if text == "" {
		return "", nil
	}
	if !ibanShape.MatchString(text) || mod97(text[4:]+text[:4]) != 1 {
		return "", Refuse(CodeInvalid, field, "This IBAN is not right; please compare it with your bank's.")
	}
	return text, nil
}

// mod97 reads letters as 10 to 35 (ISO 7064).
func mod97(text string) int {
	rest := 0
	for _, r := range text {
		if r >= 'A' {
			rest = (rest*100 + int(r-'A') + 10) % 97
		} else {
			rest = (rest*10 + int(r-'0')) % 97
		}
	}
	return rest
}

// FormatIBAN groups an IBAN by four.
func FormatIBAN(iban string) string {
	var groups []string
	for ; len(iban) > 4; iban = iban[4:] {
		groups = append(groups, iban[:4])
	}
	return strings.Join(append(groups, iban), " ")
}
