package shop

import (
	"context"

	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// AddAttachment keeps a file for a customer, and perhaps for one of his invoices. Its type, size and sum are found in the
// data, whatever was said of them. The audit log gets the sum only, so that a deleted file is gone with its name.
func (s *Shop) AddAttachment(ctx context.Context, attachment book.Attachment, data []byte, key string) (book.Attachment, error) {
	if err := needKey(key); err != nil {
		return book.Attachment{}, err
	}
	if err := attachment.Take(data); err != nil {
		return book.Attachment{}, err
	}
	return answered(ctx, s, command{"AddAttachment", key, []any{attachment.CustomerID, attachment.InvoiceID, attachment.SHA256}}, func(tx *sqlite.Tx) (int64, error) {
		customer, err := tx.Customer(ctx, attachment.CustomerID)
		if err != nil {
			return 0, err
		}
		attachment.CustomerID, attachment.UserID, attachment.CreatedAt = customer.ID, Actor(ctx).ID, s.Now()
		if err := checkBelongs(ctx, tx, attachment); err != nil {
			return 0, err
		}
		return tx.InsertAttachment(ctx, attachment, data)
	}, (*sqlite.Tx).Attachment)
}

// checkBelongs refuses a file for another customer's invoice.
func checkBelongs(ctx context.Context, tx *sqlite.Tx, attachment book.Attachment) error {
	if attachment.InvoiceID == 0 {
		return nil
	}
	invoice, err := tx.Invoice(ctx, attachment.InvoiceID)
	if err == nil && invoice.CustomerID != attachment.CustomerID {
		return book.Refuse(book.CodeInvalid, "invoiceId", "This invoice is not this customer's.")
	}
	return err
}

// CodeFileDamaged says that a file in the book is not what was put there.
const CodeFileDamaged book.Code = "file_damaged"

// Attachment is a file with what is in it, after its sum was checked.
func (s *Shop) Attachment(ctx context.Context, id int64) (book.Attachment, []byte, error) {
	attachment, err := s.db.Attachment(ctx, id)
	if err != nil {
		return book.Attachment{}, nil, err
	}
	data, err := s.db.AttachmentData(ctx, id)
	if err == nil && book.Sum(data) != attachment.SHA256 {
		err = book.Refuse(CodeFileDamaged, "", "The file %s is damaged in the book.", attachment.Name).With("name", attachment.Name)
	}
	return attachment, data, err
}

// DeleteAttachment removes a file.
func (s *Shop) DeleteAttachment(ctx context.Context, id int64) error {
	return s.do(ctx, command{name: "DeleteAttachment", input: id}, func(tx *sqlite.Tx) (int64, error) {
		if _, err := tx.Attachment(ctx, id); err != nil {
			return 0, err
		}
		return id, tx.DeleteAttachment(ctx, id)
	})
}
