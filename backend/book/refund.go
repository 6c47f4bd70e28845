package book

import (
	"cmp"
	"fmt"
	"slices"

	"daybook/backend/money"
)

// Refundable is what is still refundable of one line of an invoice.
type Refundable struct {
	Position int            `json:"position"` // of the line, from 1
	Quantity money.Quantity `json:"quantity"`
	Net      money.Amount   `json:"net"`
	Tax      money.Amount   `json:"tax"`
	Gross    money.Amount   `json:"gross"`
}

// Refundable is what is left of each line that cost something; taken are the lines of the credit notes so far.
func (i Invoice) Refundable(taken []CreditLine) []Refundable {
	left := []Refundable{}
	for n, line := range i.Lines {
		if line.Type == DiscountOff {
			continue
		}
		total := i.Totals.Lines[n]
		r := Refundable{Position: n + 1, Quantity: line.Quantity, Net: total.Net, Tax: total.Tax, Gross: total.Gross}
		for _, t := range taken {
			if t.Position == r.Position {
				r.Quantity -= t.Quantity
				r.Net, r.Tax, r.Gross = r.Net.Plus(-t.Net.Minor), r.Tax.Plus(-t.Tax.Minor), r.Gross.Plus(-t.Gross.Minor)
			}
		}
		left = append(left, r)
	}
	return left
}

// RefundLine asks to take back a quantity of a line, or an amount with or without a quantity.
type RefundLine struct {
	Position int            `json:"position"`
	Quantity money.Quantity `json:"quantity"`
	Amount   *money.Amount  `json:"amount"` // tax included; nil for what the quantity is worth
}

// RefundPlan is what a refund would do, before anything is done.
type RefundPlan struct {
	CreditNote CreditNote   `json:"creditNote"`
	LowersDue  money.Amount `json:"lowersDue"` // of the credit note: what was not paid yet goes first
	Recovered  money.Amount `json:"recovered"` // then what was written off
	Payout     money.Amount `json:"payout"`    // and this leaves
	After      Balance      `json:"after"`
}

// PlanRefund works out a refund of lines of an invoice. It refuses what is beyond a line, naming the field, such as
// "lines.0.quantity", and what is left.
func PlanRefund(invoice Invoice, taken []CreditLine, lines []RefundLine) (RefundPlan, error) {
	if err := invoice.CheckRefundable(); err != nil {
		return RefundPlan{}, err
	}
	note := CreditNote{StoreID: invoice.StoreID, InvoiceID: invoice.ID, InvoiceNumber: invoice.Number, CustomerID: invoice.CustomerID, Lines: []CreditLine{}, Refunds: []Refund{}}
	asked := map[int]bool{}
	for n, line := range lines {
		credit, err := invoice.credit(taken, line, fmt.Sprintf("lines.%d", n))
		if err != nil {
			return RefundPlan{}, err
		}
		if asked[line.Position] {
			return RefundPlan{}, Refuse(CodeDuplicate, fmt.Sprintf("lines.%d", n), "This line is there twice.")
		}
		asked[line.Position] = true
		note.Lines = append(note.Lines, credit)
	}
	note.sum(invoice.Currency)
	if note.Total.IsZero() {
		return RefundPlan{}, Refuse(CodeRequired, "lines", "Please choose what is refunded.")
	}
	return plan(note, invoice.Balance), nil
}

// CheckRefundable refuses an invoice of which nothing can be refunded, with the reason.
func (i Invoice) CheckRefundable() error {
	switch {
	case !i.Issued():
		return Refuse(CodeNotIssued, "", "Only an issued invoice can be refunded.")
	case i.Balance.Voided:
		return voided("", i)
	case i.Balance.Uncredited().IsZero():
		return Refuse(CodeRefunded, "", "Everything on invoice %s was refunded already.", i.Number).With("number", i.Number)
	}
	return nil
}

// credit is what a credit note would take back of a line.
func (i Invoice) credit(taken []CreditLine, asked RefundLine, field string) (CreditLine, error) {
	left, err := i.left(taken, asked.Position, field)
	if err != nil {
		return CreditLine{}, err
	}
	if asked.Quantity < 0 {
		return CreditLine{}, Refuse(CodeNegative, field+".quantity", "The quantity must not be below zero.")
	}
	if asked.Quantity > left.Quantity {
		most := money.Notation{Decimal: "."}.Quantity(left.Quantity)
		return CreditLine{}, Refuse(CodeTooMuch, field+".quantity", "At most %s can be refunded.", most).With("max", most)
	}
	gross, err := i.worth(asked, left, field)
	if err != nil {
		return CreditLine{}, err
	}
	sold, total := i.Lines[asked.Position-1], i.Totals.Lines[asked.Position-1]
	tax, err := taxOf(gross, left, total)
	if err != nil {
		return CreditLine{}, asTooLarge(err)
	}
	return CreditLine{
		Position: asked.Position, Name: sold.Name, Type: sold.Type, Unit: sold.Unit, TaxRate: sold.TaxRate, Quantity: asked.Quantity,
		Net: gross.Plus(-tax.Minor), Tax: tax, Gross: gross,
	}, nil
}

func (i Invoice) left(taken []CreditLine, position int, field string) (Refundable, error) {
	for _, r := range i.Refundable(taken) {
		if r.Position == position {
			return r, nil
		}
	}
	return Refundable{}, Refuse(CodeInvalid, field, "Invoice %s sold nothing on this line.", i.Number).With("number", i.Number)
}

