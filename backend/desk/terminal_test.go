package desk_test

import (
	"slices"
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/shop"
	"daybook/backend/testkit"
)

func TestWhoSellsTakesCards(t *testing.T) {
	s := testkit.NewShop(t)
	s.TakeCards()
	anna := s.Customer("Anna")
	card := s.SaveCard(anna.ID, testkit.GoodCard)
	sellers := []book.Role{book.SuperAdmin, book.Admin, book.Settlement, book.Clerk}
	for _, role := range book.Roles {
		cards := openDesk(s, role).Cards
		in := shop.CardPaymentInput{Key: s.Key(), StoreID: 1, CustomerID: anna.ID, Amount: money.Of(500, "EUR"), Text: "Repair", CardID: card.ID}
		paid, err := cards.Take(in)
		if !slices.Contains(sellers, role) {
			testkit.WantRefusal(t, err, book.CodeForbidden, "")
			continue
		}
		if err != nil || paid.Charge.State != book.ChargeCaptured {
			t.Errorf("%s: %s, %v", role, paid.Charge.State, err)
		}
		in.Key, in.CardID = s.Key(), 0
		opened, err := cards.Take(in)
		s.Must(err)
		if now, err := cards.Payment(opened.Charge.ID); err != nil || now.Page != opened.Page || now.Page == "" {
			t.Errorf("%s: the page is %q, %v", role, now.Page, err)
		}
		if ended, err := cards.End(opened.Charge.ID); err != nil || ended.Charge.State != book.ChargeEnded || ended.Page != "" {
			t.Errorf("%s: it is %s, the page %q, %v", role, ended.Charge.State, ended.Page, err)
		}
	}
}
