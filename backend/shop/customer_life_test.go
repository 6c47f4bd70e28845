package shop_test

import (
	"context"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/shop"
	"daybook/backend/testkit"
)

// life is a customer of a shop; every event is a day after the one before.
type life struct {
	*testkit.Shop
	anna    int64
	invoice map[string]int64 // by what was sold
}

func (l *life) bill(what string, lines ...book.Line) int64 {
	l.Clock.Add(24 * time.Hour)
	l.invoice[what] = l.Issue(l.anna, lines...).ID
	return l.invoice[what]
}

// did does one thing, the next day.
func did[I, A any](l *life, do func(context.Context, I) (A, error), in I) A {
	l.T.Helper()
	l.Clock.Add(24 * time.Hour)
	answer, err := do(l.Ctx, in)
	l.Must(err)
	return answer
}

func (l *life) status(t *testing.T, what string, want book.Status) {
	t.Helper()
	invoice, err := l.Shop.Shop.Invoice(l.Ctx, l.invoice[what])
	l.Must(err)
	if invoice.Status != want {
		t.Errorf("the invoice for the %s is %s, want %s", what, invoice.Status, want)
	}
}

func TestTheLifeOfACustomer(t *testing.T) {
	l := &life{Shop: testkit.NewShop(t), invoice: map[string]int64{}}
	l.anna = l.Customer("Anna").ID
	do, eur := l.Shop.Shop, func(minor int64) money.Amount { return money.Of(minor, "EUR") }
	now := func() book.Moment { return do.Now() }

	t.Run("three invoices", func(t *testing.T) {
		l.bill("novel", testkit.Line("Novel", 2490))
		l.bill("atlas", testkit.Line("Atlas", 4950), testkit.Line("Ink", 890))
		l.bill("pen", testkit.Line("Pen", 4995))
		wantAccount(t, l.Shop, l.anna, account{billed: 13325, due: 13325})
	})
	t.Run("one transfer pays all of them, and a little more", func(t *testing.T) {
		payment := did(l, do.Collect, shop.CollectInput{Key: l.Key(), CustomerID: l.anna, Method: book.BankTransfer, Amount: eur(14000), ReceivedAt: now(), Shares: []shop.Share{
			{InvoiceID: l.invoice["novel"], Amount: eur(2490)}, {InvoiceID: l.invoice["atlas"], Amount: eur(5840)}, {InvoiceID: l.invoice["pen"], Amount: eur(4995)},
		}})
		if payment.Unallocated() != eur(675) || len(payment.Allocations) != 3 {
			t.Errorf("the receipt says %+v", payment)
		}
		l.status(t, "atlas", book.StatusPaid)
		wantAccount(t, l.Shop, l.anna, account{billed: 13325, paid: 13325, credit: 675})
	})
	t.Run("the credit pays for a candle", func(t *testing.T) {
		l.bill("candle", testkit.Line("Candle", 500))
		did(l, do.Collect, l.Pays(l.invoice["candle"], book.StoreCredit, 500))
		l.status(t, "candle", book.StatusPaid)
		wantAccount(t, l.Shop, l.anna, account{billed: 13825, paid: 13825, credit: 175})
	})
	t.Run("the atlas comes back, for cash and credit", func(t *testing.T) {
		note := did(l, do.RefundItems, shop.RefundInput{
			Key: l.Key(), InvoiceID: l.invoice["atlas"], Lines: []book.RefundLine{{Position: 1, Quantity: money.One}}, Reason: "Water stain",
			Payouts: []shop.Payout{{Method: book.Cash, Amount: eur(3000)}, {Method: book.StoreCredit, Amount: eur(1950)}},
		})
		if note.Number != "CN-2026-00001" || note.Total != eur(4950) || note.Tax != eur(790) || note.PaidOut() != eur(4950) || note.Reason != "Water stain" {
			t.Errorf("the credit note says %+v", note)
		}
		l.status(t, "atlas", book.StatusPartlyRefunded)
		wantAccount(t, l.Shop, l.anna, account{billed: 8875, paid: 8875, credit: 2125})
	})
	t.Run("a part of the credit is paid out", func(t *testing.T) {
		did(l, do.RefundCredit, shop.RefundCreditInput{Key: l.Key(), CustomerID: l.anna, Method: book.Cash, Amount: eur(1000)})
		wantAccount(t, l.Shop, l.anna, account{billed: 8875, paid: 8875, credit: 1125})
	})
	t.Run("a part of a globe is written off", func(t *testing.T) {
		l.bill("globe", testkit.Line("Globe", 8000))
		did(l, do.WriteOff, shop.WriteOffInput{Key: l.Key(), InvoiceID: l.invoice["globe"], Amount: eur(3000), Reason: "Moved away"})
		l.status(t, "globe", book.StatusOpen)
		wantAccount(t, l.Shop, l.anna, account{billed: 16875, paid: 8875, writtenOff: 3000, due: 5000, credit: 1125})
	})
	t.Run("and half of that comes after all", func(t *testing.T) {
		did(l, do.Collect, l.Pays(l.invoice["globe"], book.Cheque, 6500))
		l.status(t, "globe", book.StatusWrittenOff)
		wantAccount(t, l.Shop, l.anna, account{billed: 16875, paid: 15375, writtenOff: 1500, credit: 1125})
	})
	t.Run("a payment that never was is reversed", func(t *testing.T) {
		l.bill("lamp", testkit.Line("Lamp", 2000))
		wrong := did(l, do.Collect, l.Pays(l.invoice["lamp"], book.Cash, 2300))
		wantAccount(t, l.Shop, l.anna, account{billed: 18875, paid: 17375, writtenOff: 1500, credit: 1425})
		if back := did(l, do.Reverse, shop.ReverseInput{Key: l.Key(), PaymentID: wrong.ID, Reason: "Another Anna"}); back.ReversedAt != now() || back.Amount != eur(2300) {
			t.Errorf("the payment is now %+v", back)
		}
		l.status(t, "lamp", book.StatusOpen)
		wantAccount(t, l.Shop, l.anna, account{billed: 18875, paid: 15375, writtenOff: 1500, due: 2000, credit: 1125})
	})
	t.Run("an invoice that was written twice is voided", func(t *testing.T) {
		did(l, do.Void, shop.VoidInput{Key: l.Key(), InvoiceID: l.bill("lamp again", testkit.Line("Lamp", 2000)), Reason: "Written twice"})
		l.status(t, "lamp again", book.StatusVoid)
		wantAccount(t, l.Shop, l.anna, account{billed: 18875, paid: 15375, writtenOff: 1500, due: 2000, credit: 1125})
	})
	t.Run("and it is all there on paper, and the next morning", func(t *testing.T) {
		l.Reopen()
		for _, d := range []book.Document{
			{Kind: book.DocumentInvoice, ID: l.invoice["lamp again"]}, {Kind: book.DocumentReceipt, ID: 1}, {Kind: book.DocumentCreditNote, ID: 1},
			{Kind: book.DocumentStatement, ID: l.anna, From: "2026-01-01", To: "2026-12-31"},
		} {
			paper, err := l.Shop.Shop.Draw(l.Ctx, d)
			if err != nil || len(paper.Data) == 0 {
				t.Errorf("%s: %v", d.Kind, err)
			}
		}
		wantAccount(t, l.Shop, l.anna, account{billed: 18875, paid: 15375, writtenOff: 1500, due: 2000, credit: 1125})
	})
}

