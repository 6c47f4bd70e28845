package shop

import (
	"context"
	"slices"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/sqlite"
)

// LinkConfig is how a store makes links; before it was configured, what its habits suggest, without terms. Cards are not offered
// while no gateway takes them.
func (s *Shop) LinkConfig(ctx context.Context, store int64) (book.LinkConfig, error) {
	config, err := s.db.LinkConfig(ctx, store)
	if err == nil {
		cards, err := s.cardsBy(ctx)
		config.Methods = slices.DeleteFunc(config.Methods, func(m book.LinkMethod) bool { return m == book.LinkCard && cards == "" })
		return config, err
	}
	if book.CodeOf(err) != book.CodeNotFound {
		return config, err
	}
	own, err := s.db.Store(ctx, store)
	if err != nil {
		return book.LinkConfig{}, err
	}
	methods, err := s.offerable(ctx, own)
	return book.LinkConfig{StoreID: store, TaxRate: own.TaxRate, Currencies: []money.Currency{own.Currency}, Methods: methods}, err
}

// offerable are the ways to pay that a store can offer as it is: a transfer needs an account, a card a gateway.
func (s *Shop) offerable(ctx context.Context, store book.Store) ([]book.LinkMethod, error) {
	cards, err := s.cardsBy(ctx)
	return slices.DeleteFunc(slices.Clone(book.LinkMethods), func(m book.LinkMethod) bool {
		return m == book.LinkCard && cards == "" || m == book.LinkBankTransfer && store.IBAN == ""
	}), err
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
	methods, err := s.offerable(ctx, store)
	if err != nil {
		return config, err
	}
	if slices.Contains(config.Methods, book.LinkBankTransfer) && !slices.Contains(methods, book.LinkBankTransfer) {
		return config, book.Refuse(book.CodeRequired, "methods", "Please give the shop's IBAN first: Settings, Store.")
	}
	if slices.Contains(config.Methods, book.LinkCard) && !slices.Contains(methods, book.LinkCard) {
		return config, book.Refuse(book.CodeNoGateway, "methods", "No card gateway is connected.")
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
	Cards  book.Gateway    `json:"cards"` // the gateway that takes cards; empty for none
}

// LinkStores lists the stores, archived ones too, and how each makes links.
func (s *Shop) LinkStores(ctx context.Context) ([]LinkStore, error) {
	stores, err := s.db.Stores(ctx)
	if err != nil {
		return nil, err
	}
	cards, err := s.cardsBy(ctx)
	if err != nil {
		return nil, err
	}
	all := []LinkStore{}
	for _, store := range stores {
		config, err := s.LinkConfig(ctx, store.ID)
		if err != nil {
			return nil, err
		}
		all = append(all, LinkStore{store, config, cards})
	}
	return all, nil
}
