package sqlite

import (
	"context"

	"daybook/backend/book"
)

var mailColumns = "id, kind, sending, coalesce(" + survivor("outbox.customer_id") + `, 0) AS customer_id, coalesce(link_id, 0) AS link_id, coalesce(card_link_id, 0) AS card_link_id, coalesce(invoice_id, 0) AS invoice_id, coalesce(payment_id, 0) AS payment_id,
	coalesce(credit_note_id, 0) AS credit_note_id, period_from, period_to, "to", subject, text,
	message_id, state, attempts, next_at, answer, failure_code, created_at, sent_at`

// MailQuery asks for a page of the outbox, newest first.
type MailQuery struct {
	Page
	Unsent bool `json:"unsent"` // only what waits, is being sent or failed
}

// MailPage is a page of the outbox; Next is empty on the last one.
type MailPage struct {
	Rows []book.Mail `json:"rows"`
	Next string      `json:"next"`
}

// Outbox gives a page of the outbox.
func (r reader) Outbox(ctx context.Context, q MailQuery) (MailPage, error) {
	_, id, err := q.position()
	if err != nil {
		return MailPage{}, err
	}
	from, where := "outbox", "1"
	if q.Unsent {
		from, where = "outbox INDEXED BY outbox_unsent", "state <> 'sent'"
	}
	if q.Cursor != "" {
		where += " AND id < :id"
	}
	page := MailPage{Rows: []book.Mail{}}
	err = r.query(ctx, &page.Rows, "outbox", "SELECT "+mailColumns+" FROM "+from+" WHERE "+where+" ORDER BY id DESC LIMIT :limit",
		map[string]any{"id": id, "limit": q.limit() + 1})
	if limit := q.limit(); err == nil && len(page.Rows) > limit {
		page.Rows = page.Rows[:limit]
		page.Next = cursor("", page.Rows[limit-1].ID)
	}
	return page, err
}

// Mail is one row of the outbox.
func (r reader) Mail(ctx context.Context, id int64) (book.Mail, error) {
	var mail book.Mail
	return mail, r.get(ctx, &mail, "mail", "SELECT "+mailColumns+" FROM outbox WHERE id = ?", id)
}

// MailsOf lists the mails that carried an invoice, a receipt for it or a credit note on it, newest first.
func (r reader) MailsOf(ctx context.Context, invoice int64) ([]book.Mail, error) {
	mails := []book.Mail{}
	return mails, r.list(ctx, &mails, "mails", "SELECT "+mailColumns+` FROM outbox WHERE invoice_id = ?1
		OR payment_id IN (SELECT payment_id FROM allocations WHERE invoice_id = ?1)
		OR credit_note_id IN (SELECT id FROM credit_notes WHERE invoice_id = ?1) ORDER BY id DESC`, invoice)
}

// MailsOfPayment lists the mails that carried a payment's receipt, newest first.
func (r reader) MailsOfPayment(ctx context.Context, payment int64) ([]book.Mail, error) {
	mails := []book.Mail{}
	return mails, r.list(ctx, &mails, "mails", "SELECT "+mailColumns+" FROM outbox WHERE payment_id = ? ORDER BY id DESC", payment)
}

// NextMail is the mail to send now, or the refusal CodeNotFound.
func (r reader) NextMail(ctx context.Context, now book.Moment) (book.Mail, error) {
	var mail book.Mail
	return mail, r.get(ctx, &mail, "mail", "SELECT "+mailColumns+" FROM outbox WHERE state = 'waiting' AND next_at <= ? ORDER BY next_at, id LIMIT 1", now)
}

// UnsentMails counts the mails that wait, are being sent, or failed.
func (r reader) UnsentMails(ctx context.Context) (waiting, failed int, err error) {
	var counts struct{ Waiting, Failed int }
	err = r.get(ctx, &counts, "outbox", `SELECT count(*) FILTER (WHERE state <> 'failed') AS waiting, count(*) FILTER (WHERE state = 'failed') AS failed
		FROM outbox WHERE state <> 'sent'`)
	return counts.Waiting, counts.Failed, err
}

// InsertMail puts a mail into the outbox and returns its id.
func (tx *Tx) InsertMail(ctx context.Context, mail book.Mail) (int64, error) {
	return tx.save(ctx, "new mail", `INSERT INTO outbox (kind, sending, customer_id, invoice_id, payment_id, credit_note_id, link_id, card_link_id, period_from, period_to,
			"to", subject, text, message_id, state, next_at, created_at)
		VALUES (:kind, :sending, nullif(:customer_id, 0), nullif(:invoice_id, 0), nullif(:payment_id, 0), nullif(:credit_note_id, 0), nullif(:link_id, 0), nullif(:card_link_id, 0), :period_from, :period_to,
			:to, :subject, :text, :message_id, :state, :next_at, :created_at)`, mail)
}

// MailsOfLink lists the mails that carried a payment link, newest first.
func (r reader) MailsOfLink(ctx context.Context, link int64) ([]book.Mail, error) {
	mails := []book.Mail{}
	return mails, r.list(ctx, &mails, "mails", "SELECT "+mailColumns+" FROM outbox WHERE link_id = ? ORDER BY id DESC", link)
}

// MailsOfCardLink lists the mails and texts that carried a card link, newest first.
func (r reader) MailsOfCardLink(ctx context.Context, link int64) ([]book.Mail, error) {
	mails := []book.Mail{}
	return mails, r.list(ctx, &mails, "mails", "SELECT "+mailColumns+" FROM outbox WHERE card_link_id = ? ORDER BY id DESC", link)
}

// UpdateMail writes how far a mail has come.
func (tx *Tx) UpdateMail(ctx context.Context, mail book.Mail) error {
	return tx.change(ctx, "mail", `UPDATE outbox SET state = :state, attempts = :attempts, next_at = :next_at, answer = :answer,
		failure_code = :failure_code, sent_at = :sent_at WHERE id = :id`, mail)
}

// RequeueMails makes the mails that were being sent when Daybook ended wait again. Their Message-ID stays, so that a mail
// server that took one already can tell.
func (tx *Tx) RequeueMails(ctx context.Context) error {
	_, err := tx.exec(ctx, "outbox", "UPDATE outbox SET state = 'waiting' WHERE state = 'sending'")
	return err
}

// MailServer is where mail is handed over. The password is not in the book.
type MailServer struct {
	Host        string `json:"host"`
	Port        int    `json:"port"`
	Security    string `json:"security"` // "starttls", "tls" or "none"
	User        string `json:"user"`
	FromName    string `json:"fromName"`
	FromAddress string `json:"fromAddress"`
}

// MailServer is the one that was set, or the refusal CodeNotFound.
func (r reader) MailServer(ctx context.Context) (MailServer, error) {
	var server MailServer
	return server, r.get(ctx, &server, "mail server", "SELECT host, port, security, user, from_name, from_address FROM mail_server WHERE id = 1")
}

// SetMailServer replaces the mail server.
func (tx *Tx) SetMailServer(ctx context.Context, server MailServer) error {
	_, err := tx.save(ctx, "mail server", `INSERT INTO mail_server (id, host, port, security, user, from_name, from_address)
		VALUES (1, :host, :port, :security, :user, :from_name, :from_address)
		ON CONFLICT (id) DO UPDATE SET host = :host, port = :port, security = :security, user = :user, from_name = :from_name, from_address = :from_address`, server)
	return err
}
