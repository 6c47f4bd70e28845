package desk_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/desk"
	"daybook/backend/money"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

func TestTheFirstPageShowsTheDay(t *testing.T) {
	s := testkit.NewShop(t)
	d := openDesk(s, book.SuperAdmin)
	f, err := d.Today.Figures()
	s.Must(err)
	if !f.Empty || f.Takings != money.Zero("EUR") || len(f.Days) != 7 || f.Days[0].Date != "2026-03-02" || len(f.Events) != 0 {
		t.Errorf("of a new book: %+v", f)
	}
	invoice := s.Issue(s.Customer("Anna").ID, testkit.Line("Atlas", 10_000))
	s.Collect(invoice.ID, 1500)
	s.Clock.Add(24 * time.Hour)
	s.Collect(invoice.ID, 2500)
	if f, err = d.Today.Figures(); err != nil {
		t.Fatal(err)
	}
	if f.Empty || f.Date != "2026-03-03" || f.Takings.Minor != 2500 || f.WeekTakings.Minor != 4000 || f.Days[0].Amount.Minor != 1500 {
		t.Errorf("on Tuesday: %+v", f)
	}
	if f.Receivables.Due.Minor != 6000 || f.Receivables.OpenCount != 1 || f.Receivables.Overdue.Minor != 0 {
		t.Errorf("owed is %+v", f.Receivables)
	}
	if len(f.Events) != 3 || f.Events[0].Amount.Minor != 2500 || f.Events[0].Customer != "Anna" || f.Events[0].Number != invoice.Number || f.Events[2].Kind != book.EntryInvoice {
		t.Errorf("the events are %+v", f.Events)
	}
	s.Clock.Add(20 * 24 * time.Hour)
	if f, err = d.Today.Figures(); err != nil || f.Receivables.Overdue.Minor != 6000 || f.Receivables.OverdueCount != 1 || f.WeekTakings.Minor != 0 {
		t.Errorf("three weeks later: %+v, %v", f, err)
	}
}

func TestFromTheDraftToThePaidInvoiceInTheWindow(t *testing.T) {
	s := testkit.NewShop(t)
	system := newFiles()
	d := desk.New(system, noSample)
	d.Gate.Open(t.Context(), s.DB, s.Shop, s.Owner)
	anna, err := d.Customers.Save(book.Customer{Name: "Anna"}, "c")
	s.Must(err)
	draft, err := d.Invoices.New(0, anna.ID)
	s.Must(err)
	draft.Lines = []book.Line{testkit.Line("Novel", 2490)}
	totals, err := d.Invoices.Totals(draft.Pricing)
	s.Must(err)
	draft, err = d.Invoices.SaveDraft(draft, "d")
	s.Must(err)
	if draft.Totals.Total != totals.Total || draft.BillTo.Name != "Anna" {
		t.Errorf("typed %v, saved %v for %q", totals.Total, draft.Totals.Total, draft.BillTo.Name)
	}
	invoice, err := d.Invoices.Issue(shop.IssueInput{ID: draft.ID, Version: draft.Version, Key: "i"})
	s.Must(err)
	payment, err := d.Payments.Collect(s.Pays(invoice.ID, book.BankTransfer, 2490))
	s.Must(err)

	t.Run("its page shows all that belongs to it", func(t *testing.T) {
		page, err := d.Invoices.Get(invoice.ID)
		s.Must(err)
		if page.Invoice.Status != book.StatusPaid || len(page.Payments) != 1 || page.Payments[0].Number != payment.Number || len(page.Entries) != 2 || len(page.Mails) != 0 {
			t.Errorf("got %+v", page)
		}
		for _, entry := range page.Entries {
			sum := int64(0)
			for _, p := range entry.Postings {
				sum += p.Amount.Minor
			}
			if sum != 0 || len(entry.Postings) < 2 {
				t.Errorf("entry %d: %+v", entry.ID, entry.Postings)
			}
		}
	})
	t.Run("documents go where the dialogs say", func(t *testing.T) {
		path, err := d.Documents.Save(book.Document{Kind: book.DocumentInvoice, ID: invoice.ID})
		s.Must(err)
		s.Must(d.Documents.Open(book.Document{Kind: book.DocumentReceipt, ID: payment.ID}))
		if !strings.HasSuffix(path, "/INV-2026-00001.pdf") || !bytes.HasPrefix(system.saved["INV-2026-00001.pdf"], []byte("%PDF-")) || !bytes.HasPrefix(system.viewed["REC-2026-00001.pdf"], []byte("%PDF-")) {
			t.Errorf("saved %s, viewed %d files", path, len(system.viewed))
		}
	})
	t.Run("lists show it as paid", func(t *testing.T) {
		page, err := d.Invoices.List(sqlite.InvoiceQuery{Filter: sqlite.OnlyPaid})
		s.Must(err)
		if len(page.Rows) != 1 || page.Rows[0].Status != book.StatusPaid || page.Rows[0].Items != "Novel" || page.Rows[0].LineCount != 1 || page.Rows[0].Customer != "Anna" {
			t.Errorf("got %+v", page.Rows)
		}
	})
}
