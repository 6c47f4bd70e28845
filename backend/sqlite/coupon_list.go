package sqlite

import (
	"context"
	"strings"

	"daybook/backend/book"
)

// CouponQuery asks for a page of coupons, newest first. Search finds codes by their beginning, in order of the codes.
type CouponQuery struct {
	Page
	Search     string            `json:"search"`
	Filter     book.CouponStatus `json:"filter"`     // empty for every coupon
	CustomerID int64             `json:"customerId"` // only those for this customer; 0 for every coupon
}

// CouponRow is a coupon in a list, with its status on the day.
type CouponRow struct {
	book.Coupon
	Customer string            `json:"customer"` // the name of whom it is for
	Status   book.CouponStatus `json:"status"`
}

// CouponPage is a page of coupons; Next is empty on the last one.
type CouponPage struct {
	Rows []CouponRow `json:"rows"`
	Next string      `json:"next"`
}

// couponStatus is Coupon.Status on a day, as SQL says it.
const couponStatus = `CASE WHEN NOT c.active THEN 'inactive' WHEN c.valid_from > :today THEN 'scheduled' WHEN c.valid_until <> '' AND c.valid_until < :today THEN 'expired'
	WHEN c.max_uses > 0 AND c.uses >= c.max_uses THEN 'used_up' ELSE 'active' END`

var couponRow = columns(couponColumns, couponStatus+" AS status", `coalesce(CASE WHEN o.name <> '' THEN o.name ELSE o.company END, '') AS customer`)

// couponTables are the coupons, each with whom it is for.
var couponTables = " FROM coupons c LEFT JOIN customers o ON o.id = " + survivor("c.customer_id")

// CouponRow is one coupon with its status on a day.
func (r reader) CouponRow(ctx context.Context, id int64, today book.Date) (CouponRow, error) {
	var row CouponRow
	return row, r.query1(ctx, &row, "coupon", "SELECT "+couponRow+couponTables+" WHERE c.id = :id", map[string]any{"id": id, "today": today})
}

// Coupons gives a page of coupons with their statuses on a day.
func (r reader) Coupons(ctx context.Context, q CouponQuery, today book.Date) (CouponPage, error) {
	value, id, err := q.position()
	if err != nil {
		return CouponPage{}, err
	}
	where, order, err := r.couponOrder(ctx, q)
	if err != nil {
		return CouponPage{}, err
	}
	search := strings.ToUpper(strings.TrimSpace(q.Search))
	page := CouponPage{Rows: []CouponRow{}}
	err = r.query(ctx, &page.Rows, "coupons", "SELECT "+couponRow+couponTables+" WHERE "+where+" ORDER BY "+order+" LIMIT :limit",
		map[string]any{"today": today, "status": q.Filter, "search": search, "value": value, "id": id, "limit": q.limit() + 1})
	if err != nil {
		return CouponPage{}, err
	}
	if limit := q.limit(); len(page.Rows) > limit {
		page.Rows = page.Rows[:limit]
		page.Next = q.after(page.Rows[limit-1])
	}
	return page, nil
}

// couponOrder is which coupons are asked for and the order of the index that gives them.
func (r reader) couponOrder(ctx context.Context, q CouponQuery) (where, order string, err error) {
	conditions, order, after := []string{"1"}, "c.created_at DESC, c.id DESC", "(c.created_at, c.id) < (CAST(:value AS INTEGER), :id)"
	if q.Search != "" { // ~ comes after every character of a code
		conditions, order, after = []string{"c.code BETWEEN :search AND :search || '~'"}, "c.code", "c.code > :value"
	}
	if q.Cursor != "" {
		conditions = append(conditions, after)
	}
	if q.Filter != "" {
		conditions = append(conditions, couponStatus+" = :status")
	}
	if q.CustomerID != 0 {
		theirs, err := r.ofCustomer(ctx, "c.customer_id", q.CustomerID)
		if err != nil {
			return "", "", err
		}
		conditions = append(conditions, theirs)
	}
	return strings.Join(conditions, " AND "), order, nil
}

func (q CouponQuery) after(last CouponRow) string {
	if q.Search != "" {
		return cursor(last.Code, last.ID)
	}
	return cursor(int64(last.CreatedAt), last.ID)
}
