package testkit

import (
	"daybook/backend/book"
	"daybook/backend/money"
)

// Coupon adds a coupon and switches it on.
func (s *Shop) Coupon(coupon book.Coupon) book.Coupon {
	s.T.Helper()
	coupon.Active = true
	saved, err := s.Shop.SaveCoupon(s.Ctx, coupon, s.Key())
	s.Must(err)
	return saved
}

// Percent is a whole percentage off.
func Percent(n int64) book.Discount { return book.Discount{Rate: money.Rate(n) * money.Percent} }

// Cents is an amount off, in euros.
func Cents(n int64) book.Discount { return book.Discount{Amount: money.Of(n, "EUR")} }

// DraftWith saves a draft with a coupon for a customer.
func (s *Shop) DraftWith(coupon book.Coupon, customer int64, lines ...book.Line) book.Invoice {
	s.T.Helper()
	draft := book.Invoice{CustomerID: customer}
	draft.TaxIncluded, draft.Lines, draft.Coupon.ID = true, lines, coupon.ID
	saved, err := s.Shop.SaveDraft(s.Ctx, draft, s.Key())
	s.Must(err)
	return saved
}
