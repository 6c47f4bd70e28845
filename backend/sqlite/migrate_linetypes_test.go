package sqlite_test

import (
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/testkit"
)

func TestAnOldBookSellsGiftCardsAndSalesTax(t *testing.T) {
	s := opened(t, oldBook(t, `INSERT INTO items VALUES (1, 'Pot', 'POT-1', 'surcharge', 'pc', 500, 'EUR', 19000, 0, 'pot', 1, 3);
		UPDATE invoice_lines SET item_id = 1 WHERE invoice_id = 3;`))
	pot := book.Item{ID: 1, Name: "Pot", SKU: "POT-1", Type: book.Surcharge, Unit: "pc", UnitPrice: money.Of(500, "EUR"), TaxRate: 19 * money.Percent, CreatedAt: 1, Version: 3}
	if got, err := s.DB.Item(s.Ctx, 1); err != nil || got != pot {
		t.Errorf("the item is %+v, %v", got, err)
	}
	card, err := s.Shop.SaveItem(s.Ctx, book.Item{Name: "Card", Type: book.GiftCard, UnitPrice: money.Of(5000, "EUR")}, s.Key())
	s.Must(err)
	draft, err := s.Shop.Invoice(s.Ctx, 3)
	s.Must(err)
	if draft.Lines[0].ItemID != pot.ID {
		t.Errorf("the old line sells item %d", draft.Lines[0].ItemID)
	}
	sold, tax := testkit.Line("Card", 5000), testkit.Line("Tax", 88)
	sold.ItemID, sold.Type, sold.TaxRate = card.ID, book.GiftCard, 0
	tax.Type, tax.TaxRate = book.SalesTax, 0
	before := draft.Totals
	draft.TaxIncluded, draft.Lines = false, append(draft.Lines, sold, tax)
	draft, err = s.Shop.SaveDraft(s.Ctx, draft, s.Key())
	s.Must(err)
	invoice := s.IssueDraft(draft)
	if got := invoice.Totals; got.Net.Minor != before.Subtotal.Minor+5000 || got.Rates[len(got.Rates)-1] != (book.RateTotal{SalesTax: true, Net: money.Of(0, "EUR"), Tax: money.Of(88, "EUR"), Gross: money.Of(88, "EUR")}) {
		t.Errorf("the figures are %+v, before they were %+v", got, before)
	}
	s.Refund(invoice.ID, book.Cash, len(invoice.Lines))
	testkit.WantSound(t, testkit.Raw(t, bookFile(s), "mode=ro"))
}
