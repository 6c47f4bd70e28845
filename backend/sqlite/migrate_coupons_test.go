package sqlite_test

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

// beforeCoupons is a book of the third version with the rows of a newer one.
func beforeCoupons(t *testing.T, newer string) (dir string) {
	t.Helper()
	dir = t.TempDir()
	db := testkit.Raw(t, filepath.Join(dir, sqlite.FileName), "_fk=0")
	exec := func(statement string) {
		t.Helper()
		if _, err := db.Exec(statement); err != nil {
			t.Fatal(err)
		}
	}
	exec("PRAGMA journal_mode = WAL; " + strings.Join(sqlite.Migrations()[:3], "\n"))
	guards := testkit.Column(t, db, "SELECT sql FROM sqlite_master WHERE type = 'trigger'")
	for _, drop := range testkit.Column(t, db, "SELECT 'DROP TRIGGER ' || name FROM sqlite_master WHERE type = 'trigger'") {
		exec(drop)
	}
	exec("ATTACH '" + newer + "' AS newer")
	for _, table := range testkit.Column(t, db, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%search%'") {
		names := strings.Join(testkit.Column(t, db, `SELECT '"' || name || '"' FROM pragma_table_info(?)`, table), ", ")
		exec(fmt.Sprintf("INSERT INTO main.%s (%s) SELECT %s FROM newer.%s", table, names, names, table))
	}
	for _, guard := range guards {
		exec(guard)
	}
	exec("DETACH newer; PRAGMA application_id = 1145133378; PRAGMA user_version = 3")
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	return dir
}

// invoicesOf reads the three invoices of soldBook, as the screen gets them.
func invoicesOf(t *testing.T, dir string) (all []string) {
	t.Helper()
	db, err := sqlite.Open(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	for id := int64(1); id <= 3; id++ {
		invoice, err := db.Invoice(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		figures, err := invoice.Pricing.Totals()
		if err != nil || figures.Total != invoice.Totals.Total || figures.Tax != invoice.Totals.Tax || invoice.Coupon.ID != 0 || !invoice.Totals.Coupon.IsZero() {
			t.Errorf("invoice %d computes to %+v, %v, and keeps %+v", id, figures, err, invoice.Totals)
		}
		text, err := json.Marshal(invoice)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, string(text))
	}
	return all
}

func TestInvoicesOfABookBeforeCouponsStayAsTheyAre(t *testing.T) {
	s := soldBook(t)
	dir := beforeCoupons(t, bookFile(s))
	want, got := invoicesOf(t, s.Dir), invoicesOf(t, dir)
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("invoice %d was\n%s\nand is\n%s", i+1, want[i], got[i])
		}
	}
	raw := testkit.Raw(t, filepath.Join(dir, sqlite.FileName), otherProgram)
	testkit.WantSound(t, raw)
	if err := try(raw, "UPDATE invoices SET coupon = 0 WHERE id = 1"); err == nil {
		t.Error("an issued invoice can be changed after the update")
	}
	old := *s
	old.Dir = dir
	old.Open()
	t.Cleanup(func() { _ = old.DB.Close() })
	draft, err := old.Shop.Invoice(old.Ctx, 3)
	old.Must(err)
	draft.Coupon.ID = old.Coupon(book.Coupon{Code: "HALF", Discount: testkit.Percent(50)}).ID
	draft, err = old.Shop.SaveDraft(old.Ctx, draft, old.Key())
	old.Must(err)
	if invoice := old.IssueDraft(draft); invoice.Totals.Total.Minor != 250 {
		t.Errorf("the old draft costs %v", invoice.Totals.Total)
	}
}
