package book_test

import (
	"testing"

	"pgregory.net/rapid"

	"daybook/backend/book"
)

// balanceOf is a balance with due = total − credited − (paid − refunded) − written off.
func balanceOf(total, credited, paid, refunded, writtenOff int64) book.Balance {
	return book.Balance{
		Total: eur(total), Credited: eur(credited), Paid: eur(paid), Refunded: eur(refunded), WrittenOff: eur(writtenOff),
		Due: eur(total - credited - (paid - refunded) - writtenOff),
	}
}

func voided(b book.Balance) book.Balance {
	b.Due, b.Voided = eur(0), true
	return b
}

// drawBalance draws what may have become of a total, something of which can still be refunded.
func drawBalance(t *rapid.T, total int64) book.Balance {
	credited := rapid.Int64Range(0, total-1).Draw(t, "credited")
	refunded := rapid.Int64Range(0, credited).Draw(t, "refunded")
	due := rapid.Int64Range(0, total-credited).Draw(t, "due")
	writtenOff := rapid.Int64Range(0, total-credited-due).Draw(t, "written off")
	return balanceOf(total, credited, total-credited-due-writtenOff+refunded, refunded, writtenOff)
}

// issued is an issued invoice of which this became.
func issued(b book.Balance) book.Invoice {
	i := draft()
	i.ID, i.Number, i.IssuedAt, i.Balance = 7, "INV-1", noon, b
	return i
}

// billed is an issued invoice over these lines, all of it due.
func billed(t check, p book.Pricing) book.Invoice {
	t.Helper()
	totals := mustTotals(t, p)
	i := issued(balanceOf(totals.Total.Minor, 0, 0, 0, 0))
	i.Pricing, i.Totals = p, totals
	return i
}

// drawBilled draws one of any lines.
func drawBilled(t *rapid.T) book.Invoice { return billed(t, anyPricing.Draw(t, "document")) }

func TestWhatIsLeftOfAnInvoice(t *testing.T) {
	tests := []struct {
		name                        string
		balance                     book.Balance
		netPaid, unpaid, uncredited int64
	}{
		{"just issued", balanceOf(100, 0, 0, 0, 0), 0, 100, 100},
		{"half paid", balanceOf(100, 0, 50, 0, 0), 50, 50, 100},
		{"paid", balanceOf(100, 0, 100, 0, 0), 100, 0, 100},
		{"one of two mugs refunded", balanceOf(100, 50, 100, 50, 0), 50, 0, 50},
		{"one of two mugs taken back before it was paid", balanceOf(100, 50, 0, 0, 0), 0, 50, 50},
		{"both refunded", balanceOf(100, 100, 100, 100, 0), 0, 0, 0},
		{"what is written off can still be paid", balanceOf(100, 0, 70, 0, 30), 70, 30, 100},
		{"beside what is due", balanceOf(100, 0, 0, 0, 30), 0, 100, 100},
		{"void", voided(balanceOf(100, 0, 0, 0, 0)), 0, 0, 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			b := test.balance
			if b.NetPaid() != eur(test.netPaid) || b.Unpaid() != eur(test.unpaid) || b.Uncredited() != eur(test.uncredited) {
				t.Errorf("kept %v, to be paid %v, to be refunded %v", b.NetPaid(), b.Unpaid(), b.Uncredited())
			}
		})
	}
}
