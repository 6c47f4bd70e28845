package book_test

import (
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
)

func TestWritingOffWhatWillNotCome(t *testing.T) {
	tests := []struct {
		name    string
		invoice book.Invoice
		amount  money.Amount
		code    book.Code
		field   string
	}{
		{"all of it", issued(balanceOf(1000, 0, 0, 0, 0)), eur(1000), "", ""},
		{"one cent of it", issued(balanceOf(1000, 0, 0, 0, 0)), eur(1), "", ""},
		{"the rest of a half paid one", issued(balanceOf(1000, 0, 400, 0, 0)), eur(600), "", ""},
		{"more after a part", issued(balanceOf(1000, 0, 0, 0, 300)), eur(700), "", ""},
		{"more than is due", issued(balanceOf(1000, 200, 100, 0, 100)), eur(601), book.CodeTooMuch, "amount"},
		{"nothing", issued(balanceOf(1000, 0, 0, 0, 0)), eur(0), book.CodeNegative, "amount"},
		{"less than nothing", issued(balanceOf(1000, 0, 0, 0, 0)), eur(-1), book.CodeNegative, "amount"},
		{"beyond the limit", issued(balanceOf(1000, 0, 0, 0, 0)), eur(money.Limit), book.CodeTooLarge, "amount"},
		{"francs", issued(balanceOf(1000, 0, 0, 0, 0)), money.Of(1000, "CHF"), book.CodeInvalid, "amount"},
		{"of a draft", draft(), eur(1), book.CodeNotIssued, ""},
		{"of a void one", issued(voided(balanceOf(1000, 0, 0, 0, 0))), eur(1), book.CodeVoid, ""},
		{"of a paid one", issued(balanceOf(1000, 0, 1000, 0, 0)), eur(1), book.CodeNothing, ""},
		{"of one written off already", issued(balanceOf(1000, 0, 0, 0, 1000)), eur(1), book.CodeNothing, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			err := test.invoice.CheckWriteOff(test.amount)
			wantRefusal(t, err, test.code, test.field)
			if test.code == book.CodeTooMuch {
				wantLimit(t, err, test.invoice.Balance.Due)
			}
		})
	}
}

func TestAWriteOffMovesWhatIsOwedToBadDebt(t *testing.T) {
	wantEntries(t, []book.Entry{book.WriteOffEntry(issued(balanceOf(1000, 0, 0, 0, 0)), eur(400))}, book.Entry{
		Kind: book.EntryWriteOff, CustomerID: 1, InvoiceID: 7, Postings: []book.Posting{on(book.AccountBadDebt, 400), owes(-400)},
	})
}

func TestMoneyThatComesAfterAll(t *testing.T) {
	tests := []struct {
		name            string
		balance         book.Balance
		pays, recovered int64
	}{
		{"all of it", balanceOf(1000, 0, 0, 0, 1000), 1000, 1000},
		{"a part of it", balanceOf(1000, 0, 0, 0, 1000), 300, 300},
		{"what is due goes first", balanceOf(1000, 0, 0, 0, 400), 700, 100},
		{"and all of the rest", balanceOf(1000, 0, 0, 0, 400), 1000, 400},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			invoices := []book.Invoice{issued(test.balance)}
			p := paying(book.Cash, test.pays, invoices, test.pays)
			if err := p.Allocate(invoices); err != nil {
				t.Fatal(err)
			}
			wantEntries(t, book.PaymentEntries(p, invoices, "2026-04-01"),
				book.Entry{Kind: book.EntryRecovery, Date: "2026-04-01", At: noon, CustomerID: 1, InvoiceID: 7, PaymentID: 3, Postings: []book.Posting{owes(test.recovered), on(book.AccountBadDebt, -test.recovered)}},
				book.Entry{Kind: book.EntryPayment, Date: "2026-04-01", At: noon, CustomerID: 1, PaymentID: 3, Postings: []book.Posting{on(book.AccountCash, test.pays), owes(-test.pays)}},
			)
		})
	}
}

func TestWhatIsDueIsPaidWithoutTouchingWhatWasWrittenOff(t *testing.T) {
	invoices := []book.Invoice{issued(balanceOf(1000, 0, 0, 0, 400))}
	entries := book.PaymentEntries(paying(book.Cash, 600, invoices, 600), invoices, "2026-04-01")
	if len(entries) != 1 || entries[0].Kind != book.EntryPayment {
		t.Errorf("got %+v", entries)
	}
}
