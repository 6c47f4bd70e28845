package sqlite

import (
	"context"
	"fmt"
	"strings"

	"daybook/backend/book"
	"daybook/backend/money"
)

// InvoiceFilter narrows a list of invoices.
type InvoiceFilter string

// The filters. The empty one shows everything.
const (
	OnlyDrafts     InvoiceFilter = "draft"
	OnlyOpen       InvoiceFilter = "open"
	OnlyOverdue    InvoiceFilter = "overdue"
	OnlyPaid       InvoiceFilter = "paid"
	OnlyRefunded   InvoiceFilter = "refunded" // a credit note stands
	OnlyWrittenOff InvoiceFilter = "written_off"
	OnlyVoid       InvoiceFilter = "void"
)

// InvoiceQuery asks for a page of invoices. Search finds words of number, customer and reference by their
// beginning, on issued invoices.
type InvoiceQuery struct {
	Page
	Search     string        `json:"search"`
	Filter     InvoiceFilter `json:"filter"`
	CustomerID int64         `json:"customerId"` // 0 for every customer
	StoreID    int64         `json:"storeId"`    // 0 for all stores
}

// InvoiceRow is an invoice in a list. Items are the names of its first lines.
type InvoiceRow struct {
	ID         int64          `json:"id"`
	Number     string         `json:"number"`
	CustomerID int64          `json:"customerId"`
	Customer   string         `json:"customer"`
	IssueDate  book.Date      `json:"issueDate"`
	DueDate    book.Date      `json:"dueDate"`
	IssuedAt   book.Moment    `json:"issuedAt"`
	Items      string         `json:"items"` // of the first two lines, joined by a comma
	LineCount  int            `json:"lineCount"`
	Currency   money.Currency `json:"-"`
	Balance    book.Balance   `json:"balance"`
	Status     book.Status    `json:"status"`
}

// InvoicePage is a page of invoices; Next is empty on the last one.
type InvoicePage struct {
	Rows []InvoiceRow `json:"rows"`
	Next string       `json:"next"`
}

var invoiceRow = columns("coalesce("+survivor("i.customer_id")+", 0) AS customer_id", `i.currency, i.id, coalesce(i.number, '') AS number, i.issue_date, i.due_date, i.issued_at`,
	`CASE WHEN i.bill_name <> '' THEN i.bill_name ELSE i.bill_company END AS customer`,
	`coalesce((SELECT group_concat(name, ', ') FROM invoice_lines WHERE invoice_id = i.id AND position <= 2), '') AS items`,
	`(SELECT count(*) FROM invoice_lines WHERE invoice_id = i.id) AS line_count`, balanceColumns)

// Invoices gives a page of invoices with their statuses on a day, newest first.
func (r reader) Invoices(ctx context.Context, q InvoiceQuery, today book.Date) (InvoicePage, error) {
	source, err := r.invoiceSource(ctx, q)
	if err != nil {
		return InvoicePage{}, err
	}
	if q.CustomerID != 0 {
		if source.whose, err = r.ofCustomer(ctx, "i.customer_id", q.CustomerID); err != nil {
			return InvoicePage{}, err
		}
	}
	sql, args, err := q.sql(source, today)
	if err != nil {
		return InvoicePage{}, err
	}
	page := InvoicePage{Rows: []InvoiceRow{}}
	if err := r.query(ctx, &page.Rows, "invoices", sql, args); err != nil {
		return InvoicePage{}, err
	}
	if limit := q.limit(); len(page.Rows) > limit {
		page.Rows = page.Rows[:limit]
		last := page.Rows[limit-1]
		page.Next = cursor(last.IssueDate, last.ID)
	}
	for i := range page.Rows {
		page.Rows[i].complete(today)
	}
	return page, nil
}

func (row *InvoiceRow) complete(today book.Date) {
	denominate(row, row.Currency)
	row.Status = book.StatusDraft
	if row.IssuedAt != 0 {
		row.Status = row.Balance.Status(row.DueDate, today)
	}
}

// invoiceSource is where a list of invoices comes from, the columns of the order it comes in, and whose they are (empty for
// everybody's).
type invoiceSource struct{ from, order, whose string }

// invoiceSource chooses the index to follow: the search's, the customer's, the state's, the store's, or the date's. A CROSS
// JOIN keeps its order. A store's paid invoices are found along its own ones, nearly all of which are paid in the end.
func (r reader) invoiceSource(ctx context.Context, q InvoiceQuery) (invoiceSource, error) {
	if q.Search != "" {
		many, err := r.findsMany(ctx, "invoices_search", match(q.Search))
		source := invoiceSource{from: "invoices_search s CROSS JOIN invoices i ON i.id = s.rowid LEFT JOIN invoice_balances b ON b.invoice_id = i.id", order: "i.issue_date, i.id"}
		if many {
			source.order = "s.rowid"
		}
		return source, err
	}
	switch q.Filter {
	case OnlyOpen, OnlyOverdue, OnlyPaid, OnlyRefunded, OnlyWrittenOff, OnlyVoid:
		if q.CustomerID != 0 || q.StoreID != 0 && q.Filter == OnlyPaid {
			return invoiceSource{from: "invoices i CROSS JOIN invoice_balances b ON b.invoice_id = i.id", order: "i.issue_date, i.id"}, nil
		}
		return invoiceSource{from: "invoice_balances b CROSS JOIN invoices i ON i.id = b.invoice_id", order: "b.issue_date, b.invoice_id"}, nil
	default:
		return invoiceSource{from: "invoices i LEFT JOIN invoice_balances b ON b.invoice_id = i.id", order: "i.issue_date, i.id"}, nil
	}
}

func (q InvoiceQuery) sql(source invoiceSource, today book.Date) (string, map[string]any, error) {
	date, id, err := q.position()
	if err != nil {
		return "", nil, err
	}
	args := map[string]any{"date": date, "id": id, "today": today, "search": match(q.Search), "store": q.StoreID, "limit": q.limit() + 1}
	where := q.conditions()
	if source.whose != "" {
		where = append(where, source.whose)
	}
	if q.Cursor != "" && source.order == "s.rowid" {
		where = append(where, "s.rowid < :id")
	} else if q.Cursor != "" {
		where = append(where, "("+source.order+") < (:date, :id)")
	}
	descending := strings.ReplaceAll(source.order, ",", " DESC,") + " DESC"
	return fmt.Sprintf("SELECT %s FROM %s WHERE %s ORDER BY %s LIMIT :limit", invoiceRow, source.from, strings.Join(where, " AND "), descending), args, nil
}

func (q InvoiceQuery) conditions() []string {
	where := []string{map[InvoiceFilter]string{
		OnlyDrafts: "i.issued_at = 0", OnlyOpen: "b.state = 'open'", OnlyOverdue: "b.state = 'open' AND b.due_date < :today", OnlyPaid: "b.state = 'paid'",
		OnlyRefunded: "b.credited > 0", OnlyWrittenOff: "b.state = 'uncollectible'", OnlyVoid: "b.state = 'void'",
	}[q.Filter]}
	if where[0] == "" {
		where[0] = "1"
	}
	if q.Search != "" {
		where = append(where, "s.invoices_search MATCH :search")
	}
	switch {
	case q.StoreID != 0 && q.Filter == OnlyDrafts:
		where = append(where, "+i.store_id = :store") // not by the store's index, which has all that is issued, too
	case q.StoreID != 0:
		where = append(where, "i.store_id = :store")
	}
	return where
}
