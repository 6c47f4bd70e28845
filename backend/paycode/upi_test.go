package paycode_test

import (
	"net/url"
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/paycode"
)

func TestAUPILink(t *testing.T) {
	r := indian
	r.Reference = "INV202600012"
	wantPayload(t, r, "upi://pay?pa=flowers.shop@okbank&pn=Flower%20%26%20Leaf&tr=INV202600012&tn=INV-2026-00012&am=499.00&cu=INR")
	r.Reference, r.Text, r.Payee.Name = "", "", "फूल की दुकान"
	link, err := url.Parse(payload(t, r))
	if err != nil || link.Scheme != "upi" || link.Host != "pay" || link.Query().Get("pn") != "फूल की दुकान" || link.Query().Has("tr") || link.Query().Has("tn") {
		t.Errorf("%v, %v", link, err)
	}
}

func TestWhatAUPILinkCannotHold(t *testing.T) {
	checkRefusals(t, indian, []refusal{
		{"a note of 51 letters", func(r *paycode.Request) { r.Text = strings.Repeat("x", 51) }, book.CodeTooLong, "text"},
		{"a mail address", func(r *paycode.Request) { r.Account = "shop@example.com" }, paycode.CodeAccount, "account"},
		{"an address with another parameter", func(r *paycode.Request) { r.Account = "shop@bank&am=1" }, paycode.CodeAccount, "account"},
		{"a reference of 36 letters", func(r *paycode.Request) { r.Reference = strings.Repeat("A", 36) }, paycode.CodeReference, "reference"},
	})
}
