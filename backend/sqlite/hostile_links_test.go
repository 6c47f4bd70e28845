package sqlite_test

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/shop"
	"daybook/backend/testkit"
)

// linkedBook is a shop with six orders of 10.00, which followed each other by an hour: 1 is created, 2 was opened, 3 was completed by Ada (3),
// who was nobody before, and is her invoice 3; 4 was cancelled; 5 is for Anna (1), who has an invoice of 10.00 (1) and a draft of it (4); 6
// was for Dora (4), who is erased. Bert (2) has invoice 2 of 24.90. It is closed.
func linkedBook(t testing.TB) *testkit.Shop {
	t.Helper()
	s := testkit.NewShop(t)
	s.Linking(book.LinkServer{Reach: book.ReachHere, Port: 8088})
	anna, bert := s.Customer("Anna").ID, s.Customer("Bert").ID
	s.Issue(anna, testkit.Line("Lantern", 1000))
	s.Issue(bert, testkit.Line("Lantern", 1000))
	s.Issue(anna, testkit.Line("Novel", 2490))
	s.Link(book.Link{})
	_, opened := s.Link(book.Link{})
	_, completed := s.Link(book.Link{})
	cancelled, _ := s.Link(book.Link{})
	s.Clock.Add(time.Hour)
	_, err := s.Shop.OpenOrder(s.Ctx, opened)
	s.Must(err)
	_, err = s.Shop.CompleteOrder(s.Ctx, shop.CompletionInput{Token: completed, Method: book.LinkAtShop, Agreed: true})
	s.Must(err)
	_, err = s.Shop.CancelLink(s.Ctx, cancelled.Link.ID)
	s.Must(err)
	s.Draft(anna, testkit.Line("Lantern", 1000))
	s.Link(book.Link{LinkEvents: book.LinkEvents{CustomerID: anna}})
	dora := s.Customer("Dora").ID
	s.Link(book.Link{LinkEvents: book.LinkEvents{CustomerID: dora}})
	_, err = s.Shop.EraseCustomer(s.Ctx, dora, s.Key())
	s.Must(err)
	s.Must(s.DB.Close())
	return s
}

// ordered are the columns that a link keeps from its first moment, each with something else.
var ordered = map[string]string{
	"id": "99", "order_id": "'0000-0000'", "token": "'AAAAAAAAAAAAAAAAAAAAAA'", "store_id": "77", "country": "'FR'", "reference1": "'Table 5'", "reference2": "'x'",
	"language": "'de'", "currency": "'USD'", "tax_included": "0", "rounding": "'line'", "lines": "json_set(lines, '$[0].name', 'Lamp')", "total": "1",
	"auto_capture": "1 - auto_capture", "methods": "'bank_transfer'", "terms_url": "'https://example.com/other'", "sending": "'email'", "copy_of": "2", "created_by": "77",
	"created_at": "created_at + 1, expires_at = expires_at + 1", "expires_at": "expires_at - 1, created_at = created_at - 1",
}

// happened are the columns that say what happened to a link, and whom it is for.
var happened = []string{"opened_at", "completed_at", "cancelled_at", "method", "invoice_id", "customer_id", "email", "phone", "customer_name"}

// orderChanges begins the names of attacks on what a link alone says, and nothing else in the book repeats.
const orderChanges = "an order changes its "

// orderAttacks are on what was ordered, in the book of linkedBook.
var orderAttacks = func() []attack {
	attacks := []attack{
		{"an order's rowid changes", "UPDATE links SET rowid = 99 WHERE id = 1", "never changes", "link_keeps"},
		{"an order takes another's place", "UPDATE OR REPLACE links SET id = 1 WHERE id = 2", "never changes", "link_keeps"},
		{"an order takes another's token", "UPDATE OR REPLACE links SET token = (SELECT token FROM links WHERE id = 3) WHERE id = 1", "never changes", "link_keeps"},
		{"an order is deleted", "DELETE FROM links WHERE id = 1", "never deleted", "link_stays"},
		{"a completed order is deleted", "DELETE FROM links WHERE id = 3", "never deleted", "link_stays"},
		{"somebody else's address is on a link", "UPDATE links SET email = 'eve@example.com' WHERE id = 1", "until its customer is erased", "link_contact_keeps"},
		{"another number is on a link", "UPDATE links SET phone = '+4930999' WHERE id = 5", "until its customer is erased", "link_contact_keeps"},
		{"another name is on a link", "UPDATE links SET customer_name = 'Eve' WHERE id = 3", "until its customer is erased", "link_contact_keeps"},
	}
	for column, value := range ordered {
		guard := "link_keeps"
		if value == "77" { // which is nobody
			guard += " KEYS"
		}
		attacks = append(attacks, attack{orderChanges + column, "UPDATE links SET " + column + " = " + value + " WHERE id = 1", "never changes", guard})
	}
	return attacks
}()

func TestEveryColumnOfALinkIsAttacked(t *testing.T) {
	known := strings.Join(happened, " ")
	for _, column := range testkit.Column(t, testkit.Raw(t, bookFile(linkedBook(t)), otherProgram), "SELECT name FROM pragma_table_info('links')") {
		if ordered[column] == "" && !strings.Contains(known, column) {
			t.Errorf("nobody attacks %s", column)
		}
	}
}

