package paycode

import (
	"fmt"
	"regexp"
)

// Characters of the fields of a PIX code.
const (
	pixName, pixCity = 25, 15
	emvField         = 99 // any field: its length has two digits
)

var pixReference = regexp.MustCompile(`^[a-zA-Z0-9]{1,25}$`)

// pixPayload writes a static BR Code. Source: Banco Central do Brasil, Manual do BR Code 2.0.1 and Manual de Padrões para
// Iniciação do Pix; the field numbers are EMVCo's (QR Code Specification for Payment Systems, Merchant-Presented Mode 1.1).
// Name, city and text are shortened to fit: the payer's bank shows the true holder of the key.
func pixPayload(r Request) (string, error) {
	key, err := pixKey(r.Account)
	if err != nil {
		return "", err
	}
	city, err := alphabet(asciiLetter).needed("payee.address.city", r.Payee.Address.City, 0)
	if err != nil {
		return "", err
	}
	reference := r.Reference
	if reference == "" {
		reference = "***" // the manual's sign for none
	} else if !pixReference.MatchString(reference) {
		return "", badReference("A PIX reference has up to 25 letters and digits.")
	}
	payload := emv("00", "01") + emv("26", pixAccount(key, r.Text)) + emv("52", "0000") + emv("53", "986") + emv("54", units(r.Amount)) +
		emv("58", "BR") + emv("59", cut(r.Payee.Name, pixName)) + emv("60", cut(city, pixCity)) + emv("62", emv("05", reference)) + "6304"
	return payload + fmt.Sprintf("%04X", crc16(payload)), nil
}

// pixAccount is field 26: the key, and as much of the text as there is room for.
func pixAccount(key, text string) string {
	account := emv("00", "br.gov.bcb.pix") + emv("01", key)
	if text = cut(text, emvField-len(account)-len("0200")); text == "" {
		return account
	}
	return account + emv("02", text)
}

// emv is one field: two digits of name, two of length, the value in ASCII.
func emv(id, value string) string { return fmt.Sprintf("%s%02d%s", id, len(value), value) }
