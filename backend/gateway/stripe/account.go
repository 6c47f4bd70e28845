package stripe

import (
	"cmp"
	"context"
	"net/http"
	"net/url"

	"daybook/backend/book"
)

// Account is whose money a key moves.
type Account struct {
	Name string // empty where the key may not read it
	Live bool   // else no money moves
}

// Check asks Stripe whether the key may do what Daybook needs first, and whose it is. A key that Stripe does not know is refused
// with CodeGatewayKey, one that lacks a permission with CodeGatewayRights.
func (g *Gateway) Check(ctx context.Context) (Account, error) {
	for _, way := range []string{"/v1/checkout/sessions", "/v1/payment_intents", "/v1/refunds", "/v1/setup_intents", "/v1/payment_methods", "/v1/customers"} {
		if _, err := g.ask(ctx, question{http.MethodGet, way, "", url.Values{"limit": {"1"}}}, &struct{}{}); err != nil {
			return Account{}, err
		}
	}
	name, err := g.accountName(ctx)
	if book.CodeOf(err) == book.CodeGatewayRights { // it need not tell whose it is
		err = nil
	}
	return Account{name, g.Live()}, err
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
