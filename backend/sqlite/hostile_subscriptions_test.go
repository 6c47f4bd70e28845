package sqlite_test

import (
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

// subscribedBook is a shop on Monday 9 March 2026. Anna (1) has card 1 and Bert (2) card 2. Anna's subscription 1 is sent every week: it
// billed 2 March (invoice 1) and 9 March (5). Hers by card, 2, has billed 2 March (2), which was refused twice, and 9 March (6), refused
// once. Bert's 3 was billed (3) and is paused, his 4 was billed (4) and is cancelled, his 5 is on trial until 1 April. Anna has an
// ordinary invoice of 9 March, too (7). It is closed.
func subscribedBook(t testing.TB) *testkit.Shop {
	t.Helper()
	s := testkit.NewShop(t)
	s.TakeCards()
	anna, bert := s.Customer("Anna").ID, s.Customer("Bert").ID
	s.SaveCard(anna, testkit.DeclinedLater)
	s.SaveCard(bert, testkit.GoodCard)
	coffee(s, anna, func(sub *book.Subscription) { sub.Collection = book.CollectBySend })
	coffee(s, anna, func(sub *book.Subscription) { sub.CardID = 1 })
	paused := coffee(s, bert, func(sub *book.Subscription) { sub.Unit, sub.Collection = book.Months, book.CollectBySend })
	cancelled := coffee(s, bert, func(sub *book.Subscription) { sub.Unit, sub.Collection = book.Months, book.CollectBySend })
	coffee(s, bert, func(sub *book.Subscription) { sub.TrialUntil, sub.Collection = "2026-04-01", book.CollectBySend })
	_, err := s.Shop.PauseSubscription(s.Ctx, paused)
	s.Must(err)
	_, err = s.Shop.CancelSubscription(s.Ctx, cancelled)
	s.Must(err)
	s.Clock.Add(7 * 24 * time.Hour)
	_, err = s.Shop.BillDue(s.Ctx)
	s.Must(err)
	s.Issue(anna, testkit.Line("Coffee", 1490))
	s.Must(s.DB.Close())
	return s
}

// coffee is a new weekly subscription.
func coffee(s *testkit.Shop, customer int64, change func(*book.Subscription)) int64 {
	s.T.Helper()
	sub, err := s.Shop.NewSubscription(s.Ctx, 0, customer)
	s.Must(err)
	sub.Name, sub.Unit, sub.Lines = "Coffee", book.Weeks, []book.Line{testkit.Line("Coffee", 1490)}
	change(&sub)
	detail, err := s.Shop.SaveSubscription(s.Ctx, shop.SubscriptionInput{Key: s.Key(), Subscription: sub})
	s.Must(err)
	return detail.Subscription.ID
}

// signed are the columns that a subscription keeps, each with something else; terms are those that change.
var (
	signed = map[string]string{
		"id": "99", "store_id": "77", "customer_id": "2", "currency": "'USD'", "tax_included": "1 - tax_included", "rounding": "'line'", "created_by": "77", "created_at": "1",
	}
	terms = []string{
		"name", "sort_key", "discount_amount", "discount_rate", "coupon_id", "lines", "total", "every", "unit", "start_on", "trial_until", "end_on", "anchor_on", "anchor_period", "collection",
		"card_id", "remind", "language", "period", "next_on", "refused", "paused_at", "cancelled_at", "version",
	}
)

func TestEveryColumnOfASubscriptionIsKnown(t *testing.T) {
	for _, column := range testkit.Column(t, testkit.Raw(t, bookFile(subscribedBook(t)), otherProgram), "SELECT name FROM pragma_table_info('subscriptions')") {
		if signed[column] == "" && !slices.Contains(terms, column) {
			t.Errorf("nobody attacks %s", column)
		}
	}
}

func subscriptionIs(id int, changes string) string {
	return fmt.Sprintf("UPDATE subscriptions SET %s WHERE id = %d; ", changes, id)
}

func dueIs(invoice int, changes string) string {
	return fmt.Sprintf("UPDATE subscription_dues SET %s WHERE invoice_id = %d; ", changes, invoice)
}

// newSubscription is one by hand, like subscription 5 but for what is given.
func newSubscription(how string, given ...string) string {
	return newRow(how, "subscriptions", "id = 5", slices.Concat(terms, slices.Collect(maps.Keys(signed))), append([]string{"id", "99"}, given...)...)
}

// billsBy notes by hand that a period was billed.
func billsBy(how string, subscription, period int, from, until string, invoice int) string {
	return fmt.Sprintf("%s INTO subscription_periods VALUES (%d, %d, '%s', '%s', %d); ", how, subscription, period, from, until, invoice)
}

const (
	staysTheirs = "stays its customer's"
	isOver      = "is over stays so"
	isAnothers  = "invoice is its subscription's"
	triedOnce   = "what was tried stays tried"

	// subscriptionSays begins the names of attacks on what a subscription alone says.
	subscriptionSays = "a subscription says "
)

// subscriptionAttacks are in the book of subscribedBook.
var subscriptionAttacks = func() []attack {
	attacks := []attack{
		{"a subscription is deleted", "DELETE FROM subscriptions WHERE id = 5", "never deleted", "subscription_stays"},
		{"a subscription is written anew", newSubscription("INSERT OR REPLACE", "id", "4"), "its first period", "subscription_starts"},
		{"a subscription's rowid changes", "UPDATE subscriptions SET rowid = 99 WHERE id = 5", staysTheirs, "subscription_keeps"},
		{"a subscription that was billed starts later", subscriptionIs(1, "start_on = '2026-03-09'"), "keeps its start", "subscription_start_keeps"},
		{"a subscription that was billed was on trial", subscriptionIs(1, "trial_until = '2026-03-16'"), "keeps its start", "subscription_start_keeps"},
		{"a cancelled subscription goes on", subscriptionIs(4, "cancelled_at = 0, next_on = '2026-04-02'"), isOver, "subscription_end_stays"},
		{"a cancelled subscription is paused", subscriptionIs(4, "cancelled_at = 0, paused_at = 1"), isOver, "subscription_end_stays"},
		{"a subscription's count goes back", subscriptionIs(1, "period = 1, next_on = '2026-03-16'"), "a period is billed once", "subscription_goes_on subscription_bills_once"},
		{"a subscription leaves a period out", subscriptionIs(1, "period = 3, next_on = '2026-03-23'"), "the one after the last", "subscription_goes_on"},
		{"a subscription bills a day again", subscriptionIs(1, "next_on = '2026-03-09'"), "billed once", "subscription_bills_once"},
		{"a subscription bills a day before", subscriptionIs(1, "next_on = '2026-03-04'"), "billed once", "subscription_bills_once"},
		{"a subscription bills the card of another", subscriptionIs(1, "collection = 'card', card_id = 2"), "a card of its customer", "subscription_card_fits"},
		{"a new subscription bills the card of another", newSubscription("INSERT", "collection", "'card'", "card_id", "1"), "a card of its customer", "subscription_starts_with_card"},
		{"a new subscription has billed before", newSubscription("INSERT", "period", "3"), "its first period", "subscription_starts"},
		{"a new subscription is paused", newSubscription("INSERT", "paused_at", "1", "next_on", "''"), "its first period", "subscription_starts"},
		{"a new subscription is cancelled", newSubscription("INSERT", "cancelled_at", "1", "next_on", "''"), "its first period", "subscription_starts"},
		{"a new subscription bills later", newSubscription("INSERT", "next_on", "'2026-05-01'"), "its first period", "subscription_starts"},
		{"a new subscription is counted from elsewhere", newSubscription("INSERT", "anchor_on", "'2026-05-01'"), "its first period", "subscription_starts"},

		{subscriptionSays + "no lines at all", subscriptionIs(5, "lines = 'coffee'"), "malformed", "CHECK"},

		{"a billed period is another's", "UPDATE subscription_periods SET invoice_id = 7 WHERE invoice_id = 5", "never changes", "period_keeps KEYS"},
		{"a billed period begins elsewhere", "UPDATE subscription_periods SET from_on = '2026-03-10' WHERE invoice_id = 5", "never changes", "period_keeps"},
		{"a billed period ends elsewhere", "UPDATE subscription_periods SET until_on = '2026-03-10' WHERE invoice_id = 1", "never changes", "period_keeps"},
		{"a billed period counts as another", "UPDATE subscription_periods SET period = 7 WHERE invoice_id = 5", "never changes", "period_keeps"},
		{"a billed period is deleted", "DELETE FROM subscription_periods WHERE invoice_id = 5", "never deleted", "period_stays KEYS"},
		{"a period is billed twice", billsBy("INSERT OR REPLACE", 1, 1, "2026-03-09", "2026-03-15", 7), isAnothers, "period_is_next period_fits_invoice KEYS"},
		{"an invoice bills two periods", billsBy("INSERT OR REPLACE", 1, 2, "2026-03-16", "2026-03-22", 5), isAnothers, "period_is_next period_fits_invoice"},
		{"a period is billed out of its turn", billsBy("INSERT", 1, 5, "2026-04-06", "2026-04-12", 7), isAnothers, "period_is_next period_fits_invoice"},
		{"a paused subscription is billed", billsBy("INSERT", 3, 1, "2026-04-02", "2026-05-01", 7), isAnothers, "period_is_next period_fits_invoice"},
		{"a period is billed by an ordinary invoice", billsBy("INSERT", 1, 2, "2026-03-16", "2026-03-22", 7), isAnothers, "period_fits_invoice"},
		{"a period is billed by no invoice that is there", billsBy("INSERT", 1, 2, "2026-03-16", "2026-03-22", 77), isAnothers, "period_fits_invoice KEYS"},

		{"a subscription's invoice is collected for another", dueIs(5, "subscription_id = 2"), "stays what it is", "due_keeps"},
		{"a subscription's invoice is collected later", dueIs(5, "due_date = '2026-03-24'"), "stays what it is", "due_keeps"},
		{"a subscription's invoice is not collected", "DELETE FROM subscription_dues WHERE invoice_id = 5", "never deleted", "due_stays"},
		{"a subscription's invoice is collected anew", "INSERT OR REPLACE INTO subscription_dues (invoice_id, subscription_id, period, due_date, open, try_on, remind_on) SELECT invoice_id, subscription_id, period, due_date, open, '2026-03-09', '' FROM subscription_dues WHERE invoice_id = 2",
			"is a period's invoice", "due_fits"},
		{"an ordinary invoice is collected like a subscription's", "INSERT INTO subscription_dues (invoice_id, subscription_id, period, due_date, open, try_on, remind_on) VALUES (7, 1, 2, '2026-03-23', 1, '', '')",
			"is a period's invoice", "due_fits KEYS"},
		{"what is due is not open", dueIs(5, "open = 0"), "due or it is not", "due_follows_invoice"},
		{"a try did not happen", dueIs(2, "tries = 1"), triedOnce, "due_goes_on"},
		{"all tries did not happen", dueIs(2, "tries = 0, failure = '', failed_at = 0"), triedOnce, "due_goes_on"},
		{"a card is tried before its day", dueIs(2, "try_on = '2026-03-09'"), triedOnce, "due_goes_on"},
		{"a card is tried that was not to be", dueIs(1, "try_on = '2026-03-09'"), triedOnce, "due_goes_on"},
		{"a try is on no day", dueIs(1, "tries = 1, failure = 'card_declined', failed_at = 1"), triedOnce, "due_goes_on"},
		{"a card was refused for another reason", dueIs(2, "failure = 'expired_card'"), triedOnce, "due_goes_on"},
		{"a customer is reminded again", dueIs(5, "remind_on = '2026-03-25'"), triedOnce, "due_goes_on"},
	}
	for column, value := range signed {
		guard := "subscription_keeps"
		if column == "id" || value == "77" { // which is nobody
			guard += " KEYS"
		}
		attacks = append(attacks, attack{"a subscription changes its " + column, subscriptionIs(1, column+" = "+value), staysTheirs, guard})
	}
	for what, changes := range map[string]string{
		"it bills nothing": "lines = '[]'", "it costs less than nothing": "total = -1", "its discount is below zero": "discount_amount = -1", "its discount is above all": "discount_rate = 100001",
		"it is every 0 weeks": "every = 0", "it is every 100 weeks": "every = 100", "it is every day": "unit = 'day'", "it ends on no day": "end_on = 'soon'", "it ends before it starts": "next_on = '', end_on = '2026-04-01'",
		"it bills after its end": "end_on = '2026-04-01'", "it bills before it starts": "next_on = '2026-03-31'", "it bills on no day": "next_on = 'soon'", "it is collected by hope": "collection = 'hope'",
		"it is sent and names a card": "card_id = 2", "it has no name": "name = ''", "it is paused and bills": "paused_at = 1", "it is cancelled and bills": "cancelled_at = 1",
		"it is paused and cancelled": "paused_at = 1, cancelled_at = 1, next_on = ''", "it reminds a little": "remind = 2", "it is counted from a period to come": "anchor_period = 7, anchor_on = '2026-05-01'",
		"it is counted from no day": "anchor_on = 'soon'",
	} {
		attacks = append(attacks, attack{subscriptionSays + what, subscriptionIs(5, changes), "CHECK", "CHECK"})
	}
	for what, changes := range map[string]string{
		"it failed at no time": "tries = 3, try_on = '2026-03-20', failed_at = 0", "it is tried on no day": "tries = 3, failed_at = 7, try_on = 'soon'",
		"its mail went and came back": "mailed = 2",
	} {
		attacks = append(attacks, attack{subscriptionSays + "of an invoice: " + what, dueIs(2, changes), "", "CHECK"})
	}
	return append(attacks, attack{subscriptionSays + "of an invoice: its reminder is before it is due", dueIs(2, "remind_on = '2026-03-01'"), "", "due_goes_on CHECK"})
}()

func init() {
	scenes["a book with subscriptions"] = struct {
		book    func(testing.TB) *testkit.Shop
		attacks [][]attack
	}{subscribedBook, [][]attack{subscriptionAttacks}}
	for _, a := range subscriptionAttacks {
		if strings.HasPrefix(a.name, subscriptionSays) {
			unnoticed[a.name] = true
		}
	}
	for _, name := range []string{
		"a subscription changes its currency", "a subscription changes its tax_included", "a subscription changes its rounding", "a subscription changes its created_at", "a subscription changes its created_by",
		"a try did not happen", "a card is tried before its day", "a card is tried that was not to be", "a try is on no day", "a card was refused for another reason", "a customer is reminded again",
	} {
		unnoticed[name] = true
	}
}

func TestTheBookTakesASubscriptionThatIsRight(t *testing.T) {
	path := bookFile(subscribedBook(t))
	for name, statements := range map[string]string{
		"a new one":                newSubscription("INSERT"),
		"a new one by card":        newSubscription("INSERT", "collection", "'card'", "card_id", "2"),
		"new terms":                subscriptionIs(1, "name = 'Tea', total = 5, every = 2, anchor_on = '2026-03-16', anchor_period = 2"),
		"another start":            subscriptionIs(5, "start_on = '2026-03-20'"),
		"a pause":                  subscriptionIs(1, "paused_at = 1, next_on = ''"),
		"going on":                 subscriptionIs(3, "paused_at = 0, period = 4, next_on = '2026-06-02'"),
		"an end":                   subscriptionIs(1, "end_on = '2026-03-16', next_on = ''"),
		"a cancellation":           subscriptionIs(3, "paused_at = 0, cancelled_at = 1"),
		"a try that failed":        dueIs(2, "tries = 3, failed_at = 7, try_on = '2026-03-20'"),
		"the last try":             dueIs(2, "tries = 3, failed_at = 7, try_on = ''"),
		"no more tries":            dueIs(2, "try_on = ''"),
		"a mail":                   dueIs(5, "mailed = 1"),
		"a reminder":               dueIs(5, "reminders = 1, remind_on = '2026-04-02'"),
		"a card of its customer's": subscriptionIs(1, "collection = 'card', card_id = 1"),
	} {
		if err := try(testkit.Raw(t, copyOf(t, path), otherProgram), strings.TrimSuffix(statements, "; ")); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
