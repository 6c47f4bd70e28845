package shop_test

import (
	"context"
	"fmt"
	"sync"
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/shop"
	"daybook/backend/testkit"
)

// sent is a form that a window sends: its key, and what the shop answers.
type sent struct {
	key  string
	send func() (string, error)
}

// form is one use case with what its form holds; name says of an answer which document it is.
func form[I, A any](s *testkit.Shop, key string, do func(context.Context, I) (A, error), in I, name func(A) string) sent {
	return sent{key, func() (string, error) {
		answer, err := do(s.Ctx, in)
		return name(answer), err
	}}
}

// moneyForms are one form of each kind that moves money, each of which can be carried out.
func moneyForms(s *testkit.Shop) map[string]sent {
	anna := s.Customer("Anna").ID
	bill := func(paid int64) int64 {
		id := s.Issue(anna, testkit.Line("Atlas", 4950)).ID
		if paid > 0 {
			s.Collect(id, paid)
		}
		return id
	}
	s.Collect(bill(0), 6950) // leaves a credit of 20.00
	wrong := s.Collect(bill(0), 4950)
	number := func(i book.Invoice) string { return i.Number }
	return map[string]sent{
		"refund": form(s, "refund", s.Shop.RefundItems, shop.RefundInput{
			Key: "refund", InvoiceID: bill(4950), Lines: []book.RefundLine{{Position: 1, Quantity: money.One}},
			Payouts: []shop.Payout{{Method: book.Cash, Amount: money.Of(4000, "EUR")}, {Method: book.StoreCredit, Amount: money.Of(950, "EUR")}},
		}, func(n book.CreditNote) string { return n.Number }),
		"write off": form(s, "write-off", s.Shop.WriteOff, shop.WriteOffInput{Key: "write-off", InvoiceID: bill(0), Amount: money.Of(1000, "EUR")}, number),
		"void":      form(s, "void", s.Shop.Void, shop.VoidInput{Key: "void", InvoiceID: bill(0)}, number),
		"reverse": form(s, "reverse", s.Shop.Reverse, shop.ReverseInput{Key: "reverse", PaymentID: wrong.ID},
			func(p book.Payment) string { return p.Number }),
		"pay out credit": form(s, "payout", s.Shop.RefundCredit, shop.RefundCreditInput{Key: "payout", CustomerID: anna, Method: book.Cash, Amount: money.Of(700, "EUR")},
			func(r book.Refund) string { return fmt.Sprint(r.ID) }),
		"collect each": form(s, "each", s.Shop.CollectEach, shop.CollectEachInput{
			Key: "each", InvoiceIDs: []int64{bill(0), bill(1000)}, Method: book.BankTransfer, ReceivedAt: s.Shop.Now(),
		}, func(all []book.Payment) string { return all[0].Number + " " + all[1].Number }),
	}
}

// entriesOf is how many entries each form makes.
var entriesOf = map[string]string{"refund": "3", "write off": "1", "void": "1", "reverse": "1", "pay out credit": "1", "collect each": "2"}

func TestTheSameCommandSentAThousandTimesAtOnceHappensOnce(t *testing.T) {
	s := testkit.NewShop(t)
	raw := testkit.Raw(t, rawBook(s), "mode=ro")
	for name, c := range moneyForms(s) {
		t.Run(name, func(t *testing.T) {
			var mu sync.Mutex
			answers := map[string]int{}
			atOnce(100, func(int) {
				for range 10 {
					answer, err := c.send()
					if err != nil {
						t.Error(err)
						return
					}
					mu.Lock()
					answers[answer]++
					mu.Unlock()
				}
			})
			if len(answers) != 1 {
				t.Errorf("it was answered in %d ways: %v", len(answers), answers)
			}
			made := testkit.Column(t, raw, "SELECT count(*) FROM entries WHERE key = ?1 UNION ALL SELECT count(*) FROM audit WHERE key = ?1", c.key)
			if made[0] != entriesOf[name] || made[1] != "1" {
				t.Errorf("it made %s entries and %s rows in the log", made[0], made[1])
			}
		})
	}
	testkit.WantSound(t, raw)
}
