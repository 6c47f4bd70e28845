package book

import (
	"fmt"
	"regexp"
	"slices"

	"daybook/backend/money"
)

// Method is how money moved.
type Method string

// The methods. All but the last a shop records by hand.
const (
	Cash         Method = "cash"
	CardTerminal Method = "card_terminal"
	BankTransfer Method = "bank_transfer"
	MobileWallet Method = "mobile_wallet"
	Cheque       Method = "cheque"
	OtherMethod  Method = "other"
	StoreCredit  Method = "store_credit" // the customer's credit: no money moves
	CardGateway  Method = "card_gateway" // taken by a gateway; never recorded by hand
)

// Methods lists the methods in the order in which a form offers them; store credit joins them where there is some.
var Methods = []Method{Cash, CardTerminal, BankTransfer, MobileWallet, Cheque, OtherMethod}

// Valid tells whether there is such a method that a shop records by hand.
func (m Method) Valid() bool { return m == StoreCredit || slices.Contains(Methods, m) }

// Account is where a method's money lies.
func (m Method) Account() Account {
	switch m {
	case CardTerminal, CardGateway, MobileWallet:
		return AccountCard
	case BankTransfer, Cheque:
		return AccountBank
	case StoreCredit:
		return AccountCredit
	default:
		return AccountCash
	}
}

// Codes of refusals about payments.
const (
	CodeReversed   Code = "reversed"    // the payment was reversed already
	CodeSpent      Code = "spent"       // a part of the payment went back to the customer
	CodeCreditUsed Code = "credit_used" // the credit that a payment left was used
)

// Payment is money received from a customer, or the use of the customer's credit.
type Payment struct {
	ID          int64        `json:"id"`
	StoreID     int64        `json:"storeId"`
	CustomerID  int64        `json:"customerId"`
	Number      string       `json:"number"` // of the receipt
	Method      Method       `json:"method"`
	Amount      money.Amount `json:"amount"`
	ReceivedAt  Moment       `json:"receivedAt"`
	Note        string       `json:"note"`
	Reference   string       `json:"reference"` // at the card's gateway, such as Stripe's pi_…, or on the bank's statement
	Gateway     Gateway      `json:"gateway"`   // that took it; empty where it was recorded by hand
	CreatedAt   Moment       `json:"createdAt"`
	Allocations []Allocation `json:"allocations"`
	ReversedAt  Moment       `json:"reversedAt"` // 0 while it stands
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
	if !p.Method.Valid() {
		return Refuse(CodeInvalid, "method", "Please choose how the money came.")
	}
	if err := checkMoney("amount", p.Amount); err != nil {
		return err
	}
	switch {
	case p.ReceivedAt > now:
		return Refuse(CodeInvalid, "receivedAt", "This time has not come yet.")
	case p.ReceivedAt <= 0:
		return Refuse(CodeRequired, "receivedAt", "Please say when the money came.")
	}
	var err error
	if p.Reference, err = OneLine("reference", p.Reference, MaxName); err != nil {
		return err
	}
	p.Note, err = Paragraphs("note", p.Note, MaxNote)
	return err
}

// stripePayment is how Stripe names what its dashboard has a page for: a payment intent, a charge or a payment of another kind.
var stripePayment = regexp.MustCompile(`^(pi|ch|py)_[A-Za-z0-9]{8,64}$`)

// Page is the payment's page at its card gateway, for a browser; empty where the reference names none.
func (p Payment) Page() string {
	if !stripePayment.MatchString(p.Reference) {
		return ""
	}
	return "https://dashboard.stripe.com/payments/" + p.Reference
}

// checkMoney refuses an amount that is not money to be moved.
func checkMoney(field string, a money.Amount) error {
	switch {
	case !a.Currency.Valid():
		return Refuse(CodeInvalid, field, "There is no such currency.")
	case a.Minor <= 0:
		return Refuse(CodeNegative, field, "The amount must be above zero.")
	case a.Check() != nil:
		return tooLarge(field)
	}
	return nil
}

