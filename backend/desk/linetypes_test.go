package desk_test

import (
	"bytes"
	"maps"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/desk"
	"daybook/backend/money"
	"daybook/backend/testkit"
)

// mixed is a draft priced before tax, a tenth off: goods at 19 %, a gift card, store credit and sales tax.
func mixed(s *testkit.Shop) book.Invoice {
	draft := book.Invoice{CustomerID: s.Customer("Anna").ID, Language: "en"}
	draft.Discount.Rate = 10 * money.Percent
	for _, l := range []struct {
		kind book.LineType
		cost int64
	}{{book.Physical, 100_00}, {book.GiftCard, 50_00}, {book.StoreCreditLine, 20_00}, {book.SalesTax, 8_88}} {
		line := testkit.Line("Some "+string(l.kind), l.cost)
		if line.Type = l.kind; l.kind.Untaxed() {
			line.TaxRate = 0
		}
		draft.Lines = append(draft.Lines, line)
	}
	saved, err := s.Shop.SaveDraft(s.Ctx, draft, s.Key())
	s.Must(err)
	return saved
}

// What the screen shows is what the paper says and what the journal holds.
func TestGiftCardsAndSalesTaxOnScreenPaperAndInTheJournal(t *testing.T) {
	s, papers := testkit.NewShop(t), newFiles()
	d := desk.New(papers, noSample)
	d.Gate.Open(t.Context(), s.DB, s.Shop, s.Owner)
	draft := mixed(s)
	screen, err := d.Invoices.Totals(draft.Pricing)
	s.Must(err)
	invoice := s.IssueDraft(draft)
	if screen.Total.Minor != 185_98 || invoice.Totals.Total != screen.Total || !slices.Equal(invoice.Totals.Rates, screen.Rates) {
		t.Fatalf("the screen shows %+v, issued was %+v", screen, invoice.Totals)
	}
	page, err := d.Invoices.Get(invoice.ID)
	s.Must(err)
	wantPosted(t, page.Entries[0], map[string]int64{"sales at 0": -70_00, "sales at 19": -90_00, "tax at 19": -17_10, "tax at 0": -8_88, "receivable at 0": 185_98})
	wantPaper(t, d, papers, book.Document{Kind: book.DocumentInvoice, ID: invoice.ID}, "50,00 0 % 50,00 1 Some gift_card", "8,88 8,88 1 Some sales_tax",
		"Subtotal 170,00 €", "Discount -10,00 €", "Tax 25,98 €", "Total 185,98 €", "0 % 70,00 0,00 70,00", "19 % 90,00 17,10 107,10", "Sales tax 0,00 8,88 8,88")

	s.Collect(invoice.ID, 185_98)
	note := s.Refund(invoice.ID, book.Cash, 2, 4)
	page, err = d.Invoices.Get(invoice.ID)
	s.Must(err)
	wantPosted(t, page.Entries[len(page.Entries)-1], map[string]int64{"sales at 0": 50_00, "tax at 0": 8_88, "receivable at 0": -58_88})
	wantPaper(t, d, papers, book.Document{Kind: book.DocumentCreditNote, ID: note.ID}, "50,00 0 % 50,00 1 Some gift_card", "8,88 1 Some sales_tax",
		"Tax 8,88 €", "Total credited 58,88 €", "Sales tax 0,00 8,88 8,88")
}

func wantPosted(t *testing.T, entry book.Entry, want map[string]int64) {
	t.Helper()
	got := map[string]int64{}
	for _, p := range entry.Postings {
		got[string(p.Account)+" at "+money.Notation{Decimal: "."}.Rate(p.TaxRate)] += p.Amount.Minor
	}
	if !maps.Equal(got, want) {
		t.Errorf("the %s posts %v, want %v", entry.Kind, got, want)
	}
}

// wantPaper saves a document as PDF and looks for words on it, in the order in which they were drawn.
func wantPaper(t *testing.T, d *desk.Desk, papers *files, document book.Document, words ...string) {
	t.Helper()
	path, err := d.Documents.Save(document)
	if err != nil {
		t.Fatal(err)
	}
	read := exec.Command("pdftotext", "-raw", "-", "-")
	read.Stdin = bytes.NewReader(papers.saved[path[strings.LastIndex(path, "/")+1:]])
	text, err := read.Output()
	if err != nil {
		t.Fatalf("pdftotext (Debian: poppler-utils): %v", err)
	}
	paper := strings.Join(strings.Fields(string(text)), " ")
	for _, word := range words {
		if !strings.Contains(paper, word) {
			t.Errorf("the paper does not say %q:\n%s", word, text)
		}
	}
}
