package sqlite_test

import "strings"

// Parts of a forged entry: the draft 3 of 5.00 EUR (4.20 + 0.80 tax) is issued and posted by hand.
const (
	issue3    = "UPDATE invoices SET number = 'INV-2026-00003', issued_at = 1 WHERE id = 3; "
	entry5    = "INSERT INTO entries (id, kind, date, at, key, customer_id, invoice_id, seal) VALUES (5, 'invoice', '2026-03-02', 1, 'forged', 1, 3, 5); "
	debit5    = "INSERT INTO postings VALUES (5, 1, 'receivable', 1, 3, NULL, 'EUR', 500); "
	sales5    = "INSERT INTO postings VALUES (5, 2, 'sales', NULL, NULL, 19000, 'EUR', -420); "
	tax5      = "INSERT INTO postings VALUES (5, 3, 'tax', NULL, NULL, 19000, 'EUR', -80); "
	seal5     = "INSERT INTO seals SELECT 5, hash, randomblob(32) FROM seals WHERE entry_id = 4"
	goodEntry = issue3 + entry5 + debit5 + sales5 + tax5 + seal5
)

// journalAttacks are on entries, postings and seals, in the book of soldBook.
var journalAttacks = []attack{
	{"an entry is changed", "UPDATE entries SET date = '2025-12-31' WHERE id = 1", "never changes", "entry_keeps"},
	{"an entry is deleted", "DELETE FROM entries WHERE id = 4", "never deleted", ""},
	{"an entry is replaced", "INSERT OR REPLACE INTO entries (id, kind, date, at, key, customer_id, invoice_id, seal) SELECT id, kind, '2025-12-31', at, key, customer_id, invoice_id, seal FROM entries WHERE id = 1", "in order", "entry_is_not_replaced entry_is_next"},
	{"an entry comes before the last one", "INSERT INTO entries (id, kind, date, at, key, customer_id, invoice_id, seal) SELECT 0, kind, date, at, 'late', customer_id, 3, 0 FROM entries WHERE id = 1", "in order", ""},
	{"a posting is changed", "UPDATE postings SET amount = amount * 2", "never changes", "posting_keeps"},
	{"a posting goes to another account", "UPDATE postings SET account = 'bank' WHERE account = 'cash'", "never changes", "posting_keeps"},
	{"a posting is deleted", "DELETE FROM postings WHERE entry_id = 1", "never deleted", "posting_stays"},
	{"a posting is replaced", "INSERT OR REPLACE INTO postings VALUES (3, 1, 'cash', NULL, NULL, NULL, 'EUR', 999)", "sealed", "posting_is_in_time"},
	{"a posting is replaced on another account", "INSERT OR REPLACE INTO postings VALUES (3, 1, 'bank', NULL, NULL, NULL, 'EUR', 1000)", "does not post so", "posting_fits posting_is_in_time"},
	{"an entry of last week gets postings more", "INSERT INTO postings VALUES (3, 8, 'cash', NULL, NULL, NULL, 'EUR', 5), (3, 9, 'credit', 1, NULL, NULL, 'EUR', -5)", "sealed", "posting_is_in_time"},
	{"an entry of last week gets postings that it cannot have", "INSERT INTO postings VALUES (1, 8, 'cash', NULL, NULL, NULL, 'EUR', 5), (1, 9, 'bank', NULL, NULL, NULL, 'EUR', -5)", "does not post so", "posting_fits posting_is_in_time"},
	{"a posting has no entry", "INSERT INTO postings VALUES (77, 1, 'cash', NULL, NULL, NULL, 'EUR', 5)", "does not post so", ""},
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
	{"an entry is not the invoice's amount", issue3 + entry5 + strings.Replace(debit5, "500", "400", 1) + strings.Replace(sales5, "-420", "-320", 1) + tax5 + seal5, "due = CASE", "CHECK seal_fits"},
	{"an entry posts a draft", entry5 + debit5 + sales5 + tax5 + seal5, "document's amount", "seal_fits"},
	{"an entry is not the payment's amount", payment3 + "INSERT INTO entries (id, kind, date, at, key, customer_id, payment_id, seal) VALUES (5, 'payment', '2026-03-02', 1, 'forged', 1, 3, 5); INSERT INTO postings VALUES (5, 1, 'cash', NULL, NULL, NULL, 'EUR', 600), (5, 2, 'credit', 1, NULL, NULL, 'EUR', -600); " + seal5, "document's amount", "seal_fits"},
	{"the chain of seals is broken", issue3 + entry5 + debit5 + sales5 + tax5 + "INSERT INTO seals VALUES (5, zeroblob(32), randomblob(32))", "one before", "seal_fits"},
	{"a seal is too short", issue3 + entry5 + debit5 + sales5 + tax5 + "INSERT INTO seals SELECT 5, hash, randomblob(31) FROM seals WHERE entry_id = 4", "CHECK", ""},
	{"a key is used twice", issue3 + strings.Replace(entry5, "forged", "key-4", 1) + debit5 + sales5 + tax5 + seal5, "key was used", ""},
	{"a key is taken over by force", issue3 + strings.Replace(strings.Replace(entry5, "forged", "key-4", 1), "INSERT", "INSERT OR REPLACE", 1), "key was used", ""},
	{"an invoice is posted twice", strings.Replace(entry5, "1, 3, 5)", "1, 1, 5)", 1), "posted already", ""},
	{"an invoice's entry is taken over by force", strings.Replace(strings.Replace(entry5, "1, 3, 5)", "1, 1, 5)", 1), "INSERT", "INSERT OR REPLACE", 1), "posted already", ""},
	{"a payment is posted twice", "INSERT INTO entries (id, kind, date, at, key, customer_id, payment_id, seal) VALUES (5, 'payment', '2026-03-02', 1, 'forged', 1, 1, 5)", "posted already", ""},
	{"a customer with entries is deleted", "DELETE FROM customers WHERE id = 1", "entries stays", "customer_stays KEYS"},
	{"all customers are deleted", "DELETE FROM customers", "entries stays", ""},
	{"the shop is deleted", "DELETE FROM stores", "a store is never deleted", ""},
}
