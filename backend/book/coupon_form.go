package book

import (
	"regexp"
	"strconv"
	"strings"

	"daybook/backend/money"
)

var couponCode = regexp.MustCompile(`^[A-Z0-9_-]{3,40}$`)

// CleanCouponCode tidies a code as it is typed: SUMMER-10. Codes are kept in capital letters.
func CleanCouponCode(field, code string) (string, error) {
	code, err := Required(field, code, 40)
	if err != nil {
		return "", err
	}
	if code = strings.ToUpper(code); !couponCode.MatchString(code) {
		return "", Refuse(CodeInvalid, field, "A code has 3 to 40 letters and digits, - and _.")
	}
	return code, nil
}

// Clean checks and tidies what was typed.
func (c *Coupon) Clean() error {
	var err error
	if c.Code, err = CleanCouponCode("code", c.Code); err != nil {
		return err
	}
	if err := c.cleanDiscount(); err != nil {
		return err
	}
	if err := c.checkValidity(); err != nil {
		return err
	}
	if c.MaxUses < 0 || c.MaxUses > MaxCouponUses {
		return Refuse(CodeInvalid, "maxUses", "A coupon can be used up to 1,000,000 times, or (0) any number of times.").With("max", count(MaxCouponUses))
	}
	c.Note, err = Paragraphs("note", c.Note, MaxNote)
	return err
}

// cleanDiscount wants a rate or an amount; the amount of a rate is nothing, in no currency.
func (c *Coupon) cleanDiscount() error {
	d := &c.Discount
	switch {
	case d.Rate != 0 && d.Amount.Minor != 0:
		return Refuse(CodeInvalid, "discount", "Please give a percentage or an amount, not both.")
	case d.Rate != 0:
		d.Amount = money.Amount{}
		return checkRate("discount", d.Rate)
	case d.Amount.Minor == 0:
		return Refuse(CodeRequired, "discount", "Please say what the coupon takes off.")
	}
	return checkPrice("discount", d.Amount)
}

func (c Coupon) checkValidity() error {
	if c.ValidFrom != "" && !c.ValidFrom.Valid() {
		return CheckDate("validFrom", c.ValidFrom)
	}
	if c.ValidUntil != "" && !c.ValidUntil.Valid() {
		return CheckDate("validUntil", c.ValidUntil)
	}
	if c.ValidUntil != "" && c.ValidUntil < c.ValidFrom {
		return Refuse(CodeInvalid, "validUntil", "The coupon cannot end before it begins.")
	}
	return nil
}

// CheckChange refuses a change of what never changes: code, customer and value.
func (c Coupon) CheckChange(to Coupon) error {
	field := ""
	switch {
	case to.Code != c.Code:
		field = "code"
	case to.CustomerID != c.CustomerID:
		field = "customerId"
	case to.Discount != c.Discount:
		field = "discount"
	default:
		return nil
	}
	return Refuse(CodeCouponKeeps, field, "A coupon keeps its code, customer and value. Please make a new one.")
}

func count(n int64) string { return strconv.FormatInt(n, 10) }