// Allocate checks the payment's allocations against their invoices, in the same order, and takes over their numbers.
// What is left of the payment becomes the customer's credit; of store credit nothing can be left.
func (p *Payment) Allocate(invoices []Invoice) error {
	rest := p.Amount
	for n, invoice := range invoices {
		a := &p.Allocations[n]
		field := fmt.Sprintf("allocations.%d", n)
		if err := p.checkInvoice(field, invoice, invoices[:n]); err != nil {
			return err
		}
		if err := checkShare(field, a.Amount, invoice); err != nil {
			return err
		}
		if a.Amount.Minor > rest.Minor {
			return Refuse(CodeTooMuch, field, "Only %s of the payment is left for invoice %s.", rest, invoice.Number).UpTo(rest).With("number", invoice.Number)
		}
		a.Number = invoice.Number
		rest.Minor -= a.Amount.Minor
	}
	if p.Method == StoreCredit && !rest.IsZero() {
		return Refuse(CodeTooMuch, "amount", "Only %s of it pays an invoice. The rest is credit already.", p.Amount.Plus(-rest.Minor)).UpTo(p.Amount.Plus(-rest.Minor))
	}
	return nil
}

// checkInvoice refuses an invoice that the payment cannot pay; before are those that it pays already.
func (p *Payment) checkInvoice(field string, invoice Invoice, before []Invoice) error {
	switch {
	case !invoice.Issued():
		return Refuse(CodeNotIssued, field, "Only an issued invoice can be paid.")
	case invoice.CustomerID != p.CustomerID:
		return Refuse(CodeInvalid, field, "Invoice %s belongs to another customer.", invoice.Number).With("number", invoice.Number)
	case invoice.Balance.Voided:
		return voided(field, invoice)
	case invoice.Currency != p.Amount.Currency:
		return Refuse(CodeInvalid, field, "Invoice %s is in %s.", invoice.Number, invoice.Currency).With("currency", string(invoice.Currency))
	case slices.ContainsFunc(before, func(other Invoice) bool { return other.ID == invoice.ID }):
		return Refuse(CodeDuplicate, field, "Invoice %s is there twice.", invoice.Number).With("number", invoice.Number)
	}
	return nil
}

// checkShare refuses a part of a payment that its invoice cannot take.
func checkShare(field string, share money.Amount, invoice Invoice) error {
	limit := invoice.Balance.Unpaid()
	if limit.IsZero() {
		return Refuse(CodeNothing, field, "Nothing is due on invoice %s.", invoice.Number).With("number", invoice.Number)
	}
	if share.Currency != invoice.Currency {
		return Refuse(CodeInvalid, field, "Invoice %s is in %s.", invoice.Number, invoice.Currency).With("currency", string(invoice.Currency))
	}
	if err := checkMoney(field, share); err != nil {
		return err
	}
	if share.Minor > limit.Minor {
		return Refuse(CodeTooMuch, field, "Only %s is still open on invoice %s.", limit, invoice.Number).UpTo(limit).With("number", invoice.Number)
	}
	return nil
}

func voided(field string, invoice Invoice) error {
	return Refuse(CodeVoid, field, "Invoice %s was voided.", invoice.Number).With("number", invoice.Number)
}

// CheckReversible refuses to reverse a payment whose money has gone on: invoices are those of its allocations, in the
// same order, and credit is what the customer has now.
func (p Payment) CheckReversible(invoices []Invoice, credit money.Amount) error {
	if p.Method == CardGateway {
		return Refuse(CodeByGateway, "", "The card gateway took this payment. Please refund it instead.")
	}
	if p.ReversedAt != 0 {
		return Refuse(CodeReversed, "", "Payment %s was reversed already.", p.Number).With("number", p.Number)
	}
	for n, invoice := range invoices {
		if p.Allocations[n].Amount.Minor > invoice.Balance.NetPaid().Minor {
			return Refuse(CodeSpent, "", "A part of this payment was refunded on invoice %s, so it cannot be reversed any more.", invoice.Number).With("number", invoice.Number)
		}
	}
	if p.Unallocated().Minor > credit.Minor {
		return Refuse(CodeCreditUsed, "", "The credit that this payment left has been used. Please reverse that use first.").UpTo(credit)
	}
	return nil
}
