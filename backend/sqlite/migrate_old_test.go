package sqlite_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

func TestABookWithoutRefundsIsUpdated(t *testing.T) {
	dir := oldBook(t, "")
	path := filepath.Join(dir, sqlite.FileName)
	old := testkit.Raw(t, path, "mode=ro")
	tables := columnsBefore(t, old)
	before, dump := rowsOf(t, old, tables), testkit.Dump(t, old)
	_ = old.Close()
	if len(before) < 60 {
		t.Fatalf("the old book has %d rows only", len(before))
	}
	s := opened(t, dir)
	raw := testkit.Raw(t, path, "mode=ro")

	t.Run("every row is kept, and a series is added", func(t *testing.T) {
		after := rowsOf(t, raw, tables)
		added := slices.DeleteFunc(after, func(row string) bool { return slices.Contains(before, row) })
		if len(added) != 1 || added[0] != "series: 1, 'credit_note', 'CN-{year}-{seq:5}', 1" {
			t.Errorf("added were %q", added)
		}
		for _, row := range before {
			if !slices.Contains(rowsOf(t, raw, tables), row) {
				t.Errorf("lost was %s", row)
			}
		}
	})
	t.Run("its store is S1, and in use", func(t *testing.T) {
		stores, err := s.DB.Stores(s.Ctx)
		if err != nil || len(stores) != 1 || stores[0].Code != "S1" || stores[0].Archived {
			t.Errorf("the stores are %+v, %v", stores, err)
		}
	})
	t.Run("what was found is found", func(t *testing.T) {
		page, err := s.DB.Invoices(s.Ctx, sqlite.InvoiceQuery{Search: "anna"}, "2026-03-05")
		if err != nil || len(page.Rows) != 1 || page.Rows[0].Balance.Due != money.Of(2380, "EUR") {
			t.Errorf("found were %+v, %v", page.Rows, err)
		}
	})
	t.Run("the book is sound, and so is its chain of seals", func(t *testing.T) { testkit.WantSound(t, raw) })
	t.Run("foreign keys are on", func(t *testing.T) {
		if !s.DB.ForeignKeys(t) {
			t.Error("they are off")
		}
	})
	t.Run("its guards are those of a new book", func(t *testing.T) {
		const guards = "SELECT name || ': ' || sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE '%search%' ORDER BY name"
		if got, want := testkit.Column(t, raw, guards), testkit.Column(t, testkit.Raw(t, bookFile(soldBook(t)), "mode=ro"), guards); !slices.Equal(got, want) {
			t.Errorf("got %q, want %q", got, want)
		}
	})
	t.Run("a copy of the book before lies in backups", func(t *testing.T) {
		files := backups(t, dir)
		if len(files) != 1 || !strings.HasPrefix(filepath.Base(files[0]), "before-update-3-") {
			t.Fatalf("the copies are %v", files)
		}
		if copied := testkit.Dump(t, testkit.Raw(t, files[0], "mode=ro")); copied != dump {
			t.Errorf("the copy holds\n%s\nthe book held\n%s", copied, dump)
		}
	})
}

func TestOldInvoicesCanBeRefundedAndVoided(t *testing.T) {
	s := opened(t, oldBook(t, ""))
	s.Collect(1, 2380)
	note := s.Refund(4, book.BankTransfer, 1)
	if note.Number != "CN-2026-00001" || note.Total != money.Of(3210, "EUR") || note.Tax != money.Of(210, "EUR") {
		t.Errorf("the credit note is %+v", note)
	}
	_, err := s.Shop.Void(s.Ctx, shop.VoidInput{Key: s.Key(), InvoiceID: 5})
	s.Must(err)
	_, err = s.Shop.Reverse(s.Ctx, shop.ReverseInput{Key: s.Key(), PaymentID: 2})
	s.Must(err)
	_, err = s.Shop.WriteOff(s.Ctx, shop.WriteOffInput{Key: s.Key(), InvoiceID: 2, Amount: money.Of(3900, "EUR")})
	s.Must(err)
	for id, want := range map[int64]book.Status{
		1: book.StatusPaid, 2: book.StatusWrittenOff, 3: book.StatusDraft, 4: book.StatusPartlyRefunded, 5: book.StatusVoid,
	} {
		if invoice, err := s.Shop.Invoice(s.Ctx, id); err != nil || invoice.Status != want {
			t.Errorf("invoice %d is %s, %v", id, invoice.Status, err)
		}
	}
	testkit.WantSound(t, testkit.Raw(t, bookFile(s), "mode=ro"))
}

func TestOldCustomersCanBeMergedAndErased(t *testing.T) {
	s := opened(t, oldBook(t, ""))
	_, err := s.Shop.MergeCustomers(s.Ctx, shop.MergeInput{Key: s.Key(), KeepID: 1, KeepVersion: 1, OtherID: 2, OtherVersion: 1})
	s.Must(err)
	due, credit, err := s.DB.CustomerBalance(s.Ctx, 1, "EUR")
	s.Must(err)
	if due.Minor != 2380+150 || credit.Minor != 100 {
		t.Errorf("Anna owes %v and has %v", due, credit)
	}
	s.Collect(1, 2380)
	s.Collect(5, 150)
	_, err = s.Shop.RefundCredit(s.Ctx, shop.RefundCreditInput{Key: s.Key(), CustomerID: 1, Method: book.Cash, Amount: money.Of(100, "EUR")})
	s.Must(err)
	_, err = s.Shop.EraseCustomer(s.Ctx, 1, s.Key())
	s.Must(err)
	raw := testkit.Raw(t, bookFile(s), "mode=ro")
	testkit.WantSound(t, raw)
	if names := testkit.Column(t, raw, "SELECT name || email FROM customers"); !slices.Equal(names, []string{"Erased customer 1", "Erased customer 1"}) {
		t.Errorf("left are %q", names)
	}
}

func TestAnOldBookWhoseSumsBreakARuleStaysAsItWas(t *testing.T) {
	for name, change := range map[string]string{
		"a customer owes less than nothing": "UPDATE customer_balances SET due = -1 WHERE customer_id = 1;",
		"an invoice's due does not add up":  "UPDATE invoice_balances SET due = due + 1 WHERE invoice_id = 1;",
	} {
		t.Run(name, func(t *testing.T) {
			dir := oldBook(t, change)
			path := filepath.Join(dir, sqlite.FileName)
			old := testkit.Raw(t, path, "mode=ro")
			before := testkit.Dump(t, old)
			_ = old.Close()
			if db, err := sqlite.Open(t.Context(), dir); err == nil {
				_ = db.Close()
				t.Fatal("it was updated")
			}
			if after := testkit.Dump(t, testkit.Raw(t, path, "mode=ro")); after != before {
				t.Errorf("the book was\n%s\nand is\n%s", before, after)
			}
		})
	}
}
