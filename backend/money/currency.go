package money

import (
	"slices"
	"strings"
)

// Currency is an ISO 4217 alphabetic code in capitals, such as "EUR".
type Currency string

// codes are the currencies Daybook keeps books in: the active list of ISO 4217
// without funds, metals and test codes (list one, 2026).
const codes = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK " +
	"DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW " +
	"KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR " +
	"PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS " +
	"VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG"

var currencies = parseCodes()

func parseCodes() []Currency {
	var all []Currency
	for code := range strings.FieldsSeq(codes) {
		all = append(all, Currency(code))
	}
	return all
}

// Currencies lists every currency a book can be kept in, in alphabetical order.
func Currencies() []Currency { return slices.Clone(currencies) }

// Valid tells whether c is a currency a book can be kept in.
func (c Currency) Valid() bool {
	_, found := slices.BinarySearch(currencies, c)
	return found
}

// Digits is the number of decimals of the minor unit (ISO 4217): 0 for JPY, 2 for EUR, 3 for KWD.
func (c Currency) Digits() int {
	switch c {
	case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF":
		return 0
	case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND":
		return 3
	default:
		return 2
	}
}

var symbols = map[Currency]string{
	"EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥", "INR": "₹", "CAD": "CA$", "AUD": "A$", "NZD": "NZ$", "BRL": "R$",
	"CZK": "Kč", "DKK": "kr.", "SEK": "kr", "NOK": "kr", "ISK": "kr.", "PLN": "zł", "HUF": "Ft", "UAH": "₴", "TRY": "₺", "ILS": "₪", "KRW": "₩",
}

// Symbol is how the currency is written beside an amount: "€", or the code where no short sign is common.
func (c Currency) Symbol() string {
	if s, ok := symbols[c]; ok {
		return s
	}
	return string(c)
}
