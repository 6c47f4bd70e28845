package sqlite

import (
	"context"

	"daybook/backend/book"
)

var paymentColumns = columns("p.id, p.store_id, "+survivor("p.customer_id")+" AS customer_id, p.number, p.method, p.received_at, p.note, p.reference, p.gateway, p.created_at", amount("p.amount", "p.currency", "amount"),
	"coalesce((SELECT at FROM entries WHERE kind = 'reversal' AND payment_id = p.id LIMIT 1), 0) AS reversed_at")

// Payment is one payment with its allocations.
func (r reader) Payment(ctx context.Context, id int64) (book.Payment, error) {
	var payment book.Payment
	if err := r.get(ctx, &payment, "payment", "SELECT "+paymentColumns+" FROM payments p WHERE p.id = ?", id); err != nil {
		return book.Payment{}, err
	}
	return payment, r.loadAllocations(ctx, &payment)
}

// PaymentsOf lists the payments allocated to an invoice, oldest first.
func (r reader) PaymentsOf(ctx context.Context, invoice int64) ([]book.Payment, error) {
	return r.payments(ctx, "SELECT "+paymentColumns+` FROM allocations a JOIN payments p ON p.id = a.payment_id
		WHERE a.invoice_id = ? ORDER BY a.payment_id`, invoice)
}

// PaymentsByKey lists the payments that a command with an idempotency key recorded, in its order.
func (r reader) PaymentsByKey(ctx context.Context, key string) ([]book.Payment, error) {
	return r.payments(ctx, "SELECT "+paymentColumns+" FROM entries e JOIN payments p ON p.id = e.payment_id WHERE e.key = ? AND e.kind = 'payment' ORDER BY e.part", key)
}

func (r reader) payments(ctx context.Context, query string, arg any) ([]book.Payment, error) {
	payments := []book.Payment{}
	if err := r.list(ctx, &payments, "payments", query, arg); err != nil {
		return nil, err
	}
	for i := range payments {
		if err := r.loadAllocations(ctx, &payments[i]); err != nil {
			return nil, err
		}
	}
	return payments, nil
}

func (r reader) loadAllocations(ctx context.Context, payment *book.Payment) error {
	payment.Allocations = []book.Allocation{}
	return r.list(ctx, &payment.Allocations, "allocations", `SELECT a.invoice_id, i.number, `+amount("a.amount", "i.currency", "amount")+`
		FROM allocations a JOIN invoices i ON i.id = a.invoice_id WHERE a.payment_id = ? ORDER BY a.invoice_id`, payment.ID)
}

// InsertPayment adds a payment with its allocations and returns its id.
func (tx *Tx) InsertPayment(ctx context.Context, payment book.Payment) (int64, error) {
	id, err := tx.save(ctx, "new payment", `INSERT INTO payments (store_id, customer_id, number, method, amount, currency, received_at, note, reference, gateway, created_at)
		VALUES (:store_id, :customer_id, :number, :method, :amount.minor, :amount.currency, :received_at, :note, :reference, :gateway, :created_at)`, payment)
	if err != nil {
		return 0, err
	}
	for _, a := range payment.Allocations {
		_, err := tx.exec(ctx, "allocation", "INSERT INTO allocations (payment_id, invoice_id, amount) VALUES (?, ?, ?)", id, a.InvoiceID, a.Amount.Minor)
		if err != nil {
			return 0, err
		}
	}
	return id, nil
}
