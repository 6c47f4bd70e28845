package document

import (
	"strings"
	"testing"

	"daybook/backend/book"
)

var kinds = []book.EntryKind{
	book.EntryInvoice, book.EntryPayment, book.EntryCreditNote, book.EntryRefund, book.EntryWriteOff, book.EntryRecovery, book.EntryVoid, book.EntryReversal,
}

func TestEveryLanguageHasEveryLabel(t *testing.T) {
	for _, language := range book.Languages {
		words, ok := catalogues[language]
		if !ok || words.language != language {
			t.Errorf("%s has no catalogue", language)
		}
		for l := range labelCount {
			if words.of(l) == "" {
				t.Errorf("%s: label %d is missing", language, l)
			}
			if strings.Count(words.of(l), "%") != strings.Count(english.of(l), "%") {
				t.Errorf("%s: %q has other blanks than %q", language, words.of(l), english.of(l))
			}
			if missing := Unprintable(words.of(l)); len(missing) > 0 {
				t.Errorf("%s: %q cannot be printed", language, words.of(l))
			}
		}
		for _, method := range append(book.Methods, book.StoreCredit) {
			if words.methods[method] == "" {
				t.Errorf("%s: method %s is missing", language, method)
			}
		}
		for _, kind := range kinds {
			if words.kinds[kind] == "" {
				t.Errorf("%s: event %s is missing", language, kind)
			}
		}
	}
}

func TestAnUnknownLanguageMethodOrEventStillPrints(t *testing.T) {
	if got := catalogueOf("xx", "de").language; got != "de" {
		t.Errorf("fell back to %q, want the store's language", got)
	}
	if got := catalogueOf("", "xx").method("barter", "", book.Store{}); got != "Other" {
		t.Errorf("an unknown method is %q", got)
	}
	if got := english.kind("gift"); got != "gift" {
		t.Errorf("an unknown event is %q", got)
	}
}

func TestDatesAreWrittenTheCountrysWay(t *testing.T) {
	for _, c := range []struct {
		date                    book.Date
		language, country, want string
	}{
		{"2026-03-01", "de", "DE", "1. März 2026"},
		{"2026-12-31", "en", "GB", "31 December 2026"},
		{"2026-12-31", "en", "US", "December 31, 2026"},
		{"", "en", "GB", ""},
		{"soon", "de", "DE", "soon"},
	} {
		if got := writeDate(c.date, c.language, c.country); got != c.want {
			t.Errorf("%s: %q, want %q", c.date, got, c.want)
		}
	}
}

func TestWhatMovedNoMoneySaysSo(t *testing.T) {
	sample := book.Store{Sample: true}
	for _, c := range []struct {
		gateway book.Gateway
		store   book.Store
		want    string
	}{{book.Sandbox, sample, "Card (SANDBOX)"}, {book.Stripe, sample, "Card (TEST)"}, {book.Stripe, book.Store{}, "Card"}} {
		if got := english.method(book.CardGateway, c.gateway, c.store); got != c.want {
			t.Errorf("by %s it is %q, want %q", c.gateway, got, c.want)
		}
	}
}
