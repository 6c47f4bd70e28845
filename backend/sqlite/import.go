package sqlite

import (
	"context"
	"iter"

	"daybook/backend/book"
	"daybook/backend/money"
)

// ImportCustomers adds customers, one after another, and returns how many. It ends with the first error that comes with one.
// The currency is the one lists show balances in.
func (tx *Tx) ImportCustomers(ctx context.Context, customers iter.Seq2[book.Customer, error], currency money.Currency) (int, error) {
	in, err := tx.newCustomerImport(ctx)
	if err != nil {
		return 0, err
	}
	defer in.close()
	first := in.last + 1
	for customer, err := range customers {
		if err != nil {
			return 0, err
		}
		if err := in.add(ctx, customer); err != nil {
			return 0, err
		}
	}
	if err := in.search.finish(ctx); err != nil {
		return 0, err
	}
	_, err = tx.exec(ctx, "balances", "INSERT INTO customer_balances (customer_id, currency) SELECT id, ? FROM customers WHERE id >= ?", currency, first)
	return int(in.last - first + 1), err
}

// customerImport holds the statements of an import, and the id of the customer who was added last.
type customerImport struct {
	bulk
	last                             int64
	customer, address, tag, property *statement
	search                           *searchBulk
}

func (tx *Tx) newCustomerImport(ctx context.Context) (*customerImport, error) {
	in := &customerImport{bulk: bulk{tx: tx}}
	if err := tx.get(ctx, &in.last, "customers", "SELECT coalesce(max(id), 0) FROM customers"); err != nil {
		return nil, err
	}
	in.customer = in.prepare(ctx, "new customer", `INSERT INTO customers (id, name, company, email, phone, tax_id, language, note, archived, sort_key, created_at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
	in.address = in.prepare(ctx, "address", insertAddress)
	in.tag = in.prepare(ctx, "tag", insertTag)
	in.property = in.prepare(ctx, "custom field", insertCustomField)
	in.search = in.index(ctx, "customers_search", "name", "company", "email", "phone")
	return in, in.err
}

func (in *customerImport) add(ctx context.Context, c book.Customer) error {
	in.last++
	c.ID = in.last
	in.customer.run(ctx, c.ID, c.Name, c.Company, c.Email, c.Phone, c.TaxID, c.Language, c.Note, c.Archived, fold(c.DisplayName()), c.CreatedAt)
	for _, a := range c.Addresses {
		in.address.run(ctx, addressValues(c.ID, a)...)
	}
	for _, tag := range c.Tags {
		in.tag.run(ctx, c.ID, book.TagKey(tag), tag)
	}
	for i, f := range c.CustomFields {
		in.property.run(ctx, c.ID, i+1, f.Name, f.Value)
	}
	in.search.add(ctx, customerWords(c)...)
	return in.err
}

// ImportItems adds items, one after another, and returns how many. It ends with the first error that comes with one.
func (tx *Tx) ImportItems(ctx context.Context, items iter.Seq2[book.Item, error]) (int, error) {
	in := bulk{tx: tx}
	defer in.close()
	insert := in.prepare(ctx, "new item", `INSERT INTO items (id, name, sku, type, unit, unit_price, currency, tax_rate, archived, sort_key, created_at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
	search := in.index(ctx, "items_search", "name", "sku")
	var last int64
	if err := tx.get(ctx, &last, "items", "SELECT coalesce(max(id), 0) FROM items"); err != nil {
		return 0, err
	}
	count := 0
	for item, err := range items {
		if err != nil {
			return 0, err
		}
		last, count = last+1, count+1
		insert.run(ctx, last, item.Name, item.SKU, item.Type, item.Unit, item.UnitPrice.Minor, item.UnitPrice.Currency, item.TaxRate, item.Archived, fold(item.Name), item.CreatedAt)
		search.add(ctx, last, indexed(item.Name), indexed(item.SKU))
		if in.err != nil {
			return 0, skuTaken(item, in.err)
		}
	}
	return count, search.finish(ctx)
}
