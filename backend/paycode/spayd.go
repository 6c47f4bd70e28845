package paycode

import (
	"fmt"
	"regexp"
	"strings"
)

const spaydName = 35

var variableSymbol = regexp.MustCompile(`^[0-9]{1,10}$`)

// spaydPayload writes a Short Payment Descriptor. Source: Czech Banking Association, standard 26, "Formát pro sdílení platebních
// údajů v rámci tuzemského platebního styku v CZK prostřednictvím QR kódů", version 1.2; qr-platba.cz.
func spaydPayload(r Request) (string, error) {
	iban, err := CheckIBAN(r.Account)
	if err != nil {
		return "", err
	}
	bic, err := checkBIC(r.BIC)
	if err != nil {
		return "", err
	}
	if bic != "" {
		iban += "+" + bic
	}
	if r.Reference != "" && !variableSymbol.MatchString(r.Reference) {
		return "", badReference("A variable symbol has up to 10 digits.")
	}
	payload := "SPD*1.0"
	for _, f := range []struct{ key, value string }{
		{"ACC", iban}, {"AM", units(r.Amount)}, {"CC", string(r.Amount.Currency)}, {"RN", spaydEscaped(cut(r.Payee.Name, spaydName))},
		{"X-VS", r.Reference}, {"MSG", spaydEscaped(r.Text)},
	} {
		if f.value != "" {
			payload += "*" + f.key + ":" + f.value
		}
	}
	return payload, nil
}

// spaydEscaped writes bytes beyond ASCII, the separator *, and what URL decoders change, as %XX.
func spaydEscaped(text string) string {
	var escaped strings.Builder
	for _, b := range []byte(text) {
		if asciiLetter(rune(b)) && !strings.ContainsRune("*%+", rune(b)) {
			escaped.WriteByte(b)
		} else {
			fmt.Fprintf(&escaped, "%%%02X", b)
		}
	}
	return escaped.String()
}
