package book_test

import (
	"testing"

	"daybook/backend/book"
)

func TestWhatBecameOfAnInvoice(t *testing.T) {
	const due, before, after = book.Date("2026-03-15"), book.Date("2026-03-14"), book.Date("2026-03-16")
	tests := []struct {
		name    string
		balance book.Balance
		today   book.Date
		state   book.State
		status  book.Status
	}{
		{"just issued", balanceOf(100, 0, 0, 0, 0), before, book.Open, book.StatusOpen},
		{"on the day it is due it is not late", balanceOf(100, 0, 0, 0, 0), due, book.Open, book.StatusOpen},
		{"the day after it is", balanceOf(100, 0, 0, 0, 0), after, book.Open, book.StatusOverdue},
		{"half paid", balanceOf(100, 0, 50, 0, 0), due, book.Open, book.StatusPartlyPaid},
		{"half paid and late", balanceOf(100, 0, 50, 0, 0), after, book.Open, book.StatusOverdue},
		{"one cent short", balanceOf(100, 0, 99, 0, 0), due, book.Open, book.StatusPartlyPaid},
		{"paid", balanceOf(100, 0, 100, 0, 0), due, book.Paid, book.StatusPaid},
		{"paid long ago", balanceOf(100, 0, 100, 0, 0), after, book.Paid, book.StatusPaid},
		{"nothing to pay", balanceOf(0, 0, 0, 0, 0), after, book.Paid, book.StatusPaid},
		{"a partial credit does not make it paid (invoiceninja#11415)", balanceOf(100, 40, 0, 0, 0), due, book.Open, book.StatusOpen},
		{"a partial credit and the rest in money do", balanceOf(100, 40, 60, 0, 0), due, book.Paid, book.StatusPartlyRefunded},
		{"one of two mugs refunded", balanceOf(100, 50, 100, 50, 0), due, book.Paid, book.StatusPartlyRefunded},
		{"both taken back unpaid", balanceOf(100, 100, 0, 0, 0), after, book.Paid, book.StatusRefunded},
		{"one taken back and paid out, the other due again after a reversal", balanceOf(100, 50, 60, 50, 0), due, book.Open, book.StatusPartlyPaid},
		{"one taken back, the other late", balanceOf(100, 50, 0, 0, 0), after, book.Open, book.StatusOverdue},
		{"one taken back, the other written off", balanceOf(100, 50, 0, 0, 50), due, book.Uncollectible, book.StatusWrittenOff},
		{"both refunded", balanceOf(100, 100, 100, 100, 0), due, book.Paid, book.StatusRefunded},
		{"written off", balanceOf(100, 0, 0, 0, 100), due, book.Uncollectible, book.StatusWrittenOff},
		{"the rest written off", balanceOf(100, 0, 70, 0, 30), after, book.Uncollectible, book.StatusWrittenOff},
		{"a part written off, the rest still due", balanceOf(100, 0, 0, 0, 30), due, book.Open, book.StatusOpen},
		{"the money came after all", balanceOf(100, 0, 100, 0, 0), after, book.Paid, book.StatusPaid},
		{"void", voided(balanceOf(100, 0, 0, 0, 0)), after, book.Void, book.StatusVoid},
		{"void after all was refunded", voided(balanceOf(100, 0, 100, 100, 0)), due, book.Void, book.StatusVoid},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := test.balance.State(); got != test.state {
				t.Errorf("state %s, want %s", got, test.state)
			}
			if got := test.balance.Status(due, test.today); got != test.status {
				t.Errorf("status %s, want %s", got, test.status)
			}
		})
	}
}

func TestWhatWasPaidAndWentBackIsNotPartlyPaid(t *testing.T) {
	if got := balanceOf(100, 60, 60, 60, 0).Status("2026-03-15", "2026-03-01"); got != book.StatusOpen {
		t.Errorf("got %s", got)
	}
}
