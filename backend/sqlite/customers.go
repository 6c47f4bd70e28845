package sqlite

import (
	"context"

	"daybook/backend/book"
	"daybook/backend/money"
)

const customerColumns = "id, name, company, email, phone, tax_id, language, note, archived, created_at, erased_at, version"

// Customer is one customer with all addresses, tags and custom fields; of one who was merged, the customer he was merged into.
func (r reader) Customer(ctx context.Context, id int64) (book.Customer, error) {
	var customer book.Customer
	if err := r.get(ctx, &customer, "customer", "SELECT "+customerColumns+" FROM customers WHERE id = "+survivor("?"), id); err != nil {
		return book.Customer{}, err
	}
	customer.Addresses = []book.Address{}
	err := r.list(ctx, &customer.Addresses, "addresses", `SELECT id, line1, line2, postal_code, city, region, country, billing, shipping
		FROM addresses WHERE customer_id = ? ORDER BY id`, customer.ID)
	if err != nil {
		return book.Customer{}, err
	}
	return customer, r.loadExtras(ctx, &customer)
}

// CustomerBalance is what a customer owes and has as credit, in a currency.
func (r reader) CustomerBalance(ctx context.Context, id int64, currency money.Currency) (due, credit money.Amount, err error) {
	var sums struct{ Due, Credit int64 }
	err = r.get(ctx, &sums, "balance", `SELECT coalesce(sum(due), 0) AS due, coalesce(sum(credit), 0) AS credit
		FROM customer_balances WHERE customer_id = ? AND currency = ?`, id, currency)
	return money.Of(sums.Due, currency), money.Of(sums.Credit, currency), err
}

// InsertCustomer adds a customer and returns its id. The currency is the one lists show balances in.
func (tx *Tx) InsertCustomer(ctx context.Context, c book.Customer, currency money.Currency) (int64, error) {
	id, err := tx.save(ctx, "new customer", `INSERT INTO customers (name, company, email, phone, tax_id, language, note, archived, sort_key, created_at)
		VALUES (:name, :company, :email, :phone, :tax_id, :language, :note, :archived, :sort_key, :created_at)`, sortedCustomer{c, fold(c.DisplayName())})
	if err != nil {
		return 0, err
	}
	c.ID = id
	if _, err := tx.exec(ctx, "balance", "INSERT INTO customer_balances (customer_id, currency) VALUES (?, ?)", id, currency); err != nil {
		return 0, err
	}
	if err := tx.insertAddresses(ctx, c); err != nil {
		return 0, err
	}
	if err := tx.insertExtras(ctx, c); err != nil {
		return 0, err
	}
	return id, tx.indexCustomer(ctx, c)
}

// OpenBalances gives every customer a balance in a currency, without which lists by balance would leave the customer out.
func (tx *Tx) OpenBalances(ctx context.Context, currency money.Currency) error {
	_, err := tx.exec(ctx, "balances", "INSERT INTO customer_balances (customer_id, currency) SELECT id, ? FROM customers WHERE merged_into IS NULL ON CONFLICT DO NOTHING", currency)
	return err
}

type sortedCustomer struct {
	book.Customer
	SortKey string
}

// UpdateCustomer changes a customer that is still at the version it was read at.
func (tx *Tx) UpdateCustomer(ctx context.Context, c book.Customer) error {
	err := tx.change(ctx, "customer", `UPDATE customers SET name = :name, company = :company, email = :email, phone = :phone, tax_id = :tax_id,
			language = :language, note = :note, archived = :archived, sort_key = :sort_key, version = version + 1
		WHERE id = :id AND version = :version AND merged_into IS NULL`, sortedCustomer{c, fold(c.DisplayName())})
	if err != nil {
		return err
	}
	if _, err := tx.exec(ctx, "addresses", "DELETE FROM addresses WHERE customer_id = ?", c.ID); err != nil {
		return err
	}
	if err := tx.insertAddresses(ctx, c); err != nil {
		return err
	}
	if err := tx.deleteExtras(ctx, c.ID); err != nil {
		return err
	}
	if err := tx.insertExtras(ctx, c); err != nil {
		return err
	}
	if _, err := tx.exec(ctx, "search index", "DELETE FROM customers_search WHERE rowid = ?", -c.ID); err != nil {
		return err
	}
	return tx.indexCustomer(ctx, c)
}

const insertAddress = `INSERT INTO addresses (customer_id, line1, line2, postal_code, city, region, country, billing, shipping)
	VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`

func addressValues(customer int64, a book.Address) []any {
	return []any{customer, a.Line1, a.Line2, a.PostalCode, a.City, a.Region, a.Country, a.Billing, a.Shipping}
}

func (tx *Tx) insertAddresses(ctx context.Context, c book.Customer) error {
	for _, a := range c.Addresses {
		if _, err := tx.exec(ctx, "address", insertAddress, addressValues(c.ID, a)...); err != nil {
			return err
		}
	}
	return nil
}
