package sqlite_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"daybook/backend/testkit"
)

// asked are the columns that a charge keeps from its first moment, each with something else.
var asked = map[string]string{
	"id": "99", "gateway": "'stripe'", "key": "'another'", "store_id": "77", "link_id": "11", "amount": "amount + 1", "currency": "'USD'", "auto_capture": "1 - auto_capture", "created_at": "1",
	"card_id": "1", "text": "'something else'", "tax_rate": "7000", "retry": "1", "created_by": "77",
}

// notOfAnOrder are the columns that an order's charge cannot have anything in.
var notOfAnOrder = map[string]string{"card_id": " CHECK KEYS", "text": " CHECK", "tax_rate": " CHECK", "retry": " CHECK"}

// reported are the columns that say what came of a charge, and whose it is.
var reported = []string{
	"customer_id", "invoice_id", "payment_id", "reference", "transaction", "page", "state", "authorised_at", "lapses_at", "captured_at", "captured", "ended_at", "brand", "last_four", "failed_at", "failure",
}

func TestEveryColumnOfAChargeIsAttacked(t *testing.T) {
	for _, column := range testkit.Column(t, testkit.Raw(t, bookFile(cardBook(t)), otherProgram), "SELECT name FROM pragma_table_info('charges')") {
		if asked[column] == "" && !slices.Contains(reported, column) {
			t.Errorf("nobody attacks %s", column)
		}
	}
}

func chargeIs(id int, changes string) string {
	return fmt.Sprintf("UPDATE charges SET %s WHERE id = %d; ", changes, id)
}

// newCharge is a charge of the last order by hand, like that of order 4 but for what is given.
func newCharge(how string, given ...string) string {
	given = append([]string{"id", "99", "key", "'new'", "link_id", "11", "reference", "''"}, given...)
	return newRow(how, "charges", "id = 4", slices.Concat(reported, slices.Collect(maps.Keys(asked))), given...)
}

// captures captures a charge by hand, by a payment.
func captures(id, payment, cents int) string {
	return chargeIs(id, fmt.Sprintf("state = 'captured', captured_at = 1, captured = %d, payment_id = %d", cents, payment))
}

// cardPayment6 is a payment by a gateway by hand, for the charge that has the transaction; it is the customer's credit.
func cardPayment6(customer, cents int, currency, gateway, transaction string) string {
	return counted("receipt") + fmt.Sprintf("INSERT INTO payments VALUES (6, 1, %d, 'REC-2026-00006', 'card_gateway', %d, '%s', 1, '', 1, %s, '%s'); ", customer, cents, currency, transaction, gateway) +
		entered(19, "payment", fmt.Sprintf("customer_id=%d payment_id=6", customer), on("card", cents), keeps(customer, -cents))
}

const (
	authorises    = "state = 'authorised', authorised_at = 1, lapses_at = 2"
	transaction3  = `(SELECT "transaction" FROM charges WHERE id = 3)`
	staysAsItCame = "what came of a charge stays"
	isItsOrders   = "a charge is its order's"
	isItsPayment  = "a charge's payment is what was captured"
)

