package shop_test

import (
	"context"
	"slices"
	"testing"

	"daybook/backend/book"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

func TestAPhoneNumberIsReadAsItsCountryWritesIt(t *testing.T) {
	s := testkit.NewShop(t) // in Germany
	for _, c := range []struct{ country, typed, want string }{
		{"", "0151 23456789", "+4915123456789"},
		{"", "(030) 901820-00", "+493090182000"},
		{"", "+49 (0)30 90182000", "+493090182000"},
		{"", "0049 30 90182000", "+493090182000"},
		{"", "+33 6 12 34 56 78", "+33612345678"},
		{"FR", "06 12 34 56 78", "+33612345678"},
		{"GB", "07400 123456", "+447400123456"},
		{"US", "(212) 555-2368", "+12125552368"},
		{"IT", "06 698 12345", "+390669812345"}, // the 0 stays in Italy
		{"PL", "601 234 567", "+48601234567"},
		{"JP", "03-5253-1111", "+81352531111"},
		{"DE", "", ""},
	} {
		customer := book.Customer{Name: "Anna", Phone: c.typed}
		if c.country != "" {
			customer.Addresses = []book.Address{{Line1: "Lane 1", Country: c.country}}
		}
		saved, err := s.Shop.SaveCustomer(s.Ctx, customer, s.Key())
		if err != nil || saved.Phone != c.want {
			t.Errorf("%q in %q is kept as %q (%v), want %q", c.typed, c.country, saved.Phone, err, c.want)
		}
	}
}

func TestTheCurrencyStaysOnceSomethingHasAPrice(t *testing.T) {
	change := func(s *testkit.Shop) error {
		store := must(s, s.Shop.Store)
		store.Currency = "CHF"
		_, err := s.Shop.SaveStore(s.Ctx, store)
		return err
	}
	for name, begin := range map[string]func(*testkit.Shop){
		"an item": func(s *testkit.Shop) {
			mustSave(s.Shop.SaveItem(s.Ctx, book.Item{Name: "Pen", UnitPrice: testkit.Line("", 1).UnitPrice}, "k"))
		},
		"a draft":    func(s *testkit.Shop) { s.Draft(0, testkit.Line("Pen", 1)) },
		"an invoice": func(s *testkit.Shop) { s.Issue(s.Customer("Anna").ID, testkit.Line("Pen", 1)) },
	} {
		t.Run(name, func(t *testing.T) {
			s := testkit.NewShop(t)
			begin(s)
			testkit.WantRefusal(t, change(s), shop.CodeCurrencyStays, "currency")
			if store := must(s, s.Shop.Store); store.Currency != "EUR" {
				t.Errorf("the book is kept in %s", store.Currency)
			}
		})
	}
	t.Run("customers alone do not hold it, and stay on every list", func(t *testing.T) {
		s := testkit.NewShop(t)
		anna := s.Customer("Anna")
		s.Must(change(s))
		for _, sort := range []sqlite.CustomerSort{sqlite.ByName, sqlite.ByCreated, sqlite.ByBalance} {
			page, err := s.DB.Customers(s.Ctx, sqlite.CustomerQuery{Sort: sort}, "CHF", "2026-03-02")
			s.Must(err)
			if len(page.Rows) != 1 || page.Rows[0].ID != anna.ID || page.Rows[0].Balance.Currency != "CHF" {
				t.Errorf("by %s: %+v", sort, page.Rows)
			}
		}
	})
}

func mustSave[T any](_ T, err error) {
	if err != nil {
		panic(err)
	}
}

func TestAnArchivedCustomerKeepsEverything(t *testing.T) {
	s := testkit.NewShop(t)
	anna, err := s.Shop.SaveCustomer(s.Ctx, book.Customer{Name: "Anna", Note: "likes tea", Addresses: []book.Address{{Line1: "Lane 1", Billing: true}, {Line1: "Lane 2"}}}, s.Key())
	s.Must(err)
	s.Issue(anna.ID, testkit.Line("Novel", 2490))
	lists := func(archived bool) int {
		page, err := s.DB.Customers(s.Ctx, sqlite.CustomerQuery{Archived: archived, Search: "ann"}, "EUR", "2026-03-02")
		s.Must(err)
		return len(page.Rows)
	}
	s.Must(s.Shop.ArchiveCustomer(s.Ctx, anna.ID, true))
	if lists(false) != 0 || lists(true) != 1 {
		t.Errorf("archived: %d on the list, %d in the archive", lists(false), lists(true))
	}
	s.Must(s.Shop.ArchiveCustomer(s.Ctx, anna.ID, false))
	back, err := s.DB.Customer(s.Ctx, anna.ID)
	s.Must(err)
	if lists(false) != 1 || back.Note != anna.Note || len(back.Addresses) != 2 || back.Addresses[0].Line1 != "Lane 1" || !back.Addresses[0].Billing {
		t.Errorf("back it is %+v", back)
	}
	testkit.WantRefusal(t, s.Shop.ArchiveCustomer(s.Ctx, 77, true), book.CodeNotFound, "")
}

func TestSeveralCommandsTogetherAreAllOrNothing(t *testing.T) {
	s := testkit.NewShop(t)
	raw := testkit.Raw(t, rawBook(s), "mode=ro")
	before := testkit.Dump(t, raw)
	err := s.Shop.Together(s.Ctx, func(ctx context.Context) error {
		customer, err := s.Shop.SaveCustomer(ctx, book.Customer{Name: "Anna"}, s.Key())
		if err != nil {
			return err
		}
		draft := book.Invoice{CustomerID: customer.ID}
		draft.Lines = []book.Line{testkit.Line("Novel", 2490)}
		if draft, err = s.Shop.SaveDraft(ctx, draft, s.Key()); err != nil {
			return err
		}
		if _, err := s.Shop.Issue(ctx, shop.IssueInput{ID: draft.ID, Version: draft.Version, Key: s.Key()}); err != nil {
			return err
		}
		_, err = s.Shop.Issue(ctx, shop.IssueInput{ID: draft.ID, Version: draft.Version, Key: s.Key()})
		return err
	})
	testkit.WantRefusal(t, err, book.CodeIssued, "")
	if after := testkit.Dump(t, raw); after != before {
		t.Errorf("kept:\n%s", after)
	}
}

func TestEveryCommandIsInTheLogWithWhoAndWhen(t *testing.T) {
	s := testkit.NewShop(t)
	invoice := s.Issue(s.Customer("Anna").ID, testkit.Line("Novel", 2490))
	s.Collect(invoice.ID, 100)
	raw := testkit.Raw(t, rawBook(s), "mode=ro")
	got := testkit.Column(t, raw, "SELECT command FROM audit WHERE user_id = ? AND at = ? AND outcome = 'done' ORDER BY id", s.Owner.ID, s.Shop.Now())
	if want := []string{"Start", "SaveCustomer", "SaveDraft", "Issue", "Collect"}; !slices.Equal(got, want) {
		t.Errorf("the log says %v, want %v", got, want)
	}
}
