package book_test

import (
	"slices"
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
)

// order is an invoice at prices that include tax: three mugs for 10.00, shipping for 5.00 and a card for free.
func order(t *testing.T) book.Invoice {
	t.Helper()
	mugs := with(sold(1000, 19), func(l *book.Line) {
		l.Quantity, l.Unit, l.Discount.Amount = 3*money.One, "pc", eur(2000)
	})
	shipping := with(sold(500, 7), func(l *book.Line) { l.Name, l.Type = "Shipping", book.ShippingFee })
	return billed(t, taxIncluded(mugs, shipping, sold(0, 19)))
}

// paidOrder is the order when the 15.00 came.
func paidOrder(t *testing.T) book.Invoice {
	i := order(t)
	i.Balance = balanceOf(1500, 0, 1500, 0, 0)
	return i
}

// pieces asks for a quantity of a line, part for an amount of it, both for both.
func pieces(position int, q money.Quantity) book.RefundLine {
	return book.RefundLine{Position: position, Quantity: q}
}

func part(position int, minor int64) book.RefundLine { return both(position, 0, minor) }

func both(position int, q money.Quantity, minor int64) book.RefundLine {
	amount := eur(minor)
	return book.RefundLine{Position: position, Quantity: q, Amount: &amount}
}

type asked = []book.RefundLine

// refunded plans refunds one after the other; it returns the last plan, and the invoice and what was taken back before it.
func refunded(t *testing.T, invoice book.Invoice, refunds ...asked) (book.RefundPlan, book.Invoice, []book.CreditLine) {
	t.Helper()
	var plan book.RefundPlan
	var taken []book.CreditLine
	for n, lines := range refunds {
		if n > 0 {
			invoice.Balance, taken = plan.After, append(taken, plan.CreditNote.Lines...)
		}
		var err error
		if plan, err = book.PlanRefund(invoice, taken, lines); err != nil {
			t.Fatalf("refund %d: %v", n+1, err)
		}
	}
	return plan, invoice, taken
}

// back is what a refund takes back of a line, in minor units.
type back struct {
	position        int
	quantity        money.Quantity
	net, tax, gross int64
}

func TestWhatARefundTakesBack(t *testing.T) {
	tests := []struct {
		name    string
		refunds []asked // the last one counts
		want    []back
	}{
		{"a mug", []asked{{pieces(1, 1000)}}, []back{{1, 1000, 280, 53, 333}}},
		{"a second mug: its tax is what two mugs bear less the first one's", []asked{{pieces(1, 1000)}, {pieces(1, 1000)}}, []back{{1, 1000, 279, 54, 333}}},
		{"the last mug takes the odd cent", []asked{{pieces(1, 1000)}, {pieces(1, 1000)}, {pieces(1, 1000)}}, []back{{1, 1000, 281, 53, 334}}},
		{"the last mug after two at once", []asked{{pieces(1, 2000)}, {pieces(1, 1000)}}, []back{{1, 1000, 280, 53, 333}}},
		{"all three", []asked{{pieces(1, 3000)}}, []back{{1, 3000, 840, 160, 1000}}},
		{"half a mug", []asked{{pieces(1, 500)}}, []back{{1, 500, 140, 27, 167}}},
		{"money off, and the mugs stay", []asked{{part(1, 250)}}, []back{{1, 0, 210, 40, 250}}},
		{"one cent", []asked{{part(1, 1)}}, []back{{1, 0, 1, 0, 1}}},
		{"all the money, and the mugs stay", []asked{{part(1, 1000)}}, []back{{1, 0, 840, 160, 1000}}},
		{"a mug for less, because it is chipped", []asked{{both(1, 1000, 300)}}, []back{{1, 1000, 252, 48, 300}}},
		{"a mug for more, out of kindness", []asked{{both(1, 1000, 900)}}, []back{{1, 1000, 756, 144, 900}}},
		{"a mug for no money, with the shipping", []asked{{both(1, 1000, 0), pieces(2, 1000)}}, []back{{1, 1000, 0, 0, 0}, {2, 1000, 467, 33, 500}}},
		{"a mug when less than its worth is left", []asked{{part(1, 800)}, {pieces(1, 1000)}}, []back{{1, 1000, 168, 32, 200}}},
		{"all mugs after money off", []asked{{part(1, 250)}, {pieces(1, 3000)}}, []back{{1, 3000, 630, 120, 750}}},
		{"the money left when the mugs are back", []asked{{both(1, 3000, 900)}, {part(1, 100)}}, []back{{1, 0, 84, 16, 100}}},
		{"mugs by number and shipping by amount", []asked{{pieces(1, 2000), part(2, 107)}}, []back{{1, 2000, 560, 107, 667}, {2, 0, 100, 7, 107}}},
		{"the free card comes back too", []asked{{pieces(3, 1000), pieces(2, 1000)}}, []back{{3, 1000, 0, 0, 0}, {2, 1000, 467, 33, 500}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			plan, _, _ := refunded(t, paidOrder(t), test.refunds...)
			var got []back
			for _, l := range plan.CreditNote.Lines {
				got = append(got, back{l.Position, l.Quantity, l.Net.Minor, l.Tax.Minor, l.Gross.Minor})
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("took back %v, want %v", got, test.want)
			}
		})
	}
}

func TestACreditNoteNamesItsInvoiceAndAddsUpByRate(t *testing.T) {
	plan, _, _ := refunded(t, paidOrder(t), asked{pieces(1, 3000), pieces(2, 1000), pieces(3, 1000)})
	n := plan.CreditNote
	if n.InvoiceID != 7 || n.InvoiceNumber != "INV-1" || n.CustomerID != 1 || n.Number != "" || len(n.Refunds) != 0 {
		t.Errorf("head %+v", n)
	}
	if l := n.Lines[0]; l.Name != "Mug" || l.Unit != "pc" || l.TaxRate != 19*money.Percent {
		t.Errorf("line %+v", l)
	}
	want := []book.RateTotal{
		{Rate: 7 * money.Percent, Net: eur(467), Tax: eur(33), Gross: eur(500)},
		{Rate: 19 * money.Percent, Net: eur(840), Tax: eur(160), Gross: eur(1000)},
	}
	if n.Net != eur(1307) || n.Tax != eur(193) || n.Total != eur(1500) || !slices.Equal(n.Rates, want) {
		t.Errorf("%v + %v = %v, %+v", n.Net, n.Tax, n.Total, n.Rates)
	}
}

// A discount line lowered the others, so what they are worth is less than their price.
func TestWhatIsRefundableOfADiscountedInvoice(t *testing.T) {
	invoice := billed(t, taxIncluded(sold(600, 19), off(200), sold(400, 19)))
	want := []book.Refundable{
		{Position: 1, Quantity: money.One, Net: eur(403), Tax: eur(77), Gross: eur(480)},
		{Position: 3, Quantity: money.One, Net: eur(269), Tax: eur(51), Gross: eur(320)},
	}
	if got := invoice.Refundable(nil); !slices.Equal(got, want) {
		t.Errorf("got %+v", got)
	}
}
