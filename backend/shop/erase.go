package shop

import (
	"context"
	"fmt"

	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// CodeUnsettled says that a customer still owes something, or has credit.
const CodeUnsettled book.Code = "unsettled"

// erasedNames say in each language what stands in the place of an erased customer's name.
var erasedNames = map[string]string{"en": "Erased customer %d", "de": "Gelöschte Person %d"}

// EraseCustomer takes a customer's personal data out of the book, on request. Issued documents stay as the law wants them.
// It cannot be undone. Somebody who owes something or has credit is not erased.
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
		settled, err := tx.IsSettled(ctx, customer.ID)
		if err != nil {
			return 0, err
		}
		if !settled {
			return 0, book.Refuse(CodeUnsettled, "", "Something is still due, or there is credit left. Please settle that first: collect or write off what is due, pay out the credit.")
		}
		return customer.ID, tx.EraseCustomer(ctx, customer.ID, fmt.Sprintf(erasedNames[store.Language], customer.ID), s.Now())
	}, (*sqlite.Tx).Customer)
}
