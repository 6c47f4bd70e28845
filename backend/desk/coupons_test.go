package desk_test

import (
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

func TestACouponInTheWindow(t *testing.T) {
	s := testkit.NewShop(t)
	d := openDesk(s, book.Clerk)
	anna := s.Customer("Anna")
	coupon, err := d.Coupons.Save(book.Coupon{Code: "for-anna", Discount: testkit.Percent(10), CustomerID: anna.ID, MaxUses: 1, Active: true}, "c")
	s.Must(err)
	draft, err := d.Invoices.New(0, anna.ID)
	s.Must(err)
	draft.Lines = []book.Line{testkit.Line("Novel", 2490)}

	t.Run("the editor shows what it takes off", func(t *testing.T) {
		draft.Coupon, err = d.Coupons.Check("FOR-ANNA", draft)
		s.Must(err)
		totals, err := d.Invoices.Totals(draft.Pricing)
		s.Must(err)
		if totals.Coupon != money.Of(249, "EUR") || totals.Total != money.Of(2241, "EUR") {
			t.Errorf("the editor shows %+v", totals)
		}
	})
	t.Run("or why it does not", func(t *testing.T) {
		draft := draft
		draft.CustomerID = 0
		_, err := d.Coupons.Check("FOR-ANNA", draft)
		testkit.WantRefusal(t, err, book.CodeCouponCustomer, "coupon")
	})
	t.Run("the customer's page lists it as reserved", func(t *testing.T) {
		page, err := d.Coupons.List(sqlite.CouponQuery{CustomerID: anna.ID})
		s.Must(err)
		if len(page.Rows) != 1 || page.Rows[0].Coupon != coupon || page.Rows[0].Customer != "Anna" || page.Rows[0].Status != book.CouponActive {
			t.Errorf("listed is %+v", page.Rows)
		}
	})
	draft, err = d.Invoices.SaveDraft(draft, "d")
	s.Must(err)
	invoice := s.IssueDraft(draft)
	t.Run("the invoice's page shows it", func(t *testing.T) {
		detail, err := d.Invoices.Get(invoice.ID)
		s.Must(err)
		if detail.Invoice.Coupon.ID != coupon.ID || detail.Invoice.Coupon.Code != "FOR-ANNA" || detail.Invoice.Totals.Coupon.Minor != 249 {
			t.Errorf("it shows %+v and %v", detail.Invoice.Coupon, detail.Invoice.Totals.Coupon)
		}
	})
	t.Run("and then as used, with the invoice", func(t *testing.T) {
		uses, err := d.Coupons.Uses(sqlite.CouponUseQuery{CustomerID: anna.ID})
		s.Must(err)
		detail, err := d.Coupons.Get(coupon.ID)
		s.Must(err)
		if len(uses.Rows) != 1 || uses.Rows[0].Number != invoice.Number || len(detail.Uses.Rows) != 1 || detail.Uses.Rows[0] != uses.Rows[0] {
			t.Errorf("the uses are %+v and %+v", uses.Rows, detail.Uses.Rows)
		}
		if detail.Coupon.Uses != 1 || detail.Coupon.Status != book.CouponUsedUp || detail.Deletable || detail.Coupon.Customer != "Anna" {
			t.Errorf("its page shows %+v", detail)
		}
		testkit.WantRefusal(t, d.Coupons.Delete(coupon.ID, coupon.Version), book.CodeCouponUsed, "")
	})
	t.Run("one that nobody used is deleted", func(t *testing.T) {
		spare := s.Coupon(book.Coupon{Code: "SPARE", Discount: testkit.Cents(500)})
		detail, err := d.Coupons.Get(spare.ID)
		s.Must(err)
		if !detail.Deletable || detail.Coupon.Customer != "" || len(detail.Uses.Rows) != 0 {
			t.Errorf("its page shows %+v", detail)
		}
		s.Must(d.Coupons.Delete(spare.ID, spare.Version))
		_, err = d.Coupons.Get(spare.ID)
		testkit.WantRefusal(t, err, book.CodeNotFound, "")
	})
}
