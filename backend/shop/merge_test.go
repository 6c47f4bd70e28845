package shop_test

import (
	"slices"
	"testing"

	"daybook/backend/book"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

// twice is one person whom a shop wrote down as two customers, each with an invoice, a payment and some credit.
func twice(t *testing.T) (s *testkit.Shop, keep, other book.Customer) {
	t.Helper()
	s = testkit.NewShop(t)
	save := func(c book.Customer) book.Customer {
		saved, err := s.Shop.SaveCustomer(s.Ctx, c, s.Key())
		s.Must(err)
		return saved
	}
	keep = save(book.Customer{Name: "Anna Müller", Email: "anna@example.com", Tags: []string{"Regular"}, Note: "Likes tea"})
	other = save(book.Customer{
		Name: "Müller, Anna", Company: "Müller GmbH", Email: "am@example.org", Phone: "030 1234567", Tags: []string{"regular", "Press"}, Note: "Rings twice",
		Addresses: []book.Address{{Line1: "Lindenstraße 14", PostalCode: "10969", City: "Berlin", Country: "DE", Billing: true}},
	})
	for _, c := range []book.Customer{keep, other} {
		s.Collect(s.Issue(c.ID, testkit.Line("Atlas", 3000)).ID, 3500)
		s.Issue(c.ID, testkit.Line("Novel", 2490), testkit.Line("Ink", 890))
	}
	return s, keep, other
}

func merge(s *testkit.Shop, keep, other book.Customer) book.Customer {
	s.T.Helper()
	merged, err := s.Shop.MergeCustomers(s.Ctx, shop.MergeInput{Key: s.Key(), KeepID: keep.ID, KeepVersion: keep.Version, OtherID: other.ID, OtherVersion: other.Version})
	s.Must(err)
	return merged
}

func TestTwoCustomersWhoAreOneAreMerged(t *testing.T) {
	s, keep, other := twice(t)
	raw := testkit.Raw(t, rawBook(s), "mode=ro")
	trial := func() []string {
		return testkit.Column(t, raw, "SELECT account || currency || sum(amount) FROM postings GROUP BY account, currency ORDER BY 1")
	}
	before := trial()
	preview, err := s.Shop.PreviewMerge(s.Ctx, keep.ID, other.ID)
	s.Must(err)
	merged := merge(s, keep, other)

	t.Run("nothing that was written down is lost", func(t *testing.T) {
		want := book.Customer{Name: "Anna Müller", Company: "Müller GmbH", Email: "anna@example.com", Phone: "+49301234567", Note: "Likes tea\n\nRings twice"}
		if merged.Name != want.Name || merged.Company != want.Company || merged.Email != want.Email || merged.Phone != want.Phone || merged.Note != want.Note || len(merged.Addresses) != 1 {
			t.Errorf("got %+v", merged)
		}
		if !slices.Equal(merged.Tags, []string{"Press", "Regular"}) || !slices.Equal(merged.CustomFields, []book.CustomField{{Name: "Name", Value: "Müller, Anna"}, {Name: "Email", Value: "am@example.org"}}) {
			t.Errorf("tags %v, fields %v", merged.Tags, merged.CustomFields)
		}
	})
	t.Run("as the preview said", func(t *testing.T) {
		if m := preview.Moves; m.Invoices != 2 || m.Payments != 1 || m.Due.Minor != 3380 || m.Credit.Minor != 500 || preview.Result.Note != merged.Note {
			t.Errorf("got %+v", m)
		}
	})
	t.Run("the journal's sums are untouched, the customer's are both", func(t *testing.T) {
		if after := trial(); !slices.Equal(after, before) {
			t.Errorf("before %v, after %v", before, after)
		}
		sums, err := s.DB.AccountSums(s.Ctx, keep.ID, "EUR", "2026-03-02")
		s.Must(err)
		if sums.Due.Minor != 6760 || sums.Credit.Minor != 1000 || sums.Billed.Minor != 12760 {
			t.Errorf("got %+v", sums)
		}
		testkit.WantSound(t, raw)
	})
	t.Run("lists show all of it, and one customer", func(t *testing.T) {
		account, err := s.DB.Account(s.Ctx, sqlite.AccountQuery{CustomerID: keep.ID}, "2026-03-02")
		s.Must(err)
		invoices, err := s.DB.Invoices(s.Ctx, sqlite.InvoiceQuery{CustomerID: keep.ID}, "2026-03-02")
		s.Must(err)
		customers, err := s.DB.Customers(s.Ctx, sqlite.CustomerQuery{}, "EUR", "2026-03-02")
		s.Must(err)
		found, err := s.DB.Customers(s.Ctx, sqlite.CustomerQuery{Search: "GmbH"}, "EUR", "2026-03-02")
		s.Must(err)
		if len(account.Rows) != 6 || len(invoices.Rows) != 4 || len(customers.Rows) != 1 || len(found.Rows) != 1 || found.Rows[0].ID != keep.ID {
			t.Errorf("%d rows, %d invoices, %d customers, found %v", len(account.Rows), len(invoices.Rows), len(customers.Rows), found.Rows)
		}
		if invoices.Rows[1].CustomerID != keep.ID {
			t.Errorf("an invoice belongs to %d", invoices.Rows[1].CustomerID)
		}
	})
	t.Run("the statement's last balance is the journal's", func(t *testing.T) {
		statement, err := s.Shop.Statement(s.Ctx, keep.ID, "2026-01-01", "2026-12-31")
		s.Must(err)
		if statement.Closing.Minor != 6760-1000 || len(statement.Lines) != 6 {
			t.Errorf("%d lines, closing %v", len(statement.Lines), statement.Closing)
		}
	})
	t.Run("an old link leads to who is left", func(t *testing.T) {
		if c, err := s.Shop.PreviewMerge(s.Ctx, keep.ID, other.ID); err == nil || book.CodeOf(err) != book.CodeMerged {
			t.Errorf("merged again: %v, %v", c.Other.ID, err)
		}
	})
}

func TestAMergeOfWhatChangedMeanwhileIsRefused(t *testing.T) {
	s, keep, other := twice(t)
	changed := other
	changed.Note = "moved"
	_, err := s.Shop.SaveCustomer(s.Ctx, changed, s.Key())
	s.Must(err)
	_, err = s.Shop.MergeCustomers(s.Ctx, shop.MergeInput{Key: s.Key(), KeepID: keep.ID, KeepVersion: keep.Version, OtherID: other.ID, OtherVersion: other.Version})
	testkit.WantRefusal(t, err, book.CodeChanged, "")
	_, err = s.Shop.MergeCustomers(s.Ctx, shop.MergeInput{Key: s.Key(), KeepID: keep.ID, KeepVersion: keep.Version, OtherID: keep.ID, OtherVersion: keep.Version})
	testkit.WantRefusal(t, err, book.CodeMerged, "")
	_, err = s.Shop.MergeCustomers(s.Ctx, shop.MergeInput{Key: s.Key(), KeepID: keep.ID, KeepVersion: keep.Version, OtherID: 77})
	testkit.WantRefusal(t, err, book.CodeNotFound, "")
}

func TestCustomersWhoMayBeOneAreSuggested(t *testing.T) {
	s := testkit.NewShop(t)
	for _, c := range []book.Customer{
		{Name: "Anna Müller", Email: "anna@example.com"}, {Name: "Müller Anna"}, {Name: "Bert Brecht", Phone: "030 1234567"}, {Name: "B. B.", Phone: "+49 30 1234567"},
		{Name: "Familie Müller", Email: "ANNA@example.com"}, {Name: "Carla Schmidtbauer"}, {Name: "Carla Schmidtbaur"}, {Name: "Eva"}, {Name: "Ewa"},
	} {
		_, err := s.Shop.SaveCustomer(s.Ctx, c, s.Key())
		s.Must(err)
	}
	suggested := func() map[book.Pair]shop.Likeness {
		pairs, err := s.Shop.Duplicates(s.Ctx)
		s.Must(err)
		all := map[book.Pair]shop.Likeness{}
		for _, p := range pairs {
			all[book.Pair{First: p.First.ID, Second: p.Second.ID}] = p.Why
		}
		return all
	}
	got := suggested()
	want := map[book.Pair]shop.Likeness{{First: 1, Second: 5}: shop.LikeEmail, {First: 3, Second: 4}: shop.LikePhone, {First: 1, Second: 2}: shop.LikeName, {First: 6, Second: 7}: shop.LikeName}
	for pair, why := range want {
		if got[pair] != why {
			t.Errorf("%v: %q, want %q", pair, got[pair], why)
		}
	}
	if len(got) != len(want) {
		t.Errorf("suggested are %v", got)
	}
	t.Run("until somebody says that they are two", func(t *testing.T) {
		s.Must(s.Shop.NotDuplicates(s.Ctx, book.Pair{First: 7, Second: 6}))
		if left := suggested(); len(left) != 3 || left[book.Pair{First: 6, Second: 7}] != "" {
			t.Errorf("suggested are %v", left)
		}
	})
}
