package sqlite_test

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// BenchmarkCustomers times what a list of 100,000 customers is asked: the first page, a page far down, and the search for
// every beginning of a few names, as typing them asks for it. p99 is over all keystrokes.
func BenchmarkCustomers(b *testing.B) {
	ctx := context.Background()
	db, err := sqlite.Open(ctx, b.TempDir())
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	fill(b, db, 100_000)
	sell(b, db)
	for _, q := range []sqlite.CustomerQuery{
		{Sort: sqlite.ByName}, {Sort: sqlite.ByBalance, Descending: true}, {Sort: sqlite.ByName, Page: sqlite.Page{Cursor: "90000:zuzana"}},
		{Tag: "everybody"}, {Tag: "one of 50"}, {Tag: "one of 200"}, {Tag: "one of 200", Sort: sqlite.ByBalance}, {Tag: "few", Search: "a"},
	} {
		b.Run(fmt.Sprintf("page by %s after %q tagged %q", q.Sort, q.Cursor, q.Tag), func(b *testing.B) { measure(b, db, []sqlite.CustomerQuery{q}) })
	}
	var typed []sqlite.CustomerQuery
	for _, name := range []string{"müller", "sofia k", "papadopoulos", "k.anna.4711@", "example", "0151234"} {
		for i := range name {
			typed = append(typed, sqlite.CustomerQuery{Search: name[:i+1], Page: sqlite.Page{Limit: 20}})
		}
	}
	b.Run("search", func(b *testing.B) { measure(b, db, typed) })
}

func measure(b *testing.B, db *sqlite.DB, queries []sqlite.CustomerQuery) {
	var times []time.Duration
	for b.Loop() {
		for _, q := range queries {
			began := time.Now()
			if _, err := db.Customers(context.Background(), q, "EUR", "2026-03-02"); err != nil {
				b.Fatal(err)
			}
			times = append(times, time.Since(began))
		}
	}
	slices.Sort(times)
	b.ReportMetric(float64(times[len(times)/2])/1e6, "p50-ms")
	b.ReportMetric(float64(times[len(times)*99/100])/1e6, "p99-ms")
}

// sell gives every customer ten invoices, most of them paid, and tags. The documents themselves are not needed by a list.
func sell(b *testing.B, db *sqlite.DB) {
	db.Exec(b, `PRAGMA foreign_keys = OFF;
		INSERT INTO invoice_balances (invoice_id, customer_id, currency, issue_date, due_date, total, paid, due)
			SELECT n * 200000 + c.id, c.id, 'EUR', date('2020-01-01', (n * 211 + c.id % 97) || ' days'), date('2020-01-15', (n * 211 + c.id % 97) || ' days'),
				1000, iif(n < 9, 1000, c.id % 1001), iif(n < 9, 0, 1000 - c.id % 1001)
			FROM (WITH RECURSIVE ten(n) AS (VALUES (0) UNION ALL SELECT n + 1 FROM ten WHERE n < 9) SELECT n FROM ten) CROSS JOIN customers c;
		UPDATE customer_balances SET due = 1000 - customer_id % 1001;
		INSERT INTO customer_tags SELECT id, 'everybody', 'Everybody' FROM customers;
		INSERT INTO customer_tags SELECT id, 'one of 50', 'One of 50' FROM customers WHERE id % 50 = 0;
		INSERT INTO customer_tags SELECT id, 'one of 200', 'One of 200' FROM customers WHERE id % 200 = 0`)
}

func fill(b *testing.B, db *sqlite.DB, count int) {
	given := []string{"Anna", "Jürgen", "Sofia", "Mária", "Zoé", "Nikos", "Olena", "Paweł", "Zuzana", "Konstantin"}
	family := []string{"Müller", "Kovács", "Papadopoulos", "Шевченко", "Lefèvre", "Wójcik", "Smith", "Öztürk", "García", "Kowalski", "Rossi"}
	began := time.Now()
	err := db.Write(context.Background(), func(tx *sqlite.Tx) error {
		for n := range count {
			c := book.Customer{
				Name: fmt.Sprintf("%s %s %d", given[n%len(given)], family[n/7%len(family)], n), Email: fmt.Sprintf("k.%s.%d@example.com", given[n/3%len(given)], n),
				Phone: fmt.Sprintf("+4915%09d", n), CreatedAt: book.Moment(n + 1),
			}
			if _, err := tx.InsertCustomer(context.Background(), c, "EUR"); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	b.Logf("%d customers written in %s", count, time.Since(began).Round(time.Millisecond))
}
