package shop_test

import (
	"fmt"
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/shop"
	"daybook/backend/testkit"
)

func uses(s *testkit.Shop, id int64) int64 {
	s.T.Helper()
	coupon, err := s.DB.Coupon(s.Ctx, id)
	s.Must(err)
	return coupon.Uses
}

func TestACouponFromTheFormToTheInvoice(t *testing.T) {
	s := testkit.NewShop(t)
	anna := s.Customer("Anna")
	coupon := s.Coupon(book.Coupon{Code: "summer-10", Discount: testkit.Percent(10), ValidFrom: "2026-03-01", ValidUntil: "2026-03-31", MaxUses: 5, Note: "for the fair"})
	if coupon.Code != "SUMMER-10" || coupon.Uses != 0 || coupon.CreatedAt != s.Shop.Now() || coupon.Version != 1 {
		t.Errorf("kept was %+v", coupon)
	}
	draft := book.Invoice{CustomerID: anna.ID}
	draft.TaxIncluded, draft.Lines = true, []book.Line{testkit.Line("Novel", 2490), testkit.Line("Ink", 510)}
	applied, err := s.Shop.CheckCoupon(s.Ctx, " Summer-10", draft)
	s.Must(err)
	draft.Coupon = applied
	draft, err = s.Shop.SaveDraft(s.Ctx, draft, s.Key())
	s.Must(err)

	t.Run("the draft has it, and it is not used yet", func(t *testing.T) {
		if draft.Coupon.Code != "SUMMER-10" || draft.Coupon.Discount.Rate != 10*money.Percent || uses(s, coupon.ID) != 0 {
			t.Errorf("the draft has %+v, uses %d", draft.Coupon, uses(s, coupon.ID))
		}
	})
	invoice := s.IssueDraft(draft)
	t.Run("the invoice is a tenth cheaper, each line its part", func(t *testing.T) {
		figures := invoice.Totals
		if figures.Coupon != money.Of(300, "EUR") || figures.Discount != figures.Coupon || figures.Total != money.Of(2700, "EUR") || figures.Tax != money.Of(431, "EUR") {
			t.Errorf("got %+v", figures)
		}
		if figures.Lines[0].Discount.Minor != 249 || figures.Lines[1].Discount.Minor != 51 {
			t.Errorf("the lines bear %v and %v", figures.Lines[0].Discount, figures.Lines[1].Discount)
		}
		if uses(s, coupon.ID) != 1 {
			t.Errorf("it was used %d times", uses(s, coupon.ID))
		}
	})
	t.Run("paid and taken back, nothing is left", func(t *testing.T) {
		s.Collect(invoice.ID, 2700)
		if note := s.Refund(invoice.ID, book.Cash, 1, 2); note.Total != money.Of(2700, "EUR") {
			t.Errorf("taken back was %v", note.Total)
		}
	})
	t.Run("the book is sound, also in the morning", func(t *testing.T) {
		s.Reopen()
		got, err := s.Shop.Invoice(s.Ctx, invoice.ID)
		s.Must(err)
		if got.Coupon != invoice.Coupon || got.Totals.Coupon != invoice.Totals.Coupon {
			t.Errorf("the invoice has %+v", got.Coupon)
		}
		testkit.WantSound(t, testkit.Raw(t, rawBook(s), "mode=ro"))
	})
}

func TestACouponIsTakenOffADraftAgain(t *testing.T) {
	s := testkit.NewShop(t)
	draft := s.DraftWith(s.Coupon(book.Coupon{Code: "FIVE", Discount: testkit.Cents(500)}), s.Customer("Anna").ID, testkit.Line("Novel", 2490))
	if draft.Totals.Total.Minor != 1990 {
		t.Fatalf("with the coupon it costs %v", draft.Totals.Total)
	}
	draft.Coupon.ID = 0
	draft, err := s.Shop.SaveDraft(s.Ctx, draft, s.Key())
	s.Must(err)
	if draft.Coupon != (book.AppliedCoupon{Discount: book.Discount{Amount: money.Zero("EUR")}}) || draft.Totals.Total.Minor != 2490 || draft.Totals.Discount.Minor != 0 {
		t.Errorf("the draft has %+v and costs %v", draft.Coupon, draft.Totals.Total)
	}
}

