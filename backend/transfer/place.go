package transfer

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"daybook/backend/book"
)

// countryAliases are names beyond those of Unicode CLDR; folded.
const countryAliases = "usa=US|u s a=US|us=US|u s=US|united states of america=US|america=US|amerika=US|uk=GB|u k=GB|great britain=GB|britain=GB|england=GB|" +
	"scotland=GB|wales=GB|northern ireland=GB|grossbritannien=GB|holland=NL|the netherlands=NL|czech republic=CZ|tschechische republik=CZ|brd=DE|" +
	"bundesrepublik deutschland=DE|federal republic of germany=DE|republic of ireland=IE|south korea=KR|korea=KR|russian federation=RU|turkiye=TR|turkei=TR|" +
	"uae=AE|macedonia=MK|mazedonien=MK|viet nam=VN|swiss=CH|swasiland=SZ|ivory coast=CI|el=GR|" +
	"d=DE|a=AT|i=IT|f=FR|e=ES|b=BE|l=LU|p=PT|h=HU|s=SE|n=NO|fl=LI"

// countryList has a line for each country: its code of two letters, those of three letters and of digits (ISO 3166-1), and its
// names in fourteen languages (Unicode CLDR). As a text it takes 28 kB where golang.org/x/text/language/display, from which the
// tests check it, takes 2 MB and time at every start.
//
//go:embed countries.txt
var countryList string

// countryNames are the countries by folded name and by code. It is built for the first import.
var countryNames = sync.OnceValue(func() map[string]string {
	names := map[string]string{}
	for line := range strings.Lines(countryList) {
		words := strings.Split(strings.TrimSpace(line), "|")
		for _, name := range words[1:] {
			if name = folded(name); names[name] == "" {
				names[name] = words[0]
			}
		}
	}
	for alias := range strings.SplitSeq(countryAliases, "|") {
		name, code, _ := strings.Cut(alias, "=")
		names[name] = code
	}
	return names
})

// CountryCode is the ISO 3166-1 alpha-2 code of a country given by name, in English, German or another European language, or
// by its code of two letters, three letters or three digits.
func CountryCode(text string) (string, bool) {
	code := strings.ToUpper(strings.TrimSpace(text))
	if len(code) == 2 && book.ValidCountry(code) {
		return code, true
	}
	code, ok := countryNames()[folded(text)]
	return code, ok
}

// languageNames are what the book's languages are called; folded.
var languageNames = map[string]string{
	"english": "en", "englisch": "en", "anglais": "en", "eng": "en", "german": "de", "deutsch": "de", "allemand": "de", "deu": "de", "ger": "de",
}

// languageCode is the language of the book that a code such as "de-AT" or a name means, else "".
func languageCode(text string) string {
	word := folded(text)
	if code, ok := languageNames[word]; ok {
		return code
	}
	base, _, _ := strings.Cut(word, " ")
	if len(base) != 2 || !slices.Contains(book.Languages, base) {
		return ""
	}
	return base
}
