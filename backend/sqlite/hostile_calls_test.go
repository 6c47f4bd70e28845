package sqlite_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"daybook/backend/testkit"
)

// questioned are the columns that a call to a gateway keeps from its first moment, each with something else.
var questioned = map[string]string{
	"id": "99", "charge_id": "10", "kind": "'release', refund_id = NULL", "key": "'another'", "amount": "amount + 1", "refund_id": "4", "asked_by": "77", "asked_at": "1",
}

// answers are the columns that say what a gateway answered.
var answers = []string{"answered_at", "refused", "returned_id", "watched_at"}

func TestEveryColumnOfACallIsAttacked(t *testing.T) {
	for _, column := range testkit.Column(t, testkit.Raw(t, bookFile(cardBook(t)), otherProgram), "SELECT name FROM pragma_table_info('gateway_calls')") {
		if questioned[column] == "" && !slices.Contains(answers, column) {
			t.Errorf("nobody attacks %s", column)
		}
	}
}

func callIs(id int, changes string) string {
	return fmt.Sprintf("UPDATE gateway_calls SET %s WHERE id = %d; ", changes, id)
}

// newCall is a call by hand, like the pending capture 5 but for what is given, of the authorised charge 3.
func newCall(how string, given ...string) string {
	given = append([]string{"id", "99", "key", "'new'", "charge_id", "3"}, given...)
	return newRow(how, "gateway_calls", "id = 5", slices.Concat(answers, slices.Collect(maps.Keys(questioned))), given...)
}

// refundCall is a call by hand for a refund to a card.
func refundCall(charge, refund, cents string) string {
	return newCall("INSERT", "kind", "'refund'", "charge_id", charge, "refund_id", refund, "amount", cents)
}

// note4 is a credit note by hand over 4.50 of the first line of an invoice.
func note4(customer, invoice int) string {
	return counted("credit_note") + fmt.Sprintf("INSERT INTO credit_notes VALUES (4, 1, %d, %d, 'CN-2026-00004', '2026-03-09', '', 'EUR', 378, 72, 450, 1); ", invoice, customer) +
		fmt.Sprintf("INSERT INTO credit_note_lines VALUES (4, %d, 1, 0, 378, 72); ", invoice)
}

// toCard is a refund by hand to the card of a charge.
func toCard(id, customer, cents int, charge string) string {
	return fmt.Sprintf("INSERT INTO refunds VALUES (%d, 1, %d, 4, 'card_gateway', %d, 'EUR', '', 1, %s); ", id, customer, cents, charge)
}

// comesBack is the answer that call 6, over 6.00 of charge 10, was refused, and a payment by which the money came back.
func comesBack(payment int) string {
	return callIs(6, fmt.Sprintf("answered_at = 1, refused = 'refused', returned_id = %d", payment))
}

// comesBackLater is the answer that a refund which went through was refused after all.
func comesBackLater(call int, refused string, payment int) string {
	return callIs(call, fmt.Sprintf("answered_at = answered_at + 1, refused = '%s', returned_id = %d", refused, payment))
}

const (
	transaction2   = `(SELECT "transaction" FROM charges WHERE id = 2)`
	watchesNothing = "only a refund that went through"
	transaction10  = `(SELECT "transaction" FROM charges WHERE id = 10)`
	asksNoMore     = "what its charge allows"
	comesBackWhole = "what comes back of a refund is the refund"
)

