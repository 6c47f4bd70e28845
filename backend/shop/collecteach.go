package shop

import (
	"context"
	"fmt"

	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// CollectEachInput says that several invoices, whoever they are for, were paid in full, each by a payment of its own.
type CollectEachInput struct {
	Key        string      `json:"key"`
	InvoiceIDs []int64     `json:"invoiceIds"`
	Method     book.Method `json:"method"`
	ReceivedAt book.Moment `json:"receivedAt"`
	Note       string      `json:"note"`
}

// maxAtOnce is how many invoices one command takes, as many as a list shows a page of.
const maxAtOnce = 500

// CollectEach records a payment of what is due for each invoice, in one transaction. One that cannot be paid refuses all.
func (s *Shop) CollectEach(ctx context.Context, in CollectEachInput) ([]book.Payment, error) {
	if err := needKey(in.Key); err != nil {
		return nil, err
	}
	if err := checkChosen(in.InvoiceIDs); err != nil {
		return nil, err
	}
	if in.Method == book.StoreCredit {
		return nil, book.Refuse(book.CodeInvalid, "method", "Credit is used one customer at a time.")
	}
	return answered(ctx, s, command{"CollectEach", in.Key, in}, func(tx *sqlite.Tx) (int64, error) {
		return 0, s.collectEach(ctx, tx, in)
	}, func(tx *sqlite.Tx, ctx context.Context, _ int64) ([]book.Payment, error) {
		return tx.PaymentsByKey(ctx, in.Key)
	})
}

func (s *Shop) collectEach(ctx context.Context, tx *sqlite.Tx, in CollectEachInput) error {
	for n, id := range in.InvoiceIDs {
		invoice, err := tx.Invoice(ctx, id)
		if err != nil {
			return err
		}
		due := invoice.Balance.Due
		if !invoice.Issued() || due.IsZero() {
			return book.Refuse(book.CodeNothing, fmt.Sprintf("invoiceIds.%d", n), "Nothing is due on invoice %s.", invoice.Number).With("number", invoice.Number)
		}
		payment := book.Payment{
			CustomerID: invoice.CustomerID, Method: in.Method, Amount: due, ReceivedAt: in.ReceivedAt, Note: in.Note, CreatedAt: s.Now(),
			Allocations: []book.Allocation{{InvoiceID: id, Amount: due}},
		}
		if err := payment.Clean(payment.CreatedAt); err != nil {
			return err
		}
		if _, err := s.collect(ctx, tx, payment, in.Key, n); err != nil {
			return err
		}
	}
	return nil
}

func checkChosen(ids []int64) error {
	switch {
	case len(ids) == 0:
		return book.Refuse(book.CodeRequired, "invoiceIds", "Please choose an invoice.")
	case len(ids) > maxAtOnce:
		return book.Refuse(book.CodeTooLong, "invoiceIds", "At most %d invoices can be chosen at once.", maxAtOnce).With("max", fmt.Sprint(maxAtOnce))
	}
	return nil
}
