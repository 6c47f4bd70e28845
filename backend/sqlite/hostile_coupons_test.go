package sqlite_test

import (
	"testing"

	"daybook/backend/book"
	"daybook/backend/testkit"
)

// couponBook is a shop with three coupons: 1 takes off 10 % once and was used on invoice 1, draft 2 has it too; 2 takes off 5.00
// and is on draft 3; 3 is on no document. It is closed.
func couponBook(t testing.TB) *testkit.Shop {
	t.Helper()
	s := testkit.NewShop(t)
	anna := s.Customer("Anna")
	s.Customer("Bert")
	summer := s.Coupon(book.Coupon{Code: "SUMMER-10", Discount: testkit.Percent(10), MaxUses: 1})
	five := s.Coupon(book.Coupon{Code: "FIVE", Discount: testkit.Cents(500), CustomerID: anna.ID})
	s.Coupon(book.Coupon{Code: "SPARE", Discount: testkit.Percent(50)})
	first := s.DraftWith(summer, anna.ID, testkit.Line("Novel", 2490))
	s.DraftWith(summer, anna.ID, testkit.Line("Atlas", 3900))
	s.DraftWith(five, anna.ID, testkit.Line("Ink", 890))
	s.IssueDraft(first)
	s.Must(s.DB.Close())
	return s
}

func newCoupon(id, code, amount, currency, rate, uses string) string {
	return "INSERT INTO coupons (id, code, amount, currency, rate, valid_from, valid_until, max_uses, uses, active, note, created_at) VALUES (" +
		id + ", " + code + ", " + amount + ", " + currency + ", " + rate + ", '', '', 0, " + uses + ", 1, '', 1)"
}

func issueByHand(id string) string {
	return "UPDATE invoices SET number = 'INV-2026-00002', issued_at = 1 WHERE id = " + id
}

