package shop

import (
	"context"

	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// SaveCustomer adds a customer (ID 0) or changes one that is still as it was read. Phone numbers without a country's code
// are read as ones of the customer's country, else of the shop's.
func (s *Shop) SaveCustomer(ctx context.Context, customer book.Customer, key string) (book.Customer, error) {
	store, err := s.Store(ctx)
	if err != nil {
		return book.Customer{}, err
	}
	if err := s.cleanCustomer(&customer, store); err != nil {
		return book.Customer{}, err
	}
	return answered(ctx, s, command{"SaveCustomer", key, customer}, func(tx *sqlite.Tx) (int64, error) {
		if customer.ID != 0 {
			return customer.ID, changeCustomer(ctx, tx, customer)
		}
		customer.CreatedAt = s.Now()
		return tx.InsertCustomer(ctx, customer, store.Currency)
	}, (*sqlite.Tx).Customer)
}

func changeCustomer(ctx context.Context, tx *sqlite.Tx, customer book.Customer) error {
	var err error
	if customer.ErasedAt, err = tx.ErasedAt(ctx, customer.ID); err != nil {
		return err
	}
	if err := customer.CheckKept(); err != nil {
		return err
	}
	return tx.UpdateCustomer(ctx, customer)
}

func (s *Shop) cleanCustomer(customer *book.Customer, store book.Store) error {
	if err := customer.Clean(); err != nil {
		return err
	}
	country := customer.BillingAddress().Country
	if country == "" {
		country = store.Address.Country
	}
	phone, err := cleanPhone("phone", customer.Phone, country)
	customer.Phone = phone
	return err
}

// ArchiveCustomer takes a customer off the lists, or puts it back. Nothing of it is lost.
func (s *Shop) ArchiveCustomer(ctx context.Context, id int64, archived bool) error {
	return s.do(ctx, command{name: "ArchiveCustomer", input: []any{id, archived}}, func(tx *sqlite.Tx) (int64, error) {
		customer, err := tx.Customer(ctx, id)
		if err != nil {
			return 0, err
		}
		if err := customer.CheckKept(); err != nil {
			return 0, err
		}
		customer.Archived = archived
		return id, tx.UpdateCustomer(ctx, customer)
	})
}
