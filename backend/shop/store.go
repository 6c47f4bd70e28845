package shop

import (
	"cmp"
	"context"

	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// Codes of refusals about the store.
const (
	CodeNotEmpty      book.Code = "not_empty"      // the sample shop only goes into an empty book
	CodeStarted       book.Code = "started"        // the book has a shop already
	CodeCurrencyStays book.Code = "currency_stays" // something is priced in the currency
)

// Start makes a new book's first store, its number series and its owner.
func (s *Shop) Start(ctx context.Context, store book.Store) (book.Store, error) {
	store.Code, store.Sample, store.Rounding, store.TermDays = cmp.Or(store.Code, book.FreeStoreCode(nil)), false, book.PerDocument, 14
	if err := s.cleanStore(&store); err != nil {
		return book.Store{}, err
	}
	store.CreatedAt = s.Now()
	return answered(ctx, s, command{name: "Start", input: store}, func(tx *sqlite.Tx) (int64, error) {
		return s.start(ctx, tx, store)
	}, (*sqlite.Tx).Store)
}

func (s *Shop) start(ctx context.Context, tx *sqlite.Tx, store book.Store) (int64, error) {
	stores, err := tx.Stores(ctx)
	if err != nil {
		return 0, err
	}
	if len(stores) > 0 {
		return 0, book.Refuse(CodeStarted, "", "This book has a shop already.")
	}
	return tx.InsertStore(ctx, store, book.NewSeries(""))
}

// Prepare gives a new book its name and its owner, who may do everything; an existing one keeps both. It returns the owner.
func (s *Shop) Prepare(ctx context.Context) (book.User, error) {
	users, err := s.db.Users(ctx)
	if err != nil {
		return book.User{}, err
	}
	if len(users) > 0 {
		return users[0], nil
	}
	id, err := s.newUUID()
	if err != nil {
		return book.User{}, err
	}
	owner := book.User{Name: "Owner", Role: book.SuperAdmin, Active: true, Version: 1}
	err = s.db.Write(ctx, func(tx *sqlite.Tx) error {
		if err := tx.InsertInfo(ctx, id, s.Now()); err != nil {
			return err
		}
		owner.ID, err = tx.InsertUser(ctx, owner)
		return err
	})
	return owner, err
}

// SaveStore adds a store (ID 0), whose numbers begin with its Store ID, or changes one that is still as it was read. Its
// currency stays once something is priced in it.
func (s *Shop) SaveStore(ctx context.Context, store book.Store) (book.Store, error) {
	if err := s.cleanStore(&store); err != nil {
		return book.Store{}, err
	}
	return answered(ctx, s, command{name: "SaveStore", input: store}, func(tx *sqlite.Tx) (int64, error) {
		home, err := checkCode(ctx, tx, store)
		if err != nil {
			return 0, err
		}
		if store.ID == 0 {
			store.Sample, store.CreatedAt = home.Sample, s.Now()
			return tx.InsertStore(ctx, store, book.NewSeries(store.Code+"-"))
		}
		if err := checkCurrency(ctx, tx, store); err != nil {
			return 0, err
		}
		return store.ID, tx.UpdateStore(ctx, store)
	}, (*sqlite.Tx).Store)
}

func (s *Shop) cleanStore(store *book.Store) error {
	if err := store.Clean(); err != nil {
		return err
	}
	phone, err := cleanPhone("phone", store.Phone, store.Address.Country)
	store.Phone = phone
	return err
}

// checkCurrency refuses another currency once something is priced; before that, customers get balances in the new one.
func checkCurrency(ctx context.Context, tx *sqlite.Tx, store book.Store) error {
	before, err := tx.Store(ctx, store.ID)
	if err != nil || before.Currency == store.Currency {
		return err
	}
	used, err := tx.HasDocuments(ctx, store.ID)
	if err == nil && used {
		return book.Refuse(CodeCurrencyStays, "currency", "The book is kept in %s; that stays once something has a price in it.", before.Currency).With("currency", string(before.Currency))
	}
	if err != nil {
		return err
	}
	return tx.OpenBalances(ctx, store.Currency)
}

// SetLogo checks a PNG or JPEG picture, fits it to a store's documents and keeps it; nil takes the logo away.
func (s *Shop) SetLogo(ctx context.Context, store int64, picture []byte) (err error) {
	if len(picture) > 0 {
		if picture, err = s.tools.Papers.FitLogo(picture); err != nil {
			return err
		}
	}
	return s.do(ctx, command{name: "SetLogo", input: []any{store, len(picture)}}, func(tx *sqlite.Tx) (int64, error) {
		if _, err := tx.Store(ctx, store); err != nil {
			return 0, err
		}
		return store, tx.SetLogo(ctx, store, picture)
	})
}

// SetPattern changes how a series of a store writes its numbers from now on.
func (s *Shop) SetPattern(ctx context.Context, series book.Series) error {
	if err := book.CheckPattern("pattern", series.Pattern); err != nil {
		return err
	}
	return s.do(ctx, command{name: "SetPattern", input: series}, func(tx *sqlite.Tx) (int64, error) {
		return series.StoreID, tx.SetPattern(ctx, series)
	})
}

// BeginSample marks the store as a sample; it refuses a book that has anything in it.
func (s *Shop) BeginSample(ctx context.Context) error {
	store, err := s.Store(ctx)
	if err != nil {
		return err
	}
	return s.do(ctx, command{name: "BeginSample"}, func(tx *sqlite.Tx) (int64, error) {
		empty, err := tx.IsEmpty(ctx)
		if err != nil {
			return 0, err
		}
		if !empty {
			return 0, book.Refuse(CodeNotEmpty, "", "The sample shop only goes into an empty book.")
		}
		return store.ID, tx.MarkSample(ctx, store.ID)
	})
}
