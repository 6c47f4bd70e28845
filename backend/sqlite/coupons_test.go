package sqlite_test

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

// manyCoupons is a shop with coupons of every status, on 2 March 2026; every fifth is Anna's, who is customer 1.
func manyCoupons(t testing.TB, count int) *testkit.Shop {
	t.Helper()
	s := testkit.NewShop(t)
	anna, bert := s.Customer("Anna"), s.Customer("Bert")
	for n := range count {
		c := book.Coupon{Code: fmt.Sprintf("C%03d", n), Discount: testkit.Percent(10)}
		if n%5 == 0 {
			c.CustomerID = anna.ID
		}
		switch n % 4 {
		case 1:
			c.ValidUntil = "2026-03-01"
		case 2:
			c.ValidFrom = "2026-03-03"
		case 3:
			c.MaxUses = 1
		}
		c = s.Coupon(c)
		if n%4 == 3 {
			customer := bert.ID
			if c.CustomerID != 0 {
				customer = anna.ID
			}
			s.IssueDraft(s.DraftWith(c, customer, testkit.Line("Novel", 2490)))
		}
		if n%8 == 0 {
			c.Active = false
			_, err := s.Shop.SaveCoupon(s.Ctx, c, s.Key())
			s.Must(err)
		}
		s.Clock.Add(time.Duration(n%2) * time.Second) // two at a time are as old
	}
	return s
}

func TestEveryPageOfCoupons(t *testing.T) {
	s := manyCoupons(t, 40)
	statuses := []book.CouponStatus{book.CouponActive, book.CouponInactive, book.CouponScheduled, book.CouponExpired, book.CouponUsedUp}
	listed := func(q sqlite.CouponQuery) []int64 {
		return visited(t, func(page sqlite.Page) ([]int64, string, error) {
			q.Page = page
			got, err := s.DB.Coupons(s.Ctx, q, "2026-03-02")
			for _, row := range got.Rows {
				if row.Status != row.Coupon.Status("2026-03-02") || q.Filter != "" && row.Status != q.Filter || (row.Customer == "Anna") != (row.CustomerID == 1) {
					t.Errorf("%s is %s, in the list %s of %q; for %q", row.Code, row.Coupon.Status("2026-03-02"), row.Status, q.Filter, row.Customer)
				}
			}
			return idsOf(got.Rows, func(r sqlite.CouponRow) int64 { return r.ID }), got.Next, err
		}, 3)
	}
	all := listed(sqlite.CouponQuery{})
	if !slices.IsSortedFunc(all, func(a, b int64) int { return int(b - a) }) || len(all) != 40 {
		t.Errorf("newest first come %v", all)
	}
	filtered := 0
	for _, status := range statuses {
		ids := listed(sqlite.CouponQuery{Filter: status})
		if filtered += len(ids); len(ids) == 0 {
			t.Errorf("none is %s", status)
		}
	}
	if filtered != 40 {
		t.Errorf("the filters give %d of 40", filtered)
	}
	if ids := listed(sqlite.CouponQuery{CustomerID: 1}); !slices.Equal(ids, []int64{36, 31, 26, 21, 16, 11, 6, 1}) {
		t.Errorf("Anna's are %v", ids)
	}
	for search, want := range map[string][]int64{
		"C01": {11, 12, 13, 14, 15, 16, 17, 18, 19, 20}, " c039 ": {40}, "039": {}, "C": listed(sqlite.CouponQuery{Search: "c0"}), "%": {}, "c0'": {}, "ÉÉ": {},
	} {
		if ids := listed(sqlite.CouponQuery{Search: search}); !slices.Equal(ids, want) {
			t.Errorf("%q finds %v, want %v", search, ids, want)
		}
	}
	if ids := listed(sqlite.CouponQuery{Search: "C01", CustomerID: 1, Filter: book.CouponUsedUp}); !slices.Equal(ids, []int64{16}) {
		t.Errorf("Anna's that are used up and begin with C01 are %v", ids)
	}
}