func TestWhatACouponTakesOffIsTheBooksToSay(t *testing.T) {
	s := testkit.NewShop(t)
	coupon := s.Coupon(book.Coupon{Code: "FIVE", Discount: testkit.Cents(500)})
	draft := book.Invoice{}
	draft.Lines, draft.Coupon = []book.Line{testkit.Line("Novel", 2490)}, book.AppliedCoupon{ID: coupon.ID, Code: "FREE", Discount: testkit.Percent(100)}
	saved, err := s.Shop.SaveDraft(s.Ctx, draft, s.Key())
	s.Must(err)
	if saved.Coupon != coupon.Applied() || saved.Totals.Coupon.Minor != 500 {
		t.Errorf("kept was %+v, which takes off %v", saved.Coupon, saved.Totals.Coupon)
	}
	draft.Coupon.ID = 77
	_, err = s.Shop.SaveDraft(s.Ctx, draft, s.Key())
	testkit.WantRefusal(t, err, book.CodeNotFound, "coupon")
	draft.Coupon.ID, draft.Currency, draft.Lines = coupon.ID, "JPY", nil
	_, err = s.Shop.SaveDraft(s.Ctx, draft, s.Key())
	testkit.WantRefusal(t, err, book.CodeCouponCurrency, "coupon")
}

func TestInvoicesWithACoupon(t *testing.T) {
	s := testkit.NewShop(t)
	anna := s.Customer("Anna")
	tenth, five := s.Coupon(book.Coupon{Code: "TENTH", Discount: testkit.Percent(10)}), s.Coupon(book.Coupon{Code: "FIVE", Discount: testkit.Cents(500)})
	for name, c := range map[string]struct {
		coupon          book.Coupon
		included        bool
		price           money.Amount
		off, tax, total int64
		status          book.Status
	}{
		"tax included":             {tenth, true, money.Of(1190, "EUR"), 119, 171, 1071, book.StatusOpen},
		"tax on top":               {tenth, false, money.Of(1000, "EUR"), 100, 171, 1071, book.StatusOpen},
		"an amount":                {five, true, money.Of(1690, "EUR"), 500, 190, 1190, book.StatusOpen},
		"an amount beyond the sum": {five, false, money.Of(300, "EUR"), 300, 0, 0, book.StatusPaid},
		"in yen":                   {tenth, true, money.Of(1190, "JPY"), 119, 171, 1071, book.StatusOpen},
	} {
		t.Run(name, func(t *testing.T) {
			line := testkit.Line("Novel", 0)
			line.UnitPrice = c.price
			draft := book.Invoice{CustomerID: anna.ID}
			draft.Currency, draft.TaxIncluded, draft.Lines, draft.Coupon.ID = c.price.Currency, c.included, []book.Line{line}, c.coupon.ID
			draft, err := s.Shop.SaveDraft(s.Ctx, draft, s.Key())
			s.Must(err)
			invoice := s.IssueDraft(draft)
			got := []int64{invoice.Totals.Coupon.Minor, invoice.Totals.Tax.Minor, invoice.Totals.Total.Minor, invoice.Balance.Total.Minor}
			if fmt.Sprint(got) != fmt.Sprint([]int64{c.off, c.tax, c.total, c.total}) || invoice.Status != c.status || invoice.Totals.Coupon.Currency != c.price.Currency {
				t.Errorf("coupon, tax, total and balance are %v, status %s", got, invoice.Status)
			}
		})
	}
	testkit.WantSound(t, testkit.Raw(t, rawBook(s), "mode=ro"))
}

