package book_test

import (
	"reflect"
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
)

// figures are a document's totals in minor units, as a shop would check them by hand.
type figures struct{ subtotal, discount, net, tax, total int64 }

func figuresOf(t book.Totals) figures {
	return figures{t.Subtotal.Minor, t.Discount.Minor, t.Net.Minor, t.Tax.Minor, t.Total.Minor}
}

func lineTaxes(t book.Totals) []int64 {
	var taxes []int64
	for _, l := range t.Lines {
		taxes = append(taxes, l.Tax.Minor)
	}
	return taxes
}

func with(line book.Line, change func(*book.Line)) book.Line {
	change(&line)
	return line
}

func discounted(p book.Pricing, d book.Discount) book.Pricing {
	p.Discount = d
	return p
}

func TestTheWorkedExample(t *testing.T) {
	three := taxOnTop(sold(33, 10), sold(33, 10), sold(33, 10))
	t.Run("per document the tax is 0.10, given back as 0.04, 0.03, 0.03", func(t *testing.T) {
		totals := mustTotals(t, three)
		if got := figuresOf(totals); got != (figures{99, 0, 99, 10, 109}) {
			t.Errorf("got %+v", got)
		}
		if got := lineTaxes(totals); !reflect.DeepEqual(got, []int64{4, 3, 3}) {
			t.Errorf("line taxes %v", got)
		}
	})
	t.Run("per line it is 0.03 each, 0.09 together", func(t *testing.T) {
		totals := mustTotals(t, perLine(three))
		if got := figuresOf(totals); got != (figures{99, 0, 99, 9, 108}) {
			t.Errorf("got %+v", got)
		}
		if got := lineTaxes(totals); !reflect.DeepEqual(got, []int64{3, 3, 3}) {
			t.Errorf("line taxes %v", got)
		}
	})
	t.Run("what the document says is what it keeps", func(t *testing.T) {
		if three.Rounding != book.PerDocument || mustTotals(t, three).Tax != eur(10) {
			t.Error("computing it the other way changed the document")
		}
	})
}

func TestDocumentsAShopWrites(t *testing.T) {
	half := book.Discount{Rate: 50 * money.Percent}
	tests := []struct {
		name    string
		pricing book.Pricing
		want    figures
	}{
		{"a mug at 10.00, tax on top", taxOnTop(sold(1000, 19)), figures{1000, 0, 1000, 190, 1190}},
		{"a mug at 11.90, tax included", taxIncluded(sold(1190, 19)), figures{1190, 0, 1000, 190, 1190}},
		{"a mug without tax", taxOnTop(sold(1000, 0)), figures{1000, 0, 1000, 0, 1000}},
		{"1.5 kg of coffee at 3.99", taxOnTop(with(sold(399, 0), func(l *book.Line) { l.Quantity = 1500 })), figures{599, 0, 599, 0, 599}},
		{"1.00 off the line", taxOnTop(with(sold(1000, 10), func(l *book.Line) { l.Discount.Amount = eur(100) })), figures{900, 0, 900, 90, 990}},
		{"half off the line", taxOnTop(with(sold(999, 10), func(l *book.Line) { l.Discount = half })), figures{499, 0, 499, 50, 549}},
		{"a rate wins over an amount", taxOnTop(with(sold(1000, 0), func(l *book.Line) { l.Discount = book.Discount{Amount: eur(1), Rate: 50 * money.Percent} })), figures{500, 0, 500, 0, 500}},
		{"the whole line given away", taxOnTop(with(sold(1000, 10), func(l *book.Line) { l.Discount.Amount = eur(1000) })), figures{0, 0, 0, 0, 0}},
		{"tax is on what is left after a discount (crater#889)", discounted(taxOnTop(sold(10000, 20)), book.Discount{Amount: eur(1000)}), figures{10000, 1000, 9000, 1800, 10800}},
		{"half off the document", discounted(taxOnTop(sold(1000, 10), sold(1001, 10)), half), figures{2001, 1001, 1000, 100, 1100}},
		{"a discount line", taxOnTop(sold(1000, 10), off(100), sold(1000, 10)), figures{2000, 100, 1900, 190, 2090}},
		{"a discount line and a coupon", discounted(taxOnTop(sold(1000, 10), off(100)), book.Discount{Amount: eur(100)}), figures{1000, 200, 800, 80, 880}},
		{"a discount line of two at half price", taxOnTop(sold(1000, 0), with(off(200), func(l *book.Line) { l.Quantity, l.Discount = 2*money.One, half })), figures{1000, 200, 800, 0, 800}},
		{"a discount at prices with tax", discounted(taxIncluded(sold(1190, 19)), book.Discount{Amount: eur(119)}), figures{1190, 119, 900, 171, 1071}},
		{"everything given away", taxIncluded(sold(1190, 19), off(1190)), figures{1190, 1190, 0, 0, 0}},
		{"books at 7 % and mugs at 19 %", taxOnTop(sold(1000, 7), sold(1000, 19)), figures{2000, 0, 2000, 260, 2260}},
		{"nothing yet", taxOnTop(), figures{}},
		{"a present of 0.00", taxOnTop(sold(0, 19)), figures{}},
		{"per document 165.00 (invoiceninja#10936)", taxOnTop(sold(5005, 10), sold(5005, 10), sold(4990, 10)), figures{15000, 0, 15000, 1500, 16500}},
		{"per line 165.01, and so in every place", perLine(taxOnTop(sold(5005, 10), sold(5005, 10), sold(4990, 10))), figures{15000, 0, 15000, 1501, 16501}},
		{"tax on top is the same per line", perLine(taxOnTop(sold(1000, 19))), figures{1000, 0, 1000, 190, 1190}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			totals := mustTotals(t, test.pricing)
			if got := figuresOf(totals); got != test.want {
				t.Errorf("got %+v, want %+v", got, test.want)
			}
			if again := mustTotals(t, test.pricing); !reflect.DeepEqual(totals, again) {
				t.Errorf("asked twice: %+v and %+v", totals, again)
			}
		})
	}
}

