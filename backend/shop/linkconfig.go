package shop

import (
	"context"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/sqlite"
)

// LinkConfig is how a store makes links; before it was configured, what its habits suggest, without terms.
func (s *Shop) LinkConfig(ctx context.Context, store int64) (book.LinkConfig, error) {
	config, err := s.db.LinkConfig(ctx, store)
	if book.CodeOf(err) != book.CodeNotFound {
		return config, err
	}
	own, err := s.db.Store(ctx, store)
	return book.LinkConfig{StoreID: store, TaxRate: own.TaxRate, Currencies: []money.Currency{own.Currency}, Methods: offerable(own)}, err
}

// offerable are the ways to pay that a store can offer as it is: a transfer needs an account.
func offerable(store book.Store) []book.LinkMethod {
	if store.IBAN == "" {
		return []book.LinkMethod{book.LinkAtShop}
	}
	return []book.LinkMethod{book.LinkBankTransfer, book.LinkAtShop}
}

// SaveLinkConfig keeps how a store makes links.
func (s *Shop) SaveLinkConfig(ctx context.Context, config book.LinkConfig) (book.LinkConfig, error) {
	if err := config.Clean(); err != nil {
		return config, err
	}
	store, err := s.db.Store(ctx, config.StoreID)
	if err != nil {
		return config, err
	}
	for _, method := range config.Methods {
		if method == book.LinkBankTransfer && store.IBAN == "" {
			return config, book.Refuse(book.CodeRequired, "methods", "Please give the shop's IBAN first: Settings, Store.")
		}
	}
	return answered(ctx, s, command{name: "SaveLinkConfig", input: config}, func(tx *sqlite.Tx) (int64, error) {
		return config.StoreID, tx.SaveLinkConfig(ctx, config)
	}, (*sqlite.Tx).LinkConfig)
}

// LinkServer is where checkout pages are served.
func (s *Shop) LinkServer(ctx context.Context) (book.LinkServer, error) { return s.db.LinkServer(ctx) }

// LinkServing is where checkout pages are served as the owner chose, and whether they are.
type LinkServing struct {
	book.LinkServer
	Serving book.Serving `json:"serving"`
}

// LinkServing tells where checkout pages are served, and whether they are.
func (s *Shop) LinkServing(ctx context.Context) (answer LinkServing, err error) {
	if s.tools.Serving != nil {
		answer.Serving = s.tools.Serving()
	}
	answer.LinkServer, err = s.db.LinkServer(ctx)
	return answer, err
}

// SaveLinkServer keeps where checkout pages are served, and tells the server.
func (s *Shop) SaveLinkServer(ctx context.Context, server book.LinkServer) (book.LinkServer, error) {
	if err := server.Clean(); err != nil {
		return server, err
	}
	err := s.do(ctx, command{name: "SaveLinkServer", input: server}, func(tx *sqlite.Tx) (int64, error) {
		return 1, tx.SaveLinkServer(ctx, server)
	})
	if err != nil {
		return server, err
	}
	s.changed("checkout")
	return s.db.LinkServer(ctx)
}

// LinkStore is a store that links can be made for.
type LinkStore struct {
	Store  book.Store      `json:"store"`
	Config book.LinkConfig `json:"config"`
}

// LinkStores lists the stores, archived ones too, and how each makes links.
func (s *Shop) LinkStores(ctx context.Context) ([]LinkStore, error) {
	stores, err := s.db.Stores(ctx)
	if err != nil {
		return nil, err
	}
	all := []LinkStore{}
	for _, store := range stores {
		config, err := s.LinkConfig(ctx, store.ID)
		if err != nil {
			return nil, err
		}
		all = append(all, LinkStore{store, config})
	}
	return all, nil
}
