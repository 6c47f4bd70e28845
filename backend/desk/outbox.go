package desk

import (
	"daybook/backend/book"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
)

// Outbox is what was mailed and what waits.
type Outbox struct {
	gate  *Gate
	files Files
}

// List gives a page of the outbox, newest first.
func (o *Outbox) List(q sqlite.MailQuery) (sqlite.MailPage, error) {
	return through(o.gate, "Outbox.List", func(r request) (sqlite.MailPage, error) { return r.db.Outbox(r.ctx, q) })
}

// Propose offers address, subject and text for sending a document.
func (o *Outbox) Propose(kind book.MailKind, document book.Document) (shop.MailProposal, error) {
	return through(o.gate, "Outbox.Propose", func(r request) (shop.MailProposal, error) { return r.shop.ProposeMail(r.ctx, kind, document) })
}

// Send puts a mail into the outbox.
func (o *Outbox) Send(in shop.SendInput) (book.Mail, error) {
	return through(o.gate, "Outbox.Send", func(r request) (book.Mail, error) { return r.shop.Send(r.ctx, in) })
}

// SendEach puts a mail for each of several invoices into the outbox.
func (o *Outbox) SendEach(in shop.SendEachInput) ([]shop.SendOutcome, error) {
	return through(o.gate, "Outbox.SendEach", func(r request) ([]shop.SendOutcome, error) { return r.shop.SendEach(r.ctx, in) })
}

// Retry tries a mail again at once.
func (o *Outbox) Retry(id int64) error {
	return act(o.gate, "Outbox.Retry", func(r request) error { return r.shop.RetryMail(r.ctx, id) })
}

// SaveFile saves a mail as a file that any mail program opens; it returns the path, empty when the dialog was closed.
func (o *Outbox) SaveFile(id int64) (string, error) {
	return through(o.gate, "Outbox.SaveFile", func(r request) (string, error) {
		file, err := r.shop.MailFile(r.ctx, id)
		if err != nil {
			return "", err
		}
		return o.files.Save(file.Name, file.Data)
	})
}
