package sqlite_test

import (
	"testing"

	"daybook/backend/book"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

func TestAnInvoiceIsFoundByWhatIsKnownOfIt(t *testing.T) {
	s := testkit.NewShop(t)
	bert, elena := s.Customer("Bert Müller"), s.Customer("Ελένη")
	for range 45 {
		s.Issue(bert.ID, testkit.Line("Novel", 1000))
	}
	draft := s.Draft(elena.ID, testkit.Line("Ink", 500))
	draft.Reference = "PO-2026/7 Weiß"
	draft, err := s.Shop.SaveDraft(s.Ctx, draft, s.Key())
	s.Must(err)
	s.IssueDraft(draft)
	for _, c := range []struct {
		typed string
		count int
		first string
	}{
		{"42", 1, "INV-2026-00042"}, {"00042", 1, "INV-2026-00042"}, {"INV-2026-00042", 1, "INV-2026-00042"}, {"inv 42", 1, "INV-2026-00042"},
		{"4", 8, "INV-2026-00046"}, {"muller 42", 1, "INV-2026-00042"}, {"ελενη", 1, "INV-2026-00046"}, {"PO-2026/7", 1, "INV-2026-00046"}, {"weiss", 1, "INV-2026-00046"},
		{"2026", 46, "INV-2026-00046"}, {"420", 0, ""}, {"Greta", 0, ""}, {"42 Ελένη", 0, ""},
	} {
		page, err := s.DB.Invoices(s.Ctx, sqlite.InvoiceQuery{Search: c.typed}, "2026-03-02")
		s.Must(err)
		if len(page.Rows) != c.count || c.count > 0 && page.Rows[0].Number != c.first {
			t.Errorf("%q finds %d invoices, want %d with %s first", c.typed, len(page.Rows), c.count, c.first)
		}
	}
}

func TestAnItemIsFoundByNameAndSKU(t *testing.T) {
	s := testkit.NewShop(t)
	item := book.Item{Name: "Füllfederhalter, grün", SKU: "PP-011", UnitPrice: testkit.Line("", 4995).UnitPrice}
	item, err := s.Shop.SaveItem(s.Ctx, item, s.Key())
	s.Must(err)
	for typed, want := range map[string]int{"fullfeder": 1, "GRÜN füll": 1, "PP-011": 1, "pp": 1, "011": 1, "bleistift": 0} {
		page, err := s.DB.Items(s.Ctx, sqlite.ItemQuery{Search: typed})
		s.Must(err)
		if len(page.Rows) != want {
			t.Errorf("%q finds %d", typed, len(page.Rows))
		}
	}
	t.Run("under its new name, and no longer under the old one", func(t *testing.T) {
		item.Name = "Kugelschreiber"
		_, err := s.Shop.SaveItem(s.Ctx, item, s.Key())
		s.Must(err)
		for typed, want := range map[string]int{"kugel": 1, "fullfeder": 0} {
			page, err := s.DB.Items(s.Ctx, sqlite.ItemQuery{Search: typed})
			s.Must(err)
			if len(page.Rows) != want {
				t.Errorf("%q finds %d", typed, len(page.Rows))
			}
		}
	})
}
