package shop_test

import (
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/shop"
	"daybook/backend/testkit"
)

func TestAfterAMergeMoneyGoesOnAsBefore(t *testing.T) {
	s, keep, other := twice(t)
	_, _ = merge(s, keep, other), other
	open, err := s.DB.OpenInvoices(s.Ctx, keep.ID)
	s.Must(err)
	if len(open) != 2 {
		t.Fatalf("open are %v", open)
	}
	first, second := open[0].ID, open[1].ID
	s.Must(collectAll(s, keep.ID, book.StoreCredit, 1000, first, second))
	s.Must(collectAll(s, keep.ID, book.Cash, 5760, first, second))
	for _, payment := range []int64{4, 3, 2} { // the two of now, and the one that was recorded for the customer who is gone
		_, err = s.Shop.Reverse(s.Ctx, shop.ReverseInput{Key: s.Key(), PaymentID: payment})
		s.Must(err)
	}
	s.Must(collectAll(s, keep.ID, book.Cash, 5760, first, second))
	s.Refund(second, book.StoreCredit, 1)
	third, err := s.Shop.SaveCustomer(s.Ctx, book.Customer{Name: "A. Müller"}, s.Key())
	s.Must(err)
	now, err := s.DB.Customer(s.Ctx, keep.ID)
	s.Must(err)
	merge(s, third, now)
	if got, err := s.DB.Customer(s.Ctx, other.ID); err != nil || got.ID != third.ID {
		t.Errorf("the first link leads to %d, %v", got.ID, err)
	}
	testkit.WantSound(t, testkit.Raw(t, rawBook(s), "mode=ro"))
}

// A payment by who survived one merge, on an invoice of who did not, is taken back after both were merged into a third.
func TestAPaymentBetweenTwoMergesIsTakenBack(t *testing.T) {
	s, keep, other := twice(t)
	keep = merge(s, keep, other)
	const theirs = 4 // the unpaid invoice of the customer who is gone
	s.Must(collectAll(s, keep.ID, book.Cash, 3380, theirs))
	third, err := s.Shop.SaveCustomer(s.Ctx, book.Customer{Name: "A. Müller"}, s.Key())
	s.Must(err)
	third = merge(s, third, keep)
	_, err = s.Shop.Reverse(s.Ctx, shop.ReverseInput{Key: s.Key(), PaymentID: 3})
	s.Must(err)
	if due, credit, err := s.DB.CustomerBalance(s.Ctx, third.ID, "EUR"); err != nil || due.Minor != 6760 || credit.Minor != 1000 {
		t.Errorf("the balance is %v and %v, %v", due, credit, err)
	}
	testkit.WantSound(t, testkit.Raw(t, rawBook(s), "mode=ro"))
}

// A form that was open while its customer was merged saves its draft for who he is now.
func TestADraftForAMergedCustomerIsTheSurvivors(t *testing.T) {
	s, keep, other := twice(t)
	merge(s, keep, other)
	late := s.Issue(other.ID, testkit.Line("Card", 500))
	if late.CustomerID != keep.ID || late.BillTo.Name != "Anna Müller" {
		t.Errorf("the invoice is customer %d's, billed to %q", late.CustomerID, late.BillTo.Name)
	}
	open, err := s.DB.OpenInvoices(s.Ctx, keep.ID)
	s.Must(err)
	if len(open) != 3 || open[2].ID != late.ID {
		t.Errorf("open are %+v", open)
	}
	testkit.WantSound(t, testkit.Raw(t, rawBook(s), "mode=ro"))
}

// collectAll takes an amount for two invoices, as much as each can take.
func collectAll(s *testkit.Shop, customer int64, method book.Method, cents int64, invoices ...int64) error {
	in := shop.CollectInput{Key: s.Key(), CustomerID: customer, Method: method, Amount: money.Of(cents, "EUR"), ReceivedAt: s.Shop.Now()}
	for _, id := range invoices {
		invoice, err := s.Shop.Invoice(s.Ctx, id)
		if err != nil {
			return err
		}
		part := min(cents, invoice.Balance.Due.Minor)
		if cents -= part; part > 0 {
			in.Shares = append(in.Shares, shop.Share{InvoiceID: id, Amount: money.Of(part, "EUR")})
		}
	}
	_, err := s.Shop.Collect(s.Ctx, in)
	return err
}
