package book_test

import (
	"math/big"
	"testing"

	"pgregory.net/rapid"

	"daybook/backend/book"
	"daybook/backend/money"
)

// The formulas of EN 16931 (BR-CO-17) and of payment portals, in rational numbers.
func TestTaxFollowsTheFormulas(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, totals := drawTotals(t)
		if p.Rounding == book.PerDocument {
			for _, r := range totals.Rates {
				if !r.SalesTax {
					checkTax(t, taxPerDocument(p.TaxIncluded, r), r.Tax)
				}
			}
			return
		}
		for i, l := range totals.Lines {
			if isSold(p.Lines[i]) {
				checkTax(t, taxPerLine(p.TaxIncluded, l.Amount.Minor-l.Discount.Minor, p.Lines[i].TaxRate), l.Tax)
			}
		}
	})
}

func checkTax(t *rapid.T, want int64, got money.Amount) {
	if got.Minor != want {
		t.Fatalf("tax %v, want %d", got, want)
	}
}

func taxPerDocument(included bool, r book.RateTotal) int64 {
	if included {
		return halfUp(r.Gross.Minor, int64(r.Rate), int64(100*money.Percent+r.Rate))
	}
	return halfUp(r.Net.Minor, int64(r.Rate), int64(100*money.Percent))
}

// taxPerLine: the rate in hundredths of a percent is a tenth of ours, so 10000 ÷ (10000 + rate) is 100000 ÷ (100000 + ours).
func taxPerLine(included bool, amount int64, rate money.Rate) int64 {
	if included {
		return amount - halfUp(amount, 100_000, 100_000+int64(rate))
	}
	return halfUp(amount, int64(rate), 100_000)
}

// halfUp is value × factor ÷ divisor + ½, rounded down.
func halfUp(value, factor, divisor int64) int64 {
	r := new(big.Rat).Add(new(big.Rat).Mul(big.NewRat(value, 1), big.NewRat(factor, divisor)), big.NewRat(1, 2))
	return new(big.Int).Quo(r.Num(), r.Denom()).Int64()
}

func TestALinesTaxIsWithinACentOfItsOwn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, totals := drawTotals(t)
		for i, l := range totals.Lines {
			own := taxPerLine(p.TaxIncluded, l.Amount.Minor-l.Discount.Minor, p.Lines[i].TaxRate)
			if isSold(p.Lines[i]) && (l.Tax.Minor-own > 1 || own-l.Tax.Minor > 1) {
				t.Fatalf("line %d bears %v, alone it would bear %d", i, l.Tax, own)
			}
		}
	})
}
