package shop

import (
	"context"
	"fmt"

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
// It cannot be undone. Somebody who owes something or has credit is not erased, nor is one whose card may still
// bring money or give it back.
func (s *Shop) EraseCustomer(ctx context.Context, id int64, key string) (book.Customer, error) {
	if err := needKey(key); err != nil {
		return book.Customer{}, err
	}
	store, err := s.Store(ctx)
	if err != nil {
		return book.Customer{}, err
	}
	return answered(ctx, s, command{"EraseCustomer", key, id}, func(tx *sqlite.Tx) (int64, error) {
		customer, err := tx.Customer(ctx, id)
		if err != nil {
			return 0, err
		}
		if err := checkErasable(ctx, tx, customer.ID); err != nil {
			return 0, err
		}
		return customer.ID, tx.EraseCustomer(ctx, customer.ID, fmt.Sprintf(erasedNames[store.Language], customer.ID), s.Now())
	}, (*sqlite.Tx).Customer)
}

// checkErasable refuses to erase a customer with whom something is open.
func checkErasable(ctx context.Context, tx *sqlite.Tx, id int64) error {
	settled, err := tx.IsSettled(ctx, id)
	if err != nil {
		return err
	}
	if !settled {
		return book.Refuse(CodeUnsettled, "", "Something is still due, or there is credit left. Please settle that first: collect or write off what is due, pay out the credit.")
	}
	waiting, err := tx.HasCardsWaiting(ctx, id)
	if err == nil && waiting {
		err = book.Refuse(CodeCardsWaiting, "", "A card of this customer is authorised, or the card gateway has not answered yet. Please capture or release the card first, or try again later.")
	}
	return err
}
