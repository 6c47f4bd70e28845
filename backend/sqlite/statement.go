package sqlite

import (
	"context"

	"daybook/backend/book"
	"daybook/backend/money"
)

// Statement is a customer's account for a period, in one currency: sums over the journal's postings.
func (r reader) Statement(ctx context.Context, customer int64, from, to book.Date, currency money.Currency) (book.Statement, error) {
	statement := book.Statement{CustomerID: customer, From: from, To: to, Lines: []book.StatementLine{}}
	theirs, err := r.ofCustomer(ctx, "e.customer_id", customer)
	if err != nil {
		return book.Statement{}, err
	}
	args := map[string]any{"from": from, "to": to, "currency": currency}
	err = r.query1(ctx, &statement, "opening balance", "SELECT "+minor("coalesce(sum(t.amount), 0)", "opening")+statementTables+theirs+" AND e.date < :from", args)
	if err != nil {
		return book.Statement{}, err
	}
	err = r.query(ctx, &statement.Lines, "statement", "SELECT "+columns(statementColumns, minor("sum(t.amount)", "change"))+statementTables+theirs+" AND e.date BETWEEN :from AND :to GROUP BY e.date, e.id ORDER BY e.date, e.id", args)
	denominate(&statement, currency)
	statement.Run()
	return statement, err
}

const statementTables = " FROM entries e JOIN postings t ON t.entry_id = e.id WHERE t.customer_id IS NOT NULL AND t.currency = :currency AND "

// CreditHistory lists what made a customer's credit and what used it, in one currency, oldest first. A balance is the
// credit after it.
func (r reader) CreditHistory(ctx context.Context, customer int64, currency money.Currency) ([]book.StatementLine, error) {
	history := book.Statement{Lines: []book.StatementLine{}}
	theirs, err := r.ofCustomer(ctx, "e.customer_id", customer)
	if err != nil {
		return nil, err
	}
	err = r.query(ctx, &history.Lines, "credit", "SELECT "+columns(statementColumns, minor("-sum(t.amount)", "change"))+statementTables+theirs+
		" AND t.account = 'credit' GROUP BY e.id ORDER BY e.id", map[string]any{"currency": currency})
	denominate(&history, currency)
	history.Run()
	return history.Lines, err
}

var statementColumns = columns("e.id AS entry_id, e.kind, e.date",
	`coalesce((SELECT number FROM payments WHERE id = e.payment_id), (SELECT number FROM credit_notes WHERE id = e.credit_note_id), (SELECT number FROM invoices WHERE id = e.invoice_id),
		(SELECT n.number FROM refunds f JOIN credit_notes n ON n.id = f.credit_note_id WHERE f.id = e.refund_id), '') AS number`,
	"coalesce((SELECT method FROM payments WHERE id = e.payment_id), (SELECT method FROM refunds WHERE id = e.refund_id), '') AS method",
	"coalesce((SELECT gateway FROM payments WHERE id = e.payment_id), (SELECT c.gateway FROM refunds f JOIN charges c ON c.id = f.charge_id WHERE f.id = e.refund_id), '') AS gateway",
	minor("coalesce((SELECT sum(amount) FROM postings WHERE entry_id = e.id AND amount > 0), 0)", "amount"))
