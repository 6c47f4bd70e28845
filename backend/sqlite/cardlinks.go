package sqlite

import (
	"context"

	"daybook/backend/book"
)

var cardLinkColumns = columns("l.id, l.store_id", survivor("l.customer_id")+" AS customer_id", `l.gateway, l.key, l.sending, l.email, l.phone, l.language, l.created_by,
	u.name AS creator_name, l.created_at, l.expires_at, l.opened_at, l.cancelled_at, coalesce(l.card_id, 0) AS card_id,
	l.reference AS "setup.reference", l.page AS "setup.page", l.state AS "setup.state", l.kept_at AS "setup.kept_at", l.ended_at AS "setup.ended_at"`)

const fromCardLinks = " FROM card_links l JOIN users u ON u.id = l.created_by "

// CardLink is one card link.
func (r reader) CardLink(ctx context.Context, id int64) (book.CardLink, error) {
	var link book.CardLink
	return link, r.get(ctx, &link, "card link", "SELECT "+cardLinkColumns+fromCardLinks+"WHERE l.id = ?", id)
}

// CardLinkByToken is the card link that a customer's address names.
func (r reader) CardLinkByToken(ctx context.Context, token string) (book.CardLink, error) {
	id, err := r.byToken(ctx, "card_links", token)
	if err != nil {
		return book.CardLink{}, err
	}
	return r.CardLink(ctx, id)
}

// CardLinkToken is what opens a card link's page: whoever knows it may.
func (r reader) CardLinkToken(ctx context.Context, id int64) (token string, err error) {
	err = r.get(ctx, &token, "card link", "SELECT token FROM card_links WHERE id = ?", id)
	return token, err
}

// CardLinks lists a customer's card links, newest first.
func (r reader) CardLinks(ctx context.Context, customer int64) ([]book.CardLink, error) {
	theirs, err := r.ofCustomer(ctx, "l.customer_id", customer)
	if err != nil {
		return nil, err
	}
	return r.cardLinks(ctx, theirs+" ORDER BY l.id DESC")
}

// CardLinksAtGateway lists the card links whose page is open at the gateway as far as is known, oldest first.
func (r reader) CardLinksAtGateway(ctx context.Context) ([]book.CardLink, error) {
	return r.cardLinks(ctx, "l.state = 'open' ORDER BY l.id")
}

func (r reader) cardLinks(ctx context.Context, where string) ([]book.CardLink, error) {
	links := []book.CardLink{}
	return links, r.list(ctx, &links, "card links", "SELECT "+cardLinkColumns+fromCardLinks+"WHERE "+where)
}

// InsertCardLink adds a card link with the token that opens it and returns its id.
func (tx *Tx) InsertCardLink(ctx context.Context, link book.CardLink, token string) (int64, error) {
	return tx.save(ctx, "new card link", `INSERT INTO card_links (token, store_id, customer_id, gateway, sending, email, phone, language, created_by, created_at, expires_at)
		VALUES (:token, :store_id, :customer_id, :gateway, :sending, :email, :phone, :language, :created_by, :created_at, :expires_at)`, struct {
		book.CardLink
		Token string
	}{link, token})
}

// UpdateCardLink writes down what happened to a card link.
func (tx *Tx) UpdateCardLink(ctx context.Context, link book.CardLink) error {
	return tx.change(ctx, "card link", `UPDATE card_links SET opened_at = :opened_at, cancelled_at = :cancelled_at, card_id = nullif(:card_id, 0), key = :key,
		reference = :setup.reference, page = :setup.page, state = :setup.state, kept_at = :setup.kept_at, ended_at = :setup.ended_at WHERE id = :id`, link)
}
