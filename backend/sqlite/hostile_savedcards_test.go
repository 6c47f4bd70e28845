package sqlite_test

import (
	"fmt"
	"testing"

	"daybook/backend/shop"
	"daybook/backend/testkit"
)

// savedCardBook is a shop in which Anna (1) has the saved cards 1, which is the default, and 2, by the links 1 and 2. Bert (2) has card 3 by
// link 3; card 4 by link 4 was removed and is forgotten, and so is card 5 by link 5, but for the gateway, which is silent. Of Anna's
// other links 6 is created, 7 is open at the gateway, 8 was cancelled; Bert's link 9 has a page that ended. Dora (3) is erased, with
// her link 10. Emil (4) was merged into Bert, with his link 11. It is closed.
func savedCardBook(t testing.TB) *testkit.Shop {
	t.Helper()
	s := testkit.NewShop(t)
	s.TakeCards()
	anna, bert, dora, emil := s.Customer("Anna"), s.Customer("Bert"), s.Customer("Dora"), s.Customer("Emil")
	s.SaveCard(anna.ID, testkit.GoodCard)
	s.SaveCard(anna.ID, testkit.DeclinedLater)
	s.SaveCard(bert.ID, testkit.GoodCard)
	s.Must(s.Shop.RemoveCard(s.Ctx, s.SaveCard(bert.ID, testkit.GoodCard).ID))
	unforgotten := s.SaveCard(bert.ID, testkit.GoodCard)
	s.AskForCard(anna.ID)
	s.AddCard(anna.ID)
	_, err := s.Shop.CancelCardLink(s.Ctx, s.AddCard(anna.ID).Link.ID)
	s.Must(err)
	_, err = s.Cards.EndSetup(s.Ctx, s.AddCard(bert.ID).Link)
	s.Must(err)
	s.Settle()
	s.AskForCard(dora.ID)
	_, err = s.Shop.EraseCustomer(s.Ctx, dora.ID, s.Key())
	s.Must(err)
	s.AskForCard(emil.ID)
	_, err = s.Shop.MergeCustomers(s.Ctx, shop.MergeInput{Key: s.Key(), KeepID: bert.ID, KeepVersion: bert.Version, OtherID: emil.ID, OtherVersion: emil.Version})
	s.Must(err)
	silence(s)
	s.Must(s.Shop.RemoveCard(s.Ctx, unforgotten.ID))
	s.Must(s.DB.Close())
	return s
}

func savedCardIs(id int, changes string) string {
	return fmt.Sprintf("UPDATE saved_cards SET %s WHERE id = %d", changes, id)
}

// atGateway are the columns that name a card at its gateway and to its owner, each with something else.
var atGateway = map[string]string{
	"id": "99", "gateway": "'stripe'", "holder": "'other'", "token": "'other'", "brand": "'Mastercard'", "last_four": "'4444'", "exp_month": "1", "exp_year": "2099", "added_at": "1",
}

// inUse are the columns that say whose a card is and whether it is used.
var inUse = []string{"customer_id", "default", "removed_at", "forgotten_at"}

// savedCardChanges begins the names of attacks on what a saved card alone says.
const savedCardChanges = "a saved card changes its "

// savedCardAttacks are in the book of savedCardBook.
var savedCardAttacks = func() []attack {
	attacks := []attack{
		{"a saved card becomes another customer's", savedCardIs(2, "customer_id = 2"), "stays its customer's", "saved_card_stays_its_customers"},
		{"a saved card goes back to who was merged", savedCardIs(3, "customer_id = 4"), "stays its customer's", "saved_card_stays_its_customers"},
		{"a removed card comes back", savedCardIs(4, "removed_at = 0, forgotten_at = 0"), "stays removed", "saved_card_stays_removed"},
		{"a card that is to be forgotten comes back", savedCardIs(5, "removed_at = 0"), "stays removed", "saved_card_stays_removed"},
		{savedCardChanges + "removal", savedCardIs(4, "removed_at = removed_at + 1"), "stays removed", "saved_card_stays_removed"},
		{savedCardChanges + "being forgotten", savedCardIs(4, "forgotten_at = forgotten_at + 1"), "stays removed", "saved_card_stays_removed"},
		{savedCardChanges + "having been forgotten", savedCardIs(4, "forgotten_at = 0"), "stays removed", "saved_card_stays_removed"},
		{"two cards are the default", savedCardIs(2, `"default" = 1`), "one default card", "saved_card_default_is_one saved_card_default"},
		{"a card takes the default's place by force", `UPDATE OR REPLACE saved_cards SET "default" = 1 WHERE id = 2`, "one default card", "saved_card_default_is_one KEYS"},
		{"a removed card is the default", savedCardIs(3, `"default" = 0`) + "; " + savedCardIs(4, `"default" = 1`), "CHECK", "CHECK"},
		{"a default is removed", savedCardIs(1, "removed_at = 1"), "CHECK", "CHECK"},
		{"a card in use is forgotten", savedCardIs(1, "forgotten_at = 1"), "CHECK", "CHECK"},
		{"a card is the default twice", savedCardIs(1, `"default" = 2`), "CHECK", "CHECK"},
		{"a saved card is deleted", "DELETE FROM saved_cards WHERE id = 1", "never deleted", "saved_card_stays KEYS"},
		{"a removed card is deleted", "DELETE FROM saved_cards WHERE id = 4", "never deleted", "saved_card_stays KEYS"},
		{"a card takes another's place", "UPDATE OR REPLACE saved_cards SET id = 1 WHERE id = 2", "never changes", "saved_card_keeps KEYS"},
		{"a card takes another's token", "UPDATE OR REPLACE saved_cards SET token = (SELECT token FROM saved_cards WHERE id = 1) WHERE id = 2", "never changes", "saved_card_keeps KEYS"},
	}
	for column, value := range atGateway {
		guard := "saved_card_keeps"
		if column == "id" {
			guard += " KEYS"
		}
		attacks = append(attacks, attack{savedCardChanges + column, savedCardIs(1, column+" = "+value), "never changes", guard})
	}
	return attacks
}()

