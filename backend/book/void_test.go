package book_test

import (
	"testing"

	"pgregory.net/rapid"

	"daybook/backend/book"
	"daybook/backend/money"
)

func TestInvoicesThatCanBeVoided(t *testing.T) {
	tests := []struct {
		name    string
		invoice book.Invoice
		code    book.Code
		limit   money.Amount // what stands in the way
	}{
		{"just issued", issued(balanceOf(1000, 0, 0, 0, 0)), "", eur(0)},
		{"over nothing", issued(balanceOf(0, 0, 0, 0, 0)), "", eur(0)},
		{"written off", issued(balanceOf(1000, 0, 0, 0, 1000)), "", eur(0)},
		{"paid", issued(balanceOf(1000, 0, 1000, 0, 0)), book.CodePaid, eur(1000)},
		{"paid in part, the rest written off", issued(balanceOf(1000, 0, 1, 0, 999)), book.CodePaid, eur(1)},
		{"refunded in part", issued(balanceOf(1000, 400, 1000, 400, 0)), book.CodePaid, eur(600)},
		{"with a credit note, nothing paid", issued(balanceOf(1000, 400, 0, 0, 0)), book.CodeCredited, eur(400)},
		{"all of it refunded", issued(balanceOf(1000, 1000, 1000, 1000, 0)), book.CodeCredited, eur(1000)},
		{"void already", issued(voided(balanceOf(1000, 0, 0, 0, 0))), book.CodeVoid, eur(0)},
		{"a draft", draft(), book.CodeNotIssued, eur(0)},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			err := test.invoice.CheckVoidable()
			wantRefusal(t, err, test.code, "")
			if !test.limit.IsZero() {
				wantLimit(t, err, test.limit)
			}
		})
	}
}

func TestVoidingTakesSalesAndTaxBack(t *testing.T) {
	wantEntries(t, book.VoidEntries(billed(t, taxOnTop(sold(1000, 19), sold(500, 0)))), voidOf1690())
}

func TestVoidingRecoversFirstWhatWasWrittenOff(t *testing.T) {
	invoice := billed(t, taxOnTop(sold(1000, 19), sold(500, 0)))
	invoice.Balance = balanceOf(1690, 0, 0, 0, 600)
	wantEntries(t, book.VoidEntries(invoice),
		book.Entry{Kind: book.EntryRecovery, CustomerID: 1, InvoiceID: 7, Postings: []book.Posting{owes(600), on(book.AccountBadDebt, -600)}},
		voidOf1690(),
	)
}

// voidOf1690 is the void of 10.00 at 19 % and 5.00 without tax.
func voidOf1690() book.Entry {
	return book.Entry{Kind: book.EntryVoid, CustomerID: 1, InvoiceID: 7, Postings: []book.Posting{
		owes(-1690), taxed(book.AccountSales, 0, 500), taxed(book.AccountSales, 19, 1000), taxed(book.AccountTax, 19, 190),
	}}
}

func TestAVoidInvoiceLeavesNothingOnAnyAccount(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		invoice, journal := drawBilled(t), ledger{}
		total := invoice.Totals.Total.Minor
		journal.post(t, book.IssueEntry(invoice))
		if off := rapid.Int64Range(0, total).Draw(t, "written off"); off > 0 {
			journal.post(t, book.WriteOffEntry(invoice, eur(off)))
			invoice.Balance = balanceOf(total, 0, 0, 0, off)
		}
		if err := invoice.CheckVoidable(); err != nil {
			t.Fatalf("refused: %v", err)
		}
		journal.post(t, book.VoidEntries(invoice)...)
		journal.wantEmpty(t)
	})
}
