package sqlite_test

import (
	"context"
	"path"

	"daybook/backend/book"
	"daybook/backend/shop"
	"daybook/backend/testkit"
)

// Card links of readyBook.
const (
	leftLink   = 2 // on whose page a card was left, of which nobody has heard yet
	madeLink   = 3
	openedLink = 4
)

func init() {
	for name, do := range map[string]func(context.Context, *shop.Shop) error{
		"a card is added": func(ctx context.Context, s *shop.Shop) error {
			_, err := s.RequestCard(ctx, shop.RequestCardInput{Key: "the form", StoreID: 1, CustomerID: 1})
			return err
		},
		"a card's page is opened": func(ctx context.Context, s *shop.Shop) error {
			link, err := s.CardLink(ctx, madeLink)
			if err == nil {
				_, err = s.LeaveCard(ctx, path.Base(link.URL))
			}
			return err
		},
		"a card link is cancelled":               cancels(openedLink),
		"a card link is cancelled when one came": cancels(leftLink),
		"a card is removed":                      func(ctx context.Context, s *shop.Shop) error { return s.RemoveCard(ctx, 1) },
	} {
		cardDoings[name] = doing{do, readyKept}
	}
}

func cancels(link int64) func(context.Context, *shop.Shop) error {
	return func(ctx context.Context, s *shop.Shop) error {
		_, err := s.CancelCardLink(ctx, link)
		if book.CodeOf(err) == book.CodeLinkFinal { // it was done before, or a card came
			return nil
		}
		return err
	}
}

// askForCards makes the card links of readyBook.
func askForCards(s *testkit.Shop, h house, customer int64) {
	s.T.Helper()
	var tokens []string
	for range 3 {
		_, token := s.AskForCard(customer)
		tokens = append(tokens, token)
	}
	page, err := s.Shop.LeaveCard(s.Ctx, tokens[0])
	s.Must(err)
	h.keeps(s, page)
	_, err = s.Shop.LeaveCard(s.Ctx, tokens[2])
	s.Must(err)
}

func (g onTheWay) StartSetup(ctx context.Context, order book.SetupOrder) (book.SetupReport, error) {
	g.pass()
	defer g.pass()
	return g.CardGateway.StartSetup(ctx, order)
}

func (g onTheWay) FindSetup(ctx context.Context, link book.CardLink) (book.SetupReport, error) {
	g.pass()
	defer g.pass()
	return g.CardGateway.FindSetup(ctx, link)
}

func (g onTheWay) EndSetup(ctx context.Context, link book.CardLink) (book.SetupReport, error) {
	g.pass()
	defer g.pass()
	return g.CardGateway.EndSetup(ctx, link)
}

func (g onTheWay) Forget(ctx context.Context, card book.SavedCard) error {
	g.pass()
	defer g.pass()
	return g.CardGateway.Forget(ctx, card)
}
