package shop

import (
	"context"
	"errors"
	"log/slog"
	"slices"

	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// CustomerCards are a customer's cards and the links by which some were asked for.
type CustomerCards struct {
	Gateway book.Gateway     `json:"gateway"` // that takes cards at present; empty for none
	Cards   []book.SavedCard `json:"cards"`   // that may be charged, the default first
	Links   []CardLinkDetail `json:"links"`   // newest first
}

// CustomerCards gives the cards of a customer.
func (s *Shop) CustomerCards(ctx context.Context, customer int64) (cards CustomerCards, err error) {
	if cards.Gateway, err = s.cardsBy(ctx); err != nil {
		return cards, err
	}
	if cards.Cards, err = s.db.SavedCards(ctx, customer); err != nil {
		return cards, err
	}
	links, err := s.db.CardLinks(ctx, customer)
	if err != nil {
		return cards, err
	}
	cards.Links = make([]CardLinkDetail, len(links))
	for n, link := range links {
		if cards.Links[n], err = s.detailOfCardLink(ctx, link); err != nil {
			return cards, err
		}
	}
	return cards, nil
}

// SetDefaultCard makes a saved card the one that is charged where none is named.
func (s *Shop) SetDefaultCard(ctx context.Context, id int64) error {
	return s.do(ctx, command{name: "SetDefaultCard", input: id}, func(tx *sqlite.Tx) (int64, error) {
		card, err := tx.SavedCard(ctx, id)
		if err != nil {
			return 0, err
		}
		if card.RemovedAt != 0 {
			return 0, book.Refuse(book.CodeNotFound, "", "This card was removed.")
		}
		others, err := cardsBeside(ctx, tx, card)
		if err != nil {
			return 0, err
		}
		for _, other := range others {
			if err := setDefault(ctx, tx, other, false); err != nil {
				return 0, err
			}
		}
		return id, setDefault(ctx, tx, card, true)
	})
}

func setDefault(ctx context.Context, tx *sqlite.Tx, card book.SavedCard, is bool) error {
	if card.Default == is {
		return nil
	}
	card.Default = is
	return tx.UpdateSavedCard(ctx, card)
}

// cardsBeside are the other cards that its customer has at a card's gateway, the default first, then the newest.
func cardsBeside(ctx context.Context, tx *sqlite.Tx, card book.SavedCard) ([]book.SavedCard, error) {
	cards, err := tx.SavedCards(ctx, card.CustomerID)
	return slices.DeleteFunc(cards, func(c book.SavedCard) bool { return c.Gateway != card.Gateway || c.ID == card.ID }), err
}

// RemoveCard has the gateway forget a saved card, now or as soon as it answers. Of a removed default the newest other card takes over.
// A card that a subscription names stays: CodeCardInUse.
func (s *Shop) RemoveCard(ctx context.Context, id int64) error {
	err := s.do(ctx, command{name: "RemoveCard", input: id}, func(tx *sqlite.Tx) (int64, error) {
		card, err := tx.SavedCard(ctx, id)
		if err != nil || card.RemovedAt != 0 {
			return id, err
		}
		if err := checkNotSubscribed(ctx, tx, card); err != nil {
			return id, err
		}
		return id, s.removeCard(ctx, tx, card)
	})
	if err == nil {
		s.forgetNow(ctx)
	}
	return err
}

// checkNotSubscribed refuses to remove the card that a subscription names.
func checkNotSubscribed(ctx context.Context, tx *sqlite.Tx, card book.SavedCard) error {
	name, err := tx.SubscriptionByCard(ctx, card.ID)
	if err == nil && name != "" {
		err = book.Refuse(book.CodeCardInUse, "", "The subscription %s charges this card. Please choose another one for it first.", name).With("name", name)
	}
	return err
}

func (s *Shop) removeCard(ctx context.Context, tx *sqlite.Tx, card book.SavedCard) error {
	was := card.Default
	card.Default, card.RemovedAt = false, s.Now()
	if err := tx.UpdateSavedCard(ctx, card); err != nil || !was {
		return err
	}
	others, err := cardsBeside(ctx, tx, card)
	if err != nil || len(others) == 0 {
		return err
	}
	return setDefault(ctx, tx, others[0], true)
}

// keepCard adds the card that a link brought and gives its id. One that came too late is only noted, for the gateway to forget it: 0.
func (s *Shop) keepCard(ctx context.Context, tx *sqlite.Tx, link book.CardLink) (int64, error) {
	card := link.Setup.Card
	card.ID, card.CustomerID, card.Gateway, card.AddedAt = 0, link.CustomerID, link.Gateway, link.Setup.KeptAt
	customer, err := tx.Customer(ctx, link.CustomerID)
	if err != nil {
		return 0, err
	}
	if !link.Keeps() || customer.CheckKept() != nil {
		card.RemovedAt = s.Now()
		_, err := tx.InsertSavedCard(ctx, card)
		return 0, err
	}
	others, err := cardsBeside(ctx, tx, card)
	if err != nil {
		return 0, err
	}
	card.Default = len(others) == 0
	return tx.InsertSavedCard(ctx, card)
}

// forgetNow asks gateways to forget the removed cards. One that does not answer is asked again when the clerk settles.
func (s *Shop) forgetNow(ctx context.Context) {
	if err := s.forgetCards(ctx); err != nil {
		slog.Warn("a gateway has not forgotten a card yet", "error", err)
	}
}

// forgetCards asks gateways to forget the removed cards that they have not said they forgot.
func (s *Shop) forgetCards(ctx context.Context) error {
	cards, err := s.db.CardsToForget(ctx)
	if err != nil {
		return err
	}
	var failed []error
	for _, card := range cards {
		failed = append(failed, s.forget(ctx, card))
	}
	return errors.Join(failed...)
}

// forget leaves a card of a gateway that is not connected as it is: it is forgotten once the gateway is back.
func (s *Shop) forget(ctx context.Context, card book.SavedCard) error {
	gateway, err := s.gatewayNamed(card.Gateway)
	about := topic{aboutForget, card.ID}
	if err != nil || !s.waits.due(about, card.Gateway, card.RemovedAt, s.Now()) {
		return nil
	}
	err = gateway.Forget(ctx, card)
	if s.waits.heard(about, card.Gateway, err, s.Now()); err != nil {
		return silent(err)
	}
	return s.db.Write(ctx, func(tx *sqlite.Tx) error { return tx.CardForgotten(ctx, card.ID, s.Now()) })
}
