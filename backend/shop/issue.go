package shop

import (
	"context"

	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// IssueInput names a draft as it was read, and the form's idempotency key.
type IssueInput struct {
	ID      int64  `json:"id"`
	Version int64  `json:"version"`
	Key     string `json:"key"`
}

// Issue makes a draft an invoice: it gets the next number, is frozen, and is posted. All of it or nothing.
func (s *Shop) Issue(ctx context.Context, in IssueInput) (book.Invoice, error) {
	if err := needKey(in.Key); err != nil {
		return book.Invoice{}, err
	}
	return answered(ctx, s, command{"Issue", in.Key, in}, func(tx *sqlite.Tx) (int64, error) {
		invoice, err := tx.Invoice(ctx, in.ID)
		if err != nil {
			return 0, err
		}
		if err := checkUsed(ctx, tx, invoice.StoreID); err != nil {
			return 0, err
		}
		invoice.Version = in.Version
		return in.ID, s.issue(ctx, tx, invoice, in.Key)
	}, s.invoiceIn)
}

func (s *Shop) issue(ctx context.Context, tx *sqlite.Tx, invoice book.Invoice, key string) error {
	if err := invoice.CheckIssuable(); err != nil {
		return err
	}
	if err := checkCoupon(ctx, tx, invoice); err != nil {
		return err
	}
	customer, err := tx.Customer(ctx, invoice.CustomerID)
	if err != nil {
		return err
	}
	invoice.Address(customer)
	if invoice.Number, err = tx.TakeNumber(ctx, invoice.StoreID, book.SeriesInvoice, invoice.IssueDate); err != nil {
		return err
	}
	invoice.IssuedAt = s.Now()
	if err := tx.IssueInvoice(ctx, invoice); err != nil {
		return err
	}
	return s.post(ctx, tx, key, invoice.IssueDate, 0, book.IssueEntry(invoice))
}