// newLink is a link by hand, like link 1 but for its names and what is given: "total" and 5 and so on.
func newLink(how string, given ...string) string {
	given = append([]string{"id", "99", "order_id", "'NEW0-0001'", "token", "'newnewnewnewnewnewnewnew'"}, given...)
	return newRow(how, "links", "id = 1", slices.Concat(happened, slices.Collect(maps.Keys(ordered))), given...)
}

// newRow writes a row by hand, like another but for what is given.
func newRow(how, table, like string, columns []string, given ...string) string {
	other := map[string]string{}
	for n := 0; n < len(given); n += 2 {
		other[given[n]] = given[n+1]
	}
	values := make([]string, len(columns))
	for n, column := range columns {
		values[n] = cmp.Or(other[column], `"`+column+`"`)
	}
	return fmt.Sprintf(`%s INTO %s ("%s") SELECT %s FROM %[2]s WHERE %[5]s; `, how, table, strings.Join(columns, `", "`), strings.Join(values, ", "), like)
}

// newLinkAttacks are links that cannot be, in the book of linkedBook.
var newLinkAttacks = []attack{
	{"a link is written anew", newLink("INSERT OR REPLACE", "id", "3"), "starts open", "link_starts_open"},
	{"an order ID is given again by force", newLink("INSERT OR REPLACE", "order_id", "(SELECT order_id FROM links WHERE id = 3)"), "starts open", "link_starts_open"},
	{"a token is given again by force", newLink("INSERT OR REPLACE", "token", "(SELECT token FROM links WHERE id = 3)"), "starts open", "link_starts_open"},
	{"a token is given again", newLink("INSERT", "token", "token"), "starts open", ""},
	{"a link starts opened", newLink("INSERT", "opened_at", "created_at"), "starts open", "link_starts_open"},
	{"a link starts cancelled", newLink("INSERT", "cancelled_at", "created_at"), "starts open", "link_starts_open"},
	{"a link starts completed", newLink("INSERT", "opened_at", "created_at", "completed_at", "created_at", "method", "'pay_at_shop'", "customer_id", "1", "invoice_id", "1"), "starts open", "link_starts_open"},
	{"a token can be guessed", newLink("INSERT", "token", "'AAAAAAAAAAAAAAAAAAAAA'"), "CHECK", "CHECK"},
	{"a link has no order ID", newLink("INSERT", "order_id", "''"), "CHECK", "CHECK"},
	{"a link has no reference", newLink("INSERT", "reference1", "''"), "CHECK", "CHECK"},
	{"a link has no terms", newLink("INSERT", "terms_url", "''"), "CHECK", "CHECK"},
	{"a link cannot be paid", newLink("INSERT", "methods", "''"), "CHECK", "CHECK"},
	{"a link sells nothing", newLink("INSERT", "lines", "'[]'"), "CHECK", "CHECK"},
	{"a link's lines are none", newLink("INSERT", "lines", "'two lanterns'"), "malformed JSON", ""},
	{"a link is below zero", newLink("INSERT", "total", "-1"), "CHECK", "CHECK"},
	{"a link is in no currency", newLink("INSERT", "currency", "'EURO'"), "CHECK", "CHECK"},
	{"a link rounds by guessing", newLink("INSERT", "rounding", "'guess'"), "CHECK", "CHECK"},
	{"a link includes tax twice", newLink("INSERT", "tax_included", "2"), "CHECK", "CHECK"},
	{"a link captures twice", newLink("INSERT", "auto_capture", "2"), "CHECK", "CHECK"},
	{"a link is sent by pigeon", newLink("INSERT", "sending", "'pigeon'"), "CHECK", "CHECK"},
	{"a link lives a millisecond longer", newLink("INSERT", "expires_at", "expires_at + 1"), "CHECK", "CHECK"},
	{"a link lives a millisecond less", newLink("INSERT", "expires_at", "expires_at - 1"), "CHECK", "CHECK"},
	{"a link is of no store", newLink("INSERT", "store_id", "77"), "FOREIGN KEY", "KEYS"},
	{"a link is by nobody", newLink("INSERT", "created_by", "77"), "FOREIGN KEY", "KEYS"},
	{"a link follows none", newLink("INSERT", "copy_of", "77"), "FOREIGN KEY", "KEYS"},
	{"a link is for nobody", newLink("INSERT", "customer_id", "77"), "FOREIGN KEY", "KEYS"},
}

func TestTheBookTakesALinkThatIsRight(t *testing.T) {
	path := bookFile(linkedBook(t))
	for name, statements := range map[string]string{
		"a new one":             newLink("INSERT"),
		"it is opened":          "UPDATE links SET opened_at = created_at WHERE id = 1",
		"at the last moment":    "UPDATE links SET opened_at = expires_at - 1 WHERE id = 1",
		"it is cancelled":       "UPDATE links SET cancelled_at = expires_at - 1 WHERE id = 2",
		"its customer is known": "UPDATE links SET customer_id = 2 WHERE id = 1",
		"its customer is gone":  "UPDATE customers SET erased_at = 1 WHERE id = 1; UPDATE links SET email = '', phone = '', customer_name = '' WHERE id = 5",
	} {
		if err := try(testkit.Raw(t, copyOf(t, path), otherProgram), statements); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
