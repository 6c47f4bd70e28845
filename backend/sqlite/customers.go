package sqlite

import (
	"context"
	"fmt"
	"regexp"
	"strings"

	"daybook/backend/book"
	"daybook/backend/money"
)

// CustomerSort is the order of a list of customers.
type CustomerSort string

// The orders.
const (
	ByName    CustomerSort = "name"
	ByCreated CustomerSort = "created"
	ByBalance CustomerSort = "balance"
)

// CustomerQuery asks for a page of customers. Search finds words of name, company, email and phone by their beginning,
// whatever their case and accents.
type CustomerQuery struct {
	Page
	Search     string       `json:"search"`
	Sort       CustomerSort `json:"sort"`
	Descending bool         `json:"descending"`
	Archived   bool         `json:"archived"`
}

// CustomerRow is a customer in a list. Balance is what the customer owes, Credit what the shop owes the customer.
type CustomerRow struct {
	ID        int64        `json:"id"`
	Name      string       `json:"name"`
	Company   string       `json:"company"`
	Email     string       `json:"email"`
	Phone     string       `json:"phone"`
	Archived  bool         `json:"archived"`
	CreatedAt book.Moment  `json:"createdAt"`
	Balance   money.Amount `json:"balance"`
	Credit    money.Amount `json:"credit"`
	SortKey   string       `json:"-"`
}

// CustomerPage is a page of customers; Next is empty on the last one.
type CustomerPage struct {
	Rows []CustomerRow `json:"rows"`
	Next string        `json:"next"`
}

var customerRow = columns("c.id, c.name, c.company, c.email, c.phone, c.archived, c.created_at, c.sort_key",
	amount("coalesce(b.due, 0)", ":currency", "balance"), amount("coalesce(b.credit, 0)", ":currency", "credit"))

// ordering is the pair of columns that a sort follows, and how to read the first back from a row.
type ordering struct {
	column, id string
	descending bool
	value      func(CustomerRow) any
}

func (q CustomerQuery) ordering() ordering {
	switch q.Sort {
	case ByCreated:
		return ordering{"c.created_at", "c.id", q.Descending, func(r CustomerRow) any { return int64(r.CreatedAt) }}
	case ByBalance:
		return ordering{"b.due", "b.customer_id", q.Descending, func(r CustomerRow) any { return r.Balance.Minor }}
	default:
		return ordering{"c.sort_key", "c.id", q.Descending, func(r CustomerRow) any { return r.SortKey }}
	}
}

var newestFirst = ordering{"s.rowid", "s.rowid", true, func(r CustomerRow) any { return r.ID }}

// Customers gives a page of customers with their balances in a currency. A search that finds more than can be sorted
// while somebody types comes newest first.
func (r reader) Customers(ctx context.Context, q CustomerQuery, currency money.Currency) (CustomerPage, error) {
	order := q.ordering()
	if q.Search != "" {
		many, err := r.findsMany(ctx, "customers_search", matchCustomer(q.Search))
		if err != nil {
			return CustomerPage{}, err
		}
		if many {
			order = newestFirst
		}
	}
	sql, args, err := q.sql(order)
	if err != nil {
		return CustomerPage{}, err
	}
	page := CustomerPage{Rows: []CustomerRow{}}
	args["currency"] = currency
	if err := r.query(ctx, &page.Rows, "customers", sql, args); err != nil {
		return CustomerPage{}, err
	}
	if limit := q.limit(); len(page.Rows) > limit {
		page.Rows = page.Rows[:limit]
		last := page.Rows[limit-1]
		page.Next = cursor(order.value(last), last.ID)
	}
	return page, nil
}

// sql builds the query: a range of the order's index after the cursor, or what the search found.
func (q CustomerQuery) sql(order ordering) (string, map[string]any, error) {
	value, id, err := q.position()
	if err != nil {
		return "", nil, err
	}
	args := map[string]any{"archived": q.Archived, "limit": q.limit() + 1, "id": id, "value": value, "search": matchCustomer(q.Search)}
	from, where := "customers c", "c.archived = :archived"
	if q.Search != "" {
		from, where = "customers_search s CROSS JOIN customers c ON c.id = s.rowid", where+" AND s.customers_search MATCH :search"
	}
	if q.Cursor != "" {
		where += order.after()
	}
	join := "LEFT JOIN"
	if q.Sort == ByBalance {
		join = "JOIN" // every customer has a balance in the shop's currency, so that its index can lead
	}
	return fmt.Sprintf("SELECT %s FROM %s %s customer_balances b ON b.customer_id = c.id AND b.currency = :currency WHERE %s ORDER BY %s LIMIT :limit",
		customerRow, from, join, where, order.by()), args, nil
}

