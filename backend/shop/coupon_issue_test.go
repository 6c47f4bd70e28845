package shop_test

import (
	"fmt"
	"sync"
	"testing"

	"daybook/backend/book"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

// issueWith issues a draft as its window would, and gives what it answers.
func issueWith(s *testkit.Shop, draft book.Invoice, key string) error {
	_, err := s.Shop.Issue(s.Ctx, shop.IssueInput{ID: draft.ID, Version: draft.Version, Key: key})
	return err
}

func TestACouponThatDoesNotApplyIsRefusedAtTheIssue(t *testing.T) {
	s := testkit.NewShop(t)
	anna, bert := s.Customer("Anna"), s.Customer("Bert")
	annas := s.Coupon(book.Coupon{Code: "FOR-ANNA", Discount: testkit.Percent(10), CustomerID: anna.ID})
	spring := s.Coupon(book.Coupon{Code: "SPRING", Discount: testkit.Percent(10), ValidFrom: "2026-03-20", ValidUntil: "2026-06-20"})
	off := s.Coupon(book.Coupon{Code: "OFF", Discount: testkit.Percent(10)})
	off.Active = false
	_, err := s.Shop.SaveCoupon(s.Ctx, off, s.Key())
	s.Must(err)
	for _, c := range []struct {
		name     string
		coupon   book.Coupon
		customer int64
		day      book.Date
		code     book.Code
	}{
		{"another customer's", annas, bert.ID, "2026-03-02", book.CodeCouponCustomer},
		{"before its time", spring, anna.ID, "2026-03-19", book.CodeCouponEarly},
		{"after its time", spring, anna.ID, "2026-06-21", book.CodeCouponExpired},
		{"switched off", off, anna.ID, "2026-03-02", book.CodeCouponInactive},
	} {
		t.Run(c.name, func(t *testing.T) {
			draft := s.DraftWith(c.coupon, c.customer, testkit.Line("Novel", 2490))
			draft.IssueDate, draft.DueDate = c.day, c.day
			draft, err := s.Shop.SaveDraft(s.Ctx, draft, s.Key())
			s.Must(err)
			testkit.WantRefusal(t, issueWith(s, draft, s.Key()), c.code, "coupon")
			_, err = s.Shop.CheckCoupon(s.Ctx, c.coupon.Code, draft)
			testkit.WantRefusal(t, err, c.code, "coupon")
		})
	}
	t.Run("and no number was used up", func(t *testing.T) {
		if invoice := s.IssueDraft(s.DraftWith(annas, anna.ID, testkit.Line("Novel", 2490))); invoice.Number != "INV-2026-00001" {
			t.Errorf("the first is %s", invoice.Number)
		}
	})
}

func TestTwoTillsUseTheLastOfACouponAtOnce(t *testing.T) {
	const drafts, maxUses = 20, 5
	s := testkit.NewShop(t)
	anna := s.Customer("Anna")
	coupon := s.Coupon(book.Coupon{Code: "FIRST-FIVE", Discount: testkit.Percent(50), MaxUses: maxUses})
	var waiting []book.Invoice
	for range drafts {
		waiting = append(waiting, s.DraftWith(coupon, anna.ID, testkit.Line("Novel", 2490)))
	}
	var mu sync.Mutex
	answers := map[book.Code]int{}
	atOnce(drafts, func(n int) {
		err := issueWith(s, waiting[n], fmt.Sprintf("till-%d", n))
		mu.Lock()
		defer mu.Unlock()
		answers[book.CodeOf(err)]++
	})
	if answers[""] != maxUses || answers[book.CodeCouponUsedUp] != drafts-maxUses || uses(s, coupon.ID) != maxUses {
		t.Errorf("the answers are %v, uses %d", answers, uses(s, coupon.ID))
	}
	testkit.WantSound(t, testkit.Raw(t, rawBook(s), "mode=ro"))
}

func TestAVoidGivesTheUseBack(t *testing.T) {
	s := testkit.NewShop(t)
	anna := s.Customer("Anna")
	coupon := s.Coupon(book.Coupon{Code: "ONCE", Discount: testkit.Percent(50), MaxUses: 1})
	first, second := s.DraftWith(coupon, anna.ID, testkit.Line("Novel", 2490)), s.DraftWith(coupon, anna.ID, testkit.Line("Atlas", 4950))
	first = s.IssueDraft(first)
	testkit.WantRefusal(t, issueWith(s, second, s.Key()), book.CodeCouponUsedUp, "coupon")
	in := shop.VoidInput{Key: s.Key(), InvoiceID: first.ID}
	_, err := s.Shop.Void(s.Ctx, in)
	s.Must(err)
	_, err = s.Shop.Void(s.Ctx, in) // the form is sent again: it is given back once
	s.Must(err)
	if uses(s, coupon.ID) != 0 {
		t.Errorf("after the void it was used %d times", uses(s, coupon.ID))
	}
	s.Must(issueWith(s, second, s.Key()))
	if uses(s, coupon.ID) != 1 {
		t.Errorf("then it was used %d times", uses(s, coupon.ID))
	}
	testkit.WantSound(t, testkit.Raw(t, rawBook(s), "mode=ro"))
}

func TestAMergedCustomersCouponIsTheSurvivors(t *testing.T) {
	s := testkit.NewShop(t)
	anna, double := s.Customer("Anna"), s.Customer("Anna M.")
	coupon := s.Coupon(book.Coupon{Code: "FOR-ANNA", Discount: testkit.Percent(10), CustomerID: double.ID})
	s.IssueDraft(s.DraftWith(coupon, double.ID, testkit.Line("Novel", 2490)))
	waiting := s.DraftWith(coupon, double.ID, testkit.Line("Ink", 890))
	_, err := s.Shop.MergeCustomers(s.Ctx, shop.MergeInput{Key: s.Key(), KeepID: anna.ID, KeepVersion: anna.Version, OtherID: double.ID, OtherVersion: double.Version})
	s.Must(err)
	waiting, err = s.Shop.Invoice(s.Ctx, waiting.ID)
	s.Must(err)
	s.IssueDraft(waiting)
	s.IssueDraft(s.DraftWith(coupon, anna.ID, testkit.Line("Atlas", 4950)))
	reserved, err := s.DB.Coupons(s.Ctx, sqlite.CouponQuery{CustomerID: anna.ID}, "2026-03-02")
	s.Must(err)
	used, err := s.DB.CouponUses(s.Ctx, sqlite.CouponUseQuery{CustomerID: anna.ID})
	s.Must(err)
	if len(reserved.Rows) != 1 || reserved.Rows[0].CustomerID != anna.ID || reserved.Rows[0].Customer != "Anna" || len(used.Rows) != 3 || used.Rows[2].CustomerID != anna.ID {
		t.Errorf("reserved are %+v, used %+v", reserved.Rows, used.Rows)
	}
	testkit.WantSound(t, testkit.Raw(t, rawBook(s), "mode=ro"))
}
