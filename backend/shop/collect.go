package shop

import (
	"context"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/sqlite"
)

// CollectInput is a payment taken for an invoice, as the form sends it.
type CollectInput struct {
	Key        string       `json:"key"`
	InvoiceID  int64        `json:"invoiceId"`
	Method     book.Method  `json:"method"`
	Amount     money.Amount `json:"amount"` // may be less than what is due, or more: the rest becomes the customer's credit
	ReceivedAt book.Moment  `json:"receivedAt"`
	Note       string       `json:"note"`
}

// Collect records a payment, allocates it to the invoice, numbers its receipt and posts it.
func (s *Shop) Collect(ctx context.Context, in CollectInput) (book.Payment, error) {
	if err := needKey(in.Key); err != nil {
		return book.Payment{}, err
	}
	payment := book.Payment{Method: in.Method, Amount: in.Amount, ReceivedAt: in.ReceivedAt, Note: in.Note, CreatedAt: s.Now()}
	if err := payment.Clean(payment.CreatedAt); err != nil {
		return book.Payment{}, err
	}
	return answered(ctx, s, command{"Collect", in.Key, in}, func(tx *sqlite.Tx) (int64, error) {
		invoice, err := tx.Invoice(ctx, in.InvoiceID)
		if err != nil {
			return 0, err
		}
		return collect(ctx, tx, payment, invoice, in.Key)
	}, (*sqlite.Tx).Payment)
}

func collect(ctx context.Context, tx *sqlite.Tx, payment book.Payment, invoice book.Invoice, key string) (int64, error) {
	if err := payment.Collect(invoice); err != nil {
		return 0, err
	}
	store, err := tx.Store(ctx, invoice.StoreID)
	if err != nil {
		return 0, err
	}
	date := book.DateOf(payment.ReceivedAt, store.Zone())
	payment.StoreID, payment.CustomerID = store.ID, invoice.CustomerID
	if payment.Number, err = tx.TakeNumber(ctx, store.ID, book.SeriesReceipt, date); err != nil {
		return 0, err
	}
	if payment.ID, err = tx.InsertPayment(ctx, payment); err != nil {
		return 0, err
	}
	entry := book.PaymentEntry(payment, date)
	entry.Key = key
	return payment.ID, tx.InsertEntry(ctx, entry)
}
