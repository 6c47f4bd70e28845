package sqlite_test

import (
	"strconv"
	"strings"
	"testing"

	"daybook/backend/testkit"
)

const (
	ownSettings  = "_fk=1&_rt=1" // as Daybook opens it
	otherProgram = "_fk=1&_rt=0" // as other programs open it
)

// Parts of a forged entry: the draft 3 of 5.00 EUR (4.20 + 0.80 tax) is issued and posted by hand.
const (
	issue3    = "UPDATE invoices SET number = 'INV-2026-00003', issued_at = 1 WHERE id = 3; "
	entry5    = "INSERT INTO entries (id, kind, date, at, key, customer_id, invoice_id, seal) VALUES (5, 'invoice', '2026-03-02', 1, 'forged', 1, 3, 5); "
	debit5    = "INSERT INTO postings VALUES (5, 1, 'receivable', 1, 3, NULL, 'EUR', 500); "
	sales5    = "INSERT INTO postings VALUES (5, 2, 'sales', NULL, NULL, 19000, 'EUR', -420); "
	tax5      = "INSERT INTO postings VALUES (5, 3, 'tax', NULL, NULL, 19000, 'EUR', -80); "
	seal5     = "INSERT INTO seals SELECT 5, hash, randomblob(32) FROM seals WHERE entry_id = 4"
	goodEntry = issue3 + entry5 + debit5 + sales5 + tax5 + seal5
	payment3  = "INSERT INTO payments SELECT 3, store_id, customer_id, 'REC-2026-00003', method, 700, currency, received_at, '', 1 FROM payments WHERE id = 1; "
)

