package sqlite

import (
	"context"

	"daybook/backend/book"
)

// AtGateway is what of card payments, refunds and cards a gateway may know more of than the book, or has yet to be told.
type AtGateway struct {
	Count    int   `json:"count"`
	ChargeID int64 `json:"chargeId"` // one that it knows for certain; 0 for none
}

// AtGateway tells what is open at a gateway.
func (r reader) AtGateway(ctx context.Context, gateway book.Gateway) (AtGateway, error) {
	var open AtGateway
	return open, r.get(ctx, &open, "card payments", `SELECT count(*) + (SELECT count(*) FROM card_links WHERE gateway = ?1 AND state = 'open')
			+ (SELECT count(*) FROM saved_cards WHERE gateway = ?1 AND removed_at <> 0 AND forgotten_at = 0) AS count, coalesce(max(id) FILTER (WHERE reference <> ''), 0) AS charge_id
		FROM charges WHERE gateway = ?1 AND (state IN ('open', 'authorised') OR id IN (SELECT charge_id FROM gateway_calls WHERE answered_at = 0))`, gateway)
}

// RefundsToWatch lists the refunds that went through since a moment, but those that were looked at again after another.
func (r reader) RefundsToWatch(ctx context.Context, answered, watched book.Moment) ([]book.Call, error) {
	calls := []book.Call{}
	return calls, r.list(ctx, &calls, "refunds", "SELECT "+callColumns+fromCalls+`WHERE g.kind = 'refund' AND g.refused = '' AND g.answered_at > max(?1, 0) AND g.answered_at <= ?2 AND g.watched_at <= ?2
		AND c.gateway <> 'sandbox' ORDER BY g.answered_at, g.id`, answered, watched)
}

// WatchedRefund notes when a refund that went through was looked at again.
func (tx *Tx) WatchedRefund(ctx context.Context, call int64, at book.Moment) error {
	_, err := tx.exec(ctx, "refund", "UPDATE gateway_calls SET watched_at = ? WHERE id = ?", at, call)
	return err
}
