package document

import (
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
)

func TestACouponIsNamedBesideTheDiscount(t *testing.T) {
	store := englishStore()
	in := issued(t, store, line("Table", money.One, 100_00, 20*money.Percent, "GBP"))
	in.Coupon = book.AppliedCoupon{ID: 1, Code: "SUMMER-10", Discount: book.Discount{Rate: 10 * money.Percent}}
	text := pages(t, drawn(t, InvoiceSheet{Store: store, Invoice: settle(t, in)}))[0]
	mustHold(t, text, "Subtotal £100.00", "Coupon SUMMER-10 -£10.00", "Tax £18.00", "Total £108.00")
	mustLack(t, text, "Discount -£")

	in.Discount.Amount = money.Of(20_00, "GBP")
	text = pages(t, drawn(t, InvoiceSheet{Store: store, Invoice: settle(t, in)}))[0]
	mustHold(t, text, "Subtotal £100.00", "Discount -£20.00", "Coupon SUMMER-10 -£8.00", "Total £86.40")
}

func TestACouponOnAGermanInvoice(t *testing.T) {
	store := germanStore()
	in := issued(t, store, flowers()...)
	in.Coupon = book.AppliedCoupon{ID: 1, Code: "DANKESCHOEN-FUER-DIE-TREUE-SEIT-JAHREN-5", Discount: book.Discount{Amount: money.Of(500, "EUR")}}
	text := pages(t, drawn(t, InvoiceSheet{Store: store, Invoice: settle(t, in)}))[0]
	mustHold(t, text, "Zwischensumme 92,04 €", "Coupon DANKESCHOEN-FUER-DIE-TREUE-SEIT-JAHREN-5", "-5,00 €", "Gesamt 87,04 €")
}
