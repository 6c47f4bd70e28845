package sqlite_test

import (
	"cmp"
	"slices"

	"pgregory.net/rapid"

	"daybook/backend/book"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

// told is what a customer's list should tell of, read past the list.
type told struct {
	id                          int64
	date, kind, method          string
	state                       string
	credited, wrote, due, voids int64
}

func allOf(s *testkit.Shop, customer int64) []told {
	rows, err := testkit.Raw(s.T, bookFile(s), "mode=ro").Query(`SELECT e.id, e.date, e.kind, coalesce(p.method, f.method, ''), coalesce(b.state, ''), coalesce(b.credited, 0),
			coalesce(b.written_off, 0), coalesce(b.due, 0), coalesce(b.voided, 0) FROM entries e LEFT JOIN payments p ON p.id = e.payment_id LEFT JOIN refunds f ON f.id = e.refund_id
			LEFT JOIN invoice_balances b ON b.invoice_id = e.invoice_id WHERE e.`+theirs+" AND e.kind IN ('invoice', 'payment', 'refund')", customer)
	s.Must(err)
	defer func() { _ = rows.Close() }()
	var all []told
	for rows.Next() {
		var r told
		s.Must(rows.Scan(&r.id, &r.date, &r.kind, &r.method, &r.state, &r.credited, &r.wrote, &r.due, &r.voids))
		all = append(all, r)
	}
	s.Must(rows.Err())
	slices.SortFunc(all, func(a, b told) int { return cmp.Or(cmp.Compare(b.date, a.date), cmp.Compare(b.id, a.id)) })
	return all
}

var accountFilters = map[sqlite.AccountFilter]func(told) bool{
	"":                      func(told) bool { return true },
	sqlite.OrdersOpen:       func(r told) bool { return r.state == "open" },
	sqlite.OrdersPaid:       func(r told) bool { return r.state == "paid" },
	sqlite.OrdersRefunded:   func(r told) bool { return r.kind == "invoice" && r.credited > 0 },
	sqlite.OrdersWrittenOff: func(r told) bool { return r.kind == "invoice" && r.wrote > 0 && r.due == 0 },
	sqlite.OrdersVoid:       func(r told) bool { return r.voids > 0 },
	sqlite.PaymentsOnly:     func(r told) bool { return r.kind != "invoice" },
}

func onOnePage(rt *rapid.T, s *testkit.Shop) {
	limit := rapid.IntRange(1, 6).Draw(rt, "limit")
	method := rapid.SampledFrom([]book.Method{"", "", book.Cash, book.StoreCredit}).Draw(rt, "method")
	from := rapid.SampledFrom([]book.Date{"", "2026-03-01", "2026-03-03"}).Draw(rt, "from")
	to := rapid.SampledFrom([]book.Date{"", "2026-03-03", "2026-03-05"}).Draw(rt, "to")
	for _, customer := range owners(s) {
		all := allOf(s, customer)
		for filter, shows := range accountFilters {
			want := []int64{}
			for _, r := range all {
				if shows(r) && (method == "" || r.method == string(method)) && (from == "" || r.date >= string(from)) && (to == "" || r.date <= string(to)) {
					want = append(want, r.id)
				}
			}
			q := sqlite.AccountQuery{CustomerID: customer, Filter: filter, Method: method, From: from, To: to}
			if got := accountIDs(rt, s, q, limit); !slices.Equal(got, want) {
				rt.Fatalf("%q of customer %d by %q, %s to %s, pages of %d: %v, want %v", filter, customer, method, from, to, limit, got, want)
			}
		}
	}
}

func accountIDs(rt *rapid.T, s *testkit.Shop, q sqlite.AccountQuery, limit int) []int64 {
	return visited(rt, func(p sqlite.Page) ([]int64, string, error) {
		q.Page = p
		page, err := s.DB.Account(s.Ctx, q, "2026-03-20")
		return idsOf(page.Rows, func(r sqlite.AccountRow) int64 { return r.EntryID }), page.Next, err
	}, limit)
}

// An order is open, paid, void, or written off with nothing due; the rest are payments and refunds.
func sharedOut(rt *rapid.T, s *testkit.Shop) {
	for _, customer := range owners(s) {
		ids := func(filter sqlite.AccountFilter) []int64 {
			return accountIDs(rt, s, sqlite.AccountQuery{CustomerID: customer, Filter: filter}, 100)
		}
		parts := slices.Concat(ids(sqlite.OrdersOpen), ids(sqlite.OrdersPaid), ids(sqlite.OrdersVoid), ids(sqlite.OrdersWrittenOff), ids(sqlite.PaymentsOnly))
		slices.Sort(parts)
		all := ids("")
		if slices.Sort(all); !slices.Equal(parts, all) {
			rt.Fatalf("the filters show %v of %v", parts, all)
		}
	}
}
