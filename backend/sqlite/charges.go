package sqlite

import (
	"context"

	"daybook/backend/book"
)

var chargeColumns = columns("c.id, c.gateway, c.key, c.store_id, coalesce(c.link_id, 0) AS link_id, coalesce("+survivor("c.customer_id")+", 0) AS customer_id, coalesce(c.invoice_id, 0) AS invoice_id",
	"coalesce(c.card_id, 0) AS card_id, c.text, c.tax_rate, c.retry, c.created_by",
	"coalesce(c.payment_id, 0) AS payment_id, c.auto_capture, c.created_at", amount("c.amount", "c.currency", "amount"),
	`c.reference, c."transaction", c.page, c.state, c.authorised_at, c.lapses_at, c.captured_at, c.ended_at, c.brand, c.last_four, c.failed_at, c.failure`,
	amount("c.captured", "c.currency", "captured"),
	"coalesce((SELECT kind FROM gateway_calls WHERE charge_id = c.id AND answered_at = 0 AND kind <> 'refund'), '') AS pending")

// Charge is one card payment at a gateway.
func (r reader) Charge(ctx context.Context, id int64) (book.Charge, error) {
	var charge book.Charge
	return charge, r.get(ctx, &charge, "card payment", "SELECT "+chargeColumns+" FROM charges c WHERE c.id = ?", id)
}

// ChargesOfLink lists the card payments that were begun for an order, oldest first.
func (r reader) ChargesOfLink(ctx context.Context, link int64) ([]book.Charge, error) {
	return r.charges(ctx, "c.link_id = ? ORDER BY c.id", link)
}

// ChargesOfInvoice lists the card payments of an invoice, oldest first.
func (r reader) ChargesOfInvoice(ctx context.Context, invoice int64) ([]book.Charge, error) {
	return r.charges(ctx, "c.invoice_id = ? ORDER BY c.id", invoice)
}

// ChargeOfPayment is the card payment that became a payment; the zero charge where none did.
func (r reader) ChargeOfPayment(ctx context.Context, payment int64) (book.Charge, error) {
	charges, err := r.charges(ctx, "c.payment_id = ?", payment)
	if err != nil || len(charges) == 0 {
		return book.Charge{}, err
	}
	return charges[0], nil
}

// HeldCards are the cards that are authorised: how many, and the first that lapses.
type HeldCards struct {
	Count     int         `json:"count"`
	LapsesAt  book.Moment `json:"lapsesAt"`  // 0 for none
	InvoiceID int64       `json:"invoiceId"` // of the first
}

// HeldCards tells of the cards that are authorised and wait to be captured.
func (r reader) HeldCards(ctx context.Context) (HeldCards, error) {
	var held HeldCards
	return held, r.get(ctx, &held, "authorised cards", `SELECT count(*) AS count, coalesce(min(lapses_at), 0) AS lapses_at, coalesce(invoice_id, 0) AS invoice_id
		FROM charges WHERE state = 'authorised'`)
}

// UnsettledCharges lists the card payments that the gateway may know more of at a moment.
func (r reader) UnsettledCharges(ctx context.Context, now book.Moment) ([]book.Charge, error) {
	return r.charges(ctx, "c.state = 'open' OR c.state = 'authorised' AND c.lapses_at <= ? ORDER BY c.id", now)
}

func (r reader) charges(ctx context.Context, where string, arg any) ([]book.Charge, error) {
	charges := []book.Charge{}
	return charges, r.list(ctx, &charges, "card payments", "SELECT "+chargeColumns+" FROM charges c WHERE "+where, arg)
}

// CardsOf lists what of an invoice's card payments has not gone back to the cards, oldest first.
func (r reader) CardsOf(ctx context.Context, invoice int64) ([]book.CardLeft, error) {
	cards := []book.CardLeft{}
	return cards, r.list(ctx, &cards, "card payments", "SELECT * FROM (SELECT c.id AS charge_id, c.gateway, c.brand, c.last_four, "+amount(`c.captured - (SELECT coalesce(sum(f.amount), 0)
		FROM refunds f JOIN gateway_calls g ON g.refund_id = f.id WHERE f.charge_id = c.id AND g.refused = '')`, "c.currency", "left")+`
		FROM charges c WHERE c.invoice_id = ? AND c.state = 'captured' ORDER BY c.id) WHERE "left.minor" > 0`, invoice)
}

// InsertCharge adds an open card payment and returns its id.
func (tx *Tx) InsertCharge(ctx context.Context, charge book.Charge) (int64, error) {
	return tx.save(ctx, "new card payment", `INSERT INTO charges (gateway, key, store_id, link_id, customer_id, invoice_id, card_id, text, tax_rate, retry, amount, currency, auto_capture, created_by, created_at)
		VALUES (:gateway, :key, :store_id, nullif(:link_id, 0), nullif(:customer_id, 0), nullif(:invoice_id, 0), nullif(:card_id, 0), :text, :tax_rate, :retry,
			:amount.minor, :amount.currency, :auto_capture, :created_by, :created_at)`, charge)
}

// UpdateCharge writes down what came of a card payment.
func (tx *Tx) UpdateCharge(ctx context.Context, charge book.Charge) error {
	return tx.change(ctx, "card payment", `UPDATE charges SET customer_id = coalesce(customer_id, nullif(:customer_id, 0)), invoice_id = coalesce(invoice_id, nullif(:invoice_id, 0)), payment_id = nullif(:payment_id, 0),
		reference = :reference, "transaction" = :transaction, page = :page, state = :state, authorised_at = :authorised_at, lapses_at = :lapses_at,
		captured_at = :captured_at, captured = :captured.minor, ended_at = :ended_at, brand = :brand, last_four = :last_four, failed_at = :failed_at, failure = :failure
		WHERE id = :id`, charge)
}

var callColumns = columns("g.id, g.charge_id, c.gateway, g.kind, g.key, coalesce(g.refund_id, 0) AS refund_id, g.asked_by, g.asked_at, g.answered_at, g.refused",
	"coalesce(g.returned_id, 0) AS returned_id", amount("g.amount", "c.currency", "amount"))

const fromCalls = " FROM gateway_calls g JOIN charges c ON c.id = g.charge_id "

// Call is one question to a gateway.
func (r reader) Call(ctx context.Context, id int64) (book.Call, error) {
	var call book.Call
	return call, r.get(ctx, &call, "call", "SELECT "+callColumns+fromCalls+"WHERE g.id = ?", id)
}

// PendingCalls lists what gateways were asked and have not answered, oldest first.
func (r reader) PendingCalls(ctx context.Context) ([]book.Call, error) {
	calls := []book.Call{}
	return calls, r.list(ctx, &calls, "calls", "SELECT "+callColumns+fromCalls+"WHERE g.answered_at = 0 ORDER BY g.id")
}

// InsertCall keeps what a gateway is about to be asked and returns its id.
func (tx *Tx) InsertCall(ctx context.Context, call book.Call) (int64, error) {
	return tx.save(ctx, "new call", `INSERT INTO gateway_calls (charge_id, kind, key, amount, refund_id, asked_by, asked_at)
		VALUES (:charge_id, :kind, :key, :amount.minor, nullif(:refund_id, 0), :asked_by, :asked_at)`, call)
}

// UpdateCall writes down what a gateway answered.
func (tx *Tx) UpdateCall(ctx context.Context, call book.Call) error {
	return tx.change(ctx, "call", "UPDATE gateway_calls SET answered_at = :answered_at, refused = :refused, returned_id = nullif(:returned_id, 0) WHERE id = :id", call)
}
