package document

import (
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
)

func TestASheetSaysWhichOfItsCharactersCannotBePrinted(t *testing.T) {
	store := germanStore()
	store.Address.Line1 = "Lindenstraße 14 🏡"
	item := line("Vase 花瓶", money.One, 100, 0, "EUR")
	item.Unit = "יח"
	in := issued(t, store, item)
	in.Note, in.BillTo.Address.City = "Danke 🌷", "القاهرة"
	if got, want := string(InvoiceSheet{Store: store, Invoice: in}.Unprintable()), "חיاةرقله瓶花🌷🏡"; got != want {
		t.Errorf("invoice: %q, want %q", got, want)
	}
	payment := book.Payment{Note: "merci 🙏", Allocations: []book.Allocation{{Number: "号-1"}}}
	if got := string(ReceiptSheet{Store: store, Payment: payment, From: in.BillTo, Country: "日"}.Unprintable()); got != "اةرقله号日🏡🙏" {
		t.Errorf("receipt: %q", got)
	}
	if missing := (InvoiceSheet{Store: germanStore(), Invoice: issued(t, store, flowers()...)}).Unprintable(); missing != nil {
		t.Errorf("a plain invoice cannot print %q", string(missing))
	}
}
