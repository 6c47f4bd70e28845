package sqlite_test

// oneEuroNote is a second credit note of Anna's, over a part of what her first line cost.
var oneEuroNote = note2(1, 1, "EUR", 84, 16) + line2(1, 1, 0, 84, 16)

// refundAttacks are on refunds and on a customer's credit, in the book of moneyBackBook.
var refundAttacks = []attack{
	{"a refund is lowered", "UPDATE refunds SET amount = 1", "never changes", "refund_keeps"},
	{"a refund went by bank", "UPDATE refunds SET method = 'bank_transfer'", "never changes", "refund_keeps"},
	{"a refund is deleted", "DELETE FROM refunds", "never deleted", "refund_stays KEYS"},
	{"a refund is replaced", "INSERT OR REPLACE INTO refunds SELECT id, store_id, customer_id, credit_note_id, method, 1, currency, note, created_at, charge_id FROM refunds", "exists already", "refund_is_not_replaced refund_fits"},
	{"a refund leaves its credit note", "INSERT OR REPLACE INTO refunds SELECT id, store_id, customer_id, NULL, method, amount, currency, note, created_at, charge_id FROM refunds", "exists already", "refund_is_not_replaced"},
	{"a refund brings money", refund2(1, "1", "cash", -5), "CHECK", "CHECK"},
	{"a refund is beyond the limit", refund2(2, "NULL", "cash", 9007199254740992), "CHECK", "CHECK"},
	{"a refund goes in shells", refund2(2, "NULL", "shells", 5), "CHECK", "CHECK"},
	{"credit is paid out as credit", refund2(2, "NULL", "store_credit", 5), "CHECK", "CHECK"},
	{"a refund of a credit note that is not there", refund2(1, "99", "cash", 5), "belongs to its credit note", "refund_fits KEYS"},
	{"a refund is another customer's than its credit note", oneEuroNote + refund2(2, "2", "cash", 100), "belongs to its credit note", "refund_fits"},
	{"a refund is in another currency than its credit note", oneEuroNote + "INSERT INTO refunds VALUES (2, 1, 1, 2, 'cash', 100, 'USD', '', 1, NULL)", "belongs to its credit note", "refund_fits"},
	{"a refund is more than its credit note", oneEuroNote + refund2(1, "2", "cash", 101), "belongs to its credit note", "refund_fits"},
	{"a credit note that was paid out pays out again", refund2(1, "1", "cash", 1), "belongs to its credit note", "refund_fits"},

	{"more is refunded than was paid", payment4(2, "cash", 100) + "INSERT INTO allocations VALUES (4, 5, 100); " + entered(13, "payment", "customer_id=2 payment_id=4", on("cash", 100), owes(2, 5, -100)) +
		note2(2, 5, "EUR", 252, 48) + line2(5, 1, 1000, 252, 48) + refund2(2, "2", "cash", 101) +
		entered(14, "refund", "customer_id=2 refund_id=2", owes(2, 5, 101), on("cash", -101)), "refunded BETWEEN 0 AND paid", "CHECK"},
	{"an unpaid invoice is refunded", note2(2, 5, "EUR", 252, 48) + line2(5, 1, 1000, 252, 48) + refund2(2, "2", "cash", 300) +
		entered(13, "refund", "customer_id=2 refund_id=2", owes(2, 5, 300), on("cash", -300)), "refunded BETWEEN 0 AND paid", "CHECK"},
	{"less is refunded than none", oneEuroNote + refund2(1, "2", "cash", 5) + entered(13, "refund", "customer_id=1 refund_id=2", owes(1, 1, -900), on("cash", 900)), "does not post so", "posting_fits CHECK seal_fits"},
	{"a refund's entry is more than the refund", refund2(2, "NULL", "cash", 50) + entered(13, "refund", "customer_id=2 refund_id=2", keeps(2, 60), on("cash", -60)), "document's amount", "seal_fits"},
	{"a refund's entry is less than the refund", refund2(2, "NULL", "cash", 50) + entered(13, "refund", "customer_id=2 refund_id=2", keeps(2, 40), on("cash", -40)), "document's amount", "seal_fits"},
	{"a refund is posted twice", entered(13, "refund", "customer_id=1 refund_id=1", owes(1, 1, 890), on("cash", -890)), "posted already", "entry_is_not_replaced entry_of_refund"},

	{"more credit is paid out than there is", refund2(2, "NULL", "cash", 101) + entered(13, "refund", "customer_id=2 refund_id=2", keeps(2, 101), on("cash", -101)), "credit BETWEEN 0", "CHECK"},
	{"more credit is used than there is", payment4(2, "store_credit", 101) + "INSERT INTO allocations VALUES (4, 5, 101); " +
		entered(13, "payment", "customer_id=2 payment_id=4", keeps(2, 101), owes(2, 5, -101)), "credit BETWEEN 0", "CHECK"},
	{"credit grows beyond the limit", payment4(2, "cash", 9007199254740991) + entered(13, "payment", "customer_id=2 payment_id=4", on("cash", 9007199254740991), keeps(2, -9007199254740991)), "credit BETWEEN 0", "CHECK"},
}
