package sqlite_test

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"daybook/backend/testkit"
)

func cardLinkIs(id int, changes string) string {
	return fmt.Sprintf("UPDATE card_links SET %s WHERE id = %d", changes, id)
}

// requested are the columns that a card link keeps from its first moment, each with something else.
var requested = map[string]string{
	"id": "99", "token": "'AAAAAAAAAAAAAAAAAAAAAA'", "store_id": "77", "customer_id": "2", "gateway": "'stripe'", "sending": "'email'", "language": "'de'", "created_by": "77",
	"created_at": "created_at + 1, expires_at = expires_at + 1", "expires_at": "expires_at - 1, created_at = created_at - 1",
}

// cardLinkHappened are the columns that say what happened to a card link.
var cardLinkHappened = []string{"opened_at", "cancelled_at", "card_id", "key", "reference", "page", "state", "kept_at", "ended_at", "email", "phone"}

// cardLinkChanges begins the names of attacks on what a card link alone says.
const cardLinkChanges = "a card link changes its "

// begunAnew begins another page.
const begunAnew = "key = 'new', state = 'open', reference = '', page = '', ended_at = 0"

const (
	linkHappened = "happened to a card link stays"
	pageStays    = "came of a page for a card stays"
)

// cardLinkAttacks are in the book of savedCardBook.
var cardLinkAttacks = func() []attack {
	attacks := []attack{
		{cardLinkChanges + "address", cardLinkIs(6, "email = 'eve@example.com'"), "until its customer is erased", "card_link_contact_keeps"},
		{cardLinkChanges + "number", cardLinkIs(6, "phone = '+4930999'"), "until its customer is erased", "card_link_contact_keeps"},
		{cardLinkChanges + "number to none", cardLinkIs(6, "phone = ''"), "until its customer is erased", "card_link_contact_keeps"},
		{"an erased customer's card link gets a contact", cardLinkIs(10, "phone = '+4930999'"), "until its customer is erased", "card_link_contact_keeps"},
		{cardLinkChanges + "opening", cardLinkIs(7, "opened_at = opened_at + 1"), linkHappened, "card_link_event_keeps"},
		{"a card link was not opened after all", cardLinkIs(7, "opened_at = 0"), linkHappened, "card_link_event_keeps CHECK"},
		{"a cancelled card link is open again", cardLinkIs(8, "cancelled_at = 0"), linkHappened, "card_link_event_keeps"},
		{cardLinkChanges + "cancellation", cardLinkIs(8, "cancelled_at = cancelled_at + 1"), linkHappened, "card_link_event_keeps"},
		{"a cancelled card link is opened", cardLinkIs(10, "opened_at = created_at"), linkHappened, "card_link_event_keeps"},
		{"a completed card link brought none", cardLinkIs(1, "card_id = NULL"), linkHappened, "card_link_event_keeps"},
		{"a completed card link brought another card", cardLinkIs(4, "card_id = 3"), linkHappened, ""},
		{"a completed card link is cancelled", cardLinkIs(1, "cancelled_at = created_at"), "CHECK", "CHECK"},
		{"a card link is opened when it expired", cardLinkIs(6, "opened_at = expires_at"), "CHECK", "CHECK"},
		{"a card link is opened before it was created", cardLinkIs(6, "opened_at = created_at - 1"), "CHECK", "CHECK"},
		{"a card link is cancelled when it expired", cardLinkIs(6, "cancelled_at = expires_at"), "CHECK", "CHECK"},
		{"a card link's page is begun unopened", cardLinkIs(6, "key = 'new', state = 'open'"), "CHECK", "CHECK"},
		{"a page is open without a key", cardLinkIs(6, "state = 'open', opened_at = created_at"), pageStays, "card_link_page_goes_on CHECK"},
		{"a page without a key has an address", cardLinkIs(6, "page = 'https://evil.example'"), pageStays, "card_link_page_goes_on CHECK"},
		{cardLinkChanges + "page", cardLinkIs(7, "page = 'https://evil.example'"), pageStays, "card_link_page_goes_on"},
		{cardLinkChanges + "reference", cardLinkIs(7, "reference = 'other'"), pageStays, "card_link_page_goes_on"},
		{"a page that is open is begun anew", cardLinkIs(7, begunAnew), pageStays, "card_link_page_goes_on"},
		{"a page that brought a card is begun anew", cardLinkIs(1, begunAnew+", kept_at = 0, card_id = NULL"), pageStays, "card_link_event_keeps card_link_page_goes_on"},
		{"a cancelled link's page is begun anew", cardLinkIs(8, begunAnew), pageStays, "card_link_page_goes_on"},
		{"a page that ended is open again", cardLinkIs(9, "state = 'open', ended_at = 0"), pageStays, "card_link_page_goes_on"},
		{"a page that ended brought a card", cardLinkIs(9, "state = 'kept', ended_at = 0, kept_at = 1"), pageStays, "card_link_page_goes_on"},
		{cardLinkChanges + "page's end", cardLinkIs(9, "ended_at = ended_at + 1"), pageStays, "card_link_page_goes_on"},
		{cardLinkChanges + "card's arrival", cardLinkIs(1, "kept_at = kept_at + 1"), pageStays, "card_link_page_goes_on"},
		{"a page under a new key starts ended", cardLinkIs(9, "key = 'new'"), pageStays, "card_link_page_goes_on"},
		{"a page's key is used again", cardLinkIs(9, "key = (SELECT key FROM card_links WHERE id = 7), state = 'open', reference = '', page = '', ended_at = 0"), "asked for once", "card_link_key_is_new card_link_key"},
		{"a page's key is used again by force", "UPDATE OR REPLACE" + cardLinkIs(9, "key = (SELECT key FROM card_links WHERE id = 7), state = 'open', reference = '', page = '', ended_at = 0")[6:], "asked for once", "card_link_key_is_new"},
		{"a page ends when nothing is known of it", cardLinkIs(7, "state = 'ended'"), "CHECK", "CHECK"},
		{"a page brings a card at no time", cardLinkIs(7, "state = 'kept'"), "CHECK", "CHECK"},
		{"a page is in no state", cardLinkIs(7, "state = 'lost'"), "CHECK", "CHECK"},
		{"a card came by no page", cardLinkIs(7, "card_id = 99") + "; " + newSavedCard("INSERT"), "its customer's", "card_link_fits_card CHECK KEYS"},
		{"a card link brings a card that another brought", cardLinkIs(7, "state = 'kept', kept_at = 1, card_id = 1"), "its customer's", ""},
		{"a card link takes a card from another by force", "UPDATE OR REPLACE" + cardLinkIs(7, "state = 'kept', kept_at = 1, card_id = 1")[6:], "its customer's", "card_link_fits_card"},
		{"a card link brings another customer's card", newSavedCard("INSERT", "customer_id", "2") + cardLinkIs(7, "state = 'kept', kept_at = 1, card_id = 99"), "its customer's", "card_link_fits_card"},
		{"a card link brings another gateway's card", newSavedCard("INSERT", "gateway", "'stripe'") + cardLinkIs(7, "state = 'kept', kept_at = 1, card_id = 99"), "its customer's", "card_link_fits_card"},
		{"a card link brings a removed card", newSavedCard("INSERT", "removed_at", "1") + cardLinkIs(7, "state = 'kept', kept_at = 1, card_id = 99"), "its customer's", "card_link_fits_card"},
		{"a card link brings no card", cardLinkIs(7, "state = 'kept', kept_at = 1, card_id = 77"), "its customer's", "card_link_fits_card KEYS"},
		{"a card link is deleted", "DELETE FROM card_links WHERE id = 6", "never deleted", "card_link_stays"},
		{"a completed card link is deleted", "DELETE FROM card_links WHERE id = 1", "never deleted", "card_link_stays"},
		{"a card link takes another's place", "UPDATE OR REPLACE card_links SET id = 1 WHERE id = 6", "never changes", "card_link_keeps"},
		{"a card link takes another's token", "UPDATE OR REPLACE card_links SET token = (SELECT token FROM card_links WHERE id = 1) WHERE id = 6", "never changes", "card_link_keeps"},
	}
	for column, value := range requested {
		guard := "card_link_keeps"
		if value == "77" { // which is nobody
			guard += " KEYS"
		}
		attacks = append(attacks, attack{cardLinkChanges + column, cardLinkIs(6, column+" = "+value), "never changes", guard})
	}
	return attacks
}()

