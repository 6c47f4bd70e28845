package model_test

import (
	"fmt"

	"pgregory.net/rapid"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/shop"
)

// issue saves a draft and mostly issues it.
func (p *play) issue(t *rapid.T) {
	o := p.someone(t)
	saved, err := p.Shop.Shop.SaveDraft(p.Ctx, drawDraft(t, o), p.key())
	if err != nil {
		t.Fatal(err)
	}
	p.committed()
	i := &invoice{owner: o, dueDate: string(saved.DueDate), lines: linesOf(saved)}
	p.ledger.invoices = append(p.ledger.invoices, i)
	p.ledger.counts["commands"]++
	p.looked = int64(len(p.ledger.invoices))
	if saved.ID != p.looked {
		t.Fatalf("invoice %d has the id %d", p.looked, saved.ID)
	}
	if rapid.IntRange(0, 5).Draw(t, "leave it a draft") == 5 {
		return
	}
	p.ledger.issue(i)
	in := shop.IssueInput{ID: saved.ID, Version: saved.Version, Key: p.key()}
	p.try(t, true, in.Key, func() (string, error) {
		issued, err := p.Shop.Shop.Issue(p.Ctx, in)
		return issued.Number, err
	})
}

// drawDraft is a draft of some lines, now and then with a cent off.
func drawDraft(t *rapid.T, o owner) book.Invoice {
	draft := book.Invoice{CustomerID: o.customer}
	draft.Currency, draft.TaxIncluded = money.Currency(o.currency), rapid.Bool().Draw(t, "tax included")
	draft.Rounding = rapid.SampledFrom([]book.Rounding{book.PerDocument, book.PerLine}).Draw(t, "rounding")
	for n := range rapid.IntRange(1, 3).Draw(t, "lines") {
		line := book.Line{
			Name: fmt.Sprint("Thing ", n), Type: book.Physical, Quantity: money.Quantity(quantities.Draw(t, "quantity")),
			UnitPrice: money.Of(prices.Draw(t, "price"), draft.Currency), TaxRate: money.Rate(rates.Draw(t, "rate")),
		}
		if n > 0 {
			drawType(t, &line, draft.TaxIncluded)
		}
		draft.Lines = append(draft.Lines, line)
	}
	costs := draft.Lines[0].UnitPrice.Minor*int64(draft.Lines[0].Quantity) >= int64(money.One)
	if costs && rapid.IntRange(0, 3).Draw(t, "discount") == 3 {
		draft.Lines = append(draft.Lines, book.Line{Name: "Loyalty", Type: book.DiscountOff, Quantity: money.One, UnitPrice: money.Of(1, draft.Currency)})
	}
	return draft
}

// drawType makes a line mostly goods, and now and then what is worth money itself, or a tax on top.
func drawType(t *rapid.T, line *book.Line, taxIncluded bool) {
	types := []book.LineType{book.Physical, book.Physical, book.GiftCard, book.StoreCreditLine, book.SalesTax}
	if taxIncluded {
		types = types[:4]
	}
	line.Type = rapid.SampledFrom(types).Draw(t, "type")
	if line.Type.Untaxed() {
		line.TaxRate = 0
	}
}

// linesOf takes a draft's figures as they were worked out; whether those are right is for the tests of package book.
func linesOf(saved book.Invoice) []*line {
	lines := []*line{}
	for n, l := range saved.Lines {
		total := saved.Totals.Lines[n]
		lines = append(lines, &line{
			sells: l.Type != book.DiscountOff, rate: int64(l.TaxRate), quantity: int64(l.Quantity), gross: total.Gross.Minor, tax: total.Tax.Minor,
		})
	}
	return lines
}
