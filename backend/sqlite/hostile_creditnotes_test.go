package sqlite_test

// creditNoteAttacks are on credit notes and their lines, in the book of moneyBackBook.
var creditNoteAttacks = []attack{
	{"a credit note's reason is changed", "UPDATE credit_notes SET reason = 'a gift'", "never changes", "credit_note_keeps"},
	{"a credit note is raised", "UPDATE credit_notes SET net = net + 1, total = total + 1", "never changes", "credit_note_keeps"},
	{"a credit note is deleted", "DELETE FROM credit_notes", "never deleted", "credit_note_stays KEYS"},
	{"a credit note is replaced", "INSERT OR REPLACE INTO credit_notes SELECT id, store_id, invoice_id, customer_id, number, date, reason, currency, 1, 0, 1, 1 FROM credit_notes", "exists already", "credit_note_is_not_replaced"},
	{"a credit note's number is given again", "INSERT OR REPLACE INTO credit_notes SELECT 9, store_id, invoice_id, customer_id, number, date, reason, currency, 1, 0, 1, 1 FROM credit_notes", "exists already", "credit_note_is_not_replaced KEYS"},
	{"a draft is credited", note2(1, 4, "EUR", 420, 80), "an issued invoice of its customer", "credit_note_fits"},
	{"another customer gets the credit note", note2(2, 1, "EUR", 2092, 398), "an issued invoice of its customer", "credit_note_fits"},
	{"a credit note is in another currency", note2(1, 1, "USD", 2092, 398), "an issued invoice of its customer", "credit_note_fits"},
	{"an invoice that is not there is credited", note2(1, 99, "EUR", 2092, 398), "an issued invoice of its customer", "credit_note_fits KEYS"},
	{"a credit note is over nothing", note2(1, 1, "EUR", 0, 0), "CHECK", "CHECK"},
	{"a credit note charges", note2(1, 1, "EUR", -2092, -398), "CHECK", "CHECK"},
	{"a credit note has no number", "INSERT INTO credit_notes VALUES (2, 1, 1, 1, '', '2026-03-02', '', 'EUR', 1, 0, 1, 1)", "CHECK", "CHECK"},
	{"a credit note is written on a day that does not exist", "INSERT INTO credit_notes VALUES (2, 1, 1, 1, 'CN-2026-00002', '2026-02-30', '', 'EUR', 1, 0, 1, 1)", "CHECK", "CHECK"},
	{"a credit note is not its net and tax", "INSERT INTO credit_notes VALUES (2, 1, 1, 1, 'CN-2026-00002', '2026-03-02', '', 'EUR', 1, 0, 2, 1)", "CHECK", "CHECK"},

	{"a line of a credit note is changed", "UPDATE credit_note_lines SET quantity = 1", "never changes", "credit_line_keeps"},
	{"a line of a credit note is deleted", "DELETE FROM credit_note_lines", "never changes", "credit_line_stays"},
	{"a line of a credit note is replaced", "INSERT OR REPLACE INTO credit_note_lines VALUES (1, 1, 2, 1, 1, 1)", "exists already", "credit_line_fits"},
	{"a posted credit note gets a line more", "INSERT INTO credit_note_lines VALUES (1, 1, 1, 1, 1, 1)", "posted already", "credit_line_fits"},
	{"a line of another invoice is taken back", note2(1, 1, "EUR", 252, 48) + line2(5, 1, 1000, 252, 48), "its credit note's invoice", "credit_line_fits"},
	{"a line that was never sold is taken back", note2(1, 1, "EUR", 2092, 398) + line2(1, 3, 1000, 2092, 398), "FOREIGN KEY", "KEYS"},
	{"more pieces are taken back than were sold", note2(1, 1, "EUR", 2092, 398) + line2(1, 1, 1001, 2092, 398), "more than the line", "credit_line_fits"},
	{"more net is taken back than was sold", note2(1, 1, "EUR", 2093, 397) + line2(1, 1, 1000, 2093, 397), "more than the line", "credit_line_fits"},
	{"more tax is taken back than was sold", note2(1, 1, "EUR", 2091, 399) + line2(1, 1, 1000, 2091, 399), "more than the line", "credit_line_fits"},
	{"a line is taken back twice", note2(1, 1, "EUR", 748, 142) + line2(1, 2, 1000, 748, 142), "more than the line", "credit_line_fits"},
	{"a line is taken back twice, without a piece", note2(1, 1, "EUR", 1, 0) + line2(1, 2, 0, 1, 0), "more than the line", "credit_line_fits"},
	{"fewer pieces than none are taken back", note2(1, 1, "EUR", 748, 142) + line2(1, 1, -1000, 748, 142), "CHECK", "CHECK"},
	{"a line is taken back for less than nothing", note2(1, 1, "EUR", 748, 142) + line2(1, 1, 1000, -748, -142), "CHECK", "CHECK"},
}
