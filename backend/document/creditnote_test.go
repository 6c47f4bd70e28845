package document

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
)

// taken is the credit note over lines of an invoice, numbered, with nothing paid out yet.
func taken(t *testing.T, in book.Invoice, lines ...book.RefundLine) book.CreditNote {
	t.Helper()
	plan, err := book.PlanRefund(in, nil, lines)
	if err != nil {
		t.Fatal(err)
	}
	note := plan.CreditNote
	note.Number, note.Date, note.CreatedAt = "CN-2026-00003", "2026-03-20", 1_774_000_000_000
	return note
}

// aPotAndHalfTheRoses is a refund of goods and of a bare amount, split over cash, credit and the invoice itself.
func aPotAndHalfTheRoses(t *testing.T) CreditNoteSheet {
	t.Helper()
	store := germanStore()
	in := issued(t, store, flowers()...)
	half := money.Of(15_00, "EUR")
	note := taken(t, in, book.RefundLine{Position: 1, Amount: &half}, book.RefundLine{Position: 2, Quantity: money.One}, book.RefundLine{Position: 3, Quantity: 2500})
	note.Reason = "Der Topf hatte einen Sprung."
	note.Refunds = []book.Refund{
		{Method: book.Cash, Amount: money.Of(12_00, "EUR")}, {Method: book.StoreCredit, Amount: money.Of(8_00, "EUR")},
	}
	return CreditNoteSheet{Store: store, Note: note, BillTo: in.BillTo}
}

func TestACreditNoteSaysWhatWasTakenBackAndHowItWasSettled(t *testing.T) {
	sheet := aPotAndHalfTheRoses(t)
	text := pages(t, creditNoteOf(t, sheet))[0]
	mustHold(t, text,
		"Blume & Blatt", "Gutschrift an", "Weber Raumgestaltung GmbH", "Gutschrift CN-2026-00003", "Gutschriftsnummer", "20. März 2026",
		"Zu Rechnung INV-2026-00042", "Artikel Menge Netto MwSt. Betrag EUR",
		"Rosenstrauß „Sommerabend“ 14,02 7", "Terrakotta-Topf 1 15,54 19 % 18,50", "Blumenerde 2,5 kg 3,98 19 % 4,73",
		"14,02 0,98 15,00", "19 % 19,52 3,71 23,23",
		"Netto 33,54 €", "MwSt. 4,69 €", "Gesamtgutschrift 38,23 €",
		"Erstattet: Bar 12,00 €", "Als Ihr Guthaben behalten 8,00 €", "Verrechnet mit INV-2026-00042 18,23 €",
		"Der Topf hatte einen Sprung.", "Seite 1 von 1")

	t.Run("in English when asked", func(t *testing.T) {
		sheet.Language, sheet.Country = "en", "Austria"
		mustHold(t, pages(t, creditNoteOf(t, sheet))[0], "Credit note CN-2026-00003", "Credit to", "AUSTRIA", "For invoice", "20 March 2026",
			"Total credited", "Refunded: Cash", "Kept as your credit", "Taken off invoice INV-2026-00042")
	})
	t.Run("twice the same bytes", func(t *testing.T) {
		if !bytes.Equal(creditNoteOf(t, sheet), creditNoteOf(t, sheet)) {
			t.Error("two renderings differ")
		}
	})
}

func TestACreditNoteWithoutTaxShowsNone(t *testing.T) {
	store := englishStore()
	in := issued(t, store, line("Table", money.One, 100_00, 0, "GBP"))
	note := taken(t, in, book.RefundLine{Position: 1, Quantity: money.One})
	note.Refunds = []book.Refund{{Method: book.BankTransfer, Amount: note.Total}}
	text := pages(t, creditNoteOf(t, CreditNoteSheet{Store: store, Note: note, BillTo: in.BillTo}))[0]
	mustHold(t, text, "Item Quantity Amount GBP", "Table 1 100.00", "Total credited £100.00", "Refunded: Bank transfer £100.00")
	mustLack(t, text, "Net", "Tax rate", "Taken off", "credit £")
}

func TestALongCreditNoteGoesOnOverPages(t *testing.T) {
	store := englishStore()
	in := issued(t, store, manyLines(300, "GBP")...)
	in.Lines[0].Name, in.Number = strings.Repeat("A very long name of a thing ", 40)+"ends here", strings.Repeat("INVOICE-", 5)
	var lines []book.RefundLine
	for i, sold := range in.Lines {
		lines = append(lines, book.RefundLine{Position: i + 1, Quantity: sold.Quantity})
	}
	note := taken(t, in, lines...)
	note.Reason = strings.Repeat("Everything came back. ", 170) + "The end."
	sheet := CreditNoteSheet{Store: store, Note: note, BillTo: in.BillTo}
	all := pages(t, creditNoteOf(t, sheet))
	text := strings.Join(all, " ")
	mustHold(t, text, "ends here", "Item number 300 ", "Total credited "+store.Notation().Format(in.Totals.Total), "Taken off invoice INVOICE-INVOICE-", "The end.")
	for i, page := range all {
		mustHold(t, page, "Credit note CN-2026-00003", fmt.Sprintf("Page %d of %d", i+1, len(all)))
		if strings.Contains(page, "Item number") {
			mustHold(t, page, "Item Quantity Net Tax Amount GBP")
		}
	}
	sheet.Store.Sample = true
	mustBeSample(t, creditNoteOf(t, sheet))
}

func creditNoteOf(t *testing.T, s CreditNoteSheet) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := CreditNote(&out, s); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
