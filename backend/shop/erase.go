package shop

import (
	"context"
	"fmt"
	"log/slog"

	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// Codes of refusals to erase a customer.
const (
	CodeUnsettled    book.Code = "unsettled"     // he still owes something, or has credit
	CodeCardsWaiting book.Code = "cards_waiting" // a card of his is authorised, or a gateway has not answered
)

// erasedNames say in each language what stands in the place of an erased customer's name.
var erasedNames = map[string]string{"en": "Erased customer %d", "de": "Gelöschte Person %d"}

// EraseCustomer takes a customer's personal data out of the book, on request. Issued documents stay as the law wants them.
// It cannot be undone. Somebody who owes something or has credit is not erased, nor is one whose card may still bring money or
// give it back; open links and subscriptions of his are cancelled, and his saved cards are removed.
func (s *Shop) EraseCustomer(ctx context.Context, id int64, key string) (book.Customer, error) {
	if err := needKey(key); err != nil {
		return book.Customer{}, err
	}
	store, err := s.Store(ctx)
	if err != nil {
		return book.Customer{}, err
	}
	if err := s.cancelLinksOf(ctx, id); err != nil {
		return book.Customer{}, err
	}
	if err := s.cancelSubscriptionsOf(ctx, id); err != nil {
		return book.Customer{}, err
	}
	erased, err := answered(ctx, s, command{"EraseCustomer", key, id}, func(tx *sqlite.Tx) (int64, error) {
		customer, err := tx.Customer(ctx, id)
		if err != nil {
			return 0, err
		}
		if err := checkErasable(ctx, tx, customer.ID); err != nil {
			return 0, err
		}
		return customer.ID, tx.EraseCustomer(ctx, customer.ID, fmt.Sprintf(erasedNames[store.Language], customer.ID), s.Now())
	}, (*sqlite.Tx).Customer)
	if err == nil {
		s.forgetNow(ctx)
	}
	return erased, err
}

// cancelLinksOf cancels the open links of a customer who can be erased: nobody could pay them, or leave a card, any more as himself.
func (s *Shop) cancelLinksOf(ctx context.Context, customer int64) error {
	if err := checkErasable(ctx, s.db, customer); err != nil {
		return err
	}
	links, err := s.db.OpenLinksOf(ctx, customer, s.Now())
	if err != nil {
		return err
	}
	for _, link := range links {
		if _, err := s.CancelLink(ctx, link); err != nil {
			return err
		}
	}
	return s.cancelCardLinksOf(ctx, customer)
}

// cancelCardLinksOf does not wait for gateways: a card that one keeps all the same is forgotten when it answers.
func (s *Shop) cancelCardLinksOf(ctx context.Context, customer int64) error {
	links, err := s.db.CardLinks(ctx, customer)
	if err != nil {
		return err
	}
	for _, link := range links {
		if link.CheckOpen(s.Now()) != nil {
			continue
		}
		if err := s.endSetup(ctx, link); err != nil {
			slog.Warn("a page for a card could not be ended yet", "error", err)
		}
		if _, err := s.cancelCardLink(ctx, link.ID); err != nil && book.CodeOf(err) != book.CodeLinkFinal {
			return err
		}
	}
	return nil
}

// settling is the book, or the transaction that is changing it.
type settling interface {
	IsSettled(ctx context.Context, customer int64) (bool, error)
	HasCardsWaiting(ctx context.Context, customer int64) (bool, error)
}

// checkErasable refuses to erase a customer with whom something is open.
func checkErasable(ctx context.Context, b settling, customer int64) error {
	settled, err := b.IsSettled(ctx, customer)
	if err != nil {
		return err
	}
	if !settled {
		return book.Refuse(CodeUnsettled, "", "Something is still due, or there is credit left. Please settle that first: collect or write off what is due, pay out the credit.")
	}
	waiting, err := b.HasCardsWaiting(ctx, customer)
	if err == nil && waiting {
		err = book.Refuse(CodeCardsWaiting, "", "A card of this customer is authorised, or the card gateway has not answered yet. Please capture or release the card first, or try again later.")
	}
	return err
}
