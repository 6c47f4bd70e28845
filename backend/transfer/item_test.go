package transfer_test

import (
	"testing"

	"github.com/xuri/excelize/v2"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/transfer"
)

func item(row transfer.Row, decimal string, h transfer.Habits) (book.Item, []transfer.Problem) {
	m := transfer.Match(transfer.Items, []string{"Name", "SKU", "Type", "Unit", "Price", "Currency", "Tax rate"}, nil)
	m.Decimal = decimal
	return transfer.Item(row, m, h)
}

func TestARowBecomesAnItem(t *testing.T) {
	got, problems := item(transfer.Row{Number: 2, Cells: []string{"Grüner Tee", "TEE-1", "Ware", "kg", "1.234,50 €", "", "7 %"}}, "", german())
	want := book.Item{Name: "Grüner Tee", SKU: "TEE-1", Type: book.Physical, Unit: "kg", UnitPrice: money.Of(123450, "EUR"), TaxRate: 7 * money.Percent}
	if got != want || len(problems) > 0 {
		t.Errorf("%+v %+v", got, problems)
	}
}

func TestAPriceIsReadTheWayTheFileWritesIt(t *testing.T) {
	tests := []struct {
		price, decimal, currency string
		want                     money.Amount
	}{
		{"12,50", "", "", money.Of(1250, "EUR")}, {"1.234", "", "", money.Of(123400, "EUR")}, {"1,234.50", ".", "", money.Of(123450, "EUR")}, {"12.5", ".", "usd", money.Of(1250, "USD")},
		{"1.500", ".", "KWD", money.Of(1500, "KWD")}, {"1200", "", "JPY", money.Of(1200, "JPY")}, {"", "", "", money.Of(0, "EUR")}, {"$ 5,00", ",", "$", money.Of(500, "USD")},
	}
	for _, test := range tests {
		got, problems := item(transfer.Row{Cells: []string{"Tee", "", "", "", test.price, test.currency, ""}}, test.decimal, german())
		if got.UnitPrice != test.want || len(problems) > 0 {
			t.Errorf("%s: %v %+v", test.price, got.UnitPrice, problems)
		}
	}
}

func TestNumbersOfAWorkbookAreNotReadAsTexts(t *testing.T) {
	data := workbook(t, func(f *excelize.File) {
		for cell, value := range map[string]any{"A1": "Name", "B1": "Preis", "C1": "MwSt", "A2": "Tee", "B2": 1.234, "A3": "Tasse", "B3": "1.234", "A4": "Kanne", "B4": 12.5} {
			set(t, f, cell, value)
		}
		styled(t, f, "C2", 0.07, &excelize.Style{NumFmt: 9})
	})
	table := open(t, "artikel.xlsx", data, transfer.Options{})
	rows, err := table.First(3)
	if err != nil {
		t.Fatal(err)
	}
	m := transfer.Match(transfer.Items, table.Header, rows)
	_, problems := transfer.Item(rows[0], m, german())
	if len(problems) != 1 || problems[0].Error.Code != transfer.CodeDecimals || problems[0].Column != "Preis" {
		t.Errorf("1.234 is a price of three decimals: %+v", problems)
	}
	for i, want := range map[int]int64{1: 123400, 2: 1250} {
		if got, _ := transfer.Item(rows[i], m, german()); got.UnitPrice.Minor != want {
			t.Errorf("row %d: %v", i, got.UnitPrice)
		}
	}
	if got, _ := transfer.Item(rows[0], m, german()); got.TaxRate != 7*money.Percent {
		t.Errorf("the rate: %v", got.TaxRate)
	}
}

func TestItemsThatCannotBeRead(t *testing.T) {
	tests := []struct {
		name   string
		cells  []string
		column string
		code   book.Code
		notice bool
	}{
		{"no name", []string{"", "", "", "", "1", "", ""}, "Name", book.CodeRequired, false},
		{"a card number as SKU", []string{"Tee", "4111111111111111", "", "", "1", "", ""}, "SKU", book.CodeCard, false},
		{"a type", []string{"Tee", "", "ghost", "", "1", "", ""}, "Type", transfer.CodeItemType, false},
		{"a tax as an item", []string{"Tee", "", "Sales tax", "", "1", "", ""}, "Type", book.CodeInvalid, false},
		{"a taxed gift card", []string{"Tee", "", "Geschenkkarte", "", "1", "", "19"}, "Tax rate", book.CodeUntaxed, false},
		{"a unit of a sentence", []string{"Tee", "", "", "as many as you can carry", "1", "", ""}, "Unit", book.CodeTooLong, false},
		{"a price in words", []string{"Tee", "", "", "", "ask", "", ""}, "Price", transfer.CodeNotANumber, false},
		{"a price in other money", []string{"Tee", "", "", "", "£5", "", ""}, "Price", transfer.CodeNotANumber, false},
		{"a price below zero", []string{"Tee", "", "", "", "-5", "", ""}, "Price", book.CodeNegative, false},
		{"a price beyond all", []string{"Tee", "", "", "", "99999999999999999", "", ""}, "Price", book.CodeTooLarge, false},
		{"a currency", []string{"Tee", "", "", "", "1", "DM", ""}, "Currency", transfer.CodeCurrency, false},
		{"a tax", []string{"Tee", "", "", "", "1", "", "full"}, "Tax rate", transfer.CodeNotANumber, false},
		{"a tax above all", []string{"Tee", "", "", "", "1", "", "190"}, "Tax rate", book.CodeInvalid, false},
		{"a tax that may be a fraction", []string{"Tee", "", "", "", "1", "", "0,19"}, "Tax rate", transfer.CodeSmallRate, true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, problems := item(transfer.Row{Number: 7, Cells: test.cells}, "", german())
			if len(problems) != 1 || problems[0].Row != 7 || problems[0].Column != test.column || problems[0].Error.Code != test.code || problems[0].Notice != test.notice {
				t.Errorf("%+v", problems)
			}
		})
	}
}

func TestGiftCardsAndStoreCreditAreKnownByTheirNamesAndNotTaxed(t *testing.T) {
	m := transfer.Match(transfer.Items, []string{"Name", "Type", "Price"}, nil)
	for text, want := range map[string]book.LineType{
		"gift_card": book.GiftCard, "Gift card": book.GiftCard, "Geschenkkarte": book.GiftCard, "Gutschein": book.GiftCard, "Store credit": book.StoreCreditLine, "Guthaben": book.StoreCreditLine,
	} {
		if got, problems := transfer.Item(transfer.Row{Cells: []string{"Karte", text, "50"}}, m, german()); got.Type != want || got.TaxRate != 0 || len(problems) > 0 {
			t.Errorf("%s: %+v %+v", text, got, problems)
		}
	}
}

func TestTheShopsTaxWhereTheListHasNone(t *testing.T) {
	m := transfer.Match(transfer.Items, []string{"Name", "Price"}, nil)
	if got, _ := transfer.Item(transfer.Row{Cells: []string{"Tee", "1"}}, m, german()); got.TaxRate != 19*money.Percent {
		t.Errorf("%v", got.TaxRate)
	}
	if got, _ := item(transfer.Row{Cells: []string{"Tee", "", "", "", "1", "", ""}}, "", german()); got.TaxRate != 0 {
		t.Errorf("an empty cell: %v", got.TaxRate)
	}
}
