package paycode

import (
	"slices"
	"strings"

	"daybook/backend/book"
)

// Scheme is a kind of payment code.
type Scheme string

// The schemes. Their values are the names people know them by.
const (
	EPC     Scheme = "EPC"     // SEPA credit transfer, also called GiroCode
	SwissQR Scheme = "QR-bill" // Switzerland and Liechtenstein
	SPAYD   Scheme = "SPAYD"   // Czechia, there called QR Platba
	UPI     Scheme = "UPI"     // India
	PIX     Scheme = "PIX"     // Brazil
)

// eea are the countries of the European Economic Area, by the prefix of their IBANs; beyond are those that belong to SEPA
// without it. Source: EPC409-09, list of SEPA scheme countries (2025). CH, LI and CZ have schemes of their own.
const (
	eea    = "AT BE BG CY DE DK EE ES FI FR GR HR HU IE IS IT LT LU LV MT NL NO PL PT RO SE SI SK"
	beyond = "AD AL GB GI MC MD ME MK RS SM VA"
)

// SchemeOf is the scheme that banking apps read where the account is kept: an IBAN says its country itself, for any other
// account it is country. It refuses with CodeNoScheme where there is none.
func SchemeOf(account, country string) (Scheme, error) {
	if prefix := ibanCountry(account); prefix != "" {
		country = prefix
	}
	switch {
	case country == "CH" || country == "LI":
		return SwissQR, nil
	case country == "CZ":
		return SPAYD, nil
	case country == "IN":
		return UPI, nil
	case country == "BR":
		return PIX, nil
	case listed(eea, country) || listed(beyond, country):
		return EPC, nil
	}
	return "", book.Refuse(CodeNoScheme, "account", "No payment code is known for this account's country.")
}

func listed(countries, country string) bool {
	return slices.Contains(strings.Fields(countries), country)
}
