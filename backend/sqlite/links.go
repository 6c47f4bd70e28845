package sqlite

import (
	"context"
	"crypto/subtle"
	"encoding/json"
	"fmt"
	"strings"

	"daybook/backend/book"
	"daybook/backend/money"
)

var linkColumns = columns(`l.id, l.order_id, l.store_id, l.email, l.phone, l.customer_name, l.country, l.reference1, l.reference2, l.language,
	l.currency, l.tax_included, l.rounding, l.auto_capture, l.terms_url, l.sending, coalesce(l.copy_of, 0) AS copy_of, l.created_by, u.name AS creator_name,
	l.created_at, l.expires_at, l.opened_at, l.completed_at, l.cancelled_at, l.method, coalesce(l.invoice_id, 0) AS invoice_id`,
	"coalesce("+survivor("l.customer_id")+", 0) AS customer_id", "l.lines AS typed_lines, l.methods AS offered")

const fromLinks = " FROM links l JOIN users u ON u.id = l.created_by "

// linkRow is a link as a row has it; its lines and methods are written into one column each.
type linkRow struct {
	book.Link
	Token      string
	TypedLines string
	Offered    string
	Total      int64
}

func rowOf(link book.Link) (linkRow, error) {
	lines, err := json.Marshal(link.Lines)
	if err != nil {
		return linkRow{}, fmt.Errorf("write down a link's lines: %w", err)
	}
	return linkRow{Link: link, TypedLines: string(lines), Offered: joined(link.Methods), Total: link.Totals.Total.Minor}, nil
}

func (row linkRow) read() (book.Link, error) {
	link := row.Link
	if err := json.Unmarshal([]byte(row.TypedLines), &link.Lines); err != nil {
		return link, fmt.Errorf("read a link's lines: %w", err)
	}
	link.Methods = split[book.LinkMethod](row.Offered)
	denominate(&link, link.Currency)
	var err error
	link.Totals, err = link.Pricing.Totals()
	return link, err
}

// Link is one payment link.
func (r reader) Link(ctx context.Context, id int64) (book.Link, error) {
	return r.link(ctx, "l.id = ?", id)
}

// tokenStart is how many characters of a token the index may be asked for.
const tokenStart = 8

// LinkByToken is the link that a customer's address names.
func (r reader) LinkByToken(ctx context.Context, token string) (book.Link, error) {
	id, err := r.byToken(ctx, "links", token)
	if err != nil {
		return book.Link{}, err
	}
	return r.Link(ctx, id)
}

// byToken is the id of a table's row that a token names; 0 for none. How long an index takes to find a text may tell how much of it
// was right. So the index is asked for the token's start only, which opens nothing; the rest, some 140 bits, is compared in constant
// time.
func (r reader) byToken(ctx context.Context, table, token string) (id int64, err error) {
	start := (token + strings.Repeat("-", tokenStart))[:tokenStart]
	var found []struct {
		ID    int64
		Token string
	}
	if err := r.list(ctx, &found, "link", "SELECT id, token FROM "+table+" WHERE token >= ?1 AND token < ?1 || '~'", start); err != nil {
		return 0, err
	}
	for _, candidate := range found {
		if subtle.ConstantTimeCompare([]byte(candidate.Token), []byte(token)) == 1 {
			id = candidate.ID
		}
	}
	return id, nil
}

func (r reader) link(ctx context.Context, where string, arg any) (book.Link, error) {
	var row linkRow
	if err := r.get(ctx, &row, "payment link", "SELECT "+linkColumns+fromLinks+"WHERE "+where, arg); err != nil {
		return book.Link{}, err
	}
	return row.read()
}

// LinkToken is what opens a link's page: whoever knows it may.
func (r reader) LinkToken(ctx context.Context, id int64) (token string, err error) {
	err = r.get(ctx, &token, "payment link", "SELECT token FROM links WHERE id = ?", id)
	return token, err
}

// InsertLink adds a link with the token that opens it and returns its id.
func (tx *Tx) InsertLink(ctx context.Context, link book.Link, token string) (int64, error) {
	row, err := rowOf(link)
	if err != nil {
		return 0, err
	}
	row.Token = token
	return tx.save(ctx, "new payment link", `INSERT INTO links (order_id, token, store_id, email, phone, customer_name, country, reference1, reference2, language,
			currency, tax_included, rounding, lines, total, auto_capture, methods, terms_url, sending, copy_of, created_by, created_at, expires_at, customer_id)
		VALUES (:order_id, :token, :store_id, :email, :phone, :customer_name, :country, :reference1, :reference2, :language,
			:currency, :tax_included, :rounding, :typed_lines, :total, :auto_capture, :offered, :terms_url, :sending, nullif(:copy_of, 0), :created_by,
			:created_at, :expires_at, nullif(:customer_id, 0))`, row)
}

