package sqlite

import (
	"context"

	"daybook/backend/book"
)

// sameContact pairs customers who share what a column holds.
func sameContact(column string) string {
	return "SELECT a.id AS first, b.id AS second FROM customers a JOIN customers b ON " + column + "b.id > a.id AND b.merged_into IS NULL AND b.archived = 0" +
		" WHERE a.merged_into IS NULL AND a.archived = 0 AND NOT EXISTS (SELECT 1 FROM not_duplicates WHERE first = a.id AND second = b.id) ORDER BY b.id DESC LIMIT ?"
}

var (
	sameEmail = sameContact("a.email <> '' AND b.email <> '' AND lower(b.email) = lower(a.email) AND ")
	samePhone = sameContact("a.phone <> '' AND b.phone <> '' AND b.phone = a.phone AND ")
)

// SameEmail lists pairs of customers with one mail address, the newest first.
func (r reader) SameEmail(ctx context.Context, limit int) ([]book.Pair, error) {
	pairs := []book.Pair{}
	return pairs, r.list(ctx, &pairs, "customers with one address", sameEmail, limit)
}

// SamePhone lists pairs of customers with one phone number, the newest first.
func (r reader) SamePhone(ctx context.Context, limit int) ([]book.Pair, error) {
	pairs := []book.Pair{}
	return pairs, r.list(ctx, &pairs, "customers with one phone number", samePhone, limit)
}

// FoldedName is a customer's name in small letters without accents.
type FoldedName struct {
	ID      int64
	SortKey string
}

// FoldedNames lists the name of every customer who is not archived, in order.
func (r reader) FoldedNames(ctx context.Context) ([]FoldedName, error) {
	names := []FoldedName{}
	return names, r.list(ctx, &names, "names", "SELECT id, sort_key FROM customers WHERE archived = 0 AND merged_into IS NULL ORDER BY sort_key")
}

// NotDuplicates lists the pairs that were said to be two people.
func (r reader) NotDuplicates(ctx context.Context) ([]book.Pair, error) {
	pairs := []book.Pair{}
	return pairs, r.list(ctx, &pairs, "pairs", "SELECT first, second FROM not_duplicates")
}

// InsertNotDuplicates keeps that two customers are two people.
func (tx *Tx) InsertNotDuplicates(ctx context.Context, pair book.Pair) error {
	_, err := tx.exec(ctx, "pair", "INSERT INTO not_duplicates (first, second) VALUES (?, ?) ON CONFLICT DO NOTHING", min(pair.First, pair.Second), max(pair.First, pair.Second))
	return err
}
