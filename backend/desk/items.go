package desk

import (
	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// Items is the items' screens.
type Items struct{ gate *Gate }

// List gives a page of items.
func (i *Items) List(q sqlite.ItemQuery) (sqlite.ItemPage, error) {
	return through(i.gate, "Items.List", func(r request) (sqlite.ItemPage, error) { return r.db.Items(r.ctx, q) })
}

// Get gives one item.
func (i *Items) Get(id int64) (book.Item, error) {
	return through(i.gate, "Items.Get", func(r request) (book.Item, error) { return r.db.Item(r.ctx, id) })
}

// Save adds an item (id 0) or changes one; key is the form's idempotency key.
func (i *Items) Save(item book.Item, key string) (book.Item, error) {
	return through(i.gate, "Items.Save", func(r request) (book.Item, error) { return r.shop.SaveItem(r.ctx, item, key) })
}

// Archive takes an item off the lists, or puts it back.
func (i *Items) Archive(id int64, archived bool) error {
	return act(i.gate, "Items.Archive", func(r request) error { return r.shop.ArchiveItem(r.ctx, id, archived) })
}