// attacks are statements that somebody with the file and another program could try. reason is what the book says; guard
// names the triggers without which the attack works, which the control shows.
var attacks = []struct{ name, statements, reason, guard string }{
	{"an issued total is raised", "UPDATE invoices SET total = total + 1, net = net + 1 WHERE id = 1", "never changes", "issued_invoice_keeps"},
	{"an issued note is changed", "UPDATE invoices SET note = 'paid in cash' WHERE id = 1", "never changes", "issued_invoice_keeps"},
	{"an issued invoice goes to another customer", "UPDATE invoices SET customer_id = 2 WHERE id = 1", "never changes", "issued_invoice_keeps"},
	{"an issued invoice becomes a draft", "UPDATE invoices SET issued_at = 0, number = NULL WHERE id = 1", "never changes", "issued_invoice_keeps"},
	{"an issued invoice is deleted", "DELETE FROM invoices WHERE id = 1", "never deleted", ""},
	{"all invoices are deleted", "DELETE FROM invoices", "never deleted", ""},
	{"an issued invoice is replaced", replaceInvoice(1, 0, "NULL"), "exists already", "invoice_is_not_replaced"},
	{"an invoice is born issued", replaceInvoice(9, 1, "'INV-2026-00009'"), "starts as a draft", "invoice_starts_as_draft"},
	{"a draft takes a number that is taken", "UPDATE invoices SET number = 'INV-2026-00001', issued_at = 1 WHERE id = 3", "taken", ""},
	{"a draft takes a taken number by force", "UPDATE OR REPLACE invoices SET number = 'INV-2026-00001', issued_at = 1 WHERE id = 3", "taken", ""},
	{"a draft takes the id of an invoice by force", "UPDATE OR REPLACE invoices SET id = 2 WHERE id = 3", "keeps its id", ""},
	{"a draft has a number", "UPDATE invoices SET number = 'INV-2026-00003' WHERE id = 3", "CHECK", ""},
	{"an invoice has no number", "UPDATE invoices SET issued_at = 1 WHERE id = 3", "CHECK", ""},
	{"an invoice is issued on a day that does not exist", "UPDATE invoices SET issue_date = '2026-02-30' WHERE id = 3", "CHECK", ""},
	{"an invoice is due before it is issued", "UPDATE invoices SET due_date = '2026-03-01' WHERE id = 3", "CHECK", ""},
	{"a total is not net and tax", "UPDATE invoices SET total = 501 WHERE id = 3", "CHECK", ""},
	{"an amount is no whole number", "UPDATE invoices SET net = 420.5, total = 500.5 WHERE id = 3", "cannot store REAL", ""},

	{"a line of an issued invoice is changed", "UPDATE invoice_lines SET unit_price = 1 WHERE invoice_id = 1 AND position = 1", "never changes", "issued_line_keeps"},
	{"a line of a draft moves to an issued invoice", "UPDATE invoice_lines SET invoice_id = 1, position = 9 WHERE invoice_id = 3", "never changes", "issued_line_keeps"},
	{"a line leaves an issued invoice", "UPDATE invoice_lines SET invoice_id = 3, position = 9 WHERE invoice_id = 1 AND position = 2", "never changes", "issued_line_keeps"},
	{"a line of an issued invoice is deleted", "DELETE FROM invoice_lines WHERE invoice_id = 1 AND position = 2", "never changes", "issued_line_stays"},
	{"a line of an issued invoice is replaced", "INSERT OR REPLACE INTO invoice_lines SELECT 1, 1, item_id, name, reference, type, quantity, unit, unit_price, tax_rate, 0, 0, amount, discount, net, tax FROM invoice_lines WHERE invoice_id = 3", "never changes", "issued_line_is_not_added"},
	{"an issued invoice gets a line more", "INSERT INTO invoice_lines SELECT 1, 9, item_id, name, reference, type, quantity, unit, unit_price, tax_rate, 0, 0, amount, discount, net, tax FROM invoice_lines WHERE invoice_id = 3", "never changes", "issued_line_is_not_added"},

	{"a payment is changed", "UPDATE payments SET amount = 1 WHERE id = 1", "never changes", "payment_keeps"},
	{"a payment's note is changed", "UPDATE payments SET note = 'x' WHERE id = 1", "never changes", "payment_keeps"},
	{"a payment is deleted", "DELETE FROM payments WHERE id = 1", "never deleted", ""},
	{"a payment is replaced", "INSERT OR REPLACE INTO payments SELECT 1, store_id, customer_id, number, method, 1, currency, received_at, note, created_at FROM payments WHERE id = 1", "exists already", "payment_is_not_replaced"},
	{"a receipt number is given again", "INSERT OR REPLACE INTO payments SELECT 9, store_id, customer_id, number, method, 1, currency, received_at, note, created_at FROM payments WHERE id = 1", "exists already", ""},
	{"a payment takes money away", "INSERT INTO payments SELECT 9, store_id, customer_id, 'R9', method, -5, currency, received_at, note, created_at FROM payments WHERE id = 1", "CHECK", ""},

	{"an allocation is changed", "UPDATE allocations SET amount = 1 WHERE payment_id = 1", "never changes", "allocation_keeps"},
	{"an allocation is deleted", "DELETE FROM allocations WHERE payment_id = 1", "never deleted", "allocation_stays"},
	{"an allocation is replaced", "INSERT OR REPLACE INTO allocations VALUES (1, 1, 1)", "exists already", "allocation_fits"},
	{"more is allocated than was paid", "INSERT INTO allocations VALUES (2, 1, 101)", "cannot exceed", "allocation_fits"},

	{"a series steps back", "UPDATE series SET next = next - 1", "moves by one", "series_moves_by_one"},
	{"a series steps by two", "UPDATE series SET next = next + 2", "moves by one", "series_moves_by_one"},
	{"a series becomes another's", "UPDATE series SET kind = 'receipt' WHERE kind = 'invoice'", "moves by one", ""},
	{"a series is deleted", "DELETE FROM series WHERE kind = 'invoice'", "never deleted", "series_stays"},
	{"a series is replaced", "INSERT OR REPLACE INTO series SELECT store_id, kind, pattern, 1 FROM series", "exists already", "series_is_not_replaced"},

	{"the log is changed", "UPDATE audit SET user_id = 1, detail = 'nothing' WHERE id = 1", "never changes", "audit_keeps"},
	{"the log is deleted", "DELETE FROM audit", "never changes", "audit_stays"},
	{"a row of the log is replaced", "INSERT OR REPLACE INTO audit SELECT 2, at, user_id, command, NULL, NULL, 'nothing', result, outcome FROM audit WHERE id = 2", "exists already", "audit_is_not_replaced"},
	{"a key of the log is used again", "INSERT OR REPLACE INTO audit SELECT 99, at, user_id, command, key, fingerprint, 'nothing', result, outcome FROM audit WHERE key IS NOT NULL LIMIT 1", "exists already", "audit_is_not_replaced"},

	{"an entry is changed", "UPDATE entries SET date = '2025-12-31' WHERE id = 1", "never changes", "entry_keeps"},
	{"an entry is deleted", "DELETE FROM entries WHERE id = 4", "never deleted", ""},
	{"an entry is replaced", "INSERT OR REPLACE INTO entries SELECT id, kind, '2025-12-31', at, key, customer_id, invoice_id, payment_id, seal FROM entries WHERE id = 1", "in order", "entry_is_not_replaced entry_is_next"},
	{"an entry comes before the last one", "INSERT INTO entries SELECT 0, kind, date, at, 'late', customer_id, 3, NULL, 0 FROM entries WHERE id = 1", "in order", ""},
	{"a posting is changed", "UPDATE postings SET amount = amount * 2", "never changes", "posting_keeps"},
	{"a posting goes to another account", "UPDATE postings SET account = 'bank' WHERE account = 'cash'", "never changes", "posting_keeps"},
	{"a posting is deleted", "DELETE FROM postings WHERE entry_id = 1", "never deleted", "posting_stays"},
	{"a posting is replaced", "INSERT OR REPLACE INTO postings VALUES (3, 1, 'bank', NULL, NULL, NULL, 'EUR', 1000)", "sealed", "posting_is_in_time"},
	{"an entry of last week gets postings more", "INSERT INTO postings VALUES (1, 8, 'cash', NULL, NULL, NULL, 'EUR', 5), (1, 9, 'bank', NULL, NULL, NULL, 'EUR', -5)", "sealed", "posting_is_in_time"},
	{"a posting has no entry", "INSERT INTO postings VALUES (77, 1, 'cash', NULL, NULL, NULL, 'EUR', 5)", "FOREIGN KEY", ""},
	{"a posting within its own transaction is replaced", issue3 + entry5 + debit5 + "INSERT OR REPLACE INTO postings VALUES (5, 1, 'receivable', 1, 3, NULL, 'EUR', 900)", "exists already", ""},
	{"a seal is changed", "UPDATE seals SET hash = zeroblob(32) WHERE entry_id = 4", "never changes", "seal_keeps"},
	{"a seal is deleted", "DELETE FROM seals WHERE entry_id = 4", "never deleted", ""},
	{"a seal is replaced", "INSERT OR REPLACE INTO seals SELECT 4, previous, zeroblob(32) FROM seals WHERE entry_id = 4", "sealed", "seal_fits"},

	{"an entry has no seal", issue3 + entry5 + debit5 + sales5 + tax5, "FOREIGN KEY", ""},
	{"an entry has no seal and asks for patience", "PRAGMA defer_foreign_keys = 1; " + issue3 + entry5 + debit5 + sales5 + tax5, "FOREIGN KEY", ""},
	{"an entry has another's seal", issue3 + strings.Replace(entry5, "3, 5)", "3, 4)", 1) + debit5 + sales5 + tax5, "CHECK", ""},
	{"a seal has no entry", "INSERT INTO seals SELECT 5, hash, randomblob(32) FROM seals WHERE entry_id = 4", "two postings", ""},
	{"an entry does not add up", issue3 + entry5 + debit5 + sales5 + seal5, "zero", "seal_fits"},
	{"an entry adds up over two currencies only", issue3 + entry5 + debit5 + strings.Replace(sales5, "'EUR', -420", "'USD', -500", 1) + seal5, "zero", "seal_fits"},
	{"an entry has one posting", issue3 + entry5 + debit5 + seal5, "two postings", "seal_fits"},
	{"an entry has no postings", issue3 + entry5 + seal5, "two postings", "seal_fits"},
	{"an entry is not the invoice's amount", issue3 + entry5 + strings.Replace(debit5, "500", "400", 1) + strings.Replace(sales5, "-420", "-320", 1) + tax5 + seal5, "document's amount", "seal_fits"},
	{"an entry posts a draft", entry5 + debit5 + sales5 + tax5 + seal5, "document's amount", "seal_fits"},
	{"an entry is not the payment's amount", payment3 + "INSERT INTO entries (id, kind, date, at, key, customer_id, payment_id, seal) VALUES (5, 'payment', '2026-03-02', 1, 'forged', 1, 3, 5); INSERT INTO postings VALUES (5, 1, 'cash', NULL, NULL, NULL, 'EUR', 600), (5, 2, 'credit', 1, NULL, NULL, 'EUR', -600); " + seal5, "document's amount", "seal_fits"},
	{"the chain of seals is broken", issue3 + entry5 + debit5 + sales5 + tax5 + "INSERT INTO seals VALUES (5, zeroblob(32), randomblob(32))", "one before", "seal_fits"},
	{"a seal is too short", issue3 + entry5 + debit5 + sales5 + tax5 + "INSERT INTO seals SELECT 5, hash, randomblob(31) FROM seals WHERE entry_id = 4", "CHECK", ""},
	{"a key is used twice", issue3 + strings.Replace(entry5, "forged", "key-4", 1) + debit5 + sales5 + tax5 + seal5, "key was used", ""},
	{"a key is taken over by force", issue3 + strings.Replace(strings.Replace(entry5, "forged", "key-4", 1), "INSERT", "INSERT OR REPLACE", 1), "key was used", ""},
	{"an invoice is posted twice", strings.Replace(entry5, "1, 3, 5)", "1, 1, 5)", 1), "posted already", ""},
	{"an invoice's entry is taken over by force", strings.Replace(strings.Replace(entry5, "1, 3, 5)", "1, 1, 5)", 1), "INSERT", "INSERT OR REPLACE", 1), "posted already", ""},
	{"a payment is posted twice", "INSERT INTO entries (id, kind, date, at, key, customer_id, payment_id, seal) VALUES (5, 'payment', '2026-03-02', 1, 'forged', 1, 1, 5)", "posted already", ""},
	{"a customer with invoices is deleted", "DELETE FROM customers WHERE id = 1", "FOREIGN KEY", ""},
	{"the shop is deleted", "DELETE FROM stores", "FOREIGN KEY", ""},
}

