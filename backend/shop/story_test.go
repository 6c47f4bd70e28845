package shop_test

import (
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/testkit"
)

func TestAShopSellsAndTakesMoney(t *testing.T) {
	s := testkit.NewShop(t)
	anna := s.Customer("Anna Müller")
	invoice := s.Issue(anna.ID, testkit.Line("Novel", 2490), testkit.Line("Ink", 890))

	t.Run("the first invoice has the first number", func(t *testing.T) {
		if invoice.Number != "INV-2026-00001" || invoice.Status != book.StatusOpen {
			t.Fatalf("got %s, %s", invoice.Number, invoice.Status)
		}
	})
	t.Run("a part of it is paid", func(t *testing.T) {
		s.Collect(invoice.ID, 1000)
		got, err := s.Shop.Invoice(s.Ctx, invoice.ID)
		s.Must(err)
		if got.Status != book.StatusPartlyPaid || got.Balance.Due != money.Of(2380, "EUR") {
			t.Fatalf("got %s, due %v", got.Status, got.Balance.Due)
		}
	})
	t.Run("the rest and a little more; the more is the customer's credit", func(t *testing.T) {
		s.Collect(invoice.ID, 2500)
		due, credit, err := s.DB.CustomerBalance(s.Ctx, anna.ID, "EUR")
		s.Must(err)
		if due.Minor != 0 || credit.Minor != 120 {
			t.Fatalf("due %v, credit %v", due, credit)
		}
	})
	t.Run("the next morning everything is there", func(t *testing.T) {
		s.Reopen()
		got, err := s.Shop.Invoice(s.Ctx, invoice.ID)
		s.Must(err)
		if got.Status != book.StatusPaid || len(got.Lines) != 2 || got.Totals.Total.Minor != 3380 {
			t.Fatalf("got %+v", got)
		}
	})
}

func TestTheSameFormSentTwiceCountsOnce(t *testing.T) {
	s := testkit.NewShop(t)
	invoice := s.Issue(s.Customer("Anna").ID, testkit.Line("Novel", 2490))
	in := s.Pays(invoice.ID, book.Cash, 500)
	first, err := s.Shop.Collect(s.Ctx, in)
	s.Must(err)
	second, err := s.Shop.Collect(s.Ctx, in)
	s.Must(err)
	if first.ID != second.ID {
		t.Fatalf("two payments: %s and %s", first.Number, second.Number)
	}
	in.Amount.Minor = 700
	if _, err := s.Shop.Collect(s.Ctx, in); book.CodeOf(err) != book.CodeKeyReused {
		t.Fatalf("the key came back with another amount: %v", err)
	}
}

func TestWhatPaperCannotShowIsKnownBeforeTheIssue(t *testing.T) {
	s := testkit.NewShop(t)
	draft := s.Draft(s.Customer("Ελένη Παπαδοπούλου").ID, testkit.Line("Coffee 😀 for Łucja", 390))
	missing, err := s.Shop.Unprintable(s.Ctx, draft)
	s.Must(err)
	if missing != "😀" {
		t.Errorf("got %q", missing)
	}
}
