package sqlite

import (
	"context"

	"daybook/backend/book"
	"daybook/backend/money"
)

// Event is something that happened to a customer's money.
type Event struct {
	EntryID    int64          `json:"entryId"`
	Kind       book.EntryKind `json:"kind"`
	At         book.Moment    `json:"at"`
	CustomerID int64          `json:"customerId"`
	Customer   string         `json:"customer"`
	InvoiceID  int64          `json:"invoiceId"` // the invoice it is about; the first of several
	Number     string         `json:"number"`
	Amount     money.Amount   `json:"amount"`
}

// LatestEvents lists the last entries of the journal, newest first; recoveries come with what recovered them.
func (r reader) LatestEvents(ctx context.Context, count int) ([]Event, error) {
	events := []Event{}
	return events, r.list(ctx, &events, "events", `SELECT e.id AS entry_id, e.kind, e.at, c.id AS customer_id,
			CASE WHEN c.name <> '' THEN c.name ELSE c.company END AS customer, coalesce(i.id, 0) AS invoice_id, coalesce(i.number, '') AS number, `+
		amount("coalesce((SELECT sum(amount) FROM postings WHERE entry_id = e.id AND amount > 0), 0)", "(SELECT currency FROM postings WHERE entry_id = e.id LIMIT 1)", "amount")+`
		FROM entries e JOIN customers c ON c.id = `+survivor("e.customer_id")+`
		LEFT JOIN invoices i ON i.id = (SELECT min(invoice_id) FROM postings WHERE entry_id = e.id)
		WHERE e.kind <> 'recovery' AND (e.reverses IS NULL OR (SELECT kind FROM entries WHERE id = e.reverses) <> 'recovery') ORDER BY e.id DESC LIMIT ?`, count)
}

// DayTakings is what came in on a day.
type DayTakings struct {
	Date   book.Date    `json:"date"`
	Amount money.Amount `json:"amount"`
}

// Takings lists what came in on each day from one date to another, both included; a day without any is left out.
func (r reader) Takings(ctx context.Context, from, to book.Date, currency money.Currency) ([]DayTakings, error) {
	days := []DayTakings{}
	return days, r.list(ctx, &days, "takings", "SELECT e.date, "+amount("sum(p.amount)", "p.currency", "amount")+`
		FROM entries e JOIN postings p ON p.entry_id = e.id
		WHERE e.date BETWEEN ? AND ? AND p.account IN ('cash', 'bank', 'card') AND p.currency = ?
		GROUP BY e.date ORDER BY e.date`, from, to, currency)
}

// Receivables is what customers owe, and how much of it is overdue on a day.
type Receivables struct {
	Due          money.Amount `json:"due"`
	Overdue      money.Amount `json:"overdue"`
	OpenCount    int          `json:"openCount"`
	OverdueCount int          `json:"overdueCount"`
}

// Receivables sums the open invoices in a currency.
func (r reader) Receivables(ctx context.Context, today book.Date, currency money.Currency) (Receivables, error) {
	var sums Receivables
	err := r.query1(ctx, &sums, "receivables", "SELECT "+amount("coalesce(sum(due), 0)", ":currency", "due")+", "+
		amount("coalesce(sum(due) FILTER (WHERE due_date < :today), 0)", ":currency", "overdue")+`,
			count(*) AS open_count, count(*) FILTER (WHERE due_date < :today) AS overdue_count
		FROM invoice_balances WHERE due > 0 AND currency = :currency`, map[string]any{"currency": currency, "today": today})
	return sums, err
}
