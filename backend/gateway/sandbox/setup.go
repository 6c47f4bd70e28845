package sandbox

import (
	"context"

	"daybook/backend/book"
)

// setup is a page on which a customer leaves a card.
type setup struct {
	Order   book.SetupOrder `json:"order"`
	Page    string          `json:"page"`
	State   book.SetupState `json:"state"`
	KeptAt  book.Moment     `json:"keptAt"`
	EndedAt book.Moment     `json:"endedAt"`
	Token   string          `json:"token"`   // of the card that was kept
	Failure book.Code       `json:"failure"` // why the last card was not kept
	Confirm *card           `json:"confirm"` // whose bank waits for the customer's word; nil for none
}

// at is the page as of a moment: where no card was left by its time, it has ended.
func (s setup) at(now book.Moment) setup {
	if s.State == book.SetupOpen && now >= s.Order.ExpiresAt {
		s.State, s.EndedAt, s.Confirm = book.SetupEnded, s.Order.ExpiresAt, nil
	}
	return s
}

// StartSetup begins a page for a card.
func (g *Gateway) StartSetup(_ context.Context, order book.SetupOrder) (book.SetupReport, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if reference, known := g.known.Keys[order.Key]; known {
		return g.known.reportOf(reference, g.moment()), nil
	}
	reference, err := g.name("setup_")
	if err != nil {
		return book.SetupReport{}, err
	}
	page, err := below(order.BackURL, "setups/"+reference)
	if err != nil {
		return book.SetupReport{}, err
	}
	draft := g.known.draft()
	draft.Setups[reference], draft.Keys[order.Key] = setup{Order: order, Page: page, State: book.SetupOpen}, reference
	return draft.reportOf(reference, g.moment()), g.keep(draft)
}

// FindSetup tells what came of a page for a card.
func (g *Gateway) FindSetup(_ context.Context, of book.CardLink) (book.SetupReport, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if _, err := g.setup(of.Setup.Reference); err != nil {
		return book.SetupReport{}, err
	}
	return g.known.reportOf(of.Setup.Reference, g.moment()), nil
}

// EndSetup closes a page on which nobody has left a card; another it leaves as it is.
func (g *Gateway) EndSetup(_ context.Context, of book.CardLink) (book.SetupReport, error) {
	return g.changeSetup(of.Setup.Reference, func(s *setup, _ ledger, now book.Moment) error {
		s.State, s.EndedAt, s.Confirm = book.SetupEnded, now, nil
		return nil
	})
}

// keepCard keeps a card that was typed on an open page. One that its bank wants confirmed waits for confirmSetup.
func (g *Gateway) keepCard(reference string, with card) (book.SetupReport, error) {
	return g.changeSetup(reference, func(s *setup, draft ledger, now book.Moment) error {
		s.Failure, s.Confirm = "", nil
		switch {
		case with.Later != "":
			return g.keepIn(draft, s, with, now)
		case with.Failure != "":
			s.Failure = with.Failure
		case with.Confirm:
			s.Confirm = &with
		default:
			return g.keepIn(draft, s, with, now)
		}
		return nil
	})
}

// confirmSetup is what the customer tells the bank of a card that waits for it.
func (g *Gateway) confirmSetup(reference string, yes bool) (book.SetupReport, error) {
	return g.changeSetup(reference, func(s *setup, draft ledger, now book.Moment) error {
		if s.Confirm == nil {
			return nil
		}
		with := *s.Confirm
		s.Confirm = nil
		if !yes {
			s.Failure = book.CodeNotConfirmed
			return nil
		}
		return g.keepIn(draft, s, with, now)
	})
}

// changeSetup does something to a page as long as it is open, and remembers it.
func (g *Gateway) changeSetup(reference string, do func(*setup, ledger, book.Moment) error) (book.SetupReport, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	s, err := g.setup(reference)
	if err != nil {
		return book.SetupReport{}, err
	}
	draft, now := g.known.draft(), g.moment()
	if s = s.at(now); s.State != book.SetupOpen {
		return g.known.reportOf(reference, now), nil
	}
	if err := do(&s, draft, now); err != nil {
		return book.SetupReport{}, err
	}
	draft.Setups[reference] = s
	return draft.reportOf(reference, now), g.keep(draft)
}

func (g *Gateway) setup(reference string) (setup, error) {
	if s, known := g.known.Setups[reference]; known {
		return s, nil
	}
	return setup{}, book.Refuse(book.CodeNotFound, "", "The sandbox does not know this page for a card.")
}

// reportOf is what the sandbox says of a page for a card as of a moment.
func (l ledger) reportOf(reference string, now book.Moment) book.SetupReport {
	s := l.Setups[reference].at(now)
	r := book.SetupReport{Reference: reference, Page: s.Page, State: s.State, KeptAt: s.KeptAt, EndedAt: s.EndedAt}
	if s.State == book.SetupKept {
		r.Card = l.Cards[s.Token].saved(s.Token)
	}
	return r
}
