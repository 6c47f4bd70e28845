package sqlite

import (
	"context"

	"daybook/backend/book"
)

const attachmentSelect = `SELECT a.id, a.customer_id, coalesce(a.invoice_id, 0) AS invoice_id, a.name, a.media_type, a.size, a.sha256, a.user_id,
	u.name AS user_name, a.created_at FROM attachments a JOIN users u ON u.id = a.user_id`

// AttachmentQuery asks for a page of the files kept for a customer, newest first.
type AttachmentQuery struct {
	Page
	CustomerID int64 `json:"customerId"`
	InvoiceID  int64 `json:"invoiceId"` // only those for this invoice; 0 for all
}

// AttachmentPage is a page of files; Next is empty on the last one.
type AttachmentPage struct {
	Rows []book.Attachment `json:"rows"`
	Next string            `json:"next"`
}

// Attachments gives a page of the files kept for a customer, without what is in them.
func (r reader) Attachments(ctx context.Context, q AttachmentQuery) (AttachmentPage, error) {
	_, id, err := q.position()
	if err != nil {
		return AttachmentPage{}, err
	}
	page := AttachmentPage{Rows: []book.Attachment{}}
	err = r.query(ctx, &page.Rows, "attachments", attachmentSelect+" WHERE "+q.condition()+" ORDER BY a.id DESC LIMIT :limit",
		map[string]any{"customer": q.CustomerID, "invoice": q.InvoiceID, "id": id, "limit": q.limit() + 1})
	if limit := q.limit(); err == nil && len(page.Rows) > limit {
		page.Rows = page.Rows[:limit]
		page.Next = cursor("", page.Rows[limit-1].ID)
	}
	return page, err
}

func (q AttachmentQuery) condition() string {
	where := "a.customer_id = :customer"
	if q.InvoiceID != 0 {
		where = "a.invoice_id = :invoice AND +a.customer_id = :customer" // the plus leaves the index to the invoice
	}
	if q.Cursor != "" {
		where += " AND a.id < :id"
	}
	return where
}

// Attachment is one file, without what is in it.
func (r reader) Attachment(ctx context.Context, id int64) (book.Attachment, error) {
	var attachment book.Attachment
	return attachment, r.get(ctx, &attachment, "file", attachmentSelect+" WHERE a.id = ?", id)
}

// AttachmentData is what is in a file.
func (r reader) AttachmentData(ctx context.Context, id int64) ([]byte, error) {
	var data []byte
	return data, r.get(ctx, &data, "file", "SELECT data FROM attachments WHERE id = ?", id)
}

// InsertAttachment keeps a file and returns its id.
func (tx *Tx) InsertAttachment(ctx context.Context, a book.Attachment, data []byte) (int64, error) {
	return tx.exec(ctx, "new file", `INSERT INTO attachments (customer_id, invoice_id, name, media_type, size, sha256, user_id, created_at, data)
		VALUES (?, nullif(?, 0), ?, ?, ?, ?, ?, ?, ?)`, a.CustomerID, a.InvoiceID, a.Name, a.MediaType, a.Size, a.SHA256, a.UserID, a.CreatedAt, data)
}

// DeleteAttachment removes a file.
func (tx *Tx) DeleteAttachment(ctx context.Context, id int64) error {
	_, err := tx.exec(ctx, "file", "DELETE FROM attachments WHERE id = ?", id)
	return err
}
