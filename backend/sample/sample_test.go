package sample_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"daybook/backend/book"
	"daybook/backend/sample"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

func rawBook(s *testkit.Shop) string { return filepath.Join(s.Dir, sqlite.FileName) }

// filled is a shop that was filled with the sample.
func filled(t *testing.T, size sample.Size) *testkit.Shop {
	t.Helper()
	s := testkit.NewShop(t)
	s.Must(sample.Fill(s.Ctx, s.Shop, size))
	return s
}

func TestTheSampleShopsBooksAgree(t *testing.T) {
	s := filled(t, sample.Size{Customers: 120, Invoices: 1000, Seed: 7})
	raw := testkit.Raw(t, rawBook(s), "mode=ro")
	testkit.WantSound(t, raw)
	for what, c := range map[string]struct{ query, want string }{
		"customers":         {"SELECT count(*) FROM customers", "120"},
		"issued invoices":   {"SELECT count(*) FROM invoices WHERE issued_at > 0 AND id NOT IN (SELECT invoice_id FROM subscription_periods)", "998"},
		"drafts":            {"SELECT count(*) FROM invoices WHERE issued_at = 0", "2"},
		"all postings":      {"SELECT sum(amount) FROM postings", "0"},
		"marked stores":     {"SELECT count(*) FROM stores WHERE sample", "2"},
		"the harbour's":     {"SELECT count(*) FROM invoices JOIN stores s ON s.id = store_id WHERE s.code = 'HARBOUR' AND number LIKE 'HARBOUR-INV-%'", "83"},
		"payments tomorrow": {"SELECT count(*) FROM payments WHERE received_at > created_at", "0"},
		"subscriptions":     {"SELECT group_concat(period, ' ') FROM subscriptions", "3 2 0"},
		"one is past due":   {"SELECT count(DISTINCT subscription_id) FROM subscription_dues WHERE open AND due_date < '2026-03-02'", "1"},
		"coupons":           {"SELECT count(*) FROM coupons", "3"},
		"comments":          {"SELECT count(*) FROM comments", "4"},
		"files":             {"SELECT count(*) FROM attachments", "4"},
		"twins":             {"SELECT count(*) - count(DISTINCT phone) FROM customers", "1"},
		"unnamed customers": {"SELECT count(*) FROM customers WHERE name = '' OR phone = '' OR email = ''", "0"},
	} {
		if got := testkit.Column(t, raw, c.query); len(got) != 1 || got[0] != c.want {
			t.Errorf("%s: %v, want %s", what, got, c.want)
		}
	}
	for _, state := range []string{"paid", "open", "uncollectible", "void"} {
		if got := testkit.Column(t, raw, "SELECT 1 FROM invoice_balances WHERE state = ? LIMIT 1", state); len(got) == 0 {
			t.Errorf("no invoice is %s", state)
		}
	}
	for _, kind := range []string{"credit_note", "refund", "write_off", "void", "reversal"} {
		if got := testkit.Column(t, raw, "SELECT 1 FROM entries WHERE kind = ? LIMIT 1", kind); len(got) == 0 {
			t.Errorf("there is no %s", kind)
		}
	}
	for what, query := range map[string]string{
		"coupon on an invoice": "SELECT 1 FROM invoices WHERE issued_at <> 0 AND coupon > 0 LIMIT 1", "coupon on a draft": "SELECT 1 FROM invoices WHERE issued_at = 0 AND coupon > 0 LIMIT 1",
		"tag": "SELECT 1 FROM customer_tags LIMIT 1", "field of the shop's own": "SELECT 1 FROM custom_fields LIMIT 1", "delivery elsewhere": "SELECT 1 FROM invoices WHERE issued_at <> 0 AND ship_line1 <> '' LIMIT 1",
	} {
		if got := testkit.Column(t, raw, query); len(got) == 0 {
			t.Errorf("there is no %s", what)
		}
	}
	if got := testkit.Column(t, raw, "SELECT count(*) FROM payments WHERE method = 'store_credit'"); got[0] != "1" {
		t.Errorf("credit was used %s times", got[0])
	}
	t.Run("the trial balance is zero", func(t *testing.T) {
		sums, err := s.DB.TrialBalance(s.Ctx)
		s.Must(err)
		total := int64(0)
		for _, sum := range sums {
			total += sum.Amount.Minor
		}
		if total != 0 || len(sums) < 5 {
			t.Errorf("%v add up to %d", sums, total)
		}
	})
	t.Run("what the first page says is what the journal says", func(t *testing.T) {
		got, err := s.DB.Receivables(s.Ctx, "2026-03-02", "EUR")
		s.Must(err)
		if want := testkit.Column(t, raw, "SELECT sum(amount) FROM postings WHERE account = 'receivable'")[0]; want != fmt.Sprint(got.Due.Minor) {
			t.Errorf("%d are due, the journal says %s", got.Due.Minor, want)
		}
		days, err := s.DB.Takings(s.Ctx, "2025-01-01", "2026-12-31", "EUR")
		s.Must(err)
		total := int64(0)
		for _, day := range days {
			total += day.Amount.Minor
		}
		if want := testkit.Column(t, raw, "SELECT sum(amount) FROM postings WHERE account IN ('cash', 'bank', 'card')")[0]; want != fmt.Sprint(total) {
			t.Errorf("the days took %d, the journal says %s", total, want)
		}
	})
}

