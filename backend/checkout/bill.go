package checkout

import (
	"fmt"
	"strings"

	"daybook/backend/book"
	"daybook/backend/money"
)

// bill is the figures of an order as the invoice will show them.
type bill struct {
	Lines []billLine
	Sums  []sum
	Total string
	Taxes []sum // that the total includes
}

type billLine struct{ Name, Reference, Detail, Amount string }

type sum struct{ Label, Figure string }

const nbsp = "\u00a0"

// billOf writes an order's figures in a language, the way the store's country writes amounts.
func billOf(w *words, n money.Notation, p book.Pricing, t book.Totals) bill {
	b := bill{Total: n.Format(t.Total)}
	for i, line := range p.Lines {
		b.Lines = append(b.Lines, lineOf(w, n, line, t.Lines[i]))
	}
	if !t.Discount.IsZero() || !p.TaxIncluded && !t.Tax.IsZero() {
		b.Sums = append(b.Sums, sum{w.Subtotal, n.Format(t.Subtotal)})
	}
	if other := t.Discount.Plus(-t.Coupon.Minor); !other.IsZero() {
		b.Sums = append(b.Sums, sum{w.Discount, n.Format(other.Neg())})
	}
	if !t.Coupon.IsZero() {
		b.Sums = append(b.Sums, sum{fmt.Sprintf(w.Coupon, p.Coupon.Code), n.Format(t.Coupon.Neg())})
	}
	if p.TaxIncluded {
		b.Taxes = taxesOf(w, w.IncludedTaxAt, n, t)
	} else {
		b.Sums = append(b.Sums, taxesOf(w, w.TaxAt, n, t)...)
	}
	return b
}

func taxesOf(w *words, taxAt string, n money.Notation, t book.Totals) (taxes []sum) {
	for _, r := range t.Rates {
		label := fmt.Sprintf(taxAt, percent(n, r.Rate))
		if r.SalesTax {
			label = w.SalesTax
		}
		if !r.Tax.IsZero() {
			taxes = append(taxes, sum{label, n.Format(r.Tax)})
		}
	}
	return taxes
}

func lineOf(w *words, n money.Notation, line book.Line, total book.LineTotal) billLine {
	b := billLine{Name: line.Name, Reference: line.Reference, Amount: n.Format(total.Amount)}
	if line.Type == book.DiscountOff {
		b.Amount = n.Format(total.Amount.Neg())
		return b
	}
	var detail []string
	if line.Quantity != money.One || line.Unit != "" {
		quantity := strings.TrimSuffix(n.Quantity(line.Quantity)+nbsp+line.Unit, nbsp)
		detail = append(detail, quantity+" × "+n.Format(line.UnitPrice))
	}
	if off := discountOf(n, line); off != "" {
		detail = append(detail, fmt.Sprintf(w.LineDiscount, off))
	}
	b.Detail = strings.Join(detail, ", ")
	return b
}

func discountOf(n money.Notation, line book.Line) string {
	switch {
	case line.Discount.Rate > 0:
		return percent(n, line.Discount.Rate)
	case line.Discount.Amount.Minor > 0:
		return n.Format(line.Discount.Amount)
	}
	return ""
}

func percent(n money.Notation, rate money.Rate) string {
	if n.Spaced {
		return n.Rate(rate) + nbsp + "%"
	}
	return n.Rate(rate) + "%"
}