// newCardLink is a card link by hand, like link 6 but for its names and what is given.
func newCardLink(how string, given ...string) string {
	given = append([]string{"id", "99", "token", "'newnewnewnewnewnewnewnew'"}, given...)
	return newRow(how, "card_links", "id = 6", slices.Concat(cardLinkHappened, slices.Collect(maps.Keys(requested))), given...)
}

// newCardLinkAttacks are card links that cannot be, in the book of savedCardBook.
var newCardLinkAttacks = []attack{
	{cardLinkChanges + "whole row", newCardLink("INSERT OR REPLACE", "id", "6"), "starts open", "card_link_starts_open"},
	{"a card link's token is given again by force", newCardLink("INSERT OR REPLACE", "token", "(SELECT token FROM card_links WHERE id = 1)"), "starts open", "card_link_starts_open"},
	{"a card link's token is given again", newCardLink("INSERT", "token", "token"), "starts open", ""},
	{"a card link starts opened", newCardLink("INSERT", "opened_at", "created_at"), "starts open", "card_link_starts_open"},
	{"a card link starts cancelled", newCardLink("INSERT", "cancelled_at", "created_at"), "starts open", "card_link_starts_open"},
	{"a card link starts at the gateway", newCardLink("INSERT", "opened_at", "created_at", "key", "'new'", "state", "'open'"), "starts open", "card_link_starts_open"},
	{"a card link starts completed", newCardLink("INSERT", "opened_at", "created_at", "key", "'new'", "state", "'kept'", "kept_at", "1", "card_id", "1"), "starts open", ""},
	{"a card link's token can be guessed", newCardLink("INSERT", "token", "'AAAAAAAAAAAAAAAAAAAAA'"), "CHECK", "CHECK"},
	{"a card link is at no gateway", newCardLink("INSERT", "gateway", "'pocket'"), "CHECK", "CHECK"},
	{"a card link is sent by pigeon", newCardLink("INSERT", "sending", "'pigeon'"), "CHECK", "CHECK"},
	{"a card link lives a millisecond longer", newCardLink("INSERT", "expires_at", "expires_at + 1"), "CHECK", "CHECK"},
	{"a card link lives a millisecond less", newCardLink("INSERT", "expires_at", "expires_at - 1"), "CHECK", "CHECK"},
	{"a card link is of no store", newCardLink("INSERT", "store_id", "77"), "FOREIGN KEY", "KEYS"},
	{"a card link is for nobody", newCardLink("INSERT", "customer_id", "77"), "FOREIGN KEY", "KEYS"},
	{"a card link is by nobody", newCardLink("INSERT", "created_by", "77"), "FOREIGN KEY", "KEYS"},
}

