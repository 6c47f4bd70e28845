package document

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
)

func flowers() []book.Line {
	lines := []book.Line{
		line("Rosenstrauß „Sommerabend“", money.One, 3490, 7*money.Percent, "EUR"),
		line("Terrakotta-Topf", 2*money.One, 1850, 19*money.Percent, "EUR"),
		line("Blumenerde", 12500, 189, 19*money.Percent, "EUR"),
	}
	lines[0].Discount.Rate = 10 * money.Percent
	lines[1].Reference, lines[2].Unit = "TOPF-24", "kg"
	return lines
}

func TestAGermanInvoiceSaysEverythingInGerman(t *testing.T) {
	store := germanStore()
	in := issued(t, store, flowers()...)
	in.Note, in.Reference = "Vielen Dank für Ihren Einkauf!", "Bestellung 4711"
	text := pages(t, drawn(t, InvoiceSheet{Store: store, Invoice: in}))[0]
	mustHold(t, text,
		"Blume & Blatt", "Lindenstraße 14", "10969 Berlin", "Steuernummer DE123456789",
		"Rechnung an", "Weber Raumgestaltung GmbH", "Anna Weber", "04109 Leipzig",
		"Rechnung INV-2026-00042", "14. März 2026", "Fällig am", "Bestellung 4711",
		"Rosenstrauß „Sommerabend“ 1 34,90 -10 %", "Terrakotta-Topf 2 18,50 19 % 37,00", "TOPF-24", "12,5 kg",
		"29,36 2,05 31,41", "19 % 50,95 9,68 60,63", "Gesamt 92,04 €", "Enthaltene MwSt. 11,73 €", "Zu zahlen bis 28. März 2026 92,04 €",
		"DE89 3704 0044 0532 0130 00", "COBADEFFXXX", "Verwendungszweck INV-2026-00042", "Vielen Dank", "Seite 1 von 1")
}

func TestTaxOnTopIsShownBetweenSubtotalAndTotal(t *testing.T) {
	store := englishStore()
	in := issued(t, store, line("Desk lamp", money.One, 18900, 20*money.Percent, "GBP"))
	text := pages(t, drawn(t, InvoiceSheet{Store: store, Invoice: in, Country: "Germany"}))[0]
	mustHold(t, text, "Bill to", "GERMANY", "Subtotal £189.00", "Tax £37.80", "Total £226.80", "Amount due by 28 March 2026 £226.80", "Prices exclude tax.")
}

func TestWhereTheGoodsGoStandsBesideWhomTheBillIsFor(t *testing.T) {
	store := englishStore()
	in := issued(t, store, line("Desk lamp", money.One, 18900, 20*money.Percent, "GBP"))
	shipTo := []string{"Dock 4", "12 Harbour Lane", "Leeds"}
	mustHold(t, pages(t, drawn(t, InvoiceSheet{Store: store, Invoice: in, ShipTo: shipTo}))[0], "Ship to", "Dock 4", "12 Harbour Lane", "Leeds")
}

func TestDecimalsFollowTheCurrency(t *testing.T) {
	for currency, want := range map[money.Currency]string{"JPY": "Total ¥1,234,567", "KWD": "Total KWD 1,234.567", "USD": "Total $12,345.67"} {
		store := englishStore()
		store.Currency = currency
		in := issued(t, store, line("Vase", money.One, 1_234_567, 0, currency))
		text := pages(t, drawn(t, InvoiceSheet{Store: store, Invoice: in}))[0]
		mustHold(t, text, want, "Amount "+string(currency))
		mustLack(t, text, "Prices", "Tax rate")
	}
}

func TestPaymentsAndCreditsLeadToWhatIsDue(t *testing.T) {
	store := englishStore()
	in := issued(t, store, line("Table", money.One, 100_00, 0, "GBP"))
	in.Balance.Paid, in.Balance.Credited = money.Of(60_00, "GBP"), money.Of(15_00, "GBP")
	in.Balance.Refunded, in.Balance.WrittenOff = money.Of(5_00, "GBP"), money.Of(10_00, "GBP")
	in.Balance.Due = money.Of(20_00, "GBP")
	text := pages(t, drawn(t, InvoiceSheet{Store: store, Invoice: in}))[0]
	mustHold(t, text, "Paid -£60.00", "Credited -£15.00", "Refunded £5.00", "Written off -£10.00", "Amount due by 28 March 2026 £20.00")
}

func TestAPaidInvoiceAsksForNothing(t *testing.T) {
	store := englishStore()
	in := issued(t, store, line("Table", money.One, 100_00, 0, "GBP"))
	in.Balance.Paid = in.Totals.Total
	text := pages(t, drawn(t, InvoiceSheet{Store: store, Invoice: settle(t, in)}))[0]
	mustHold(t, text, "Amount due £0.00", "Paid in full.")
	mustLack(t, text, "IBAN", "due by")
}

func TestADiscountLineLowersTheDocument(t *testing.T) {
	store := englishStore()
	off := line("Loyalty discount", money.One, 15_00, 0, "GBP")
	off.Type = book.DiscountOff
	in := issued(t, store, line("Table", money.One, 100_00, 0, "GBP"), off)
	text := pages(t, drawn(t, InvoiceSheet{Store: store, Invoice: in}))[0]
	mustHold(t, text, "Loyalty discount -15.00", "Subtotal £100.00", "Discount -£15.00", "Total £85.00")
}

