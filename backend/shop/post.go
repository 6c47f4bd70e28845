package shop

import (
	"context"

	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// post writes the entries of one command, in order, for a day; from is the number of its first one.
func (s *Shop) post(ctx context.Context, tx *sqlite.Tx, key string, date book.Date, from int, entries ...book.Entry) error {
	for n, entry := range entries {
		entry.Key, entry.Part, entry.Date = key, int64(from+n), date
		if entry.At == 0 {
			entry.At = s.Now()
		}
		if err := tx.InsertEntry(ctx, entry); err != nil {
			return err
		}
	}
	return nil
}

// today is the present day of a document's store.
func (s *Shop) today(ctx context.Context, tx *sqlite.Tx, store int64) (book.Date, error) {
	st, err := tx.Store(ctx, store)
	return s.Today(st), err
}
