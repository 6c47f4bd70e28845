package shop

import (
	"context"

	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// SaveCoupon adds a coupon (ID 0), or changes validity, uses, active and note of one that is still as it was read.
func (s *Shop) SaveCoupon(ctx context.Context, coupon book.Coupon, key string) (book.Coupon, error) {
	if err := coupon.Clean(); err != nil {
		return book.Coupon{}, err
	}
	return answered(ctx, s, command{"SaveCoupon", key, coupon}, func(tx *sqlite.Tx) (int64, error) {
		if coupon.ID == 0 {
			coupon.CreatedAt = s.Now()
			return tx.InsertCoupon(ctx, coupon)
		}
		kept, err := tx.Coupon(ctx, coupon.ID)
		if err != nil {
			return 0, err
		}
		if err := kept.CheckChange(coupon); err != nil {
			return 0, err
		}
		return coupon.ID, tx.UpdateCoupon(ctx, coupon)
	}, (*sqlite.Tx).Coupon)
}

// DeleteCoupon removes a coupon that no invoice and no draft names.
func (s *Shop) DeleteCoupon(ctx context.Context, id, version int64) error {
	return s.do(ctx, command{name: "DeleteCoupon", input: []int64{id, version}}, func(tx *sqlite.Tx) (int64, error) {
		used, err := tx.CouponOnDocuments(ctx, id)
		if err != nil {
			return 0, err
		}
		if used {
			return 0, book.Refuse(book.CodeCouponUsed, "", "An invoice or a draft has this coupon, so it stays. You can switch it off.")
		}
		return id, tx.DeleteCoupon(ctx, id, version)
	})
}

// CheckCoupon finds a coupon by its code, as typed, and gives what an invoice would carry; it refuses one that does not
// apply to the invoice as it is now. An invoice without a date is one of today.
func (s *Shop) CheckCoupon(ctx context.Context, code string, invoice book.Invoice) (book.AppliedCoupon, error) {
	store, err := s.storeOr(ctx, invoice.StoreID)
	if err != nil {
		return book.AppliedCoupon{}, err
	}
	s.fillDraft(&invoice, store)
	if code, err = book.CleanCouponCode("coupon", code); err != nil {
		return book.AppliedCoupon{}, err
	}
	coupon, err := s.db.CouponByCode(ctx, code)
	if err != nil {
		return book.AppliedCoupon{}, noSuchCoupon(err, code)
	}
	if err := coupon.Applies(invoice); err != nil {
		return book.AppliedCoupon{}, err
	}
	return coupon.Applied(), nil
}

// resolveCoupon gives a document the code and value of the coupon that its id names.
func (s *Shop) resolveCoupon(ctx context.Context, applied *book.AppliedCoupon) error {
	if applied.ID == 0 {
		return nil
	}
	coupon, err := s.db.Coupon(ctx, applied.ID)
	if err != nil {
		return noSuchCoupon(err, applied.Code)
	}
	*applied = coupon.Applied()
	return nil
}

// checkCoupon refuses to issue an invoice that its coupon does not apply to now.
func checkCoupon(ctx context.Context, tx *sqlite.Tx, invoice book.Invoice) error {
	if invoice.Coupon.ID == 0 {
		return nil
	}
	coupon, err := tx.Coupon(ctx, invoice.Coupon.ID)
	if err != nil {
		return err
	}
	return coupon.Applies(invoice)
}

func noSuchCoupon(err error, code string) error {
	if book.CodeOf(err) != book.CodeNotFound {
		return err
	}
	return book.Refuse(book.CodeNotFound, "coupon", "There is no coupon %s.", code).With("code", code)
}
