package testkit

import (
	"slices"

	"daybook/backend/book"
	"daybook/backend/shop"
)

// CardOnFile lets a customer leave a test card with the shop.
func (s *Shop) CardOnFile(customer int64, number string) book.SavedCard {
	s.T.Helper()
	asked, err := s.Shop.RequestCard(s.Ctx, shop.RequestCardInput{Key: s.Key(), StoreID: 1, CustomerID: customer})
	s.Must(err)
	s.KeepCard(asked.Page, number)
	s.Settle()
	cards, err := s.DB.SavedCards(s.Ctx, customer)
	s.Must(err)
	if len(cards) == 0 {
		s.T.Fatal("the card was not kept")
	}
	return slices.MaxFunc(cards, func(a, b book.SavedCard) int { return int(a.ID - b.ID) })
}
