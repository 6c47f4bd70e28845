package shop

import (
	"cmp"
	"context"
	"slices"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/sqlite"
)

// Share is the part of a payment that pays an invoice.
type Share struct {
	InvoiceID int64        `json:"invoiceId"`
	Amount    money.Amount `json:"amount"`
}

// CollectInput is a payment as the form sends it. What the shares leave of the amount becomes the customer's credit; by
// the method store credit that credit is used, and the shares take all of it.
type CollectInput struct {
	Key        string       `json:"key"`
	CustomerID int64        `json:"customerId"`
	Method     book.Method  `json:"method"`
	Amount     money.Amount `json:"amount"`
	Shares     []Share      `json:"shares"`
	ReceivedAt book.Moment  `json:"receivedAt"`
	Note       string       `json:"note"`
	Reference  string       `json:"reference"` // of the payment at its card gateway or bank; may be empty
}

// Collect records a payment, allocates it to its invoices, numbers its receipt and posts it.
func (s *Shop) Collect(ctx context.Context, in CollectInput) (book.Payment, error) {
	if err := needKey(in.Key); err != nil {
		return book.Payment{}, err
	}
	payment := book.Payment{CustomerID: in.CustomerID, Method: in.Method, Amount: in.Amount, ReceivedAt: in.ReceivedAt, Note: in.Note, Reference: in.Reference, CreatedAt: s.Now()}
	for _, share := range in.Shares {
		payment.Allocations = append(payment.Allocations, book.Allocation{InvoiceID: share.InvoiceID, Amount: share.Amount})
	}
	if err := payment.Clean(payment.CreatedAt); err != nil {
		return book.Payment{}, err
	}
	return answered(ctx, s, command{"Collect", in.Key, in}, func(tx *sqlite.Tx) (int64, error) {
		return s.collect(ctx, tx, payment, in.Key, 0)
	}, (*sqlite.Tx).Payment)
}

// collect writes a payment with its entries, the first of which is the command's entry number from.
func (s *Shop) collect(ctx context.Context, tx *sqlite.Tx, payment book.Payment, key string, from int) (int64, error) {
	invoices, err := invoicesOf(ctx, tx, payment)
	if err != nil {
		return 0, err
	}
	if err := payment.Allocate(invoices); err != nil {
		return 0, err
	}
	if err := enoughCredit(ctx, tx, payment); err != nil {
		return 0, err
	}
	store, err := paidStore(ctx, tx, invoices)
	if err != nil {
		return 0, err
	}
	payment.StoreID = store.ID
	date := book.DateOf(payment.ReceivedAt, store.Zone())
	if payment.Number, err = tx.TakeNumber(ctx, store.ID, book.SeriesReceipt, date); err != nil {
		return 0, err
	}
	if payment.ID, err = tx.InsertPayment(ctx, payment); err != nil {
		return 0, err
	}
	return payment.ID, s.post(ctx, tx, key, date, from, book.PaymentEntries(payment, invoices, date)...)
}

// paidStore is the store that takes a payment: the oldest of its invoices is of it. Without any, the first one in use does.
func paidStore(ctx context.Context, tx *sqlite.Tx, invoices []book.Invoice) (book.Store, error) {
	if len(invoices) == 0 {
		return homeStore(ctx, tx)
	}
	oldest := slices.MinFunc(invoices, func(a, b book.Invoice) int {
		return cmp.Or(cmp.Compare(a.IssueDate, b.IssueDate), cmp.Compare(a.ID, b.ID))
	})
	return tx.Store(ctx, oldest.StoreID)
}

// invoicesOf are the invoices of a payment's allocations, in the same order.
func invoicesOf(ctx context.Context, tx *sqlite.Tx, payment book.Payment) ([]book.Invoice, error) {
	var invoices []book.Invoice
	for _, a := range payment.Allocations {
		invoice, err := tx.Invoice(ctx, a.InvoiceID)
		if err != nil {
			return nil, err
		}
		invoices = append(invoices, invoice)
	}
	return invoices, nil
}

// enoughCredit refuses to use more credit than there is, and to keep more than a book can hold.
func enoughCredit(ctx context.Context, tx *sqlite.Tx, payment book.Payment) error {
	_, credit, err := tx.CustomerBalance(ctx, payment.CustomerID, payment.Amount.Currency)
	switch {
	case err != nil:
		return err
	case payment.Method == book.StoreCredit && payment.Amount.Minor > credit.Minor:
		return book.Refuse(book.CodeTooMuch, "amount", "The customer's credit is %s.", credit).UpTo(credit)
	case credit.Plus(payment.Unallocated().Minor).Check() != nil:
		return book.Refuse(book.CodeTooLarge, "amount", "The customer's credit would be larger than a book can hold.")
	}
	return nil
}
