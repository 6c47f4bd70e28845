package book_test

import (
	"pgregory.net/rapid"

	"daybook/backend/book"
	"daybook/backend/money"
)

var (
	anyRate     = rapid.OneOf(rapid.SampledFrom([]money.Rate{0, 5500, 7000, 8875, 10000, 19000, 20000}), rapid.Custom(drawRate))
	anyDiscount = rapid.OneOf(
		rapid.Just(book.Discount{Amount: eur(0)}),
		rapid.Map(rapid.Int64Range(0, 100), func(n int64) book.Discount { return book.Discount{Amount: eur(n)} }),
		rapid.Map(anyRate, func(r money.Rate) book.Discount { return book.Discount{Amount: eur(0), Rate: r} }),
	)
	anyPricing = rapid.Custom(drawPricing)
)

func drawRate(t *rapid.T) money.Rate {
	return money.Rate(rapid.Int64Range(0, int64(book.MaxRate)).Draw(t, "rate"))
}

func drawLine(t *rapid.T) book.Line {
	return book.Line{
		Name:      "Mug",
		Type:      rapid.SampledFrom(append(book.LineTypes, book.Physical)).Draw(t, "type"),
		Quantity:  money.Quantity(rapid.OneOf(rapid.Just(int64(money.One)), rapid.Int64Range(1, 20_000)).Draw(t, "quantity")),
		UnitPrice: eur(rapid.OneOf(rapid.Int64Range(0, 100), rapid.Int64Range(0, 1_000_000)).Draw(t, "price")),
		TaxRate:   anyRate.Draw(t, "rate"),
		Discount:  anyDiscount.Draw(t, "discount"),
	}
}

// drawPricing draws documents that can be totalled, many with a few equal lines, where cents are scarce.
func drawPricing(t *rapid.T) book.Pricing {
	p := book.Pricing{
		Currency:    "EUR",
		TaxIncluded: rapid.Bool().Draw(t, "included"),
		Rounding:    rapid.SampledFrom([]book.Rounding{book.PerDocument, book.PerLine}).Draw(t, "rounding"),
		Discount:    anyDiscount.Draw(t, "discount"),
		Coupon:      drawCoupon(t),
		Lines:       rapid.SliceOfN(rapid.Custom(drawLine), 1, 12).Draw(t, "lines"),
	}
	p.Lines = append(p.Lines, sold(1_000_000, 19))
	for i := range p.Lines {
		if line := &p.Lines[i]; line.Discount.Rate == 0 && line.UnitPrice.Minor*int64(line.Quantity) < 101*int64(money.One) {
			line.Discount.Amount = eur(0)
		}
		if line := &p.Lines[i]; line.Type == book.SalesTax && p.TaxIncluded {
			line.Type = book.Physical
		}
		if line := &p.Lines[i]; line.Type.Untaxed() {
			line.TaxRate = 0
		}
		if line := &p.Lines[i]; line.Type == book.SalesTax {
			line.Discount = book.Discount{Amount: eur(0)}
		}
		if line := &p.Lines[i]; line.Type == book.DiscountOff {
			line.UnitPrice, line.Quantity, line.Discount = eur(line.UnitPrice.Minor%100), money.One, book.Discount{Amount: eur(0)}
		}
	}
	if p.Discount.Rate > 99*money.Percent {
		p.Discount.Rate = 99 * money.Percent
	}
	return p
}

func drawTotals(t *rapid.T) (book.Pricing, book.Totals) {
	p := anyPricing.Draw(t, "document")
	totals, err := p.Totals()
	if err != nil {
		t.Fatalf("refused: %v", err)
	}
	return p, totals
}
