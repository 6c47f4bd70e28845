package sqlite

import (
	"context"
	"encoding/json"

	"daybook/backend/book"
	"daybook/backend/money"
)

// CustomerFigures are what a list shows of a customer's invoices.
type CustomerFigures struct {
	Overdue       money.Amount `json:"overdue"`       // the part of the balance whose day has passed
	LastPurchase  book.Date    `json:"lastPurchase"`  // of the latest invoice that is not void; empty for none
	LifetimeValue money.Amount `json:"lifetimeValue"` // paid on invoices, less what was refunded
}

var customerFigures = columns("value AS id", "coalesce((SELECT max(issue_date) FROM invoice_balances WHERE customer_id = value AND voided = 0), '') AS last_purchase",
	minor("coalesce((SELECT sum(due) FROM invoice_balances WHERE customer_id = value AND due > 0 AND due_date < :today AND currency = :currency), 0)", "overdue"),
	minor("coalesce((SELECT sum(paid - refunded) FROM invoice_balances WHERE customer_id = value AND currency = :currency), 0)", "lifetime_value"))

// completeCustomers reads the figures and tags of a page's rows. Read with the rows, they would be summed for every customer
// who is found and sorted, not for those of the page alone.
func (r reader) completeCustomers(ctx context.Context, rows []CustomerRow, currency money.Currency, today book.Date) error {
	ids, at := make([]int64, len(rows)), map[int64]*CustomerRow{}
	for i := range rows {
		ids[i], at[rows[i].ID], rows[i].Tags = rows[i].ID, &rows[i], []string{}
	}
	page, err := json.Marshal(ids)
	if err != nil {
		return err
	}
	if err := r.readFigures(ctx, at, map[string]any{"page": string(page), "currency": currency, "today": today}); err != nil {
		return err
	}
	denominate(rows, currency)
	return r.readTags(ctx, at, string(page))
}

func (r reader) readFigures(ctx context.Context, at map[int64]*CustomerRow, args map[string]any) error {
	var figures []struct {
		ID int64
		CustomerFigures
	}
	err := r.query(ctx, &figures, "figures", "SELECT "+customerFigures+" FROM json_each(:page)", args)
	for _, f := range figures {
		at[f.ID].CustomerFigures = f.CustomerFigures
	}
	return err
}

func (r reader) readTags(ctx context.Context, at map[int64]*CustomerRow, page string) error {
	var tags []struct {
		CustomerID int64
		Tag        string
	}
	err := r.list(ctx, &tags, "tags", "SELECT customer_id, tag FROM customer_tags WHERE customer_id IN (SELECT value FROM json_each(?)) ORDER BY customer_id, key", page)
	for _, t := range tags {
		at[t.CustomerID].Tags = append(at[t.CustomerID].Tags, t.Tag)
	}
	return err
}
