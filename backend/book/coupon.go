package book

import "daybook/backend/money"

// Codes of refusals about coupons.
const (
	CodeCouponInactive Code = "coupon_inactive" // it is switched off
	CodeCouponEarly    Code = "coupon_early"    // it is valid from Params["date"]
	CodeCouponExpired  Code = "coupon_expired"  // it was valid until Params["date"]
	CodeCouponCustomer Code = "coupon_customer" // it is another customer's
	CodeCouponCurrency Code = "coupon_currency" // it takes off Params["currency"]
	CodeCouponUsedUp   Code = "coupon_used_up"  // it was used Params["max"] times
	CodeCouponKeeps    Code = "coupon_keeps"    // its code, customer and value never change
	CodeCouponUsed     Code = "coupon_used"     // a document names it, so it stays
)

// MaxCouponUses is the highest number of uses that a coupon can be limited to: a million.
const MaxCouponUses = 1_000_000

// Coupon takes an amount or a rate off a document. Its code, customer and value never change.
type Coupon struct {
	ID         int64    `json:"id"`
	Code       string   `json:"code"`
	CustomerID int64    `json:"customerId"` // whom it is for; 0 for everybody
	Discount   Discount `json:"discount"`   // a rate, or an amount with its currency
	ValidFrom  Date     `json:"validFrom"`  // the first day; empty for any
	ValidUntil Date     `json:"validUntil"` // the last day; empty for any
	MaxUses    int64    `json:"maxUses"`    // 0 for any number
	Uses       int64    `json:"uses"`       // issued invoices with it that are not void
	Active     bool     `json:"active"`
	Note       string   `json:"note"`
	CreatedAt  Moment   `json:"createdAt"`
	Version    int64    `json:"version"`
}

// AppliedCoupon is a coupon on a document, as it was when the document was written. ID is 0 where there is none.
type AppliedCoupon struct {
	ID       int64    `json:"id"`
	Code     string   `json:"code"`
	Discount Discount `json:"discount"` // off what the document's other discounts leave, and never more than that
}

// Applied is the coupon as a document carries it.
func (c Coupon) Applied() AppliedCoupon {
	return AppliedCoupon{ID: c.ID, Code: c.Code, Discount: c.Discount}
}

// CouponStatus says whether a coupon can be used.
type CouponStatus string

// The statuses that lists show.
const (
	CouponActive    CouponStatus = "active"
	CouponInactive  CouponStatus = "inactive"
	CouponScheduled CouponStatus = "scheduled" // not valid yet
	CouponExpired   CouponStatus = "expired"
	CouponUsedUp    CouponStatus = "used_up"
)

// Status is the coupon's status on a day.
func (c Coupon) Status(day Date) CouponStatus {
	switch {
	case !c.Active:
		return CouponInactive
	case c.ValidFrom != "" && day < c.ValidFrom:
		return CouponScheduled
	case c.ValidUntil != "" && day > c.ValidUntil:
		return CouponExpired
	case c.MaxUses > 0 && c.Uses >= c.MaxUses:
		return CouponUsedUp
	default:
		return CouponActive
	}
}

// Applies refuses an invoice that the coupon cannot be used on, on its issue date; the field is "coupon".
func (c Coupon) Applies(invoice Invoice) error {
	if err := c.checkOwner(invoice); err != nil {
		return err
	}
	switch c.Status(invoice.IssueDate) {
	case CouponInactive:
		return c.refuse(CodeCouponInactive, "The coupon %s is switched off.", c.Code)
	case CouponScheduled:
		return c.refuse(CodeCouponEarly, "The coupon %s is valid from %s.", c.Code, c.ValidFrom).With("date", string(c.ValidFrom))
	case CouponExpired:
		return c.refuse(CodeCouponExpired, "The coupon %s was valid until %s.", c.Code, c.ValidUntil).With("date", string(c.ValidUntil))
	case CouponUsedUp:
		return c.refuse(CodeCouponUsedUp, "The coupon %s is used up: it could be used %d times.", c.Code, c.MaxUses).With("max", count(c.MaxUses))
	}
	return c.Applied().checkCurrency(invoice.Currency)
}

func (c Coupon) checkOwner(invoice Invoice) error {
	if c.CustomerID != 0 && c.CustomerID != invoice.CustomerID {
		return c.refuse(CodeCouponCustomer, "The coupon %s is for another customer.", c.Code)
	}
	return nil
}

func (c Coupon) refuse(code Code, message string, args ...any) *Error {
	return Refuse(code, "coupon", message, args...).With("code", c.Code)
}

func (a AppliedCoupon) checkCurrency(c money.Currency) error {
	if a.Discount.Rate > 0 || a.Discount.Amount.Currency == c {
		return nil
	}
	off := a.Discount.Amount.Currency
	return Refuse(CodeCouponCurrency, "coupon", "The coupon %s takes off %s, and the invoice is in %s.", a.Code, off, c).
		With("code", a.Code).With("currency", string(off))
}

// clean checks the coupon of a document in a currency; without an id there is none.
func (a *AppliedCoupon) clean(c money.Currency) error {
	if a.ID == 0 {
		*a = AppliedCoupon{Discount: Discount{Amount: money.Zero(c)}}
		return nil
	}
	if err := a.checkCurrency(c); err != nil {
		return err
	}
	if a.Discount.Rate > 0 {
		a.Discount.Amount = money.Zero(c)
	}
	return a.Discount.check("coupon", c)
}
