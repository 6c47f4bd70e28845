package testkit

import (
	"database/sql"
	"fmt"
	"testing"
)

// sound are questions about a book that have no answer while it is sound.
var sound = map[string]string{
	"an entry does not add up":             "SELECT entry_id FROM postings GROUP BY entry_id, currency HAVING sum(amount) <> 0",
	"the journal does not add up":          "SELECT currency FROM postings GROUP BY currency HAVING sum(amount) <> 0",
	"an entry has no seal":                 "SELECT id FROM entries WHERE id NOT IN (SELECT entry_id FROM seals)",
	"an issued invoice is not posted once": "SELECT number FROM invoices WHERE issued_at > 0 AND (SELECT count(*) FROM entries WHERE kind = 'invoice' AND invoice_id = invoices.id) <> 1",
	"a draft is posted":                    "SELECT id FROM invoices WHERE issued_at = 0 AND id IN (SELECT invoice_id FROM entries)",
	"a payment is not posted once":         "SELECT number FROM payments WHERE (SELECT count(*) FROM entries WHERE kind = 'payment' AND payment_id = payments.id) <> 1",
	"a series has a gap": `SELECT s.kind FROM series s WHERE next - 1 <> (SELECT count(*) FROM invoices WHERE number IS NOT NULL AND s.kind = 'invoice')
		+ (SELECT count(*) FROM payments WHERE s.kind = 'receipt')`,
	"an invoice's number is not the next one": `SELECT number FROM (SELECT number, row_number() OVER (ORDER BY substr(number, -5)) AS place FROM invoices WHERE number IS NOT NULL) WHERE substr(number, -5) + 0 <> place`,
	"a receipt's number is not the next one":  `SELECT number FROM (SELECT number, row_number() OVER (ORDER BY substr(number, -5)) AS place FROM payments) WHERE substr(number, -5) + 0 <> place`,
	"an invoice is not the sum of its lines": `SELECT number FROM invoices i WHERE (net, tax) IS NOT (SELECT coalesce(sum(l.net), 0), coalesce(sum(l.tax), 0) FROM invoice_lines l WHERE l.invoice_id = i.id)
		OR total <> net + tax OR total <> CASE tax_included WHEN 1 THEN subtotal - discount ELSE subtotal - discount + tax END`,
	"an invoice's due is not the sum of its postings": `SELECT i.number FROM invoices i LEFT JOIN invoice_balances b ON b.invoice_id = i.id
		WHERE b.due IS NOT (SELECT sum(amount) FROM postings WHERE account = 'receivable' AND invoice_id = i.id)
		OR b.due <> b.total - b.paid OR b.total <> i.total`,
	"a customer's balance is not the sum of the postings": `SELECT customer_id FROM customer_balances b
		WHERE due <> (SELECT coalesce(sum(amount), 0) FROM postings WHERE account = 'receivable' AND customer_id = b.customer_id AND currency = b.currency)
		OR credit <> -(SELECT coalesce(sum(amount), 0) FROM postings WHERE account = 'credit' AND customer_id = b.customer_id AND currency = b.currency)`,
	"a customer's balance is not the sum of the open invoices": `SELECT customer_id FROM customer_balances b
		WHERE due <> (SELECT coalesce(sum(due), 0) FROM invoice_balances WHERE customer_id = b.customer_id AND currency = b.currency)`,
	"a payment is allocated otherwise than posted": `SELECT a.payment_id FROM allocations a JOIN entries e ON e.payment_id = a.payment_id
		WHERE -a.amount IS NOT (SELECT sum(amount) FROM postings WHERE entry_id = e.id AND invoice_id = a.invoice_id)`,
	"the chain of seals is broken": `SELECT entry_id FROM (SELECT entry_id, previous, lag(hash, 1, zeroblob(32)) OVER (ORDER BY entry_id) AS before FROM seals) WHERE previous <> before`,
	"the file is not sound":        "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
	"a row names one that is gone": "SELECT \"table\" FROM pragma_foreign_key_check",
}

// WantSound wants a book whose journal, documents, numbers and kept sums agree.
func WantSound(t testing.TB, db *sql.DB) {
	t.Helper()
	for _, what := range Unsound(t, db) {
		t.Error(what)
	}
}

// Unsound says what does not agree in a book.
func Unsound(t testing.TB, db *sql.DB) []string {
	t.Helper()
	var all []string
	for what, query := range sound {
		if found := Column(t, db, query); len(found) > 0 {
			all = append(all, fmt.Sprintf("%s: %v", what, found))
		}
	}
	return all
}
