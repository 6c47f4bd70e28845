package testkit

import (
	"database/sql"
	"fmt"
	"testing"
)

// owner is who a row of a customer counts for: whom he was merged into, or himself.
func owner(column string) string {
	return "(SELECT coalesce(merged_into, id) FROM customers WHERE id = " + column + ")"
}

// sound are questions about a book that have no answer while it is sound.
var sound = map[string]string{
	"an entry does not add up":             "SELECT entry_id FROM postings GROUP BY entry_id, currency HAVING sum(amount) <> 0",
	"the journal does not add up":          "SELECT currency FROM postings GROUP BY currency HAVING sum(amount) <> 0",
	"an entry has no seal":                 "SELECT id FROM entries WHERE id NOT IN (SELECT entry_id FROM seals)",
	"an issued invoice is not posted once": "SELECT number FROM invoices WHERE issued_at > 0 AND (SELECT count(*) FROM entries WHERE kind = 'invoice' AND invoice_id = invoices.id) <> 1",
	"a draft is posted":                    "SELECT id FROM invoices WHERE issued_at = 0 AND id IN (SELECT invoice_id FROM entries)",
	"a payment is not posted once":         "SELECT number FROM payments WHERE (SELECT count(*) FROM entries WHERE kind = 'payment' AND payment_id = payments.id) <> 1",
	"a credit note is not posted once":     "SELECT number FROM credit_notes WHERE (SELECT count(*) FROM entries WHERE kind = 'credit_note' AND credit_note_id = credit_notes.id) <> 1",
	"a refund is not posted once":          "SELECT id FROM refunds WHERE (SELECT count(*) FROM entries WHERE kind = 'refund' AND refund_id = refunds.id) <> 1",
	"a series has a gap": `SELECT s.kind FROM series s WHERE next - 1 <> CASE s.kind WHEN 'invoice' THEN (SELECT count(*) FROM invoices WHERE number IS NOT NULL AND store_id = s.store_id)
		WHEN 'receipt' THEN (SELECT count(*) FROM payments WHERE store_id = s.store_id) ELSE (SELECT count(*) FROM credit_notes WHERE store_id = s.store_id) END`,
	"a store lacks a series":                  "SELECT id FROM stores WHERE (SELECT count(*) FROM series WHERE store_id = stores.id) <> 3",
	"an entry's command is not in the log":    "SELECT id FROM entries WHERE key NOT IN (SELECT key FROM audit WHERE key IS NOT NULL)",
	"an invoice's number is not the next one": `SELECT number FROM (SELECT number, row_number() OVER (PARTITION BY store_id ORDER BY substr(number, -5)) AS place FROM invoices WHERE number IS NOT NULL) WHERE substr(number, -5) + 0 <> place`,
	"a receipt's number is not the next one":  `SELECT number FROM (SELECT number, row_number() OVER (PARTITION BY store_id ORDER BY substr(number, -5)) AS place FROM payments) WHERE substr(number, -5) + 0 <> place`,
	"an invoice is not the sum of its lines": `SELECT id FROM invoices i WHERE (net, tax) IS NOT (SELECT coalesce(sum(l.net), 0), coalesce(sum(l.tax), 0) FROM invoice_lines l WHERE l.invoice_id = i.id)
		OR total <> net + tax OR total <> CASE tax_included WHEN 1 THEN subtotal - discount ELSE subtotal - discount + tax END`,
	"a line is not taxed as its type is": `SELECT invoice_id FROM invoice_lines WHERE CASE type WHEN 'sales_tax' THEN (tax_rate, discount, net, tax) <> (0, 0, 0, amount)
		WHEN 'gift_card' THEN (tax_rate, discount, net) <> (0, 0, amount) WHEN 'store_credit' THEN (tax_rate, discount, net) <> (0, 0, amount) END`,
	"an item is not taxed as its type is": "SELECT id FROM items WHERE type = 'sales_tax' OR type IN ('gift_card', 'store_credit') AND tax_rate <> 0",
	"a coupon's uses are not its invoices": `SELECT code FROM coupons c WHERE uses <> (SELECT count(*) FROM invoices i LEFT JOIN invoice_balances b ON b.invoice_id = i.id
		WHERE i.coupon_id = c.id AND i.issued_at > 0 AND NOT coalesce(b.voided, 0))`,
	"an invoice's coupon is not the coupon": `SELECT i.id FROM invoices i JOIN coupons c ON c.id = i.coupon_id
		WHERE (c.code, c.amount, c.rate) IS NOT (i.coupon_code, i.coupon_amount, i.coupon_rate) OR c.currency NOT IN ('', i.currency)`,
	"a coupon was used by another customer": `SELECT i.id FROM invoices i JOIN coupons c ON c.id = i.coupon_id
		WHERE i.issued_at > 0 AND ` + owner("i.customer_id") + " <> " + owner("c.customer_id"),
	"an invoice's due is not the sum of its postings": `SELECT i.number FROM invoices i LEFT JOIN invoice_balances b ON b.invoice_id = i.id
		WHERE b.due IS NOT (SELECT sum(amount) FROM postings WHERE account = 'receivable' AND invoice_id = i.id)
		OR NOT b.voided AND b.due <> b.total - b.credited - (b.paid - b.refunded) - b.written_off OR b.total <> i.total`,
	"what was paid on an invoice is not what its payments say": `SELECT invoice_id FROM invoice_balances b WHERE paid <> (SELECT coalesce(sum(a.amount), 0) FROM allocations a
		WHERE a.invoice_id = b.invoice_id AND NOT EXISTS (SELECT 1 FROM entries WHERE kind = 'reversal' AND payment_id = a.payment_id))`,
	"what was credited on an invoice is not what its credit notes say": `SELECT invoice_id FROM invoice_balances b
		WHERE credited <> (SELECT coalesce(sum(total), 0) FROM credit_notes WHERE invoice_id = b.invoice_id)`,
	"what was refunded on an invoice is not what its refunds say": `SELECT invoice_id FROM invoice_balances b
		WHERE refunded <> (SELECT coalesce(sum(f.amount), 0) FROM refunds f JOIN credit_notes n ON n.id = f.credit_note_id WHERE n.invoice_id = b.invoice_id)`,
	"more was refunded than was paid": "SELECT invoice_id FROM invoice_balances WHERE refunded > paid OR due < 0",
	"a credit note is not its lines":  "SELECT number FROM credit_notes n WHERE (net, tax) IS NOT (SELECT sum(net), sum(tax) FROM credit_note_lines WHERE credit_note_id = n.id)",
	"a line was taken back more than once": `SELECT l.invoice_id FROM invoice_lines l JOIN credit_note_lines c ON c.invoice_id = l.invoice_id AND c.position = l.position
		GROUP BY l.invoice_id, l.position HAVING sum(c.quantity) > l.quantity OR sum(c.net) > l.net OR sum(c.tax) > l.tax`,
	"a reversal does not take back its entry": `SELECT e.id FROM entries e JOIN postings p ON p.entry_id IN (e.id, e.reverses) WHERE e.kind = 'reversal'
		GROUP BY e.id, p.account, p.customer_id, p.invoice_id, p.tax_rate HAVING sum(p.amount) <> 0`,
	"a customer's balance is not the sum of the postings": `SELECT customer_id FROM customer_balances b
		WHERE due <> (SELECT coalesce(sum(amount), 0) FROM postings WHERE account = 'receivable' AND currency = b.currency AND customer_id IN (SELECT id FROM customers WHERE b.customer_id IN (id, merged_into)))
		OR credit <> -(SELECT coalesce(sum(amount), 0) FROM postings WHERE account = 'credit' AND currency = b.currency AND customer_id IN (SELECT id FROM customers WHERE b.customer_id IN (id, merged_into)))`,
	"a customer has no balance": `SELECT entry_id FROM postings p WHERE customer_id IS NOT NULL
		AND NOT EXISTS (SELECT 1 FROM customer_balances WHERE customer_id = ` + owner("p.customer_id") + " AND currency = p.currency)",
	"a customer's balance is not the sum of the open invoices": `SELECT customer_id FROM customer_balances b
		WHERE due <> (SELECT coalesce(sum(due), 0) FROM invoice_balances WHERE customer_id = b.customer_id AND currency = b.currency)`,
	"a payment is allocated otherwise than posted": `SELECT a.payment_id FROM allocations a JOIN entries e ON e.payment_id = a.payment_id AND e.kind = 'payment'
		WHERE -a.amount IS NOT (SELECT sum(amount) FROM postings WHERE entry_id = e.id AND invoice_id = a.invoice_id)`,
	"the chain of seals is broken":               `SELECT entry_id FROM (SELECT entry_id, previous, lag(hash, 1, zeroblob(32)) OVER (ORDER BY entry_id) AS before FROM seals) WHERE previous <> before`,
	"the file is not sound":                      "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
	"a row names one that is gone":               "SELECT \"table\" FROM pragma_foreign_key_check",
	"a credit note's number is not the next one": `SELECT number FROM (SELECT number, row_number() OVER (PARTITION BY store_id ORDER BY substr(number, -5)) AS place FROM credit_notes) WHERE substr(number, -5) + 0 <> place`,
	"a credit note is not of an issued invoice of its customer": `SELECT n.number FROM credit_notes n JOIN invoices i ON i.id = n.invoice_id
		WHERE i.issued_at = 0 OR i.currency <> n.currency OR ` + owner("i.customer_id") + " <> " + owner("n.customer_id"),
	"a credit note takes back another invoice's line": "SELECT n.number FROM credit_notes n JOIN credit_note_lines c ON c.credit_note_id = n.id WHERE c.invoice_id <> n.invoice_id",
	"a credit note pays out more than it credits":     "SELECT number FROM credit_notes n WHERE total < (SELECT sum(amount) FROM refunds WHERE credit_note_id = n.id)",
	"a credit note's reason is not its entry's":       "SELECT n.number FROM credit_notes n JOIN entries e ON e.credit_note_id = n.id AND e.kind = 'credit_note' WHERE e.note <> n.reason",
	"a refund is of another customer or currency than its credit note": `SELECT f.id FROM refunds f JOIN credit_notes n ON n.id = f.credit_note_id
		WHERE f.customer_id <> n.customer_id OR f.currency <> n.currency`,
	"an invoice is void without an entry": `SELECT invoice_id FROM invoice_balances b
		WHERE voided <> EXISTS (SELECT 1 FROM entries WHERE kind = 'void' AND invoice_id = b.invoice_id)`,
	"what was written off on an invoice is not what bad debt says": `SELECT invoice_id FROM invoice_balances b WHERE written_off <> (SELECT coalesce(sum(p.amount), 0)
		FROM entries e LEFT JOIN entries r ON r.id = e.reverses JOIN postings p ON p.entry_id = e.id
		WHERE p.account = 'bad_debt' AND coalesce(e.invoice_id, r.invoice_id) = b.invoice_id)`,
	"an invoice's balance is not of its invoice": `SELECT invoice_id FROM invoice_balances b
		WHERE NOT EXISTS (SELECT 1 FROM invoices i WHERE i.id = b.invoice_id AND issued_at > 0
			AND (` + owner("i.customer_id") + `, i.currency, i.issue_date, i.due_date) = (b.customer_id, b.currency, b.issue_date, b.due_date))`,
	"no store is in use":                            "SELECT 1 WHERE EXISTS (SELECT 1 FROM stores) AND NOT EXISTS (SELECT 1 FROM stores WHERE NOT archived)",
	"a Store ID cannot be typed":                    "SELECT code FROM stores WHERE code = '' OR code GLOB '*[^-A-Z0-9]*'",
	"nobody may do everything":                      "SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM users WHERE active AND role = 'super_admin')",
	"the log names nobody":                          "SELECT id FROM audit WHERE user_id NOT IN (SELECT id FROM users)",
	"a customer was merged into one who was merged": "SELECT c.id FROM customers c JOIN customers o ON o.id = c.merged_into WHERE o.merged_into IS NOT NULL",
	"a merged customer kept something": `SELECT id FROM customers WHERE merged_into IS NOT NULL AND (id IN (SELECT customer_id FROM customer_balances)
		OR id IN (SELECT customer_id FROM invoices WHERE issued_at = 0) OR id IN (SELECT customer_id FROM comments) OR id IN (SELECT customer_id FROM attachments)
		OR id IN (SELECT customer_id FROM addresses) OR id IN (SELECT customer_id FROM customer_tags) OR id IN (SELECT customer_id FROM custom_fields))`,
}

// WantSound wants a book whose journal, documents, numbers, kept sums and seals agree.
func WantSound(t testing.TB, db *sql.DB) {
	t.Helper()
	for _, what := range Unsound(t, db) {
		t.Error(what)
	}
	if broken := BrokenSeals(t, db); len(broken) > 0 {
		t.Errorf("the entries %v are not what was sealed", broken)
	}
}

// Unsound says what does not agree in a book.
func Unsound(t testing.TB, db *sql.DB) []string {
	t.Helper()
	var all []string
	for _, questions := range []map[string]string{sound, soundJournal, soundLinks, soundCards, soundSavedCards, soundSubscriptions} {
		for what, query := range questions {
			if found := Column(t, db, query); len(found) > 0 {
				all = append(all, fmt.Sprintf("%s: %v", what, found))
			}
		}
	}
	return all
}
