package book

import (
	"fmt"

	"daybook/backend/money"
)

// MaxLines is how many lines a document can have.
const MaxLines = 2000

// MaxQuantity is the highest quantity of a line: a billion.
const MaxQuantity = 1_000_000_000 * money.One

// Line is one line of a document as it was typed. UnitPrice includes tax where the document says so.
type Line struct {
	ItemID    int64          `json:"itemId"` // 0 for a line typed freely
	Name      string         `json:"name"`
	Reference string         `json:"reference"` // the item's SKU
	Type      LineType       `json:"type"`
	Quantity  money.Quantity `json:"quantity"`
	Unit      string         `json:"unit"`
	UnitPrice money.Amount   `json:"unitPrice"`
	TaxRate   money.Rate     `json:"taxRate"`
	Discount  Discount       `json:"discount"`
}

func (l Line) sells() bool { return l.Type.sells() }

// Discount is an amount or a rate off; a rate above zero wins. The zero value takes nothing off.
type Discount struct {
	Amount money.Amount `json:"amount"`
	Rate   money.Rate   `json:"rate"`
}

// Of is what the discount takes off an amount in minor units.
func (d Discount) Of(minor int64) (int64, error) {
	if d.Rate > 0 {
		return d.Rate.Of(minor)
	}
	return d.Amount.Minor, nil
}

// Clean checks and tidies a line; field is its place in the form, such as "lines.0".
func (l *Line) Clean(field string, c money.Currency) error {
	var err error
	if l.Name, err = OneLine(field+".name", l.Name, MaxName); err != nil {
		return err
	}
	if l.Reference, err = articleCode(field+".reference", l.Reference); err != nil {
		return err
	}
	if l.Unit, err = OneLine(field+".unit", l.Unit, 20); err != nil {
		return err
	}
	if err := l.Type.check(field + ".type"); err != nil {
		return err
	}
	if err := l.checkFigures(field, c); err != nil {
		return err
	}
	return l.checkSalesTax(field)
}

func (l *Line) checkFigures(field string, c money.Currency) error {
	if l.UnitPrice.Currency != c {
		return Refuse(CodeInvalid, field+".unitPrice", "The price must be in %s.", c).With("currency", string(c))
	}
	if l.Quantity <= 0 {
		return Refuse(CodeNegative, field+".quantity", "The quantity must be above zero.")
	}
	if l.Quantity > MaxQuantity {
		return tooLarge(field + ".quantity")
	}
	if err := checkPrice(field+".unitPrice", l.UnitPrice); err != nil {
		return err
	}
	if err := l.Type.checkRate(field+".taxRate", l.TaxRate); err != nil {
		return err
	}
	return l.Discount.check(field+".discount", c)
}

func (l *Line) checkSalesTax(field string) error {
	if l.Type == SalesTax && (l.Discount.Rate > 0 || !l.Discount.Amount.IsZero()) {
		return Refuse(CodeInvalid, field+".discount", "Sales tax has no discount.")
	}
	return nil
}

func (d *Discount) check(field string, c money.Currency) error {
	if d.Amount.Currency == "" {
		d.Amount.Currency = c
	}
	if d.Amount.Currency != c {
		return Refuse(CodeInvalid, field, "The discount must be in %s.", c).With("currency", string(c))
	}
	if err := checkRate(field, d.Rate); err != nil {
		return err
	}
	return checkPrice(field, d.Amount)
}

func lineField(i int) string { return fmt.Sprintf("lines.%d", i) }
