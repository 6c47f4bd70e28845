package sqlite_test

// columnAttacks are entries that name other documents than their kind has, in the book of moneyBackBook.
var columnAttacks = []attack{
	writtenOff("a write-off has no invoice", "write_off", "customer_id=2", "CHECK posting_fits"),
	writtenOff("a write-off has a payment", "write_off", "customer_id=2 invoice_id=2 payment_id=1", "CHECK"),
	writtenOff("a write-off has a credit note", "write_off", "customer_id=2 invoice_id=2 credit_note_id=1", "CHECK"),
	writtenOff("a write-off has a refund", "write_off", "customer_id=2 invoice_id=2 refund_id=1", "CHECK"),
	writtenOff("a write-off reverses", "write_off", "customer_id=2 invoice_id=2 reverses=2", "CHECK"),
	writtenOff("a void has no invoice", "void", "customer_id=2", "CHECK posting_fits"),
	writtenOff("an invoice's entry has no invoice", "invoice", "customer_id=2", "CHECK posting_fits posting_opens_invoice"),
	writtenOff("a credit note's entry has none", "credit_note", "customer_id=2", "CHECK posting_fits"),
	{"a credit note's entry has an invoice", note2(2, 2, "EUR", 84, 16) + line2(2, 1, 0, 84, 16) +
		entered(13, "credit_note", "customer_id=2 invoice_id=2 credit_note_id=2", taxed("sales", 84), taxed("tax", 16), owes(2, 2, -100)), "CHECK", "CHECK"},
	writtenOff("an entry of no kind", "gift", "customer_id=2 invoice_id=2", "CHECK posting_fits"),
	writtenOff("an entry has a part below zero", "write_off", "customer_id=2 invoice_id=2 part=-1", "CHECK"),
	kept("a payment's entry has no payment", "payment", "customer_id=2", "CHECK posting_fits seal_fits"),
	kept("a payment's entry has an invoice", "payment", "customer_id=2 payment_id=4 invoice_id=2", "CHECK"),
	kept("a payment's entry has a credit note", "payment", "customer_id=2 payment_id=4 credit_note_id=1", "CHECK"),
	kept("a payment's entry has a refund", "payment", "customer_id=2 payment_id=4 refund_id=1", "CHECK"),
	kept("a refund's entry has no refund", "refund", "customer_id=2", "CHECK posting_fits seal_fits"),
	kept("a reversal reverses nothing", "reversal", "customer_id=2 payment_id=4", "CHECK posting_fits seal_fits"),
	kept("a reversal has no payment", "reversal", "customer_id=2 reverses=11", "CHECK seal_fits"),
	{"bad debt is a customer's", entered(13, "write_off", "customer_id=2 invoice_id=2", "'bad_debt', 2, NULL, NULL, 'EUR', 100", owes(2, 2, -100)), "CHECK", "CHECK"},
	{"bad debt is taxed", entered(13, "write_off", "customer_id=2 invoice_id=2", taxed("bad_debt", 100), owes(2, 2, -100)), "CHECK", "CHECK"},
	{"a posting is on no account", entered(13, "write_off", "customer_id=2 invoice_id=2", on("bad_debt", 100), owes(2, 2, -100), on("pocket", 5), on("cash", -5)), "does not post so", "posting_fits CHECK"},
}

func writtenOff(name, kind, documents, guard string) attack {
	return attack{name, entered(13, kind, documents, on("bad_debt", 100), owes(2, 2, -100)), "CHECK", guard}
}

func kept(name, kind, documents, guard string) attack {
	return attack{name, payment4(2, "cash", 100) + entered(13, kind, documents, on("cash", 100), keeps(2, -100)), "CHECK", guard}
}
