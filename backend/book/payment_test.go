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
		{"store credit", func(p *book.Payment) { p.Method = book.StoreCredit }, "", ""},
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

func TestWhereTheMoneyLies(t *testing.T) {
	for method, want := range map[book.Method]book.Account{
		book.Cash: book.AccountCash, book.CardTerminal: book.AccountCard, book.MobileWallet: book.AccountCard,
		book.BankTransfer: book.AccountBank, book.Cheque: book.AccountBank, book.OtherMethod: book.AccountCash,
		book.StoreCredit: book.AccountCredit,
	} {
		if got := method.Account(); got != want {
			t.Errorf("%s lies in %s, want %s", method, got, want)
		}
	}
}

// No money moves with store credit, so a form offers it only where there is some.
func TestMethodsAFormOffers(t *testing.T) {
	if slices.Contains(book.Methods, book.StoreCredit) || !book.StoreCredit.Valid() {
		t.Error("store credit is a method, but none of those on offer")
	}
	for _, m := range book.Methods {
		if !m.Valid() {
			t.Errorf("%s is offered and refused", m)
		}
	}
}
