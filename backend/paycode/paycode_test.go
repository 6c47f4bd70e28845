package paycode_test

import (
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/paycode"
)

func TestTheAccountsCountryChoosesTheScheme(t *testing.T) {
	for _, test := range []struct {
		account, country string
		want             paycode.Scheme
	}{
		{"DE89370400440532013000", "DE", paycode.EPC}, {"at61 1904 3002 3457 3201", "AT", paycode.EPC}, {"GB29NWBK60161331926819", "GB", paycode.EPC},
		{"CH5800791123000889012", "CH", paycode.SwissQR}, {"LI21088100002324013AA", "LI", paycode.SwissQR}, {"CZ5855000000001265098001", "CZ", paycode.SPAYD},
		{"shop@okbank", "IN", paycode.UPI}, {"+5511987654321", "BR", paycode.PIX}, {"DE89370400440532013000", "CH", paycode.EPC}, // a Swiss shop's German account
		{"123e4567-e12b-12d1-a456-426655440000", "BR", paycode.PIX}, {"DE891234567890", "BR", paycode.PIX}, // a CNPJ has 14 characters, too few for an IBAN
	} {
		if got, err := paycode.SchemeOf(test.account, test.country); err != nil || got != test.want {
			t.Errorf("%s in %s: %s, %v; want %s", test.account, test.country, got, err, test.want)
		}
	}
	for _, test := range [][2]string{{"021000021", "US"}, {"TR330006100519786457841326", "TR"}, {"", ""}, {"shop@okbank", "E"}} {
		_, err := paycode.SchemeOf(test[0], test[1])
		wantRefusal(t, err, paycode.CodeNoScheme, "account")
	}
}

func TestEveryShopGetsItsCountrysCode(t *testing.T) {
	for scheme, r := range map[paycode.Scheme]paycode.Request{
		paycode.EPC: german, paycode.SwissQR: swiss, paycode.SPAYD: czech, paycode.UPI: indian, paycode.PIX: brazilian,
	} {
		t.Run(string(scheme), func(t *testing.T) {
			code, err := paycode.New(r)
			if err != nil || code.Scheme != scheme {
				t.Fatalf("%s, %v", code.Scheme, err)
			}
			checkRefusals(t, r, []refusal{
				{"another currency", func(r *paycode.Request) { r.Amount.Currency = "USD" }, paycode.CodeCurrency, "amount"},
				{"nothing to pay", func(r *paycode.Request) { r.Amount.Minor = 0 }, paycode.CodeAmount, "amount"},
				{"a credit", func(r *paycode.Request) { r.Amount.Minor = -1 }, paycode.CodeAmount, "amount"},
				{"more than any scheme takes", func(r *paycode.Request) { r.Amount.Minor = money.Limit - 1 }, paycode.CodeAmount, "amount"},
				{"no name", func(r *paycode.Request) { r.Payee.Name = " \n" }, book.CodeRequired, "payee.name"},
				{"a name of signs alone", func(r *paycode.Request) { r.Payee.Name = "\u200b\x00" }, book.CodeRequired, "payee.name"},
				{"no account", func(r *paycode.Request) { r.Account = "" }, paycode.CodeAccount, "account"},
				{"a mistyped account", func(r *paycode.Request) { r.Account += "1 !" }, paycode.CodeAccount, "account"},
				{"a reference that is none", func(r *paycode.Request) { r.Reference = "INV/2026" }, paycode.CodeReference, "reference"},
			})
		})
	}
}

func TestTheHighestAmountOfAScheme(t *testing.T) {
	for most, r := range map[string]paycode.Request{
		"999999999.99 EUR": german, "999999999.99 CHF": swiss, "9999999.99 CZK": czech, "1000000.00 INR": indian, "9999999999.99 BRL": brazilian,
	} {
		t.Run(most, func(t *testing.T) {
			r.Amount.Minor = 1 << 50
			_, err := paycode.New(r)
			said := wantRefusal(t, err, paycode.CodeAmount, "amount")
			if said.Limit == nil || said.Limit.String() != most || !strings.Contains(said.Message, most) {
				t.Fatalf("%q, limit %v", said.Message, said.Limit)
			}
			r.Amount = *said.Limit
			if got := payload(t, r); !strings.Contains(got, strings.Fields(most)[0]) {
				t.Errorf("the highest amount is not in %q", got)
			}
			r.Amount.Minor++
			_, err = paycode.New(r)
			wantRefusal(t, err, paycode.CodeAmount, "amount")
		})
	}
}

func TestARefusalSaysWhatWouldBeTaken(t *testing.T) {
	r := swiss
	r.Amount.Currency = "USD"
	_, err := paycode.New(r)
	if said := wantRefusal(t, err, paycode.CodeCurrency, "amount"); said.Params["currencies"] != "CHF, EUR" {
		t.Errorf("%v", said.Params)
	}
	r = german
	r.Payee.Name = strings.Repeat("ü", 71)
	_, err = paycode.New(r)
	if said := wantRefusal(t, err, book.CodeTooLong, "payee.name"); said.Params["max"] != "70" {
		t.Errorf("%v", said.Params)
	}
	r.Payee.Name = "花 Blumen 店"
	_, err = paycode.New(r)
	if said := wantRefusal(t, err, paycode.CodeCharacters, "payee.name"); said.Params["characters"] != "花店" {
		t.Errorf("%v", said.Params)
	}
}

func TestTextsAreWrittenWithTheSchemesLetters(t *testing.T) {
	for _, test := range []struct {
		r          paycode.Request
		name, want string
	}{
		{german, "Café “Zum Löwen” – Łódź 🌷", `Café "Zum Löwen" - Łódź`}, {german, "Цветы Αθήνα", "Цветы Αθήνα"}, {german, "Cafe\u0301\nBar\t", "Café Bar"},
		{swiss, "Țara ẞ €5 ⅓", "Țara SS €5 1/3"}, {brazilian, "Açaí & Pão São João", "Acai & Pao Sao Joao"}, {brazilian, "Straße №5 ①", "Strasse No5 1"},
		{german, "a loo\u0332se mark, zero\u200bwidth soft\u00adhyphen no\u00a0break", "a loose mark, zerowidth softhyphen no break"},
	} {
		test.r.Payee.Name = test.name
		if got := payload(t, test.r); !strings.Contains(got, test.want) {
			t.Errorf("%q became %q", test.name, got)
		}
	}
}
