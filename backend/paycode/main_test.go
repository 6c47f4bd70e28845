package paycode_test

import (
	"errors"
	"flag"
	"os"
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/paycode"
)

// TestMain gives the properties the same cases on every run; -rapid.seed=0 looks for new ones.
func TestMain(m *testing.M) {
	for name, value := range map[string]string{"rapid.seed": "1", "rapid.checks": "400"} {
		if err := flag.Set(name, value); err != nil {
			panic(err)
		}
	}
	os.Exit(m.Run())
}

var biel = book.Address{Line1: "Rue du Lac 1268", PostalCode: "2501", City: "Biel", Country: "CH"}

// One shop in each country, asking for the same invoice.
var (
	german = paycode.Request{
		Payee: paycode.Party{Name: "Blumen Müller GmbH"}, Account: "DE89 3704 0044 0532 0130 00", Country: "DE", Amount: money.Of(1250, "EUR"), Text: "INV-2026-00012",
	}
	swiss = paycode.Request{
		Payee: paycode.Party{Name: "Robert Schneider AG", Address: biel}, Account: "CH58 0079 1123 0008 8901 2", Country: "CH", Amount: money.Of(19995, "CHF"), Text: "INV-2026-00012",
	}
	czech = paycode.Request{
		Payee: paycode.Party{Name: "Květiny Praha"}, Account: "CZ58 5500 0000 0012 6509 8001", Country: "CZ", Amount: money.Of(48050, "CZK"), Text: "Platba za zboží",
	}
	indian = paycode.Request{
		Payee: paycode.Party{Name: "Flower & Leaf"}, Account: "flowers.shop@okbank", Country: "IN", Amount: money.Of(49900, "INR"), Text: "INV-2026-00012",
	}
	brazilian = paycode.Request{
		Payee: paycode.Party{Name: "FLORES E CAFE", Address: book.Address{City: "SAO PAULO"}}, Account: "loja@exemplo.com.br", Country: "BR",
		Amount: money.Of(123450, "BRL"), Text: "Fatura INV-2026-00012",
	}
)

func payload(t *testing.T, r paycode.Request) string {
	t.Helper()
	code, err := paycode.New(r)
	if err != nil {
		t.Fatalf("refused: %v", err)
	}
	return code.Payload
}

func wantPayload(t *testing.T, r paycode.Request, want string) {
	t.Helper()
	if got := payload(t, r); got != want {
		t.Errorf("the code says\n%q, want\n%q", got, want)
	}
}

func wantRefusal(t *testing.T, err error, code book.Code, field string) book.Error {
	t.Helper()
	var refusal *book.Error
	if !errors.As(err, &refusal) || refusal.Code != code || refusal.Field != field {
		t.Fatalf("got %v (%s), want %s on %q", err, book.CodeOf(err), code, field)
	}
	return *refusal
}

// refusal is a request that is changed in one way and refused for it.
type refusal struct {
	name   string
	change func(*paycode.Request)
	code   book.Code
	field  string
}

func checkRefusals(t *testing.T, good paycode.Request, refusals []refusal) {
	t.Helper()
	for _, test := range refusals {
		t.Run(test.name, func(t *testing.T) {
			r := good
			test.change(&r)
			_, err := paycode.New(r)
			wantRefusal(t, err, test.code, test.field)
		})
	}
}
