package paycode_test

import (
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/paycode"
)

// Written by pix-utils 2.8.2.
func TestAPIXCode(t *testing.T) {
	random := brazilian
	random.Payee = paycode.Party{Name: "FULANO DE TAL", Address: book.Address{City: "BRASILIA"}}
	random.Account, random.Amount, random.Reference, random.Text = "123E4567-e12b-12d1-a456-426655440000", money.Of(1050, "BRL"), "INV202600012", ""
	wantPayload(t, random, "00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-426655440000520400005303986540510.505802BR5913FULANO DE TAL6008BRASILIA62160512INV20260001263045DAB")

	mail := brazilian
	mail.Reference = "INV202600012"
	wantPayload(t, mail, "00020126660014br.gov.bcb.pix0119loja@exemplo.com.br0221Fatura INV-2026-0001252040000530398654071234.505802BR5913FLORES E CAFE6009SAO PAULO62160512INV2026000126304E18C")

	phone := brazilian
	phone.Account, phone.Amount, phone.Text = "+55 (11) 98765-4321", money.Of(1, "BRL"), "Oi"
	wantPayload(t, phone, "00020126420014br.gov.bcb.pix0114+55119876543210202Oi52040000530398654040.015802BR5913FLORES E CAFE6009SAO PAULO62070503***63042440")
}

// The CNPJ with letters is the example of the Receita Federal.
func TestPIXKeys(t *testing.T) {
	for account, want := range map[string]string{
		"Loja@Exemplo.com.BR": "0119loja@exemplo.com.br", "123.456.789-09": "011112345678909", "11.222.333/0001-81": "011411222333000181", "12.abc.345/01de-35": "011412ABC34501DE35",
		"+5561912345678": "0114+5561912345678",
	} {
		r := brazilian
		r.Account = account
		if got := payload(t, r); !strings.Contains(got, want) {
			t.Errorf("%s is not in %q", want, got)
		}
	}
	checkRefusals(t, brazilian, []refusal{
		{"a mistyped CPF", func(r *paycode.Request) { r.Account = "123.456.789-08" }, paycode.CodeAccount, "account"},
		{"a mistyped CNPJ", func(r *paycode.Request) { r.Account = "11.222.333/0001-82" }, paycode.CodeAccount, "account"},
		{"a phone number without country", func(r *paycode.Request) { r.Account = "11987654321" }, paycode.CodeAccount, "account"},
		{"half a random key", func(r *paycode.Request) { r.Account = "123e4567-e12b-12d1" }, paycode.CodeAccount, "account"},
		{"a mail address of 78 letters", func(r *paycode.Request) { r.Account = strings.Repeat("a", 70) + "@b.co.br" }, paycode.CodeAccount, "account"},
		{"no town", func(r *paycode.Request) { r.Payee.Address.City = "" }, book.CodeRequired, "payee.address.city"},
		{"a reference of 26 letters", func(r *paycode.Request) { r.Reference = strings.Repeat("A", 26) }, paycode.CodeReference, "reference"},
	})
}

// fields reads a BR Code the way EMVCo describes, false where a length does not fit.
func fields(payload string) (map[string]string, bool) {
	found := map[string]string{}
	for payload != "" {
		if len(payload) < 4 {
			return nil, false
		}
		size, err := strconv.Atoi(payload[2:4])
		if err != nil || len(payload) < 4+size {
			return nil, false
		}
		found[payload[:2]] = payload[4 : 4+size]
		payload = payload[4+size:]
	}
	return found, true
}

func TestALongTextOfAPIXCodeIsShortened(t *testing.T) {
	r := brazilian
	r.Text = strings.Repeat("x", 200)
	read, ok := fields(payload(t, r))
	if account, within := fields(read["26"]); !ok || !within || len(read["26"]) != 99 || len(account["02"]) != 99-18-23-4 {
		t.Errorf("%q", read["26"])
	}
}

func TestAPIXCodeCanBeReadAndItsTextsFit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := brazilian
		r.Account = rapid.StringMatching(`[a-z]{1,60}@[a-z]{1,10}\.br`).Draw(t, "key")
		r.Payee.Name = "Loja " + rapid.StringMatching(`[A-Za-zãçéô ]{0,80}`).Draw(t, "name")
		r.Payee.Address.City = "São " + rapid.StringMatching(`[A-Za-zãçéô ]{0,40}`).Draw(t, "city")
		r.Text = rapid.StringMatching(`[A-Za-z0-9ãçéô ]{0,200}`).Draw(t, "text")
		r.Amount.Minor = rapid.Int64Range(1, 999_999_999_999).Draw(t, "amount")
		code, err := paycode.New(r)
		if err != nil {
			t.Fatal(err)
		}
		read, ok := fields(code.Payload)
		account, within := fields(read["26"])
		if !ok || !within || account["01"] != r.Account || len(read["59"]) > 25 || len(read["60"]) > 15 || len(read["63"]) != 4 {
			t.Fatalf("%q", code.Payload)
		}
		if cents, err := strconv.ParseInt(strings.Replace(read["54"], ".", "", 1), 10, 64); err != nil || cents != r.Amount.Minor {
			t.Fatalf("%s is not %v", read["54"], r.Amount)
		}
	})
}