// UpdateLink writes down what happened to a link.
func (tx *Tx) UpdateLink(ctx context.Context, link book.Link) error {
	return tx.change(ctx, "payment link", `UPDATE links SET opened_at = :opened_at, completed_at = :completed_at, cancelled_at = :cancelled_at, method = :method,
		invoice_id = nullif(:invoice_id, 0), customer_id = nullif(:customer_id, 0) WHERE id = :id`, link)
}

// CustomerByContact is the active customer with a mail address, else with a phone number; 0 for none.
func (r reader) CustomerByContact(ctx context.Context, email, phone string) (id int64, err error) {
	err = r.get(ctx, &id, "customer", `SELECT coalesce(
		(SELECT id FROM customers WHERE lower(email) = lower(?1) AND ?1 <> '' AND email <> '' AND merged_into IS NULL AND NOT archived ORDER BY id LIMIT 1),
		(SELECT id FROM customers WHERE phone = ?2 AND ?2 <> '' AND phone <> '' AND merged_into IS NULL AND NOT archived ORDER BY id LIMIT 1), 0)`, email, phone)
	return id, err
}

// OpenLinksOf lists the ids of a customer's links that are not final at a moment.
func (r reader) OpenLinksOf(ctx context.Context, customer int64, now book.Moment) ([]int64, error) {
	ids := []int64{}
	return ids, r.list(ctx, &ids, "payment links", `SELECT id FROM links WHERE customer_id IN (SELECT id FROM customers WHERE ?1 IN (id, merged_into))
		AND completed_at = 0 AND cancelled_at = 0 AND expires_at > ?2 ORDER BY id`, customer, now)
}

// NextExpiry is when the next open link expires after a moment; 0 where none will.
func (r reader) NextExpiry(ctx context.Context, after book.Moment) (at book.Moment, err error) {
	err = r.get(ctx, &at, "payment links", "SELECT coalesce(min(expires_at), 0) FROM links WHERE completed_at = 0 AND cancelled_at = 0 AND expires_at > ?", after)
	return at, err
}

// LinkConfig is how a store makes links; CodeNotFound before it was configured.
func (r reader) LinkConfig(ctx context.Context, store int64) (book.LinkConfig, error) {
	var row linkConfigRow
	err := r.get(ctx, &row, "configuration of links", `SELECT store_id, terms_url, reference1, reference2, tax_rate, currencies AS agreed, methods AS offered, version
		FROM link_configs WHERE store_id = ?`, store)
	row.Currencies, row.Methods = split[money.Currency](row.Agreed), split[book.LinkMethod](row.Offered)
	return row.LinkConfig, err
}

type linkConfigRow struct {
	book.LinkConfig
	Agreed, Offered string
}

// SaveLinkConfig keeps a store's configuration, new (version 0) or still as it was read.
func (tx *Tx) SaveLinkConfig(ctx context.Context, c book.LinkConfig) error {
	return tx.change(ctx, "configuration of links", `INSERT INTO link_configs (store_id, terms_url, reference1, reference2, tax_rate, currencies, methods)
		VALUES (:store_id, :terms_url, :reference1, :reference2, :tax_rate, :agreed, :offered)
		ON CONFLICT DO UPDATE SET terms_url = excluded.terms_url, reference1 = excluded.reference1, reference2 = excluded.reference2, tax_rate = excluded.tax_rate,
			currencies = excluded.currencies, methods = excluded.methods, version = version + 1 WHERE version = :version`,
		linkConfigRow{c, joined(c.Currencies), joined(c.Methods)})
}

// LinkServer is where checkout pages are served: off before somebody chose.
func (r reader) LinkServer(ctx context.Context) (book.LinkServer, error) {
	var server book.LinkServer
	err := r.get(ctx, &server, "checkout server", "SELECT reach, host, port, public_url, version FROM link_server")
	if book.CodeOf(err) == book.CodeNotFound {
		return book.LinkServer{Reach: book.ReachOff}, nil
	}
	return server, err
}

// SaveLinkServer keeps where checkout pages are served, new (version 0) or still as it was read.
func (tx *Tx) SaveLinkServer(ctx context.Context, s book.LinkServer) error {
	return tx.change(ctx, "checkout server", `INSERT INTO link_server (id, reach, host, port, public_url) VALUES (1, :reach, :host, :port, :public_url)
		ON CONFLICT DO UPDATE SET reach = excluded.reach, host = excluded.host, port = excluded.port, public_url = excluded.public_url, version = version + 1
			WHERE version = :version`, s)
}

func joined[T ~string](values []T) string {
	texts := make([]string, len(values))
	for i, v := range values {
		texts[i] = string(v)
	}
	return strings.Join(texts, " ")
}

func split[T ~string](text string) []T {
	values := []T{}
	for _, word := range strings.Fields(text) {
		values = append(values, T(word))
	}
	return values
}
