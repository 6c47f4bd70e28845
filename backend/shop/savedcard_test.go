package shop_test

import (
	"slices"
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/shop"
	"daybook/backend/testkit"
)

// cardsOf are what a customer's tabs show.
func cardsOf(s *testkit.Shop, customer int64) shop.CustomerCards {
	s.T.Helper()
	cards, err := s.Shop.CustomerCards(s.Ctx, customer)
	s.Must(err)
	return cards
}

// wantCards wants a customer to have the cards with these last digits, the default first.
func wantCards(s *testkit.Shop, customer int64, lastFour ...string) {
	s.T.Helper()
	cards := cardsOf(s, customer).Cards
	var got []string
	for n, card := range cards {
		got = append(got, card.LastFour)
		if card.Default != (n == 0) {
			s.T.Errorf("card %s is the default: %v", card.LastFour, card.Default)
		}
	}
	if !slices.Equal(got, lastFour) {
		s.T.Errorf("the cards are %v, want %v", got, lastFour)
	}
}

// isForgotten tells whether the sandbox takes no more money from a card.
func isForgotten(s *testkit.Shop, card book.SavedCard) bool {
	s.T.Helper()
	_, err := s.Cards.Charge(s.Ctx, book.ChargeOrder{Key: s.Key(), Amount: money.Of(100, "EUR"), AutoCapture: true, ExpiresAt: s.Shop.Now() + 1}, card)
	if err != nil && book.CodeOf(err) != book.CodeNotFound {
		s.T.Fatal(err)
	}
	return err != nil
}

func TestACardIsTypedAtTheShopAndKept(t *testing.T) {
	s := takingCards(t)
	anna := s.Customer("Anna").ID
	in := shop.RequestCardInput{Key: s.Key(), StoreID: 1, CustomerID: anna, Email: "not needed"}
	link, err := s.Shop.RequestCard(s.Ctx, in)
	s.Must(err)
	again, err := s.Shop.RequestCard(s.Ctx, in)
	s.Must(err)
	if link.Page == "" || again.Page != link.Page || again.Link.ID != link.Link.ID || link.Status != book.LinkInProgress || link.Link.Email != "" || link.Text != "" {
		t.Errorf("the link is %+v, sent twice %+v", link, again)
	}
	wantCards(s, anna)
	s.KeepCard(link.Page, testkit.DeclinedCard)
	s.Settle()
	wantCards(s, anna)
	s.KeepCard(link.Page, testkit.GoodCard)
	for range 2 {
		s.Settle()
	}
	wantCards(s, anna, "4242")
	cards := cardsOf(s, anna)
	card, done := cards.Cards[0], cards.Links[0]
	if card.Brand != "Visa" || card.ExpMonth != 12 || card.ExpYear < 2026 || card.Gateway != book.Sandbox || cards.Gateway != book.Sandbox {
		t.Errorf("kept is %+v", card)
	}
	if done.Status != book.LinkCompleted || done.Link.CardID != card.ID || done.Link.Setup.Card.LastFour != "4242" || done.URL != "" || done.Page != "" {
		t.Errorf("the link is %+v", done)
	}
	_, err = s.Shop.CancelCardLink(s.Ctx, done.Link.ID)
	testkit.WantRefusal(t, err, book.CodeLinkFinal, "")
	if dump := testkit.Dump(t, testkit.Raw(t, rawBook(s), "mode=ro")); strings.Contains(dump, "4242424242424242") || strings.Contains(dump, testkit.GoodCard) {
		t.Error("the book holds the card's number")
	}
}

