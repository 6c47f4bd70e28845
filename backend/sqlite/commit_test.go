package sqlite_test

import (
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

func TestACommitThatReportsAnErrorMayHaveHappened(t *testing.T) {
	s := testkit.NewShop(t)
	anna := s.Customer("Anna")
	invoice, draft := s.Issue(anna.ID, testkit.Line("Novel", 2490)), s.Draft(anna.ID, testkit.Line("Ink", 890))
	fault := s.DB.FaultyCommits()
	raw := testkit.Raw(t, bookFile(s), "mode=ro")
	in := s.Pays(invoice.ID, book.Cash, 1000)
	in.Key = "the-till"

	t.Run("it did not: the form hears so, nothing is kept, and it can be sent again", func(t *testing.T) {
		before := testkit.Dump(t, raw)
		fault.Store(int32(sqlite.DoesNotHappen))
		if _, err := s.Shop.Collect(s.Ctx, in); err == nil || !strings.Contains(err.Error(), "commit") {
			t.Fatalf("got %v", err)
		}
		if testkit.Dump(t, raw) != before {
			t.Error("something was kept")
		}
	})
	t.Run("it did: the form gets its receipt", func(t *testing.T) {
		fault.Store(int32(sqlite.HappensAndReportsAnError))
		payment, err := s.Shop.Collect(s.Ctx, in)
		if err != nil || payment.Number != "REC-2026-00001" || payment.Amount != in.Amount {
			t.Fatalf("got %+v, %v", payment, err)
		}
		again, err := s.Shop.Collect(s.Ctx, in)
		if err != nil || again.ID != payment.ID {
			t.Errorf("sent again: %s, %v", again.Number, err)
		}
	})
	t.Run("so does an invoice its number", func(t *testing.T) {
		fault.Store(int32(sqlite.HappensAndReportsAnError))
		issued, err := s.Shop.Issue(s.Ctx, shop.IssueInput{ID: draft.ID, Version: draft.Version, Key: "issue"})
		if err != nil || issued.Number != "INV-2026-00002" || issued.Status != book.StatusOpen {
			t.Fatalf("got %s, %s, %v", issued.Number, issued.Status, err)
		}
	})
	t.Run("without a key the error is said, and the truth can be looked up", func(t *testing.T) {
		fault.Store(int32(sqlite.HappensAndReportsAnError))
		if err := s.Shop.ArchiveCustomer(s.Ctx, anna.ID, true); err == nil {
			t.Error("no error")
		}
	})
	testkit.WantSound(t, raw)
}
