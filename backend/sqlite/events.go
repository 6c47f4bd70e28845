package sqlite

import (
	"context"

	"daybook/backend/book"
	"daybook/backend/money"
)

// InvoiceEvent is something that happened to an invoice's money: its issue, a payment's part, a refund, a credit note, a
// write-off or its recovery, a void, or a reversal.
type InvoiceEvent struct {
	EntryID      int64          `json:"entryId"`
	Kind         book.EntryKind `json:"kind"`
	Date         book.Date      `json:"date"`
	At           book.Moment    `json:"at"`     // when it was recorded, or a payment received
	Amount       money.Amount   `json:"amount"` // above zero
	Number       string         `json:"number"` // of the receipt or the credit note
	PaymentID    int64          `json:"paymentId"`
	CreditNoteID int64          `json:"creditNoteId"`
	RefundID     int64          `json:"refundId"`
	Method       book.Method    `json:"method"`  // of a payment or a refund
	Gateway      book.Gateway   `json:"gateway"` // that took or gave it; empty for none
	Note         string         `json:"note"`
	Who          string         `json:"who"`      // who recorded it
	Reversed     bool           `json:"reversed"` // it was taken back
}

// EventsOf lists what happened to an invoice's money, in order.
func (r reader) EventsOf(ctx context.Context, invoice int64) ([]InvoiceEvent, error) {
	events := []InvoiceEvent{}
	return events, r.list(ctx, &events, "events", `SELECT e.id AS entry_id, e.kind, e.date, CASE e.kind WHEN 'payment' THEN p.received_at ELSE e.at END AS at,
			coalesce(p.number, n.number, '') AS number, coalesce(e.payment_id, 0) AS payment_id, coalesce(n.id, 0) AS credit_note_id, coalesce(f.id, 0) AS refund_id,
			coalesce(p.method, f.method, '') AS method, coalesce(p.gateway, c.gateway, '') AS gateway, e.note, coalesce(u.name, '') AS who,
			EXISTS (SELECT 1 FROM entries WHERE kind = 'reversal' AND reverses = e.id) AS reversed, `+amount("abs(t.amount)", "t.currency", "amount")+`
		FROM postings t JOIN entries e ON e.id = t.entry_id
		LEFT JOIN payments p ON p.id = e.payment_id
		LEFT JOIN refunds f ON f.id = e.refund_id
		LEFT JOIN charges c ON c.id = f.charge_id
		LEFT JOIN credit_notes n ON n.id = coalesce(e.credit_note_id, f.credit_note_id)
		LEFT JOIN audit a ON a.key = e.key
		LEFT JOIN users u ON u.id = a.user_id
		WHERE t.invoice_id = ? ORDER BY t.entry_id`, invoice)
}
