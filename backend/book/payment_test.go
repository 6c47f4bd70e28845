package book_test

import (
	"slices"
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
)

const noon book.Moment = 1_772_366_400_000 // 1 March 2026, 12:00 UTC

func TestPaymentsThatCannotBe(t *testing.T) {
	tests := []struct {
		name   string
		change func(*book.Payment)
		code   book.Code
		field  string
	}{
		{"ten euros now", func(*book.Payment) {}, "", ""},
		{"one cent", func(p *book.Payment) { p.Amount = eur(1) }, "", ""},
		{"nothing", func(p *book.Payment) { p.Amount = eur(0) }, book.CodeNegative, "amount"},
		{"less than nothing", func(p *book.Payment) { p.Amount = eur(-1) }, book.CodeNegative, "amount"},
		{"beyond the limit", func(p *book.Payment) { p.Amount = eur(money.Limit) }, book.CodeTooLarge, "amount"},
		{"in no currency", func(p *book.Payment) { p.Amount.Currency = "" }, book.CodeInvalid, "amount"},
		{"in seashells", func(p *book.Payment) { p.Method = "seashells" }, book.CodeInvalid, "method"},
		{"no method", func(p *book.Payment) { p.Method = "" }, book.CodeInvalid, "method"},
		{"tomorrow", func(p *book.Payment) { p.ReceivedAt = noon + 1 }, book.CodeInvalid, "receivedAt"},
		{"at no time", func(p *book.Payment) { p.ReceivedAt = 0 }, book.CodeRequired, "receivedAt"},
		{"a card number in the note", func(p *book.Payment) { p.Note = "by card 4111 1111 1111 1111 12/29" }, book.CodeCard, "note"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := book.Payment{Method: book.Cash, Amount: eur(1000), ReceivedAt: noon}
			test.change(&p)
			wantRefusal(t, p.Clean(noon), test.code, test.field)
		})
	}
}

func issued(b book.Balance) book.Invoice {
	i := draft()
	i.ID, i.Number, i.IssuedAt, i.Balance = 7, "INV-1", noon, b
	return i
}

func TestCollectingPayment(t *testing.T) {
	tests := []struct {
		name                string
		pays, due           int64
		allocated, onCredit int64
	}{
		{"all that is due", 1190, 1190, 1190, 0},
		{"a part", 500, 1190, 500, 0},
		{"more than is due leaves a credit (InvoiceShelf#299)", 2000, 1190, 1190, 810},
		{"the last cent", 1, 1, 1, 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := book.Payment{Amount: eur(test.pays)}
			if err := p.Collect(issued(balanceOf(test.due, 0, 0, 0, 0))); err != nil {
				t.Fatal(err)
			}
			want := []book.Allocation{{InvoiceID: 7, Number: "INV-1", Amount: eur(test.allocated)}}
			if !slices.Equal(p.Allocations, want) || p.Unallocated() != eur(test.onCredit) {
				t.Errorf("allocated %v, on credit %v", p.Allocations, p.Unallocated())
			}
		})
	}
}

func TestInvoicesThatTakeNoMoney(t *testing.T) {
	tests := []struct {
		name    string
		invoice book.Invoice
		pays    money.Amount
		code    book.Code
		field   string
	}{
		{"a draft", draft(), eur(1), book.CodeNotIssued, ""},
		{"paid already", issued(balanceOf(100, 0, 100, 0, 0)), eur(1), book.CodeNothing, ""},
		{"void", issued(voided(balanceOf(100, 0, 0, 0, 0))), eur(1), book.CodeNothing, ""},
		{"credited in full", issued(balanceOf(100, 100, 0, 0, 0)), eur(1), book.CodeNothing, ""},
		{"francs for euros", issued(balanceOf(100, 0, 0, 0, 0)), money.Of(1, "CHF"), book.CodeInvalid, "amount"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := book.Payment{Amount: test.pays}
			wantRefusal(t, p.Collect(test.invoice), test.code, test.field)
			if p.Allocations != nil {
				t.Errorf("allocated in spite of the refusal: %v", p.Allocations)
			}
		})
	}
}

func TestWhereTheMoneyLies(t *testing.T) {
	for method, want := range map[book.Method]book.Account{
		book.Cash: book.AccountCash, book.CardTerminal: book.AccountCard, book.MobileWallet: book.AccountCard,
		book.BankTransfer: book.AccountBank, book.Cheque: book.AccountBank, book.OtherMethod: book.AccountCash,
	} {
		if got := method.Account(); got != want {
			t.Errorf("%s lies in %s, want %s", method, got, want)
		}
	}
}
