package paycode

import "strings"

// swissBytes is the size of the largest QR code allowed: version 25 at correction level M.
const swissBytes = 997

// Characters of an address in a Swiss QR-bill.
const (
	swissName, swissStreet   = 70, 70
	swissPostCode, swissCity = 16, 35
)

// swissPayload writes a Swiss QR-bill. Source: SIX, Swiss Implementation Guidelines for the QR-bill, version 2.3 (in force
// since 22 November 2025): structured addresses alone, lines by LF, none after "EPD".
func swissPayload(r Request) (string, error) {
	iban, err := CheckIBAN(r.Account)
	if err != nil {
		return "", err
	}
	kind, reference, err := swissReference(iban, r.Reference)
	if err != nil {
		return "", err
	}
	payee, err := swissParty("payee.", r.Payee)
	if err != nil {
		return "", err
	}
	lines := append([]string{"SPC", "0200", "1", iban}, payee...)
	lines = append(lines, nobody()...) // the final payee: for future use
	lines = append(lines, units(r.Amount), string(r.Amount.Currency))
	lines = append(lines, swissPayer(r.Payer)...)
	lines = append(lines, kind, reference, r.Text, "EPD")
	payload := strings.Join(lines, "\n")
	if len(payload) > swissBytes {
		return "", tooDense()
	}
	return payload, nil
}

// isQRIBAN tells whether a Swiss IBAN is one for QR references: its bank number lies between 30000 and 31999.
func isQRIBAN(iban string) bool { return len(iban) > 9 && iban[4:9] >= "30000" && iban[4:9] <= "31999" }

// swissReference is the kind of the reference: QRR with a QR-IBAN and only there, SCOR for an ISO 11649 one, else NON.
func swissReference(iban, reference string) (kind, clean string, err error) {
	switch {
	case isQRIBAN(iban):
		clean, err = CheckQRReference(reference)
		return "QRR", clean, err
	case reference != "":
		clean, err = CheckCreditorReference(reference)
		return "SCOR", clean, err
	}
	return "NON", "", nil
}

// swissParty is an address in seven lines. The house number stays with the street, which section 4.3.1 allows.
func swissParty(prefix string, p Party) ([]string, error) {
	lines := []string{"S"}
	for _, f := range []struct {
		name, value string
		limit       int
		needed      bool
	}{
		{"name", p.Name, swissName, true}, {"address.line1", p.Address.Line1, swissStreet, false}, {"", "", 0, false},
		{"address.postalCode", p.Address.PostalCode, swissPostCode, true}, {"address.city", p.Address.City, swissCity, true},
		{"address.country", p.Address.Country, 2, true},
	} {
		write := alphabet(latinLetter).write
		if f.needed {
			write = alphabet(latinLetter).needed
		}
		line, err := write(prefix+f.name, f.value, f.limit)
		if err != nil {
			return nil, err
		}
		lines = append(lines, line)
	}
	return lines, nil
}

// swissPayer leaves the payer open where his address does not fit: he fills it in himself.
func swissPayer(p Party) []string {
	lines, err := swissParty("payer.", p)
	if err != nil {
		return nobody()
	}
	return lines
}

func nobody() []string { return make([]string, 7) }
