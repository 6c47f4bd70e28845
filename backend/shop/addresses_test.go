package shop_test

import (
	"testing"

	"daybook/backend/book"
	"daybook/backend/testkit"
)

func TestAnInvoiceKeepsTheAddressesItWasIssuedWith(t *testing.T) {
	s := testkit.NewShop(t)
	office := book.Address{Line1: "1 Office Row", City: "London", Country: "GB", Billing: true}
	dock := book.Address{Line1: "Dock 4", City: "Leeds", Country: "GB", Shipping: true}
	ada, err := s.Shop.SaveCustomer(s.Ctx, book.Customer{Name: "Ada", Addresses: []book.Address{dock, office}}, s.Key())
	s.Must(err)
	invoice := s.Issue(ada.ID, testkit.Line("Lantern", 1000))

	ada.Addresses = []book.Address{{Line1: "2 New Street", City: "York", Billing: true, Shipping: true}}
	_, err = s.Shop.SaveCustomer(s.Ctx, ada, s.Key())
	s.Must(err)
	kept, err := s.Shop.Invoice(s.Ctx, invoice.ID)
	s.Must(err)
	if kept.BillTo.Address.Line1 != "1 Office Row" || kept.ShipTo.Line1 != "Dock 4" {
		t.Errorf("billed to %+v, shipped to %+v", kept.BillTo.Address, kept.ShipTo)
	}
	if later := s.Issue(ada.ID, testkit.Line("Lantern", 1000)); later.BillTo.Address.Line1 != "2 New Street" || !later.ShipTo.IsEmpty() {
		t.Errorf("billed to %+v, shipped to %+v", later.BillTo.Address, later.ShipTo)
	}
}
