package book_test

import (
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
)

func TestPayingCreditOut(t *testing.T) {
	tests := []struct {
		name   string
		change func(*book.Refund)
		code   book.Code
		field  string
	}{
		{"all of it in cash", func(*book.Refund) {}, "", ""},
		{"a cent of it by bank", func(r *book.Refund) { r.Method, r.Amount = book.BankTransfer, eur(1) }, "", ""},
		{"a cent more than there is", func(r *book.Refund) { r.Amount = eur(1001) }, book.CodeTooMuch, "amount"},
		{"nothing", func(r *book.Refund) { r.Amount = eur(0) }, book.CodeNegative, "amount"},
		{"less than nothing", func(r *book.Refund) { r.Amount = eur(-1) }, book.CodeNegative, "amount"},
		{"beyond the limit", func(r *book.Refund) { r.Amount = eur(money.Limit) }, book.CodeTooLarge, "amount"},
		{"in no currency", func(r *book.Refund) { r.Amount.Currency = "" }, book.CodeInvalid, "amount"},
		{"as credit again", func(r *book.Refund) { r.Method = book.StoreCredit }, book.CodeInvalid, "method"},
		{"in seashells", func(r *book.Refund) { r.Method = "seashells" }, book.CodeInvalid, "method"},
		{"by no method", func(r *book.Refund) { r.Method = "" }, book.CodeInvalid, "method"},
		{"a card number in the note", func(r *book.Refund) { r.Note = "to 4111 1111 1111 1111" }, book.CodeCard, "note"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := payout(book.Cash, 1000)
			test.change(&r)
			err := r.Clean(eur(1000))
			wantRefusal(t, err, test.code, test.field)
			if test.code == book.CodeTooMuch {
				wantLimit(t, err, eur(1000))
			}
		})
	}
}

func TestCreditPaidOutLeavesTheTill(t *testing.T) {
	r := payout(book.Cash, 400)
	r.ID, r.CustomerID, r.Note = 5, 1, "Ada moves away"
	wantEntries(t, []book.Entry{book.CreditPayoutEntry(r)}, book.Entry{
		Kind: book.EntryRefund, CustomerID: 1, RefundID: 5, Note: "Ada moves away", Postings: []book.Posting{keeps(400), on(book.AccountCash, -400)},
	})
}
