package sqlite

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"daybook/backend/book"
)

// InsertEntry writes an entry with its postings and seals it. The database refuses one that does not add up.
func (tx *Tx) InsertEntry(ctx context.Context, entry book.Entry) error {
	id, previous, err := tx.nextEntry(ctx)
	if err != nil {
		return err
	}
	entry.ID = id
	_, err = tx.save(ctx, "new entry", `INSERT INTO entries (id, kind, date, at, key, part, customer_id, invoice_id, payment_id, credit_note_id, refund_id, reverses, note, seal)
		VALUES (:id, :kind, :date, :at, :key, :part, :customer_id, nullif(:invoice_id, 0), nullif(:payment_id, 0), nullif(:credit_note_id, 0), nullif(:refund_id, 0),
			nullif(:reverses, 0), :note, :id)`, entry)
	if err != nil {
		return err
	}
	for i, p := range entry.Postings {
		if err := tx.insertPosting(ctx, id, i+1, p); err != nil {
			return err
		}
	}
	hash, err := sealOf(previous, entry)
	if err != nil {
		return err
	}
	_, err = tx.exec(ctx, "seal", "INSERT INTO seals (entry_id, previous, hash) VALUES (?, ?, ?)", id, previous, hash)
	return err
}

func (tx *Tx) insertPosting(ctx context.Context, entry int64, position int, p book.Posting) error {
	taxed := p.Account == book.AccountSales || p.Account == book.AccountTax
	_, err := tx.exec(ctx, "posting", `INSERT INTO postings (entry_id, position, account, customer_id, invoice_id, tax_rate, currency, amount)
		VALUES (?, ?, ?, nullif(?, 0), nullif(?, 0), ?, ?, ?)`,
		entry, position, p.Account, p.CustomerID, p.InvoiceID, sql.NullInt64{Int64: int64(p.TaxRate), Valid: taxed}, p.Amount.Currency, p.Amount.Minor)
	return err
}

// nextEntry is the id of the next entry and the hash of the one before, 32 zeros for the first.
func (tx *Tx) nextEntry(ctx context.Context) (int64, []byte, error) {
	var last struct {
		EntryID int64
		Hash    []byte
	}
	err := tx.get(ctx, &last, "last seal", "SELECT entry_id, hash FROM seals ORDER BY entry_id DESC LIMIT 1")
	if book.CodeOf(err) == book.CodeNotFound {
		return 1, make([]byte, sha256.Size), nil
	}
	return last.EntryID + 1, last.Hash, err
}

// sealOf chains an entry to the one before: SHA-256 over the previous hash and the entry as JSON.
func sealOf(previous []byte, entry book.Entry) ([]byte, error) {
	text, err := json.Marshal(entry)
	if err != nil {
		return nil, fmt.Errorf("seal the entry: %w", err)
	}
	hash := sha256.Sum256(append(append([]byte{}, previous...), text...))
	return hash[:], nil
}

// Command is a row of the audit log: what was done, by whom, when, and what came of it.
type Command struct {
	At          book.Moment
	UserID      int64
	Command     string
	Key         string // the form's idempotency key; empty where a repetition does no harm
	Fingerprint []byte // of the input, so that a key cannot come back with another
	Detail      string
	Result      int64  // the id of what was made or changed
	Outcome     string // "done", or the code of the refusal
}

// InsertCommand writes a row of the audit log.
func (tx *Tx) InsertCommand(ctx context.Context, c Command) error {
	_, err := tx.save(ctx, "audit log", `INSERT INTO audit (at, user_id, command, key, fingerprint, detail, result, outcome)
		VALUES (:at, :user_id, :command, nullif(:key, ''), :fingerprint, :detail, :result, :outcome)`, c)
	return err
}

// CommandByKey finds what an idempotency key did before; nil when it did nothing.
func (r reader) CommandByKey(ctx context.Context, key string) (*Command, error) {
	var c Command
	err := r.get(ctx, &c, "audit log", "SELECT at, user_id, command, key, fingerprint, detail, result, outcome FROM audit WHERE key = ?", key)
	var refusal *book.Error
	if errors.As(err, &refusal) && refusal.Code == book.CodeNotFound {
		return nil, nil
	}
	return &c, err
}

const entryColumns = `id, kind, date, at, key, part, customer_id, coalesce(invoice_id, 0) AS invoice_id, coalesce(payment_id, 0) AS payment_id,
	coalesce(credit_note_id, 0) AS credit_note_id, coalesce(refund_id, 0) AS refund_id, coalesce(reverses, 0) AS reverses, note`

// EntriesOf lists the entries that touch an invoice, in order.
func (r reader) EntriesOf(ctx context.Context, invoice int64) ([]book.Entry, error) {
	return r.entries(ctx, "SELECT "+entryColumns+" FROM entries WHERE id IN (SELECT entry_id FROM postings WHERE invoice_id = ?) ORDER BY id", invoice)
}

// EntriesOfPayment lists the entries that a payment made, and those that reversed them, in order.
func (r reader) EntriesOfPayment(ctx context.Context, payment int64) ([]book.Entry, error) {
	return r.entries(ctx, "SELECT "+entryColumns+" FROM entries WHERE payment_id = ? ORDER BY id", payment)
}

// EntriesOfRefund lists the entry of a refund.
func (r reader) EntriesOfRefund(ctx context.Context, refund int64) ([]book.Entry, error) {
	return r.entries(ctx, "SELECT "+entryColumns+" FROM entries WHERE kind = 'refund' AND refund_id = ?", refund)
}

func (r reader) entries(ctx context.Context, query string, id int64) ([]book.Entry, error) {
	entries := []book.Entry{}
	if err := r.list(ctx, &entries, "entries", query, id); err != nil {
		return nil, err
	}
	for i := range entries {
		if err := r.loadPostings(ctx, &entries[i]); err != nil {
			return nil, err
		}
	}
	return entries, nil
}

func (r reader) loadPostings(ctx context.Context, entry *book.Entry) error {
	entry.Postings = []book.Posting{}
	return r.list(ctx, &entry.Postings, "postings", `SELECT account, coalesce(customer_id, 0) AS customer_id, coalesce(invoice_id, 0) AS invoice_id,
			coalesce(tax_rate, 0) AS tax_rate, `+amount("amount", "currency", "amount")+`
		FROM postings WHERE entry_id = ? ORDER BY position`, entry.ID)
}

// TrialBalance is the sum of every account by currency; all of a currency's sums together are zero.
func (r reader) TrialBalance(ctx context.Context) ([]book.Posting, error) {
	sums := []book.Posting{}
	return sums, r.list(ctx, &sums, "trial balance", "SELECT account, "+amount("sum(amount)", "currency", "amount")+
		" FROM postings GROUP BY currency, account ORDER BY currency, account")
}
