package sqlite_test

import (
	"database/sql"
	"slices"
	"strings"
	"testing"

	"daybook/backend/testkit"
)

const (
	ownSettings  = "_fk=1&_rt=1" // as Daybook opens it
	otherProgram = "_fk=1&_rt=0" // as other programs open it
)

// attack is a row of statements that somebody with the file and another program could try. reason is what the book says;
// guard names what must be taken away for the attack to work, which the control shows: see unguard.
type attack struct{ name, statements, reason, guard string }

// scenes are the books that are attacked.
var scenes = map[string]struct {
	book    func(testing.TB) *testkit.Shop
	attacks [][]attack
}{
	"a book with sales":       {soldBook, [][]attack{documentAttacks, journalAttacks}},
	"a book with money back":  {moneyBackBook, [][]attack{creditNoteAttacks, refundAttacks, entryAttacks, postingAttacks, columnAttacks, reversalAttacks}},
	"a book with coupons":     {couponBook, [][]attack{couponAttacks}},
	"a book with two stores":  {twoStoresBook, [][]attack{storeAttacks}},
	"a book with two users":   {twoUsersBook, [][]attack{userAttacks}},
	"a book with a merge":     {mergedBook, [][]attack{mergeAttacks}},
	"a book with links":       {linkedBook, [][]attack{orderAttacks, newLinkAttacks, linkEventAttacks, linkInvoiceAttacks}},
	"a book with cards":       {cardBook, [][]attack{chargeAttacks, newChargeAttacks, callAttacks, newCallAttacks, cardRefundAttacks}},
	"a shop that takes cards": {terminalBook, [][]attack{terminalAttacks, newTerminalAttacks}},
	"a book with saved cards": {savedCardBook, [][]attack{savedCardAttacks, newSavedCardAttacks, cardLinkAttacks, newCardLinkAttacks}},
}

func TestTheBookRefusesEveryForgery(t *testing.T) {
	for scene, c := range scenes {
		path := bookFile(c.book(t))
		for name, options := range map[string]string{"through Daybook's settings": ownSettings, "through another program's": otherProgram} {
			t.Run(scene+", "+name, func(t *testing.T) {
				db := testkit.Raw(t, path, options)
				before := testkit.Dump(t, db)
				for _, attacks := range c.attacks {
					for _, a := range attacks {
						t.Run(a.name, func(t *testing.T) { refuses(t, db, a, before) })
					}
				}
			})
		}
	}
}

func refuses(t *testing.T, db *sql.DB, a attack, before string) {
	if err := try(db, a.statements); err == nil || !strings.Contains(err.Error(), a.reason) {
		t.Errorf("the book answered %v, want a refusal with %q", err, a.reason)
	}
	if after := testkit.Dump(t, db); after != before {
		t.Fatalf("the book was\n%s\nand is\n%s", before, after)
	}
}

// The same statements work where the guard is gone: so it is the guard that refuses. What the guard would have let through,
// the questions that the other tests ask of a book notice.
func TestWithoutItsGuardAForgeryWorks(t *testing.T) {
	for _, c := range scenes {
		path := bookFile(c.book(t))
		testkit.WantSound(t, testkit.Raw(t, path, otherProgram))
		for _, attacks := range c.attacks {
			for _, a := range attacks {
				if a.guard != "" {
					t.Run(a.name, func(t *testing.T) { works(t, copyOf(t, path), a) })
				}
			}
		}
	}
}

func works(t *testing.T, path string, a attack) {
	db := testkit.Raw(t, path, otherProgram+"&_sync=OFF")
	before := testkit.Dump(t, db)
	unguard(t, db, a.guard)
	if err := try(db, a.statements); err != nil {
		t.Fatalf("refused all the same: %v", err)
	}
	if testkit.Dump(t, db) == before {
		t.Fatal("the forgery changes nothing, so it shows nothing")
	}
	_ = db.Close()
	if !unnoticed[a.name] && !saidOnce(a.name) {
		wantNoticed(t, path, bySeal[a.name])
	}
}

