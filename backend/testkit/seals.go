package testkit

import (
	"bytes"
	"crypto/sha256"
	"database/sql"
	"encoding/json"
	"testing"

	"daybook/backend/book"
)

// BrokenSeals lists the entries whose seal is not the SHA-256 of the seal before and the entry's JSON.
func BrokenSeals(t testing.TB, db *sql.DB) []int64 {
	t.Helper()
	var broken []int64
	previous := make([]byte, sha256.Size)
	for _, e := range sealedEntries(t, db) {
		e.entry.Postings = postingsOf(t, db, e.entry.ID)
		text, err := json.Marshal(e.entry)
		if err != nil {
			t.Fatal(err)
		}
		if hash := sha256.Sum256(append(bytes.Clone(previous), text...)); !bytes.Equal(hash[:], e.hash) {
			broken = append(broken, e.entry.ID)
		}
		previous = e.hash
	}
	return broken
}

type sealedEntry struct {
	entry book.Entry
	hash  []byte
}

func sealedEntries(t testing.TB, db *sql.DB) []sealedEntry {
	t.Helper()
	return scanned(t, db, func(rows *sql.Rows) (s sealedEntry, err error) {
		e := &s.entry
		return s, rows.Scan(&e.ID, &e.Kind, &e.Date, &e.At, &e.Key, &e.Part, &e.CustomerID, &e.InvoiceID, &e.PaymentID, &e.CreditNoteID, &e.RefundID, &e.Reverses, &e.Note, &s.hash)
	}, `SELECT id, kind, date, at, key, part, customer_id, coalesce(invoice_id, 0), coalesce(payment_id, 0), coalesce(credit_note_id, 0), coalesce(refund_id, 0),
			coalesce(reverses, 0), note, hash FROM entries JOIN seals ON entry_id = id ORDER BY id`)
}

func postingsOf(t testing.TB, db *sql.DB, entry int64) []book.Posting {
	t.Helper()
	return scanned(t, db, func(rows *sql.Rows) (p book.Posting, err error) {
		return p, rows.Scan(&p.Account, &p.CustomerID, &p.InvoiceID, &p.TaxRate, &p.Amount.Minor, &p.Amount.Currency)
	}, `SELECT account, coalesce(customer_id, 0), coalesce(invoice_id, 0), coalesce(tax_rate, 0), amount, currency FROM postings WHERE entry_id = ? ORDER BY position`, entry)
}

// scanned reads the rows of a query, each by scan.
func scanned[T any](t testing.TB, db *sql.DB, scan func(*sql.Rows) (T, error), query string, args ...any) []T {
	t.Helper()
	rows, err := db.Query(query, args...)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	defer func() { _ = rows.Close() }()
	all := []T{}
	for rows.Next() {
		row, err := scan(rows)
		if err != nil {
			t.Fatalf("%s: %v", query, err)
		}
		all = append(all, row)
	}
	if err := rows.Err(); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return all
}
