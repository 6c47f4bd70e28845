package book_test

import (
	"testing"

	"pgregory.net/rapid"

	"daybook/backend/book"
	"daybook/backend/money"
)

// couponed is a document with a coupon.
func couponed(p book.Pricing, d book.Discount) book.Pricing {
	p.Coupon = book.AppliedCoupon{ID: 1, Code: "SUMMER-10", Discount: d}
	return p
}

func TestDocumentsWithACoupon(t *testing.T) {
	tenth, all := book.Discount{Rate: 10 * money.Percent}, book.Discount{Rate: 100 * money.Percent}
	five := book.Discount{Amount: eur(500)}
	yen := with(sold(1980, 10), func(l *book.Line) { l.UnitPrice.Currency = "JPY" })
	tests := []struct {
		name    string
		pricing book.Pricing
		coupon  int64
		want    figures
	}{
		{"10 % off, tax on top", couponed(taxOnTop(sold(1000, 19)), tenth), 100, figures{1000, 100, 900, 171, 1071}},
		{"10 % off at prices with tax", couponed(taxIncluded(sold(1190, 19)), tenth), 119, figures{1190, 119, 900, 171, 1071}},
		{"5.00 off, tax on top", couponed(taxOnTop(sold(1500, 20)), five), 500, figures{1500, 500, 1000, 200, 1200}},
		{"5.00 off at prices with tax", couponed(taxIncluded(sold(1700, 20)), five), 500, figures{1700, 500, 1000, 200, 1200}},
		{"5.00 off 3.00 leaves nothing", couponed(taxOnTop(sold(300, 19)), five), 300, figures{300, 300, 0, 0, 0}},
		{"everything off", couponed(taxIncluded(sold(1190, 19)), all), 1190, figures{1190, 1190, 0, 0, 0}},
		{"10 % of what a discount leaves", couponed(discounted(taxOnTop(sold(1000, 10)), five), tenth), 50, figures{1000, 550, 450, 45, 495}},
		{"10 % of what a discount line leaves", couponed(taxOnTop(sold(1000, 10), off(200)), tenth), 80, figures{1000, 280, 720, 72, 792}},
		{"5.00 of what is left, 4.00", couponed(discounted(taxOnTop(sold(1000, 0)), book.Discount{Rate: 60 * money.Percent}), five), 400, figures{1000, 1000, 0, 0, 0}},
		{"10 % of 0.05, rounded up", couponed(taxOnTop(sold(5, 0)), tenth), 1, figures{5, 1, 4, 0, 4}},
		{"10 % of nothing yet", couponed(taxOnTop(), tenth), 0, figures{}},
		{"5.00 off nothing yet", couponed(taxOnTop(), five), 0, figures{}},
		{"10 % off in yen", couponed(book.Pricing{Currency: "JPY", Rounding: book.PerDocument, TaxIncluded: true, Lines: []book.Line{yen}}, tenth), 198, figures{1980, 198, 1620, 162, 1782}},
		{"without a coupon", taxOnTop(sold(1000, 19)), 0, figures{1000, 0, 1000, 190, 1190}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			totals := mustTotals(t, test.pricing)
			if figuresOf(totals) != test.want || totals.Coupon != money.Of(test.coupon, test.pricing.Currency) {
				t.Errorf("got %+v with a coupon of %v, want %+v with %d", figuresOf(totals), totals.Coupon, test.want, test.coupon)
			}
		})
	}
}

func TestACouponIsSharedOverTheRates(t *testing.T) {
	totals := mustTotals(t, couponed(taxOnTop(sold(1000, 19), sold(500, 7), sold(500, 0)), book.Discount{Rate: 10 * money.Percent}))
	for i, want := range []int64{100, 50, 50} {
		if got := totals.Lines[i].Discount; got != eur(want) {
			t.Errorf("line %d bears %v, want %d", i, got, want)
		}
	}
	if totals.Tax != eur(171+32) { // 19 % of 9.00 and 7 % of 4.50
		t.Errorf("the tax is %v", totals.Tax)
	}
}

// drawCoupon draws no coupon, amounts from cents to more than any document, and rates.
func drawCoupon(t *rapid.T) book.AppliedCoupon {
	if !rapid.Bool().Draw(t, "has coupon") {
		return book.AppliedCoupon{}
	}
	d := book.Discount{Amount: eur(rapid.OneOf(rapid.Int64Range(1, 100), rapid.Int64Range(1, 100_000_000)).Draw(t, "coupon amount"))}
	if rapid.Bool().Draw(t, "coupon by rate") {
		d = book.Discount{Amount: eur(0), Rate: money.Rate(rapid.Int64Range(1, int64(book.MaxRate)).Draw(t, "coupon rate"))}
	}
	return book.AppliedCoupon{ID: 1, Code: "SUMMER-10", Discount: d}
}

// moneysWorth is what no discount of the document lowers.
func moneysWorth(p book.Pricing, totals book.Totals) (minor int64) {
	for i, l := range totals.Lines {
		if kind := p.Lines[i].Type; kind == book.GiftCard || kind == book.StoreCreditLine {
			minor += l.Amount.Minor
		}
	}
	return minor
}

func TestACouponTakesItsPartOfWhatTheOtherDiscountsLeave(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, totals := drawTotals(t)
		coupon := p.Coupon.Discount
		p.Coupon = book.AppliedCoupon{}
		without := mustTotals(t, p)
		left := without.Subtotal.Minor - without.Discount.Minor - moneysWorth(p, without)
		want := min(coupon.Amount.Minor, left)
		if coupon.Rate > 0 {
			want = halfUp(left, int64(coupon.Rate), int64(100*money.Percent))
		}
		if totals.Coupon != eur(want) || totals.Subtotal != without.Subtotal || totals.Discount.Minor != without.Discount.Minor+want {
			t.Fatalf("%+v off %d took %v; discounts %v, without it %v", coupon, left, totals.Coupon, totals.Discount, without.Discount)
		}
	})
}
