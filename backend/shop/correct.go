package shop

import (
	"cmp"
	"context"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/sqlite"
)

// WriteOffInput asks to write off an amount of what is due on an invoice.
type WriteOffInput struct {
	Key       string       `json:"key"`
	InvoiceID int64        `json:"invoiceId"`
	Amount    money.Amount `json:"amount"`
	Reason    string       `json:"reason"`
}

// WriteOff moves what will not come to bad debt. A later payment recovers it.
func (s *Shop) WriteOff(ctx context.Context, in WriteOffInput) (book.Invoice, error) {
	return s.correct(ctx, command{"WriteOff", in.Key, in}, in.InvoiceID, in.Reason, func(_ *sqlite.Tx, invoice book.Invoice) ([]book.Entry, error) {
		return []book.Entry{book.WriteOffEntry(invoice, in.Amount)}, invoice.CheckWriteOff(in.Amount)
	})
}

// VoidInput asks to void an invoice.
type VoidInput struct {
	Key       string `json:"key"`
	InvoiceID int64  `json:"invoiceId"`
	Reason    string `json:"reason"`
}

// Void takes an invoice back as if it had never been billed. It cannot be undone.
func (s *Shop) Void(ctx context.Context, in VoidInput) (book.Invoice, error) {
	return s.correct(ctx, command{"Void", in.Key, in}, in.InvoiceID, in.Reason, func(tx *sqlite.Tx, invoice book.Invoice) ([]book.Entry, error) {
		charges, err := tx.ChargesOfInvoice(ctx, invoice.ID)
		if err != nil {
			return nil, err
		}
		return book.VoidEntries(invoice), cmp.Or(invoice.CheckVoidable(), book.CheckNothingHeld(charges))
	})
}

// correct posts, for today, the entries that decide makes for an invoice; the last of them carries the reason.
func (s *Shop) correct(ctx context.Context, c command, id int64, reason string, decide func(*sqlite.Tx, book.Invoice) ([]book.Entry, error)) (book.Invoice, error) {
	if err := needKey(c.key); err != nil {
		return book.Invoice{}, err
	}
	reason, err := book.Paragraphs("reason", reason, book.MaxNote)
	if err != nil {
		return book.Invoice{}, err
	}
	return answered(ctx, s, c, func(tx *sqlite.Tx) (int64, error) {
		invoice, err := tx.Invoice(ctx, id)
		if err != nil {
			return 0, err
		}
		entries, err := decide(tx, invoice)
		if err != nil {
			return 0, err
		}
		entries[len(entries)-1].Note = reason
		date, err := s.today(ctx, tx, invoice.StoreID)
		if err != nil {
			return 0, err
		}
		return id, s.post(ctx, tx, c.key, date, 0, entries...)
	}, s.invoiceIn)
}

// ReverseInput asks to take back a payment that was recorded wrongly.
type ReverseInput struct {
	Key       string `json:"key"`
	PaymentID int64  `json:"paymentId"`
	Reason    string `json:"reason"`
}

// Reverse takes back a payment that never was: new entries undo all that it posted, and what it paid is due again. The
// payment and its receipt stay in the book.
func (s *Shop) Reverse(ctx context.Context, in ReverseInput) (book.Payment, error) {
	if err := needKey(in.Key); err != nil {
		return book.Payment{}, err
	}
	var err error
	if in.Reason, err = book.Paragraphs("reason", in.Reason, book.MaxNote); err != nil {
		return book.Payment{}, err
	}
	return answered(ctx, s, command{"Reverse", in.Key, in}, func(tx *sqlite.Tx) (int64, error) {
		return in.PaymentID, s.reverse(ctx, tx, in)
	}, (*sqlite.Tx).Payment)
}

func (s *Shop) reverse(ctx context.Context, tx *sqlite.Tx, in ReverseInput) error {
	payment, err := tx.Payment(ctx, in.PaymentID)
	if err != nil {
		return err
	}
	invoices, err := invoicesOf(ctx, tx, payment)
	if err != nil {
		return err
	}
	_, credit, err := tx.CustomerBalance(ctx, payment.CustomerID, payment.Amount.Currency)
	if err != nil {
		return err
	}
	if err := payment.CheckReversible(invoices, credit); err != nil {
		return err
	}
	made, err := tx.EntriesOfPayment(ctx, payment.ID)
	if err != nil {
		return err
	}
	entries := book.ReversalEntries(made)
	entries[0].Note = in.Reason
	date, err := s.today(ctx, tx, payment.StoreID)
	if err != nil {
		return err
	}
	return s.post(ctx, tx, in.Key, date, 0, entries...)
}
