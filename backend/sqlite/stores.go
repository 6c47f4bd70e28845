package sqlite

import (
	"context"

	"daybook/backend/book"
)

var storeColumns = columns("id, code, archived, name, email, phone, website, tax_id, currency, language, timezone, tax_included, tax_rate, rounding, term_days",
	"iban, bic, payment_note, color, logo IS NOT NULL AS has_logo, sample, created_at, version", address("", "address"))

// Stores lists the stores; none before the first run.
func (r reader) Stores(ctx context.Context) ([]book.Store, error) {
	stores := []book.Store{}
	return stores, r.list(ctx, &stores, "stores", "SELECT "+storeColumns+" FROM stores ORDER BY id")
}

// Store is one store.
func (r reader) Store(ctx context.Context, id int64) (book.Store, error) {
	var store book.Store
	return store, r.get(ctx, &store, "store", "SELECT "+storeColumns+" FROM stores WHERE id = ?", id)
}

// Logo is the store's picture, PNG or JPEG; empty without one.
func (r reader) Logo(ctx context.Context, id int64) ([]byte, error) {
	var logo []byte
	return logo, r.get(ctx, &logo, "logo", "SELECT coalesce(logo, x'') FROM stores WHERE id = ?", id)
}

// InsertStore adds a store and its series, and returns its id.
func (tx *Tx) InsertStore(ctx context.Context, store book.Store, series []book.Series) (int64, error) {
	id, err := tx.save(ctx, "new store", `INSERT INTO stores (code, name, email, phone, website, tax_id, line1, line2, postal_code, city, region, country,
			currency, language, timezone, tax_included, tax_rate, rounding, term_days, iban, bic, payment_note, color, sample, created_at)
		VALUES (:code, :name, :email, :phone, :website, :tax_id, :address.line1, :address.line2, :address.postal_code, :address.city, :address.region,
			:address.country, :currency, :language, :timezone, :tax_included, :tax_rate, :rounding, :term_days, :iban, :bic, :payment_note, :color, :sample, :created_at)`, store)
	if err != nil {
		return 0, err
	}
	for _, s := range series {
		s.StoreID = id
		if _, err := tx.save(ctx, "new series", "INSERT INTO series (store_id, kind, pattern, next) VALUES (:store_id, :kind, :pattern, :next)", s); err != nil {
			return 0, err
		}
	}
	return id, nil
}

// UpdateStore changes a store that is still at the version it was read at.
func (tx *Tx) UpdateStore(ctx context.Context, store book.Store) error {
	return tx.change(ctx, "store", `UPDATE stores SET code = :code, name = :name, email = :email, phone = :phone, website = :website, tax_id = :tax_id,
			line1 = :address.line1, line2 = :address.line2, postal_code = :address.postal_code, city = :address.city, region = :address.region,
			country = :address.country, currency = :currency, language = :language, timezone = :timezone, tax_included = :tax_included,
			tax_rate = :tax_rate, rounding = :rounding, term_days = :term_days, iban = :iban, bic = :bic, payment_note = :payment_note, color = :color,
			version = version + 1
		WHERE id = :id AND version = :version`, store)
}

// ArchiveStore takes a store out of use, or puts it back.
func (tx *Tx) ArchiveStore(ctx context.Context, id int64, archived bool) error {
	_, err := tx.exec(ctx, "store", "UPDATE stores SET archived = ?, version = version + 1 WHERE id = ?", archived, id)
	return err
}

// SetLogo replaces the store's picture; nil takes it away.
func (tx *Tx) SetLogo(ctx context.Context, id int64, logo []byte) error {
	_, err := tx.exec(ctx, "logo", "UPDATE stores SET logo = ?, version = version + 1 WHERE id = ?", logo, id)
	return err
}

// MarkSample notes that the store was filled with the sample shop.
func (tx *Tx) MarkSample(ctx context.Context, id int64) error {
	_, err := tx.exec(ctx, "store", "UPDATE stores SET sample = 1 WHERE id = ?", id)
	return err
}

// IsSample tells whether the book was made as a sample.
func (r reader) IsSample(ctx context.Context) (bool, error) {
	var sample bool
	return sample, r.get(ctx, &sample, "stores", "SELECT EXISTS (SELECT 1 FROM stores WHERE sample = 1)")
}

// HasDocuments tells whether a store has issued or received anything, or is the only one with the items' currency, after
// which its own stays.
func (r reader) HasDocuments(ctx context.Context, id int64) (bool, error) {
	var has bool
	return has, r.get(ctx, &has, "documents", `SELECT EXISTS (SELECT 1 FROM invoices WHERE store_id = ?1) OR EXISTS (SELECT 1 FROM payments WHERE store_id = ?1)
		OR EXISTS (SELECT 1 FROM items JOIN stores s USING (currency) WHERE s.id = ?1) AND NOT EXISTS (
			SELECT 1 FROM stores s JOIN stores other ON other.currency = s.currency AND other.id <> s.id AND NOT other.archived WHERE s.id = ?1)`, id)
}

// IsEmpty tells whether nothing was entered yet: no customer, no item, no document.
func (r reader) IsEmpty(ctx context.Context) (bool, error) {
	var empty bool
	return empty, r.get(ctx, &empty, "contents", `SELECT NOT EXISTS (SELECT 1 FROM customers) AND NOT EXISTS (SELECT 1 FROM items)
		AND NOT EXISTS (SELECT 1 FROM invoices)`)
}

// Series lists a store's series.
func (r reader) Series(ctx context.Context, store int64) ([]book.Series, error) {
	series := []book.Series{}
	return series, r.list(ctx, &series, "series", "SELECT store_id, kind, pattern, next FROM series WHERE store_id = ? ORDER BY kind", store)
}

// SetPattern changes how a series writes its numbers from now on.
func (tx *Tx) SetPattern(ctx context.Context, series book.Series) error {
	return tx.change(ctx, "series", "UPDATE series SET pattern = :pattern WHERE store_id = :store_id AND kind = :kind", series)
}

// TakeNumber gives the series' next number and moves it on.
func (tx *Tx) TakeNumber(ctx context.Context, store int64, kind book.SeriesKind, date book.Date) (string, error) {
	var series book.Series
	err := tx.get(ctx, &series, "series", `UPDATE series SET next = next + 1 WHERE store_id = ? AND kind = ?
		RETURNING store_id, kind, pattern, next - 1 AS next`, store, kind)
	if err != nil {
		return "", err
	}
	return series.Number(date), nil
}