// callAttacks are on what gateways were asked and answered, in the book of cardBook.
var callAttacks = func() []attack {
	attacks := []attack{
		{"a call takes another's place", "UPDATE OR REPLACE gateway_calls SET id = 2 WHERE id = 6", "never changes", "call_keeps"},
		{"a call is deleted", "DELETE FROM gateway_calls WHERE id = 4", "asked stays", "call_stays"},
		{"a call is answered twice", callIs(2, "answered_at = 0"), "never changes", "call_keeps"},
		{"an answered call was refused", callIs(4, "refused = 'charge', answered_at = 0"), "never changes", "call_keeps CHECK"},
		{"a refused call was not", callIs(3, "refused = '', returned_id = NULL"), "never changes", "call_keeps"},
		{"a call is refused and not answered", callIs(5, "refused = 'charge'"), "CHECK", "CHECK"},
		{"a refund is refused and the money is gone", callIs(6, "answered_at = 1, refused = 'refused'"), "CHECK", "CHECK"},
		{"a refund is done and the money comes back", cardPayment6(1, 600, "EUR", "sandbox", transaction10) + callIs(6, "answered_at = 1, returned_id = 6"), "CHECK", "CHECK"},
		{"a capture gives money back", callIs(5, "answered_at = 1, refused = 'charge', returned_id = 2"), comesBackWhole, "CHECK call_fits_return"},

		{"less comes back than was refunded", cardPayment6(1, 599, "EUR", "sandbox", transaction10) + comesBack(6), comesBackWhole, "call_fits_return"},
		{"what comes back is another customer's", cardPayment6(2, 600, "EUR", "sandbox", transaction10) + comesBack(6), comesBackWhole, "call_fits_return"},
		{"what comes back is in dollars", cardPayment6(1, 600, "USD", "sandbox", transaction10) + comesBack(6), comesBackWhole, "call_fits_return"},
		{"what comes back is of another gateway", cardPayment6(1, 600, "EUR", "stripe", transaction10) + comesBack(6), comesBackWhole, "call_fits_return"},
		{"what comes back is of another card", cardPayment6(1, 600, "EUR", "sandbox", "'another'") + comesBack(6), comesBackWhole, "call_fits_return"},
		{"what comes back came in cash", comesBack(2), comesBackWhole, "call_fits_return"},
		{"what comes back is what was captured", comesBack(5), comesBackWhole, "call_fits_return"},
		{"what comes back came back before", "UPDATE OR REPLACE" + comesBack(3)[6:], comesBackWhole, "call_fits_return"},
		{"what comes back later was refused otherwise", cardPayment6(2, 400, "EUR", "sandbox", transaction2) + comesBackLater(2, "charge", 6), "never changes", "call_keeps"},
		{"what comes back later came before it went through", cardPayment6(2, 400, "EUR", "sandbox", transaction2) + strings.Replace(comesBackLater(2, "refund_failed", 6), "+ 1", "- 1", 1), "never changes", "call_keeps"},
		{"less comes back later than went through", cardPayment6(2, 399, "EUR", "sandbox", transaction2) + comesBackLater(2, "refund_failed", 6), comesBackWhole, "call_fits_return"},
		{"what comes back later is gone", callIs(2, "refused = 'refund_failed'"), "CHECK", "CHECK"},
		{"what came back comes back again", cardPayment6(2, 150, "EUR", "sandbox", transaction2) + comesBackLater(3, "refund_failed", 6), "never changes", "call_keeps"},
		{"a capture is looked at again", callIs(1, "watched_at = 1"), watchesNothing, "call_is_watched"},
		{"a pending refund is looked at again", callIs(6, "watched_at = 1"), watchesNothing, "call_is_watched"},
		{"a refused refund is looked at again", callIs(3, "watched_at = 1"), watchesNothing, "call_is_watched"},
		{"what comes back is not there", comesBack(77), comesBackWhole, "call_fits_return KEYS"},
	}
	for column, value := range questioned {
		guard := map[string]string{"refund_id": " KEYS", "asked_by": " KEYS"}[column]
		attacks = append(attacks, attack{"a call changes its " + column, callIs(2, column+" = "+value), "never changes", "call_keeps" + guard})
	}
	return attacks
}()

// newCallAttacks are calls that cannot be, in the book of cardBook.
var newCallAttacks = []attack{
	{"a call is written anew", newCall("INSERT OR REPLACE", "id", "4"), "asked once", "call_starts_unanswered"},
	{"a call's key is used again by force", newCall("INSERT OR REPLACE", "key", "(SELECT key FROM gateway_calls WHERE id = 4)"), "asked once", "call_starts_unanswered"},
	{"a refund is asked for again by force", strings.Replace(refundCall("10", "3", "600"), "INSERT", "INSERT OR REPLACE", 1), "asked once", "call_starts_unanswered"},
	{"a call starts as one that was looked at again", newCall("INSERT", "watched_at", "1"), watchesNothing, "call_starts_unwatched"},
	{"a call starts answered", newCall("INSERT", "answered_at", "1"), "asked once", "call_starts_unanswered"},
	{"a charge is captured twice at once", newCall("INSERT", "charge_id", "9"), "asked once", "call_starts_unanswered call_pending_of_charge"},
	{"a charge is captured and released at once", newCall("INSERT", "charge_id", "9", "kind", "'release'"), "asked once", "call_starts_unanswered call_pending_of_charge"},
	{"a pending capture is replaced", newCall("INSERT OR REPLACE", "charge_id", "9", "kind", "'release'"), "asked once", "call_starts_unanswered"},
	{"a capture of no charge", newCall("INSERT", "charge_id", "77"), asksNoMore, "call_fits KEYS"},
	{"a capture of more than is held", newCall("INSERT", "amount", "1001"), asksNoMore, "call_fits"},
	{"a capture of nothing", newCall("INSERT", "amount", "0"), "CHECK", "CHECK"},
	{"a capture of an open charge", newCall("INSERT", "charge_id", "4"), asksNoMore, "call_fits"},
	{"a release of an ended charge", newCall("INSERT", "charge_id", "7", "kind", "'release'"), asksNoMore, "call_fits"},
	{"a release of a captured charge", newCall("INSERT", "charge_id", "8", "kind", "'release'"), asksNoMore, "call_fits"},
	{"a capture of a refund", note4(1, 5) + toCard(4, 1, 100, "8") + newCall("INSERT", "refund_id", "4"), "CHECK", "CHECK"},
	{"a refund call without a refund", refundCall("10", "NULL", "1000"), asksNoMore, "call_fits CHECK"},
	{"a refund call of a refund that is not there", refundCall("10", "77", "1000"), asksNoMore, "call_fits KEYS"},
	{"a refund call of another charge's refund", note4(1, 5) + toCard(4, 1, 100, "8") + refundCall("10", "4", "100"), asksNoMore, "call_fits"},
	{"a refund call of more than its refund", note4(1, 5) + toCard(4, 1, 100, "8") + refundCall("8", "4", "101"), asksNoMore, "call_fits"},
	{"a call for something else", newCall("INSERT", "kind", "'gift'"), "CHECK", "CHECK"},
	{"a call by nobody", newCall("INSERT", "asked_by", "77"), "FOREIGN KEY", "KEYS"},
	{"a call without a key", newCall("INSERT", "key", "''"), "CHECK", "CHECK"},
}

