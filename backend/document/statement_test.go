package document

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
)

// marchOf is a month in which everything happens that can happen to a customer's account.
func marchOf(store book.Store) StatementSheet {
	eur := func(minor int64) money.Amount { return money.Of(minor, store.Currency) }
	account := book.Statement{From: "2026-03-01", To: "2026-03-31", Opening: eur(20_00), Lines: []book.StatementLine{
		{Kind: book.EntryInvoice, Date: "2026-03-02", Number: "INV-2026-00042", Amount: eur(92_04), Change: eur(92_04)},
		{Kind: book.EntryPayment, Date: "2026-03-05", Number: "RCP-2026-00007", Method: book.BankTransfer, Amount: eur(120_00), Change: eur(-120_00)},
		{Kind: book.EntryInvoice, Date: "2026-03-06", Number: "INV-2026-00043", Amount: eur(1050_00), Change: eur(1050_00)},
		{Kind: book.EntryPayment, Date: "2026-03-06", Number: "RCP-2026-00008", Method: book.StoreCredit, Amount: eur(7_96)},
		{Kind: book.EntryRefund, Date: "2026-03-09", Number: "CN-2026-00003", Method: book.Cash, Amount: eur(10_00), Change: eur(10_00)},
		{Kind: book.EntryCreditNote, Date: "2026-03-09", Number: "CN-2026-00003", Amount: eur(30_00), Change: eur(-30_00)},
		{Kind: book.EntryWriteOff, Date: "2026-03-11", Number: "INV-2026-00043", Amount: eur(50_00), Change: eur(-50_00)},
		{Kind: book.EntryRecovery, Date: "2026-03-12", Number: "INV-2026-00043", Amount: eur(50_00), Change: eur(50_00)},
		{Kind: book.EntryPayment, Date: "2026-03-12", Number: "RCP-2026-00009", Method: book.Cheque, Amount: eur(1000_00), Change: eur(-1000_00)},
		{Kind: book.EntryReversal, Date: "2026-03-13", Number: "RCP-2026-00009", Amount: eur(1000_00), Change: eur(1000_00)},
		{Kind: book.EntryVoid, Date: "2026-03-14", Number: "INV-2026-00043", Amount: eur(1020_00), Change: eur(-1020_00)},
	}}
	account.Run()
	to := book.Party{Name: "Anna Weber", Company: "Weber Raumgestaltung GmbH", Address: book.Address{Line1: "Goethestraße 7", PostalCode: "04109", City: "Leipzig"}}
	return StatementSheet{Store: store, Statement: account, To: to, Moment: 1_775_084_400_000} // 23:00 UTC on 1 April, already the 2nd in Berlin
}

func TestAStatementNamesEveryEventAndWhoOwes(t *testing.T) {
	sheet := marchOf(germanStore())
	text := pages(t, statementOf(t, sheet))[0]
	mustHold(t, text,
		"Kontoauszug 31. März 2026", "Kontoauszug für", "Anna Weber", "Zeitraum", "1. März 2026 –", "Erstellt am", "2. April 2026",
		"Datum Vorgang Belastet Gutgeschrieben Saldo EUR",
		"1. März 2026 Anfangssaldo 20,00",
		"2. März 2026 Rechnung INV-2026-00042 92,04 112,04",
		"5. März 2026 Zahlung RCP-2026-00007 · Überweisung 120,00 -7,96",
		"Zahlung RCP-2026-00008 · Guthaben · 7,96 € 1.042,04",
		"Erstattung CN-2026-00003 · Bar 10,00 1.052,04",
		"Gutschrift CN-2026-00003 30,00 1.022,04",
		"Ausbuchung INV-2026-00043 50,00 972,04",
		"Ausbuchung zurückgenommen INV-2026-00043 50,00 1.022,04",
		"Zahlung RCP-2026-00009 · Scheck 1.000,00 22,04",
		"Zurückgenommene Zahlung RCP-2026-00009 1.000,00 1.022,04",
		"Stornierte Rechnung INV-2026-00043 1.020,00 2,04",
		"Endsaldo 31. März 2026", "Sie schulden uns 2,04 €", "Seite 1 von 1")

	t.Run("in English when asked", func(t *testing.T) {
		sheet.Language = "en"
		mustHold(t, pages(t, statementOf(t, sheet))[0], "Statement of account 31 March 2026", "Date Event Charged Credited Balance EUR", "Opening balance",
			"Payment RCP-2026-00008 · Store credit · 7,96 €", "Refund CN-2026-00003 · Cash", "Credit note CN-2026-00003 30,00",
			"Write-off INV-2026-00043", "Write-off taken back INV", "Reversed payment RCP", "Voided invoice INV", "Closing balance 31 March 2026", "You owe 2,04 €")
	})
	t.Run("twice the same bytes", func(t *testing.T) {
		if !bytes.Equal(statementOf(t, sheet), statementOf(t, sheet)) {
			t.Error("two renderings differ")
		}
	})
}

func TestAStatementSaysInWordsWhoOwes(t *testing.T) {
	for closing, want := range map[int64]string{12_50: "You owe £12.50", -12_50: "Your credit £12.50", 0: "Nothing is owed £0.00"} {
		sheet := StatementSheet{Store: englishStore(), Statement: book.Statement{From: "2026-02-01", To: "2026-02-28", Opening: money.Of(closing, "GBP")}}
		sheet.Statement.Run()
		text := pages(t, statementOf(t, sheet))[0]
		mustHold(t, text, "Date Event Balance GBP", "1 February 2026 Opening balance", "Closing balance 28 February 2026", want)
	}
}

func TestALongStatementKeepsHeadingsAndOrderOverPages(t *testing.T) {
	sheet := marchOf(englishStore())
	sheet.To.Name = strings.TrimSpace(strings.Repeat("Annabelle ", 25))
	sheet.Statement.Lines = nil
	for i := range 1000 {
		sheet.Statement.Lines = append(sheet.Statement.Lines, book.StatementLine{
			Kind: book.EntryInvoice, Date: "2026-03-02", Number: fmt.Sprintf("INV-%04d", i+1), Amount: money.Of(100_00, "GBP"), Change: money.Of(100_00, "GBP"),
		})
	}
	sheet.Statement.Lines[999].Number = strings.Repeat("NUMBER-", 5) + "1000"
	sheet.Statement.Run()
	all, next := pages(t, statementOf(t, sheet)), 1
	for i, page := range all {
		mustHold(t, page, "Date Event Charged Balance GBP", "Statement of account 31 March 2026", fmt.Sprintf("Page %d of %d", i+1, len(all)))
		for strings.Contains(page, fmt.Sprintf("INV-%04d ", next)) {
			next++
		}
	}
	if len(all) < 20 || next != 1000 {
		t.Errorf("%d pages; event %d is missing or out of order", len(all), next)
	}
	mustHold(t, all[len(all)-1], "1000", "You owe £100,020.00")
	sheet.Store.Sample = true
	mustBeSample(t, statementOf(t, sheet))
}

func statementOf(t *testing.T, s StatementSheet) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := Statement(&out, s); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
