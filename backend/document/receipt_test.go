package document

import (
	"bytes"
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
)

func TestAReceiptSaysWhatWasPaidAndWhatIsLeft(t *testing.T) {
	store := germanStore()
	payment := book.Payment{
		Number: "RCP-2026-00007", Method: book.BankTransfer, Amount: money.Of(120_00, "EUR"),
		ReceivedAt: 1_773_529_200_000, // 23:00 UTC on 14 March, already the 15th in Berlin
		Note:       "Danke!", Allocations: []book.Allocation{{Number: "INV-2026-00042", Amount: money.Of(92_04, "EUR")}},
	}
	sheet := ReceiptSheet{Store: store, Payment: payment, From: book.Party{Name: "Anna Weber"}}
	text := pages(t, receiptOf(t, sheet))[0]
	mustHold(t, text, "Quittung RCP-2026-00007", "Erhalten von", "Anna Weber", "Zahlungsart", "15. März 2026", "Überweisung", "INV-2026-00042 92,04",
		"Als Ihr Guthaben behalten 27,96", "Erhaltener Betrag 120,00 €", "Danke!", "Seite 1 von 1")

	t.Run("in English when asked", func(t *testing.T) {
		sheet.Language = "en"
		mustHold(t, pages(t, receiptOf(t, sheet))[0], "Receipt RCP-2026-00007", "15 March 2026", "Bank transfer", "Amount received")
	})
	t.Run("twice the same bytes", func(t *testing.T) {
		if !bytes.Equal(receiptOf(t, sheet), receiptOf(t, sheet)) {
			t.Error("two renderings differ")
		}
	})
}

func TestTheReceiptForCreditThatWasUsedSpeaksOfNoMoney(t *testing.T) {
	payment := book.Payment{
		Number: "RCP-2026-00008", Method: book.StoreCredit, Amount: money.Of(27_96, "EUR"),
		Allocations: []book.Allocation{{Number: "INV-2026-00043", Amount: money.Of(27_96, "EUR")}},
	}
	sheet := ReceiptSheet{Store: germanStore(), Payment: payment, Language: "en"}
	mustHold(t, pages(t, receiptOf(t, sheet))[0], "Store credit", "Credit used 27,96 €")
	t.Run("and says when it was reversed", func(t *testing.T) {
		for at, want := range map[book.Moment]string{0: "none", 1_773_529_200_000: "REVERSED"} {
			sheet.Payment.ReversedAt = at
			if got := markOf(textOf(t, receiptOf(t, sheet), "-raw")[0]); got != want {
				t.Errorf("it is marked %q, want %q", got, want)
			}
		}
	})
}

func TestTheSampleShopsReceiptSaysSo(t *testing.T) {
	store := englishStore()
	store.Sample = true
	mustBeSample(t, receiptOf(t, ReceiptSheet{Store: store, Payment: book.Payment{Number: "RCP-2026-00007", Amount: money.Of(1_00, "GBP")}}))
}

func receiptOf(t *testing.T, s ReceiptSheet) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := Receipt(&out, s); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