// newSavedCard is a card by hand, like card 2 but for its names and what is given.
func newSavedCard(how string, given ...string) string {
	columns := append([]string{"id", "gateway", "holder", "token", "brand", "last_four", "exp_month", "exp_year", "added_at"}, inUse...)
	return newRow(how, "saved_cards", "id = 2", columns, append([]string{"id", "99", "token", "'new'"}, given...)...)
}

// newSavedCardAttacks are saved cards that cannot be, in the book of savedCardBook.
var newSavedCardAttacks = []attack{
	{savedCardChanges + "whole row", newSavedCard("INSERT OR REPLACE", "id", "2"), "there already", "saved_card_starts"},
	{"a card's token is used again by force", newSavedCard("INSERT OR REPLACE", "token", "(SELECT token FROM saved_cards WHERE id = 1)"), "there already", "saved_card_starts KEYS"},
	{"a card's token is used again", newSavedCard("INSERT", "token", "token"), "there already", ""},
	{"a new card takes the default's place", newSavedCard("INSERT OR REPLACE", "default", "1"), "there already", "saved_card_starts KEYS"},
	{"a new card is a second default", newSavedCard("INSERT", "default", "1"), "there already", "saved_card_starts saved_card_default"},
	{savedCardChanges + "beginning: it starts forgotten", newSavedCard("INSERT", "removed_at", "1", "forgotten_at", "1"), "there already", "saved_card_starts"},
	{"a saved card is nobody's", newSavedCard("INSERT", "customer_id", "77"), "FOREIGN KEY", "KEYS"},
	{"a saved card is an erased customer's", newSavedCard("INSERT", "customer_id", "3"), "somebody's", "saved_card_has_an_owner"},
	{"a saved card is a merged customer's", newSavedCard("INSERT", "customer_id", "4"), "somebody's", "saved_card_has_an_owner"},
	{"a saved card is at no gateway", newSavedCard("INSERT", "gateway", "'pocket'"), "CHECK", "CHECK"},
	{"a saved card has no holder", newSavedCard("INSERT", "holder", "''"), "CHECK", "CHECK"},
	{"a saved card has no token", newSavedCard("INSERT", "token", "''"), "CHECK", "CHECK"},
	{"a saved card's number is kept", newSavedCard("INSERT", "last_four", "'4242424242424242'"), "CHECK", "CHECK"},
	{"a saved card has five last digits", newSavedCard("INSERT", "last_four", "'42424'"), "CHECK", "CHECK"},
	{"a saved card's last digits are none", newSavedCard("INSERT", "last_four", "'424x'"), "CHECK", "CHECK"},
	{"a saved card expires in month 13", newSavedCard("INSERT", "exp_month", "13"), "CHECK", "CHECK"},
	{"a saved card expires in the year 26", newSavedCard("INSERT", "exp_year", "26"), "CHECK", "CHECK"},
	{"a saved card was never added", newSavedCard("INSERT", "added_at", "0"), "CHECK", "CHECK"},
}

func TestEveryColumnOfASavedCardIsAttacked(t *testing.T) {
	isAttacked(t, bookFile(savedCardBook(t)), "saved_cards", atGateway, inUse)
}

// isAttacked wants every column of a table to be one that never changes, or one that says what happened.
func isAttacked(t *testing.T, path, table string, keeps map[string]string, changes []string) {
	t.Helper()
	changing := map[string]bool{}
	for _, column := range changes {
		changing[column] = true
	}
	for _, column := range testkit.Column(t, testkit.Raw(t, path, otherProgram), "SELECT name FROM pragma_table_info(?)", table) {
		if keeps[column] == "" && !changing[column] {
			t.Errorf("nobody attacks %s", column)
		}
	}
}

func TestTheBookTakesASavedCardThatIsRight(t *testing.T) {
	path := bookFile(savedCardBook(t))
	for name, statements := range map[string]string{
		"a new one":                    newSavedCard("INSERT"),
		"one that tells no expiry":     newSavedCard("INSERT", "exp_month", "0", "exp_year", "0", "last_four", "''", "brand", "''"),
		"one that came too late":       newSavedCard("INSERT", "removed_at", "1", "customer_id", "3"),
		"the first at another gateway": newSavedCard("INSERT", "gateway", "'stripe'", "default", "1"),
		"another default":              savedCardIs(1, `"default" = 0`) + "; " + savedCardIs(2, `"default" = 1`),
		"it is removed":                savedCardIs(2, "removed_at = 1"),
		"the default is removed":       savedCardIs(1, `"default" = 0, removed_at = 1`),
		"the gateway has forgotten it": savedCardIs(5, "forgotten_at = 1"),
		"its customer was merged":      "UPDATE customers SET merged_into = 1 WHERE merged_into = 2; UPDATE customers SET merged_into = 1 WHERE id = 2; " + savedCardIs(3, `customer_id = 1, "default" = 0`),
	} {
		if err := try(testkit.Raw(t, copyOf(t, path), otherProgram), statements); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
