package document

import (
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
)

// table100 is an invoice over £100.00 with what became of it, in pence.
func table100(t *testing.T, paid, credited, refunded, writtenOff int64) InvoiceSheet {
	t.Helper()
	gbp := func(minor int64) money.Amount { return money.Of(minor, "GBP") }
	store := englishStore()
	in := issued(t, store, line("Table", money.One, 100_00, 0, "GBP"))
	in.Balance = book.Balance{
		Total: gbp(100_00), Credited: gbp(credited), Paid: gbp(paid), Refunded: gbp(refunded), WrittenOff: gbp(writtenOff),
		Due: gbp(100_00 - credited - (paid - refunded) - writtenOff),
	}
	return InvoiceSheet{Store: store, Invoice: in}
}

func TestAnInvoiceTellsWhatBecameOfIt(t *testing.T) {
	void := table100(t, 0, 0, 0, 0)
	void.Invoice.Balance.Voided, void.Invoice.Balance.Due = true, money.Zero("GBP")
	for name, c := range map[string]struct {
		sheet     InvoiceSheet
		says, not []string
	}{
		"void": {void, []string{"Total", "Amount due", "£0.00"}, []string{"Paid", "IBAN", "due by"}},
		"credited in part, the rest paid": {
			table100(t, 70_00, 30_00, 0, 0), []string{"Paid -£70.00 Credited -£30.00 Amount due £0.00", "Paid in full."}, []string{"Refunded", "IBAN", "due by"},
		},
		"credited in part, the rest open": {
			table100(t, 0, 30_00, 0, 0), []string{"Credited -£30.00 Amount due by 28 March 2026 £70.00", "IBAN"}, []string{"Paid"},
		},
		"refunded in part": {
			table100(t, 100_00, 30_00, 30_00, 0), []string{"Paid -£100.00 Credited -£30.00 Refunded £30.00 Amount due £0.00", "Paid in full."}, []string{"IBAN"},
		},
		"refunded": {
			table100(t, 100_00, 100_00, 100_00, 0), []string{"Credited -£100.00 Refunded £100.00 Amount due £0.00"}, []string{"Paid in full", "IBAN"},
		},
		"credited before it was paid": {
			table100(t, 0, 100_00, 0, 0), []string{"Credited -£100.00 Amount due £0.00"}, []string{"Paid", "IBAN"},
		},
		"written off in part, open": {
			table100(t, 0, 0, 0, 40_00), []string{"Written off -£40.00 Amount due by 28 March 2026 £60.00", "IBAN"}, []string{"Paid"},
		},
		"written off in part, the rest paid": {
			table100(t, 60_00, 0, 0, 40_00), []string{"Paid -£60.00 Written off -£40.00 Amount due £0.00"}, []string{"Paid in full", "IBAN"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			text := pages(t, drawn(t, c.sheet))[0]
			mustHold(t, text, c.says...)
			mustLack(t, text, c.not...)
		})
	}
}
