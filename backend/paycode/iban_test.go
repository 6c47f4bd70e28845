package paycode_test

import (
	"testing"

	"daybook/backend/paycode"
)

// The examples of the SWIFT IBAN registry.
func TestPublishedIBANsAreRight(t *testing.T) {
	for printed, want := range map[string]string{
		"DE89 3704 0044 0532 0130 00": "DE89370400440532013000", "be68 5390 0754 7034": "BE68539007547034", "NO93 8601 1117 947": "NO9386011117947",
		"MT84 MALT 0110 0001 2345 MTLC AST0 01S": "MT84MALT011000012345MTLCAST001S", "CH93 0076 2011 6238 5295 7": "CH9300762011623852957", "\tLI21 0881 0000 2324 013A A\n": "LI21088100002324013AA",
	} {
		if got, err := paycode.CheckIBAN(printed); err != nil || got != want {
			t.Errorf("%q: %q, %v", printed, got, err)
		}
	}
}

// The first three have right check digits.
func TestAnIBANThatNoBankGave(t *testing.T) {
	for name, iban := range map[string]string{
		"a digit missing": "DE5137040044053201300", "an account without country": "ZZ22370400440532013000", "check digits above 98": "DE99370400440532010007", "nothing": "", "a mistyped digit": "DE89370400440532013001",
	} {
		t.Run(name, func(t *testing.T) {
			_, err := paycode.CheckIBAN(iban)
			wantRefusal(t, err, paycode.CodeAccount, "account")
		})
	}
}
