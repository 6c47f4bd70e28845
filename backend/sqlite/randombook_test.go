package sqlite_test

import (
	"flag"
	"math/rand/v2"
	"testing"
	"time"

	"pgregory.net/rapid"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/shop"
	"daybook/backend/testkit"
)

// people is how many customers a random book starts with.
const people = 4

// randomBook is a shop of two stores and a few customers in which anything happened, within some days. What the shop refuses did not.
func randomBook(t *testing.T, rt *rapid.T, commands int) *testkit.Shop {
	s := testkit.NewShop(t)
	s.DB.Exec(t, "PRAGMA synchronous = OFF")
	for _, name := range []string{"Anna", "Bert", "Cleo", "Dora"}[:people] {
		s.Customer(name)
	}
	s.AddStore("HARBOUR")
	d := draws{rand.New(rand.NewPCG(rapid.Uint64().Draw(rt, "the dice"), 1))} // rapid's own draws prefer invoice 1
	for range commands {
		if err := doings[d.IntN(len(doings))](d, s); err != nil && book.CodeOf(err) == "" {
			rt.Fatal(err)
		}
		s.Clock.Add(time.Duration(d.IntN(8)) * time.Hour)
	}
	return s
}

type draws struct{ *rand.Rand }

// id is a row among the first few.
func (d draws) id(most int64) int64 { return 1 + d.Int64N(most) }

func (d draws) cents() money.Amount {
	return money.Of([]int64{1, 100, 500, 1000, 1500, 3000}[d.IntN(6)], "EUR")
}

func (d draws) method() book.Method {
	return []book.Method{book.Cash, book.BankTransfer, book.CardTerminal, book.StoreCredit}[d.IntN(4)]
}

var doings = []func(draws, *testkit.Shop) error{
	issues, issues, issues, issues, pays, pays, pays, pays, paysAhead, paysAhead, refunds, refunds, refunds, paysOut, writesOff, voids, reverses, reverses, merges,
}

func issues(d draws, s *testkit.Shop) error {
	lines := []book.Line{testkit.Line("Novel", 1000), testkit.Line("Ink", 500), testkit.Line("Card", 1)}
	draft := book.Invoice{StoreID: d.id(2), CustomerID: d.id(people)}
	draft.TaxIncluded, draft.Lines = true, lines[:d.id(3)]
	saved, err := s.Shop.SaveDraft(s.Ctx, draft, s.Key())
	if err != nil || d.IntN(8) == 0 {
		return err
	}
	_, err = s.Shop.Issue(s.Ctx, shop.IssueInput{ID: saved.ID, Version: saved.Version, Key: s.Key()})
	return err
}

func pays(d draws, s *testkit.Shop) error {
	invoice, err := s.Shop.Invoice(s.Ctx, d.id(10))
	if err != nil {
		return err
	}
	amount := d.cents()
	in := shop.CollectInput{Key: s.Key(), CustomerID: invoice.CustomerID, Method: d.method(), Amount: amount, ReceivedAt: s.Shop.Now() - book.Moment(d.id(4)-1)*86_400_000}
	if share := min(amount.Minor, invoice.Balance.Unpaid().Minor); share > 0 {
		in.Shares = []shop.Share{{InvoiceID: invoice.ID, Amount: money.Of(share, "EUR")}}
	}
	_, err = s.Shop.Collect(s.Ctx, in)
	return err
}

func paysAhead(d draws, s *testkit.Shop) error {
	_, err := s.Shop.Collect(s.Ctx, shop.CollectInput{Key: s.Key(), CustomerID: d.id(people), Method: book.Cash, Amount: d.cents(), ReceivedAt: s.Shop.Now()})
	return err
}

func refunds(d draws, s *testkit.Shop) error {
	in := shop.RefundInput{Key: s.Key(), InvoiceID: d.id(10), Lines: []book.RefundLine{{Position: int(d.id(3))}}, Reason: "Torn"}
	if d.IntN(2) == 0 {
		in.Lines[0].Quantity = money.One
	} else {
		amount := d.cents()
		in.Lines[0].Amount = &amount
	}
	plan, err := s.Shop.PreviewRefund(s.Ctx, in)
	if err != nil {
		return err
	}
	if half := plan.Payout.Minor / 2; half > 0 {
		in.Payouts = append(in.Payouts, shop.Payout{Method: book.StoreCredit, Amount: money.Of(half, "EUR")})
		plan.Payout.Minor -= half
	}
	if !plan.Payout.IsZero() {
		in.Payouts = append(in.Payouts, shop.Payout{Method: d.method(), Amount: plan.Payout})
	}
	_, err = s.Shop.RefundItems(s.Ctx, in)
	return err
}

func paysOut(d draws, s *testkit.Shop) error {
	_, err := s.Shop.RefundCredit(s.Ctx, shop.RefundCreditInput{Key: s.Key(), CustomerID: d.id(people), Method: d.method(), Amount: d.cents()})
	return err
}

func writesOff(d draws, s *testkit.Shop) error {
	_, err := s.Shop.WriteOff(s.Ctx, shop.WriteOffInput{Key: s.Key(), InvoiceID: d.id(10), Amount: d.cents()})
	return err
}

func voids(d draws, s *testkit.Shop) error {
	_, err := s.Shop.Void(s.Ctx, shop.VoidInput{Key: s.Key(), InvoiceID: d.id(10)})
	return err
}

func reverses(d draws, s *testkit.Shop) error {
	_, err := s.Shop.Reverse(s.Ctx, shop.ReverseInput{Key: s.Key(), PaymentID: d.id(10)})
	return err
}

// readers are what must be true of every book, however it is read.
var readers = []struct {
	name string
	read func(*rapid.T, *testkit.Shop)
}{
	{"every order and payment is on one page of its customer's list", onOnePage},
	{"the filters of a customer's list share it out", sharedOut},
	{"a customer's totals are those of the list", totalled},
	{"a customer's open invoices are what is due", allOpen},
	{"every filter of invoices shows its own", filtered},
	{"a statement is the journal of its period", stated},
	{"the story of a credit ends with what there is", creditTold},
}

func TestWhateverHappenedIsReadAsItWasWritten(t *testing.T) {
	fewer(t, "10") // each is a file
	rapid.Check(t, func(rt *rapid.T) {
		s := randomBook(t, rt, 40)
		defer func() { _ = s.DB.Close() }()
		testkit.WantSound(t, testkit.Raw(t, bookFile(s), "mode=ro"))
		for _, r := range readers {
			rt.Log(r.name)
			r.read(rt, s)
		}
	})
}

// fewer has a property looked at less often, for this test.
func fewer(t *testing.T, checks string) {
	const name = "rapid.checks"
	before := flag.Lookup(name).Value.String()
	t.Cleanup(func() { _ = flag.Set(name, before) })
	if err := flag.Set(name, checks); err != nil {
		t.Fatal(err)
	}
}
