package sqlite

import (
	"context"

	"daybook/backend/book"
)

var couponColumns = columns("c.id, c.code, c.valid_from, c.valid_until, c.max_uses, c.uses, c.active, c.note, c.created_at, c.version",
	"coalesce("+survivor("c.customer_id")+", 0) AS customer_id",
	amount("c.amount", "c.currency", "discount.amount"), `c.rate AS "discount.rate"`)

// Coupon is one coupon.
func (r reader) Coupon(ctx context.Context, id int64) (book.Coupon, error) {
	var coupon book.Coupon
	return coupon, r.get(ctx, &coupon, "coupon", "SELECT "+couponColumns+" FROM coupons c WHERE c.id = ?", id)
}

// CouponByCode is the coupon with a code, however it is typed.
func (r reader) CouponByCode(ctx context.Context, code string) (book.Coupon, error) {
	var coupon book.Coupon
	return coupon, r.get(ctx, &coupon, "coupon", "SELECT "+couponColumns+" FROM coupons c WHERE c.code = ?", code)
}

// CouponOnDocuments tells whether an invoice, a draft or a subscription names a coupon, which then stays.
func (r reader) CouponOnDocuments(ctx context.Context, id int64) (bool, error) {
	var named bool
	return named, r.get(ctx, &named, "coupon's documents", "SELECT EXISTS (SELECT 1 FROM invoices WHERE coupon_id = ?1) OR EXISTS (SELECT 1 FROM subscriptions WHERE coupon_id = ?1)", id)
}

// InsertCoupon adds a coupon and returns its id. A code that is there already is refused with CodeDuplicate.
func (tx *Tx) InsertCoupon(ctx context.Context, c book.Coupon) (int64, error) {
	switch _, err := tx.CouponByCode(ctx, c.Code); book.CodeOf(err) {
	case "":
		return 0, book.Refuse(book.CodeDuplicate, "code", "There is a coupon %s already.", c.Code).With("code", c.Code)
	case book.CodeNotFound:
	default:
		return 0, err
	}
	id, err := tx.save(ctx, "new coupon", `INSERT INTO coupons (code, customer_id, amount, currency, rate, valid_from, valid_until, max_uses, active, note, created_at)
		VALUES (:code, nullif(:customer_id, 0), :discount.amount.minor, :discount.amount.currency, :discount.rate,
			:valid_from, :valid_until, :max_uses, :active, :note, :created_at)`, c)
	if isGone(err) {
		return 0, book.Refuse(book.CodeNotFound, "customerId", "This customer is no longer in the book.")
	}
	return id, err
}

// UpdateCoupon changes validity, uses, active and note of a coupon that is still at the version it was read at.
func (tx *Tx) UpdateCoupon(ctx context.Context, c book.Coupon) error {
	return tx.change(ctx, "coupon", `UPDATE coupons SET valid_from = :valid_from, valid_until = :valid_until, max_uses = :max_uses,
			active = :active, note = :note, version = version + 1
		WHERE id = :id AND version = :version`, c)
}

// DeleteCoupon removes a coupon that no document names.
func (tx *Tx) DeleteCoupon(ctx context.Context, id, version int64) error {
	return tx.change(ctx, "coupon", "DELETE FROM coupons WHERE id = :id AND version = :version", book.Coupon{ID: id, Version: version})
}

// couponGone says that the coupon a draft names was deleted meanwhile; its customer has been looked up before.
func couponGone(err error) error {
	if isGone(err) {
		return book.Refuse(book.CodeNotFound, "coupon", "This coupon is no longer in the book.")
	}
	return err
}
