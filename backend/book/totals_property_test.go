package book_test

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"daybook/backend/book"
	"daybook/backend/money"
)

func TestTotalsDoNotDependOnTheOrderOfTheLines(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, want := drawTotals(t)
		p.Lines = rapid.Permutation(p.Lines).Draw(t, "order")
		got, err := p.Totals()
		if err != nil || figuresOf(got) != figuresOf(want) || !reflect.DeepEqual(got.Rates, want.Rates) {
			t.Fatalf("got %+v %+v, want %+v %+v", figuresOf(got), got.Rates, figuresOf(want), want.Rates)
		}
	})
}

func TestLinesAndRatesAddUpToTheDocument(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, totals := drawTotals(t)
		var amounts, lines, rates figures
		for i, l := range totals.Lines {
			if isSold(p.Lines[i]) {
				amounts.subtotal += l.Amount.Minor
			}
			lines.add(l.Discount, l.Net, l.Tax, l.Gross)
		}
		for _, r := range totals.Rates {
			rates.add(eur(0), r.Net, r.Tax, r.Gross)
		}
		want := figuresOf(totals)
		lines.subtotal, rates.subtotal, rates.discount = amounts.subtotal, amounts.subtotal, want.discount
		if lines != want || rates != want {
			t.Fatalf("document %+v, lines %+v, rates %+v", want, lines, rates)
		}
	})
}

func (f *figures) add(discount, net, tax, gross money.Amount) {
	f.discount += discount.Minor
	f.net += net.Minor
	f.tax += tax.Minor
	f.total += gross.Minor
}

func TestEveryLineAndRateIsNetPlusTaxAndNothingIsNegative(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, totals := drawTotals(t)
		check := func(what string, net, tax, gross money.Amount) {
			if net.Minor+tax.Minor != gross.Minor || net.Minor < 0 || tax.Minor < 0 || net.Currency != "EUR" || tax.Currency != "EUR" || gross.Currency != "EUR" {
				t.Fatalf("%s: %v + %v = %v", what, net, tax, gross)
			}
		}
		for i, l := range totals.Lines {
			check("line", l.Net, l.Tax, l.Gross)
			if l.Discount.Minor < 0 || l.Amount.Minor < 0 || p.Lines[i].Type != book.DiscountOff && l.Discount.Minor > l.Amount.Minor {
				t.Fatalf("line %d: %+v", i, l)
			}
		}
		for _, r := range totals.Rates {
			check("rate", r.Net, r.Tax, r.Gross)
		}
		check("document", totals.Net, totals.Tax, totals.Total)
	})
}

func TestSubtotalLessDiscountIsNetOrTotal(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, totals := drawTotals(t)
		rest, side := totals.Subtotal.Minor-totals.Discount.Minor, totals.Net
		if p.TaxIncluded {
			side = totals.Total
		}
		if rest != side.Minor {
			t.Fatalf("subtotal %v − discount %v is not %v", totals.Subtotal, totals.Discount, side)
		}
	})
}

func TestAmountsNearTheLimitAreExactOrRefused(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := book.Pricing{Currency: "EUR", Rounding: book.PerDocument, TaxIncluded: rapid.Bool().Draw(t, "included")}
		for range rapid.IntRange(1, 4).Draw(t, "lines") {
			p.Lines = append(p.Lines, sold(rapid.Int64Range(money.Limit/8, money.Limit-1).Draw(t, "price"), rapid.IntRange(0, 100).Draw(t, "percent")))
		}
		totals, err := p.Totals()
		if err != nil {
			if book.CodeOf(err) != book.CodeTooLarge {
				t.Fatalf("refused otherwise: %v", err)
			}
			return
		}
		if totals.Total.Check() != nil || totals.Net.Minor+totals.Tax.Minor != totals.Total.Minor || totals.Net.Minor < 0 {
			t.Fatalf("wrong figures: %+v", figuresOf(totals))
		}
	})
}