func TestEveryColumnOfACardLinkIsAttacked(t *testing.T) {
	isAttacked(t, bookFile(savedCardBook(t)), "card_links", requested, cardLinkHappened)
}

func TestTheBookTakesACardLinkThatIsRight(t *testing.T) {
	path := bookFile(savedCardBook(t))
	for name, statements := range map[string]string{
		"a new one":              newCardLink("INSERT"),
		"typed at the shop":      newCardLink("INSERT", "sending", "''", "phone", "''"),
		"it is opened":           cardLinkIs(6, "opened_at = expires_at - 1"),
		"its page is asked for":  cardLinkIs(6, "opened_at = created_at, key = 'new', state = 'open'"),
		"its page is known":      cardLinkIs(6, "opened_at = created_at, key = 'new', state = 'open'") + "; " + cardLinkIs(6, "reference = 'new', page = 'https://example.com'"),
		"its page is begun anew": cardLinkIs(9, begunAnew),
		"its page ended":         cardLinkIs(7, "state = 'ended', ended_at = 1"),
		"it is cancelled":        cardLinkIs(7, "cancelled_at = expires_at - 1"),
		"it brings a card":       newSavedCard("INSERT") + cardLinkIs(7, "state = 'kept', kept_at = 1, card_id = 99"),
		"its card came too late": cardLinkIs(7, "state = 'kept', kept_at = expires_at"),
		"a merged customer's":    newSavedCard("INSERT", "customer_id", "2") + cardLinkIs(11, "opened_at = created_at, key = 'new', state = 'open'") + "; " + cardLinkIs(11, "state = 'kept', kept_at = 1, card_id = 99"),
		"its customer is gone":   "UPDATE customers SET erased_at = 1 WHERE id = 1; " + cardLinkIs(6, "phone = ''"),
		"its mail":               mailOf("email", "card_link", "6"),
		"its text":               mailOf("sms", "card_link", "6"),
	} {
		if err := try(testkit.Raw(t, copyOf(t, path), otherProgram), statements); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, statements := range map[string]string{
		"a mail of no card link":       mailOf("email", "card_link", "NULL"),
		"another mail with a link":     mailOf("email", "statement", "6"),
		"a text that carries no link":  mailOf("sms", "statement", "NULL"),
		"a mail of one that is absent": mailOf("email", "card_link", "77"),
	} {
		if err := try(testkit.Raw(t, copyOf(t, path), otherProgram), statements); err == nil {
			t.Errorf("the book takes %s", name)
		}
	}
}

// mailOf is a row of the outbox by hand.
func mailOf(sending, kind, link string) string {
	return fmt.Sprintf(`INSERT INTO outbox (kind, sending, customer_id, card_link_id, "to", subject, text, message_id, state, next_at, created_at) VALUES ('%s', '%s', 1, %s, 'x', '', '', 'm', 'waiting', 1, 1)`, kind, sending, link)
}
