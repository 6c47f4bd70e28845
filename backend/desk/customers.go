package desk

import (
	"daybook/backend/book"
	"daybook/backend/shop"
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
		return r.db.Customers(r.ctx, q, store.Currency, r.shop.Today(store))
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
	detail.Sums, err = r.db.AccountSums(r.ctx, detail.Customer.ID, store.Currency, r.shop.Today(store))
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

// Tags lists the tags of the customers who are on the list, with how many have each.
func (c *Customers) Tags() ([]sqlite.TagCount, error) {
	return through(c.gate, "Customers.Tags", func(r request) ([]sqlite.TagCount, error) { return r.db.Tags(r.ctx) })
}

// TagMany adds a tag to several customers, or takes it from them.
func (c *Customers) TagMany(ids []int64, tag string, add bool) error {
	return act(c.gate, "Customers.TagMany", func(r request) error { return r.shop.TagMany(r.ctx, ids, tag, add) })
}

// ArchiveMany takes several customers off the lists, or puts them back.
func (c *Customers) ArchiveMany(ids []int64, archived bool) error {
	return act(c.gate, "Customers.ArchiveMany", func(r request) error { return r.shop.ArchiveMany(r.ctx, ids, archived) })
}

// Duplicates suggests customers who may be one.
func (c *Customers) Duplicates() ([]shop.Duplicate, error) {
	return through(c.gate, "Customers.Duplicates", func(r request) ([]shop.Duplicate, error) { return r.shop.Duplicates(r.ctx) })
}

// NotDuplicates keeps that two customers are two people.
func (c *Customers) NotDuplicates(pair book.Pair) error {
	return act(c.gate, "Customers.NotDuplicates", func(r request) error { return r.shop.NotDuplicates(r.ctx, pair) })
}

// PreviewMerge says what merging one customer into another would do, and changes nothing.
func (c *Customers) PreviewMerge(keep, other int64) (shop.MergePreview, error) {
	return through(c.gate, "Customers.PreviewMerge", func(r request) (shop.MergePreview, error) { return r.shop.PreviewMerge(r.ctx, keep, other) })
}

// Merge merges one customer into another. It cannot be undone.
func (c *Customers) Merge(in shop.MergeInput) (book.Customer, error) {
	return through(c.gate, "Customers.Merge", func(r request) (book.Customer, error) { return r.shop.MergeCustomers(r.ctx, in) })
}

// Erase takes a customer's personal data out of the book. It cannot be undone.
func (c *Customers) Erase(id int64, key string) (book.Customer, error) {
	return through(c.gate, "Customers.Erase", func(r request) (book.Customer, error) { return r.shop.EraseCustomer(r.ctx, id, key) })
}