func TestTheUsesOfCoupons(t *testing.T) {
	s := testkit.NewShop(t)
	anna, bert := s.Customer("Anna"), s.Customer("Bert")
	summer, five := s.Coupon(book.Coupon{Code: "SUMMER-10", Discount: testkit.Percent(10)}), s.Coupon(book.Coupon{Code: "FIVE", Discount: testkit.Cents(500)})
	s.IssueDraft(s.DraftWith(summer, anna.ID, testkit.Line("Novel", 2490)))
	s.IssueDraft(s.DraftWith(five, anna.ID, testkit.Line("Ink", 890)))
	s.IssueDraft(s.DraftWith(summer, bert.ID, testkit.Line("Atlas", 3900)))
	s.Issue(anna.ID, testkit.Line("Card", 500))
	s.DraftWith(summer, anna.ID, testkit.Line("Novel", 2490))
	for name, c := range map[string]struct {
		q    sqlite.CouponUseQuery
		want []int64
	}{
		"of all":                   {sqlite.CouponUseQuery{}, []int64{3, 2, 1}},
		"of one coupon":            {sqlite.CouponUseQuery{CouponID: summer.ID}, []int64{3, 1}},
		"of one customer":          {sqlite.CouponUseQuery{CustomerID: anna.ID}, []int64{2, 1}},
		"of a coupon and customer": {sqlite.CouponUseQuery{CouponID: summer.ID, CustomerID: anna.ID}, []int64{1}},
		"of nobody":                {sqlite.CouponUseQuery{CustomerID: 77}, []int64{}},
	} {
		got := visited(t, func(page sqlite.Page) ([]int64, string, error) {
			c.q.Page = page
			uses, err := s.DB.CouponUses(s.Ctx, c.q)
			return idsOf(uses.Rows, func(u sqlite.CouponUse) int64 { return u.InvoiceID }), uses.Next, err
		}, 1)
		if !slices.Equal(got, c.want) {
			t.Errorf("the uses %s are %v, want %v", name, got, c.want)
		}
	}
	uses, err := s.DB.CouponUses(s.Ctx, sqlite.CouponUseQuery{CouponID: five.ID})
	s.Must(err)
	want := sqlite.CouponUse{
		CouponID: five.ID, Code: "FIVE", InvoiceID: 2, Number: "INV-2026-00002", IssueDate: "2026-03-02", CustomerID: anna.ID, Customer: "Anna",
		Off: testkit.Cents(500).Amount, Total: testkit.Cents(390).Amount, Currency: "EUR",
	}
	if len(uses.Rows) != 1 || uses.Rows[0] != want {
		t.Errorf("got %+v", uses.Rows)
	}
}

// The plans of the lists of coupons: each follows an index.
func TestNoListOfCouponsReadsAWholeTable(t *testing.T) {
	s := manyCoupons(t, 8)
	db, recorder := s.DB.Record()
	asks := map[string]func(context.Context) error{
		"one coupon":   func(ctx context.Context) error { _, err := db.Coupon(ctx, 1); return err },
		"by its code":  func(ctx context.Context) error { _, err := db.CouponByCode(ctx, "C001"); return err },
		"on documents": func(ctx context.Context) error { _, err := db.CouponOnDocuments(ctx, 4); return err },
	}
	for _, cursor := range []string{"", "7:1772442000000"} {
		for _, q := range []sqlite.CouponQuery{{}, {Search: "C0"}, {Filter: book.CouponUsedUp}, {CustomerID: 1}} {
			q.Cursor = cursor
			asks[fmt.Sprintf("coupons %+v", q)] = func(ctx context.Context) error { _, err := db.Coupons(ctx, q, "2026-03-02"); return err }
		}
		for _, q := range []sqlite.CouponUseQuery{{}, {CouponID: 4}, {CustomerID: 1}, {CouponID: 4, CustomerID: 1}} {
			q.Cursor = cursor
			asks[fmt.Sprintf("uses %+v", q)] = func(ctx context.Context) error { _, err := db.CouponUses(ctx, q); return err }
		}
	}
	for name, ask := range asks {
		recorder.Asked = nil
		if err := ask(s.Ctx); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for _, asked := range recorder.Asked {
			plan, err := s.DB.Plan(asked)
			s.Must(err)
			for _, step := range plan {
				if tableWalk(step) || sorts(step) {
					t.Errorf("%s: %s in the plan of %s", name, step, asked.Query)
				}
			}
		}
	}
}
