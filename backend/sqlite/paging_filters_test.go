package sqlite_test

import (
	"fmt"

	"pgregory.net/rapid"

	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

func filtered(rt *rapid.T, s *testkit.Shop) {
	const today = "2026-03-20"
	limit := rapid.IntRange(1, 5).Draw(rt, "limit")
	raw := testkit.Raw(s.T, bookFile(s), "mode=ro")
	for filter, condition := range map[sqlite.InvoiceFilter]string{
		"": "1", sqlite.OnlyOpen: "state = 'open'", sqlite.OnlyOverdue: "due > 0 AND b.due_date < '" + today + "'", sqlite.OnlyPaid: "state = 'paid'",
		sqlite.OnlyRefunded: "id IN (SELECT invoice_id FROM credit_notes)", sqlite.OnlyWrittenOff: "due = 0 AND written_off > 0",
		sqlite.OnlyVoid: "id IN (SELECT invoice_id FROM entries WHERE kind = 'void')",
	} {
		for _, store := range []int64{1, 2} {
			want := testkit.Column(s.T, raw, `SELECT i.id FROM invoices i LEFT JOIN invoice_balances b ON b.invoice_id = i.id
				WHERE `+condition+" AND i.store_id = ? ORDER BY i.issue_date DESC, i.id DESC", store)
			got := visited(rt, func(p sqlite.Page) ([]int64, string, error) {
				page, err := s.DB.Invoices(s.Ctx, sqlite.InvoiceQuery{Page: p, Filter: filter, StoreID: store}, today)
				return idsOf(page.Rows, func(r sqlite.InvoiceRow) int64 { return r.ID }), page.Next, err
			}, limit)
			if fmt.Sprint(got) != fmt.Sprint(want) {
				rt.Fatalf("%q of store %d: %v, want %v", filter, store, got, want)
			}
		}
		for _, customer := range append(owners(s), 0) {
			want := testkit.Column(s.T, raw, `SELECT i.id FROM invoices i LEFT JOIN invoice_balances b ON b.invoice_id = i.id
				WHERE `+condition+" AND (i."+theirs+" OR ?1 = 0) ORDER BY i.issue_date DESC, i.id DESC", customer)
			got := visited(rt, func(p sqlite.Page) ([]int64, string, error) {
				page, err := s.DB.Invoices(s.Ctx, sqlite.InvoiceQuery{Page: p, Filter: filter, CustomerID: customer}, today)
				return idsOf(page.Rows, func(r sqlite.InvoiceRow) int64 { return r.ID }), page.Next, err
			}, limit)
			if fmt.Sprint(got) != fmt.Sprint(want) {
				rt.Fatalf("%q of customer %d: %v, want %v", filter, customer, got, want)
			}
		}
	}
}
