package paycode_test

import (
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/paycode"
)

const schneider = "S\nRobert Schneider AG\nRue du Lac 1268\n\n2501\nBiel\nCH"

// Accounts, references and names are those of the examples in SIX's guidelines; swissqrbill 4.4.1 writes the same payloads.
func TestASwissQRBill(t *testing.T) {
	withQRReference := paycode.Request{
		Payee: paycode.Party{Name: "Robert Schneider AG", Address: biel}, Account: "CH44 3199 9123 0008 8901 2", Amount: money.Of(194975, "CHF"),
		Reference: "21 00000 00003 13947 14300 09017", Text: "Order of 15.06.2020",
		Payer: paycode.Party{Name: "Pia-Maria Rutschmann-Schnyder", Address: book.Address{Line1: "Grosse Marktgasse 28", PostalCode: "9400", City: "Rorschach", Country: "CH"}},
	}
	wantPayload(t, withQRReference, "SPC\n0200\n1\nCH4431999123000889012\n"+schneider+"\n\n\n\n\n\n\n\n1949.75\nCHF\n"+
		"S\nPia-Maria Rutschmann-Schnyder\nGrosse Marktgasse 28\n\n9400\nRorschach\nCH\nQRR\n210000000003139471430009017\nOrder of 15.06.2020\nEPD")

	withCreditorReference := swiss
	withCreditorReference.Reference, withCreditorReference.Text = "RF18539007547034", ""
	wantPayload(t, withCreditorReference, "SPC\n0200\n1\nCH5800791123000889012\n"+schneider+"\n\n\n\n\n\n\n\n199.95\nCHF\n\n\n\n\n\n\n\nSCOR\nRF18539007547034\n\nEPD")

	inEuro := swiss
	inEuro.Payee.Name, inEuro.Amount, inEuro.Text = "Café Zürich & Söhne", money.Of(5000, "EUR"), "Rechnung INV-2026-00012"
	wantPayload(t, inEuro, "SPC\n0200\n1\nCH5800791123000889012\nS\nCafé Zürich & Söhne\nRue du Lac 1268\n\n2501\nBiel\nCH\n\n\n\n\n\n\n\n50.00\nEUR\n"+
		"\n\n\n\n\n\n\nNON\n\nRechnung INV-2026-00012\nEPD")
}

// A bank number from 30000 to 31999 says that the account wants QR references.
func TestAQRIBANIsKnownByItsBankNumber(t *testing.T) {
	for account, wants := range map[string]bool{"CH4929999123000889012": false, "CH5730000123000889012": true, "CH4431999123000889012": true, "CH5232000123000889012": false} {
		reference, err := paycode.ReferenceFor(account, "CH", "INV-2026-00012")
		if err != nil || strings.HasPrefix(reference, "RF") == wants {
			t.Errorf("%s: %s, %v", account, reference, err)
		}
	}
}

func TestAPayerWhoseAddressDoesNotFitIsLeftOpen(t *testing.T) {
	want := payload(t, swiss)
	for _, payer := range []paycode.Party{
		{Name: "Anna"}, {Name: "花", Address: biel}, {Name: "Anna", Address: book.Address{Line1: "Weg 1", City: "Biel", Country: "CH"}}, {Name: strings.Repeat("A", 71), Address: biel},
	} {
		r := swiss
		r.Payer = payer
		wantPayload(t, r, want)
	}
}

func TestWhatASwissQRBillCannotHold(t *testing.T) {
	checkRefusals(t, swiss, []refusal{
		{"a QR-IBAN without reference", func(r *paycode.Request) { r.Account = "CH4431999123000889012" }, paycode.CodeReference, "reference"},
		{"a creditor reference with a QR-IBAN", func(r *paycode.Request) { r.Account, r.Reference = "CH4431999123000889012", "RF18539007547034" }, paycode.CodeReference, "reference"},
		{"a QR reference with another IBAN", func(r *paycode.Request) { r.Reference = "210000000003139471430009017" }, paycode.CodeReference, "reference"},
		{"a shop without town", func(r *paycode.Request) { r.Payee.Address.City = "" }, book.CodeRequired, "payee.address.city"},
		{"a shop without postal code", func(r *paycode.Request) { r.Payee.Address.PostalCode = "" }, book.CodeRequired, "payee.address.postalCode"},
		{"a shop without country", func(r *paycode.Request) { r.Payee.Address.Country = "" }, book.CodeRequired, "payee.address.country"},
		{"a town of 36 letters", func(r *paycode.Request) { r.Payee.Address.City = strings.Repeat("x", 36) }, book.CodeTooLong, "payee.address.city"},
		{"a street in Greek", func(r *paycode.Request) { r.Payee.Address.Line1 = "Οδός 1" }, paycode.CodeCharacters, "payee.address.line1"},
	})
}
