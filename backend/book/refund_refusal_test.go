package book_test

import (
	"errors"
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
)

func TestRefundsThatCannotBe(t *testing.T) {
	francs := both(1, 0, 100)
	francs.Amount.Currency = "CHF"
	nowhere := both(1, 0, 100)
	nowhere.Amount.Currency = ""
	tests := []struct {
		name   string
		before asked
		lines  asked
		code   book.Code
		field  string
	}{
		{"nothing chosen", nil, nil, book.CodeRequired, "lines"},
		{"a line chosen, but nothing of it", nil, asked{pieces(1, 0)}, book.CodeRequired, "lines"},
		{"no money for it", nil, asked{both(1, 1000, 0)}, book.CodeRequired, "lines"},
		{"the free card alone", nil, asked{pieces(3, 1000)}, book.CodeRequired, "lines"},
		{"mugs of which all the money is back", asked{part(1, 1000)}, asked{pieces(1, 3000)}, book.CodeRequired, "lines"},
		{"four of three mugs", nil, asked{pieces(1, 4000)}, book.CodeTooMuch, "lines.0.quantity"},
		{"a thousandth too many", nil, asked{pieces(1, 3001)}, book.CodeTooMuch, "lines.0.quantity"},
		{"two mugs where one is left", asked{pieces(1, 2000)}, asked{pieces(2, 500), pieces(1, 2000)}, book.CodeTooMuch, "lines.1.quantity"},
		{"less than no mug", nil, asked{pieces(1, -1)}, book.CodeNegative, "lines.0.quantity"},
		{"less than no money", nil, asked{part(1, -1)}, book.CodeNegative, "lines.0.amount"},
		{"a cent above the line", nil, asked{part(1, 1001)}, book.CodeTooMuch, "lines.0.amount"},
		{"a cent above what is left", asked{part(1, 400)}, asked{part(1, 601)}, book.CodeTooMuch, "lines.0.amount"},
		{"a mug for more than the line", nil, asked{both(1, 1000, 1001)}, book.CodeTooMuch, "lines.0.amount"},
		{"money for the free card", nil, asked{part(3, 1)}, book.CodeTooMuch, "lines.0.amount"},
		{"beyond the limit", nil, asked{part(1, money.Limit)}, book.CodeTooMuch, "lines.0.amount"},
		{"in francs", nil, asked{francs}, book.CodeInvalid, "lines.0.amount"},
		{"in no currency", nil, asked{nowhere}, book.CodeInvalid, "lines.0.amount"},
		{"the same line twice", nil, asked{pieces(1, 1000), part(1, 100)}, book.CodeDuplicate, "lines.1"},
		{"a line that is not there", nil, asked{pieces(4, 1000)}, book.CodeInvalid, "lines.0"},
		{"line nought", nil, asked{pieces(0, 1000)}, book.CodeInvalid, "lines.0"},
		{"a line below it", nil, asked{pieces(-1, 1000)}, book.CodeInvalid, "lines.0"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			refunds := []asked{{pieces(2, 500)}}
			if test.before != nil {
				refunds = append(refunds, test.before)
			}
			plan, invoice, taken := refunded(t, paidOrder(t), refunds...)
			invoice.Balance, taken = plan.After, append(taken, plan.CreditNote.Lines...)
			plan, err := book.PlanRefund(invoice, taken, test.lines)
			wantRefusal(t, err, test.code, test.field)
			if plan.CreditNote.Lines != nil || plan.Payout != (money.Amount{}) {
				t.Errorf("planned in spite of the refusal: %+v", plan)
			}
		})
	}
}

func TestARefusalSaysHowMuchCanBeRefunded(t *testing.T) {
	plan, invoice, _ := refunded(t, paidOrder(t), asked{both(1, 1500, 400)})
	invoice.Balance = plan.After
	_, err := book.PlanRefund(invoice, plan.CreditNote.Lines, asked{part(1, 601)})
	wantLimit(t, err, eur(600))

	_, err = book.PlanRefund(invoice, plan.CreditNote.Lines, asked{pieces(1, 2000)})
	var refusal *book.Error
	if !errors.As(err, &refusal) || refusal.Params["max"] != "1.5" {
		t.Errorf("refused with %+v, want at most 1.5", err)
	}
}

func TestADiscountLineHasNothingToRefund(t *testing.T) {
	invoice := billed(t, taxIncluded(sold(600, 19), off(200)))
	_, err := book.PlanRefund(invoice, nil, asked{pieces(2, 1000)})
	wantRefusal(t, err, book.CodeInvalid, "lines.0")
}

func TestInvoicesOfWhichNothingCanBeRefunded(t *testing.T) {
	tests := []struct {
		name   string
		change func(*book.Invoice)
		code   book.Code
	}{
		{"a paid one can", func(*book.Invoice) {}, ""},
		{"an unpaid one can: it lowers what is due", func(i *book.Invoice) { i.Balance = balanceOf(1500, 0, 0, 0, 0) }, ""},
		{"a draft", func(i *book.Invoice) { i.IssuedAt = 0 }, book.CodeNotIssued},
		{"a void one", func(i *book.Invoice) { i.Balance = voided(balanceOf(1500, 0, 0, 0, 0)) }, book.CodeVoid},
		{"one refunded in full", func(i *book.Invoice) { i.Balance = balanceOf(1500, 1500, 1500, 1500, 0) }, book.CodeRefunded},
		{"one taken back in full before it was paid", func(i *book.Invoice) { i.Balance = balanceOf(1500, 1500, 0, 0, 0) }, book.CodeRefunded},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			invoice := paidOrder(t)
			test.change(&invoice)
			wantRefusal(t, invoice.CheckRefundable(), test.code, "")
			_, err := book.PlanRefund(invoice, nil, asked{pieces(1, 1000)})
			wantRefusal(t, err, test.code, "")
		})
	}
}

func TestALineOfWhichOnlyMoneyIsLeftIsNotRefundedByChoosingIt(t *testing.T) {
	plan, invoice, _ := refunded(t, paidOrder(t), asked{both(1, 3000, 400)})
	invoice.Balance = plan.After
	_, err := book.PlanRefund(invoice, plan.CreditNote.Lines, asked{pieces(1, 0)})
	wantRefusal(t, err, book.CodeRequired, "lines")
}
