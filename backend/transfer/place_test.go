package transfer_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"daybook/backend/book"
	"daybook/backend/transfer"
)

var nameLanguages = []*display.Dictionary{display.English, display.German, display.French, display.Italian, display.Spanish, display.Dutch, display.Portuguese,
	display.Polish, display.Czech, display.Danish, display.Swedish, display.Norwegian, display.Finnish, display.Hungarian}

// cldrCountries is the list of countries as the Unicode CLDR has it. UPDATE=1 writes it anew.
func cldrCountries(t *testing.T) string {
	t.Helper()
	var out strings.Builder
	for _, country := range book.Countries() {
		region, err := language.ParseRegion(country.Code)
		if err != nil {
			t.Fatal(err)
		}
		words := []string{country.Code, region.ISO3()}
		if region.M49() > 0 {
			words = append(words, fmt.Sprintf("%03d", region.M49()))
		}
		for _, dictionary := range nameLanguages {
			if name := dictionary.Regions().Name(region); name != "" && !slices.Contains(words, name) {
				words = append(words, name)
			}
		}
		out.WriteString(strings.Join(words, "|") + "\n")
	}
	return out.String()
}

func TestTheListOfCountriesIsThatOfCLDR(t *testing.T) {
	want := cldrCountries(t)
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile("countries.txt", []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile("countries.txt")
	if err != nil || strings.ReplaceAll(string(got), "\r\n", "\n") != want {
		t.Errorf("countries.txt is out of date: run this test with UPDATE=1 (%v)", err)
	}
}

func TestEveryCountryIsFoundByItsNames(t *testing.T) {
	for _, country := range book.Countries() {
		region, err := language.ParseRegion(country.Code)
		if err != nil {
			t.Fatal(err)
		}
		for _, dictionary := range nameLanguages[:2] {
			name := dictionary.Regions().Name(region)
			if got, ok := transfer.CountryCode(name); name != "" && (!ok || got != country.Code) {
				t.Errorf("%s is %s, not %s", name, country.Code, got)
			}
		}
	}
}
