package shop_test

import (
	"fmt"
	"path/filepath"
	"sync"
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

func rawBook(s *testkit.Shop) string { return filepath.Join(s.Dir, sqlite.FileName) }

// atOnce runs count copies of f together.
func atOnce(count int, f func(n int)) {
	var all sync.WaitGroup
	for n := range count {
		all.Go(func() { f(n) })
	}
	all.Wait()
}

func TestFiftyTakeMoneyForOneInvoiceAtOnce(t *testing.T) {
	s := testkit.NewShop(t)
	invoice := s.Issue(s.Customer("Anna").ID, testkit.Line("Atlas", 4950))
	var mu sync.Mutex
	taken, refused := 0, 0
	atOnce(50, func(n int) {
		hundred := money.Of(100, "EUR")
		_, err := s.Shop.Collect(s.Ctx, shop.CollectInput{
			Key: fmt.Sprintf("till-%d", n), CustomerID: invoice.CustomerID, Method: book.Cash, Amount: hundred, ReceivedAt: s.Shop.Now(),
			Shares: []shop.Share{{InvoiceID: invoice.ID, Amount: hundred}},
		})
		mu.Lock()
		defer mu.Unlock()
		switch book.CodeOf(err) {
		case "":
			taken++
		case book.CodeTooMuch: // the last one: only half of it is due
			refused++
		default:
			t.Errorf("till %d: %v", n, err)
		}
	})
	if taken != 49 || refused != 1 {
		t.Errorf("%d taken and %d refused", taken, refused)
	}
	got, err := s.Shop.Invoice(s.Ctx, invoice.ID)
	s.Must(err)
	due, credit, err := s.DB.CustomerBalance(s.Ctx, invoice.CustomerID, "EUR")
	s.Must(err)
	if got.Status != book.StatusPartlyPaid || got.Balance.Paid.Minor != 4900 || due.Minor != 50 || credit.Minor != 0 {
		t.Errorf("%s, paid %v, due %v, credit %v", got.Status, got.Balance.Paid, due, credit)
	}
	testkit.WantSound(t, testkit.Raw(t, rawBook(s), "mode=ro"))
}

func TestManyIssueAtOnceWithoutAGap(t *testing.T) {
	s := testkit.NewShop(t)
	anna := s.Customer("Anna")
	drafts := make([]book.Invoice, 40)
	for i := range drafts {
		drafts[i] = s.Draft(anna.ID, testkit.Line("Novel", 2490))
	}
	atOnce(len(drafts)*2, func(n int) { // each is tried from two windows
		draft := drafts[n/2]
		_, err := s.Shop.Issue(s.Ctx, shop.IssueInput{ID: draft.ID, Version: draft.Version, Key: fmt.Sprintf("window-%d", n)})
		if code := book.CodeOf(err); code != "" && code != book.CodeIssued {
			t.Error(err)
		}
	})
	raw := testkit.Raw(t, rawBook(s), "mode=ro")
	testkit.WantSound(t, raw)
	if got := testkit.Column(t, raw, "SELECT count(number) FROM invoices")[0]; got != "40" {
		t.Errorf("%s invoices of 40 drafts", got)
	}
}

func TestOneFormSentTwoHundredTimesAtOnceIsOnePayment(t *testing.T) {
	s := testkit.NewShop(t)
	invoice := s.Issue(s.Customer("Anna").ID, testkit.Line("Novel", 2490))
	in := s.Pays(invoice.ID, book.Cash, 2490)
	atOnce(200, func(int) {
		payment, err := s.Shop.Collect(s.Ctx, in)
		if err != nil || payment.Number != "REC-2026-00001" {
			t.Errorf("got %s, %v", payment.Number, err)
		}
	})
	raw := testkit.Raw(t, rawBook(s), "mode=ro")
	testkit.WantSound(t, raw)
	if got := testkit.Column(t, raw, "SELECT count(*) FROM payments UNION ALL SELECT count(*) FROM audit WHERE command = 'Collect'"); got[0] != "1" || got[1] != "1" {
		t.Errorf("payments and rows in the log: %v", got)
	}
}

func TestWhoReadsIsNotKeptWaitingByWhoWrites(t *testing.T) {
	s := testkit.NewShop(t)
	anna := s.Customer("Anna")
	invoice := s.Issue(anna.ID, testkit.Line("Novel", 2490))
	s.Must(s.DB.Write(s.Ctx, func(*sqlite.Tx) error {
		_, err := s.Shop.Invoice(t.Context(), invoice.ID) // from another window, while this one writes
		return err
	}))
}
