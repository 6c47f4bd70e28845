package sqlite_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

func TestCustomersAreFilteredByTag(t *testing.T) {
	s := testkit.NewShop(t)
	tagged(s, "Anna", "VIP", "Kraków")
	tagged(s, "Bert", "vip")
	tagged(s, "Cleo", "VIPs")
	gone := tagged(s, "Dora", "Vip")
	s.Must(s.Shop.ArchiveCustomer(s.Ctx, gone.ID, true))
	for _, c := range []struct {
		query sqlite.CustomerQuery
		want  string
	}{
		{sqlite.CustomerQuery{Tag: "VIP"}, "[Anna Bert]"},
		{sqlite.CustomerQuery{Tag: "vip", Descending: true}, "[Bert Anna]"},
		{sqlite.CustomerQuery{Tag: "Vip", Archived: true}, "[Dora]"},
		{sqlite.CustomerQuery{Tag: "Vip", Search: "ber"}, "[Bert]"},
		{sqlite.CustomerQuery{Tag: "Vip", Sort: sqlite.ByBalance}, "[Anna Bert]"},
		{sqlite.CustomerQuery{Tag: "kraków"}, "[Anna]"},
		{sqlite.CustomerQuery{Tag: "VI"}, "[]"},
		{sqlite.CustomerQuery{Tag: "' OR 1 --"}, "[]"},
		{sqlite.CustomerQuery{Search: "krakow"}, "[Anna]"}, // a search finds tags too
		{sqlite.CustomerQuery{Search: "vip", Descending: true}, "[Cleo Bert Anna]"},
	} {
		if got := fmt.Sprint(names(s, c.query)); got != c.want {
			t.Errorf("%+v: %s, want %s", c.query, got, c.want)
		}
	}
	tags, err := s.DB.Tags(s.Ctx)
	s.Must(err)
	if want := []sqlite.TagCount{{Tag: "Kraków", Count: 1}, {Tag: "VIP", Count: 2}, {Tag: "VIPs", Count: 1}}; !slices.Equal(tags, want) {
		t.Errorf("the tags are %v, want %v", tags, want)
	}
}

func names(s *testkit.Shop, q sqlite.CustomerQuery) []string {
	s.T.Helper()
	page, err := s.DB.Customers(s.Ctx, q, "EUR", "2026-03-02")
	s.Must(err)
	all := []string{}
	for _, row := range page.Rows {
		all = append(all, row.Name)
	}
	return all
}

// A tag on more customers than are sorted is looked for along the order's index.
func TestEveryCustomerWithATagIsOnOnePage(t *testing.T) {
	s := testkit.NewShop(t)
	s.Must(s.DB.Write(s.Ctx, func(tx *sqlite.Tx) error {
		for n := range 5100 {
			c := book.Customer{Name: fmt.Sprintf("Anna %d", n%7), CreatedAt: book.Moment(1 + n%7), Tags: []string{"Often"}}
			if n%100 == 0 {
				c.Tags = append(c.Tags, "Seldom")
			}
			if _, err := tx.InsertCustomer(s.Ctx, c, "EUR"); err != nil {
				return err
			}
		}
		return nil
	}))
	for tag, want := range map[string]int{"OFTEN": 5100, "seldom": 51} {
		for sort := range orders {
			got := visited(t, func(p sqlite.Page) ([]int64, string, error) {
				page, err := s.DB.Customers(s.Ctx, sqlite.CustomerQuery{Page: p, Sort: sort, Tag: tag}, "EUR", "2026-03-02")
				return idsOf(page.Rows, func(r sqlite.CustomerRow) int64 { return r.ID }), page.Next, err
			}, 97)
			slices.Sort(got)
			if len(got) != want || len(slices.Compact(got)) != want {
				t.Errorf("%s by %s: %d rows, want %d once each", tag, sort, len(got), want)
			}
		}
	}
}

func TestAListShowsWhatCustomersBoughtAndOwe(t *testing.T) {
	s := testkit.NewShop(t)
	anna, bert := tagged(s, "Anna", "vip", "Abroad"), tagged(s, "Bert")
	paid := s.Issue(anna.ID, testkit.Line("Novel", 3000), testkit.Line("Ink", 500))
	s.Collect(paid.ID, 3500)
	s.Refund(paid.ID, book.Cash, 2)
	late := s.Issue(anna.ID, testkit.Line("Atlas", 4000))
	s.Collect(late.ID, 1000)
	s.Clock.Add(24 * time.Hour)
	mistake := s.Issue(anna.ID, testkit.Line("Mistake", 9900))
	_, err := s.Shop.Void(s.Ctx, shop.VoidInput{Key: s.Key(), InvoiceID: mistake.ID})
	s.Must(err)
	s.Draft(anna.ID, testkit.Line("Not yet", 100))
	for today, overdue := range map[book.Date]int64{late.DueDate: 0, late.DueDate.AddDays(1): 3000} {
		page, err := s.DB.Customers(s.Ctx, sqlite.CustomerQuery{}, "EUR", today)
		s.Must(err)
		row := page.Rows[0]
		if row.LastPurchase != "2026-03-02" || row.LifetimeValue != money.Of(4000, "EUR") || row.Overdue != money.Of(overdue, "EUR") || row.Balance != money.Of(3000, "EUR") {
			t.Errorf("on %s Anna is %+v", today, row)
		}
		if !slices.Equal(row.Tags, []string{"Abroad", "vip"}) {
			t.Errorf("Anna's tags are %q", row.Tags)
		}
		if row := page.Rows[1]; row.ID != bert.ID || row.LastPurchase != "" || row.LifetimeValue != money.Of(0, "EUR") || row.Tags == nil || len(row.Tags) != 0 {
			t.Errorf("Bert is %+v", row)
		}
	}
}
