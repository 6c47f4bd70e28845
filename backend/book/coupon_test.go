package book_test

import (
	"errors"
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
)

// summer is a coupon of 10 % for everybody, valid in summer, three times.
func summer() book.Coupon {
	return book.Coupon{
		ID: 1, Code: "SUMMER-10", Discount: book.Discount{Rate: 10 * money.Percent}, ValidFrom: "2026-06-01", ValidUntil: "2026-08-31", MaxUses: 3, Active: true,
	}
}

func TestWhatACouponMayBe(t *testing.T) {
	tests := []struct {
		name   string
		change func(*book.Coupon)
		code   book.Code
		field  string
	}{
		{"10 % in summer", func(*book.Coupon) {}, "", ""},
		{"all of it", func(c *book.Coupon) { c.Discount.Rate = 100 * money.Percent }, "", ""},
		{"an eighth of a percent", func(c *book.Coupon) { c.Discount.Rate = 125 }, "", ""},
		{"5.00 off", func(c *book.Coupon) { c.Discount = book.Discount{Amount: eur(500)} }, "", ""},
		{"for ever, any number of times", func(c *book.Coupon) { c.ValidFrom, c.ValidUntil, c.MaxUses = "", "", 0 }, "", ""},
		{"for one day", func(c *book.Coupon) { c.ValidUntil = c.ValidFrom }, "", ""},
		{"the shortest code", func(c *book.Coupon) { c.Code = "A-1" }, "", ""},
		{"the longest code", func(c *book.Coupon) { c.Code = strings.Repeat("X", 40) }, "", ""},
		{"no code", func(c *book.Coupon) { c.Code = " " }, book.CodeRequired, "code"},
		{"a code of two", func(c *book.Coupon) { c.Code = "AB" }, book.CodeInvalid, "code"},
		{"a code of 41", func(c *book.Coupon) { c.Code = strings.Repeat("X", 41) }, book.CodeTooLong, "code"},
		{"a code of two words", func(c *book.Coupon) { c.Code = "SUMMER 10" }, book.CodeInvalid, "code"},
		{"a code with an accent", func(c *book.Coupon) { c.Code = "ÉTÉ-10" }, book.CodeInvalid, "code"},
		{"a code with a percent sign", func(c *book.Coupon) { c.Code = "SUMMER10%" }, book.CodeInvalid, "code"},
		{"a card number", func(c *book.Coupon) { c.Code = "4111111111111111" }, book.CodeCard, "code"},
		{"nothing off", func(c *book.Coupon) { c.Discount = book.Discount{Amount: eur(0)} }, book.CodeRequired, "discount"},
		{"more than all of it", func(c *book.Coupon) { c.Discount.Rate = 100*money.Percent + 1 }, book.CodeInvalid, "discount"},
		{"less than nothing off", func(c *book.Coupon) { c.Discount.Rate = -1 }, book.CodeInvalid, "discount"},
		{"an amount below zero", func(c *book.Coupon) { c.Discount = book.Discount{Amount: eur(-1)} }, book.CodeNegative, "discount"},
		{"an amount beyond all", func(c *book.Coupon) { c.Discount = book.Discount{Amount: eur(money.Limit)} }, book.CodeTooLarge, "discount"},
		{"an amount of no currency", func(c *book.Coupon) { c.Discount = book.Discount{Amount: money.Of(1, "")} }, book.CodeInvalid, "discount"},
		{"a rate and an amount", func(c *book.Coupon) { c.Discount.Amount = eur(500) }, book.CodeInvalid, "discount"},
		{"from a day that does not exist", func(c *book.Coupon) { c.ValidFrom = "2026-02-30" }, book.CodeInvalid, "validFrom"},
		{"until no day", func(c *book.Coupon) { c.ValidUntil = "Christmas" }, book.CodeInvalid, "validUntil"},
		{"until before it begins", func(c *book.Coupon) { c.ValidUntil = "2026-05-31" }, book.CodeInvalid, "validUntil"},
		{"less than no times", func(c *book.Coupon) { c.MaxUses = -1 }, book.CodeInvalid, "maxUses"},
		{"more than a million times", func(c *book.Coupon) { c.MaxUses = book.MaxCouponUses + 1 }, book.CodeInvalid, "maxUses"},
		{"a card number in the note", func(c *book.Coupon) { c.Note = "4111 1111 1111 1111" }, book.CodeCard, "note"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c := summer()
			test.change(&c)
			wantRefusal(t, c.Clean(), test.code, test.field)
		})
	}
}

func TestACouponIsTidied(t *testing.T) {
	c := summer()
	c.Code, c.Discount.Amount, c.Note = "  summer_10 ", eur(0), " for the fair\r\n"
	if err := c.Clean(); err != nil {
		t.Fatal(err)
	}
	if c.Code != "SUMMER_10" || c.Discount.Amount != (money.Amount{}) || c.Note != "for the fair" {
		t.Errorf("got %q, %+v, %q", c.Code, c.Discount, c.Note)
	}
}