func TestManyAreCollectedAllOrNone(t *testing.T) {
	s := testkit.NewShop(t)
	first, second := s.Issue(s.Customer("Anna").ID, testkit.Line("Novel", 2490)), s.Issue(s.Customer("Bert").ID, testkit.Line("Ink", 890))
	s.Collect(second.ID, 100)
	in := shop.CollectEachInput{Key: "each", InvoiceIDs: []int64{first.ID, second.ID, 77}, Method: book.CardTerminal, ReceivedAt: s.Shop.Now(), Note: "The fair"}
	_, err := s.Shop.CollectEach(s.Ctx, in)
	testkit.WantRefusal(t, err, book.CodeNotFound, "")
	if unpaid, err := s.Shop.Invoice(s.Ctx, first.ID); err != nil || unpaid.Status != book.StatusOpen {
		t.Errorf("the first is %s, though all were refused: %v", unpaid.Status, err)
	}
	in.InvoiceIDs = in.InvoiceIDs[:2] // the refused form, corrected: its key was not used up
	payments, err := s.Shop.CollectEach(s.Ctx, in)
	s.Must(err)
	for n, want := range []book.Payment{{CustomerID: first.CustomerID, Number: "REC-2026-00002", Amount: money.Of(2490, "EUR")}, {CustomerID: second.CustomerID, Number: "REC-2026-00003", Amount: money.Of(790, "EUR")}} {
		if got := payments[n]; got.CustomerID != want.CustomerID || got.Number != want.Number || got.Amount != want.Amount || got.Note != "The fair" {
			t.Errorf("payment %d is %+v", n, got)
		}
	}
	testkit.WantSound(t, testkit.Raw(t, rawBook(s), "mode=ro"))
}

func TestAnInvoiceForNothingIsOnTheStatementToo(t *testing.T) {
	s := testkit.NewShop(t)
	anna := s.Customer("Anna").ID
	gift := s.Issue(anna, testkit.Line("Bookmark", 0))
	if gift.Status != book.StatusPaid {
		t.Errorf("it is %s", gift.Status)
	}
	if _, err := s.DB.LatestEvents(s.Ctx, 10); err != nil {
		t.Errorf("what happened last cannot be read: %v", err)
	}
	wantAccount(t, s, anna, account{})
}

func TestARefundWhoseInvoiceWasPaidMeanwhileIsAskedForAgain(t *testing.T) {
	s := testkit.NewShop(t)
	invoice := s.Issue(s.Customer("Anna").ID, testkit.Line("Atlas", 4950))
	s.Collect(invoice.ID, 1000)
	mine := shop.RefundInput{Key: "mine", InvoiceID: invoice.ID, Lines: []book.RefundLine{{Position: 1, Quantity: money.One}}}
	plan, err := s.Shop.PreviewRefund(s.Ctx, mine)
	s.Must(err)
	mine.Payouts = []shop.Payout{{Method: book.Cash, Amount: plan.Payout}}
	s.Collect(invoice.ID, 2000) // in another window
	_, err = s.Shop.RefundItems(s.Ctx, mine)
	testkit.WantRefusal(t, err, book.CodePayout, "payouts")
	wantLimit(t, err, 3000)
	_, err = s.Shop.WriteOff(s.Ctx, shop.WriteOffInput{Key: "write-off", InvoiceID: invoice.ID, Amount: money.Of(3950, "EUR")})
	testkit.WantRefusal(t, err, book.CodeTooMuch, "amount")
	wantLimit(t, err, 1950)
	mine.Payouts[0].Amount.Minor = 3000
	note, err := s.Shop.RefundItems(s.Ctx, mine)
	s.Must(err)
	if note.Total.Minor != 4950 || note.PaidOut().Minor != 3000 {
		t.Errorf("the credit note is over %v, of which %v leaves", note.Total, note.PaidOut())
	}
}
