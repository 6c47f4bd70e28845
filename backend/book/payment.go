package book

import (
	"slices"

	"daybook/backend/money"
)

// Method is how money moved.
type Method string

// The methods a shop records by hand.
const (
	Cash         Method = "cash"
	CardTerminal Method = "card_terminal"
	BankTransfer Method = "bank_transfer"
	MobileWallet Method = "mobile_wallet"
	Cheque       Method = "cheque"
	OtherMethod  Method = "other"
)

// Methods lists the methods in the order in which a form offers them.
var Methods = []Method{Cash, CardTerminal, BankTransfer, MobileWallet, Cheque, OtherMethod}

// Account is where a method's money lies.
func (m Method) Account() Account {
	switch m {
	case CardTerminal, MobileWallet:
		return AccountCard
	case BankTransfer, Cheque:
		return AccountBank
	default:
		return AccountCash
	}
}

// Payment is money received from a customer.
type Payment struct {
	ID          int64        `json:"id"`
	StoreID     int64        `json:"storeId"`
	CustomerID  int64        `json:"customerId"`
	Number      string       `json:"number"` // of the receipt
	Method      Method       `json:"method"`
	Amount      money.Amount `json:"amount"`
	ReceivedAt  Moment       `json:"receivedAt"`
	Note        string       `json:"note"`
	CreatedAt   Moment       `json:"createdAt"`
	Allocations []Allocation `json:"allocations"`
}

// Allocation is the part of a payment that pays one invoice.
type Allocation struct {
	InvoiceID int64        `json:"invoiceId"`
	Number    string       `json:"number"` // the invoice's
	Amount    money.Amount `json:"amount"`
}

// Unallocated is the part of the payment that became the customer's credit.
func (p Payment) Unallocated() money.Amount {
	rest := p.Amount
	for _, a := range p.Allocations {
		rest.Minor -= a.Amount.Minor
	}
	return rest
}

// Clean checks what was typed; now is the present moment, beyond which no money can have been received.
func (p *Payment) Clean(now Moment) error {
	if !slices.Contains(Methods, p.Method) {
		return Refuse(CodeInvalid, "method", "Please choose how the money came.")
	}
	switch {
	case !p.Amount.Currency.Valid():
		return Refuse(CodeInvalid, "amount", "There is no such currency.")
	case p.Amount.Minor <= 0:
		return Refuse(CodeNegative, "amount", "The amount must be above zero.")
	case p.Amount.Check() != nil:
		return tooLarge("amount")
	case p.ReceivedAt > now:
		return Refuse(CodeInvalid, "receivedAt", "This time has not come yet.")
	case p.ReceivedAt <= 0:
		return Refuse(CodeRequired, "receivedAt", "Please say when the money came.")
	}
	var err error
	p.Note, err = Paragraphs("note", p.Note, MaxNote)
	return err
}

// Collect allocates the payment to an invoice: as much as is due, the rest stays the customer's credit.
func (p *Payment) Collect(invoice Invoice) error {
	switch {
	case !invoice.Issued():
		return Refuse(CodeNotIssued, "", "Only an issued invoice can be paid.")
	case invoice.Balance.State() != Open:
		return Refuse(CodeNothing, "", "Nothing is due on invoice %s.", invoice.Number).With("number", invoice.Number)
	case p.Amount.Currency != invoice.Currency:
		return Refuse(CodeInvalid, "amount", "Invoice %s is in %s.", invoice.Number, invoice.Currency).With("currency", string(invoice.Currency))
	}
	part := money.Of(min(p.Amount.Minor, invoice.Balance.Due.Minor), invoice.Currency)
	p.Allocations = []Allocation{{InvoiceID: invoice.ID, Number: invoice.Number, Amount: part}}
	return nil
}