func TestWhereACouponApplies(t *testing.T) {
	five := book.Discount{Amount: eur(500)}
	tests := []struct {
		name   string
		change func(*book.Coupon, *book.Invoice)
		code   book.Code
		params map[string]string
	}{
		{"in July", func(*book.Coupon, *book.Invoice) {}, "", nil},
		{"on its first day", func(_ *book.Coupon, i *book.Invoice) { i.IssueDate = "2026-06-01" }, "", nil},
		{"on its last day", func(_ *book.Coupon, i *book.Invoice) { i.IssueDate = "2026-08-31" }, "", nil},
		{"the last of its uses", func(c *book.Coupon, _ *book.Invoice) { c.Uses = 2 }, "", nil},
		{"used often, any number of times", func(c *book.Coupon, _ *book.Invoice) { c.Uses, c.MaxUses = 900, 0 }, "", nil},
		{"for its customer", func(c *book.Coupon, _ *book.Invoice) { c.CustomerID = 7 }, "", nil},
		{"an amount in its currency", func(c *book.Coupon, _ *book.Invoice) { c.Discount = five }, "", nil},
		{"a rate in any currency", func(_ *book.Coupon, i *book.Invoice) { i.Currency = "JPY" }, "", nil},
		{"switched off", func(c *book.Coupon, _ *book.Invoice) { c.Active = false }, book.CodeCouponInactive, nil},
		{"the day before", func(_ *book.Coupon, i *book.Invoice) { i.IssueDate = "2026-05-31" }, book.CodeCouponEarly, map[string]string{"date": "2026-06-01"}},
		{"the day after", func(_ *book.Coupon, i *book.Invoice) { i.IssueDate = "2026-09-01" }, book.CodeCouponExpired, map[string]string{"date": "2026-08-31"}},
		{"for another customer", func(c *book.Coupon, _ *book.Invoice) { c.CustomerID = 8 }, book.CodeCouponCustomer, nil},
		{"for a customer, and nobody is chosen", func(c *book.Coupon, i *book.Invoice) { c.CustomerID, i.CustomerID = 7, 0 }, book.CodeCouponCustomer, nil},
		{"an amount in another currency", func(c *book.Coupon, i *book.Invoice) { c.Discount, i.Currency = five, "JPY" }, book.CodeCouponCurrency, map[string]string{"currency": "EUR"}},
		{"used up", func(c *book.Coupon, _ *book.Invoice) { c.Uses = 3 }, book.CodeCouponUsedUp, map[string]string{"max": "3"}},
		{"used more often than it may be now", func(c *book.Coupon, _ *book.Invoice) { c.Uses = 4 }, book.CodeCouponUsedUp, map[string]string{"max": "3"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c, i := summer(), book.Invoice{CustomerID: 7, IssueDate: "2026-07-15", Pricing: taxOnTop(sold(1000, 19))}
			test.change(&c, &i)
			err := c.Applies(i)
			if test.code == "" {
				wantRefusal(t, err, "", "")
				return
			}
			wantRefusal(t, err, test.code, "coupon")
			var refusal *book.Error
			if errors.As(err, &refusal) && refusal.Params["code"] != "SUMMER-10" {
				t.Errorf("the code is not named: %v", refusal.Params)
			}
			for name, value := range test.params {
				if refusal.Params[name] != value {
					t.Errorf("%s is %q, want %q", name, refusal.Params[name], value)
				}
			}
		})
	}
}

func TestOnlyACouponsTermsChange(t *testing.T) {
	for field, change := range map[string]func(*book.Coupon){
		"code": func(c *book.Coupon) { c.Code = "WINTER-10" }, "customerId": func(c *book.Coupon) { c.CustomerID = 7 },
		"discount": func(c *book.Coupon) { c.Discount.Rate++ },
	} {
		c := summer()
		change(&c)
		wantRefusal(t, summer().CheckChange(c), book.CodeCouponKeeps, field)
	}
	c := summer()
	c.ValidFrom, c.ValidUntil, c.MaxUses, c.Active, c.Note = "", "2027-01-01", 9, false, "sold out"
	wantRefusal(t, summer().CheckChange(c), "", "")
}

func TestTheCouponOfADraft(t *testing.T) {
	yen := book.Pricing{Currency: "JPY", Rounding: book.PerDocument}
	t.Run("of 10 % is in the draft's currency", func(t *testing.T) {
		p := yen
		p.Coupon = summer().Applied()
		wantRefusal(t, p.Clean(), "", "")
		if p.Coupon.Discount != (book.Discount{Amount: money.Zero("JPY"), Rate: 10 * money.Percent}) {
			t.Errorf("got %+v", p.Coupon.Discount)
		}
	})
	t.Run("of 5.00 EUR is none in yen", func(t *testing.T) {
		p := yen
		p.Coupon = book.AppliedCoupon{ID: 1, Code: "FIVE", Discount: book.Discount{Amount: eur(500)}}
		wantRefusal(t, p.Clean(), book.CodeCouponCurrency, "coupon")
	})
	t.Run("without an id is none", func(t *testing.T) {
		p := yen
		p.Coupon = book.AppliedCoupon{Code: "FREE", Discount: book.Discount{Rate: 100 * money.Percent}}
		wantRefusal(t, p.Clean(), "", "")
		if p.Coupon != (book.AppliedCoupon{Discount: book.Discount{Amount: money.Zero("JPY")}}) {
			t.Errorf("got %+v", p.Coupon)
		}
	})
	t.Run("takes off no more than 100 %", func(t *testing.T) {
		p := yen
		p.Coupon = book.AppliedCoupon{ID: 1, Discount: book.Discount{Rate: 101 * money.Percent}}
		wantRefusal(t, p.Clean(), book.CodeInvalid, "coupon")
	})
}
