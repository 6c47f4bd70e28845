package book

import (
	"slices"
	"strconv"
	"time"

	"daybook/backend/money"
)

// Gateway names a service that takes cards on pages of its own, so that no card number ever comes near the book.
type Gateway string

// The gateways.
const (
	Sandbox Gateway = "sandbox" // for learning and trying: its cards are test cards, and no money moves
	Stripe  Gateway = "stripe"
)

// Codes of refusals about cards.
const (
	CodeNoGateway     Code = "no_gateway"     // no gateway takes cards here
	CodeGatewaySilent Code = "gateway_silent" // the gateway does not answer
	CodeCharge        Code = "charge"         // the charge is Params["state"], so this cannot be done any more
	CodeCallPending   Code = "call_pending"   // the gateway has not answered what was asked before
	CodeByGateway     Code = "by_gateway"     // a gateway took the payment, so it is refunded and not reversed
	CodeAuthorised    Code = "authorised"     // a card is authorised for the invoice: capture or release it first
	CodeCardRefund    Code = "card_refund"    // no more than the Limit was paid by card on the invoice
	CodeGatewayKey    Code = "gateway_key"    // the gateway does not know the shop's key
	CodeGatewayRights Code = "gateway_rights" // the gateway does not let the shop's key do this
	CodeGatewayOther  Code = "gateway_other"  // the gateway refused because of Params["reason"], in its own words
	CodeCardTooLate   Code = "card_too_late"  // the order ends too soon to begin a card payment
	CodeCardAmount    Code = "card_amount"    // cards cannot be charged this amount
	CodeRefundFailed  Code = "refund_failed"  // the card's bank did not take the money back
	CodeCardOpen      Code = "card_open"      // a card payment of the invoice is open: Params["charge"]
	CodeOtherGateway  Code = "other_gateway"  // the card is kept by a gateway that does not take cards at present
)

// Reasons why a card was not taken, as gateways name them.
const (
	CodeDeclined     Code = "card_declined"
	CodeNoFunds      Code = "insufficient_funds"
	CodeCardExpired  Code = "expired_card"
	CodeNotConfirmed Code = "authentication_failed" // the customer's bank asked him to confirm, and he did not
)

// ChargeState is where a charge is.
type ChargeState string

// The states of a charge. From captured on nothing follows.
const (
	ChargeOpen       ChargeState = "open"       // the customer may pay
	ChargeAuthorised ChargeState = "authorised" // the card's bank holds the money for the shop, which has none of it yet
	ChargeCaptured   ChargeState = "captured"   // the money is the shop's
	ChargeReleased   ChargeState = "released"   // an authorisation that the shop gave up
	ChargeLapsed     ChargeState = "lapsed"     // an authorisation that was not captured in time
	ChargeEnded      ChargeState = "ended"      // nobody paid
)

// CardPageLife is for how long a gateway's page that was started at the shop can be paid on.
const CardPageLife = time.Hour

// Charge is a card payment at a gateway: what was asked for there, and what is known to have come of it.
type Charge struct {
	ID          int64        `json:"id"`
	Gateway     Gateway      `json:"gateway"`
	Key         string       `json:"-"` // under which the gateway was asked for it
	StoreID     int64        `json:"storeId"`
	LinkID      int64        `json:"linkId"`     // the order that it pays; 0 for none
	CustomerID  int64        `json:"customerId"` // 0 until the order is completed
	InvoiceID   int64        `json:"invoiceId"`  // that it pays; 0 until an order is completed or a free sale is paid
	CardID      int64        `json:"cardId"`     // the saved card that is charged; 0 where one is typed on the gateway's page
	Text        string       `json:"text"`       // what a free sale is for; empty for an order or an invoice
	TaxRate     int64        `json:"taxRate"`    // of a free sale, in thousandths of a percent
	Retry       int          `json:"retry"`      // which try of a subscription's schedule it is, from 1; 0 for one by hand
	CreatedBy   int64        `json:"createdBy"`
	PaymentID   int64        `json:"paymentId"` // 0 until it is captured
	Amount      money.Amount `json:"amount"`
	AutoCapture bool         `json:"autoCapture"`
	CreatedAt   Moment       `json:"createdAt"`
	Pending     CallKind     `json:"pending"` // what the gateway was asked and has not answered; empty for nothing
	ChargeReport
}

// ChargeOrder asks a gateway to take a card. The same key again asks for the same charge.
type ChargeOrder struct {
	Key         string
	Amount      money.Amount
	AmountText  string // as the shop writes it
	AutoCapture bool   // else the money is only held, until it is captured or released
	Text        string // what it is for
	Shop        string // who is paid
	Language    string
	PaidURL     string // where the customer's browser goes once a card was taken
	BackURL     string // and where it goes if he does not want to
	ExpiresAt   Moment
}