func TestTheFirstCardIsTheDefaultAndTheNewestFollowsIt(t *testing.T) {
	s := takingCards(t)
	anna := s.Customer("Anna").ID
	first := s.SaveCard(anna, testkit.GoodCard)
	second := s.SaveCard(anna, "5555 5555 5555 4444")
	third := s.SaveCard(anna, testkit.DeclinedLater)
	other := s.SaveCard(s.Customer("Bert").ID, testkit.GoodCard)
	if first.Holder != third.Holder || first.Holder == other.Holder {
		t.Errorf("the holders are %s, %s and %s", first.Holder, third.Holder, other.Holder)
	}
	wantCards(s, anna, "4242", "0341", "4444")
	for range 2 {
		s.Must(s.Shop.SetDefaultCard(s.Ctx, second.ID))
	}
	wantCards(s, anna, "4444", "0341", "4242")
	s.Must(s.Shop.RemoveCard(s.Ctx, third.ID))
	wantCards(s, anna, "4444", "4242")
	for range 2 {
		s.Must(s.Shop.RemoveCard(s.Ctx, second.ID))
	}
	wantCards(s, anna, "4242")
	testkit.WantRefusal(t, s.Shop.SetDefaultCard(s.Ctx, second.ID), book.CodeNotFound, "")
	testkit.WantRefusal(t, s.Shop.SetDefaultCard(s.Ctx, 99), book.CodeNotFound, "")
	testkit.WantRefusal(t, s.Shop.RemoveCard(s.Ctx, 99), book.CodeNotFound, "")
	s.Must(s.Shop.RemoveCard(s.Ctx, first.ID))
	wantCards(s, anna)
	wantCards(s, other.CustomerID, "4242")
	for _, card := range []book.SavedCard{first, second, third, other} {
		if isForgotten(s, card) != (card.ID != other.ID) {
			t.Errorf("the gateway has forgotten card %s of customer %d: %v", card.LastFour, card.CustomerID, card.ID == other.ID)
		}
	}
}

func TestCardsOfMergedCustomersAreTheSurvivors(t *testing.T) {
	s := takingCards(t)
	anna, twin := s.Customer("Anna"), s.Customer("Anna M.")
	s.SaveCard(anna.ID, testkit.GoodCard)
	s.SaveCard(twin.ID, "5555 5555 5555 4444")
	typed := s.AddCard(twin.ID)
	asked, token := s.AskForCard(twin.ID)
	merge(s, anna, twin)
	wantCards(s, anna.ID, "4242", "4444")
	s.KeepCard(typed.Page, testkit.AskingLater) // while it was open
	page, err := s.Shop.LeaveCard(t.Context(), token)
	s.Must(err)
	s.KeepCard(page, testkit.DeclinedLater)
	s.Settle()
	wantCards(s, anna.ID, "4242", "0341", "3184", "4444")
	links := cardsOf(s, anna.ID).Links
	if len(links) != 4 || links[0].Link.ID != asked.Link.ID || links[0].Link.CustomerID != anna.ID || links[0].Status != book.LinkCompleted {
		t.Errorf("the links are %+v", links)
	}
	keep := mergedInto(s, "A. Müller", anna.ID)
	wantCards(s, keep.ID, "4242", "0341", "3184", "4444")
	wantCards(s, anna.ID)
}

func TestAnErasedCustomersCardsAreForgotten(t *testing.T) {
	s := takingCards(t)
	zeb := s.Customer("Zebulon Quartermain").ID
	card := s.SaveCard(zeb, testkit.GoodCard)
	typed := s.AddCard(zeb)
	asked, token := s.AskForCard(zeb)
	_, err := s.Shop.EraseCustomer(s.Ctx, zeb, s.Key())
	s.Must(err)
	s.KeepCard(typed.Page, testkit.GoodCard)
	s.Settle()
	wantCards(s, zeb)
	if !isForgotten(s, card) {
		t.Error("the gateway still keeps the card")
	}
	for _, id := range []int64{typed.Link.ID, asked.Link.ID} {
		if link, err := s.Shop.CardLink(s.Ctx, id); err != nil || link.Status != book.LinkCancelled || link.Link.Phone != "" {
			t.Errorf("left of a link is %+v, %v", link, err)
		}
	}
	_, err = s.Shop.LeaveCard(t.Context(), token)
	testkit.WantRefusal(t, err, book.CodeLinkFinal, "")
	_, err = s.Shop.RequestCard(s.Ctx, shop.RequestCardInput{Key: s.Key(), StoreID: 1, CustomerID: zeb})
	testkit.WantRefusal(t, err, book.CodeErased, "")
	dump := testkit.Dump(t, testkit.Raw(t, rawBook(s), "mode=ro"))
	for _, word := range []string{"Zebulon", "7654321", "c@example.com"} {
		if strings.Contains(dump, word) {
			t.Errorf("the book still holds %s", word)
		}
	}
}
