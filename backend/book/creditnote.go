package book

import (
	"slices"

	"daybook/backend/money"
)

// CreditNote takes back a part of an invoice, or all of it. It has a number of its own and never changes.
type CreditNote struct {
	ID            int64        `json:"id"`
	StoreID       int64        `json:"storeId"`
	InvoiceID     int64        `json:"invoiceId"`
	InvoiceNumber string       `json:"invoiceNumber"`
	CustomerID    int64        `json:"customerId"`
	Number        string       `json:"number"`
	Date          Date         `json:"date"`
	Reason        string       `json:"reason"`
	Lines         []CreditLine `json:"lines"`
	Rates         []RateTotal  `json:"rates"` // by rate, rising; sales tax comes last
	Net           money.Amount `json:"net"`
	Tax           money.Amount `json:"tax"`
	Total         money.Amount `json:"total"`
	Refunds       []Refund     `json:"refunds"` // how the money left; what they lack of the total lowered what was due
	CreatedAt     Moment       `json:"createdAt"`
}

// CreditLine is what a credit note takes back of one line of its invoice.
type CreditLine struct {
	Position int            `json:"position"` // of the invoice's line, from 1
	Name     string         `json:"name"`
	Type     LineType       `json:"type"`
	Unit     string         `json:"unit"`
	TaxRate  money.Rate     `json:"taxRate"`
	Quantity money.Quantity `json:"quantity"` // 0 where only an amount was taken back
	Net      money.Amount   `json:"net"`
	Tax      money.Amount   `json:"tax"`
	Gross    money.Amount   `json:"gross"`
}

// PaidOut is the part of the credit note that was paid out or kept as credit.
func (n CreditNote) PaidOut() money.Amount {
	sum := money.Zero(n.Total.Currency)
	for _, r := range n.Refunds {
		sum.Minor += r.Amount.Minor
	}
	return sum
}

// Pending tells whether a gateway has not answered yet for one of its refunds.
func (n CreditNote) Pending() bool {
	return slices.ContainsFunc(n.Refunds, func(r Refund) bool { return r.State == RefundPending })
}

// Refund is money that left, or credit that was kept for the customer. It never changes a payment.
type Refund struct {
	ID           int64        `json:"id"`
	StoreID      int64        `json:"storeId"`
	CustomerID   int64        `json:"customerId"`
	CreditNoteID int64        `json:"creditNoteId"` // 0 where a customer's credit was paid out
	Method       Method       `json:"method"`
	Amount       money.Amount `json:"amount"`
	Note         string       `json:"note"`
	CreatedAt    Moment       `json:"createdAt"`
	ChargeID     int64        `json:"chargeId"` // to whose card it went; 0 where no gateway was asked
	Gateway      Gateway      `json:"gateway"`  // that was asked; empty for none
	State        RefundState  `json:"state"`
	Failure      Code         `json:"failure"`    // why the gateway refused it
	ReturnedID   int64        `json:"returnedId"` // the payment by which its money came back then; 0 for none
}

// RefundState is how far a refund has come.
type RefundState string

// The states of a refund. Only a gateway makes others than done.
const (
	RefundDone    RefundState = "done"
	RefundPending RefundState = "pending" // the gateway has not answered
	RefundFailed  RefundState = "failed"  // the gateway refused; the money is the customer's credit
)

// Clean checks a payout of a customer's credit, of which there is so much.
func (r *Refund) Clean(credit money.Amount) error {
	if !r.Method.Valid() || r.Method == StoreCredit {
		return Refuse(CodeInvalid, "method", "Please choose how the money goes back.")
	}
	if err := checkMoney("amount", r.Amount); err != nil {
		return err
	}
	if r.Amount.Minor > credit.Minor {
		return Refuse(CodeTooMuch, "amount", "The customer's credit is %s.", credit).UpTo(credit)
	}
	var err error
	r.Note, err = Paragraphs("note", r.Note, MaxNote)
	return err
}
