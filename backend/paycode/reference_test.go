package paycode_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"daybook/backend/paycode"
)

// The first is the example of ISO 11649 and of SIX's guidelines; the others were made by node-iso11649 2.1.2.
func TestCreditorReferences(t *testing.T) {
	for number, want := range map[string]string{
		"539007547034": "RF18539007547034", "INV-2026-00012": "RF70INV202600012", "2348236": "RF332348236", "a1 b2/c3": "RF47A1B2C3", "1": "RF741",
		"123456789012345678901": "RF40123456789012345678901",
	} {
		got, err := paycode.CreditorReference(number)
		if err != nil || got != want {
			t.Errorf("%s: %s, %v; want %s", number, got, err, want)
		}
		if again, err := paycode.CheckCreditorReference(strings.ToLower(got[:4]) + " " + got[4:]); err != nil || again != got {
			t.Errorf("%s is not right: %q, %v", got, again, err)
		}
	}
	for _, number := range []string{"", "-/-", "000", "1234567890123456789012", "店"} {
		_, err := paycode.CreditorReference(number)
		wantRefusal(t, err, paycode.CodeReference, "reference")
	}
	for _, text := range []string{"", "RF", "RF18", "RF18539007547035", "RF81539007547034", "XX18539007547034", "RF18-539007547034", "RF1853900754703412345678901234"} {
		_, err := paycode.CheckCreditorReference(text)
		wantRefusal(t, err, paycode.CodeReference, "reference")
	}
}

// The first is the example of SIX's guidelines; the others were made by swissqrbill 4.4.1.
func TestQRReferences(t *testing.T) {
	for number, want := range map[string]string{
		"21000000000313947143000901": "210000000003139471430009017", "INV-2026-00012": "000000000000000002026000125", "12345678901234567890123456": "123456789012345678901234567",
	} {
		got, err := paycode.QRReference(number)
		if err != nil || got != want {
			t.Errorf("%s: %s, %v; want %s", number, got, err, want)
		}
		if again, err := paycode.CheckQRReference(got[:2] + " " + got[2:]); err != nil || again != got {
			t.Errorf("%s is not right: %q, %v", got, again, err)
		}
	}
	for _, text := range []string{"", "210000000003139471430009018", "21000000000313947143000901", strings.Repeat("0", 27), "RF18539007547034"} {
		_, err := paycode.CheckQRReference(text)
		wantRefusal(t, err, paycode.CodeReference, "reference")
	}
}

func TestEachSchemeCarriesTheInvoicesNumberItsWay(t *testing.T) {
	for _, test := range []struct{ account, country, want string }{
		{german.Account, "DE", "RF70INV202600012"}, {swiss.Account, "CH", "RF70INV202600012"}, {"CH44 3199 9123 0008 8901 2", "CH", "000000000000000002026000125"},
		{czech.Account, "CZ", "202600012"}, {indian.Account, "IN", "INV202600012"}, {brazilian.Account, "BR", "INV202600012"},
	} {
		if got, err := paycode.ReferenceFor(test.account, test.country, "INV-2026-00012"); err != nil || got != test.want {
			t.Errorf("%s: %s, %v; want %s", test.account, got, err, test.want)
		}
	}
	_, err := paycode.ReferenceFor(czech.Account, "CZ", "INV-2026-0000012")
	wantRefusal(t, err, paycode.CodeReference, "reference")
	_, err = paycode.ReferenceFor("021000021", "US", "INV-2026-00012")
	wantRefusal(t, err, paycode.CodeNoScheme, "account")
}

// What ReferenceFor makes, New takes; and any one wrong digit is found.
func TestAReferenceIsTakenAndItsTypingErrorsAreNot(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		number := rapid.StringMatching(`[A-Z]{1,4}-20[0-9]{2}-[0-9]{1,6}`).Draw(t, "number")
		for _, r := range []paycode.Request{german, swiss, czech, indian, brazilian} {
			reference, err := paycode.ReferenceFor(r.Account, r.Country, number)
			if err != nil {
				t.Fatal(err)
			}
			r.Reference = reference
			if code, err := paycode.New(r); err != nil || !strings.Contains(code.Payload, reference) {
				t.Fatalf("%s: %q, %v", reference, code.Payload, err)
			}
		}
		qrr, err := paycode.QRReference(number)
		if err != nil {
			t.Fatal(err)
		}
		at, digit := rapid.IntRange(0, 26).Draw(t, "at"), rapid.StringMatching(`[0-9]`).Draw(t, "digit")
		if wrong := qrr[:at] + digit + qrr[at+1:]; wrong != qrr {
			if _, err := paycode.CheckQRReference(wrong); err == nil {
				t.Fatalf("%s passed for %s", wrong, qrr)
			}
		}
	})
}
