package book_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"daybook/backend/book"
	"daybook/backend/money"
)

// typed is one piece of a type that is never taxed.
func typed(kind book.LineType, price int64) book.Line {
	return with(sold(price, 0), func(l *book.Line) { l.Name, l.Type = string(kind), kind })
}

func row(percent int, net, tax int64) book.RateTotal {
	return book.RateTotal{Rate: money.Rate(percent) * money.Percent, Net: eur(net), Tax: eur(tax), Gross: eur(net + tax)}
}

func salesTaxRow(tax int64) book.RateTotal {
	return book.RateTotal{SalesTax: true, Net: eur(0), Tax: eur(tax), Gross: eur(tax)}
}

func coupon(p book.Pricing, minor int64) book.Pricing {
	p.Coupon = book.AppliedCoupon{ID: 1, Code: "OFF", Discount: book.Discount{Amount: eur(minor)}}
	return p
}

func TestWhatIsWorthMoneyIsNotTaxedAndSalesTaxIsTax(t *testing.T) {
	tenth := book.Discount{Amount: eur(0), Rate: 10 * money.Percent}
	card, credit, tax := typed(book.GiftCard, 5000), typed(book.StoreCreditLine, 2000), typed(book.SalesTax, 888)
	tests := []struct {
		name    string
		pricing book.Pricing
		want    figures
		rates   []book.RateTotal
	}{
		{"a gift card beside goods", taxIncluded(card, sold(1190, 19)), figures{6190, 0, 6000, 190, 6190}, []book.RateTotal{row(0, 5000, 0), row(19, 1000, 190)}},
		{"a percentage off lowers the goods alone", discounted(taxOnTop(card, credit, sold(1000, 10)), tenth), figures{8000, 100, 7900, 90, 7990},
			[]book.RateTotal{row(0, 7000, 0), row(10, 900, 90)}},
		{"a discount line does so too", taxOnTop(card, sold(1000, 10), off(1000)), figures{6000, 1000, 5000, 0, 5000}, []book.RateTotal{row(0, 5000, 0), row(10, 0, 0)}},
		{"a coupon takes off what the goods cost and no more", coupon(taxOnTop(sold(1000, 10), card), 3000), figures{6000, 1000, 5000, 0, 5000},
			[]book.RateTotal{row(0, 5000, 0), row(10, 0, 0)}},
		{"a coupon finds nothing to lower", coupon(taxOnTop(card), 3000), figures{5000, 0, 5000, 0, 5000}, []book.RateTotal{row(0, 5000, 0)}},
		{"a gift card has a discount of its own", taxOnTop(with(card, func(l *book.Line) { l.Discount = tenth })), figures{4500, 0, 4500, 0, 4500}, []book.RateTotal{row(0, 4500, 0)}},
		{"sales tax is tax", taxOnTop(sold(10000, 0), tax), figures{10000, 0, 10000, 888, 10888}, []book.RateTotal{row(0, 10000, 0), salesTaxRow(888)}},
		{"twice of it, beside tax at a rate", taxOnTop(tax, sold(10000, 10), with(tax, func(l *book.Line) { l.Quantity = 2 * money.One })),
			figures{10000, 0, 10000, 3664, 13664}, []book.RateTotal{row(10, 10000, 1000), salesTaxRow(2664)}},
		{"no discount lowers sales tax", discounted(taxOnTop(sold(10000, 0), tax), tenth), figures{10000, 1000, 9000, 888, 9888}, []book.RateTotal{row(0, 9000, 0), salesTaxRow(888)}},
	}
	for _, test := range tests {
		for name, p := range map[string]book.Pricing{test.name: test.pricing, test.name + ", per line": perLine(test.pricing)} {
			t.Run(name, func(t *testing.T) {
				totals := mustTotals(t, p)
				if figuresOf(totals) != test.want || !reflect.DeepEqual(totals.Rates, test.rates) {
					t.Errorf("got %+v\n%+v\nwant %+v\n%+v", figuresOf(totals), totals.Rates, test.want, test.rates)
				}
			})
		}
	}
}

func TestNoDiscountGivesMoneysWorthOrTaxAway(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, totals := drawTotals(t)
		for i, l := range totals.Lines {
			want := l
			want.Discount = eur(0)
			switch p.Lines[i].Type {
			case book.GiftCard, book.StoreCreditLine:
				want.Net, want.Tax, want.Gross = l.Amount, eur(0), l.Amount
			case book.SalesTax:
				want.Net, want.Tax, want.Gross = eur(0), l.Amount, l.Amount
			default:
				continue
			}
			if l != want {
				t.Fatalf("line %d, %s: %+v", i, p.Lines[i].Type, l)
			}
		}
	})
}

