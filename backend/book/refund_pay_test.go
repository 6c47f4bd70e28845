package book_test

import (
	"slices"
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
)

func payout(method book.Method, minor int64) book.Refund {
	return book.Refund{Method: method, Amount: eur(minor)}
}

func TestHowTheMoneyOfARefundLeaves(t *testing.T) {
	francs := book.Refund{Method: book.Cash, Amount: money.Of(1000, "CHF")}
	tests := []struct {
		name    string
		payouts []book.Refund // of 10.00
		code    book.Code
		field   string
	}{
		{"in cash", []book.Refund{payout(book.Cash, 1000)}, "", ""},
		{"as store credit", []book.Refund{payout(book.StoreCredit, 1000)}, "", ""},
		{"split over three", []book.Refund{payout(book.Cash, 333), payout(book.BankTransfer, 333), payout(book.StoreCredit, 334)}, "", ""},
		{"twice by bank, to two accounts", []book.Refund{payout(book.BankTransfer, 500), payout(book.BankTransfer, 500)}, "", ""},
		{"not at all", nil, book.CodePayout, "payouts"},
		{"a cent too little", []book.Refund{payout(book.Cash, 999)}, book.CodePayout, "payouts"},
		{"a cent too much", []book.Refund{payout(book.Cash, 1001)}, book.CodePayout, "payouts"},
		{"a cent too much together", []book.Refund{payout(book.Cash, 500), payout(book.StoreCredit, 501)}, book.CodePayout, "payouts"},
		{"so many that their sum would pass for it", append(slices.Repeat([]book.Refund{payout(book.Cash, money.Limit-1)}, 2048), payout(book.Cash, 2048+1000)), book.CodePayout, "payouts"},
		{"in seashells", []book.Refund{payout(book.Cash, 500), payout("seashells", 500)}, book.CodeInvalid, "payouts.1.method"},
		{"by no method", []book.Refund{payout("", 1000)}, book.CodeInvalid, "payouts.0.method"},
		{"in francs", []book.Refund{francs}, book.CodeInvalid, "payouts.0.amount"},
		{"nothing beside it", []book.Refund{payout(book.Cash, 1000), payout(book.StoreCredit, 0)}, book.CodeNegative, "payouts.1.amount"},
		{"less than nothing, and more than it", []book.Refund{payout(book.StoreCredit, -500), payout(book.Cash, 1500)}, book.CodeNegative, "payouts.0.amount"},
		{"beyond the limit", []book.Refund{payout(book.Cash, money.Limit)}, book.CodeTooLarge, "payouts.0.amount"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			plan, _, _ := refunded(t, paidOrder(t), asked{part(1, 1000)})
			err := plan.Pay(test.payouts)
			wantRefusal(t, err, test.code, test.field)
			switch test.code {
			case "":
				if !slices.Equal(plan.CreditNote.Refunds, test.payouts) || plan.CreditNote.PaidOut() != eur(1000) {
					t.Errorf("paid out %+v", plan.CreditNote.Refunds)
				}
				return
			case book.CodePayout:
				wantLimit(t, err, eur(1000))
			}
			if len(plan.CreditNote.Refunds) != 0 {
				t.Errorf("paid out in spite of the refusal: %+v", plan.CreditNote.Refunds)
			}
		})
	}
}

func TestWhereNothingLeavesNothingIsPaidOut(t *testing.T) {
	plan, _, _ := refunded(t, order(t), asked{part(1, 1000)})
	if err := plan.Pay(nil); err != nil || !plan.CreditNote.PaidOut().IsZero() {
		t.Errorf("refused: %v", err)
	}
	err := plan.Pay([]book.Refund{payout(book.Cash, 1)})
	wantRefusal(t, err, book.CodePayout, "payouts")
	wantLimit(t, err, eur(0))
}
