package sqlite

import (
	"context"
	"strings"

	"daybook/backend/book"
	"daybook/backend/money"
)

// CouponUseQuery asks for a page of the issued invoices with a coupon, newest first.
type CouponUseQuery struct {
	Page
	CouponID   int64 `json:"couponId"`   // 0 for every coupon
	CustomerID int64 `json:"customerId"` // 0 for every customer
}

// CouponUse is an issued invoice with a coupon.
type CouponUse struct {
	CouponID   int64          `json:"couponId"`
	Code       string         `json:"code"`
	InvoiceID  int64          `json:"invoiceId"`
	Number     string         `json:"number"`
	IssueDate  book.Date      `json:"issueDate"`
	CustomerID int64          `json:"customerId"`
	Customer   string         `json:"customer"`
	Off        money.Amount   `json:"off"`    // what the coupon took off
	Total      money.Amount   `json:"total"`  // of the invoice
	Voided     bool           `json:"voided"` // then the use was given back
	Currency   money.Currency `json:"-"`
}

// CouponUsePage is a page of uses; Next is empty on the last one.
type CouponUsePage struct {
	Rows []CouponUse `json:"rows"`
	Next string      `json:"next"`
}

var couponUse = columns("i.coupon_id, i.coupon_code AS code, i.id AS invoice_id, i.number, i.issue_date, i.currency",
	survivor("i.customer_id")+" AS customer_id, CASE WHEN i.bill_name <> '' THEN i.bill_name ELSE i.bill_company END AS customer",
	minor("i.coupon", "off"), minor("i.total", "total"),
	"EXISTS (SELECT 1 FROM invoice_balances b WHERE b.invoice_id = i.id AND b.voided) AS voided")

// CouponUses gives a page of the issued invoices with a coupon.
func (r reader) CouponUses(ctx context.Context, q CouponUseQuery) (CouponUsePage, error) {
	date, id, err := q.position()
	if err != nil {
		return CouponUsePage{}, err
	}
	where, err := r.couponUses(ctx, q)
	if err != nil {
		return CouponUsePage{}, err
	}
	page := CouponUsePage{Rows: []CouponUse{}}
	err = r.query(ctx, &page.Rows, "coupon's uses", "SELECT "+couponUse+" FROM invoices i WHERE "+where+" ORDER BY i.issue_date DESC, i.id DESC LIMIT :limit",
		map[string]any{"coupon": q.CouponID, "date": date, "id": id, "limit": q.limit() + 1})
	if err != nil {
		return CouponUsePage{}, err
	}
	if limit := q.limit(); len(page.Rows) > limit {
		page.Rows = page.Rows[:limit]
		last := page.Rows[limit-1]
		page.Next = cursor(last.IssueDate, last.InvoiceID)
	}
	for n := range page.Rows {
		denominate(&page.Rows[n], page.Rows[n].Currency)
	}
	return page, nil
}

func (r reader) couponUses(ctx context.Context, q CouponUseQuery) (string, error) {
	where := []string{"i.issued_at <> 0", "i.coupon_id IS NOT NULL"}
	if q.CouponID != 0 {
		where = append(where, "i.coupon_id = :coupon")
	}
	if q.CustomerID != 0 {
		theirs, err := r.ofCustomer(ctx, "i.customer_id", q.CustomerID)
		if err != nil {
			return "", err
		}
		where = append(where, theirs)
	}
	if q.Cursor != "" {
		where = append(where, "(i.issue_date, i.id) < (:date, :id)")
	}
	return strings.Join(where, " AND "), nil
}
