package desk

import (
	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// Customers is the customers' screens.
type Customers struct{ gate *Gate }

// CustomerDetail is a customer's page: the record, and the figures over all time.
type CustomerDetail struct {
	Customer book.Customer      `json:"customer"`
	Sums     sqlite.AccountSums `json:"sums"`
}

// List gives a page of customers.
func (c *Customers) List(q sqlite.CustomerQuery) (sqlite.CustomerPage, error) {
	return through(c.gate, "Customers.List", func(r request) (sqlite.CustomerPage, error) {
		store, err := r.shop.Store(r.ctx)
		if err != nil {
			return sqlite.CustomerPage{}, err
		}
		return r.db.Customers(r.ctx, q, store.Currency)
	})
}

// Get gives one customer.
func (c *Customers) Get(id int64) (CustomerDetail, error) {
	return through(c.gate, "Customers.Get", func(r request) (CustomerDetail, error) {
		return r.customer(id)
	})
}

func (r request) customer(id int64) (CustomerDetail, error) {
	store, err := r.shop.Store(r.ctx)
	if err != nil {
		return CustomerDetail{}, err
	}
	var detail CustomerDetail
	if detail.Customer, err = r.db.Customer(r.ctx, id); err != nil {
		return CustomerDetail{}, err
	}
	detail.Sums, err = r.db.AccountSums(r.ctx, id, store.Currency, r.shop.Today(store))
	return detail, err
}

// Save adds a customer (id 0) or changes one; key is the form's idempotency key.
func (c *Customers) Save(customer book.Customer, key string) (book.Customer, error) {
	return through(c.gate, "Customers.Save", func(r request) (book.Customer, error) {
		return r.shop.SaveCustomer(r.ctx, customer, key)
	})
}

// Archive takes a customer off the lists, or puts it back.
func (c *Customers) Archive(id int64, archived bool) error {
	return act(c.gate, "Customers.Archive", func(r request) error { return r.shop.ArchiveCustomer(r.ctx, id, archived) })
}
