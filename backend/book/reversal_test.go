package book_test

import (
	"testing"

	"pgregory.net/rapid"

	"daybook/backend/book"
	"daybook/backend/money"
)

func TestPaymentsThatCanBeReversed(t *testing.T) {
	both := func(one, two book.Balance) []book.Invoice {
		invoices := []book.Invoice{issued(one), issued(two)}
		invoices[1].ID, invoices[1].Number = 8, "INV-2"
		return invoices
	}
	paid := balanceOf(100, 0, 100, 0, 0)
	tests := []struct {
		name     string
		invoices []book.Invoice
		reversed book.Moment
		credit   money.Amount
		code     book.Code
	}{
		{"it paid two invoices and left a credit", both(paid, paid), 0, eur(50), ""},
		{"other payments left a credit too", both(paid, paid), 0, eur(80), ""},
		{"it was reversed already", both(paid, paid), noon, eur(50), book.CodeReversed},
		{"a cent went back", both(paid, balanceOf(100, 1, 100, 1, 0)), 0, eur(50), book.CodeSpent},
		{"all of it went back", both(balanceOf(100, 100, 100, 100, 0), paid), 0, eur(50), book.CodeSpent},
		{"what went back was another's payment", both(paid, balanceOf(200, 100, 200, 100, 0)), 0, eur(50), ""},
		{"a mug was taken back before it was paid", both(paid, balanceOf(150, 50, 100, 0, 0)), 0, eur(50), ""},
		{"a cent of the credit was used", both(paid, paid), 0, eur(49), book.CodeCreditUsed},
		{"all of the credit was used", both(paid, paid), 0, eur(0), book.CodeCreditUsed},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := paying(book.Cash, 250, test.invoices, 100, 100)
			p.ReversedAt = test.reversed
			err := p.CheckReversible(test.invoices, test.credit)
			wantRefusal(t, err, test.code, "")
			if test.code == book.CodeCreditUsed {
				wantLimit(t, err, test.credit)
			}
		})
	}
}

func TestAReversalTakesEveryEntryBackTheLastFirst(t *testing.T) {
	invoices := []book.Invoice{issued(balanceOf(1000, 0, 0, 0, 1000))}
	made := book.PaymentEntries(paying(book.Cash, 1200, invoices, 1000), invoices, "2026-03-01")
	made[0].ID, made[1].ID = 11, 12
	wantEntries(t, book.ReversalEntries(made),
		book.Entry{Kind: book.EntryReversal, CustomerID: 1, PaymentID: 3, Reverses: 12, Postings: []book.Posting{on(book.AccountCash, -1200), owes(1000), keeps(200)}},
		book.Entry{Kind: book.EntryReversal, CustomerID: 1, PaymentID: 3, Reverses: 11, Postings: []book.Posting{owes(-1000), on(book.AccountBadDebt, 1000)}},
	)
	if made[1].Postings[0] != on(book.AccountCash, 1200) {
		t.Errorf("the first entry was changed: %+v", made[1])
	}
}

func TestAReversedPaymentLeavesNothingOnAnyAccount(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, invoices := drawPayment(t)
		if err := p.Allocate(invoices); err != nil {
			t.Fatalf("refused: %v", err)
		}
		made, journal := book.PaymentEntries(p, invoices, "2026-03-01"), ledger{}
		journal.post(t, made...)
		for n := range made {
			made[n].ID = int64(n + 1)
		}
		journal.post(t, book.ReversalEntries(made)...)
		journal.wantEmpty(t)
	})
}

// drawPayment draws a payment over invoices of which anything may have become.
func drawPayment(t *rapid.T) (book.Payment, []book.Invoice) {
	var invoices []book.Invoice
	var parts []int64
	amount := int64(0)
	for range rapid.IntRange(0, 3).Draw(t, "invoices") {
		invoice := issued(drawBalance(t, rapid.Int64Range(1, 1_000_000).Draw(t, "total")))
		invoice.ID = int64(len(invoices) + 1)
		if unpaid := invoice.Balance.Unpaid().Minor; unpaid > 0 {
			part := rapid.Int64Range(1, unpaid).Draw(t, "part")
			invoices, parts, amount = append(invoices, invoice), append(parts, part), amount+part
		}
	}
	method := rapid.SampledFrom(book.Methods).Draw(t, "method")
	if amount == 0 || rapid.Bool().Draw(t, "too much") {
		amount += rapid.Int64Range(1, 1000).Draw(t, "on credit")
	} else if rapid.Bool().Draw(t, "with credit") {
		method = book.StoreCredit
	}
	return paying(method, amount, invoices, parts...), invoices
}