func TestTheSameSeedAndDayMakeTheSameShop(t *testing.T) {
	size := sample.Size{Customers: 20, Invoices: 60, Seed: 3}
	first := testkit.Dump(t, testkit.Raw(t, rawBook(filled(t, size)), "mode=ro"))
	if second := testkit.Dump(t, testkit.Raw(t, rawBook(filled(t, size)), "mode=ro")); second != first {
		t.Error("two shops differ")
	}
	size.Seed = 4
	if other := testkit.Dump(t, testkit.Raw(t, rawBook(filled(t, size)), "mode=ro")); other == first {
		t.Error("another seed makes the same shop")
	}
}

func TestTheSampleOnlyGoesIntoAnEmptyBook(t *testing.T) {
	s := testkit.NewShop(t)
	s.Customer("Anna")
	raw := testkit.Raw(t, rawBook(s), "mode=ro")
	before := testkit.Dump(t, raw)
	testkit.WantRefusal(t, sample.Fill(s.Ctx, s.Shop, sample.Size{Customers: 5, Invoices: 5}), shop.CodeNotEmpty, "")
	if testkit.Dump(t, raw) != before {
		t.Error("the book was changed")
	}
	t.Run("nor twice", func(t *testing.T) {
		s := filled(t, sample.Size{Customers: 2, Invoices: 4})
		testkit.WantRefusal(t, sample.Fill(s.Ctx, s.Shop, sample.Size{Customers: 5, Invoices: 5}), shop.CodeNotEmpty, "")
	})
	t.Run("nor over a customer who was archived", func(t *testing.T) {
		s := testkit.NewShop(t)
		s.Must(s.Shop.ArchiveCustomer(s.Ctx, s.Customer("Anna").ID, true))
		testkit.WantRefusal(t, sample.Fill(s.Ctx, s.Shop, sample.Size{Customers: 5, Invoices: 5}), shop.CodeNotEmpty, "")
	})
	t.Run("nor over what the shop sells", func(t *testing.T) {
		s := testkit.NewShop(t)
		_, err := s.Shop.SaveItem(s.Ctx, book.Item{Name: "Pen", SKU: "BK-001", UnitPrice: testkit.Line("", 1).UnitPrice}, s.Key())
		s.Must(err)
		testkit.WantRefusal(t, sample.Fill(s.Ctx, s.Shop, sample.Size{Customers: 5, Invoices: 5}), shop.CodeNotEmpty, "")
	})
}

func TestEveryKnownCountryHasASampleShop(t *testing.T) {
	for _, country := range book.Countries() {
		store, err := sample.Store(country.Code, "")
		if country.Currency == "" {
			testkit.WantRefusal(t, err, book.CodeInvalid, "country")
			continue
		}
		store.Rounding = book.PerDocument
		if err != nil || store.Clean() != nil {
			t.Errorf("%s: %v, %v", country.Code, err, store.Clean())
		}
	}
}
