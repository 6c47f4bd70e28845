package book

import "daybook/backend/money"

// MaxRate is the highest tax rate accepted: 100 %.
const MaxRate = 100 * money.Percent

// Item is something the shop sells again and again.
type Item struct {
	ID        int64        `json:"id"`
	Name      string       `json:"name"`
	SKU       string       `json:"sku"`
	Type      LineType     `json:"type"`
	Unit      string       `json:"unit"` // "kg", "h"; empty for pieces
	UnitPrice money.Amount `json:"unitPrice"`
	TaxRate   money.Rate   `json:"taxRate"`
	Archived  bool         `json:"archived"`
	CreatedAt Moment       `json:"createdAt"`
	Version   int64        `json:"version"`
}

// Clean checks and tidies what was typed.
func (i *Item) Clean() error {
	var err error
	if i.Name, err = Required("name", i.Name, MaxName); err != nil {
		return err
	}
	if i.SKU, err = articleCode("sku", i.SKU); err != nil {
		return err
	}
	if i.Unit, err = OneLine("unit", i.Unit, 20); err != nil {
		return err
	}
	if i.Type == "" {
		i.Type = Physical
	}
	if err := checkItemType("type", i.Type); err != nil {
		return err
	}
	if err := checkPrice("unitPrice", i.UnitPrice); err != nil {
		return err
	}
	return i.Type.checkRate("taxRate", i.TaxRate)
}

func checkPrice(field string, price money.Amount) error {
	switch {
	case !price.Currency.Valid():
		return Refuse(CodeInvalid, field, "There is no such currency.")
	case price.Minor < 0:
		return Refuse(CodeNegative, field, "A price cannot be below zero.")
	case price.Check() != nil:
		return tooLarge(field)
	}
	return nil
}

func checkRate(field string, rate money.Rate) error {
	if rate < 0 || rate > MaxRate {
		return Refuse(CodeInvalid, field, "A rate lies between 0 and 100 %%.")
	}
	return nil
}

func tooLarge(field string) *Error {
	return Refuse(CodeTooLarge, field, "This is more than a book can hold.")
}
