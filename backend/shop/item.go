package shop

import (
	"context"

	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// SaveItem adds an item (ID 0) or changes one that is still as it was read.
func (s *Shop) SaveItem(ctx context.Context, item book.Item, key string) (book.Item, error) {
	if err := item.Clean(); err != nil {
		return book.Item{}, err
	}
	return answered(ctx, s, command{"SaveItem", key, item}, func(tx *sqlite.Tx) (int64, error) {
		if item.ID != 0 {
			return item.ID, tx.UpdateItem(ctx, item)
		}
		item.CreatedAt = s.Now()
		return tx.InsertItem(ctx, item)
	}, (*sqlite.Tx).Item)
}

// ArchiveItem takes an item off the lists, or puts it back.
func (s *Shop) ArchiveItem(ctx context.Context, id int64, archived bool) error {
	return s.do(ctx, command{name: "ArchiveItem", input: []any{id, archived}}, func(tx *sqlite.Tx) (int64, error) {
		item, err := tx.Item(ctx, id)
		if err != nil {
			return 0, err
		}
		item.Archived = archived
		return id, tx.UpdateItem(ctx, item)
	})
}