const noMoreThanCaptured = "no more than was captured"

// cardRefundAttacks are on refunds to cards and on payments by gateways, in the book of cardBook. Of charge 2 a card can get 2.00 back.
var cardRefundAttacks = []attack{
	{"a card gets more back than was captured", note4(2, 2) + toCard(4, 2, 201, "2"), noMoreThanCaptured, "refund_fits_charge"},
	{"a card gets more back than was captured, in two parts", note4(2, 2) + toCard(4, 2, 150, "2") + toCard(5, 2, 51, "2"), noMoreThanCaptured, "refund_fits_charge"},
	{"a card gets back what was never captured", note4(2, 3) + toCard(4, 2, 100, "3"), noMoreThanCaptured, "refund_fits_charge"},
	{"a card gets back what another paid", note4(1, 5) + toCard(4, 1, 100, "10"), "a card of its invoice", "refund_fits_charge"},
	{"a card gets back what another customer paid", note4(1, 5) + toCard(4, 1, 100, "2"), "a card of its invoice", "refund_fits_charge"},
	{"a card that is not there gets money", note4(1, 5) + toCard(4, 1, 100, "77"), "a card of its invoice", "refund_fits_charge KEYS"},
	{"a card gets credit", strings.Replace(toCard(4, 1, 100, "8"), ", 4, 'card", ", NULL, 'card", 1), "a card of its invoice", "refund_fits_charge"},
	{"a card gets dollars back", note4(1, 5) + strings.Replace(toCard(4, 1, 100, "8"), "EUR", "USD", 1), "", "refund_fits_charge refund_fits"},
	{"a refund by a gateway goes to no card", note4(1, 5) + toCard(4, 1, 100, "NULL"), "CHECK", "CHECK"},
	{"a refund in cash goes to a card", note4(1, 5) + strings.Replace(toCard(4, 1, 100, "8"), "card_gateway", "cash", 1), "CHECK", "CHECK"},
	{"a payment by a gateway names none", cardPayment6(1, 100, "EUR", "", "'new'"), "CHECK", "CHECK"},
	{"a payment in cash is by a gateway", strings.NewReplacer("card_gateway", "cash", "'card'", "'cash'").Replace(cardPayment6(1, 100, "EUR", "sandbox", "'new'")), "CHECK", "CHECK"},
	{"a payment is by a gateway that nobody knows", cardPayment6(1, 100, "EUR", "pocket", "'new'"), "CHECK", "CHECK"},
}

// Of a refusal the log knows that there was one, not which.
func TestNoOtherAnswerChanges(t *testing.T) {
	path := bookFile(cardBook(t))
	for name, statements := range map[string]string{
		"a capture fails later":                callIs(1, "refused = 'refund_failed'"),
		"a refusal has another reason":         callIs(3, "refused = 'refund_failed'"),
		"an answer is of another time":         callIs(2, "answered_at = answered_at + 1"),
		"what came back is by another payment": callIs(3, "returned_id = 2"),
	} {
		if err := try(testkit.Raw(t, copyOf(t, path), otherProgram), strings.TrimSuffix(statements, "; ")); err == nil || !strings.Contains(err.Error(), "never changes") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestTheBookTakesACallThatIsRight(t *testing.T) {
	path := bookFile(cardBook(t))
	for name, statements := range map[string]string{
		"a capture":                         newCall("INSERT"),
		"a release":                         newCall("INSERT", "kind", "'release'"),
		"a release of what came too late":   newCall("INSERT", "charge_id", "4", "kind", "'release'"),
		"a refund":                          note4(1, 5) + toCard(4, 1, 100, "8") + refundCall("8", "4", "100"),
		"a refund of what could not before": note4(2, 2) + toCard(4, 2, 150, "2") + toCard(5, 2, 50, "2") + refundCall("2", "4", "150"),
		"an answer":                         callIs(5, "answered_at = 1"),
		"a refusal":                         callIs(5, "answered_at = 1, refused = 'charge'"),
		"what comes back":                   cardPayment6(1, 600, "EUR", "sandbox", transaction10) + comesBack(6),
		"what comes back later":             cardPayment6(2, 400, "EUR", "sandbox", transaction2) + comesBackLater(2, "refund_failed", 6),
		"a look at what went through":       callIs(2, "watched_at = 1"),
	} {
		if err := try(testkit.Raw(t, copyOf(t, path), otherProgram), strings.TrimSuffix(statements, "; ")); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
