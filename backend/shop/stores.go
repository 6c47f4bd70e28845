package shop

import (
	"context"
	"slices"

	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// stores is the book, or the transaction that is changing it.
type stores interface {
	Stores(ctx context.Context) ([]book.Store, error)
}

// homeStore is the first store in use; CodeNotFound before the first run.
func homeStore(ctx context.Context, from stores) (book.Store, error) {
	all, err := from.Stores(ctx)
	if err != nil {
		return book.Store{}, err
	}
	home := book.HomeStore(all)
	if home.ID == 0 {
		return home, book.Refuse(book.CodeNotFound, "", "This book has no shop yet.")
	}
	return home, nil
}

// Store is the first store in use: what belongs to no store by itself has its habits. CodeNotFound before the first run.
func (s *Shop) Store(ctx context.Context) (book.Store, error) { return homeStore(ctx, s.db) }

// Stores lists the stores, archived ones too.
func (s *Shop) Stores(ctx context.Context) ([]book.Store, error) { return s.db.Stores(ctx) }

// storeOr is a store, or the first one in use where none is named (0).
func (s *Shop) storeOr(ctx context.Context, id int64) (book.Store, error) {
	if id == 0 {
		return s.Store(ctx)
	}
	return s.db.Store(ctx, id)
}

// NewStore is a further store to fill in, not saved yet: what one owner's stores have in common is there.
func (s *Shop) NewStore(ctx context.Context) (book.Store, error) {
	all, err := s.db.Stores(ctx)
	if err != nil {
		return book.Store{}, err
	}
	home := book.HomeStore(all)
	return book.Store{
		Code: book.FreeStoreCode(all), Email: home.Email, Website: home.Website, TaxID: home.TaxID, Address: book.Address{Country: home.Address.Country},
		Currency: home.Currency, Language: home.Language, Timezone: home.Timezone, TaxIncluded: home.TaxIncluded, TaxRate: home.TaxRate,
		Rounding: home.Rounding, TermDays: home.TermDays, IBAN: home.IBAN, BIC: home.BIC, PaymentNote: home.PaymentNote,
	}, nil
}

// checkCode refuses a Store ID that another store has, and gives the home store.
func checkCode(ctx context.Context, tx *sqlite.Tx, store book.Store) (home book.Store, err error) {
	all, err := tx.Stores(ctx)
	if err != nil {
		return home, err
	}
	if slices.ContainsFunc(all, func(other book.Store) bool { return other.Code == store.Code && other.ID != store.ID }) {
		return home, book.Refuse(book.CodeStoreTaken, "code", "Another store has the ID %s.", store.Code).With("store", store.Code)
	}
	return book.HomeStore(all), nil
}

// checkUsed refuses what would be new in a store that is archived.
func checkUsed(ctx context.Context, tx *sqlite.Tx, id int64) error {
	store, err := tx.Store(ctx, id)
	if err != nil {
		return err
	}
	return store.CheckUsed()
}

// ArchiveStore takes a store out of use, or puts it back. The last one in use stays.
func (s *Shop) ArchiveStore(ctx context.Context, id int64, archived bool) (book.Store, error) {
	return answered(ctx, s, command{name: "ArchiveStore", input: []any{id, archived}}, func(tx *sqlite.Tx) (int64, error) {
		all, err := tx.Stores(ctx)
		if err != nil {
			return 0, err
		}
		at := slices.IndexFunc(all, func(store book.Store) bool { return store.ID == id })
		if at < 0 {
			return 0, book.Refuse(book.CodeNotFound, "", "This store is no longer in the book.")
		}
		all[at].Archived = archived
		home := book.HomeStore(all)
		if home.ID == 0 {
			return 0, book.Refuse(book.CodeLastStore, "", "This is the only store in use, so it stays. Please add another one first.")
		}
		if err := tx.ArchiveStore(ctx, id, archived); err != nil {
			return 0, err
		}
		return id, tx.OpenBalances(ctx, home.Currency) // lists are by the balance in its currency
	}, (*sqlite.Tx).Store)
}
