package shop

import (
	"context"
	"iter"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/transfer"
)

// The first and the last row of a statement.
const (
	eventOpening = "opening"
	eventClosing = "closing"
)

// ExportStatement writes a customer's account for a period, both days included.
func (s *Shop) ExportStatement(ctx context.Context, customer int64, from, to book.Date, format ExportFormat) (Paper, error) {
	x, err := s.exporting(ctx, format)
	if err != nil {
		return Paper{}, err
	}
	record, err := s.db.Customer(ctx, customer)
	if err != nil {
		return Paper{}, err
	}
	statement, err := s.Statement(ctx, customer, from, to)
	if err != nil {
		return Paper{}, err
	}
	return export(x, text{"Statement", "Kontoauszug"}, record.DisplayName(), x.statementColumns(), statementRows(statement))
}

func statementRows(s book.Statement) iter.Seq2[book.StatementLine, error] {
	return func(yield func(book.StatementLine, error) bool) {
		rows := append([]book.StatementLine{{Kind: eventOpening, Date: s.From, Balance: s.Opening}}, s.Lines...)
		for _, line := range append(rows, book.StatementLine{Kind: eventClosing, Date: s.To, Balance: s.Closing}) {
			if !yield(line, nil) {
				return
			}
		}
	}
}

func (x exporting) statementColumns() []column[book.StatementLine] {
	part := func(sign int64) func(book.StatementLine) transfer.Cell {
		return func(l book.StatementLine) transfer.Cell {
			if l.Change.Minor*sign <= 0 {
				return transfer.Text("")
			}
			return transfer.Amount(money.Of(l.Change.Minor*sign, l.Change.Currency))
		}
	}
	return []column[book.StatementLine]{
		{text{"Date", "Datum"}, func(l book.StatementLine) transfer.Cell { return transfer.Date(l.Date) }},
		{text{"Event", "Vorgang"}, func(l book.StatementLine) transfer.Cell { return x.word(eventTexts, string(l.Kind)) }},
		{text{"Number", "Nummer"}, func(l book.StatementLine) transfer.Cell { return transfer.Text(l.Number) }},
		{text{"Method", "Zahlungsart"}, func(l book.StatementLine) transfer.Cell { return x.word(methodTexts, string(l.Method)) }},
		{text{"Currency", "Währung"}, func(l book.StatementLine) transfer.Cell { return transfer.Text(string(l.Balance.Currency)) }},
		{text{"Charged", "Belastet"}, part(1)},
		{text{"Credited", "Gutgeschrieben"}, part(-1)},
		{text{"Balance", "Saldo"}, func(l book.StatementLine) transfer.Cell { return transfer.Amount(l.Balance) }},
	}
}
