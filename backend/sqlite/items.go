package sqlite

import (
	"context"

	"daybook/backend/book"
)

// ItemQuery asks for a page of items by name. Search finds words of name and SKU by their beginning.
type ItemQuery struct {
	Page
	Search   string `json:"search"`
	Archived bool   `json:"archived"`
}

// ItemPage is a page of items; Next is empty on the last one.
type ItemPage struct {
	Rows []book.Item `json:"rows"`
	Next string      `json:"next"`
}

var itemColumns = columns("id, name, sku, type, unit, tax_rate, archived, created_at, version", amount("unit_price", "currency", "unit_price"))

// Items gives a page of items.
func (r reader) Items(ctx context.Context, q ItemQuery) (ItemPage, error) {
	value, id, err := q.position()
	if err != nil {
		return ItemPage{}, err
	}
	sql := "SELECT " + itemColumns + " FROM items WHERE archived = :archived AND (sort_key, id) > (:value, :id)"
	if q.Search != "" {
		sql += " AND id IN (SELECT rowid FROM items_search WHERE items_search MATCH :search)"
	}
	page := ItemPage{Rows: []book.Item{}}
	err = r.query(ctx, &page.Rows, "items", sql+" ORDER BY sort_key, id LIMIT :limit",
		map[string]any{"archived": q.Archived, "value": value, "id": id, "search": match(q.Search), "limit": q.limit() + 1})
	if err != nil {
		return ItemPage{}, err
	}
	if limit := q.limit(); len(page.Rows) > limit {
		page.Rows = page.Rows[:limit]
		last := page.Rows[limit-1]
		page.Next = cursor(fold(last.Name), last.ID)
	}
	return page, nil
}

// Item is one item.
func (r reader) Item(ctx context.Context, id int64) (book.Item, error) {
	var item book.Item
	return item, r.get(ctx, &item, "item", "SELECT "+itemColumns+" FROM items WHERE id = ?", id)
}

type sortedItem struct {
	book.Item
	SortKey string
}

// InsertItem adds an item and returns its id.
func (tx *Tx) InsertItem(ctx context.Context, item book.Item) (int64, error) {
	id, err := tx.save(ctx, "new item", `INSERT INTO items (name, sku, type, unit, unit_price, currency, tax_rate, archived, sort_key, created_at)
		VALUES (:name, :sku, :type, :unit, :unit_price.minor, :unit_price.currency, :tax_rate, :archived, :sort_key, :created_at)`, sortedItem{item, fold(item.Name)})
	if err != nil {
		return 0, skuTaken(item, err)
	}
	item.ID = id
	return id, tx.indexItem(ctx, item)
}

// UpdateItem changes an item that is still at the version it was read at.
func (tx *Tx) UpdateItem(ctx context.Context, item book.Item) error {
	err := tx.change(ctx, "item", `UPDATE items SET name = :name, sku = :sku, type = :type, unit = :unit, unit_price = :unit_price.minor,
			currency = :unit_price.currency, tax_rate = :tax_rate, archived = :archived, sort_key = :sort_key, version = version + 1
		WHERE id = :id AND version = :version`, sortedItem{item, fold(item.Name)})
	if err != nil {
		return skuTaken(item, err)
	}
	if _, err := tx.exec(ctx, "search index", "DELETE FROM items_search WHERE rowid = ?", item.ID); err != nil {
		return err
	}
	return tx.indexItem(ctx, item)
}

func (tx *Tx) indexItem(ctx context.Context, item book.Item) error {
	_, err := tx.exec(ctx, "search index", "INSERT INTO items_search (rowid, name, sku) VALUES (?, ?, ?)", item.ID, indexed(item.Name), indexed(item.SKU))
	return err
}

func skuTaken(item book.Item, err error) error {
	if isTaken(err) {
		return book.Refuse(CodeDuplicateSKU, "sku", "Another item has the SKU %s.", item.SKU).With("sku", item.SKU)
	}
	return err
}
