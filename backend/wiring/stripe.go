package wiring

import (
	"context"
	"errors"

	"daybook/backend/book"
	"daybook/backend/gateway/stripe"
	"daybook/backend/secret"
	"daybook/backend/shop"
)

// account is a shop's account at Stripe.
type account struct{ *stripe.Gateway }

// Check asks whether the account's key does what is needed, and whose it is.
func (a account) Check(ctx context.Context) (string, error) {
	of, err := a.Gateway.Check(ctx)
	return of.Name, err
}

// accounts opens the accounts of keys.
func accounts(o Options) shop.Accounts {
	return func(key string, heard func(book.Code)) (shop.KeyedGateway, error) {
		options := []stripe.Option{stripe.WithHeard(heard)}
		if o.Stripe != "" {
			options = append(options, stripe.WithAddress(o.Stripe))
		}
		gateway, err := stripe.New(key, o.Now, options...)
		if err != nil {
			return nil, err
		}
		return account{gateway}, nil
	}
}

// kept are the secrets as the shop asks for them: one that is not kept is empty.
type kept struct{ secret.Store }

func (k kept) Get(name string) (string, error) {
	value, err := k.Store.Get(name)
	if errors.Is(err, secret.ErrNotFound) {
		return "", nil
	}
	return value, err
}
