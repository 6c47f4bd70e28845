package shop

import (
	"context"
	"strings"

	"daybook/backend/money"
	"daybook/backend/sqlite"
	"daybook/backend/transfer"
)

// exportedCustomer is a row of the list with the rest of the customer.
type exportedCustomer struct {
	sqlite.CustomerRow
	card sqlite.CustomerCard
}

// ExportCustomers writes a list of customers; with ids, only those of it.
func (s *Shop) ExportCustomers(ctx context.Context, q sqlite.CustomerQuery, ids []int64, format ExportFormat) (Paper, error) {
	x, err := s.exporting(ctx, format)
	if err != nil {
		return Paper{}, err
	}
	rows := pages(ctx, func(cursor string) ([]exportedCustomer, string, error) {
		q.Page = sqlite.Page{Cursor: cursor}
		return s.customerPage(ctx, x, q)
	})
	rows = chosen(ids, func(c exportedCustomer) int64 { return c.ID }, rows)
	return export(x, text{"Customers", "Kunden"}, "", x.customerColumns(), rows)
}

func (s *Shop) customerPage(ctx context.Context, x exporting, q sqlite.CustomerQuery) ([]exportedCustomer, string, error) {
	page, err := s.db.Customers(ctx, q, x.store.Currency, x.today)
	if err != nil {
		return nil, "", err
	}
	cards, err := s.db.CustomerCards(ctx, page.Rows)
	rows := make([]exportedCustomer, len(page.Rows))
	for n, row := range page.Rows {
		rows[n] = exportedCustomer{row, cards[row.ID]}
	}
	return rows, page.Next, err
}

// customerColumns are called so that an import understands them.
func (x exporting) customerColumns() []column[exportedCustomer] {
	says := func(en, de string, of func(exportedCustomer) string) column[exportedCustomer] {
		return column[exportedCustomer]{text{en, de}, func(c exportedCustomer) transfer.Cell { return transfer.Text(of(c)) }}
	}
	sum := func(en, de string, of func(exportedCustomer) money.Amount) column[exportedCustomer] {
		return column[exportedCustomer]{text{en, de}, func(c exportedCustomer) transfer.Cell { return transfer.Amount(of(c)) }}
	}
	return []column[exportedCustomer]{
		says("Name", "Name", func(c exportedCustomer) string { return c.Name }),
		says("Company", "Firma", func(c exportedCustomer) string { return c.Company }),
		says("Email", "E-Mail", func(c exportedCustomer) string { return c.Email }),
		says("Phone", "Telefon", func(c exportedCustomer) string { return c.Phone }),
		says("Address line 1", "Adresszeile 1", func(c exportedCustomer) string { return c.card.Address.Line1 }),
		says("Address line 2", "Adresszeile 2", func(c exportedCustomer) string { return c.card.Address.Line2 }),
		says("Postal code", "PLZ", func(c exportedCustomer) string { return c.card.Address.PostalCode }),
		says("City", "Ort", func(c exportedCustomer) string { return c.card.Address.City }),
		says("Region", "Region", func(c exportedCustomer) string { return c.card.Address.Region }),
		says("Country", "Land", func(c exportedCustomer) string { return c.card.Address.Country }),
		says("Tax ID", "Steuernummer", func(c exportedCustomer) string { return c.card.TaxID }),
		says("Language", "Sprache", func(c exportedCustomer) string { return c.card.Language }),
		says("Tags", "Schlagworte", func(c exportedCustomer) string { return strings.Join(c.Tags, ", ") }),
		says("Note", "Notiz", func(c exportedCustomer) string { return c.card.Note }),
		{text{"Created at", "Angelegt am"}, func(c exportedCustomer) transfer.Cell { return transfer.Moment(c.CreatedAt, x.zone) }},
		{text{"Last purchase", "Letzter Einkauf"}, func(c exportedCustomer) transfer.Cell { return transfer.Date(c.LastPurchase) }},
		says("Balance currency", "Saldo in", func(c exportedCustomer) string { return string(c.Balance.Currency) }),
		sum("Balance", "Saldo", func(c exportedCustomer) money.Amount { return c.Balance }),
		sum("Overdue", "Überfällig", func(c exportedCustomer) money.Amount { return c.Overdue }),
		sum("Credit", "Guthaben", func(c exportedCustomer) money.Amount { return c.Credit }),
		sum("Lifetime value", "Umsatz gesamt", func(c exportedCustomer) money.Amount { return c.LifetimeValue }),
	}
}
