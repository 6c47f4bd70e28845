package sqlite

import (
	"context"
	"fmt"

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

// CustomerQuery asks for a page of customers. Search finds words of name, company, email, phone and tags by their beginning,
// whatever their case and accents.
type CustomerQuery struct {
	Page
	Search     string       `json:"search"`
	Sort       CustomerSort `json:"sort"`
	Descending bool         `json:"descending"`
	Archived   bool         `json:"archived"`
	Tag        string       `json:"tag"` // only who has it, in whatever spelling; empty for everybody
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
	Tags      []string     `json:"tags"`
	CustomerFigures
}

// CustomerPage is a page of customers; Next is empty on the last one.
type CustomerPage struct {
	Rows []CustomerRow `json:"rows"`
	Next string        `json:"next"`
}

var customerRow = columns("c.id, c.name, c.company, c.email, c.phone, c.archived, c.created_at, c.sort_key",
	minor("coalesce(b.due, 0)", "balance"), minor("coalesce(b.credit, 0)", "credit"))

// ordering is an order as SQL says it, the condition for what comes after a cursor, and how to read the cursor's value back
// from a row.
type ordering struct {
	by, after string
	value     func(CustomerRow) any
}

// indexOrder is the order of an index over two columns, the second of which is the customer's id.
func indexOrder(column, id string, descending bool, value func(CustomerRow) any) ordering {
	direction, sign := "ASC", ">"
	if descending {
		direction, sign = "DESC", "<"
	}
	return ordering{
		by:    fmt.Sprintf("%s %s, %s %s", column, direction, id, direction),
		after: fmt.Sprintf("(%s, %s) %s (:value, :id)", column, id, sign),
		value: value,
	}
}

func (q CustomerQuery) ordering() ordering {
	switch q.Sort {
	case ByCreated:
		return indexOrder("c.created_at", "c.id", q.Descending, func(r CustomerRow) any { return int64(r.CreatedAt) })
	case ByBalance:
		return indexOrder("b.due", "b.customer_id", q.Descending, func(r CustomerRow) any { return r.Balance.Minor })
	default:
		return indexOrder("c.sort_key", "c.id", q.Descending, func(r CustomerRow) any { return r.SortKey })
	}
}

// newestFirst follows the search index itself, whose rows are numbered downwards.
var newestFirst = ordering{by: "s.rowid", after: "s.rowid > -:id", value: func(r CustomerRow) any { return r.ID }}

// Customers gives a page of customers with their figures in a currency, on a day. A search that finds more than can be sorted
// while somebody types comes newest first.
func (r reader) Customers(ctx context.Context, q CustomerQuery, currency money.Currency, today book.Date) (CustomerPage, error) {
	source, err := r.customerSource(ctx, q)
	if err != nil {
		return CustomerPage{}, err
	}
	sql, args, err := q.sql(source)
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
		page.Next = cursor(source.order.value(last), last.ID)
	}
	return page, r.completeCustomers(ctx, page.Rows, currency, today)
}

// sql builds the query: a range of the order's index after the cursor, or what was found.
func (q CustomerQuery) sql(source customerSource) (string, map[string]any, error) {
	value, id, err := q.position()
	if err != nil {
		return "", nil, err
	}
	args := map[string]any{
		"archived": q.Archived, "limit": q.limit() + 1, "id": id, "value": value, "search": matchCustomer(q.Search), "tag": book.TagKey(q.Tag),
	}
	if q.Cursor != "" {
		source.where += " AND " + source.order.after
	}
	join := "LEFT JOIN"
	if q.Sort == ByBalance {
		join = "JOIN" // every customer has a balance in the shop's currency, so that its index can lead
	}
	return fmt.Sprintf("SELECT %s FROM %s %s customer_balances b ON b.customer_id = c.id AND b.currency = :currency WHERE %s ORDER BY %s LIMIT :limit",
		customerRow, source.from, join, source.where, source.order.by), args, nil
}
