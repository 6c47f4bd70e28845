package shop_test

import (
	"path"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/shop"
	"daybook/backend/testkit/stripefake"
)

func TestACardIsLeftOnStripesPageOfADay(t *testing.T) {
	s := takingCardsAtStripe(t)
	anna := s.Customer("Anna").ID
	link, token := s.AskForCard(anna)
	leave := func() string {
		page, err := s.Book.Shop.LeaveCard(t.Context(), token)
		s.Must(err)
		return page
	}
	first := leave()
	s.Clock.Add(25 * time.Hour)
	s.Settle()
	if after, err := s.Book.Shop.CardLink(s.Ctx, link.Link.ID); err != nil || after.Status != book.LinkInProgress || after.Link.Setup.State != book.SetupEnded {
		t.Errorf("a day later the link is %s, its page %s, %v", after.Status, after.Link.Setup.State, err)
	}
	second := leave()
	if first == second || leave() != second {
		t.Errorf("the pages were %s and %s", first, second)
	}
	s.account.Leave(path.Base(first), stripefake.Visa)
	s.account.Leave(path.Base(second), stripefake.DeclinedLater)
	s.Clock.Add(time.Minute)
	s.Settle()
	wantCards(s.Shop, anna, "0341")
}

func TestACustomerHasOneHolderAtStripe(t *testing.T) {
	s := takingCardsAtStripe(t)
	anna := s.Customer("Anna").ID
	var cards []book.SavedCard
	for range 2 {
		link := s.AddCard(anna)
		s.account.Leave(path.Base(link.Page), stripefake.Visa)
		s.Settle()
		cards = cardsOf(s.Shop, anna).Cards
	}
	if len(cards) != 2 || cards[0].Holder != cards[1].Holder || cards[0].Token == cards[1].Token || cards[0].Brand != "Visa" || s.account.KeptCards() != 2 {
		t.Errorf("the cards are %+v, Stripe keeps %d", cards, s.account.KeptCards())
	}
	_, err := s.Book.Shop.EraseCustomer(s.Ctx, anna, s.Key())
	s.Must(err)
	if kept := s.account.KeptCards(); kept != 0 {
		t.Errorf("Stripe keeps %d cards of an erased customer", kept)
	}
}

func TestACancelledLinksPageIsClosedAtStripe(t *testing.T) {
	s := takingCardsAtStripe(t)
	anna := s.Customer("Anna").ID
	link := s.AddCard(anna)
	_, err := s.Book.Shop.CancelCardLink(s.Ctx, link.Link.ID)
	s.Must(err)
	s.account.Leave(path.Base(link.Page), stripefake.Visa)
	s.Settle()
	wantCards(s.Shop, anna)
	again, err := s.Book.Shop.RequestCard(s.Ctx, shop.RequestCardInput{Key: s.Key(), StoreID: 1, CustomerID: anna})
	if err != nil || again.Page == link.Page {
		t.Errorf("another page is %s, %v", again.Page, err)
	}
}