// ChargeReport is what a gateway says of a charge.
type ChargeReport struct {
	Reference    string       `json:"reference"`   // of the charge at the gateway
	Transaction  string       `json:"transaction"` // of the money at the gateway; empty until a card was taken
	Page         string       `json:"page"`        // where the customer pays
	State        ChargeState  `json:"state"`
	AuthorisedAt Moment       `json:"authorisedAt"`
	LapsesAt     Moment       `json:"lapsesAt"` // when an authorisation ends by itself
	CapturedAt   Moment       `json:"capturedAt"`
	Captured     money.Amount `json:"captured"`
	EndedAt      Moment       `json:"endedAt"` // released, lapsed or never paid
	Brand        string       `json:"brand"`
	LastFour     string       `json:"lastFour"`
	FailedAt     Moment       `json:"failedAt"` // the last attempt that failed; 0 for none
	Failure      Code         `json:"failure"`  // and why
}

// CallKind is what a gateway is asked to do with a charge that a card was taken for.
type CallKind string

// What a gateway is asked to do.
const (
	CallCapture CallKind = "capture"
	CallRelease CallKind = "release"
	CallRefund  CallKind = "refund"
)

// Call is a question to a gateway, kept before it is asked, so that it is asked until it is answered and counts once.
type Call struct {
	ID       int64        `json:"id"`
	ChargeID int64        `json:"chargeId"`
	Gateway  Gateway      `json:"gateway"` // of the charge
	Kind     CallKind     `json:"kind"`
	Key      string       `json:"key"`
	Amount   money.Amount `json:"amount"`
	RefundID int64        `json:"refundId"` // what it pays out; 0 for the other kinds
	AskedBy  int64        `json:"askedBy"`
	AskedAt  Moment       `json:"askedAt"`
	CallAnswer
}

// CallAnswer is what a gateway answered; zero while it has not.
type CallAnswer struct {
	AnsweredAt Moment `json:"answeredAt"`
	Refused    Code   `json:"refused"`    // why it refused; empty where it did what was asked
	ReturnedID int64  `json:"returnedId"` // the payment by which the money of a refused refund came back; 0 for none
}

// Paid is the moment at which a card was taken; 0 while none was.
func (r ChargeReport) Paid() Moment {
	if r.AuthorisedAt != 0 {
		return r.AuthorisedAt
	}
	return r.CapturedAt
}

// next are the states that may follow a state.
var next = map[ChargeState][]ChargeState{
	ChargeOpen:       {ChargeAuthorised, ChargeCaptured, ChargeReleased, ChargeLapsed, ChargeEnded},
	ChargeAuthorised: {ChargeCaptured, ChargeReleased, ChargeLapsed},
}

// Hear takes over what the gateway reports, and tells whether it is news. What comes too late to change a state is none, and
// neither is what came of a page that the customer was never sent to.
func (c *Charge) Hear(r ChargeReport) (news bool) {
	follows := slices.Contains(next[c.State], r.State) || r.State == c.State && len(next[c.State]) > 0
	if !follows || r == c.ChargeReport || c.Reference != "" && r.Reference != c.Reference {
		return false
	}
	c.ChargeReport = r
	return true
}

// CheckCapture refuses to capture an amount of the charge at a moment.
func (c Charge) CheckCapture(amount money.Amount, now Moment) error {
	if err := c.checkAuthorised(now); err != nil {
		return err
	}
	if amount.Currency != c.Amount.Currency {
		return Refuse(CodeInvalid, "amount", "The amount must be in %s.", c.Amount.Currency).With("currency", string(c.Amount.Currency))
	}
	if err := checkMoney("amount", amount); err != nil {
		return err
	}
	if amount.Minor > c.Amount.Minor {
		return Refuse(CodeTooMuch, "amount", "The card is authorised for %s.", c.Amount).UpTo(c.Amount)
	}
	return nil
}

// CheckRelease refuses to release the charge at a moment.
func (c Charge) CheckRelease(now Moment) error { return c.checkAuthorised(now) }

// RefuseIn refuses what cannot be done to a card payment in a state.
func RefuseIn(state ChargeState) *Error {
	return Refuse(CodeCharge, "", "This card payment is %s, so this cannot be done any more.", state).With("state", string(state))
}

func (c Charge) checkAuthorised(now Moment) error {
	state := c.State
	if state == ChargeAuthorised && now >= c.LapsesAt {
		state = ChargeLapsed
	}
	switch {
	case state != ChargeAuthorised:
		return RefuseIn(state)
	case c.Pending != "":
		return Refuse(CodeCallPending, "", "The card gateway has not answered yet. Daybook keeps asking.")
	}
	return nil
}

// IsSale tells whether the charge pays for a free sale, whose invoice is issued once it is paid.
func (c Charge) IsSale() bool { return c.LinkID == 0 && c.Text != "" }

