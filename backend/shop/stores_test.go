package shop_test

import (
	"bytes"
	"image"
	"image/png"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

func wantSoundBook(s *testkit.Shop) {
	s.T.Helper()
	testkit.WantSound(s.T, testkit.Raw(s.T, filepath.Join(s.Dir, sqlite.FileName), "mode=ro"))
}

func TestTwoStoresEachNumberTheirOwnPapers(t *testing.T) {
	s := testkit.NewShop(t)
	harbour, anna := s.AddStore("harbour"), s.Customer("Anna").ID
	var got []string
	for n := range 6 {
		invoice := s.IssueIn([]int64{1, harbour.ID, harbour.ID}[n%3], anna, testkit.Line("Novel", 2490))
		s.Collect(invoice.ID, 2490)
		paid, err := s.Shop.Invoice(s.Ctx, invoice.ID)
		s.Must(err)
		payments, err := s.DB.PaymentsOf(s.Ctx, paid.ID)
		s.Must(err)
		got = append(got, paid.Number+" "+payments[0].Number)
	}
	want := []string{
		"INV-2026-00001 REC-2026-00001", "HARBOUR-INV-2026-00001 HARBOUR-REC-2026-00001", "HARBOUR-INV-2026-00002 HARBOUR-REC-2026-00002",
		"INV-2026-00002 REC-2026-00002", "HARBOUR-INV-2026-00003 HARBOUR-REC-2026-00003", "HARBOUR-INV-2026-00004 HARBOUR-REC-2026-00004",
	}
	if !slices.Equal(got, want) {
		t.Errorf("the numbers are %q", got)
	}
	if note := s.Refund(2, book.Cash, 1); note.Number != "HARBOUR-CN-2026-00001" || note.StoreID != harbour.ID {
		t.Errorf("the credit note is %s of store %d", note.Number, note.StoreID)
	}
	t.Run("even where both write them alike", func(t *testing.T) {
		s.Must(s.Shop.SetPattern(s.Ctx, book.Series{StoreID: harbour.ID, Kind: book.SeriesInvoice, Pattern: "INV-{year}-{seq:5}"}))
		first, second := s.IssueIn(harbour.ID, anna, testkit.Line("Ink", 890)), s.IssueIn(1, anna, testkit.Line("Ink", 890))
		if first.Number != "INV-2026-00005" || second.Number != "INV-2026-00003" {
			t.Errorf("got %s and %s", first.Number, second.Number)
		}
	})
	t.Run("and each has its own list", func(t *testing.T) {
		page, err := s.DB.Invoices(s.Ctx, sqlite.InvoiceQuery{StoreID: harbour.ID}, "2026-03-02")
		if err != nil || len(page.Rows) != 5 {
			t.Errorf("%d invoices, %v", len(page.Rows), err)
		}
	})
	wantSoundBook(s)
}

func TestAPaymentIsOfTheStoreOfItsOldestInvoice(t *testing.T) {
	s := testkit.NewShop(t)
	harbour, anna := s.AddStore("HARBOUR"), s.Customer("Anna").ID
	older := s.IssueIn(harbour.ID, anna, testkit.Line("Novel", 1000))
	s.Clock.Add(24 * time.Hour)
	newer := s.IssueIn(1, anna, testkit.Line("Ink", 500))
	both := s.Pays(newer.ID, book.Cash, 500)
	both.Amount.Minor = 1500
	both.Shares = append(both.Shares, shop.Share{InvoiceID: older.ID, Amount: money.Of(1000, "EUR")})
	payment, err := s.Shop.Collect(s.Ctx, both)
	s.Must(err)
	if payment.StoreID != harbour.ID || payment.Number != "HARBOUR-REC-2026-00001" {
		t.Errorf("the receipt is %s of store %d", payment.Number, payment.StoreID)
	}
	ahead, err := s.Shop.Collect(s.Ctx, shop.CollectInput{Key: s.Key(), CustomerID: anna, Method: book.Cash, Amount: money.Of(100, "EUR"), ReceivedAt: s.Shop.Now()})
	s.Must(err)
	if ahead.StoreID != 1 || ahead.Number != "REC-2026-00001" {
		t.Errorf("the receipt of a payment ahead is %s of store %d", ahead.Number, ahead.StoreID)
	}
	wantSoundBook(s)
}

// onPaper reads a document's PDF, and tells whether it has a picture.
func onPaper(s *testkit.Shop, kind book.DocumentKind, id int64) (text string, logo bool) {
	s.T.Helper()
	paper, err := s.Shop.Draw(s.Ctx, book.Document{Kind: kind, ID: id, From: "2026-01-01", To: "2026-12-31"})
	s.Must(err)
	reader := exec.Command("pdftotext", "-layout", "-enc", "UTF-8", "-", "-")
	reader.Stdin = bytes.NewReader(paper.Data)
	read, err := reader.Output()
	if err != nil {
		s.T.Fatalf("pdftotext (Debian: poppler-utils) must be there and accept the file: %v", err)
	}
	return string(read), bytes.Contains(paper.Data, []byte("/Subtype /Image"))
}

func TestEveryPaperIsItsOwnStores(t *testing.T) {
	s := testkit.NewShop(t)
	harbour, anna := s.AddStore("HARBOUR"), s.Customer("Anna").ID
	var picture bytes.Buffer
	s.Must(png.Encode(&picture, image.NewRGBA(image.Rect(0, 0, 40, 20))))
	s.Must(s.Shop.SetLogo(s.Ctx, harbour.ID, picture.Bytes()))
	for _, c := range []struct {
		store      int64
		city, name string
		logo       bool
	}{{1, "Berlin", "Paper Lantern", false}, {harbour.ID, "Hamburg", "Paper Lantern, Harbour", true}} {
		invoice := s.IssueIn(c.store, anna, testkit.Line("Novel", 2490))
		payment := s.Collect(invoice.ID, 2490)
		note := s.Refund(invoice.ID, book.Cash, 1)
		for kind, id := range map[book.DocumentKind]int64{book.DocumentInvoice: invoice.ID, book.DocumentReceipt: payment.ID, book.DocumentCreditNote: note.ID} {
			if text, logo := onPaper(s, kind, id); !strings.Contains(text, c.city) || logo != c.logo {
				t.Errorf("the %s of %s has a logo: %v, and says\n%s", kind, c.city, logo, text)
			}
		}
		for _, kind := range []book.MailKind{book.MailReceipt, book.MailCreditNote} {
			document := map[book.MailKind]int64{book.MailReceipt: payment.ID, book.MailCreditNote: note.ID}[kind]
			mail, err := s.Shop.ProposeMail(s.Ctx, kind, book.Document{ID: document})
			s.Must(err)
			if !strings.HasSuffix(mail.Subject, "from "+c.name) {
				t.Errorf("the mail of a %s is about %q", kind, mail.Subject)
			}
		}
	}
	if text, logo := onPaper(s, book.DocumentStatement, anna); !strings.Contains(text, "Berlin") || logo {
		t.Errorf("a statement is the first store's, not\n%s", text)
	}
}

func TestAnArchivedStoreMakesNothingNew(t *testing.T) {
	s := linking(t)
	harbour, anna := s.AddStore("HARBOUR"), s.Customer("Anna").ID
	issued := s.IssueIn(harbour.ID, anna, testkit.Line("Novel", 2490))
	draft, err := s.Shop.NewDraft(s.Ctx, harbour.ID, anna)
	s.Must(err)
	draft.Lines = []book.Line{testkit.Line("Ink", 890)}
	draft, err = s.Shop.SaveDraft(s.Ctx, draft, s.Key())
	s.Must(err)
	link := order(s)
	link.Link.StoreID = harbour.ID
	config, err := s.Shop.LinkConfig(s.Ctx, harbour.ID)
	s.Must(err)
	config.TermsURL = "https://example.com/harbour"
	_, err = s.Shop.SaveLinkConfig(s.Ctx, config)
	s.Must(err)
	sent, err := s.Shop.CreateLink(s.Ctx, link)
	s.Must(err)
	harbour, err = s.Shop.ArchiveStore(s.Ctx, harbour.ID, true)
	if err != nil || !harbour.Archived {
		t.Fatalf("it is %+v, %v", harbour, err)
	}

	t.Run("no draft, no issue, no link", func(t *testing.T) {
		_, err := s.Shop.SaveDraft(s.Ctx, draft, s.Key())
		testkit.WantRefusal(t, err, book.CodeStoreArchived, "storeId")
		_, err = s.Shop.Issue(s.Ctx, shop.IssueInput{ID: draft.ID, Version: draft.Version, Key: s.Key()})
		testkit.WantRefusal(t, err, book.CodeStoreArchived, "storeId")
		link.Key = s.Key()
		_, err = s.Shop.CreateLink(s.Ctx, link)
		testkit.WantRefusal(t, err, book.CodeStoreArchived, "storeId")
	})
	t.Run("a draft moves to another store", func(t *testing.T) {
		draft.StoreID = 1
		moved, err := s.Shop.SaveDraft(s.Ctx, draft, s.Key())
		s.Must(err)
		if invoice := s.IssueDraft(moved); invoice.Number != "INV-2026-00001" || invoice.StoreID != 1 {
			t.Errorf("it is %s of store %d", invoice.Number, invoice.StoreID)
		}
	})
	t.Run("what is there is paid and taken back as before", func(t *testing.T) {
		if payment := s.Collect(issued.ID, 2490); payment.Number != "HARBOUR-REC-2026-00001" {
			t.Errorf("the receipt is %s", payment.Number)
		}
		if note := s.Refund(issued.ID, book.Cash, 1); note.Number != "HARBOUR-CN-2026-00001" {
			t.Errorf("the credit note is %s", note.Number)
		}
	})
	t.Run("a link that was sent before is kept to", func(t *testing.T) {
		token, err := s.DB.LinkToken(s.Ctx, sent.Link.ID)
		s.Must(err)
		_, err = s.Shop.OpenOrder(s.Ctx, token)
		s.Must(err)
		done, err := s.Shop.CompleteOrder(s.Ctx, shop.CompletionInput{Token: token, Method: book.LinkAtShop, Agreed: true})
		s.Must(err)
		if done.Invoice.Number != "HARBOUR-INV-2026-00002" {
			t.Errorf("its invoice is %s", done.Invoice.Number)
		}
	})
	t.Run("and it comes back", func(t *testing.T) {
		_, err := s.Shop.ArchiveStore(s.Ctx, harbour.ID, false)
		s.Must(err)
		s.IssueIn(harbour.ID, anna, testkit.Line("Ink", 890))
	})
	wantSoundBook(s)
}

func TestTheLastStoreInUseStays(t *testing.T) {
	s := testkit.NewShop(t)
	s.Customer("Anna")
	_, err := s.Shop.ArchiveStore(s.Ctx, 1, true)
	testkit.WantRefusal(t, err, book.CodeLastStore, "")
	swiss := s.AddStore("ZUERICH")
	swiss.Currency = "CHF"
	swiss, err = s.Shop.SaveStore(s.Ctx, swiss)
	s.Must(err)
	_, err = s.Shop.ArchiveStore(s.Ctx, 1, true)
	s.Must(err)
	if home := must(s, s.Shop.Store); home.ID != swiss.ID {
		t.Errorf("the first store in use is %s", home.Code)
	}
	page, err := s.DB.Customers(s.Ctx, sqlite.CustomerQuery{Sort: sqlite.ByBalance}, "CHF", "2026-03-02")
	if err != nil || len(page.Rows) != 1 {
		t.Errorf("by their balances in francs there are %d customers, %v", len(page.Rows), err)
	}
	_, err = s.Shop.ArchiveStore(s.Ctx, swiss.ID, true)
	testkit.WantRefusal(t, err, book.CodeLastStore, "")
	_, err = s.Shop.ArchiveStore(s.Ctx, 99, true)
	testkit.WantRefusal(t, err, book.CodeNotFound, "")
}

func TestEveryStoreHasAnIDOfItsOwn(t *testing.T) {
	s := testkit.NewShop(t)
	if home := must(s, s.Shop.Store); home.Code != "S1" {
		t.Errorf("the first store is %s", home.Code)
	}
	next := must(s, s.Shop.NewStore)
	if next.Code != "S2" || next.Currency != "EUR" || next.TermDays != 14 || next.Name != "" {
		t.Errorf("offered is %+v", next)
	}
	next.Name, next.Code = "Another", "s1"
	_, err := s.Shop.SaveStore(s.Ctx, next)
	testkit.WantRefusal(t, err, book.CodeStoreTaken, "code")
	s.AddStore("S3")
	if next := must(s, s.Shop.NewStore); next.Code != "S4" {
		t.Errorf("after S3 comes %s", next.Code)
	}
	home := must(s, s.Shop.Store)
	home.Code = "S3"
	_, err = s.Shop.SaveStore(s.Ctx, home)
	testkit.WantRefusal(t, err, book.CodeStoreTaken, "code")
}

func TestACurrencyStaysWhereSomethingIsPricedInIt(t *testing.T) {
	s := testkit.NewShop(t)
	_, err := s.Shop.SaveItem(s.Ctx, book.Item{Name: "Pen", Type: book.Physical, UnitPrice: money.Of(100, "EUR")}, s.Key())
	s.Must(err)
	inFrancs := func(store book.Store) error {
		store.Currency = "CHF"
		_, err := s.Shop.SaveStore(s.Ctx, store)
		return err
	}
	testkit.WantRefusal(t, inFrancs(must(s, s.Shop.Store)), shop.CodeCurrencyStays, "currency")
	harbour := s.AddStore("HARBOUR")
	s.Must(inFrancs(harbour))
	testkit.WantRefusal(t, inFrancs(must(s, s.Shop.Store)), shop.CodeCurrencyStays, "currency")
}
