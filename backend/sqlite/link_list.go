package sqlite

import (
	"context"
	"strings"

	"daybook/backend/book"
	"daybook/backend/money"
)

// LinkQuery asks for a page of the history of payment links, newest first, as it stands at a moment.
type LinkQuery struct {
	Page
	StoreID   int64           `json:"storeId"`   // 0 for all stores
	Status    book.LinkStatus `json:"status"`    // empty for any
	Search    string          `json:"search"`    // begins an order ID or a reference, or is within email, phone or name
	From      book.Moment     `json:"from"`      // created from, 0 for any
	Until     book.Moment     `json:"until"`     // created before, 0 for any
	CreatedBy int64           `json:"createdBy"` // 0 for everybody's
}

// LinkRow is a link in the history.
type LinkRow struct {
	ID           int64            `json:"id"`
	OrderID      string           `json:"orderId"`
	StoreCode    string           `json:"storeCode"`
	Status       book.LinkStatus  `json:"status"`
	Sending      book.LinkSending `json:"sending"`
	To           string           `json:"to"`
	CustomerName string           `json:"customerName"`
	Amount       money.Amount     `json:"amount"`
	CreatedAt    book.Moment      `json:"createdAt"`
	ExpiresAt    book.Moment      `json:"expiresAt"`
	CreatorName  string           `json:"creatorName"`
}

// LinkPage is a page of the history; Next is empty on the last one.
type LinkPage struct {
	Rows []LinkRow `json:"rows"`
	Next string    `json:"next"`
}

const linkStatus = `CASE WHEN l.completed_at <> 0 THEN 'completed' WHEN l.cancelled_at <> 0 THEN 'cancelled' WHEN l.expires_at <= :now THEN 'expired'
	WHEN l.opened_at <> 0 THEN 'in_progress' ELSE 'created' END`

// Links gives a page of the history.
func (r reader) Links(ctx context.Context, q LinkQuery, now book.Moment) (LinkPage, error) {
	_, id, err := q.position()
	if err != nil {
		return LinkPage{}, err
	}
	page := LinkPage{Rows: []LinkRow{}}
	err = r.query(ctx, &page.Rows, "payment links", "SELECT "+columns("l.id, l.order_id, s.code AS store_code, "+linkStatus+" AS status, l.sending",
		`CASE l.sending WHEN 'email' THEN l.email ELSE l.phone END AS "to"`, "l.customer_name, "+amount("l.total", "l.currency", "amount"),
		"l.created_at, l.expires_at, u.name AS creator_name")+fromLinks+"JOIN stores s ON s.id = l.store_id WHERE "+strings.Join(q.conditions(), " AND ")+
		" ORDER BY l.id DESC LIMIT :limit", map[string]any{
		"id": id, "now": now, "limit": q.limit() + 1, "store": q.StoreID, "status": q.Status, "search": q.Search, "from": q.From, "until": q.Until, "creator": q.CreatedBy,
	})
	if limit := q.limit(); err == nil && len(page.Rows) > limit {
		page.Rows = page.Rows[:limit]
		page.Next = cursor("", page.Rows[limit-1].ID)
	}
	return page, err
}

func (q LinkQuery) conditions() []string {
	where := []string{"1"}
	for _, c := range []struct {
		asked     bool
		condition string
	}{
		{q.Cursor != "", "l.id < :id"}, {q.StoreID != 0, "l.store_id = :store"}, {q.CreatedBy != 0, "l.created_by = :creator"},
		{q.Status != "", linkStatus + " = :status"}, {q.From != 0, "l.created_at >= :from"}, {q.Until != 0, "l.created_at < :until"},
		{q.Search != "", "(instr(lower(l.order_id || ' ' || l.reference1 || ' ' || l.reference2 || ' ' || l.email || ' ' || l.phone || ' ' || l.customer_name), lower(:search)) > 0)"},
	} {
		if c.asked {
			where = append(where, c.condition)
		}
	}
	return where
}
