package sqlite

import (
	"context"

	"daybook/backend/book"
)

const savedCardColumns = `k.id, k.customer_id, k.gateway, k.holder, k.token, k.brand, k.last_four, k.exp_month, k.exp_year, k."default", k.added_at, k.removed_at`

// SavedCard is one card that a gateway keeps, also one that was removed.
func (r reader) SavedCard(ctx context.Context, id int64) (book.SavedCard, error) {
	var card book.SavedCard
	return card, r.get(ctx, &card, "saved card", "SELECT "+savedCardColumns+" FROM saved_cards k WHERE k.id = ?", id)
}

// SavedCards lists a customer's cards that may be charged, the default first, then the newest.
func (r reader) SavedCards(ctx context.Context, customer int64) ([]book.SavedCard, error) {
	return r.savedCards(ctx, `k.customer_id = ? AND k.removed_at = 0 ORDER BY k."default" DESC, k.id DESC`, customer)
}

// CardsToForget lists the removed cards that the gateway has not said it forgot, oldest first.
func (r reader) CardsToForget(ctx context.Context) ([]book.SavedCard, error) {
	return r.savedCards(ctx, "k.removed_at <> 0 AND k.forgotten_at = 0 ORDER BY k.id")
}

func (r reader) savedCards(ctx context.Context, where string, args ...any) ([]book.SavedCard, error) {
	cards := []book.SavedCard{}
	return cards, r.list(ctx, &cards, "saved cards", "SELECT "+savedCardColumns+" FROM saved_cards k WHERE "+where, args...)
}

// InsertSavedCard adds a card and returns its id.
func (tx *Tx) InsertSavedCard(ctx context.Context, card book.SavedCard) (int64, error) {
	return tx.save(ctx, "new saved card", `INSERT INTO saved_cards (customer_id, gateway, holder, token, brand, last_four, exp_month, exp_year, "default", added_at, removed_at)
		VALUES (:customer_id, :gateway, :holder, :token, :brand, :last_four, :exp_month, :exp_year, :default, :added_at, :removed_at)`, card)
}

// UpdateSavedCard writes down whether a card is the default and when it was removed.
func (tx *Tx) UpdateSavedCard(ctx context.Context, card book.SavedCard) error {
	return tx.change(ctx, "saved card", `UPDATE saved_cards SET "default" = :default, removed_at = :removed_at WHERE id = :id`, card)
}

// CardForgotten notes that the gateway has forgotten a removed card.
func (tx *Tx) CardForgotten(ctx context.Context, id int64, at book.Moment) error {
	_, err := tx.exec(ctx, "saved card", "UPDATE saved_cards SET forgotten_at = ? WHERE id = ? AND forgotten_at = 0", at, id)
	return err
}
