package paycode_test

import (
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/paycode"
)

// Account, amount and message are those of the example in the Czech Banking Association's standard.
func TestASPAYDCode(t *testing.T) {
	r := paycode.Request{Payee: paycode.Party{Name: "Jan Novak"}, Account: "CZ5855000000001265098001", Amount: money.Of(48050, "CZK"), Text: "Payment for the goods"}
	wantPayload(t, r, "SPD*1.0*ACC:CZ5855000000001265098001*AM:480.50*CC:CZK*RN:Jan Novak*MSG:Payment for the goods")
	r.BIC, r.Reference, r.Text = "RZBCCZPP", "202600012", "1*2 100% a+b zboží"
	wantPayload(t, r, "SPD*1.0*ACC:CZ5855000000001265098001+RZBCCZPP*AM:480.50*CC:CZK*RN:Jan Novak*X-VS:202600012*MSG:1%2A2 100%25 a%2Bb zbo%C5%BE%C3%AD")
	r.Payee.Name = strings.Repeat("Květiny ", 6)
	if got := payload(t, r); !strings.Contains(got, "*RN:"+strings.TrimSpace(strings.Repeat("Kv%C4%9Btiny ", 4))+" Kv%C4%9B*") {
		t.Errorf("the name was not shortened to 35 characters: %q", got)
	}
}

func TestWhatASPAYDCodeCannotHold(t *testing.T) {
	checkRefusals(t, czech, []refusal{
		{"a message of 61 letters", func(r *paycode.Request) { r.Text = strings.Repeat("x", 61) }, book.CodeTooLong, "text"},
		{"a variable symbol of 11 digits", func(r *paycode.Request) { r.Reference = "12345678901" }, paycode.CodeReference, "reference"},
		{"a BIC that is none", func(r *paycode.Request) { r.BIC = "RZBC*X" }, book.CodeInvalid, "bic"},
	})
}
