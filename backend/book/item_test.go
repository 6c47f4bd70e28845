package book_test

import (
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
)

func TestAnItemIsTidied(t *testing.T) {
	item := book.Item{Name: " Blue   mug ", SKU: " MUG-1 ", Unit: " kg ", UnitPrice: eur(1250), TaxRate: 19 * money.Percent}
	if err := item.Clean(); err != nil {
		t.Fatal(err)
	}
	want := book.Item{Name: "Blue mug", SKU: "MUG-1", Unit: "kg", Type: book.Physical, UnitPrice: eur(1250), TaxRate: 19 * money.Percent}
	if item != want {
		t.Errorf("got %+v", item)
	}
}

func TestItemsThatCannotBeSold(t *testing.T) {
	tests := []struct {
		name   string
		change func(*book.Item)
		code   book.Code
		field  string
	}{
		{"a mug", func(*book.Item) {}, "", ""},
		{"a present", func(i *book.Item) { i.UnitPrice = eur(0) }, "", ""},
		{"all of it tax", func(i *book.Item) { i.TaxRate = book.MaxRate }, "", ""},
		{"no name", func(i *book.Item) { i.Name = "\u00a0" }, book.CodeRequired, "name"},
		{"a SKU that is a card number", func(i *book.Item) { i.SKU = "4111111111111111" }, book.CodeCard, "sku"},
		{"a unit of a sentence", func(i *book.Item) { i.Unit = strings.Repeat("k", 21) }, book.CodeTooLong, "unit"},
		{"a gift card", func(i *book.Item) { i.Type = book.GiftCard }, "", ""},
		{"a taxed gift card", func(i *book.Item) { i.Type, i.TaxRate = book.GiftCard, 1 }, book.CodeUntaxed, "taxRate"},
		{"taxed store credit", func(i *book.Item) { i.Type, i.TaxRate = book.StoreCreditLine, 1 }, book.CodeUntaxed, "taxRate"},
		{"sales tax", func(i *book.Item) { i.Type = book.SalesTax }, book.CodeInvalid, "type"},
		{"a type we do not know", func(i *book.Item) { i.Type = "ghost" }, book.CodeInvalid, "type"},
		{"a price below zero", func(i *book.Item) { i.UnitPrice = eur(-1) }, book.CodeNegative, "unitPrice"},
		{"a price beyond the limit", func(i *book.Item) { i.UnitPrice = eur(money.Limit) }, book.CodeTooLarge, "unitPrice"},
		{"a price in no currency", func(i *book.Item) { i.UnitPrice.Currency = "" }, book.CodeInvalid, "unitPrice"},
		{"a tax below zero", func(i *book.Item) { i.TaxRate = -1 }, book.CodeInvalid, "taxRate"},
		{"a tax above 100 %", func(i *book.Item) { i.TaxRate = book.MaxRate + 1 }, book.CodeInvalid, "taxRate"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			item := book.Item{Name: "Mug", UnitPrice: eur(1000)}
			test.change(&item)
			wantRefusal(t, item.Clean(), test.code, test.field)
		})
	}
}
