package sqlite_test

import (
	"context"
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

// manyCustomers are customers as a list of a shop has them, made as they are asked for.
func manyCustomers(count int) iter.Seq2[book.Customer, error] {
	return func(yield func(book.Customer, error) bool) {
		for n := range count {
			c := book.Customer{
				Name: fmt.Sprintf("Ada Lovelace %d", n), Company: "Analytical Engines", Email: fmt.Sprintf("ada%d@example.com", n), Phone: fmt.Sprintf("+4930%07d", n), CreatedAt: book.Moment(1 + n),
				Addresses: []book.Address{{Line1: fmt.Sprintf("Hauptstraße %d", n), PostalCode: "01067", City: "Dresden", Country: "DE", Billing: true}}, Tags: []string{"regular"},
			}
			if !yield(c, nil) {
				return
			}
		}
	}
}

// Customers who come in together are kept as those who come one by one.
func TestAnImportKeepsCustomersAsTheFormDoes(t *testing.T) {
	const many = 45_000 // more than go into the search index at once
	together, each := emptyBook(t), emptyBook(t)
	writeTo(t, together, func(ctx context.Context, tx *sqlite.Tx) error {
		count, err := tx.ImportCustomers(ctx, manyCustomers(10), "EUR")
		if count != 10 {
			t.Errorf("%d came in", count)
		}
		return err
	})
	writeTo(t, each, func(ctx context.Context, tx *sqlite.Tx) error {
		for c, err := range manyCustomers(10) {
			if err != nil {
				return err
			}
			if _, err := tx.InsertCustomer(ctx, c, "EUR"); err != nil {
				return err
			}
		}
		return nil
	})
	if a, b := dumped(t, together), dumped(t, each); a != b {
		t.Errorf("together\n%s\none by one\n%s", a, b)
	}
	writeTo(t, together, func(ctx context.Context, tx *sqlite.Tx) error {
		_, err := tx.ImportCustomers(ctx, manyCustomers(many), "EUR")
		return err
	})
	for search, want := range map[string]int{"lovelace 9": 2 + 1000, "ada44999": 1, "regular hauptstrasse": 0, "0300044998": 1, "lovelace": many + 10} {
		if rows := found(t, together, search); min(want, sqlite.PageSize) != rows {
			t.Errorf("%s finds %d", search, rows)
		}
	}
}

func emptyBook(t *testing.T) *sqlite.DB {
	t.Helper()
	db, err := sqlite.Open(t.Context(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

func writeTo(t *testing.T, db *sqlite.DB, f func(context.Context, *sqlite.Tx) error) {
	t.Helper()
	if err := db.Write(t.Context(), func(tx *sqlite.Tx) error { return f(t.Context(), tx) }); err != nil {
		t.Fatal(err)
	}
}

// dumped is the book without the search index's own tables: those tell how the rows came in.
func dumped(t *testing.T, db *sqlite.DB) string {
	t.Helper()
	lines := strings.Split(testkit.Dump(t, testkit.Raw(t, db.Path(), "mode=ro"), "goose_db_version.tstamp"), "\n")
	return strings.Join(slices.DeleteFunc(lines, func(line string) bool { return strings.HasPrefix(line, "customers_search_") }), "\n")
}

func found(t *testing.T, db *sqlite.DB, search string) int {
	t.Helper()
	page, err := db.Customers(t.Context(), sqlite.CustomerQuery{Search: search}, "EUR", "2026-03-02")
	if err != nil {
		t.Fatal(err)
	}
	return len(page.Rows)
}

// BenchmarkImportCustomers writes 100,000 customers in one transaction.
func BenchmarkImportCustomers(b *testing.B) {
	const rows = 100_000
	for b.Loop() {
		b.StopTimer()
		db, err := sqlite.Open(b.Context(), b.TempDir())
		if err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		err = db.Write(b.Context(), func(tx *sqlite.Tx) error {
			_, err := tx.ImportCustomers(context.Background(), manyCustomers(rows), "EUR")
			return err
		})
		b.StopTimer()
		if err != nil {
			b.Fatal(err)
		}
		if err := db.Close(); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
	b.ReportMetric(float64(rows*b.N)/b.Elapsed().Seconds(), "rows/s")
}
