package transfer

import (
	"errors"
	"strings"

	"daybook/backend/book"
	"daybook/backend/money"
)

// Item reads a row as an item, cleaned by the book's rules. All that could not be read is among the problems; the item is
// whole only when none of them is Bad.
func Item(row Row, m Mapping, h Habits) (book.Item, []Problem) {
	r := newReading(row, m, h)
	item := book.Item{Name: r.text(FieldName), SKU: r.text(FieldSKU), Type: r.itemType(), Unit: r.unit(), UnitPrice: r.price(r.currency())}
	item.TaxRate = r.rate(item.Type)
	r.cleanItem(&item)
	r.tellShort()
	return item, r.problems
}

// itemWords are what programs call the types; folded.
var itemWords = map[string]book.LineType{
	"product": book.Physical, "goods": book.Physical, "good": book.Physical, "item": book.Physical, "physical good": book.Physical, "inventory": book.Physical,
	"produkt": book.Physical, "ware": book.Physical, "waren": book.Physical, "artikel": book.Physical, "regular": book.Physical, "stock": book.Physical,
	"service": book.Digital, "services": book.Digital, "dienstleistung": book.Digital, "leistung": book.Digital, "download": book.Digital, "digital good": book.Digital,
	"non inventory": book.Digital, "software": book.Digital, "shipping": book.ShippingFee, "delivery": book.ShippingFee, "versand": book.ShippingFee,
	"versandkosten": book.ShippingFee, "lieferung": book.ShippingFee, "fee": book.Surcharge, "zuschlag": book.Surcharge, "gebuhr": book.Surcharge,
	"rabatt": book.DiscountOff, "nachlass": book.DiscountOff, "voucher": book.GiftCard, "gift voucher": book.GiftCard, "gift certificate": book.GiftCard,
	"gutschein": book.GiftCard, "geschenkgutschein": book.GiftCard, "geschenkkarte": book.GiftCard, "guthaben": book.StoreCreditLine,
}

// itemType knows the book's own names and what others call them. A service is digital: nothing is handed over.
func (r *reading) itemType() book.LineType {
	text := r.text(FieldType)
	if text == "" {
		return book.Physical
	}
	word := folded(text)
	for _, t := range book.LineTypes {
		if folded(string(t)) == word {
			return t
		}
	}
	if t, ok := itemWords[word]; ok {
		return t
	}
	r.fail(FieldType, book.Refuse(CodeItemType, string(FieldType), "%s is not a type of item.", text).With("text", text))
	return book.Physical
}

// unit leaves pieces empty, as the book does.
func (r *reading) unit() string {
	text := r.text(FieldUnit)
	switch folded(text) {
	case "piece", "pieces", "pc", "pcs", "each", "ea", "unit", "units", "nos", "stuck", "stk", "st":
		return ""
	}
	return text
}

func (r *reading) currency() money.Currency {
	text := r.text(FieldCurrency)
	if text == "" {
		return r.habits.Currency
	}
	if c := money.Currency(strings.ToUpper(text)); c.Valid() {
		return c
	}
	for _, c := range money.Currencies() {
		if c.Symbol() == text {
			return c
		}
	}
	r.fail(FieldCurrency, book.Refuse(CodeCurrency, string(FieldCurrency), "%s is not a currency. Please use its three letters, such as EUR.", text).With("text", text))
	return r.habits.Currency
}

func (r *reading) price(c money.Currency) money.Amount {
	text := r.text(FieldPrice)
	if text == "" {
		return money.Zero(c)
	}
	amount, err := r.notation(FieldPrice).Parse(text, c)
	if err != nil {
		r.fail(FieldPrice, numberRefusal(FieldPrice, text, err))
		return money.Zero(c)
	}
	return amount
}

// rate reads a percentage. One below 1 % is told, because some programs write 19 % as 0.19.
func (r *reading) rate(kind book.LineType) money.Rate {
	text := r.text(FieldTaxRate)
	if text == "" {
		return r.emptyRate(kind)
	}
	units, err := r.notation(FieldTaxRate).ParseNumber(strings.TrimSuffix(text, "%"), 3)
	if err != nil {
		r.fail(FieldTaxRate, numberRefusal(FieldTaxRate, text, err))
	}
	if units > 0 && units < int64(money.Percent) && !strings.HasSuffix(text, "%") {
		r.notice(FieldTaxRate, book.Refuse(CodeSmallRate, string(FieldTaxRate), "%s was read as %s %%.", text, text).With("text", text))
	}
	return money.Rate(units)
}

// emptyRate is the shop's rate where the list has none, and no tax where it has a column for it or the type is never taxed.
func (r *reading) emptyRate(kind book.LineType) money.Rate {
	if r.column(FieldTaxRate) >= 0 || kind.Untaxed() {
		return 0
	}
	return r.habits.TaxRate
}

// notation is how the cell is written: with a point as a workbook's number, as the file writes, or as the shop does.
func (r *reading) notation(field Field) money.Notation {
	switch {
	case r.row.isNumber(r.column(field)):
		return money.Notation{Decimal: "."}
	case r.mapping.Decimal == ".":
		return money.Notation{Decimal: ".", Group: ","}
	case r.mapping.Decimal == ",":
		return money.Notation{Decimal: ",", Group: "."}
	}
	return r.habits.Notation
}

func numberRefusal(field Field, text string, err error) error {
	switch {
	case errors.Is(err, money.ErrDecimals):
		return book.Refuse(CodeDecimals, string(field), "%s has more decimals than can be kept.", text).With("text", text)
	case errors.Is(err, money.ErrTooLarge):
		return book.Refuse(book.CodeTooLarge, string(field), "This is more than a book can hold.")
	}
	return book.Refuse(CodeNotANumber, string(field), "%s is not a number.", text).With("text", text)
}

// cleanItem cleans the item. What the book refuses is told and emptied, so that all of it is found at once.
func (r *reading) cleanItem(item *book.Item) {
	for range itemFields {
		err := item.Clean()
		if err == nil {
			return
		}
		refusal := asRefusal(err)
		r.fail(Field(refusal.Field), err)
		switch Field(refusal.Field) {
		case FieldSKU:
			item.SKU = ""
		case FieldUnit:
			item.Unit = ""
		case FieldPrice:
			item.UnitPrice = money.Zero(r.habits.Currency)
		case FieldTaxRate:
			item.TaxRate = 0
		default:
			return
		}
	}
}
