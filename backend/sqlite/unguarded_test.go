package sqlite_test

import (
	"strings"
	"testing"

	"daybook/backend/testkit"
)

// forgery is what no guard refuses, with the question that notices it.
type forgery struct{ name, statements, noticed string }

// unguarded are forgeries in the book of moneyBackBook.
var unguarded = []forgery{
	{"a payment is another customer's credit", payment4(2, "cash", 300) + entered(13, "payment", "customer_id=1 payment_id=4", on("cash", 300), keeps(1, -300)),
		"an entry is another customer's than its documents"},
	{"a refund of another customer's credit", refund2(1, "NULL", "cash", 100) + entered(13, "refund", "customer_id=2 refund_id=2", keeps(2, 100), on("cash", -100)),
		"an entry is another customer's than its documents"},
	{"a payment in euros is credit in dollars", payment4(2, "cash", 300) + entered(13, "payment", "customer_id=2 payment_id=4", "'cash', NULL, NULL, NULL, 'USD', 300", "'credit', 2, NULL, NULL, 'USD', -300"),
		"a payment does not bring its amount by its method"},
	{"a refund in dollars takes euros", "INSERT INTO refunds VALUES (2, 1, 2, NULL, 'cash', 50, 'USD', '', 1, NULL); " + entered(13, "refund", "customer_id=2 refund_id=2", keeps(2, 50), on("cash", -50)),
		"a refund does not take its amount by its method"},

	{"a void's tax is kept", entered(13, "void", "customer_id=2 invoice_id=5", owes(2, 5, -300), taxed("sales", 300)), "sales or tax are not posted as the lines say"},
	{"a credit note's tax is kept", note2(2, 5, "EUR", 252, 48) + line2(5, 1, 1000, 252, 48) +
		entered(13, "credit_note", "customer_id=2 credit_note_id=2", taxed("sales", 300), owes(2, 5, -300)), "sales or tax are not posted as the lines say"},
	{"a credit note's net and tax are not its lines'", note2(2, 5, "EUR", 200, 100) + line2(5, 1, 1000, 252, 48) +
		entered(13, "credit_note", "customer_id=2 credit_note_id=2", taxed("sales", 252), taxed("tax", 48), owes(2, 5, -300)), "a credit note is not its lines"},
	{"a payment lies in two drawers", payment4(2, "cash", 300) + entered(13, "payment", "customer_id=2 payment_id=4", on("cash", 200), on("cash", 100), keeps(2, -300)),
		"a payment does not bring its amount by its method"},

	{"a credit note is never posted", note2(2, 5, "EUR", 252, 48) + line2(5, 1, 1000, 252, 48), "a credit note is not posted once"},
	{"a refund is never posted", refund2(2, "NULL", "cash", 100), "a refund is not posted once"},
	{"a payment is never posted", payment4(2, "cash", 100), "a payment is not posted once"},
	{"a number is given by nobody", "UPDATE series SET next = next + 1 WHERE kind = 'credit_note'", "a series has a gap"},
	{"an entry is of no command", strings.ReplaceAll(entered(13, "write_off", "customer_id=2 invoice_id=2", on("bad_debt", 100), owes(2, 2, -100)), "'forge', 'forged-13'", "'forge', NULL"), "an entry's command is not in the log"},
}

// cardForgeries are forgeries in the book of cardBook.
var cardForgeries = []forgery{
	{"a payment by a gateway is of no card", cardPayment6(1, 100, "EUR", "sandbox", "'new'"), "a payment by a gateway has no card"},
	{"a refund to a card is not asked for", note4(1, 5) + toCard(4, 1, 100, "8"), "a refund to a card was never asked for"},
	{"a charge is begun by nobody", newCharge("INSERT"), "a charge was begun without the log"},
	{"a charge is released by nobody", chargeIs(3, "state = 'released', ended_at = 1"), "the log does not say what a charge is"},
	{"a charge is captured at another time than its payment", cardPayment6(2, 900, "EUR", "sandbox", transaction3) + strings.Replace(captures(3, 6, 900), "captured_at = 1", "captured_at = 2", 1), "a captured card is not a payment"},
	{"a gateway's answer is made up", callIs(5, "answered_at = 1"), "a gateway's answer is not what the log says"},
	{"an order is paid by two cards", newCharge("INSERT", "link_id", "3") + chargeIs(99, authorises+", customer_id = 2, invoice_id = 3"), "an order has two cards that paid"},
}

// What no guard refuses, the questions of every other test notice.
func TestAForgeryThatIsNotRefusedIsNoticed(t *testing.T) {
	for _, scene := range []struct {
		book      func(testing.TB) *testkit.Shop
		forgeries []forgery
	}{{moneyBackBook, unguarded}, {mergedBook, mergeForgeries}, {cardBook, cardForgeries}} {
		path := bookFile(scene.book(t))
		for _, f := range scene.forgeries {
			t.Run(f.name, func(t *testing.T) { isNoticed(t, copyOf(t, path), f) })
		}
	}
}

func isNoticed(t *testing.T, path string, f forgery) {
	db := testkit.Raw(t, path, otherProgram+"&_sync=OFF")
	if err := try(db, f.statements); err != nil {
		t.Fatalf("a guard refuses it, so it is an attack: %v", err)
	}
	if found := strings.Join(testkit.Unsound(t, db), "\n"); !strings.Contains(found, f.noticed) {
		t.Errorf("noticed was %q, want %q", found, f.noticed)
	}
}