// chargeAttacks are on what was asked of a gateway and what came of it, in the book of cardBook.
var chargeAttacks = func() []attack {
	attacks := []attack{
		{"a charge's rowid changes", "UPDATE charges SET rowid = 99 WHERE id = 4", "never changes", "charge_keeps"},
		{"a charge takes another's place", "UPDATE OR REPLACE charges SET id = 7 WHERE id = 4", "never changes", "charge_keeps"},
		{"a charge takes another's key", "UPDATE OR REPLACE charges SET key = (SELECT key FROM charges WHERE id = 7) WHERE id = 4", "never changes", "charge_keeps"},
		{"a charge is deleted", "DELETE FROM charges WHERE id = 7", "never deleted", "charge_stays"},
		{"a captured charge is deleted", "DELETE FROM charges WHERE id = 8", "never deleted", "charge_stays"},

		{"an authorised charge is open again", chargeIs(3, "state = 'open', authorised_at = 0, lapses_at = 0"), staysAsItCame, "charge_goes_on"},
		{"an authorised charge was never taken", chargeIs(3, "state = 'ended', ended_at = 1, authorised_at = 0"), staysAsItCame, "charge_goes_on"},
		{"a captured charge is authorised again", chargeIs(8, authorises+", captured_at = 0, captured = 0, payment_id = NULL"), staysAsItCame, "charge_goes_on"},
		{"a captured charge was released", chargeIs(8, "state = 'released', ended_at = 1, captured_at = 0, captured = 0, payment_id = NULL"), staysAsItCame, "charge_goes_on"},
		{"a lapsed charge is authorised again", chargeIs(1, authorises+", ended_at = 0"), staysAsItCame, "charge_goes_on"},
		{"a released charge was never taken", chargeIs(6, "state = 'ended', authorised_at = 0"), staysAsItCame, "charge_goes_on"},
		{"a released charge lapsed", chargeIs(6, "state = 'lapsed'"), staysAsItCame, "charge_goes_on"},
		{"an ended charge is open again", chargeIs(7, "state = 'open', ended_at = 0"), staysAsItCame, "charge_goes_on"},
		{"a captured charge was captured for less", chargeIs(8, "captured = 1"), staysAsItCame, "charge_goes_on"},
		{"a charge was captured at another time", chargeIs(8, "captured_at = 1"), staysAsItCame, "charge_goes_on"},
		{"a charge was released at another time", chargeIs(6, "ended_at = 1"), staysAsItCame, "charge_goes_on"},
		{"a charge was of another card", chargeIs(8, "last_four = '0000'"), staysAsItCame, "charge_goes_on"},
		{"a charge was of another brand", chargeIs(3, "brand = 'Mastercard'"), staysAsItCame, "charge_goes_on"},
		{"a charge has another transaction", chargeIs(8, `"transaction" = 'another'`), staysAsItCame, "charge_goes_on"},
		{"a charge has another reference", chargeIs(4, "reference = 'another'"), staysAsItCame, "charge_goes_on"},
		{"a charge is somebody else's", chargeIs(5, "customer_id = 2"), isItsOrders, "charge_goes_on charge_fits_order"},
		{"a charge is nobody's", chargeIs(3, "customer_id = NULL"), staysAsItCame, "charge_goes_on"},
		{"a charge is of another invoice", chargeIs(3, "invoice_id = 1"), isItsOrders, "charge_goes_on charge_fits_order"},
		{"a charge is of no invoice", chargeIs(8, "invoice_id = NULL"), staysAsItCame, "charge_goes_on"},

		{"a charge gets another order's invoice", chargeIs(4, "invoice_id = 5"), isItsOrders, "charge_fits_order"},
		{"a charge gets no invoice that is there", chargeIs(4, "invoice_id = 77"), isItsOrders, "charge_fits_order KEYS"},
		{"a charge is somebody's before he paid", chargeIs(4, "customer_id = 1"), isItsOrders, "charge_fits_order"},

		{"more is captured than was held", cardPayment6(2, 1001, "EUR", "sandbox", transaction3) + captures(3, 6, 1001), "CHECK", "CHECK"},
		{"nothing is captured", chargeIs(3, "state = 'captured', captured_at = 1, payment_id = 2"), isItsPayment, "CHECK charge_fits_payment"},
		{"a charge is captured without a payment", chargeIs(3, "state = 'captured', captured_at = 1, captured = 1000"), "CHECK", "CHECK"},
		{"a charge has a payment and is not captured", chargeIs(3, "payment_id = 2"), isItsPayment, "CHECK charge_fits_payment"},
		{"a charge has captured and is not captured", chargeIs(3, "captured = 5"), "CHECK", "CHECK"},
		{"a charge is captured by a payment of cash", captures(3, 2, 1000), isItsPayment, "charge_fits_payment"},
		{"a charge is captured by no payment that is there", captures(3, 77, 1000), isItsPayment, "charge_fits_payment KEYS"},
		{"a charge is captured by a payment of less", cardPayment6(2, 900, "EUR", "sandbox", transaction3) + captures(3, 6, 1000), isItsPayment, "charge_fits_payment"},
		{"a charge is captured by another customer's payment", cardPayment6(1, 1000, "EUR", "sandbox", transaction3) + captures(3, 6, 1000), isItsPayment, "charge_fits_payment"},
		{"a charge is captured by another gateway's payment", cardPayment6(2, 1000, "EUR", "stripe", transaction3) + captures(3, 6, 1000), isItsPayment, "charge_fits_payment"},
		{"a charge is captured by a payment in dollars", cardPayment6(2, 1000, "USD", "sandbox", transaction3) + captures(3, 6, 1000), isItsPayment, "charge_fits_payment"},
		{"a charge is captured by a payment of another transaction", cardPayment6(2, 1000, "EUR", "sandbox", "'another'") + captures(3, 6, 1000), isItsPayment, "charge_fits_payment"},
		{"a charge takes another's payment", "UPDATE OR REPLACE" + chargeIs(5, `state = 'captured', captured_at = 1, captured = 1000, payment_id = 4, "transaction" = (SELECT "transaction" FROM charges WHERE id = 8)`)[6:], isItsPayment, "charge_fits_payment"},
		{"a charge is captured by what came back of a refund", chargeIs(4, `customer_id = 2, state = 'captured', captured_at = 1, captured = 150, payment_id = 3, "transaction" = (SELECT "transaction" FROM charges WHERE id = 2)`), isItsPayment, "charge_fits_payment"},
		{"a charge's payment changes", chargeIs(8, "payment_id = 2"), isItsPayment, "charge_goes_on charge_fits_payment"},
		{"a released charge is captured", chargeIs(6, "ended_at = 0") + captures(6, 2, 1000), staysAsItCame, "charge_goes_on charge_fits_payment CHECK"},
		{"a lapsed charge is captured", chargeIs(1, "state = 'captured', ended_at = 0, captured_at = 1, captured = 1000, payment_id = 2"), isItsPayment, "charge_goes_on charge_fits_payment"},
		{"an ended charge is captured", chargeIs(7, "customer_id = 1, state = 'captured', ended_at = 0, captured_at = 1, captured = 1000, payment_id = 2"), isItsPayment, "charge_goes_on charge_fits_payment"},

		{"a charge is authorised and never lapses", chargeIs(4, "state = 'authorised', authorised_at = 1"), "CHECK", "CHECK"},
		{"a charge lapses before it is authorised", chargeIs(4, "state = 'authorised', authorised_at = 2, lapses_at = 1"), "CHECK", "CHECK"},
		{"a charge is authorised at no time", chargeIs(4, "state = 'authorised', lapses_at = 2"), "CHECK", "CHECK"},
		{"an open charge was authorised", chargeIs(4, "authorised_at = 1"), "CHECK", "CHECK"},
		{"a charge ended at no time", chargeIs(4, "state = 'ended'"), "CHECK", "CHECK"},
		{"an open charge has ended", chargeIs(4, "ended_at = 1"), "CHECK", "CHECK"},
		{"a charge is in no state", chargeIs(4, "state = 'paid'"), "CHECK", "CHECK"},
		{"a charge keeps more of a number than its end", chargeIs(4, "last_four = '4242424242424242'"), "CHECK", "CHECK"},
		{"a card fails for no reason", chargeIs(4, "failed_at = 1"), "CHECK", "CHECK"},
		{"a card fails at no time", chargeIs(4, "failure = 'card_declined'"), "CHECK", "CHECK"},
	}
	for column, value := range asked {
		guard := "charge_keeps" + notOfAnOrder[column]
		if value == "77" { // which is nobody
			guard += " KEYS"
		}
		attacks = append(attacks, attack{"a charge changes its " + column, chargeIs(8, column+" = "+value), "never changes", guard})
	}
	return attacks
}()

