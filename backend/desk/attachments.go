package desk

import (
	"encoding/base64"

	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// Attachments is the files kept for customers. The window itself shows them by GET, see Documents.Handler.
type Attachments struct {
	gate  *Gate
	files Files
}

// AttachmentInput is a file for a customer, and perhaps for one of his invoices (else 0).
type AttachmentInput struct {
	Key        string `json:"key"` // the form's idempotency key
	CustomerID int64  `json:"customerId"`
	InvoiceID  int64  `json:"invoiceId"`
	Name       string `json:"name"`
	Data       string `json:"data"` // base64
}

// List gives a page of the files kept for a customer, newest first.
func (a *Attachments) List(q sqlite.AttachmentQuery) (sqlite.AttachmentPage, error) {
	return through(a.gate, "Attachments.List", func(r request) (sqlite.AttachmentPage, error) { return r.db.Attachments(r.ctx, q) })
}

// Add keeps a file.
func (a *Attachments) Add(in AttachmentInput) (book.Attachment, error) {
	return through(a.gate, "Attachments.Add", func(r request) (book.Attachment, error) {
		data, err := in.decode()
		if err != nil {
			return book.Attachment{}, err
		}
		return r.shop.AddAttachment(r.ctx, book.Attachment{CustomerID: in.CustomerID, InvoiceID: in.InvoiceID, Name: in.Name}, data, in.Key)
	})
}

// decode refuses what is far too large before it takes twice the room.
func (in AttachmentInput) decode() ([]byte, error) {
	if len(in.Data) > 2*book.MaxAttachment {
		return nil, book.FileTooLarge()
	}
	data, err := base64.StdEncoding.DecodeString(in.Data)
	if err != nil {
		return nil, book.Refuse(book.CodeInvalid, "data", "This file did not arrive whole. Please try again.")
	}
	return data, nil
}

// Delete removes a file.
func (a *Attachments) Delete(id int64) error {
	return act(a.gate, "Attachments.Delete", func(r request) error { return r.shop.DeleteAttachment(r.ctx, id) })
}

// Save saves a file where the dialog says; it returns the path, empty when the dialog was closed.
func (a *Attachments) Save(id int64) (string, error) {
	return through(a.gate, "Attachments.Save", func(r request) (string, error) {
		attachment, data, err := r.shop.Attachment(r.ctx, id)
		if err != nil {
			return "", err
		}
		return a.files.Save(attachment.Name, data)
	})
}

// Open opens a file in the system's viewer.
func (a *Attachments) Open(id int64) error {
	return act(a.gate, "Attachments.Open", func(r request) error {
		attachment, data, err := r.shop.Attachment(r.ctx, id)
		if err != nil {
			return err
		}
		return a.files.View(attachment.Name, data)
	})
}
