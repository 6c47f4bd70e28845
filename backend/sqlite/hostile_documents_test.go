package sqlite_test

import (
	"strconv"
	"strings"
)

const payment3 = "INSERT INTO payments SELECT 3, store_id, customer_id, 'REC-2026-00003', method, 700, currency, received_at, '', 1, '', gateway FROM payments WHERE id = 1; "

// documentAttacks are on documents, their numbers and the log, in the book of soldBook.
var documentAttacks = []attack{
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
	{"a gift card is taxed", "UPDATE invoice_lines SET type = 'gift_card' WHERE invoice_id = 3", "CHECK", "CHECK"},
	{"sales tax is more than tax", "UPDATE invoice_lines SET type = 'sales_tax', tax_rate = 0 WHERE invoice_id = 3", "CHECK", "CHECK"},
	{"an item that is a gift card is taxed", "INSERT INTO items VALUES (9, 'Card', '', 'gift_card', '', 100, 'EUR', 19000, 0, 'card', 1, 1)", "CHECK", "CHECK"},
	{"sales tax is sold from the list of items", "INSERT INTO items VALUES (9, 'Tax', '', 'sales_tax', '', 100, 'EUR', 0, 0, 'tax', 1, 1)", "CHECK", "CHECK"},
	{"sales tax comes on top of prices that include tax", `UPDATE invoice_lines SET type = 'sales_tax', tax_rate = 0, net = 0, tax = amount WHERE invoice_id = 3;
		UPDATE invoices SET subtotal = 0, net = 0, tax = total, number = 'INV-2026-00003', issued_at = 1 WHERE id = 3`, "comes on top", "sales_tax_comes_on_top"},

	{"a payment is changed", "UPDATE payments SET amount = 1 WHERE id = 1", "never changes", "payment_keeps"},
	{"a payment's note is changed", "UPDATE payments SET note = 'x' WHERE id = 1", "never changes", "payment_keeps"},
	{"a payment is deleted", "DELETE FROM payments WHERE id = 1", "never deleted", ""},
	{"a payment is replaced", "INSERT OR REPLACE INTO payments SELECT 1, store_id, customer_id, number, method, 1, currency, received_at, note, created_at, reference, gateway FROM payments WHERE id = 1", "exists already", "payment_is_not_replaced"},
	{"a receipt number is given again", "INSERT OR REPLACE INTO payments SELECT 9, store_id, customer_id, number, method, 1, currency, received_at, note, created_at, reference, gateway FROM payments WHERE id = 1", "exists already", ""},
	{"a payment takes money away", "INSERT INTO payments SELECT 9, store_id, customer_id, 'R9', method, -5, currency, received_at, note, created_at, reference, gateway FROM payments WHERE id = 1", "CHECK", ""},

	{"an allocation is changed", "UPDATE allocations SET amount = 1 WHERE payment_id = 1", "never changes", "allocation_keeps"},
	{"an allocation is deleted", "DELETE FROM allocations WHERE payment_id = 1", "never deleted", "allocation_stays"},
	{"an allocation is replaced", payment3 + "INSERT INTO allocations VALUES (3, 1, 700); INSERT OR REPLACE INTO allocations VALUES (3, 1, 1)", "exists already", "allocation_fits"},
	{"more is allocated than was paid", payment3 + "INSERT INTO allocations VALUES (3, 1, 701)", "cannot exceed", "allocation_fits"},
	{"an allocation comes late", "INSERT INTO allocations VALUES (2, 1, 100)", "posted already", "allocation_is_in_time"},

	{"a series steps back", "UPDATE series SET next = next - 1 WHERE kind = 'invoice'", "moves by one", "series_moves_by_one"},
	{"a series steps by two", "UPDATE series SET next = next + 2", "moves by one", "series_moves_by_one"},
	{"a series becomes another's", "UPDATE series SET kind = 'receipt' WHERE kind = 'invoice'", "moves by one", ""},
	{"a series is deleted", "DELETE FROM series WHERE kind = 'invoice'", "never deleted", "series_stays"},
	{"a series is replaced", "INSERT OR REPLACE INTO series SELECT store_id, kind, pattern, 1 FROM series", "exists already", "series_is_not_replaced"},

	{"the log is changed", "UPDATE audit SET user_id = 1, detail = 'nothing' WHERE id = 1", "never changes", "audit_keeps"},
	{"the log's words are changed", "UPDATE audit SET detail = 'nothing' WHERE id = 1", "never changes", "audit_keeps"},
	{"the log's words go, and who did it", "UPDATE audit SET detail = '', command = 'nothing' WHERE id = 1", "never changes", "audit_keeps"},
	{"the log's words go, and when", "UPDATE audit SET detail = '', at = at - 1 WHERE id = 1", "never changes", "audit_keeps"},
	{"the log's words go, and what came of it", "UPDATE audit SET detail = '', result = 9 WHERE id = 1", "never changes", "audit_keeps"},
	{"the log's words go, and a key", "UPDATE audit SET detail = '', key = 'another' WHERE key = 'key-1'", "never changes", "audit_keeps"},
	{"the log's words go, and their sum", "UPDATE audit SET detail = '', fingerprint = zeroblob(32) WHERE key = 'key-1'", "never changes", "audit_keeps"},
	{"the log is deleted", "DELETE FROM audit", "never changes", "audit_stays"},
	{"a row of the log is replaced", "INSERT OR REPLACE INTO audit SELECT 2, at, user_id, command, NULL, NULL, 'nothing', result, outcome FROM audit WHERE id = 2", "exists already", "audit_is_not_replaced"},
	{"a key of the log is used again", "INSERT OR REPLACE INTO audit SELECT 99, at, user_id, command, key, fingerprint, 'nothing', result, outcome FROM audit WHERE key IS NOT NULL LIMIT 1", "exists already", "audit_is_not_replaced"},
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
