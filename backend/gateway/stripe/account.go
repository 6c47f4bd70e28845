package stripe

import (
	"cmp"
	"context"
	"errors"
	"net/http"
	"net/url"

	"daybook/backend/book"
)

// Account is whose money a key moves.
type Account struct {
	Name string // empty where the key may not read it
	Live bool   // else no money moves
}

// needs are the permissions of a restricted key, as Stripe names them, and for each a call that needs it. Stripe looks at the key
// first, and at what the call is about then, which is not there: nothing is done.
var needs = []struct {
	permission  string
	method, way string
	form        url.Values
}{
	{"Checkout Sessions: Write", http.MethodPost, "/v1/checkout/sessions/cs_none/expire", nil},
	{"PaymentIntents: Write", http.MethodPost, "/v1/payment_intents/pi_none/cancel", nil},
	{"Charges and Refunds: Write", http.MethodPost, "/v1/refunds", url.Values{"payment_intent": {"pi_none"}}},
	{"Customers: Write", http.MethodPost, "/v1/customers/cus_none", nil},
	{"SetupIntents: Read", http.MethodGet, "/v1/setup_intents/seti_none", nil},
	{"PaymentMethods: Write", http.MethodPost, "/v1/payment_methods/pm_none/detach", nil},
	{"Balance: Read", http.MethodGet, "/v1/balance_transactions", url.Values{"limit": {"1"}}},
}

// Check asks Stripe whether the key may do what Daybook needs, and whose it is. A key that Stripe does not know is refused with
// CodeGatewayKey, one that lacks a permission with CodeGatewayRights, which names it.
func (g *Gateway) Check(ctx context.Context) (Account, error) {
	for _, need := range needs {
		if err := g.may(ctx, question{need.method, need.way, "", need.form}); err != nil {
			if book.CodeOf(err) == book.CodeGatewayRights {
				err = book.Refuse(book.CodeGatewayRights, "key", "The key for Stripe lacks a permission: %s", need.permission).With("permission", need.permission)
			}
			return Account{}, err
		}
	}
	name, err := g.accountName(ctx)
	if book.CodeOf(err) == book.CodeGatewayRights { // it need not tell whose it is
		err = nil
	}
	return Account{name, g.Live()}, err
}

// may puts a question whose answer does not matter: only that the key is refused, or nothing is heard, is an error.
func (g *Gateway) may(ctx context.Context, q question) error {
	_, err := g.ask(ctx, q, &struct{}{})
	var refusal *book.Error
	if errors.As(err, &refusal) && refusal.Code != book.CodeGatewayKey && refusal.Code != book.CodeGatewayRights {
		return nil
	}
	return err
}

func (g *Gateway) accountName(ctx context.Context) (string, error) {
	var account struct {
		ID       string `json:"id"`
		Business struct {
			Name string `json:"name"`
		} `json:"business_profile"`
		Settings struct {
			Dashboard struct {
				Name string `json:"display_name"`
			} `json:"dashboard"`
		} `json:"settings"`
	}
	_, err := g.ask(ctx, question{http.MethodGet, "/v1/account", "", nil}, &account)
	return cmp.Or(account.Settings.Dashboard.Name, account.Business.Name, account.ID), err
}
