package shop

import (
	"context"

	"daybook/backend/book"
	"daybook/backend/sqlite"
	"daybook/backend/transfer"
)

// ExportAccount writes a customer's orders and payments.
func (s *Shop) ExportAccount(ctx context.Context, q sqlite.AccountQuery, format ExportFormat) (Paper, error) {
	x, err := s.exporting(ctx, format)
	if err != nil {
		return Paper{}, err
	}
	customer, err := s.db.Customer(ctx, q.CustomerID)
	if err != nil {
		return Paper{}, err
	}
	rows := pages(ctx, func(cursor string) ([]sqlite.AccountRow, string, error) {
		q.Page = sqlite.Page{Cursor: cursor}
		page, err := s.db.Account(ctx, q, x.today)
		return page.Rows, page.Next, err
	})
	return export(x, text{"Account", "Konto"}, customer.DisplayName(), x.accountColumns(), rows)
}

func (x exporting) accountColumns() []column[sqlite.AccountRow] {
	return []column[sqlite.AccountRow]{
		{text{"Date", "Datum"}, func(r sqlite.AccountRow) transfer.Cell { return transfer.Date(r.Date) }},
		{text{"Event", "Vorgang"}, func(r sqlite.AccountRow) transfer.Cell { return x.word(eventTexts, string(r.Kind)) }},
		{text{"Number", "Nummer"}, func(r sqlite.AccountRow) transfer.Cell { return transfer.Text(r.Number) }},
		{text{"Items", "Artikel"}, func(r sqlite.AccountRow) transfer.Cell { return transfer.Text(r.Items) }},
		{text{"Method", "Zahlungsart"}, func(r sqlite.AccountRow) transfer.Cell { return x.word(methodTexts, string(r.Method)) }},
		{text{"Due date", "Fällig am"}, func(r sqlite.AccountRow) transfer.Cell { return transfer.Date(r.DueDate) }},
		{text{"Status", "Status"}, func(r sqlite.AccountRow) transfer.Cell { return x.word(statusTexts, string(r.Status)) }},
		{text{"Currency", "Währung"}, func(r sqlite.AccountRow) transfer.Cell { return transfer.Text(string(r.Currency)) }},
		{text{"Amount", "Betrag"}, func(r sqlite.AccountRow) transfer.Cell {
			if r.Kind == book.EntryRefund {
				return transfer.Amount(r.Amount.Neg())
			}
			return transfer.Amount(r.Amount)
		}},
		{text{"Due", "Offen"}, func(r sqlite.AccountRow) transfer.Cell {
			if r.Kind != book.EntryInvoice {
				return transfer.Text("")
			}
			return transfer.Amount(r.Balance.Due)
		}},
		{text{"Reversed at", "Zurückgenommen am"}, func(r sqlite.AccountRow) transfer.Cell { return transfer.Moment(r.ReversedAt, x.zone) }},
	}
}
