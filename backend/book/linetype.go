package book

import (
	"slices"

	"daybook/backend/money"
)

// LineType says what a line sells.
type LineType string

// The line types a document can hold. A discount line lowers the whole document.
const (
	Physical        LineType = "physical"
	DiscountOff     LineType = "discount"
	ShippingFee     LineType = "shipping_fee"
	SalesTax        LineType = "sales_tax" // quantity × unit price is a tax amount that was computed elsewhere
	Digital         LineType = "digital"
	GiftCard        LineType = "gift_card"
	StoreCreditLine LineType = "store_credit"
	Surcharge       LineType = "surcharge"
)

// LineTypes lists the types in the order in which a form offers them.
var LineTypes = []LineType{Physical, DiscountOff, ShippingFee, SalesTax, Digital, GiftCard, StoreCreditLine, Surcharge}

// Codes of refusals about line types.
const (
	CodeUntaxed     Code = "untaxed"      // a line or an item of a type that is never taxed has a tax rate
	CodeTaxIncluded Code = "tax_included" // a line of sales tax where the prices include tax
)

// sells tells whether something is sold, and not only taken off or passed on as tax.
func (t LineType) sells() bool { return t != DiscountOff && t != SalesTax }

// isValue tells whether what is sold is worth money itself: it is taxed only when it is spent, as multi-purpose vouchers are
// (Directive (EU) 2016/1065), and no percentage gives it away.
func (t LineType) isValue() bool { return t == GiftCard || t == StoreCreditLine }

// discountable tells whether the discounts of the document lower the line.
func (t LineType) discountable() bool { return t.sells() && !t.isValue() }

// Untaxed tells whether the tax rate of the type is always 0.
func (t LineType) Untaxed() bool { return t.isValue() || t == SalesTax }

func (t LineType) check(field string) error {
	if !slices.Contains(LineTypes, t) {
		return Refuse(CodeInvalid, field, "There is no such type.")
	}
	return nil
}

// checkRate refuses a tax rate that the type cannot have.
func (t LineType) checkRate(field string, rate money.Rate) error {
	switch {
	case rate == 0 || !t.Untaxed():
		return checkRate(field, rate)
	case t == SalesTax:
		return Refuse(CodeUntaxed, field, "Sales tax is a tax itself: its tax rate is 0 %%.").With("type", string(t))
	default:
		return Refuse(CodeUntaxed, field, "A gift card or store credit is taxed when it is spent: its tax rate is 0 %%.").With("type", string(t))
	}
}

// checkItemType refuses what an item of the catalogue cannot be: sales tax follows from the sale.
func checkItemType(field string, t LineType) error {
	if t == SalesTax {
		return Refuse(CodeInvalid, field, "Sales tax belongs on a document, not among the items.")
	}
	return t.check(field)
}