func replaceInvoice(id, issuedAt int, number string) string {
	set := strings.NewReplacer("{id}", strconv.Itoa(id), "{issued_at}", strconv.Itoa(issuedAt), "{number}", number)
	return set.Replace(`INSERT OR REPLACE INTO invoices (id, store_id, customer_id, number, reference, note, issue_date, due_date, language, bill_name, bill_company,
			bill_tax_id, bill_line1, bill_line2, bill_postal_code, bill_city, bill_region, bill_country, currency, tax_included, rounding,
			discount_amount, discount_rate, subtotal, discount, net, tax, total, created_at, issued_at)
		SELECT {id}, store_id, customer_id, {number}, reference, 'forged', issue_date, due_date, language, bill_name, bill_company,
			bill_tax_id, bill_line1, bill_line2, bill_postal_code, bill_city, bill_region, bill_country, currency, tax_included, rounding,
			discount_amount, discount_rate, subtotal, discount, net, tax, total, created_at, {issued_at} FROM invoices WHERE id = 1`)
}

func TestTheBookRefusesEveryForgery(t *testing.T) {
	path := bookFile(soldBook(t))
	for name, options := range map[string]string{"through Daybook's settings": ownSettings, "through another program's": otherProgram} {
		t.Run(name, func(t *testing.T) {
			db := testkit.Raw(t, path, options)
			before := testkit.Dump(t, db)
			for _, a := range attacks {
				t.Run(a.name, func(t *testing.T) {
					if err := try(db, a.statements); err == nil || !strings.Contains(err.Error(), a.reason) {
						t.Errorf("the book answered %v, want a refusal with %q", err, a.reason)
					}
					if after := testkit.Dump(t, db); after != before {
						t.Fatalf("the book was\n%s\nand is\n%s", before, after)
					}
				})
			}
		})
	}
}

