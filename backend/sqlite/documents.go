package sqlite

import (
	"context"
	"fmt"
	"math"
	"time"

	"daybook/backend/book"
	"daybook/backend/money"
)

// DocumentQuery asks for a page of a customer's documents, newest first.
type DocumentQuery struct {
	Page
	CustomerID int64 `json:"customerId"`
}

// DocumentRow is a document that was made for a customer: an issued invoice, a receipt, a credit note, or a statement that
// was mailed. A statement has neither number nor amount.
type DocumentRow struct {
	Document book.Document `json:"document"`
	Number   string        `json:"number"`
	Date     book.Date     `json:"date"`
	Amount   money.Amount  `json:"amount"`
}

// DocumentPage is a page of documents; Next is empty on the last one.
type DocumentPage struct {
	Rows []DocumentRow `json:"rows"`
	Next string        `json:"next"`
}

// madeDocument is a document with its place among those that were issued, by entry, or mailed.
type madeDocument struct {
	DocumentRow
	EntryID int64
	SentAt  book.Moment
	MailID  int64
}

// documentCursor is how far a list has come among the documents that were issued and the statements that were mailed.
type documentCursor struct {
	date   book.Date
	entry  int64
	sentAt book.Moment
	mail   int64
}

const documentCursorForm = "%s %d %d %d"

func (q DocumentQuery) after() (documentCursor, error) {
	c := documentCursor{"2999-12-31", math.MaxInt64, math.MaxInt64, math.MaxInt64}
	if q.Cursor == "" {
		return c, nil
	}
	if _, err := fmt.Sscanf(q.Cursor, documentCursorForm, &c.date, &c.entry, &c.sentAt, &c.mail); err != nil || !c.date.Valid() {
		return c, book.Refuse(book.CodeInvalid, "cursor", "The list cannot be continued here.")
	}
	return c, nil
}

func (c documentCursor) String() string {
	return fmt.Sprintf(documentCursorForm, c.date, c.entry, c.sentAt, c.mail)
}

func (c *documentCursor) pass(d madeDocument) {
	if d.MailID != 0 {
		c.sentAt, c.mail = d.SentAt, d.MailID
		return
	}
	c.date, c.entry = d.Date, d.EntryID
}

// Documents gives a page of a customer's documents, the issued ones and the mailed ones put together by day. The day on
// which a statement was mailed is that of a time zone.
func (r reader) Documents(ctx context.Context, q DocumentQuery, zone *time.Location) (DocumentPage, error) {
	after, err := q.after()
	if err != nil {
		return DocumentPage{}, err
	}
	issued, err := r.issuedDocuments(ctx, q, after)
	if err != nil {
		return DocumentPage{}, err
	}
	mailed, err := r.mailedStatements(ctx, q, after, zone)
	if err != nil {
		return DocumentPage{}, err
	}
	page := DocumentPage{Rows: []DocumentRow{}}
	for len(issued)+len(mailed) > 0 && len(page.Rows) < q.limit() {
		next := &mailed
		if len(mailed) == 0 || len(issued) > 0 && issued[0].Date > mailed[0].Date {
			next = &issued
		}
		page.Rows = append(page.Rows, (*next)[0].DocumentRow)
		after.pass((*next)[0])
		*next = (*next)[1:]
	}
	if len(issued)+len(mailed) > 0 {
		page.Next = after.String()
	}
	return page, nil
}

var issuedDocument = columns("e.id AS entry_id, e.date, coalesce(i.number, p.number, n.number) AS number",
	`CASE e.kind WHEN 'payment' THEN 'receipt' ELSE e.kind END AS "document.kind", coalesce(i.id, p.id, n.id) AS "document.id"`,
	amount("coalesce(i.total, p.amount, n.total)", "coalesce(i.currency, p.currency, n.currency)", "amount"))

func (r reader) issuedDocuments(ctx context.Context, q DocumentQuery, after documentCursor) ([]madeDocument, error) {
	theirs, err := r.ofCustomer(ctx, "e.customer_id", q.CustomerID)
	if err != nil {
		return nil, err
	}
	var documents []madeDocument
	return documents, r.query(ctx, &documents, "documents", "SELECT "+issuedDocument+` FROM entries e
		LEFT JOIN invoices i ON i.id = e.invoice_id
		LEFT JOIN payments p ON p.id = e.payment_id
		LEFT JOIN credit_notes n ON n.id = e.credit_note_id
		WHERE `+theirs+` AND e.kind IN ('invoice', 'payment', 'credit_note') AND (e.date, e.id) < (:date, :entry)
		ORDER BY e.date DESC, e.id DESC LIMIT :limit`, map[string]any{"date": after.date, "entry": after.entry, "limit": q.limit() + 1})
}

func (r reader) mailedStatements(ctx context.Context, q DocumentQuery, after documentCursor, zone *time.Location) ([]madeDocument, error) {
	theirs, err := r.ofCustomer(ctx, "customer_id", q.CustomerID)
	if err != nil {
		return nil, err
	}
	var documents []madeDocument
	err = r.query(ctx, &documents, "statements", `SELECT id AS mail_id, sent_at, kind AS "document.kind", :customer AS "document.id",
			period_from AS "document.from", period_to AS "document.to"
		FROM outbox WHERE `+theirs+` AND kind = 'statement' AND state = 'sent' AND (sent_at, id) < (:sent_at, :mail)
		ORDER BY sent_at DESC, id DESC LIMIT :limit`,
		map[string]any{"customer": q.CustomerID, "sent_at": after.sentAt, "mail": after.mail, "limit": q.limit() + 1})
	for i := range documents {
		documents[i].Date = book.DateOf(documents[i].SentAt, zone)
	}
	return documents, err
}