// worth is the amount to take back: as typed, or the quantity's share of the line. The last piece takes all that is left.
func (i Invoice) worth(asked RefundLine, left Refundable, field string) (money.Amount, error) {
	if asked.Amount != nil {
		return *asked.Amount, checkRefundAmount(*asked.Amount, left.Gross, field+".amount")
	}
	if asked.Quantity > 0 && asked.Quantity == left.Quantity {
		return left.Gross, nil
	}
	sold := i.Lines[asked.Position-1].Quantity
	share, err := money.MulDiv(i.Totals.Lines[asked.Position-1].Gross.Minor, int64(asked.Quantity), int64(sold))
	return money.Of(min(share, left.Gross.Minor), left.Gross.Currency), asTooLarge(err)
}

func checkRefundAmount(typed, limit money.Amount, field string) error {
	switch {
	case typed.Currency != limit.Currency:
		return Refuse(CodeInvalid, field, "The amount must be in %s.", limit.Currency).With("currency", string(limit.Currency))
	case typed.Minor < 0:
		return Refuse(CodeNegative, field, "The amount must not be below zero.")
	case typed.Minor > limit.Minor:
		return Refuse(CodeTooMuch, field, "At most %s can be refunded.", limit).UpTo(limit)
	}
	return nil
}

// taxOf is the tax within an amount taken back of a line. It is the line's tax in proportion to all that was taken back,
// less the tax taken back before, so that the parts add up to the line's tax however often it is taken back.
func taxOf(gross money.Amount, left Refundable, total LineTotal) (money.Amount, error) {
	if gross.IsZero() {
		return gross, nil
	}
	before := total.Gross.Minor - left.Gross.Minor
	all, err := money.MulDiv(total.Tax.Minor, before+gross.Minor, total.Gross.Minor)
	return money.Of(all-(total.Tax.Minor-left.Tax.Minor), gross.Currency), err
}

// sum computes the figures of a credit note from its lines.
func (n *CreditNote) sum(c money.Currency) {
	n.Net, n.Tax, n.Total, n.Rates = money.Zero(c), money.Zero(c), money.Zero(c), []RateTotal{}
	for _, line := range n.Lines {
		n.Net, n.Tax, n.Total = n.Net.Plus(line.Net.Minor), n.Tax.Plus(line.Tax.Minor), n.Total.Plus(line.Gross.Minor)
		n.Rates = addRate(n.Rates, line)
	}
}

// addRate adds a line to the total of its rate; the rates stay in rising order, sales tax last.
func addRate(rates []RateTotal, line CreditLine) []RateTotal {
	zero := money.Zero(line.Gross.Currency)
	row := RateTotal{SalesTax: line.Type == SalesTax, Rate: line.TaxRate, Net: zero, Tax: zero, Gross: zero}
	at, found := slices.BinarySearchFunc(rates, row, byRate)
	if !found {
		rates = slices.Insert(rates, at, row)
	}
	r := &rates[at]
	r.Net, r.Tax, r.Gross = r.Net.Plus(line.Net.Minor), r.Tax.Plus(line.Tax.Minor), r.Gross.Plus(line.Gross.Minor)
	return rates
}

func byRate(a, b RateTotal) int {
	switch {
	case a.SalesTax == b.SalesTax:
		return cmp.Compare(a.Rate, b.Rate)
	case a.SalesTax:
		return 1
	default:
		return -1
	}
}

// plan shares a credit note over what is due, what was written off, and what was paid.
func plan(note CreditNote, b Balance) RefundPlan {
	p := RefundPlan{CreditNote: note, LowersDue: money.Of(min(note.Total.Minor, b.Due.Minor), note.Total.Currency), Recovered: b.recovered(note.Total)}
	p.Payout = note.Total.Plus(-p.LowersDue.Minor - p.Recovered.Minor)
	p.After = b
	p.After.Credited = b.Credited.Plus(note.Total.Minor)
	p.After.Refunded = b.Refunded.Plus(p.Payout.Minor)
	p.After.WrittenOff = b.WrittenOff.Plus(-p.Recovered.Minor)
	p.After.Due = b.Due.Plus(-p.LowersDue.Minor)
	return p
}

// CodeRefunded says that everything on an invoice was refunded.
const CodeRefunded Code = "refunded"

// CodePayout says that the methods of a refund do not add up to what leaves.
const CodePayout Code = "payout"

// Pay sets how the money of the plan leaves, split over methods that must add up to it. What goes back to the card is split
// once more over the card payments that brought it, cards.
func (p *RefundPlan) Pay(payouts []Refund, cards ...CardLeft) error {
	sum, refunds := int64(0), []Refund{}
	for n, payout := range payouts {
		field := fmt.Sprintf("payouts.%d", n)
		if err := p.checkPayout(field, payout); err != nil {
			return err
		}
		if sum += payout.Amount.Minor; sum > p.Payout.Minor {
			break
		}
		parts, err := payout.overCards(field, cards)
		if err != nil {
			return err
		}
		refunds = append(refunds, parts...)
	}
	if sum != p.Payout.Minor {
		return Refuse(CodePayout, "payouts", "%s must go back to the customer, no more and no less.", p.Payout).UpTo(p.Payout)
	}
	p.CreditNote.Refunds = refunds
	return nil
}

func (p *RefundPlan) checkPayout(field string, payout Refund) error {
	if !payout.Method.Valid() && payout.Method != CardGateway {
		return Refuse(CodeInvalid, field+".method", "Please choose how the money goes back.")
	}
	if payout.Amount.Currency != p.Payout.Currency {
		return Refuse(CodeInvalid, field+".amount", "The amount must be in %s.", p.Payout.Currency).With("currency", string(p.Payout.Currency))
	}
	return checkMoney(field+".amount", payout.Amount)
}