// The same statements work where the guard is gone: so it is the guard that refuses.
func TestWithoutItsGuardAForgeryWorks(t *testing.T) {
	path := bookFile(soldBook(t))
	for _, a := range attacks {
		if a.guard == "" {
			continue
		}
		t.Run(a.name, func(t *testing.T) {
			db := testkit.Raw(t, copyOf(t, path), otherProgram+"&_sync=OFF")
			before := testkit.Dump(t, db)
			for guard := range strings.FieldsSeq(a.guard) {
				if _, err := db.Exec("DROP TRIGGER " + guard); err != nil {
					t.Fatal(err)
				}
			}
			if err := try(db, a.statements); err != nil {
				t.Fatalf("refused all the same: %v", err)
			}
			if testkit.Dump(t, db) == before {
				t.Fatal("the forgery changes nothing, so it shows nothing")
			}
		})
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

// The questions that the other tests ask of a book notice what the guards would have let through.
func TestAForgeryWouldBeNoticed(t *testing.T) {
	path := bookFile(soldBook(t))
	for name, c := range map[string]struct{ guard, statement string }{
		"a posting is raised":         {"posting_keeps", "UPDATE postings SET amount = amount + 1 WHERE entry_id = 1 AND position = 1"},
		"an entry is gone":            {"entry_stays", "PRAGMA foreign_keys = 0; DELETE FROM entries WHERE id = 4"},
		"an invoice is gone":          {"issued_invoice_stays", "PRAGMA foreign_keys = 0; DELETE FROM invoices WHERE id = 1"},
		"a line is cheaper":           {"issued_line_keeps", "UPDATE invoice_lines SET net = net - 1 WHERE invoice_id = 1 AND position = 1"},
		"a number is skipped":         {"series_moves_by_one", "UPDATE series SET next = next + 1"},
		"a seal is forged":            {"seal_keeps", "UPDATE seals SET hash = randomblob(32) WHERE entry_id = 2"},
		"a kept sum is raised":        {"series_stays", "UPDATE customer_balances SET due = due + 1"},
		"an invoice's due is lowered": {"series_stays", "UPDATE invoice_balances SET due = 0 WHERE invoice_id = 1"},
		"an allocation is lowered":    {"allocation_keeps", "UPDATE allocations SET amount = 999 WHERE payment_id = 1"},
	} {
		db := testkit.Raw(t, copyOf(t, path), otherProgram)
		testkit.WantSound(t, db)
		if _, err := db.Exec("DROP TRIGGER " + c.guard + "; " + c.statement); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if len(testkit.Unsound(t, db)) == 0 {
			t.Errorf("nobody would notice that %s", name)
		}
	}
}
