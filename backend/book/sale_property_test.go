package book_test

import (
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"daybook/backend/book"
)

// sale is an invoice, what was taken back of it, and the journal of all that happened to it.
type sale struct {
	invoice book.Invoice
	taken   []book.CreditLine
	journal ledger
}

// Whatever happens to an invoice, what stands on its customer's account is what is due, and what stands on bad debt is what
// was written off.
func TestTheJournalSaysWhatTheBalanceSays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := sale{invoice: drawBilled(t), journal: ledger{}}
		s.post(t, book.IssueEntry(s.invoice))
		events := map[string]func(*rapid.T){"pay": s.pay, "write off": s.writeOff, "refund": s.refund, "pay credit out": s.payCreditOut}
		names := rapid.SampledFrom(slices.Sorted(maps.Keys(events)))
		for range rapid.IntRange(1, 12).Draw(t, "events") {
			events[names.Draw(t, "event")](t)
			s.check(t)
		}
	})
}

// post adds entries. Between two of them, too, the customer never owes less than nothing: the database refuses it.
func (s *sale) post(t *rapid.T, entries ...book.Entry) {
	for _, e := range entries {
		s.journal.post(t, e)
		if owed, lost := s.journal.on(book.AccountReceivable).Minor, s.journal.on(book.AccountBadDebt).Minor; min(owed, lost, s.credit()) < 0 {
			t.Fatalf("after the %s: owed %d, lost %d, credit %d", e.Kind, owed, lost, s.credit())
		}
	}
}

func (s *sale) check(t *rapid.T) {
	b := s.invoice.Balance
	if owed, lost := s.journal.on(book.AccountReceivable), s.journal.on(book.AccountBadDebt); owed != b.Due || lost != b.WrittenOff {
		t.Fatalf("owed %v, lost %v, but %+v", owed, lost, b)
	}
	if min(b.Due.Minor, b.WrittenOff.Minor, b.NetPaid().Minor, b.Uncredited().Minor, s.credit()) < 0 {
		t.Fatalf("below zero: %+v, credit %d", b, s.credit())
	}
	if sold := s.journal.on(book.AccountSales).Plus(s.journal.on(book.AccountTax).Minor); sold != b.Uncredited().Neg() {
		t.Fatalf("sold %v, but %v is not taken back", sold, b.Uncredited())
	}
}

// credit is what the shop keeps for the customer.
func (s *sale) credit() int64 { return -s.journal.on(book.AccountCredit).Minor }

// pay pays a part, all, or more than all of it, with money or with credit.
func (s *sale) pay(t *rapid.T) {
	b := s.invoice.Balance
	unpaid := b.Unpaid().Minor
	if unpaid == 0 {
		return
	}
	pays := rapid.Int64Range(1, unpaid).Draw(t, "pays")
	p := paying(rapid.SampledFrom(book.Methods).Draw(t, "method"), pays+rapid.Int64Range(0, 500).Draw(t, "too much"), []book.Invoice{s.invoice}, pays)
	if s.credit() >= pays {
		p.Method, p.Amount = book.StoreCredit, eur(pays)
	}
	if err := p.Allocate([]book.Invoice{s.invoice}); err != nil {
		t.Fatalf("refused: %v", err)
	}
	s.post(t, book.PaymentEntries(p, []book.Invoice{s.invoice}, "2026-03-02")...)
	writtenOff := min(b.WrittenOff.Minor, unpaid-pays)
	s.invoice.Balance = balanceOf(b.Total.Minor, b.Credited.Minor, b.Paid.Minor+pays, b.Refunded.Minor, writtenOff)
}

func (s *sale) writeOff(t *rapid.T) {
	b := s.invoice.Balance
	if b.Due.IsZero() {
		return
	}
	off := eur(rapid.Int64Range(1, b.Due.Minor).Draw(t, "written off"))
	if err := s.invoice.CheckWriteOff(off); err != nil {
		t.Fatalf("refused: %v", err)
	}
	s.post(t, book.WriteOffEntry(s.invoice, off))
	s.invoice.Balance = balanceOf(b.Total.Minor, b.Credited.Minor, b.Paid.Minor, b.Refunded.Minor, b.WrittenOff.Minor+off.Minor)
}

// refund takes some lines back and splits what leaves over cash and credit.
func (s *sale) refund(t *rapid.T) {
	plan, err := book.PlanRefund(s.invoice, s.taken, drawRefund(t, s.invoice.Refundable(s.taken)))
	switch book.CodeOf(err) {
	case book.CodeRequired, book.CodeRefunded: // nothing asked for, or nothing left
		return
	case "":
	default:
		t.Fatalf("refused: %v", err)
	}
	var payouts []book.Refund
	cash := rapid.Int64Range(0, plan.Payout.Minor).Draw(t, "in cash")
	for _, p := range []book.Refund{payout(book.Cash, cash), payout(book.StoreCredit, plan.Payout.Minor-cash)} {
		if !p.Amount.IsZero() {
			payouts = append(payouts, p)
		}
	}
	if err := plan.Pay(payouts); err != nil {
		t.Fatalf("refused: %v", err)
	}
	s.post(t, book.RefundEntries(plan.CreditNote, plan.Recovered)...)
	s.invoice.Balance, s.taken = plan.After, append(s.taken, plan.CreditNote.Lines...)
}

func (s *sale) payCreditOut(t *rapid.T) {
	if s.credit() == 0 {
		return
	}
	r := payout(book.Cash, rapid.Int64Range(1, s.credit()).Draw(t, "paid out"))
	r.CustomerID = 1
	if err := r.Clean(eur(s.credit())); err != nil {
		t.Fatalf("refused: %v", err)
	}
	s.post(t, book.CreditPayoutEntry(r))
}
