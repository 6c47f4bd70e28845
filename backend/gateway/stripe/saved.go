package stripe

import (
	"context"
	"errors"
	"net/http"
	"net/url"

	"daybook/backend/book"
)

// kept tells whether Stripe keeps a card for its customer.
func (g *Gateway) kept(ctx context.Context, card book.SavedCard) (bool, error) {
	var method struct {
		Customer string `json:"customer"`
	}
	_, err := g.ask(ctx, question{http.MethodGet, methodWay(card), "", nil}, &method)
	if book.CodeOf(err) == book.CodeNotFound {
		return false, nil
	}
	return method.Customer != "" && method.Customer == card.Holder, err
}

func methodWay(card book.SavedCard) string {
	return "/v1/payment_methods/" + url.PathEscape(card.Token)
}

// Forget detaches a card from its customer. Stripe refuses that to a card which is detached: it is looked up whether it is.
func (g *Gateway) Forget(ctx context.Context, card book.SavedCard) error {
	if card.Token == "" {
		return nil
	}
	_, failed := g.ask(ctx, question{http.MethodPost, methodWay(card) + "/detach", "", nil}, &struct{}{})
	var refusal *book.Error
	if !errors.As(failed, &refusal) {
		return failed
	}
	if kept, err := g.kept(ctx, card); err == nil && !kept {
		return nil
	}
	return failed
}
