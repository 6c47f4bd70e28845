package book_test

import (
	"strings"
	"testing"

	"daybook/backend/book"
)

// The numbers that card schemes publish for tests.
var testCards = map[string]string{
	"Visa": "4111111111111111", "Visa of 13 digits": "4222222222222", "Visa of 19 digits": "4000000000000000006", "Mastercard": "5555555555554444", "Mastercard, 2 series": "2223003122003222",
	"American Express": "378282246310005", "Discover": "6011111111111117", "Diners Club": "30569309025904", "JCB": "3530111333300000", "UnionPay": "6200000000000005",
}

func TestACardNumberIsFoundHoweverItIsWritten(t *testing.T) {
	for scheme, number := range testCards {
		for how, text := range map[string]string{
			"alone": number, "in fours": grouped(number, " "), "with dashes": grouped(number, "-"), "in a sentence": "card " + number + ", thanks", "after a word": "Visa" + number, "after a word, in fours": "Visa" + grouped(number, " "),
			"with its expiry date": grouped(number, " ") + " 12/29", "with date and code": number + " 12/29 123", "with its code": grouped(number, "-") + " 123",
			"behind another figure": "2 " + number, "behind a line": "Paid\n" + number, "in a link": "https://shop.example/?card=" + number + "&x",
		} {
			t.Run(scheme+" "+how, func(t *testing.T) {
				if !book.HoldsCardNumber(text) {
					t.Errorf("%q was kept", text)
				}
				_, err := book.OneLine("note", text, book.MaxName)
				wantRefusal(t, err, book.CodeCard, "note")
			})
		}
	}
}

func grouped(number, mark string) string {
	var groups []string
	for ; len(number) > 4; number = number[4:] {
		groups = append(groups, number[:4])
	}
	return strings.Join(append(groups, number), mark)
}

func TestOtherNumbersAreKept(t *testing.T) {
	for name, text := range map[string]string{
		"a number that fails the Luhn check": "4111111111111112", "twelve digits": "411111111111", "twenty digits": "41111111111111111111", "zeros": "0000000000000000",
		"a German phone": "+49 30 901820", "an American phone": "+1 (202) 456-1111", "a British phone": "+44 20 7946 0958", "two phones": "030 901820, 089 2330",
		"a date and time": "2026-03-01 12:30:00", "an order": "INV-2026-00042", "many orders": "INV-2026-00042, INV-2026-00043", "a UUID": "6ba7b810-9dad-11d1-80b4-00c04fd430c8",
		"the last four": "Visa •••• 1111", "a masked card": "411111******1111", "an amount": "1.234.567,89", "a French SIRET with letters": "FR 40 303 265 045", "an ISBN that fails it": "978-3-16-148410-1",
		"a number broken by letters": "4111a1111b1111c1111", "a number over two double spaces": "4111  1111  1111  1111", "nothing": "",
	} {
		t.Run(name, func(t *testing.T) {
			if book.HoldsCardNumber(text) {
				t.Errorf("%q was taken for a card", text)
			}
		})
	}
}

func TestPublishedIBANsAreNotTakenForCards(t *testing.T) {
	for _, iban := range publishedIBANs {
		if book.HoldsCardNumber("Please pay to "+iban) || book.HoldsCardNumber(strings.ReplaceAll(iban, " ", "")) {
			t.Errorf("%s was taken for a card", iban)
		}
	}
}
