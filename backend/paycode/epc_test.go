package paycode_test

import (
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/paycode"
)

// Payee, account and text of the first are those of the example in EPC069-12; the second was written by sepa-payment-qr-code 2.0.2.
// Both end after the last line that says something.
func TestAnEPCCode(t *testing.T) {
	wantPayload(t, paycode.Request{
		Payee: paycode.Party{Name: "Red Cross of Belgium"}, Account: "BE72000000001616", BIC: "BPOTBEB1", Amount: money.Of(100, "EUR"), Text: "Urgency fund",
	}, "BCD\n002\n1\nSCT\nBPOTBEB1\nRed Cross of Belgium\nBE72000000001616\nEUR1.00\n\n\nUrgency fund")
	wantPayload(t, paycode.Request{
		Payee: paycode.Party{Name: "Blumen Müller GmbH"}, Account: "DE89370400440532013000", BIC: "cobadeffxxx", Amount: money.Of(120, "EUR"), Reference: "RF18 5390 0754 7034",
	}, "BCD\n002\n1\nSCT\nCOBADEFFXXX\nBlumen Müller GmbH\nDE89370400440532013000\nEUR1.20\n\nRF18539007547034")
}

func TestAnEPCCodeCarriesReferenceOrText(t *testing.T) {
	r := german
	r.Reference = "RF18539007547034"
	if got := payload(t, r); strings.Contains(got, "INV-2026") || !strings.HasSuffix(got, "\nRF18539007547034") {
		t.Errorf("%q", got)
	}
	r.Reference, r.Text = "", ""
	if got := payload(t, r); !strings.HasSuffix(got, "\nEUR12.50") {
		t.Errorf("%q", got)
	}
}

func TestWhatAnEPCCodeCannotHold(t *testing.T) {
	checkRefusals(t, german, []refusal{
		{"a text of 141 characters", func(r *paycode.Request) { r.Text = strings.Repeat("x", 141) }, book.CodeTooLong, "text"},
		{"331 bytes passed with umlauts", func(r *paycode.Request) {
			r.Payee.Name, r.Text = strings.Repeat("ü", 70), strings.Repeat("ü", 140)
		}, paycode.CodeTooDense, "text"},
		{"a BIC that is none", func(r *paycode.Request) { r.BIC = "COBA" }, book.CodeInvalid, "bic"},
		{"a British account without BIC", func(r *paycode.Request) { r.Account = "GB29NWBK60161331926819" }, book.CodeRequired, "bic"},
		{"an IBAN of another length", func(r *paycode.Request) { r.Account = "DE5137040044053201300" }, paycode.CodeAccount, "account"},
		{"check digits of the reference wrong", func(r *paycode.Request) { r.Reference = "RF19539007547034" }, paycode.CodeReference, "reference"},
	})
	r := german
	r.Account, r.BIC = "GB29NWBK60161331926819", "NWBKGB2L"
	if got := payload(t, r); !strings.Contains(got, "\nNWBKGB2L\n") {
		t.Errorf("%q", got)
	}
}
