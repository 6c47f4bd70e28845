package sqlite_test

import (
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

// SQLite itself reports a full disk when a book may have no page more.
func TestAFullDiskSavesNothingByHalves(t *testing.T) {
	s := testkit.NewShop(t)
	anna := s.Customer("Anna")
	line := testkit.Line(strings.Repeat("A very long novel. ", 13), 2490)
	lines := make([]book.Line, 300)
	for i := range lines {
		lines[i] = line
	}
	draft := s.Draft(anna.ID, lines...)
	invoice := s.Issue(anna.ID, line)
	raw := testkit.Raw(t, bookFile(s), "mode=ro")
	s.DB.Exec(t, "PRAGMA max_page_count = 1") // SQLite takes the pages there are as the least

	t.Run("a draft of many lines", func(t *testing.T) {
		before := testkit.Dump(t, raw)
		draft.Lines = append(draft.Lines, lines...)
		_, err := s.Shop.SaveDraft(s.Ctx, draft, s.Key())
		testkit.WantRefusal(t, err, sqlite.CodeDiskFull, "")
		if after := testkit.Dump(t, raw); after != before {
			t.Error("a part of it was saved")
		}
	})
	t.Run("one command after another, until none fits", func(t *testing.T) {
		full := 0
		for range 200 {
			_, err := s.Shop.SaveCustomer(s.Ctx, book.Customer{Name: "Bert", Note: strings.Repeat("x", 4000)}, s.Key())
			if err != nil {
				testkit.WantRefusal(t, err, sqlite.CodeDiskFull, "")
				full++
			}
		}
		if full < 150 {
			t.Errorf("only %d of 200 were refused", full)
		}
	})
	var customers, found, logged int
	s.Must(raw.QueryRow(`SELECT (SELECT count(*) FROM customers), (SELECT count(*) FROM customers_search WHERE customers_search MATCH 'anna OR bert'),
		(SELECT count(*) FROM audit WHERE command = 'SaveCustomer')`).Scan(&customers, &found, &logged))
	if customers != found || customers != logged {
		t.Errorf("%d customers, %d of them are found, %d in the log", customers, found, logged)
	}
	t.Run("with room again all goes on, with the next number", func(t *testing.T) {
		s.DB.Exec(t, "PRAGMA max_page_count = 4294967294")
		payment, err := s.Shop.Collect(s.Ctx, s.Pays(invoice.ID, book.Cash, 100))
		s.Must(err)
		if payment.Number != "REC-2026-00001" {
			t.Errorf("the receipt is %s", payment.Number)
		}
	})
}