// saidOnce tells whether an attack is on what a row alone says, and nothing else in the book repeats.
func saidOnce(attack string) bool {
	return slices.ContainsFunc([]string{orderChanges, savedCardChanges, cardLinkChanges}, func(what string) bool { return strings.HasPrefix(attack, what) })
}

// unguard takes triggers and indexes away, and switches the tables' checks off for CHECK and the foreign keys for KEYS.
func unguard(t *testing.T, db *sql.DB, guards string) {
	t.Helper()
	for guard := range strings.FieldsSeq(guards) {
		statement := map[string]string{"CHECK": "PRAGMA ignore_check_constraints = 1", "KEYS": "PRAGMA foreign_keys = 0"}[guard]
		if statement == "" {
			statement = strings.Join(testkit.Column(t, db, "SELECT 'DROP ' || type || ' ' || name FROM sqlite_master WHERE name = ?", guard), "")
		}
		if _, err := db.Exec(statement); err != nil || statement == "" {
			t.Fatalf("the guard %s: %v", guard, err)
		}
	}
}

func TestTheBookTakesAnEntryThatIsRight(t *testing.T) {
	db := testkit.Raw(t, bookFile(soldBook(t)), otherProgram)
	if err := try(db, goodEntry); err != nil {
		t.Fatal(err)
	}
	if got := testkit.Column(t, db, "SELECT due FROM customer_balances WHERE customer_id = 1"); len(got) != 1 || got[0] != "2880" {
		t.Fatalf("Anna owes %v, want 23.80 + 5.00", got)
	}
}

// The other forgeries are right but for what they are named after.
func TestTheBookTakesMoneyBackThatIsRight(t *testing.T) {
	path := bookFile(moneyBackBook(t))
	for name, statements := range map[string]string{
		"a refund": note2(1, 1, "EUR", 2092, 398) + line2(1, 1, 1000, 2092, 398) + refund2(1, "2", "cash", 2490) +
			entered(13, "refund", "customer_id=1 refund_id=2", owes(1, 1, 2490), on("cash", -2490)) +
			entered(14, "credit_note", "customer_id=1 credit_note_id=2", taxed("sales", 2092), taxed("tax", 398), owes(1, 1, -2490)),
		"a credit note":      note2(2, 5, "EUR", 252, 48) + line2(5, 1, 1000, 252, 48) + entered(13, "credit_note", "customer_id=2 credit_note_id=2", taxed("sales", 252), taxed("tax", 48), owes(2, 5, -300)),
		"a payout of credit": refund2(2, "NULL", "cash", 100) + entered(13, "refund", "customer_id=2 refund_id=2", keeps(2, 100), on("cash", -100)),
		"a payment":          payment4(2, "cash", 300) + "INSERT INTO allocations VALUES (4, 5, 300); " + entered(13, "payment", "customer_id=2 payment_id=4", on("cash", 300), owes(2, 5, -300)),
		"a use of credit":    payment4(2, "store_credit", 100) + "INSERT INTO allocations VALUES (4, 5, 100); " + entered(13, "payment", "customer_id=2 payment_id=4", keeps(2, 100), owes(2, 5, -100)),
		"a write-off":        entered(13, "write_off", "customer_id=2 invoice_id=2", on("bad_debt", 2900), owes(2, 2, -2900)),
		"a recovery":         entered(13, "recovery", "customer_id=2 invoice_id=2", owes(2, 2, 1000), on("bad_debt", -1000)),
		"a void":             entered(13, "void", "customer_id=2 invoice_id=5", owes(2, 5, -300), taxed("sales", 252), taxed("tax", 48)),
		"a reversal":         entered(13, "reversal", "customer_id=2 payment_id=3 reverses=11", on("cash", -100), keeps(2, 100)),
	} {
		if err := try(testkit.Raw(t, copyOf(t, path), otherProgram), statements); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
