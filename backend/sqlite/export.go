package sqlite

import (
	"context"
	"encoding/json"

	"daybook/backend/book"
)

// CustomerCard is what a list's row does not say of a customer.
type CustomerCard struct {
	ID       int64
	TaxID    string
	Language string
	Note     string
	Address  book.Address // the default one for invoices, else the first
}

var customerCard = columns("c.id", "c.tax_id", "c.language", "c.note", `coalesce(a.line1, '') AS "address.line1"`, `coalesce(a.line2, '') AS "address.line2"`,
	`coalesce(a.postal_code, '') AS "address.postal_code"`, `coalesce(a.city, '') AS "address.city"`, `coalesce(a.region, '') AS "address.region"`, `coalesce(a.country, '') AS "address.country"`)

// CustomerCards reads the cards of a page of customers, by id.
func (r reader) CustomerCards(ctx context.Context, page []CustomerRow) (map[int64]CustomerCard, error) {
	ids := make([]int64, len(page))
	for n, row := range page {
		ids[n] = row.ID
	}
	list, err := json.Marshal(ids)
	if err != nil {
		return nil, err
	}
	var cards []CustomerCard
	err = r.list(ctx, &cards, "customers", "SELECT "+customerCard+` FROM json_each(?) CROSS JOIN customers c ON c.id = value
		LEFT JOIN addresses a ON a.id = (SELECT id FROM addresses WHERE customer_id = c.id ORDER BY billing DESC, id LIMIT 1)`, string(list))
	byID := map[int64]CustomerCard{}
	for _, card := range cards {
		byID[card.ID] = card
	}
	return byID, err
}
