package sample

import (
	"context"

	"daybook/backend/book"
	"daybook/backend/money"
)

// say is a text in the sample's language.
func (f *filler) say(en, de string) string {
	if f.store.Language == "de" {
		return de
	}
	return en
}

// fillRecord gives every few customers a tag, a field of the shop's own, and another address for deliveries. The last one is
// the first once more, as it happens at the counter.
func (f *filler) fillRecord(customer *book.Customer, n int) {
	if n%5 == 0 {
		customer.Tags = append(customer.Tags, f.say("Regular", "Stammkunde"))
	}
	if n%7 == 2 {
		customer.Tags = append(customer.Tags, f.say("Newsletter", "Rundbrief"))
	}
	if n%6 == 0 {
		customer.CustomFields = []book.CustomField{{Name: f.say("Delivery", "Lieferung"), Value: f.say("Ring at the neighbour's", "Bei Nachbarn klingeln")}}
		home := &customer.Addresses[0]
		home.Shipping = false
		customer.Addresses = append(customer.Addresses, book.Address{
			Line1: f.say("Workshop, back yard", "Werkstatt, Hinterhof"), Line2: home.Line1, PostalCode: home.PostalCode, City: home.City, Country: home.Country, Shipping: true,
		})
	}
	if n == f.size.Customers-1 && n > 0 {
		customer.Name, customer.Phone = f.customers[0].Name, f.customers[0].Phone
	}
}

// addCoupons makes one coupon for everybody, one for the first customer, and one that is over.
func (f *filler) addCoupons(ctx context.Context) error {
	for _, coupon := range []book.Coupon{
		{Code: "WELCOME10", Discount: book.Discount{Rate: 10 * money.Percent}, Note: f.say("On the shop's flyer", "Auf dem Faltblatt des Ladens")},
		{Code: "THANKYOU", CustomerID: f.customers[0].ID, Discount: book.Discount{Amount: f.price(500)}, MaxUses: 1, Note: f.say("For the long wait", "Für das lange Warten")},
		{Code: "SUMMER", Discount: book.Discount{Rate: 20 * money.Percent}, ValidUntil: f.today.AddDays(-30)},
	} {
		coupon.Active = true
		saved, err := f.shop.SaveCoupon(ctx, coupon, f.key())
		if err != nil {
			return err
		}
		f.coupons = append(f.coupons, saved.ID)
	}
	return nil
}

// couponOf is the coupon of the nth sale, 0 for most. The last one is the first customer's.
func (f *filler) couponOf(n int) int64 {
	switch {
	case n == f.size.Invoices-1:
		return f.coupons[1]
	case n%15 == 4:
		return f.coupons[0]
	}
	return 0
}

// addRemarks has somebody write about the customers of the last unpaid invoices, and keep a delivery note of one.
func (f *filler) addRemarks(ctx context.Context) error {
	for _, id := range last(f.unpaid, 4) {
		invoice, err := f.shop.Invoice(ctx, id)
		if err != nil {
			return err
		}
		text := f.say("Called about @", "Angerufen wegen @") + invoice.Number + f.say(": will pay next week.", ": zahlt nächste Woche.")
		if _, err := f.shop.SaveComment(ctx, book.Comment{CustomerID: invoice.CustomerID, Text: text}, f.key()); err != nil {
			return err
		}
		note := book.Attachment{CustomerID: invoice.CustomerID, InvoiceID: id, Name: f.say("delivery-note.txt", "lieferschein.txt")}
		received := f.say("Received in good order: ", "In gutem Zustand erhalten: ") + invoice.BillTo.Name
		if _, err := f.shop.AddAttachment(ctx, note, []byte(received), f.key()); err != nil {
			return err
		}
	}
	return nil
}