func TestACouponIsRefusedWithTheFieldThatIsWrong(t *testing.T) {
	s := testkit.NewShop(t)
	kept := s.Coupon(book.Coupon{Code: "SUMMER-10", Discount: testkit.Percent(10)})
	for name, c := range map[string]struct {
		change func(*book.Coupon)
		code   book.Code
		field  string
	}{
		"nothing off":                {func(c *book.Coupon) { c.ID, c.Discount = 0, book.Discount{} }, book.CodeRequired, "discount"},
		"a code that is there":       {func(c *book.Coupon) { c.ID, c.Code = 0, "Summer-10" }, book.CodeDuplicate, "code"},
		"a customer that is gone":    {func(c *book.Coupon) { c.ID, c.Code, c.CustomerID = 0, "NEW", 77 }, book.CodeNotFound, "customerId"},
		"a coupon that is gone":      {func(c *book.Coupon) { c.ID = 77 }, book.CodeNotFound, ""},
		"a coupon changed meanwhile": {func(c *book.Coupon) { c.Version = 9 }, book.CodeChanged, ""},
		"another code":               {func(c *book.Coupon) { c.Code = "SUMMER-20" }, book.CodeCouponKeeps, "code"},
		"another value":              {func(c *book.Coupon) { c.Discount = testkit.Percent(20) }, book.CodeCouponKeeps, "discount"},
		"another customer":           {func(c *book.Coupon) { c.CustomerID = 1 }, book.CodeCouponKeeps, "customerId"},
	} {
		t.Run(name, func(t *testing.T) {
			coupon := kept
			c.change(&coupon)
			_, err := s.Shop.SaveCoupon(s.Ctx, coupon, s.Key())
			testkit.WantRefusal(t, err, c.code, c.field)
		})
	}
	kept.ValidUntil, kept.MaxUses, kept.Active, kept.Note, kept.Uses = "2026-12-31", 3, false, "over", 99
	saved, err := s.Shop.SaveCoupon(s.Ctx, kept, s.Key())
	s.Must(err)
	if kept.Version, kept.Uses = 2, 0; saved != kept {
		t.Errorf("kept was %+v, want %+v", saved, kept)
	}
}

func TestOnlyACouponThatNoDocumentHasIsDeleted(t *testing.T) {
	s := testkit.NewShop(t)
	coupon := s.Coupon(book.Coupon{Code: "ONCE", Discount: testkit.Percent(50)})
	draft := s.DraftWith(coupon, s.Customer("Anna").ID, testkit.Line("Novel", 2490))
	testkit.WantRefusal(t, s.Shop.DeleteCoupon(s.Ctx, coupon.ID, coupon.Version), book.CodeCouponUsed, "")
	invoice := s.IssueDraft(draft)
	_, err := s.Shop.Void(s.Ctx, shop.VoidInput{Key: s.Key(), InvoiceID: invoice.ID})
	s.Must(err)
	testkit.WantRefusal(t, s.Shop.DeleteCoupon(s.Ctx, coupon.ID, coupon.Version), book.CodeCouponUsed, "")
	spare := s.Coupon(book.Coupon{Code: "SPARE", Discount: testkit.Percent(50)})
	testkit.WantRefusal(t, s.Shop.DeleteCoupon(s.Ctx, spare.ID, spare.Version+1), book.CodeChanged, "")
	s.Must(s.Shop.DeleteCoupon(s.Ctx, spare.ID, spare.Version))
	_, err = s.Shop.CheckCoupon(s.Ctx, "SPARE", book.Invoice{})
	testkit.WantRefusal(t, err, book.CodeNotFound, "coupon")
	s.Coupon(book.Coupon{Code: "SPARE", Discount: testkit.Percent(5)}) // the code is free again
}

func TestACodeIsCheckedAsItIsTyped(t *testing.T) {
	s := testkit.NewShop(t)
	coupon := s.Coupon(book.Coupon{Code: "SUMMER-10", Discount: testkit.Percent(10), ValidUntil: "2026-03-02"})
	for typed, code := range map[string]book.Code{
		"SUMMER-10": "", " summer-10 ": "", "SUMMER-11": book.CodeNotFound, "SUMMER": book.CodeNotFound, "": book.CodeRequired, "summer 10": book.CodeInvalid, "10%": book.CodeInvalid,
	} {
		applied, err := s.Shop.CheckCoupon(s.Ctx, typed, book.Invoice{})
		field := "coupon"
		testkit.WantRefusal(t, err, code, field)
		if code == "" && applied != coupon.Applied() || code != "" && applied != (book.AppliedCoupon{}) {
			t.Errorf("%q gives %+v", typed, applied)
		}
	}
	tomorrow := book.Invoice{IssueDate: "2026-03-03"}
	_, err := s.Shop.CheckCoupon(s.Ctx, "SUMMER-10", tomorrow)
	testkit.WantRefusal(t, err, book.CodeCouponExpired, "coupon")
}
