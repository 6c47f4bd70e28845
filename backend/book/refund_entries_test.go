package book_test

import (
	"testing"

	"daybook/backend/book"
)

func TestACreditNoteTakesSalesAndTaxBack(t *testing.T) {
	plan, _, _ := refunded(t, order(t), asked{pieces(1, 3000), pieces(2, 1000)})
	note := plan.CreditNote
	note.ID, note.Reason = 4, "Broken"
	wantEntries(t, book.RefundEntries(note, plan.Recovered), book.Entry{
		Kind: book.EntryCreditNote, CustomerID: 1, CreditNoteID: 4, Note: "Broken", Postings: []book.Posting{
			taxed(book.AccountSales, 7, 467), taxed(book.AccountTax, 7, 33), taxed(book.AccountSales, 19, 840), taxed(book.AccountTax, 19, 160), owes(-1500),
		},
	})
}

// What leaves and what is no longer a bad debt comes first, so that the invoice never owes the customer.
func TestARefundPaysOutBeforeItTakesBack(t *testing.T) {
	invoice := order(t)
	invoice.Balance = balanceOf(1500, 0, 900, 0, 300)
	plan, _, _ := refunded(t, invoice, asked{part(1, 1000)})
	if err := plan.Pay([]book.Refund{payout(book.Cash, 150), payout(book.BankTransfer, 150), payout(book.StoreCredit, 100)}); err != nil {
		t.Fatal(err)
	}
	note := plan.CreditNote
	note.ID = 4
	for n := range note.Refunds {
		note.Refunds[n].ID = int64(21 + n)
	}
	out := func(id, minor int64, from book.Posting) book.Entry {
		return book.Entry{Kind: book.EntryRefund, CustomerID: 1, RefundID: id, Postings: []book.Posting{owes(minor), from}}
	}
	wantEntries(t, book.RefundEntries(note, plan.Recovered),
		book.Entry{Kind: book.EntryRecovery, CustomerID: 1, InvoiceID: 7, CreditNoteID: 4, Postings: []book.Posting{owes(300), on(book.AccountBadDebt, -300)}},
		out(21, 150, on(book.AccountCash, -150)),
		out(22, 150, on(book.AccountBank, -150)),
		out(23, 100, keeps(-100)),
		book.Entry{Kind: book.EntryCreditNote, CustomerID: 1, CreditNoteID: 4, Postings: []book.Posting{
			taxed(book.AccountSales, 19, 840), taxed(book.AccountTax, 19, 160), owes(-1000),
		}},
	)
}
