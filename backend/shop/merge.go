package shop

import (
	"context"

	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// MergeInput asks to merge one customer into another, both as they were read.
type MergeInput struct {
	Key          string `json:"key"`
	KeepID       int64  `json:"keepId"`
	KeepVersion  int64  `json:"keepVersion"`
	OtherID      int64  `json:"otherId"`
	OtherVersion int64  `json:"otherVersion"`
}

// MergePreview is what a merge would do: the customers, the one who stays as he would be, and what moves to him.
type MergePreview struct {
	Keep   book.Customer     `json:"keep"`
	Other  book.Customer     `json:"other"`
	Result book.Customer     `json:"result"`
	Moves  sqlite.Belongings `json:"moves"`
}

// PreviewMerge says what a merge would do and changes nothing.
func (s *Shop) PreviewMerge(ctx context.Context, keep, other int64) (preview MergePreview, err error) {
	store, err := s.Store(ctx)
	if err != nil {
		return preview, err
	}
	if preview.Keep, err = s.db.Customer(ctx, keep); err != nil {
		return preview, err
	}
	if preview.Other, err = s.db.Customer(ctx, other); err != nil {
		return preview, err
	}
	if preview.Result, err = book.Merge(preview.Keep, preview.Other, fieldNames(store.Language)); err != nil {
		return preview, err
	}
	preview.Moves, err = s.db.Belongings(ctx, other, store.Currency)
	return preview, err
}

// MergeCustomers merges one customer into another, who takes over all that the other has. It cannot be undone.
func (s *Shop) MergeCustomers(ctx context.Context, in MergeInput) (book.Customer, error) {
	if err := needKey(in.Key); err != nil {
		return book.Customer{}, err
	}
	store, err := s.Store(ctx)
	if err != nil {
		return book.Customer{}, err
	}
	return answered(ctx, s, command{"MergeCustomers", in.Key, in}, func(tx *sqlite.Tx) (int64, error) {
		return in.KeepID, mergeCustomers(ctx, tx, in, store.Language)
	}, (*sqlite.Tx).Customer)
}

func mergeCustomers(ctx context.Context, tx *sqlite.Tx, in MergeInput, language string) error {
	keep, err := tx.Customer(ctx, in.KeepID)
	if err != nil {
		return err
	}
	other, err := tx.Customer(ctx, in.OtherID)
	if err != nil {
		return err
	}
	if keep.Version != in.KeepVersion || other.Version != in.OtherVersion {
		return book.Refuse(book.CodeChanged, "", "This was changed in another window meanwhile. Please look at it again.")
	}
	merged, err := book.Merge(keep, other, fieldNames(language))
	if err != nil {
		return err
	}
	if err := tx.MergeCustomers(ctx, keep.ID, other.ID); err != nil {
		return err
	}
	return tx.UpdateCustomer(ctx, merged)
}

func fieldNames(language string) book.FieldNames {
	if language == "de" {
		return book.FieldNames{Name: "Name", Company: "Firma", Email: "E-Mail", Phone: "Telefon", TaxID: "Steuernummer"}
	}
	return book.FieldNames{Name: "Name", Company: "Company", Email: "Email", Phone: "Phone", TaxID: "Tax ID"}
}
