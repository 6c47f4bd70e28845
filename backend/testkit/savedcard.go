package testkit

import (
	"daybook/backend/book"
	"daybook/backend/shop"
)

// AddCard starts the gateway's page for a card that is typed at the shop.
func (s *Shop) AddCard(customer int64) shop.CardLinkDetail {
	s.T.Helper()
	link, err := s.Shop.RequestCard(s.Ctx, shop.RequestCardInput{Key: s.Key(), StoreID: 1, CustomerID: customer})
	s.Must(err)
	return link
}

// SaveCard types a test card of a customer's at the shop, which keeps it.
func (s *Shop) SaveCard(customer int64, number string) book.SavedCard {
	s.T.Helper()
	link := s.AddCard(customer)
	s.KeepCard(link.Page, number)
	s.Settle()
	done, err := s.Shop.CardLink(s.Ctx, link.Link.ID)
	s.Must(err)
	card, err := s.DB.SavedCard(s.Ctx, done.Link.CardID)
	s.Must(err)
	return card
}

// AskForCard asks a customer for his card by a text that is handed over by hand, and gives the token that opens the page.
func (s *Shop) AskForCard(customer int64) (shop.CardLinkDetail, string) {
	s.T.Helper()
	link, err := s.Shop.RequestCard(s.Ctx, shop.RequestCardInput{Key: s.Key(), StoreID: 1, CustomerID: customer, Sending: book.LinkBySMS, Phone: "030 7654321"})
	s.Must(err)
	token, err := s.DB.CardLinkToken(s.Ctx, link.Link.ID)
	s.Must(err)
	return link, token
}
