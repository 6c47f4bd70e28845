package book_test

import (
	"reflect"
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
)

// on is a posting on an account of the shop's own.
func on(account book.Account, minor int64) book.Posting {
	return book.Posting{Account: account, Amount: eur(minor)}
}

// taxed is one on sales or tax.
func taxed(account book.Account, percent int, minor int64) book.Posting {
	return book.Posting{Account: account, TaxRate: money.Rate(percent) * money.Percent, Amount: eur(minor)}
}

// owes is one on what customer 1 owes for invoice 7.
func owes(minor int64) book.Posting { return owesFor(7, minor) }

func owesFor(invoice, minor int64) book.Posting {
	return book.Posting{Account: book.AccountReceivable, CustomerID: 1, InvoiceID: invoice, Amount: eur(minor)}
}

// keeps is one on what the shop keeps for customer 1.
func keeps(minor int64) book.Posting {
	return book.Posting{Account: book.AccountCredit, CustomerID: 1, Amount: eur(minor)}
}

func wantEntries(t *testing.T, got []book.Entry, want ...book.Entry) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%d entries, want %d: %+v", len(got), len(want), got)
	}
	for n := range want {
		if !reflect.DeepEqual(got[n], want[n]) {
			t.Errorf("entry %d\ngot  %+v\nwant %+v", n, got[n], want[n])
		}
	}
}

func TestIssuingDebitsTheCustomerAndCreditsSalesAndTax(t *testing.T) {
	wantEntries(t, []book.Entry{book.IssueEntry(billed(t, taxOnTop(sold(1000, 19), sold(500, 0))))}, book.Entry{
		Kind: book.EntryInvoice, Date: "2026-03-01", At: noon, CustomerID: 1, InvoiceID: 7, Postings: []book.Posting{
			owes(1690), taxed(book.AccountSales, 0, -500), taxed(book.AccountSales, 19, -1000), taxed(book.AccountTax, 19, -190),
		},
	})
}

func TestAPaymentLowersWhatTheCustomerOwes(t *testing.T) {
	one, two := open(7, "INV-1", 1000), open(8, "INV-2", 500)
	tests := []struct {
		name     string
		method   book.Method
		invoices []book.Invoice
		parts    []int64
		want     []book.Posting
	}{
		{"in cash, all of it", book.Cash, []book.Invoice{one}, []int64{1000}, []book.Posting{on(book.AccountCash, 1000), owes(-1000)}},
		{"by card, and too much", book.CardTerminal, []book.Invoice{one}, []int64{600}, []book.Posting{on(book.AccountCard, 1000), owes(-600), keeps(-400)}},
		{"by bank, for no invoice", book.BankTransfer, nil, nil, []book.Posting{on(book.AccountBank, 1000), keeps(-1000)}},
		{"by cheque, for two", book.Cheque, []book.Invoice{one, two}, []int64{550, 450}, []book.Posting{on(book.AccountBank, 1000), owes(-550), owesFor(8, -450)}},
		{"with store credit", book.StoreCredit, []book.Invoice{two, one}, []int64{500, 500}, []book.Posting{keeps(1000), owesFor(8, -500), owes(-500)}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := paying(test.method, 1000, test.invoices, test.parts...)
			p.Note = "Thanks, Ada"
			wantEntries(t, book.PaymentEntries(p, test.invoices, "2026-03-01"), book.Entry{
				Kind: book.EntryPayment, Date: "2026-03-01", At: noon, CustomerID: 1, PaymentID: 3, Note: "Thanks, Ada", Postings: test.want,
			})
		})
	}
}
