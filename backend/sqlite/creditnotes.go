package sqlite

import (
	"context"

	"daybook/backend/book"
	"daybook/backend/money"
)

var creditNoteColumns = columns("n.id, n.store_id, n.invoice_id, i.number AS invoice_number, n.number, n.date, n.reason, n.created_at", survivor("n.customer_id")+" AS customer_id",
	amount("n.net", "n.currency", "net"), amount("n.tax", "n.currency", "tax"), amount("n.total", "n.currency", "total"))

// CreditNote is one credit note with its lines and refunds.
func (r reader) CreditNote(ctx context.Context, id int64) (book.CreditNote, error) {
	var note book.CreditNote
	err := r.get(ctx, &note, "credit note", "SELECT "+creditNoteColumns+" FROM credit_notes n JOIN invoices i ON i.id = n.invoice_id WHERE n.id = ?", id)
	if err != nil {
		return book.CreditNote{}, err
	}
	return note, r.loadCreditNote(ctx, &note)
}

// CreditNotesOf lists the credit notes of an invoice, oldest first.
func (r reader) CreditNotesOf(ctx context.Context, invoice int64) ([]book.CreditNote, error) {
	notes := []book.CreditNote{}
	err := r.list(ctx, &notes, "credit notes", "SELECT "+creditNoteColumns+` FROM credit_notes n JOIN invoices i ON i.id = n.invoice_id
		WHERE n.invoice_id = ? ORDER BY n.id`, invoice)
	if err != nil {
		return nil, err
	}
	for n := range notes {
		if err := r.loadCreditNote(ctx, &notes[n]); err != nil {
			return nil, err
		}
	}
	return notes, nil
}

func (r reader) loadCreditNote(ctx context.Context, note *book.CreditNote) error {
	note.Lines, note.Rates, note.Refunds = []book.CreditLine{}, []book.RateTotal{}, []book.Refund{}
	currency := note.Total.Currency
	err := r.list(ctx, &note.Lines, "credit note's lines", "SELECT "+creditLineColumns+creditLineTables+" WHERE c.credit_note_id = ? ORDER BY c.position", note.ID)
	if err != nil {
		return err
	}
	err = r.list(ctx, &note.Rates, "credit note's tax", "SELECT "+columns("l.type = 'sales_tax' AS sales_tax, l.tax_rate AS rate", minor("sum(c.net)", "net"), minor("sum(c.tax)", "tax"), minor("sum(c.net + c.tax)", "gross"))+
		creditLineTables+" WHERE c.credit_note_id = ? GROUP BY 1, l.tax_rate ORDER BY 1, l.tax_rate", note.ID)
	if err != nil {
		return err
	}
	denominate(&note.Lines, currency)
	denominate(&note.Rates, currency)
	return r.list(ctx, &note.Refunds, "refunds", "SELECT "+refundColumns+fromRefunds+"WHERE f.credit_note_id = ? ORDER BY f.id", note.ID)
}

var creditLineColumns = columns("c.position, l.name, l.type, l.unit, l.tax_rate, c.quantity", minor("c.net", "net"), minor("c.tax", "tax"), minor("c.net + c.tax", "gross"))

const creditLineTables = " FROM credit_note_lines c JOIN invoice_lines l ON l.invoice_id = c.invoice_id AND l.position = c.position"

// CreditLinesOf lists what was taken back of an invoice's lines so far, by every credit note.
func (r reader) CreditLinesOf(ctx context.Context, invoice int64, currency money.Currency) ([]book.CreditLine, error) {
	lines := []book.CreditLine{}
	err := r.list(ctx, &lines, "credited lines", "SELECT "+creditLineColumns+creditLineTables+" WHERE c.invoice_id = ? ORDER BY c.position, c.credit_note_id", invoice)
	denominate(&lines, currency)
	return lines, err
}

var refundColumns = columns("f.id, f.store_id, "+survivor("f.customer_id")+" AS customer_id, coalesce(f.credit_note_id, 0) AS credit_note_id, f.method, f.note, f.created_at",
	amount("f.amount", "f.currency", "amount"), "coalesce(f.charge_id, 0) AS charge_id, coalesce((SELECT gateway FROM charges WHERE id = f.charge_id), '') AS gateway, coalesce(g.refused, '') AS failure, coalesce(g.returned_id, 0) AS returned_id",
	"CASE WHEN g.answered_at = 0 THEN 'pending' WHEN g.refused <> '' THEN 'failed' ELSE 'done' END AS state")

const fromRefunds = " FROM refunds f LEFT JOIN gateway_calls g ON g.refund_id = f.id "

// Refund is one refund.
func (r reader) Refund(ctx context.Context, id int64) (book.Refund, error) {
	var refund book.Refund
	return refund, r.get(ctx, &refund, "refund", "SELECT "+refundColumns+fromRefunds+"WHERE f.id = ?", id)
}

// InsertCreditNote adds a credit note with its lines and refunds, and gives them their ids.
func (tx *Tx) InsertCreditNote(ctx context.Context, note *book.CreditNote) error {
	var err error
	note.ID, err = tx.save(ctx, "new credit note", `INSERT INTO credit_notes (store_id, invoice_id, customer_id, number, date, reason, currency, net, tax, total, created_at)
		VALUES (:store_id, :invoice_id, :customer_id, :number, :date, :reason, :total.currency, :net.minor, :tax.minor, :total.minor, :created_at)`, *note)
	if err != nil {
		return err
	}
	for _, l := range note.Lines {
		_, err := tx.exec(ctx, "credit note's line", "INSERT INTO credit_note_lines (credit_note_id, invoice_id, position, quantity, net, tax) VALUES (?, ?, ?, ?, ?, ?)",
			note.ID, note.InvoiceID, l.Position, l.Quantity, l.Net.Minor, l.Tax.Minor)
		if err != nil {
			return err
		}
	}
	for n := range note.Refunds {
		r := &note.Refunds[n]
		r.StoreID, r.CustomerID, r.CreditNoteID, r.CreatedAt = note.StoreID, note.CustomerID, note.ID, note.CreatedAt
		if r.ID, err = tx.InsertRefund(ctx, *r); err != nil {
			return err
		}
	}
	return nil
}

// InsertRefund adds a refund and returns its id.
func (tx *Tx) InsertRefund(ctx context.Context, refund book.Refund) (int64, error) {
	return tx.save(ctx, "new refund", `INSERT INTO refunds (store_id, customer_id, credit_note_id, method, amount, currency, note, created_at, charge_id)
		VALUES (:store_id, :customer_id, nullif(:credit_note_id, 0), :method, :amount.minor, :amount.currency, :note, :created_at, nullif(:charge_id, 0))`, refund)
}