// newChargeAttacks are charges that cannot be, in the book of cardBook.
var newChargeAttacks = []attack{
	{"a charge is written anew", newCharge("INSERT OR REPLACE", "id", "7"), "starts open", "charge_starts_open"},
	{"a key is used again by force", newCharge("INSERT OR REPLACE", "key", "(SELECT key FROM charges WHERE id = 7)"), "starts open", "charge_starts_open"},
	{"an order has a second open charge", newCharge("INSERT", "link_id", "4"), "starts open", "charge_starts_open charge_open_of_link"},
	{"an order's open charge is replaced", newCharge("INSERT OR REPLACE", "link_id", "4"), "starts open", "charge_starts_open"},
	{"a charge starts authorised", newCharge("INSERT", "state", "'authorised'", "authorised_at", "1", "lapses_at", "2"), "starts open", "charge_starts_open"},
	{"a charge starts captured", newCharge("INSERT", "state", "'captured'", "captured_at", "1", "captured", "1000", "customer_id", "1", "payment_id", "2"), "what was ordered", "charge_starts_open charge_asks_for_order"},
	{"a charge starts ended", newCharge("INSERT", "state", "'ended'", "ended_at", "1"), "starts open", "charge_starts_open"},
	{"a charge asks for more than was ordered", newCharge("INSERT", "amount", "1001"), "what was ordered", "charge_asks_for_order"},
	{"a charge asks for nothing", newCharge("INSERT", "amount", "0"), "what was ordered", "charge_asks_for_order CHECK"},
	{"a charge asks for dollars", newCharge("INSERT", "currency", "'USD'"), "what was ordered", "charge_asks_for_order"},
	{"a charge is of no order", newCharge("INSERT", "link_id", "77"), "what was ordered", "charge_asks_for_order KEYS"},
	{"a charge is of no store", newCharge("INSERT", "store_id", "77"), "what was ordered", "charge_asks_for_order KEYS"},
	{"a charge captures otherwise than was ordered", newCharge("INSERT", "auto_capture", "1"), "what was ordered", "charge_asks_for_order"},
	{"a charge starts with an invoice", newCharge("INSERT", "invoice_id", "5"), "what was ordered", "charge_asks_for_order"},
	{"a charge starts as another customer's", newCharge("INSERT", "link_id", "10", "auto_capture", "1", "customer_id", "2"), "what was ordered", "charge_asks_for_order"},
	{"a charge is begun by another than its order", newCharge("INSERT", "created_by", "77"), "what was ordered", "charge_asks_for_order KEYS"},
	{"an order says what it is for", newCharge("INSERT", "text", "'Ink'"), "CHECK", "CHECK"},
	{"an order is charged to a saved card", newCharge("INSERT", "card_id", "1"), "its customer", "charge_asks_its_card CHECK KEYS"},
	{"a charge is at no gateway", newCharge("INSERT", "gateway", "'pocket'"), "CHECK", "CHECK"},
	{"a charge has no key", newCharge("INSERT", "key", "''"), "CHECK", "CHECK"},
}

func TestTheBookTakesAChargeThatIsRight(t *testing.T) {
	path := bookFile(cardBook(t))
	for name, statements := range map[string]string{
		"a new one":       newCharge("INSERT"),
		"its customer's":  newCharge("INSERT", "link_id", "8", "auto_capture", "1", "customer_id", "1"),
		"it is declined":  chargeIs(4, "failed_at = 1, failure = 'card_declined'"),
		"it ends":         chargeIs(4, "state = 'ended', ended_at = 1"),
		"it is taken":     chargeIs(4, authorises+`, customer_id = 2, "transaction" = 'new', brand = 'Visa', last_four = '4242'`),
		"it is captured":  cardPayment6(2, 900, "EUR", "sandbox", transaction3) + captures(3, 6, 900),
		"it is released":  chargeIs(3, "state = 'released', ended_at = 1"),
		"it lapses":       chargeIs(3, "state = 'lapsed', ended_at = 1"),
		"it lapses later": chargeIs(3, "lapses_at = lapses_at + 1"),
	} {
		if err := try(testkit.Raw(t, copyOf(t, path), otherProgram), strings.TrimSuffix(statements, "; ")); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
