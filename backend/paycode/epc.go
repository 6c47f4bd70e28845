package paycode

import (
	"strings"

	"daybook/backend/book"
)

// epcBytes is the size of the largest QR code that the guideline allows: version 13 at correction level M.
const epcBytes = 331

// epcPayload writes a SEPA credit transfer. Source: European Payments Council, EPC069-12 version 2.1, "Quick Response Code:
// Guidelines to Enable Data Capture for the Initiation of a SEPA Credit Transfer". Version 002 is that without a mandatory BIC.
func epcPayload(r Request) (string, error) {
	iban, err := CheckIBAN(r.Account)
	if err != nil {
		return "", err
	}
	bic, err := checkBIC(r.BIC)
	if err != nil {
		return "", err
	}
	if bic == "" && listed(beyond, iban[:2]) {
		return "", book.Refuse(book.CodeRequired, "bic", "A payment code for this account needs the bank's BIC.")
	}
	reference := ""
	if r.Reference != "" {
		if reference, err = CheckCreditorReference(r.Reference); err != nil {
			return "", err
		}
		r.Text = "" // a transfer carries one of the two
	}
	const utf8, purpose = "1", ""
	lines := []string{"BCD", "002", utf8, "SCT", bic, r.Payee.Name, iban, "EUR" + units(r.Amount), purpose, reference, r.Text}
	payload := strings.TrimRight(strings.Join(lines, "\n"), "\n")
	if len(payload) > epcBytes {
		return "", tooDense()
	}
	return payload, nil
}
