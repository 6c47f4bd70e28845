package shop

import (
	"context"

	"daybook/backend/book"
	"daybook/backend/sqlite"
	"daybook/backend/transfer"
)

// ExportItems writes a list of items.
func (s *Shop) ExportItems(ctx context.Context, q sqlite.ItemQuery, format ExportFormat) (Paper, error) {
	x, err := s.exporting(ctx, format)
	if err != nil {
		return Paper{}, err
	}
	rows := pages(ctx, func(cursor string) ([]book.Item, string, error) {
		q.Page = sqlite.Page{Cursor: cursor}
		page, err := s.db.Items(ctx, q)
		return page.Rows, page.Next, err
	})
	return export(x, text{"Items", "Artikel"}, "", x.itemColumns(), rows)
}

// itemColumns are called so that an import understands them.
func (x exporting) itemColumns() []column[book.Item] {
	return []column[book.Item]{
		{text{"Name", "Name"}, func(i book.Item) transfer.Cell { return transfer.Text(i.Name) }},
		{text{"SKU", "SKU"}, func(i book.Item) transfer.Cell { return transfer.Text(i.SKU) }},
		{text{"Type", "Art"}, func(i book.Item) transfer.Cell { return x.word(itemTypeTexts, string(i.Type)) }},
		{text{"Unit", "Einheit"}, func(i book.Item) transfer.Cell { return transfer.Text(i.Unit) }},
		{text{"Price", "Preis"}, func(i book.Item) transfer.Cell { return transfer.Amount(i.UnitPrice) }},
		{text{"Currency", "Währung"}, func(i book.Item) transfer.Cell { return transfer.Text(string(i.UnitPrice.Currency)) }},
		{text{"Tax rate", "Steuersatz"}, func(i book.Item) transfer.Cell { return transfer.Rate(i.TaxRate) }},
		{text{"Created at", "Angelegt am"}, func(i book.Item) transfer.Cell { return transfer.Moment(i.CreatedAt, x.zone) }},
	}
}
