package sqlite_test

// entryAttacks are entries that do not hold what their kind must, in the book of moneyBackBook.
var entryAttacks = []attack{
	{"more is written off than is due", entered(13, "write_off", "customer_id=2 invoice_id=2", on("bad_debt", 2901), owes(2, 2, -2901)), "due >= 0", "CHECK"},
	{"a write-off adds to what is due", entered(13, "write_off", "customer_id=2 invoice_id=2", on("bad_debt", -100), owes(2, 2, 100)), "does not post so", "posting_fits seal_fits"},
	{"more is recovered than was written off", entered(13, "recovery", "customer_id=2 invoice_id=2", owes(2, 2, 1001), on("bad_debt", -1001)), "written_off >= 0", "CHECK"},
	{"a recovery writes off", entered(13, "recovery", "customer_id=2 invoice_id=2", owes(2, 2, -100), on("bad_debt", 100)), "does not post so", "posting_fits seal_fits"},

	{"an invoice is voided twice", entered(13, "void", "customer_id=1 invoice_id=3", owes(1, 3, -500), taxed("sales", 420), taxed("tax", 80)), "posted already",
		"entry_is_not_replaced entry_of_void void_comes_last CHECK"},
	{"a paid invoice is voided", entered(13, "void", "customer_id=1 invoice_id=1", owes(1, 1, -3380), taxed("sales", 2840), taxed("tax", 540)), "CHECK", "CHECK"},
	{"an invoice that was partly written off is voided", entered(13, "void", "customer_id=2 invoice_id=2", owes(2, 2, -2900), taxed("sales", 2437), taxed("tax", 463)), "document's amount", "seal_fits"},
	{"a half of an invoice is voided", entered(13, "void", "customer_id=2 invoice_id=5", owes(2, 5, -200), taxed("sales", 168), taxed("tax", 32)), "due = CASE", "CHECK seal_fits"},
	{"a void invoice is paid", payment4(1, "cash", 500) + "INSERT INTO allocations VALUES (4, 3, 500); " + entered(13, "payment", "customer_id=1 payment_id=4", on("cash", 500), owes(1, 3, -500)),
		"is void", "void_comes_last CHECK"},
	{"a void invoice is due again", entered(13, "recovery", "customer_id=1 invoice_id=3", owes(1, 3, 500), on("bad_debt", -500)), "is void", "void_comes_last CHECK"},

	{"more is paid than is due", payment4(2, "cash", 301) + "INSERT INTO allocations VALUES (4, 5, 301); " + entered(13, "payment", "customer_id=2 payment_id=4", on("cash", 301), owes(2, 5, -301)), "due >= 0", "CHECK"},
	{"a payment pays what it is not allocated to", payment4(2, "cash", 300) + entered(13, "payment", "customer_id=2 payment_id=4", on("cash", 300), owes(2, 5, -300)), "document's amount", "seal_fits"},
	{"a payment pays less than it is allocated", payment4(2, "cash", 300) + "INSERT INTO allocations VALUES (4, 5, 300); " +
		entered(13, "payment", "customer_id=2 payment_id=4", on("cash", 300), owes(2, 5, -200), keeps(2, -100)), "document's amount", "seal_fits"},
	{"a payment brings more than its amount", payment4(2, "cash", 200) + entered(13, "payment", "customer_id=2 payment_id=4", on("cash", 300), keeps(2, -300)), "document's amount", "seal_fits"},

	{"a credit note takes less than its amount", note2(2, 5, "EUR", 252, 48) + line2(5, 1, 1000, 252, 48) +
		entered(13, "credit_note", "customer_id=2 credit_note_id=2", taxed("sales", 168), taxed("tax", 32), owes(2, 5, -200)), "document's amount", "seal_fits"},
	{"a credit note is not the sum of its lines", note2(2, 5, "EUR", 252, 48) + line2(5, 1, 500, 126, 24) +
		entered(13, "credit_note", "customer_id=2 credit_note_id=2", taxed("sales", 252), taxed("tax", 48), owes(2, 5, -300)), "document's amount", "seal_fits"},
	{"a credit note has no lines", note2(2, 5, "EUR", 252, 48) +
		entered(13, "credit_note", "customer_id=2 credit_note_id=2", taxed("sales", 252), taxed("tax", 48), owes(2, 5, -300)), "document's amount", "seal_fits"},
	{"a credit note lowers another invoice", note2(2, 5, "EUR", 252, 48) + line2(5, 1, 1000, 252, 48) +
		entered(13, "credit_note", "customer_id=2 credit_note_id=2", taxed("sales", 252), taxed("tax", 48), owes(2, 2, -300)), "document's amount", "seal_fits"},
	{"a credit note lowers what was paid", note2(1, 1, "EUR", 2092, 398) + line2(1, 1, 1000, 2092, 398) +
		entered(13, "credit_note", "customer_id=1 credit_note_id=2", taxed("sales", 2092), taxed("tax", 398), owes(1, 1, -2490)), "due >= 0", "CHECK"},
	{"a credit note is posted twice", entered(13, "credit_note", "customer_id=1 credit_note_id=1", taxed("sales", 748), taxed("tax", 142), owes(1, 1, -890)), "posted already",
		"entry_is_not_replaced entry_of_credit_note CHECK"},
}

// reversalAttacks are reversals that do not take back what was posted.
var reversalAttacks = []attack{
	{"a reversal takes back a half", entered(13, "reversal", "customer_id=2 payment_id=3 reverses=11", on("cash", -50), keeps(2, 50)), "document's amount", "seal_fits"},
	{"a reversal takes from another account", entered(13, "reversal", "customer_id=2 payment_id=3 reverses=11", on("bank", -100), keeps(2, 100)), "document's amount", "seal_fits"},
	{"a reversal does more than take back", entered(13, "reversal", "customer_id=2 payment_id=3 reverses=11", on("cash", -100), keeps(2, 100), on("cash", -5), on("bank", 5)), "document's amount", "seal_fits"},
	{"a reversal names another payment", entered(13, "reversal", "customer_id=2 payment_id=1 reverses=11", on("cash", -100), keeps(2, 100)), "document's amount", "seal_fits"},
	{"a reversal takes back what no payment made", entered(13, "reversal", "customer_id=2 payment_id=2 reverses=6", on("bad_debt", -1000), owes(2, 2, 1000)), "does not post so", "posting_fits seal_fits"},
	{"a payment is reversed twice", entered(13, "reversal", "customer_id=2 payment_id=2 reverses=9", on("bank", -900), owes(2, 2, 900)), "posted already",
		"entry_is_not_replaced entry_reversed CHECK"},
	{"a payment is reversed that was refunded", entered(13, "reversal", "customer_id=1 payment_id=1 reverses=2", on("cash", -3380), owes(1, 1, 3380)), "refunded BETWEEN", "CHECK"},
	{"a reversal is reversed", entered(13, "reversal", "customer_id=2 payment_id=2 reverses=10", on("bank", 900), owes(2, 2, -900)), "does not post so", "posting_fits CHECK"},
	{"a reversal takes back what is not there", entered(13, "reversal", "customer_id=2 payment_id=3 reverses=99", on("cash", -100), keeps(2, 100)), "FOREIGN KEY", "posting_fits seal_fits KEYS"},
}
