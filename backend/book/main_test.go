package book_test

import (
	"errors"
	"flag"
	"os"
	"testing"
	_ "time/tzdata" // the same zones on every computer

	"daybook/backend/book"
	"daybook/backend/money"
)

// TestMain gives the properties the same cases on every run; -rapid.seed=0 looks for new ones.
func TestMain(m *testing.M) {
	for name, value := range map[string]string{"rapid.seed": "1", "rapid.checks": "400"} {
		if err := flag.Set(name, value); err != nil {
			panic(err)
		}
	}
	os.Exit(m.Run())
}

func eur(minor int64) money.Amount { return money.Of(minor, "EUR") }

// sold is one piece sold at a price and a tax rate in whole percent.
func sold(price int64, percent int) book.Line {
	return book.Line{Name: "Mug", Type: book.Physical, Quantity: money.One, UnitPrice: eur(price), TaxRate: money.Rate(percent) * money.Percent}
}

// off is a discount line.
func off(price int64) book.Line {
	return book.Line{Name: "Loyalty", Type: book.DiscountOff, Quantity: money.One, UnitPrice: eur(price)}
}

func isSold(line book.Line) bool { return line.Type != book.DiscountOff && line.Type != book.SalesTax }

// taxOnTop is a document priced before tax, rounded per document.
func taxOnTop(lines ...book.Line) book.Pricing {
	return book.Pricing{Currency: "EUR", Rounding: book.PerDocument, Lines: lines}
}

// taxIncluded is the same at prices that include tax.
func taxIncluded(lines ...book.Line) book.Pricing {
	p := taxOnTop(lines...)
	p.TaxIncluded = true
	return p
}

func perLine(p book.Pricing) book.Pricing {
	p.Rounding = book.PerLine
	return p
}

// check is what a test and a property have in common.
type check interface {
	Helper()
	Fatalf(format string, args ...any)
}

func mustTotals(t check, p book.Pricing) book.Totals {
	t.Helper()
	totals, err := p.Totals()
	if err != nil {
		t.Fatalf("Totals: %v", err)
	}
	return totals
}

// wantRefusal wants a typed error with a code, a field and words; an empty code wants no error.
func wantRefusal(t *testing.T, err error, code book.Code, field string) {
	t.Helper()
	if code == "" {
		if err != nil {
			t.Errorf("refused: %v", err)
		}
		return
	}
	var refusal *book.Error
	if !errors.As(err, &refusal) {
		t.Errorf("got %v, want the refusal %s of %q", err, code, field)
		return
	}
	if refusal.Code != code || refusal.Field != field || refusal.Message == "" {
		t.Errorf("refused with %s of %q (%s), want %s of %q", refusal.Code, refusal.Field, refusal.Message, code, field)
	}
}

// wantLimit wants the refusal to name the amount that may not be passed.
func wantLimit(t *testing.T, err error, limit money.Amount) {
	t.Helper()
	var refusal *book.Error
	if !errors.As(err, &refusal) || refusal.Limit == nil || *refusal.Limit != limit {
		t.Errorf("refused with %+v, want the limit %v", err, limit)
	}
}
