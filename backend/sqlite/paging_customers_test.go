package sqlite_test

import (
	"cmp"
	"fmt"
	"os"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// Names, moments and balances are drawn from so few that most are equal: then only the id tells rows apart.
func TestEveryCustomerIsOnOnePage(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		dir, err := os.MkdirTemp(t.TempDir(), "")
		if err != nil {
			rt.Fatal(err)
		}
		db, err := sqlite.Open(t.Context(), dir)
		if err != nil {
			rt.Fatal(err)
		}
		defer func() { _ = db.Close() }()
		customers := fewCustomers(rt, db)
		archived, limit := rapid.Bool().Draw(rt, "archived"), rapid.IntRange(1, 12).Draw(rt, "limit")
		for sort, compare := range orders {
			for _, descending := range []bool{false, true} {
				want := expected(customers, compare, archived, descending)
				got := visited(rt, func(p sqlite.Page) ([]int64, string, error) {
					page, err := db.Customers(t.Context(), sqlite.CustomerQuery{Page: p, Sort: sort, Descending: descending, Archived: archived}, "EUR", "2026-03-02")
					return idsOf(page.Rows, func(r sqlite.CustomerRow) int64 { return r.ID }), page.Next, err
				}, limit)
				if !slices.Equal(got, want) {
					rt.Fatalf("by %s, descending %v, pages of %d: %v, want %v", sort, descending, limit, got, want)
				}
			}
		}
	})
}

type fewCustomer struct {
	book.Customer
	due int64
}

var orders = map[sqlite.CustomerSort]func(a, b fewCustomer) int{
	sqlite.ByName: func(a, b fewCustomer) int { return cmp.Compare(a.Name, b.Name) }, sqlite.ByCreated: func(a, b fewCustomer) int { return cmp.Compare(a.CreatedAt, b.CreatedAt) },
	sqlite.ByBalance: func(a, b fewCustomer) int { return cmp.Compare(a.due, b.due) },
}

func fewCustomers(rt *rapid.T, db *sqlite.DB) []fewCustomer {
	customers := rapid.SliceOfN(rapid.Custom(func(rt *rapid.T) fewCustomer {
		return fewCustomer{due: rapid.SampledFrom([]int64{0, 0, 9, 10, 100, 100, 2000}).Draw(rt, "due"), Customer: book.Customer{
			Name: rapid.SampledFrom([]string{"anna", "anna b", "bert", "10", "9", "2:1", "中"}).Draw(rt, "name"), Archived: rapid.IntRange(0, 3).Draw(rt, "archived") == 0,
			CreatedAt: rapid.SampledFrom([]book.Moment{1, 9, 10, 1_700_000_000_000}).Draw(rt, "created"),
		}}
	}), 0, 40).Draw(rt, "customers")
	err := db.Write(rt.Context(), func(tx *sqlite.Tx) error {
		for i := range customers {
			id, err := tx.InsertCustomer(rt.Context(), customers[i].Customer, "EUR")
			if err != nil {
				return err
			}
			customers[i].ID = id
		}
		return nil
	})
	if err != nil {
		rt.Fatal(err)
	}
	for _, c := range customers {
		db.Exec(rt, fmt.Sprintf("UPDATE customer_balances SET due = %d WHERE customer_id = %d", c.due, c.ID))
	}
	return customers
}

func expected(customers []fewCustomer, compare func(a, b fewCustomer) int, archived, descending bool) []int64 {
	chosen := slices.DeleteFunc(slices.Clone(customers), func(c fewCustomer) bool { return c.Archived != archived })
	slices.SortFunc(chosen, func(a, b fewCustomer) int {
		if descending {
			a, b = b, a
		}
		return cmp.Or(compare(a, b), cmp.Compare(a.ID, b.ID))
	})
	return idsOf(chosen, func(c fewCustomer) int64 { return c.ID })
}

func TestEveryFoundCustomerIsOnOnePage(t *testing.T) {
	db, err := sqlite.Open(t.Context(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	err = db.Write(t.Context(), func(tx *sqlite.Tx) error {
		for n := range 1203 { // more than are sorted while somebody types
			name := "Anna"
			if n%3 == 0 {
				name = "Annabel Weiß"
			}
			if _, err := tx.InsertCustomer(t.Context(), book.Customer{Name: name, CreatedAt: book.Moment(1 + n%7)}, "EUR"); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for search, want := range map[string]int{"ann": 1203, "annabel": 401, "WEISS anna": 401, "zoe": 0} {
		for sort := range orders {
			for _, descending := range []bool{false, true} {
				got := visited(t, func(p sqlite.Page) ([]int64, string, error) {
					page, err := db.Customers(t.Context(), sqlite.CustomerQuery{Page: p, Search: search, Sort: sort, Descending: descending}, "EUR", "2026-03-02")
					return idsOf(page.Rows, func(r sqlite.CustomerRow) int64 { return r.ID }), page.Next, err
				}, 97)
				slices.Sort(got)
				if len(got) != want || len(slices.Compact(got)) != want {
					t.Errorf("%q by %s, descending %v: %d rows, want %d once each", search, sort, descending, len(got), want)
				}
			}
		}
	}
}
