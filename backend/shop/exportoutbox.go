package shop

import (
	"context"

	"daybook/backend/book"
	"daybook/backend/sqlite"
	"daybook/backend/transfer"
)

// ExportOutbox writes what was mailed and what waits.
func (s *Shop) ExportOutbox(ctx context.Context, q sqlite.MailQuery, format ExportFormat) (Paper, error) {
	x, err := s.exporting(ctx, format)
	if err != nil {
		return Paper{}, err
	}
	rows := pages(ctx, func(cursor string) ([]book.Mail, string, error) {
		q.Page = sqlite.Page{Cursor: cursor}
		page, err := s.db.Outbox(ctx, q)
		return page.Rows, page.Next, err
	})
	return export(x, text{"Outbox", "Postausgang"}, "", x.mailColumns(), rows)
}

func (x exporting) mailColumns() []column[book.Mail] {
	return []column[book.Mail]{
		{text{"Created at", "Erstellt am"}, func(m book.Mail) transfer.Cell { return transfer.Moment(m.CreatedAt, x.zone) }},
		{text{"Kind", "Art"}, func(m book.Mail) transfer.Cell { return x.word(mailKindTexts, string(m.Kind)) }},
		{text{"To", "An"}, func(m book.Mail) transfer.Cell { return transfer.Text(m.To) }},
		{text{"Subject", "Betreff"}, func(m book.Mail) transfer.Cell { return transfer.Text(m.Subject) }},
		{text{"State", "Stand"}, func(m book.Mail) transfer.Cell { return x.word(mailStateTexts, string(m.State)) }},
		{text{"Sent at", "Gesendet am"}, func(m book.Mail) transfer.Cell { return transfer.Moment(m.SentAt, x.zone) }},
		{text{"Attempts", "Versuche"}, func(m book.Mail) transfer.Cell { return count(m.Attempts) }},
		{text{"Answer of the server", "Antwort des Servers"}, func(m book.Mail) transfer.Cell { return transfer.Text(m.Answer) }},
	}
}
