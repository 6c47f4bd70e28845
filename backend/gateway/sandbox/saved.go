package sandbox

import (
	"cmp"
	"context"

	"daybook/backend/book"
	"daybook/backend/money"
)

// kept is a card that the sandbox keeps.
type kept struct {
	card
	Holder    string `json:"holder"`
	ExpMonth  int    `json:"expMonth"`
	ExpYear   int    `json:"expYear"`
	Forgotten bool   `json:"forgotten"`
}

// goodFor is how many years after its own a kept card expires, in December. Its expiry is made up, as the number is.
const goodFor = 3

func (k kept) saved(token string) book.SavedCard {
	return book.SavedCard{Gateway: book.Sandbox, Holder: k.Holder, Token: token, Brand: k.Brand, LastFour: k.LastFour, ExpMonth: k.ExpMonth, ExpYear: k.ExpYear}
}

// keepIn keeps a card of the customer that a page is for.
func (g *Gateway) keepIn(draft ledger, s *setup, with card, now book.Moment) error {
	token, err := g.name("card_")
	if err != nil {
		return err
	}
	holder, err := g.name("holder_")
	if err != nil {
		return err
	}
	draft.Cards[token] = kept{card: with, Holder: cmp.Or(s.Order.Holder, holder), ExpMonth: 12, ExpYear: now.Time().Year() + goodFor}
	s.State, s.KeptAt, s.Token = book.SetupKept, now, token
	return nil
}

// Charge charges a card that the sandbox keeps. A card that is not kept here, or not any more, is refused with CodeNotFound.
func (g *Gateway) Charge(_ context.Context, order book.ChargeOrder, with book.SavedCard) (book.ChargeReport, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if reference, known := g.known.Keys[order.Key]; known {
		return g.known.Charges[reference].at(g.moment()), nil
	}
	if g.moment() >= order.ExpiresAt {
		return book.ChargeReport{}, book.Refuse(book.CodeCardTooLate, "", "It is too late to charge this card.")
	}
	k, known := g.known.Cards[with.Token]
	if !known || k.Forgotten || k.Holder != with.Holder {
		return book.ChargeReport{}, book.Refuse(book.CodeNotFound, "", "The sandbox does not keep this card.")
	}
	reference, err := g.name("charge_")
	if err != nil {
		return book.ChargeReport{}, err
	}
	c := charge{Order: order, Report: book.ChargeReport{Reference: reference, State: book.ChargeOpen, Captured: money.Zero(order.Amount.Currency)}}
	if err := g.chargeAlone(&c, k, g.moment()); err != nil {
		return book.ChargeReport{}, err
	}
	return c.Report, g.add(c)
}

// chargeAlone charges a kept card without its owner. Nobody can pay otherwise what it is declined for.
func (g *Gateway) chargeAlone(c *charge, k kept, now book.Moment) error {
	if k.Later == "" {
		return g.take(c, k.card, now)
	}
	c.fail(k.Later, now)
	c.Report.State, c.Report.EndedAt = book.ChargeEnded, now
	return nil
}

// Forget forgets a card.
func (g *Gateway) Forget(_ context.Context, forgotten book.SavedCard) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	k, known := g.known.Cards[forgotten.Token]
	if !known || k.Forgotten {
		return nil
	}
	draft := g.known.draft()
	k.Forgotten = true
	draft.Cards[forgotten.Token] = k
	return g.keep(draft)
}
