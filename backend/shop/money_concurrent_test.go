package shop_test

import (
	"fmt"
	"sync"
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/shop"
	"daybook/backend/testkit"
)

// outcomes counts what became of commands, by the code of the refusal; "" is done.
type outcomes struct {
	sync.Mutex
	of map[book.Code]int
}

func (o *outcomes) add(err error) {
	o.Lock()
	defer o.Unlock()
	o.of[book.CodeOf(err)]++
}

// atOnceEach runs f for each number at the same time and counts what became of it.
func atOnceEach(count int, f func(n int) error) map[book.Code]int {
	all := outcomes{of: map[book.Code]int{}}
	atOnce(count, func(n int) { all.add(f(n)) })
	return all.of
}

func TestTwoHundredRefundsOfOneInvoiceAtOnceNeverPayOutMoreThanWasPaid(t *testing.T) {
	pieces := testkit.Line("Candle", 50)
	pieces.Quantity = 100 * money.One
	for name, c := range map[string]struct {
		line  book.RefundLine
		worth int64 // of each refund
		done  int
	}{
		"by amounts": {book.RefundLine{Position: 1, Amount: ptr(money.Of(120, "EUR"))}, 120, 41},
		"by pieces":  {book.RefundLine{Position: 1, Quantity: money.One}, 50, 100},
	} {
		t.Run(name, func(t *testing.T) {
			s := testkit.NewShop(t)
			invoice := s.Issue(s.Customer("Anna").ID, pieces)
			s.Collect(invoice.ID, 5000)
			got := atOnceEach(200, func(n int) error {
				_, err := s.Shop.RefundItems(s.Ctx, shop.RefundInput{
					Key: fmt.Sprintf("window-%d", n), InvoiceID: invoice.ID, Lines: []book.RefundLine{c.line},
					Payouts: []shop.Payout{{Method: book.Cash, Amount: money.Of(c.worth, "EUR")}},
				})
				return err
			})
			if got[""] != c.done || got[book.CodeTooMuch]+got[book.CodeRefunded] != 200-c.done {
				t.Errorf("what became of them: %v", got)
			}
			after, err := s.Shop.Invoice(s.Ctx, invoice.ID)
			s.Must(err)
			if want := int64(c.done) * c.worth; after.Balance.Refunded.Minor != want || after.Balance.Credited.Minor != want || want > 5000 {
				t.Errorf("refunded %v, credited %v, want %d", after.Balance.Refunded, after.Balance.Credited, want)
			}
			testkit.WantSound(t, testkit.Raw(t, rawBook(s), "mode=ro"))
		})
	}
}

func ptr[T any](value T) *T { return &value }

func TestManyThingsAtOnceOnAFewInvoices(t *testing.T) {
	s := testkit.NewShop(t)
	anna := s.Customer("Anna").ID
	var invoices [4]int64
	for n := range invoices {
		invoices[n] = s.Issue(anna, testkit.Line("Atlas", 4950), testkit.Line("Ink", 890)).ID
	}
	s.Collect(invoices[0], 5840)
	hundred := money.Of(100, "EUR")
	got := atOnceEach(200, func(n int) error {
		key, invoice := fmt.Sprintf("window-%d", n), invoices[n%len(invoices)]
		var err error
		switch n / len(invoices) % 6 {
		case 0:
			_, err = s.Shop.Collect(s.Ctx, shop.CollectInput{
				Key: key, CustomerID: anna, Method: book.Cash, Amount: money.Of(300, "EUR"), ReceivedAt: s.Shop.Now(), Shares: []shop.Share{{InvoiceID: invoice, Amount: hundred}},
			})
		case 1:
			_, err = s.Shop.RefundItems(s.Ctx, shop.RefundInput{
				Key: key, InvoiceID: invoice, Lines: []book.RefundLine{{Position: 1, Amount: &hundred}}, Payouts: []shop.Payout{{Method: book.StoreCredit, Amount: hundred}},
			})
		case 2:
			_, err = s.Shop.WriteOff(s.Ctx, shop.WriteOffInput{Key: key, InvoiceID: invoice, Amount: money.Of(700, "EUR")})
		case 3:
			_, err = s.Shop.Void(s.Ctx, shop.VoidInput{Key: key, InvoiceID: invoice})
		case 4:
			_, err = s.Shop.Reverse(s.Ctx, shop.ReverseInput{Key: key, PaymentID: int64(n%7 + 1)})
		case 5:
			_, err = s.Shop.RefundCredit(s.Ctx, shop.RefundCreditInput{Key: key, CustomerID: anna, Method: book.Cash, Amount: hundred})
		}
		return err
	})
	if got[book.CodeInternal] > 0 || got[""] == 0 {
		t.Errorf("what became of them: %v", got)
	}
	testkit.WantSound(t, testkit.Raw(t, rawBook(s), "mode=ro"))
}
