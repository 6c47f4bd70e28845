package book_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"daybook/backend/book"
	"daybook/backend/money"
)

// Whatever is paid for a free sale, and however it is taxed: that is what its invoice is over.
func TestAFreeSalesInvoiceIsOverWhatWasPaid(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		charge := book.Charge{
			StoreID: 1, CustomerID: 2, Text: "Repair", TaxRate: rapid.Int64Range(0, 100_000).Draw(t, "tax rate"),
			Amount: money.Of(rapid.Int64Range(1, 1<<53-1).Draw(t, "amount"), rapid.SampledFrom([]money.Currency{"EUR", "JPY", "KWD"}).Draw(t, "currency")),
		}
		if err := charge.CleanSale(); err != nil {
			t.Fatal(err)
		}
		sale := charge.Sale("2026-03-02", rapid.SampledFrom([]book.Rounding{book.PerLine, book.PerDocument}).Draw(t, "rounding"))
		if err := sale.CleanDraft(); err != nil {
			t.Fatal(err)
		}
		if err := sale.CheckIssuable(); err != nil {
			t.Fatal(err)
		}
		totals, err := sale.Pricing.Totals()
		if err != nil || totals.Total != charge.Amount || totals.Net.Plus(totals.Tax.Minor) != charge.Amount {
			t.Fatalf("it is %+v, %v", totals, err)
		}
	})
}

func TestWhatACardIsChargedForOfAnInvoice(t *testing.T) {
	due := issued(balanceOf(2000, 0, 500, 0, 0))
	states := func(states ...book.ChargeState) (charges []book.Charge) {
		for _, state := range states {
			charges = append(charges, book.Charge{ID: 3, ChargeReport: book.ChargeReport{State: state}})
		}
		return charges
	}
	for _, test := range []struct {
		name    string
		invoice book.Invoice
		amount  money.Amount
		charges []book.Charge
		code    book.Code
		field   string
	}{
		{"what is due", due, eur(1500), nil, "", ""},
		{"a part of it", due, eur(1), states(book.ChargeEnded, book.ChargeCaptured, book.ChargeReleased, book.ChargeLapsed), "", ""},
		{"what is due of one that was written off in part", issued(balanceOf(2000, 0, 0, 0, 500)), eur(1500), nil, "", ""},
		{"more than that", issued(balanceOf(2000, 0, 0, 0, 500)), eur(1501), nil, book.CodeTooMuch, "amount"},
		{"more than is due", due, eur(1501), nil, book.CodeTooMuch, "amount"},
		{"less than nothing", due, eur(-1), nil, book.CodeNegative, "amount"},
		{"yen", due, money.Of(1500, "JPY"), nil, book.CodeInvalid, "amount"},
		{"a draft", draft(), eur(1), nil, book.CodeNotIssued, "invoiceId"},
		{"one that was voided", issued(voided(balanceOf(2000, 0, 0, 0, 0))), eur(1), nil, book.CodeVoid, "invoiceId"},
		{"one that was written off", issued(balanceOf(2000, 0, 0, 0, 2000)), eur(1), nil, book.CodeNothing, "invoiceId"},
		{"one that is paid", issued(balanceOf(2000, 0, 2000, 0, 0)), eur(1), nil, book.CodeNothing, "invoiceId"},
		{"one that a card may pay", due, eur(1), states(book.ChargeEnded, book.ChargeOpen), book.CodeCardOpen, ""},
		{"one that a card is held for", due, eur(1), states(book.ChargeAuthorised), book.CodeAuthorised, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			wantRefusal(t, test.invoice.CheckCharge(test.amount, test.charges), test.code, test.field)
		})
	}
}

func TestAPageEndsAnHourAfterItWasStartedAtTheShop(t *testing.T) {
	for _, test := range []struct {
		charge book.Charge
		want   book.Moment
	}{
		{book.Charge{CreatedAt: noon, InvoiceID: 1}, noon + book.Moment(time.Hour.Milliseconds())},
		{book.Charge{CreatedAt: noon, LinkID: 1}, 0},
		{book.Charge{CreatedAt: noon, CardID: 1}, 0},
	} {
		if got := test.charge.PageEndsAt(); got != test.want {
			t.Errorf("%+v ends at %d, want %d", test.charge, got, test.want)
		}
	}
}
