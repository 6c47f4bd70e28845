package book_test

import (
	"maps"
	"testing"

	"pgregory.net/rapid"

	"daybook/backend/book"
	"daybook/backend/money"
)

func TestRefundsUntilNothingIsLeftTakeBackExactlyTheInvoice(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		invoice := drawBilled(t)
		total := invoice.Totals.Total.Minor
		paid := rapid.Int64Range(0, total).Draw(t, "paid")
		invoice.Balance = balanceOf(total, 0, paid, 0, rapid.Int64Range(0, total-paid).Draw(t, "written off"))
		r := refunding{invoice: invoice}
		for range rapid.IntRange(0, 8).Draw(t, "refunds") {
			r.refund(t, drawRefund(t, r.invoice.Refundable(r.taken)))
		}
		r.refund(t, theRest(r.invoice.Refundable(r.taken)))
		r.checkWhole(t)
	})
}

// refunding is an invoice, and what its refunds took back and paid out.
type refunding struct {
	invoice book.Invoice
	taken   []book.CreditLine
	rates   []book.RateTotal
	payout  int64
}

// refund asks for a refund, unless nothing is left or nothing is asked for.
func (r *refunding) refund(t *rapid.T, lines asked) {
	plan, err := book.PlanRefund(r.invoice, r.taken, lines)
	if code := book.CodeOf(err); code == book.CodeRequired || code == book.CodeRefunded && r.invoice.Balance.Uncredited().IsZero() {
		return
	}
	if err != nil {
		t.Fatalf("refused: %v", err)
	}
	r.invoice.Balance = plan.After
	r.taken = append(r.taken, plan.CreditNote.Lines...)
	r.rates = append(r.rates, plan.CreditNote.Rates...)
	r.payout += plan.Payout.Minor
	if r.payout > r.invoice.Balance.Paid.Minor || r.invoice.Balance.Refunded.Minor != r.payout {
		t.Fatalf("%d left of %v paid", r.payout, r.invoice.Balance.Paid)
	}
	checkNote(t, plan.CreditNote)
	for _, left := range r.invoice.Refundable(r.taken) {
		if min(int64(left.Quantity), left.Net.Minor, left.Tax.Minor, left.Gross.Minor) < 0 {
			t.Fatalf("less than nothing is left: %+v", left)
		}
	}
}

// checkNote wants every figure of a credit note to be net plus tax, and its lines and its rates to add up to it.
func checkNote(t *rapid.T, n book.CreditNote) {
	var lines, rates, whole figures
	check := func(sum *figures, net, tax, gross money.Amount) {
		if net.Minor+tax.Minor != gross.Minor || net.Minor < 0 || tax.Minor < 0 {
			t.Fatalf("%v + %v = %v", net, tax, gross)
		}
		sum.add(eur(0), net, tax, gross)
	}
	for _, l := range n.Lines {
		check(&lines, l.Net, l.Tax, l.Gross)
	}
	for _, r := range n.Rates {
		check(&rates, r.Net, r.Tax, r.Gross)
	}
	check(&whole, n.Net, n.Tax, n.Total)
	if lines != whole || rates != whole {
		t.Fatalf("credit note %+v, lines %+v, rates %+v", whole, lines, rates)
	}
}

// checkWhole wants all that was taken back to be the invoice, by line and by rate.
func (r *refunding) checkWhole(t *rapid.T) {
	lines, rates := map[int]figures{}, map[book.RateTotal]figures{}
	for _, l := range r.taken {
		tally(lines, l.Position, l.Net, l.Tax, l.Gross)
	}
	for _, l := range r.rates {
		tally(rates, book.RateTotal{SalesTax: l.SalesTax, Rate: l.Rate}, l.Net, l.Tax, l.Gross)
	}
	wantLines, wantRates := map[int]figures{}, map[book.RateTotal]figures{}
	for n, l := range r.invoice.Totals.Lines {
		tally(wantLines, n+1, l.Net, l.Tax, l.Gross)
	}
	for _, l := range r.invoice.Totals.Rates {
		tally(wantRates, book.RateTotal{SalesTax: l.SalesTax, Rate: l.Rate}, l.Net, l.Tax, l.Gross)
	}
	if !maps.Equal(lines, wantLines) || !maps.Equal(rates, wantRates) {
		t.Fatalf("took back %v %v\nof        %v %v", lines, rates, wantLines, wantRates)
	}
	if b := r.invoice.Balance; b != balanceOf(b.Total.Minor, b.Total.Minor, b.Paid.Minor, b.Paid.Minor, 0) {
		t.Fatalf("left: %+v", b)
	}
	if code := book.CodeOf(r.invoice.CheckRefundable()); code != book.CodeRefunded {
		t.Fatalf("one more refund is met with %q", code)
	}
}

// tally adds figures up by a key; what is nothing is not kept.
func tally[K comparable](sums map[K]figures, key K, net, tax, gross money.Amount) {
	sum := sums[key]
	sum.add(eur(0), net, tax, gross)
	if sum != (figures{}) {
		sums[key] = sum
	}
}

// drawRefund draws quantities, amounts, or both, of some lines.
func drawRefund(t *rapid.T, left []book.Refundable) asked {
	var lines asked
	for _, l := range left {
		if !rapid.Bool().Draw(t, "chosen") {
			continue
		}
		line := pieces(l.Position, money.Quantity(rapid.Int64Range(0, int64(l.Quantity)).Draw(t, "quantity")))
		if rapid.Bool().Draw(t, "by amount") {
			line = both(l.Position, line.Quantity, rapid.Int64Range(0, l.Gross.Minor).Draw(t, "amount"))
		}
		lines = append(lines, line)
	}
	return lines
}

// theRest asks for all that is left: the pieces, or the money where no piece is left.
func theRest(left []book.Refundable) asked {
	var lines asked
	for _, l := range left {
		if l.Quantity > 0 {
			lines = append(lines, pieces(l.Position, l.Quantity))
		} else {
			lines = append(lines, part(l.Position, l.Gross.Minor))
		}
	}
	return lines
}
