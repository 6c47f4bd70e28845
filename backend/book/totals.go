package book

import (
	"errors"

	"daybook/backend/money"
)

// Rounding says where tax is rounded.
type Rounding string

// Tax is rounded once per rate over the document (EN 16931, BR-CO-17), or on every line.
const (
	PerDocument Rounding = "document"
	PerLine     Rounding = "line"
)

// Pricing is all that the figures of a document follow from. It is frozen when the document is issued.
type Pricing struct {
	Currency    money.Currency `json:"currency"`
	TaxIncluded bool           `json:"taxIncluded"` // prices include tax
	Rounding    Rounding       `json:"rounding"`
	Discount    Discount       `json:"discount"` // off the whole document
	Coupon      AppliedCoupon  `json:"coupon"`   // off what the other discounts leave
	Lines       []Line         `json:"lines"`
}

// Totals are the figures of a document. Subtotal − Discount is Net where tax comes on top, and Total where prices include it.
type Totals struct {
	Subtotal money.Amount `json:"subtotal"` // Σ line amounts after line discounts, of what is sold
	Discount money.Amount `json:"discount"` // taken off the whole document, by the coupon too
	Coupon   money.Amount `json:"coupon"`   // the part of Discount that the coupon took
	Net      money.Amount `json:"net"`
	Tax      money.Amount `json:"tax"`
	Total    money.Amount `json:"total"`
	Rates    []RateTotal  `json:"rates"` // by rate, rising; sales tax comes last
	Lines    []LineTotal  `json:"lines"` // one for each line, in order
}

// RateTotal is the part of a document taxed at one rate, or its lines of sales tax, which have neither a rate nor a net.
type RateTotal struct {
	SalesTax bool         `json:"salesTax"`
	Rate     money.Rate   `json:"rate"`
	Net      money.Amount `json:"net"`
	Tax      money.Amount `json:"tax"`
	Gross    money.Amount `json:"gross"`
}

// LineTotal are the figures of one line. A discount line has an Amount, which lowers the document, and nothing else; sales
// tax has its Amount as Tax.
type LineTotal struct {
	Amount   money.Amount `json:"amount"`   // quantity × unit price − line discount
	Discount money.Amount `json:"discount"` // this line's share of the document's discounts
	Net      money.Amount `json:"net"`
	Tax      money.Amount `json:"tax"`
	Gross    money.Amount `json:"gross"`
}

// Totals computes every figure of the document, by the rules for lines, discounts and tax. The lines must have been
// cleaned. It refuses discounts beyond what they lower and amounts beyond the limit, naming the field.
func (p Pricing) Totals() (Totals, error) {
	s := sum{Pricing: p, lines: make([]LineTotal, len(p.Lines)), taxable: make([]int64, len(p.Lines)), rates: []RateTotal{}}
	for _, step := range []func() error{s.amounts, s.discounts, s.taxes} {
		if err := step(); err != nil {
			return Totals{}, asTooLarge(err)
		}
	}
	return s.totals(), nil
}

func asTooLarge(err error) error {
	if errors.Is(err, money.ErrTooLarge) {
		return tooLarge("lines")
	}
	return err
}