func (o ordering) after() string {
	sign := ">"
	if o.descending {
		sign = "<"
	}
	if o.column == o.id {
		return fmt.Sprintf(" AND %s %s :id", o.id, sign)
	}
	return fmt.Sprintf(" AND (%s, %s) %s (:value, :id)", o.column, o.id, sign)
}

func (o ordering) by() string {
	direction := "ASC"
	if o.descending {
		direction = "DESC"
	}
	if o.column == o.id {
		return o.id + " " + direction
	}
	return fmt.Sprintf("%s %s, %s %s", o.column, direction, o.id, direction)
}

const customerColumns = "id, name, company, email, phone, tax_id, language, note, archived, created_at, version"

// Customer is one customer with all addresses.
func (r reader) Customer(ctx context.Context, id int64) (book.Customer, error) {
	var customer book.Customer
	if err := r.get(ctx, &customer, "customer", "SELECT "+customerColumns+" FROM customers WHERE id = ?", id); err != nil {
		return book.Customer{}, err
	}
	customer.Addresses = []book.Address{}
	return customer, r.list(ctx, &customer.Addresses, "addresses", `SELECT id, line1, line2, postal_code, city, region, country, billing, shipping
		FROM addresses WHERE customer_id = ? ORDER BY id`, id)
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
	return id, tx.indexCustomer(ctx, c)
}

// OpenBalances gives every customer a balance in a currency, without which lists by balance would leave the customer out.
func (tx *Tx) OpenBalances(ctx context.Context, currency money.Currency) error {
	_, err := tx.exec(ctx, "balances", "INSERT INTO customer_balances (customer_id, currency) SELECT id, ? FROM customers WHERE true ON CONFLICT DO NOTHING", currency)
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
		WHERE id = :id AND version = :version`, sortedCustomer{c, fold(c.DisplayName())})
	if err != nil {
		return err
	}
	if _, err := tx.exec(ctx, "addresses", "DELETE FROM addresses WHERE customer_id = ?", c.ID); err != nil {
		return err
	}
	if err := tx.insertAddresses(ctx, c); err != nil {
		return err
	}
	if _, err := tx.exec(ctx, "search index", "DELETE FROM customers_search WHERE rowid = ?", c.ID); err != nil {
		return err
	}
	return tx.indexCustomer(ctx, c)
}

func (tx *Tx) insertAddresses(ctx context.Context, c book.Customer) error {
	for _, a := range c.Addresses {
		_, err := tx.exec(ctx, "address", `INSERT INTO addresses (customer_id, line1, line2, postal_code, city, region, country, billing, shipping)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`, c.ID, a.Line1, a.Line2, a.PostalCode, a.City, a.Region, a.Country, a.Billing, a.Shipping)
		if err != nil {
			return err
		}
	}
	return nil
}

func (tx *Tx) indexCustomer(ctx context.Context, c book.Customer) error {
	_, err := tx.exec(ctx, "search index", "INSERT INTO customers_search (rowid, name, company, email, phone) VALUES (?, ?, ?, ?, ?)",
		c.ID, indexed(c.Name), indexed(c.Company), indexed(c.Email), phoneWords(c.Phone))
	return err
}

// phoneWords are a phone number's digits with and without the country's code, as people type either.
func phoneWords(e164 string) string {
	digits := strings.TrimPrefix(e164, "+")
	if len(digits) < 6 {
		return digits
	}
	forms := []string{digits}
	for code := 1; code <= 3; code++ {
		forms = append(forms, digits[code:], "0"+digits[code:])
	}
	return strings.Join(forms, " ")
}

// phoneTyped is a phone number with whatever people put between its digits, and (0) after the country's code.
var (
	phoneTyped = regexp.MustCompile(`^[+(]*[0-9][0-9 ()./-]+$`)
	notDigits  = regexp.MustCompile(`[^0-9]+`)
)

// matchCustomer is match, and takes digits that could be a phone number together too, without the 00 of an international call.
func matchCustomer(typed string) string {
	typed = strings.TrimSpace(typed)
	if len(typed) > maxTyped || !phoneTyped.MatchString(typed) {
		return match(typed)
	}
	digits := strings.TrimPrefix(notDigits.ReplaceAllString(strings.ReplaceAll(typed, "(0)", ""), ""), "00")
	return fmt.Sprintf(`(%s) OR "%s"*`, match(typed), digits)
}
