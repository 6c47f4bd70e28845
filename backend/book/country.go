package book

import (
	"slices"
	"strings"

	"daybook/backend/money"
)

// Country is what a shop in a country usually starts with.
type Country struct {
	Code        string         `json:"code"` // ISO 3166-1 alpha-2
	Currency    money.Currency `json:"currency"`
	TaxIncluded bool           `json:"taxIncluded"` // prices at the counter include tax
	TaxRate     money.Rate     `json:"taxRate"`     // the standard rate; 0 where there is no single one
	Language    string         `json:"language"`
}

// habits are, for each country: currency, standard rate of VAT or GST in percent (2026), and, after a plus, that
// prices are quoted before tax. Sources: European Commission "VAT rates applied in the Member States"; OECD Consumption Tax Trends.
const habits = `AD EUR 4.5|AE AED 5|AL ALL 20|AR ARS 21|AT EUR 20|AU AUD 10|BA BAM 17|BE EUR 21|BG EUR 20|BR BRL 0|CA CAD 5+|CH CHF 8.1|CL CLP 19|CO COP 19|
CY EUR 19|CZ CZK 21|DE EUR 19|DK DKK 25|EE EUR 24|ES EUR 21|FI EUR 25.5|FR EUR 20|GB GBP 20|GR EUR 24|HK HKD 0|HR EUR 25|HU HUF 27|IE EUR 23|IL ILS 18|
IN INR 18+|IS ISK 24|IT EUR 22|JP JPY 10|KE KES 16|KR KRW 10|KW KWD 0|LI CHF 8.1|LT EUR 21|LU EUR 17|LV EUR 21|MA MAD 20|MC EUR 20|MD MDL 20|ME EUR 21|
MK MKD 18|MT EUR 18|MX MXN 16|MY MYR 0|NG NGN 7.5|NL EUR 21|NO NOK 25|NZ NZD 15|PE PEN 18|PH PHP 12|PL PLN 23|PT EUR 23|QA QAR 0|RO RON 21|RS RSD 20|
SA SAR 15|SE SEK 25|SG SGD 9|SI EUR 22|SK EUR 23|SM EUR 17|TH THB 7|TN TND 19|TR TRY 20|UA UAH 20|US USD 0+|UY UYU 22|VN VND 10|XK EUR 18|ZA ZAR 15`

// iso are the country codes of ISO 3166-1 (2026), and XK, which the European Commission uses for Kosovo.
const iso = `AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO
CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE
IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV
MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS
ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW`

var countries = parseCountries()

// parseCountries gives every country, with its habits where they are known.
func parseCountries() []Country {
	known := parseHabits()
	var all []Country
	for code := range strings.FieldsSeq(iso) {
		country, ok := known[code]
		if !ok {
			country = Country{Code: code, TaxIncluded: true, Language: "en"}
		}
		all = append(all, country)
	}
	return all
}

func parseHabits() map[string]Country {
	plain := money.Notation{Decimal: "."}
	known := map[string]Country{}
	for row := range strings.SplitSeq(strings.ReplaceAll(habits, "\n", ""), "|") {
		fields := strings.Fields(row)
		rate, onTop := strings.CutSuffix(fields[2], "+")
		units, err := plain.ParseNumber(rate, 3)
		if err != nil {
			panic("country " + row + ": " + err.Error())
		}
		known[fields[0]] = Country{Code: fields[0], Currency: money.Currency(fields[1]), TaxIncluded: !onTop, TaxRate: money.Rate(units), Language: languageOf(fields[0])}
	}
	return known
}

func languageOf(country string) string {
	if slices.Contains([]string{"AT", "CH", "DE", "LI"}, country) {
		return "de"
	}
	return "en"
}

// Countries lists every country by code; the currency is empty where the country's habits are not known.
func Countries() []Country { return slices.Clone(countries) }

// ValidCountry tells whether code is a country of the list.
func ValidCountry(code string) bool {
	_, found := slices.BinarySearchFunc(countries, code, func(c Country, code string) int { return strings.Compare(c.Code, code) })
	return found
}

func checkLanguage(field, language string) error {
	if language != "" && !slices.Contains(Languages, language) {
		return Refuse(CodeInvalid, field, "This language is not here yet.")
	}
	return nil
}
