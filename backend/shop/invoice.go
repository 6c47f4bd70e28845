package shop

import (
	"context"

	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// SaveDraft keeps a draft (ID 0 makes a new one) with its figures. What a document needs may still be missing.
func (s *Shop) SaveDraft(ctx context.Context, draft book.Invoice, key string) (book.Invoice, error) {
	store, err := s.storeOr(ctx, draft.StoreID)
	if err != nil {
		return book.Invoice{}, err
	}
	if err := s.prepareDraft(ctx, &draft, store); err != nil {
		return book.Invoice{}, err
	}
	return answered(ctx, s, command{"SaveDraft", key, draft}, func(tx *sqlite.Tx) (int64, error) {
		if err := checkUsed(ctx, tx, draft.StoreID); err != nil {
			return 0, err
		}
		return saveDraft(ctx, tx, draft, s.Now())
	}, s.invoiceIn)
}

// prepareDraft fills in what follows from the store and the coupon, and computes the figures.
func (s *Shop) prepareDraft(ctx context.Context, draft *book.Invoice, store book.Store) error {
	s.fillDraft(draft, store)
	if err := s.resolveCoupon(ctx, &draft.Coupon); err != nil {
		return err
	}
	if err := draft.CleanDraft(); err != nil {
		return err
	}
	totals, err := draft.Pricing.Totals()
	draft.Totals = totals
	return err
}

// fillDraft fills in what a draft leaves to the store's habits.
func (s *Shop) fillDraft(draft *book.Invoice, store book.Store) {
	draft.StoreID = store.ID
	if draft.Currency == "" {
		draft.Currency = store.Currency
	}
	if draft.Rounding == "" {
		draft.Rounding = store.Rounding
	}
	if draft.IssueDate == "" {
		draft.IssueDate = s.Today(store)
	}
	if draft.DueDate == "" {
		draft.DueDate = draft.IssueDate.AddDays(store.TermDays)
	}
}

func saveDraft(ctx context.Context, tx *sqlite.Tx, draft book.Invoice, now book.Moment) (int64, error) {
	if draft.CustomerID != 0 {
		customer, err := tx.Customer(ctx, draft.CustomerID)
		if err != nil {
			return 0, err
		}
		draft.CustomerID = customer.ID
		draft.Address(customer)
	} else {
		draft.Address(book.Customer{})
	}
	if draft.ID != 0 {
		return draft.ID, tx.UpdateDraft(ctx, draft)
	}
	draft.CreatedAt = now
	return tx.InsertDraft(ctx, draft)
}

// NewDraft is an empty draft with a store's habits, the first one's where none is named (0). It is not saved yet.
func (s *Shop) NewDraft(ctx context.Context, storeID, customer int64) (book.Invoice, error) {
	store, err := s.storeOr(ctx, storeID)
	if err != nil {
		return book.Invoice{}, err
	}
	draft := book.Invoice{CustomerID: customer, Status: book.StatusDraft}
	draft.TaxIncluded, draft.Lines = store.TaxIncluded, []book.Line{}
	if customer != 0 {
		c, err := s.db.Customer(ctx, customer)
		if err != nil {
			return book.Invoice{}, err
		}
		draft.Address(c)
		draft.Language = c.Language
	}
	return draft, s.prepareDraft(ctx, &draft, store)
}

// DeleteDraft removes a draft that is still as it was read.
func (s *Shop) DeleteDraft(ctx context.Context, id, version int64) error {
	return s.do(ctx, command{name: "DeleteDraft", input: []int64{id, version}}, func(tx *sqlite.Tx) (int64, error) {
		return id, tx.DeleteDraft(ctx, id, version)
	})
}

// Invoice is one invoice with its status today.
func (s *Shop) Invoice(ctx context.Context, id int64) (book.Invoice, error) {
	return s.readInvoice(ctx, s.db, id)
}

func (s *Shop) invoiceIn(tx *sqlite.Tx, ctx context.Context, id int64) (book.Invoice, error) {
	return s.readInvoice(ctx, tx, id)
}

// documents is the book, or the transaction that is changing it.
type documents interface {
	Invoice(ctx context.Context, id int64) (book.Invoice, error)
	Store(ctx context.Context, id int64) (book.Store, error)
}

func (s *Shop) readInvoice(ctx context.Context, d documents, id int64) (book.Invoice, error) {
	invoice, err := d.Invoice(ctx, id)
	if err != nil {
		return book.Invoice{}, err
	}
	store, err := d.Store(ctx, invoice.StoreID)
	if err != nil {
		return book.Invoice{}, err
	}
	invoice.Status = book.StatusDraft
	if invoice.Issued() {
		invoice.Status = invoice.Balance.Status(invoice.DueDate, s.Today(store))
	}
	return invoice, nil
}
