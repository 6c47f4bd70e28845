package book_test

import (
	"testing"

	"pgregory.net/rapid"

	"daybook/backend/book"
	"daybook/backend/money"
)

func TestWhereTheMoneyOfARefundComesFrom(t *testing.T) {
	tests := []struct {
		name                      string
		balance                   book.Balance // of 15.00, of which 10.00 are taken back
		lowers, recovered, payout int64
		after                     book.Balance
	}{
		{"nothing paid: it lowers what is due", balanceOf(1500, 0, 0, 0, 0), 1000, 0, 0, balanceOf(1500, 1000, 0, 0, 0)},
		{"all paid: it is paid out", balanceOf(1500, 0, 1500, 0, 0), 0, 0, 1000, balanceOf(1500, 1000, 1500, 1000, 0)},
		{"half paid: what is due goes first", balanceOf(1500, 0, 700, 0, 0), 800, 0, 200, balanceOf(1500, 1000, 700, 200, 0)},
		{"just as much due", balanceOf(1500, 0, 500, 0, 0), 1000, 0, 0, balanceOf(1500, 1000, 500, 0, 0)},
		{"all written off: it is no longer a bad debt", balanceOf(1500, 0, 0, 0, 1500), 0, 1000, 0, balanceOf(1500, 1000, 0, 0, 500)},
		{"paid and written off: the bad debt goes first", balanceOf(1500, 0, 1200, 0, 300), 0, 300, 700, balanceOf(1500, 1000, 1200, 700, 0)},
		{"due, then written off, then paid out", balanceOf(1500, 0, 900, 0, 300), 300, 300, 400, balanceOf(1500, 1000, 900, 400, 0)},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			invoice := order(t)
			invoice.Balance = test.balance
			plan, err := book.PlanRefund(invoice, nil, asked{part(1, 1000)})
			if err != nil {
				t.Fatal(err)
			}
			if plan.LowersDue != eur(test.lowers) || plan.Recovered != eur(test.recovered) || plan.Payout != eur(test.payout) || plan.After != test.after {
				t.Errorf("lowers %v, recovers %v, pays out %v, leaves %+v", plan.LowersDue, plan.Recovered, plan.Payout, plan.After)
			}
		})
	}
}

func TestARefundLeavesABalanceThatAddsUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		total := rapid.Int64Range(1, money.Limit-1).Draw(t, "total")
		before := drawBalance(t, total)
		invoice := billed(t, taxOnTop(sold(total, 0)))
		invoice.Balance = before
		taken := []book.CreditLine{{Position: 1, Net: before.Credited, Tax: eur(0), Gross: before.Credited}}
		takes := rapid.Int64Range(1, before.Uncredited().Minor).Draw(t, "takes back")
		plan, err := book.PlanRefund(invoice, taken, asked{part(1, takes)})
		if err != nil {
			t.Fatalf("refused: %v", err)
		}
		checkAfter(t, before, plan, takes)
	})
}

// checkAfter wants the parts of a plan to be taken in their order, and the balance after it to be exactly what they leave.
func checkAfter(t *rapid.T, before book.Balance, plan book.RefundPlan, takes int64) {
	lowers, recovered, payout, after := plan.LowersDue.Minor, plan.Recovered.Minor, plan.Payout.Minor, plan.After
	want := balanceOf(before.Total.Minor, before.Credited.Minor+takes, before.Paid.Minor, before.Refunded.Minor+payout, before.WrittenOff.Minor-recovered)
	if lowers+recovered+payout != takes || after != want {
		t.Fatalf("%d + %d + %d of %d leave %+v, want %+v", lowers, recovered, payout, takes, after, want)
	}
	if min(lowers, recovered, payout, after.Due.Minor, after.WrittenOff.Minor, after.NetPaid().Minor, after.Uncredited().Minor) < 0 {
		t.Fatalf("below zero: %+v", plan)
	}
	if recovered+payout > 0 && !after.Due.IsZero() || payout > 0 && !after.WrittenOff.IsZero() {
		t.Fatalf("out of order: %+v", plan)
	}
}
