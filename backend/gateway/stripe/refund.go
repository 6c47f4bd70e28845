package stripe

import (
	"context"
	"fmt"
	"net/http"
	"net/url"

	"daybook/backend/book"
	"daybook/backend/money"
)

// refund is money on its way back to a card (https://docs.stripe.com/api/refunds/object).
type refund struct {
	ID       string `json:"id"`
	Amount   int64  `json:"amount"`
	Status   string `json:"status"`
	Metadata struct {
		Key string `json:"key"`
	} `json:"metadata"`
}

func (r refund) failed() bool { return r.Status == "failed" || r.Status == "canceled" }

// outcome is nil once the money is on its way, and the refusal of a refund that the card's bank did not take. Between the two
// nobody knows.
func (r refund) outcome() error {
	switch {
	case r.failed():
		return book.Refuse(book.CodeRefundFailed, "", "The card's bank did not take the money back.")
	case r.Status != "succeeded":
		return fmt.Errorf("the refund is %q at Stripe", r.Status)
	}
	return nil
}

// Refund gives captured money back to the card. Stripe forgets a key after a day, so the refund bears it, and is looked up first.
func (g *Gateway) Refund(ctx context.Context, key string, of book.Charge, amount money.Amount) error {
	if of.Transaction == "" {
		return book.RefuseIn(of.State)
	}
	units, err := unitsOf(amount)
	if err != nil {
		return err
	}
	known, err := g.refunds(ctx, of)
	if err != nil {
		return unheard(err)
	}
	left, err := unitsOf(of.Captured)
	for _, r := range known {
		if r.Metadata.Key == key {
			return r.outcome()
		}
		if !r.failed() {
			left -= r.Amount
		}
	}
	if err != nil || units <= 0 || units > left || amount.Currency != of.Captured.Currency {
		limit := amountOf(left, of.Captured.Currency)
		return book.Refuse(book.CodeTooMuch, "amount", "The card can get %s back.", limit).UpTo(limit)
	}
	return g.giveBack(ctx, key, of, units)
}

func (g *Gateway) giveBack(ctx context.Context, key string, of book.Charge, units int64) error {
	form := url.Values{"payment_intent": {of.Transaction}, "amount": {fmt.Sprint(units)}, "metadata[key]": {key}}
	var made refund
	if _, err := g.ask(ctx, question{http.MethodPost, "/v1/refunds", key, form}, &made); err != nil {
		return unheard(err)
	}
	return made.outcome()
}

// FindRefund tells what became of a refund, and moves no money: nil where it is on its way or with the card.
func (g *Gateway) FindRefund(ctx context.Context, key string, of book.Charge) error {
	known, err := g.refunds(ctx, of)
	if err != nil {
		return err
	}
	for _, r := range known {
		if r.Metadata.Key == key {
			return r.outcome()
		}
	}
	return unknown()
}

// refunds are all of a charge. Stripe lists a hundred at a time.
func (g *Gateway) refunds(ctx context.Context, of book.Charge) (all []refund, err error) {
	form := url.Values{"payment_intent": {of.Transaction}, "limit": {"100"}}
	for {
		var page struct {
			Data []refund `json:"data"`
			More bool     `json:"has_more"`
		}
		if _, err := g.ask(ctx, question{http.MethodGet, "/v1/refunds", "", form}, &page); err != nil {
			return nil, err
		}
		all = append(all, page.Data...)
		if !page.More || len(page.Data) == 0 {
			return all, nil
		}
		form.Set("starting_after", page.Data[len(page.Data)-1].ID)
	}
}
