package testkit

import "daybook/backend/book"

// AddStore adds a store at the harbour with the habits of the first.
func (s *Shop) AddStore(code string) book.Store {
	s.T.Helper()
	store, err := s.Shop.NewStore(s.Ctx)
	s.Must(err)
	store.Code, store.Name, store.Address.Line1, store.Address.City = code, "Paper Lantern, Harbour", "Am Kai 7", "Hamburg"
	store, err = s.Shop.SaveStore(s.Ctx, store)
	s.Must(err)
	return store
}

// IssueIn saves a draft of a store for a customer and issues it.
func (s *Shop) IssueIn(store, customer int64, lines ...book.Line) book.Invoice {
	s.T.Helper()
	draft, err := s.Shop.NewDraft(s.Ctx, store, customer)
	s.Must(err)
	draft.Lines = lines
	draft, err = s.Shop.SaveDraft(s.Ctx, draft, s.Key())
	s.Must(err)
	return s.IssueDraft(draft)
}