// BeginsUntil is when it is too late for a gateway to begin a charge at the shop's own screen: by then somebody may have paid otherwise.
func (c Charge) BeginsUntil() Moment { return c.CreatedAt + Moment(CardPageLife.Milliseconds()) }

// PageEndsAt is when the page ends that was started at the shop; 0 for a saved card, and for an order, which has an end of its own.
func (c Charge) PageEndsAt() Moment {
	if c.LinkID != 0 || c.CardID != 0 {
		return 0
	}
	return c.BeginsUntil()
}

// CleanSale checks and tidies what was typed of a free sale.
func (c *Charge) CleanSale() (err error) {
	if c.Text, err = Required("text", c.Text, MaxName); err != nil {
		return err
	}
	if err := checkMoney("amount", c.Amount); err != nil {
		return err
	}
	return saleLine.checkRate("taxRate", money.Rate(c.TaxRate))
}

// saleLine is the type of a free sale's only line.
const saleLine = Physical

// Sale is the invoice of a free sale, as a draft: one line, which includes its tax, due on the day on which it was paid.
func (c Charge) Sale(day Date, rounding Rounding) Invoice {
	return Invoice{
		StoreID: c.StoreID, CustomerID: c.CustomerID, IssueDate: day, DueDate: day,
		Pricing: Pricing{Currency: c.Amount.Currency, TaxIncluded: true, Rounding: rounding, Lines: []Line{{
			Name: c.Text, Type: saleLine, Quantity: money.One, UnitPrice: c.Amount, TaxRate: money.Rate(c.TaxRate), Discount: Discount{Amount: money.Zero(c.Amount.Currency)},
		}}},
	}
}

// CheckCharge refuses to charge a card for an amount of the invoice. charges are those that were begun for it.
func (i Invoice) CheckCharge(amount money.Amount, charges []Charge) error {
	due := i.Balance.Due
	switch {
	case !i.Issued():
		return Refuse(CodeNotIssued, "invoiceId", "Only an issued invoice can be paid.")
	case i.Balance.Voided:
		return voided("invoiceId", i)
	case due.IsZero():
		return Refuse(CodeNothing, "invoiceId", "Nothing is due on invoice %s.", i.Number).With("number", i.Number)
	case amount.Currency != i.Currency:
		return Refuse(CodeInvalid, "amount", "Invoice %s is in %s.", i.Number, i.Currency).With("currency", string(i.Currency))
	}
	if err := checkMoney("amount", amount); err != nil {
		return err
	}
	if amount.Minor > due.Minor {
		return Refuse(CodeTooMuch, "amount", "Only %s is due on invoice %s.", due, i.Number).UpTo(due).With("number", i.Number)
	}
	return checkNoneOpen(charges)
}

// checkNoneOpen refuses a second card where the first may still bring the money.
func checkNoneOpen(charges []Charge) error {
	for _, charge := range charges {
		if charge.State == ChargeOpen {
			return Refuse(CodeCardOpen, "", "A card payment of this invoice is open already. Please wait until it is over, or close its page.").With("charge", strconv.FormatInt(charge.ID, 10))
		}
	}
	return CheckNothingHeld(charges)
}

// CheckFor refuses to charge a saved card for a customer at a gateway.
func (s SavedCard) CheckFor(customer int64, gateway Gateway) error {
	switch {
	case s.CustomerID != customer:
		return Refuse(CodeInvalid, "cardId", "This card is another customer's.")
	case s.RemovedAt != 0:
		return Refuse(CodeNotFound, "cardId", "This card was removed. Please choose another one.")
	case s.Gateway != gateway:
		return Refuse(CodeOtherGateway, "cardId", "Another card gateway keeps this card. Please choose another one.")
	}
	return nil
}

// CheckNothingHeld refuses to void an invoice while a card is authorised for it.
func CheckNothingHeld(charges []Charge) error {
	for _, charge := range charges {
		if charge.State == ChargeAuthorised {
			return Refuse(CodeAuthorised, "", "A card is authorised for this invoice. Please release it first.")
		}
	}
	return nil
}

// Payment is the money of a captured charge: it pays what is due of its invoice, if it has one; the rest is the customer's credit.
func (c Charge) Payment(due money.Amount) Payment {
	p := Payment{
		StoreID: c.StoreID, CustomerID: c.CustomerID, Method: CardGateway, Amount: c.Captured, ReceivedAt: c.CapturedAt, Reference: c.Transaction, Gateway: c.Gateway,
	}
	if share := min(due.Minor, c.Captured.Minor); c.InvoiceID != 0 && share > 0 {
		p.Allocations = []Allocation{{InvoiceID: c.InvoiceID, Amount: money.Of(share, c.Captured.Currency)}}
	}
	return p
}
