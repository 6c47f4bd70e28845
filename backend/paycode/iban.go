package paycode

import (
	"regexp"
	"strconv"
	"strings"

	"daybook/backend/book"
)

// ibanLengths holds each country's length of an IBAN. Source: SWIFT, IBAN Registry (ISO 13616).
const ibanLengths = `AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18
FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22
MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24
TR26 UA29 VA22 VG24 XK20 YE30`

// ibanLength is the length of a country's IBANs, 0 where it has none.
func ibanLength(country string) int {
	for entry := range strings.FieldsSeq(ibanLengths) {
		if length, found := strings.CutPrefix(entry, country); found && len(country) == 2 {
			n, _ := strconv.Atoi(length) // the table holds digits
			return n
		}
	}
	return 0
}

var ibanShape = regexp.MustCompile(`^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$`)

// ibanCountry is the country of an account that looks like an IBAN, else "".
func ibanCountry(account string) string {
	text := squeezed(account)
	if !ibanShape.MatchString(text) || ibanLength(text[:2]) == 0 {
		return ""
	}
	return text[:2]
}

// CheckIBAN removes spaces, capitalises, and checks the form, the check digits (ISO 13616, mod 97) and the length that the
// country's IBANs have. It refuses with CodeAccount.
func CheckIBAN(account string) (string, error) {
	iban, err := book.CleanIBAN("account", account)
	switch {
	case err != nil || iban == "":
		return "", badAccount("This IBAN is not right; please compare it with your bank's.")
	case ibanLength(iban[:2]) == 0:
		return "", badAccount("There is no IBAN of this country.")
	case len(iban) != ibanLength(iban[:2]), iban[2:4] < "02", iban[2:4] > "98":
		return "", badAccount("This IBAN is not right; please compare it with your bank's.")
	}
	return iban, nil
}

var bicShape = regexp.MustCompile(`^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$`)

// checkBIC tidies a bank's BIC (ISO 9362) and checks its form; empty passes.
func checkBIC(text string) (string, error) {
	bic := squeezed(text)
	if bic != "" && !bicShape.MatchString(bic) {
		return "", book.Refuse(book.CodeInvalid, "bic", "A BIC has 8 or 11 letters and digits.")
	}
	return bic, nil
}

// squeezed drops white space and capitalises.
func squeezed(text string) string { return strings.ToUpper(strings.Join(strings.Fields(text), "")) }
