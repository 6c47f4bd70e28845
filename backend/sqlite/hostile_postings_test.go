package sqlite_test

// postingAttacks are entries that add up and hold their document's amount, and post what is not theirs, in the book of
// moneyBackBook.
var postingAttacks = []attack{
	{"credit goes to another customer", payment4(2, "cash", 300) + entered(13, "payment", "customer_id=2 payment_id=4", on("cash", 300), keeps(1, -300)), "its entry's customer's", "posting_is_its_customers"},
	{"an entry is another customer's", payment4(2, "cash", 300) + entered(13, "payment", "customer_id=1 payment_id=4", on("cash", 300), keeps(2, -300)), "its entry's customer's", "posting_is_its_customers"},
	{"a payment pays another customer's invoice", payment4(1, "cash", 300) + "INSERT INTO allocations VALUES (4, 5, 300); " +
		entered(13, "payment", "customer_id=1 payment_id=4", on("cash", 300), owes(2, 5, -300)), "its entry's customer's", "posting_is_its_customers"},
	{"a payment pays another customer's invoice as its own", payment4(1, "cash", 300) + "INSERT INTO allocations VALUES (4, 5, 300); " +
		entered(13, "payment", "customer_id=1 payment_id=4", on("cash", 300), owes(1, 5, -300)), "its invoice's currency", "posting_is_its_customers CHECK"},
	{"a payment in dollars pays euros", "INSERT INTO payments VALUES (4, 1, 2, 'REC-2026-00004', 'cash', 300, 'USD', 1, '', 1, '', ''); INSERT INTO allocations VALUES (4, 5, 300); " +
		entered(13, "payment", "customer_id=2 payment_id=4", "'cash', NULL, NULL, NULL, 'USD', 300", "'receivable', 2, 5, NULL, 'USD', -300"), "its invoice's currency", "posting_is_its_customers CHECK"},

	{"an invoice is cash", "UPDATE invoices SET number = 'INV-2026-00005', issued_at = 1 WHERE id = 4; " + entered(13, "invoice", "customer_id=1 invoice_id=4", owes(1, 4, 500), on("cash", -500)), "does not post so", "posting_fits"},
	{"a sale is more than the invoice", "UPDATE invoices SET number = 'INV-2026-00005', issued_at = 1 WHERE id = 4; " +
		entered(13, "invoice", "customer_id=1 invoice_id=4", owes(1, 4, 500), taxed("sales", -600), taxed("tax", 100)), "does not post so", "posting_fits"},
	{"an invoice makes another due", "UPDATE invoices SET number = 'INV-2026-00005', issued_at = 1 WHERE id = 4; " +
		entered(13, "invoice", "customer_id=1 invoice_id=4", owes(1, 4, 500), taxed("sales", -600), owes(1, 1, 100)), "does not post so", "posting_fits posting_opens_invoice"},
	{"a payment is a sale", payment4(2, "cash", 300) + entered(13, "payment", "customer_id=2 payment_id=4", on("cash", 300), taxed("sales", -300)), "does not post so", "posting_fits"},
	{"a payment leaves by the bank", payment4(2, "cash", 300) + entered(13, "payment", "customer_id=2 payment_id=4", on("cash", 300), on("bank", -300)), "does not post so", "posting_fits"},
	{"a payment lies on another account", payment4(2, "cash", 300) + entered(13, "payment", "customer_id=2 payment_id=4", on("bank", 300), keeps(2, -300)), "does not post so", "posting_fits"},
	{"a payment in cash uses credit", payment4(2, "cash", 100) + "INSERT INTO allocations VALUES (4, 5, 100); " +
		entered(13, "payment", "customer_id=2 payment_id=4", keeps(2, 100), owes(2, 5, -100)), "does not post so", "posting_fits"},
	{"a void voids another invoice too", entered(13, "void", "customer_id=2 invoice_id=5", owes(2, 5, -300), taxed("sales", 252), taxed("tax", 48), owes(2, 2, -2900), taxed("sales", 2900)), "does not post so", "posting_fits"},
	{"a void takes cash", entered(13, "void", "customer_id=2 invoice_id=5", owes(2, 5, -300), on("cash", 300)), "does not post so", "posting_fits"},
	{"a write-off is cash", entered(13, "write_off", "customer_id=2 invoice_id=2", owes(2, 2, -100), on("cash", 100)), "does not post so", "posting_fits"},
	{"a write-off is another invoice's", entered(13, "write_off", "customer_id=2 invoice_id=2", owes(2, 5, -100), on("bad_debt", 100)), "does not post so", "posting_fits"},
	{"a recovery is cash", entered(13, "recovery", "customer_id=2 invoice_id=2", owes(2, 2, 100), on("cash", -100)), "does not post so", "posting_fits"},
	{"a refund of credit makes an invoice due", refund2(1, "NULL", "cash", 100) + entered(13, "refund", "customer_id=1 refund_id=2", owes(1, 1, 100), on("cash", -100)), "does not post so", "posting_fits"},
	{"a refund makes another invoice due", oneEuroNote + refund2(1, "2", "cash", 100) + entered(13, "refund", "customer_id=1 refund_id=2", owes(1, 3, 100), on("cash", -100)), "does not post so", "posting_fits void_comes_last CHECK"},
	{"a refund lies on another account", refund2(2, "NULL", "cash", 100) + entered(13, "refund", "customer_id=2 refund_id=2", keeps(2, 100), on("bank", -100)), "does not post so", "posting_fits"},
	{"a refund of credit is a sale taken back", refund2(2, "NULL", "cash", 100) + entered(13, "refund", "customer_id=2 refund_id=2", taxed("sales", 100), on("cash", -100)), "does not post so", "posting_fits"},
	{"a credit note is cash", note2(2, 5, "EUR", 252, 48) + line2(5, 1, 1000, 252, 48) + entered(13, "credit_note", "customer_id=2 credit_note_id=2", on("cash", 300), owes(2, 5, -300)), "does not post so", "posting_fits"},
	{"a credit note raises a sale", note2(2, 5, "EUR", 252, 48) + line2(5, 1, 1000, 252, 48) +
		entered(13, "credit_note", "customer_id=2 credit_note_id=2", taxed("sales", 352), taxed("tax", -52), owes(2, 5, -300)), "does not post so", "posting_fits"},
	{"a reversal of a credit is reversed", entered(13, "reversal", "customer_id=2 payment_id=3 reverses=11", on("cash", -100), keeps(2, 100)) +
		entered(14, "reversal", "customer_id=2 payment_id=3 reverses=13", on("cash", 100), keeps(2, -100)), "does not post so", "posting_fits"},

	{"a write-off takes cash", entered(13, "write_off", "customer_id=2 invoice_id=2", on("bad_debt", 100), on("cash", -100)), "does not post so", "posting_fits"},
	{"a write-off is a sale", entered(13, "write_off", "customer_id=2 invoice_id=2", on("bad_debt", 100), taxed("sales", -100)), "does not post so", "posting_fits"},
	{"a recovery brings cash", entered(13, "recovery", "customer_id=2 invoice_id=2", on("bad_debt", -100), on("cash", 100)), "does not post so", "posting_fits"},
	{"a refund of a credit note is a customer's credit", payment4(1, "cash", 100) + entered(13, "payment", "customer_id=1 payment_id=4", on("cash", 100), keeps(1, -100)) +
		oneEuroNote + refund2(1, "2", "cash", 100) + entered(14, "refund", "customer_id=1 refund_id=2", keeps(1, 100), on("cash", -100)),
		"does not post so", "posting_fits"},

	{"a method's money lies elsewhere", "UPDATE method_accounts SET account = 'bank' WHERE method = 'cash'", "it is a view", ""},
	{"no method's money lies anywhere", "DELETE FROM method_accounts", "it is a view", ""},
	{"shells lie in the till", "INSERT INTO method_accounts VALUES ('shells', 'cash')", "it is a view", ""},
}
