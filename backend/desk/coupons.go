package desk

import (
	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// Coupons is the coupons' screens.
type Coupons struct{ gate *Gate }

// CouponDetail is a coupon's page: the coupon with its status today, and the first of its uses.
type CouponDetail struct {
	Coupon    sqlite.CouponRow     `json:"coupon"`
	Deletable bool                 `json:"deletable"` // no invoice and no draft has it
	Uses      sqlite.CouponUsePage `json:"uses"`
}

// List gives a page of coupons; those for one customer where the query says so.
func (c *Coupons) List(q sqlite.CouponQuery) (sqlite.CouponPage, error) {
	return through(c.gate, "Coupons.List", func(r request) (sqlite.CouponPage, error) {
		store, err := r.shop.Store(r.ctx)
		if err != nil {
			return sqlite.CouponPage{}, err
		}
		return r.db.Coupons(r.ctx, q, r.shop.Today(store))
	})
}

// Uses gives a page of the issued invoices with a coupon, of one coupon or of one customer.
func (c *Coupons) Uses(q sqlite.CouponUseQuery) (sqlite.CouponUsePage, error) {
	return through(c.gate, "Coupons.Uses", func(r request) (sqlite.CouponUsePage, error) { return r.db.CouponUses(r.ctx, q) })
}

// Get gives one coupon with its first uses.
func (c *Coupons) Get(id int64) (CouponDetail, error) {
	return through(c.gate, "Coupons.Get", func(r request) (CouponDetail, error) { return r.coupon(id) })
}

func (r request) coupon(id int64) (detail CouponDetail, err error) {
	store, err := r.shop.Store(r.ctx)
	if err != nil {
		return CouponDetail{}, err
	}
	if detail.Coupon, err = r.db.CouponRow(r.ctx, id, r.shop.Today(store)); err != nil {
		return CouponDetail{}, err
	}
	named, err := r.db.CouponOnDocuments(r.ctx, id)
	if err != nil {
		return CouponDetail{}, err
	}
	detail.Deletable = !named
	detail.Uses, err = r.db.CouponUses(r.ctx, sqlite.CouponUseQuery{CouponID: id})
	return detail, err
}

// Save adds a coupon (id 0), or changes validity, uses, active and note of one; key is the form's idempotency key.
func (c *Coupons) Save(coupon book.Coupon, key string) (book.Coupon, error) {
	return through(c.gate, "Coupons.Save", func(r request) (book.Coupon, error) { return r.shop.SaveCoupon(r.ctx, coupon, key) })
}

// Delete removes a coupon that no invoice and no draft has.
func (c *Coupons) Delete(id, version int64) error {
	return act(c.gate, "Coupons.Delete", func(r request) error { return r.shop.DeleteCoupon(r.ctx, id, version) })
}

// Check gives what a draft would carry for a code as typed, or why the coupon does not apply to the draft.
func (c *Coupons) Check(code string, draft book.Invoice) (book.AppliedCoupon, error) {
	return through(c.gate, "Coupons.Check", func(r request) (book.AppliedCoupon, error) { return r.shop.CheckCoupon(r.ctx, code, draft) })
}