func TestDraftsVoidInvoicesAndSamplesAreMarkedOnEveryPage(t *testing.T) {
	store := englishStore()
	sample := store
	sample.Sample = true
	open := issued(t, store, manyLines(60, "GBP")...)
	draft, void := open, open
	draft.IssuedAt, draft.Number = 0, ""
	void.Balance.Voided = true
	for mark, s := range map[string]InvoiceSheet{
		"DRAFT": {Store: store, Invoice: draft}, "VOID": {Store: store, Invoice: void}, "SAMPLE": {Store: sample, Invoice: open},
		"none": {Store: store, Invoice: open},
	} {
		for i, page := range textOf(t, drawn(t, s), "-raw") {
			if got := markOf(page); got != mark {
				t.Errorf("page %d is marked %q, want %q", i+1, got, mark)
			}
		}
	}
}

// markOf is the mark a page starts with; set at a slant, its letters are read one by one.
func markOf(page string) string {
	page = strings.ReplaceAll(page, "\n", "")
	for _, mark := range []string{"DRAFT", "VOID", "SAMPLE", "REVERSED"} {
		if strings.HasPrefix(page, mark) {
			return mark
		}
	}
	return "none"
}

// mustBeSample checks that every page is marked as the sample shop's, across it and at its foot.
func mustBeSample(t *testing.T, pdf []byte) {
	t.Helper()
	for i, page := range textOf(t, pdf, "-raw") {
		if got := markOf(page); got != "SAMPLE" {
			t.Errorf("page %d is marked %q", i+1, got)
		}
		mustHold(t, page, "Sample: not a real document")
	}
}

func TestTwoThousandLinesKeepHeadingsOrderAndTotals(t *testing.T) {
	store := englishStore()
	in := issued(t, store, manyLines(book.MaxLines, "GBP")...)
	all := pages(t, drawn(t, InvoiceSheet{Store: store, Invoice: in}))
	if len(all) < 60 || len(all) > 80 {
		t.Fatalf("%d pages", len(all))
	}
	next := 1
	for i, page := range all {
		mustHold(t, page, "Item Quantity Unit price Tax Amount GBP", "Invoice INV-2026-00042", fmt.Sprintf("Page %d of %d", i+1, len(all)))
		for strings.Contains(page, fmt.Sprintf("Item number %d ", next)) {
			next++
		}
	}
	if next != book.MaxLines+1 {
		t.Errorf("line %d is missing or out of order", next)
	}
	mustHold(t, all[len(all)-1], "Item number 2000", "Total "+store.Notation().Format(in.Totals.Total))
}

func TestTheLastLineNeverLeavesTheTotalsAlone(t *testing.T) {
	store := englishStore()
	for n := 10; n < 24; n++ {
		in := issued(t, store, manyLines(n, "GBP")...)
		all := pages(t, drawn(t, InvoiceSheet{Store: store, Invoice: in}))
		for _, page := range all {
			total, last := strings.Contains(page, "Subtotal"), strings.Contains(page, fmt.Sprintf("Item number %d ", n))
			if total != last {
				t.Errorf("%d lines: the last line and the totals stand on different pages", n)
			}
		}
	}
}

func TestManyRatesAndLongNotesGoOnOverPages(t *testing.T) {
	store := englishStore()
	var lines []book.Line
	for i := range 90 {
		lines = append(lines, line("Item", money.One, 10_000, money.Rate(1000+i*250), "GBP"))
	}
	in := issued(t, store, lines...)
	in.Note = strings.Repeat("A long word of thanks. ", 170) + "The end."
	all := pages(t, drawn(t, InvoiceSheet{Store: store, Invoice: in}))
	text := strings.Join(all, " ")
	mustHold(t, text, "Tax rate Net Tax Gross", "23.25% 100.00 23.25 123.25", "The end.")
	if n := strings.Count(text, "Tax rate"); n < 2 {
		t.Errorf("the tax table's headings stand %d times", n)
	}
}

func TestPaperFollowsTheCountry(t *testing.T) {
	for country, box := range map[string]string{"US": "[0 0 612.00 792.00]", "CA": "[0 0 612.00 792.00]", "GB": "[0 0 595.28 841.89]"} {
		store := englishStore()
		store.Address.Country = country
		pdf := drawn(t, InvoiceSheet{Store: store, Invoice: issued(t, store, manyLines(1, "GBP")...)})
		if !bytes.Contains(pdf, []byte("/MediaBox "+box)) {
			t.Errorf("%s does not print on %s points", country, box)
		}
	}
}

func TestTheSameInvoiceGivesTheSameBytesHoweverManyAreDrawnAtOnce(t *testing.T) {
	store := germanStore()
	s := InvoiceSheet{Store: store, Invoice: issued(t, store, flowers()...), Logo: logoPicture(t), Code: &PayCode{Modules: [][]bool{{true, false}, {true, true}}}}
	want := drawn(t, s)
	done := make(chan []byte)
	for range 4 {
		go func() {
			var out bytes.Buffer
			if Invoice(&out, s) != nil {
				out.Reset()
			}
			done <- out.Bytes()
		}()
	}
	for range 4 {
		if !bytes.Equal(<-done, want) {
			t.Error("two renderings differ")
		}
	}
	if s.Invoice.Number = "INV-2026-00043"; bytes.Equal(drawn(t, s), want) {
		t.Error("another invoice gives the same bytes")
	}
}

func BenchmarkInvoiceOnePage(b *testing.B) {
	store := germanStore()
	s := InvoiceSheet{Store: store, Invoice: issued(b, store, flowers()...)}
	for b.Loop() {
		drawn(b, s)
	}
}

func BenchmarkInvoiceTwoThousandLines(b *testing.B) {
	store := englishStore()
	s := InvoiceSheet{Store: store, Invoice: issued(b, store, manyLines(book.MaxLines, "GBP")...)}
	for b.Loop() {
		drawn(b, s)
	}
}
