package shop

import (
	"context"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/sqlite"
	"daybook/backend/transfer"
)

// ExportInvoices writes a list of invoices; with ids, only those of it.
func (s *Shop) ExportInvoices(ctx context.Context, q sqlite.InvoiceQuery, ids []int64, format ExportFormat) (Paper, error) {
	x, err := s.exporting(ctx, format)
	if err != nil {
		return Paper{}, err
	}
	rows := pages(ctx, func(cursor string) ([]sqlite.InvoiceRow, string, error) {
		q.Page = sqlite.Page{Cursor: cursor}
		page, err := s.db.Invoices(ctx, q, x.today)
		return page.Rows, page.Next, err
	})
	rows = chosen(ids, func(i sqlite.InvoiceRow) int64 { return i.ID }, rows)
	return export(x, text{"Invoices", "Rechnungen"}, "", x.invoiceColumns(), rows)
}

func (x exporting) invoiceColumns() []column[sqlite.InvoiceRow] {
	sum := func(en, de string, of func(book.Balance) money.Amount) column[sqlite.InvoiceRow] {
		return column[sqlite.InvoiceRow]{text{en, de}, func(i sqlite.InvoiceRow) transfer.Cell { return transfer.Amount(of(i.Balance)) }}
	}
	return []column[sqlite.InvoiceRow]{
		{text{"Number", "Nummer"}, func(i sqlite.InvoiceRow) transfer.Cell { return transfer.Text(i.Number) }},
		{text{"Customer", "Kunde"}, func(i sqlite.InvoiceRow) transfer.Cell { return transfer.Text(i.Customer) }},
		{text{"Issue date", "Rechnungsdatum"}, func(i sqlite.InvoiceRow) transfer.Cell { return transfer.Date(i.IssueDate) }},
		{text{"Due date", "Fällig am"}, func(i sqlite.InvoiceRow) transfer.Cell { return transfer.Date(i.DueDate) }},
		{text{"Status", "Status"}, func(i sqlite.InvoiceRow) transfer.Cell { return x.word(statusTexts, string(i.Status)) }},
		{text{"Items", "Artikel"}, func(i sqlite.InvoiceRow) transfer.Cell { return transfer.Text(i.Items) }},
		{text{"Lines", "Zeilen"}, func(i sqlite.InvoiceRow) transfer.Cell { return count(i.LineCount) }},
		{text{"Currency", "Währung"}, func(i sqlite.InvoiceRow) transfer.Cell { return transfer.Text(string(i.Currency)) }},
		sum("Total", "Gesamt", func(b book.Balance) money.Amount { return b.Total }),
		sum("Credited", "Gutgeschrieben", func(b book.Balance) money.Amount { return b.Credited }),
		sum("Paid", "Bezahlt", func(b book.Balance) money.Amount { return b.Paid }),
		sum("Refunded", "Erstattet", func(b book.Balance) money.Amount { return b.Refunded }),
		sum("Written off", "Abgeschrieben", func(b book.Balance) money.Amount { return b.WrittenOff }),
		sum("Due", "Offen", func(b book.Balance) money.Amount { return b.Due }),
	}
}

func count(n int) transfer.Cell { return transfer.Quantity(money.Quantity(n) * money.One) }
