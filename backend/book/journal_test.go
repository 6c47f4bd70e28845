package book_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"daybook/backend/book"
	"daybook/backend/money"
)

func billed(t *testing.T, p book.Pricing) book.Invoice {
	i := issued(book.Balance{})
	i.Pricing, i.Totals = p, mustTotals(t, p)
	return i
}

func TestIssuingDebitsTheCustomerAndCreditsSalesAndTax(t *testing.T) {
	e := book.IssueEntry(billed(t, taxOnTop(sold(1000, 19), sold(500, 0))))
	want := []book.Posting{
		{Account: book.AccountReceivable, CustomerID: 1, InvoiceID: 7, Amount: eur(1690)},
		{Account: book.AccountSales, TaxRate: 0, Amount: eur(-500)},
		{Account: book.AccountSales, TaxRate: 19 * money.Percent, Amount: eur(-1000)},
		{Account: book.AccountTax, TaxRate: 19 * money.Percent, Amount: eur(-190)},
	}
	if !slices.Equal(e.Postings, want) {
		t.Errorf("got  %+v\nwant %+v", e.Postings, want)
	}
	if e.Kind != book.EntryInvoice || e.Date != "2026-03-01" || e.At != noon || e.CustomerID != 1 || e.InvoiceID != 7 || e.PaymentID != 0 {
		t.Errorf("entry %+v", e)
	}
}

func TestAPaymentLowersWhatTheCustomerOwes(t *testing.T) {
	part := func(minor int64) []book.Allocation { return []book.Allocation{{InvoiceID: 7, Amount: eur(minor)}} }
	receivable := func(minor int64) book.Posting {
		return book.Posting{Account: book.AccountReceivable, CustomerID: 1, InvoiceID: 7, Amount: eur(minor)}
	}
	credit := func(minor int64) book.Posting {
		return book.Posting{Account: book.AccountCredit, CustomerID: 1, Amount: eur(minor)}
	}
	tests := []struct {
		name        string
		method      book.Method
		allocations []book.Allocation
		want        []book.Posting
	}{
		{"in cash, all of it", book.Cash, part(1000), []book.Posting{{Account: book.AccountCash, Amount: eur(1000)}, receivable(-1000)}},
		{"by card, and too much", book.CardTerminal, part(600), []book.Posting{{Account: book.AccountCard, Amount: eur(1000)}, receivable(-600), credit(-400)}},
		{"by bank, for no invoice", book.BankTransfer, nil, []book.Posting{{Account: book.AccountBank, Amount: eur(1000)}, credit(-1000)}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := book.Payment{ID: 3, CustomerID: 1, Method: test.method, Amount: eur(1000), Allocations: test.allocations, CreatedAt: noon}
			e := book.PaymentEntry(p, "2026-03-01")
			if !slices.Equal(e.Postings, test.want) {
				t.Errorf("got  %+v\nwant %+v", e.Postings, test.want)
			}
			if e.Kind != book.EntryPayment || e.Date != "2026-03-01" || e.At != noon || e.CustomerID != 1 || e.PaymentID != 3 || e.InvoiceID != 0 {
				t.Errorf("entry %+v", e)
			}
		})
	}
}

func TestEveryEntryAddsUpToZero(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		invoice := issued(book.Balance{})
		invoice.Pricing, invoice.Totals = drawTotals(t)
		checkBalanced(t, book.IssueEntry(invoice))

		total := invoice.Totals.Total.Minor
		invoice.Balance = balanceOf(total, 0, 0, 0, 0)
		payment := book.Payment{CustomerID: 1, Method: rapid.SampledFrom(book.Methods).Draw(t, "method"), Amount: eur(rapid.Int64Range(1, 2*total+2).Draw(t, "pays"))}
		if err := payment.Collect(invoice); err != nil && total > 0 {
			t.Fatalf("refused: %v", err)
		}
		entry := book.PaymentEntry(payment, "2026-03-02")
		checkBalanced(t, entry)
		if owed, credit := sumOf(entry, book.AccountReceivable), sumOf(entry, book.AccountCredit); -owed > total || -owed-credit != payment.Amount.Minor || credit > 0 {
			t.Fatalf("of %v paid on %d, %d pays the invoice and %d is credit", payment.Amount, total, -owed, -credit)
		}
	})
}

func checkBalanced(t *rapid.T, e book.Entry) {
	sum := int64(0)
	for _, p := range e.Postings {
		sum += p.Amount.Minor
		if p.Amount.Currency != "EUR" {
			t.Fatalf("a posting in %q", p.Amount.Currency)
		}
	}
	if sum != 0 || len(e.Postings) < 2 {
		t.Fatalf("%d postings add up to %d: %+v", len(e.Postings), sum, e.Postings)
	}
}

func sumOf(e book.Entry, account book.Account) int64 {
	sum := int64(0)
	for _, p := range e.Postings {
		if p.Account == account {
			sum += p.Amount.Minor
		}
	}
	return sum
}