func TestLinesThatTheirTypeForbids(t *testing.T) {
	off := book.Discount{Amount: eur(1)}
	with := func(kind book.LineType, change func(*book.Line)) book.Pricing {
		return taxOnTop(sold(1000, 19), with(typed(kind, 500), change))
	}
	as := func(*book.Line) {}
	taxed := func(l *book.Line) { l.TaxRate = 1 }
	tests := []struct {
		name    string
		pricing book.Pricing
		code    book.Code
		field   string
	}{
		{"a gift card", with(book.GiftCard, as), "", ""},
		{"a taxed one", with(book.GiftCard, taxed), book.CodeUntaxed, "lines.1.taxRate"},
		{"one at less than it is worth", with(book.GiftCard, func(l *book.Line) { l.Discount = off }), "", ""},
		{"store credit", with(book.StoreCreditLine, as), "", ""},
		{"taxed store credit", with(book.StoreCreditLine, taxed), book.CodeUntaxed, "lines.1.taxRate"},
		{"sales tax", with(book.SalesTax, as), "", ""},
		{"taxed sales tax", with(book.SalesTax, taxed), book.CodeUntaxed, "lines.1.taxRate"},
		{"sales tax with a discount", with(book.SalesTax, func(l *book.Line) { l.Discount = off }), book.CodeInvalid, "lines.1.discount"},
		{"sales tax with a percentage off", with(book.SalesTax, func(l *book.Line) { l.Discount.Rate = 1 }), book.CodeInvalid, "lines.1.discount"},
		{"sales tax where prices include tax", taxIncluded(sold(1000, 19), typed(book.SalesTax, 500)), book.CodeTaxIncluded, "lines.1.type"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) { wantRefusal(t, test.pricing.Clean(), test.code, test.field) })
	}
}

func TestSalesTaxAloneSellsNothing(t *testing.T) {
	config := book.LinkConfig{TermsURL: "https://example.com", Currencies: []money.Currency{"EUR"}, Methods: book.LinkMethods}
	for code, lines := range map[book.Code][]book.Line{
		book.CodeRequired: {typed(book.SalesTax, 100), off(0)},
		"":                {typed(book.SalesTax, 100), typed(book.StoreCreditLine, 100)},
	} {
		field := map[book.Code]string{book.CodeRequired: "lines"}[code]
		invoice := draft()
		invoice.Lines = lines
		wantRefusal(t, invoice.CheckIssuable(), code, field)
		link := book.Link{Phone: "+49301", Country: "DE", Reference1: "Table 4", Pricing: taxOnTop(lines...)}
		wantRefusal(t, link.Clean(config), code, field)
	}
}

func TestAnOrderHoldsAThousandLinesAndLongNames(t *testing.T) {
	config := book.LinkConfig{TermsURL: "https://example.com", Currencies: []money.Currency{"EUR"}, Methods: book.LinkMethods}
	long := with(sold(1000, 19), func(l *book.Line) { l.Name, l.Reference = strings.Repeat("x", 255), strings.Repeat("x", 255) })
	longer := with(long, func(l *book.Line) { l.Reference += "x" })
	for name, c := range map[string]struct {
		lines []book.Line
		code  book.Code
		field string
	}{
		"a thousand":          {slices.Repeat([]book.Line{long}, book.MaxLinkLines), "", ""},
		"one more":            {slices.Repeat([]book.Line{long}, book.MaxLinkLines+1), book.CodeTooLong, "lines"},
		"a reference of 256":  {[]book.Line{long, longer}, book.CodeTooLong, "lines.1.reference"},
		"an item name of 256": {[]book.Line{with(long, func(l *book.Line) { l.Name += "x" })}, book.CodeTooLong, "lines.0.name"},
	} {
		t.Run(name, func(t *testing.T) {
			link := book.Link{Phone: "+49301", Country: "DE", Reference1: "Table 4", Pricing: taxOnTop(c.lines...)}
			wantRefusal(t, link.Clean(config), c.code, c.field)
		})
	}
}

func TestSalesTaxIsPostedAndGivenBackAsTax(t *testing.T) {
	invoice := billed(t, taxOnTop(sold(1000, 19), typed(book.GiftCard, 500), typed(book.SalesTax, 88)))
	wantEntries(t, []book.Entry{book.IssueEntry(invoice)}, book.Entry{
		Kind: book.EntryInvoice, Date: "2026-03-01", At: noon, CustomerID: 1, InvoiceID: 7, Postings: []book.Posting{
			owes(1778), taxed(book.AccountSales, 0, -500), taxed(book.AccountSales, 19, -1000), taxed(book.AccountTax, 19, -190), taxed(book.AccountTax, 0, -88),
		},
	})
	plan, _, _ := refunded(t, invoice, asked{part(3, 30)}, asked{pieces(3, money.One), pieces(2, money.One)})
	note := plan.CreditNote
	if !reflect.DeepEqual(note.Rates, []book.RateTotal{row(0, 500, 0), salesTaxRow(58)}) || note.Lines[0].Type != book.SalesTax {
		t.Errorf("given back is %+v, by rate %+v", note.Lines, note.Rates)
	}
	entries := book.RefundEntries(note, eur(0))
	want := []book.Posting{taxed(book.AccountSales, 0, 500), taxed(book.AccountTax, 0, 58), owes(-558)}
	if last := entries[len(entries)-1]; !reflect.DeepEqual(last.Postings, want) {
		t.Errorf("posted is %+v, want %+v", last.Postings, want)
	}
}