// couponAttacks are on coupons and their uses, in the book of couponBook.
var couponAttacks = []attack{
	{"a coupon takes off more", "UPDATE coupons SET rate = 20000 WHERE id = 1", "keeps its code", "coupon_keeps"},
	{"an amount off is raised", "UPDATE coupons SET amount = 1000 WHERE id = 2", "keeps its code", "coupon_keeps"},
	{"an amount off is in another currency", "UPDATE coupons SET currency = 'USD' WHERE id = 2", "keeps its code", "coupon_keeps"},
	{"a coupon gets another code", "UPDATE coupons SET code = 'WINTER-10' WHERE id = 1", "keeps its code", "coupon_keeps"},
	{"a code is written in small letters", "UPDATE coupons SET code = 'summer-10' WHERE id = 1", "keeps its code", "coupon_keeps CHECK"},
	{"a coupon for everybody is for one customer", "UPDATE coupons SET customer_id = 2 WHERE id = 1", "keeps its code", "coupon_keeps"},
	{"a coupon for a customer is for everybody", "UPDATE coupons SET customer_id = NULL WHERE id = 2", "keeps its code", ""},
	{"a coupon is older than it is", "UPDATE coupons SET created_at = 0 WHERE id = 3", "keeps its code", ""},
	{"a coupon takes another's place", "UPDATE OR REPLACE coupons SET id = 1 WHERE id = 3", "keeps its code", ""},
	{"a used coupon is deleted", "DELETE FROM coupons WHERE id = 1", "never deleted", "used_coupon_stays KEYS"},
	{"a coupon of a draft is deleted", "DELETE FROM coupons WHERE id = 2", "FOREIGN KEY", "KEYS"},
	{"a coupon is replaced", "INSERT OR REPLACE INTO coupons SELECT id, code, customer_id, amount + 1, currency, rate, valid_from, valid_until, max_uses, uses, active, note, created_at, version FROM coupons WHERE id = 2", "exists already", "coupon_is_not_replaced"},
	{"a code is given again", newCoupon("9", "'SUMMER-10'", "0", "''", "5000", "0"), "exists already", ""},
	{"a code is given again by force", "INSERT OR REPLACE" + newCoupon("9", "'FIVE'", "0", "''", "5000", "0")[6:], "exists already", "coupon_is_not_replaced KEYS"},
	{"a coupon starts used", newCoupon("9", "'NEW'", "0", "''", "5000", "2"), "starts unused", "coupon_starts_unused"},
	{"a coupon was used less than never", "UPDATE coupons SET uses = -1 WHERE id = 3", "CHECK", "CHECK"},

	{"a code of two letters", newCoupon("9", "'AB'", "0", "''", "5000", "0"), "CHECK", "CHECK"},
	{"a code of small letters", newCoupon("9", "'new'", "0", "''", "5000", "0"), "CHECK", "CHECK"},
	{"a code of two words", newCoupon("9", "'NEW ONE'", "0", "''", "5000", "0"), "CHECK", "CHECK"},
	{"a coupon takes off nothing", newCoupon("9", "'NEW'", "0", "''", "0", "0"), "CHECK", "CHECK"},
	{"a coupon takes off a rate and an amount", newCoupon("9", "'NEW'", "500", "'EUR'", "5000", "0"), "CHECK", "CHECK"},
	{"a coupon takes off more than all", newCoupon("9", "'NEW'", "0", "''", "100001", "0"), "CHECK", "CHECK"},
	{"an amount off has no currency", newCoupon("9", "'NEW'", "500", "''", "0", "0"), "CHECK", "CHECK"},
	{"an amount off is below zero", newCoupon("9", "'NEW'", "-500", "'EUR'", "5000", "0"), "CHECK", "CHECK"},
	{"a coupon ends before it begins", "UPDATE coupons SET valid_from = '2026-03-02', valid_until = '2026-03-01' WHERE id = 3", "CHECK", "CHECK"},
	{"a coupon begins on no day", "UPDATE coupons SET valid_from = '2026-02-30' WHERE id = 3", "CHECK", "CHECK"},

	{"a coupon is used more often than it may be", issueByHand("2"), "used up", "coupon_is_not_used_up"},
	{"a coupon's counter is turned back", "UPDATE coupons SET uses = 0 WHERE id = 1; " + issueByHand("2"), "used up", "coupon_is_not_used_up"},
	{"an invoice takes off more than its coupon", "UPDATE invoices SET coupon_rate = 50000 WHERE id = 2; UPDATE coupons SET max_uses = 9 WHERE id = 1; " + issueByHand("2"), "what its coupon says", "issued_coupon_fits"},
	{"an invoice takes off a higher amount", "UPDATE invoices SET coupon_amount = 700 WHERE id = 3; " + issueByHand("3"), "what its coupon says", "issued_coupon_fits"},
	{"an invoice names another code", "UPDATE invoices SET coupon_code = 'SIX' WHERE id = 3; " + issueByHand("3"), "what its coupon says", "issued_coupon_fits"},
	{"an invoice in dollars takes off euros", "UPDATE invoices SET currency = 'USD' WHERE id = 3; " + issueByHand("3"), "what its coupon says", "issued_coupon_fits"},
	{"an issued invoice gets another coupon", "UPDATE invoices SET coupon_id = 3, coupon_code = 'SPARE' WHERE id = 1", "never changes", "issued_invoice_keeps"},
	{"an issued invoice loses its coupon", "UPDATE invoices SET coupon_id = NULL, coupon_code = '', coupon = 0 WHERE id = 1", "never changes", "issued_invoice_keeps"},
	{"a draft's coupon is not there", "UPDATE invoices SET coupon_id = 77 WHERE id = 3", "FOREIGN KEY", "KEYS"},
	{"a draft's coupon has no code", "UPDATE invoices SET coupon_code = '' WHERE id = 3", "CHECK", "CHECK"},
	{"a draft has a code and no coupon", "UPDATE invoices SET coupon_id = NULL, coupon = 0 WHERE id = 3", "CHECK", "CHECK"},
	{"no coupon takes something off", "UPDATE invoices SET coupon_id = NULL, coupon_code = '' WHERE id = 3", "CHECK", "CHECK"},
	{"a coupon takes off more than was taken off", "UPDATE invoices SET coupon = discount + 1 WHERE id = 3", "CHECK", "CHECK"},
	{"a coupon takes off less than nothing", "UPDATE invoices SET coupon = -1 WHERE id = 3", "CHECK", "CHECK"},
}

func TestTheBookTakesACouponThatIsRight(t *testing.T) {
	path := bookFile(couponBook(t))
	for name, statements := range map[string]string{
		"a new one":              newCoupon("9", "'NEW_1'", "500", "'EUR'", "0", "0"),
		"other terms":            "UPDATE coupons SET valid_from = '2026-03-01', valid_until = '2026-03-01', max_uses = 7, active = 0, note = 'x' WHERE id = 1",
		"one of its uses":        issueByHand("3"),
		"one more use than once": "UPDATE coupons SET max_uses = 2 WHERE id = 1; " + issueByHand("2"),
		"it goes":                "DELETE FROM coupons WHERE id = 3",
	} {
		if err := try(testkit.Raw(t, copyOf(t, path), otherProgram), statements); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// The counter has no guard: whoever changes it changes nothing that the invoices say.
func TestAChangedCounterOfACouponIsNoticed(t *testing.T) {
	path := bookFile(couponBook(t))
	testkit.WantSound(t, testkit.Raw(t, path, otherProgram))
	for _, statement := range []string{"UPDATE coupons SET uses = 0 WHERE id = 1", "UPDATE coupons SET uses = uses + 1 WHERE id = 3"} {
		db := testkit.Raw(t, copyOf(t, path), otherProgram)
		if err := try(db, statement); err != nil {
			t.Fatal(err)
		}
		if len(testkit.Unsound(t, db)) == 0 {
			t.Errorf("nobody would notice %s", statement)
		}
	}
}