func TestTaxIsShownForEachRate(t *testing.T) {
	totals := mustTotals(t, taxOnTop(sold(1000, 19), sold(500, 7), off(150), sold(1000, 19), sold(500, 0)))
	want := []book.RateTotal{
		{Rate: 0, Net: eur(475), Tax: eur(0), Gross: eur(475)},
		{Rate: 7 * money.Percent, Net: eur(475), Tax: eur(33), Gross: eur(508)},
		{Rate: 19 * money.Percent, Net: eur(1900), Tax: eur(361), Gross: eur(2261)},
	}
	if !reflect.DeepEqual(totals.Rates, want) {
		t.Errorf("got  %+v\nwant %+v", totals.Rates, want)
	}
}

func TestADiscountLineShowsWhatItTakesOffAndNothingElse(t *testing.T) {
	line := mustTotals(t, taxOnTop(sold(1000, 19), off(150))).Lines[1]
	want := book.LineTotal{Amount: eur(150), Discount: eur(0), Net: eur(0), Tax: eur(0), Gross: eur(0)}
	if line != want {
		t.Errorf("got %+v", line)
	}
}

// A cent that two rates could lose alike must not go to whichever line was typed first.
func TestTheOrderOfTypingDoesNotDecideTheTax(t *testing.T) {
	tests := []struct {
		name       string
		one, other book.Line
		off        int64
	}{
		{"two rates", sold(5, 10), sold(5, 20), 1},
		{"two amounts at one rate", sold(5, 10), sold(15, 10), 2},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			off := book.Discount{Amount: eur(test.off)}
			one := mustTotals(t, perLine(discounted(taxOnTop(test.one, test.other), off)))
			other := mustTotals(t, perLine(discounted(taxOnTop(test.other, test.one), off)))
			if figuresOf(one) != figuresOf(other) || !reflect.DeepEqual(one.Rates, other.Rates) {
				t.Errorf("one way: %+v\nthe other: %+v", one.Rates, other.Rates)
			}
		})
	}
}

func TestAnEmptyDraftHasEmptyListsOnTheScreen(t *testing.T) {
	if totals := mustTotals(t, taxOnTop()); totals.Rates == nil || totals.Lines == nil {
		t.Errorf("the screen receives null: %+v", totals)
	}
}
