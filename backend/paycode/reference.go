package paycode

import (
	"fmt"
	"regexp"
	"strings"
)

// Lengths of references.
const (
	rfBody  = 21 // ISO 11649: after "RF" and two check digits
	qrr     = 27 // Swiss QR reference, with its check digit
	symbol  = 10 // Czech variable symbol
	upiRef  = 35
	pixTxID = 25
)

// ReferenceFor makes the reference with which the account's scheme carries the number of a document: the same number always
// gives the same reference, so that a statement line can be matched by it. It refuses with CodeReference what does not fit:
// digits are all that a Swiss QR reference and a Czech variable symbol keep of "INV-2026-00012".
func ReferenceFor(account, country, number string) (string, error) {
	scheme, err := SchemeOf(account, country)
	if err != nil {
		return "", err
	}
	switch scheme {
	case UPI:
		return kept(number, isAlnum, upiRef)
	case PIX:
		return kept(number, isAlnum, pixTxID)
	case SPAYD:
		return kept(number, isDigit, symbol)
	case SwissQR:
		if isQRIBAN(squeezed(account)) {
			return QRReference(number)
		}
	}
	return CreditorReference(number)
}

// CreditorReference makes an ISO 11649 creditor reference, "RF18539007547034", of the letters and digits of a number.
func CreditorReference(number string) (string, error) {
	body, err := kept(number, isAlnum, rfBody)
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("RF%02d%s", 98-mod97(body+"RF00"), body), nil
}

var rfShape = regexp.MustCompile(`^RF[0-9]{2}[A-Z0-9]{1,21}$`)

// CheckCreditorReference removes spaces, capitalises, and checks form and check digits (ISO 11649).
func CheckCreditorReference(text string) (string, error) {
	text = squeezed(text)
	if !rfShape.MatchString(text) {
		return "", badReference("A creditor reference is RF, two check digits and up to 21 letters and digits.")
	}
	if right, err := CreditorReference(text[4:]); err != nil || right != text {
		return "", badReference("The check digits of this creditor reference are not right.")
	}
	return text, nil
}

// QRReference makes a Swiss QR reference, 27 digits with the check digit last, of the digits of a number.
func QRReference(number string) (string, error) {
	digits, err := kept(number, isDigit, qrr-1)
	if err != nil {
		return "", err
	}
	digits = strings.Repeat("0", qrr-1-len(digits)) + digits
	return digits + string(mod10(digits)), nil
}

var qrrShape = regexp.MustCompile(`^[0-9]{27}$`)

// CheckQRReference removes spaces and checks form and check digit.
func CheckQRReference(text string) (string, error) {
	text = squeezed(text)
	if !qrrShape.MatchString(text) || strings.Trim(text, "0") == "" || mod10(text[:qrr-1]) != text[qrr-1] {
		return "", badReference("A QR reference is 27 digits, of which the last is the check digit.")
	}
	return text, nil
}

// kept is what remains of a number in capitals when only some characters are kept.
func kept(number string, keep func(rune) bool, limit int) (string, error) {
	text := strings.Map(func(r rune) rune {
		if keep(r) {
			return r
		}
		return -1
	}, strings.ToUpper(number))
	if strings.Trim(text, "0") == "" || len(text) > limit {
		return "", badReference(fmt.Sprintf("A reference is made of 1 to %d letters or digits of the number.", limit))
	}
	return text, nil
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

func isAlnum(r rune) bool { return isDigit(r) || 'A' <= r && r <= 'Z' }
