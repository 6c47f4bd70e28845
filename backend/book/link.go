package book

import (
	"slices"
	"time"
)

// Codes of refusals about payment links.
const (
	CodeNoTerms      Code = "no_terms"      // the store has no Terms and Conditions link
	CodeNotAgreed    Code = "not_agreed"    // the store did not agree to the currency: Params["currencies"] are allowed
	CodeLinkFinal    Code = "link_final"    // the link is Params["status"], and stays so
	CodeLinkUsed     Code = "link_used"     // the order was completed already
	CodeTermsNotRead Code = "terms_needed"  // the customer must agree to the terms
	CodeNoMethod     Code = "method_needed" // the customer must choose how to pay
	CodeUnreachable  Code = "unreachable"   // checkout pages are not served
)

// LinkLife is how long a payment link can be used after it was created.
const LinkLife = 48 * time.Hour

// MaxLinkLines is how many order lines a payment link can have.
const MaxLinkLines = 1_000

// LinkStatus is where a payment link is. Completed, cancelled and expired are final.
type LinkStatus string

// The statuses of a payment link.
const (
	LinkCreated    LinkStatus = "created"
	LinkInProgress LinkStatus = "in_progress" // the customer opened it
	LinkCompleted  LinkStatus = "completed"
	LinkCancelled  LinkStatus = "cancelled"
	LinkExpired    LinkStatus = "expired"
)

// LinkMethod is a way to pay that a checkout page offers.
type LinkMethod string

// The ways to pay on a checkout page.
const (
	LinkCard         LinkMethod = "card" // on a gateway's page
	LinkBankTransfer LinkMethod = "bank_transfer"
	LinkAtShop       LinkMethod = "pay_at_shop"
)

// LinkMethods lists the ways to pay in the order in which a page offers them.
var LinkMethods = []LinkMethod{LinkCard, LinkBankTransfer, LinkAtShop}

// LinkSending is how a link reaches the customer.
type LinkSending string

// The ways a link is sent: by the outbox, or handed over to a program that sends texts.
const (
	LinkByEmail LinkSending = "email"
	LinkBySMS   LinkSending = "sms"
)

// Link is an order that a customer pays on a page of his own. Once created it never changes; what happens to it is added.
type Link struct {
	ID           int64  `json:"id"`
	OrderID      string `json:"orderId"` // shown to shop and customer; it opens nothing
	StoreID      int64  `json:"storeId"`
	Email        string `json:"email"`
	Phone        string `json:"phone"` // E.164
	CustomerName string `json:"customerName"`
	Country      string `json:"country"`    // where the customer buys from, ISO 3166-1 alpha-2
	Reference1   string `json:"reference1"` // Merchant Reference 1
	Reference2   string `json:"reference2"`
	Language     string `json:"language"`
	Pricing
	Totals      Totals       `json:"totals"`
	AutoCapture bool         `json:"autoCapture"`
	Methods     []LinkMethod `json:"methods"` // what the page offers; none for all that the store does
	TermsURL    string       `json:"termsUrl"`
	Sending     LinkSending  `json:"sending"`
	CopyOf      int64        `json:"copyOf"` // the link that this one follows; 0 for none
	CreatedBy   int64        `json:"createdBy"`
	CreatorName string       `json:"creatorName"`
	CreatedAt   Moment       `json:"createdAt"`
	ExpiresAt   Moment       `json:"expiresAt"`
	LinkEvents
}

// LinkEvents are what happened to a link; each moment is 0 until it happens, and never changes then.
type LinkEvents struct {
	OpenedAt    Moment     `json:"openedAt"`
	CompletedAt Moment     `json:"completedAt"` // when the customer completed it, whenever that was heard of
	CancelledAt Moment     `json:"cancelledAt"`
	Method      LinkMethod `json:"method"`     // chosen at completion
	InvoiceID   int64      `json:"invoiceId"`  // issued at completion
	CustomerID  int64      `json:"customerId"` // known before, or found at completion
}

// Status is the link's status at a moment.
func (l Link) Status(now Moment) LinkStatus {
	return linkStatus(l.CompletedAt != 0, l.CancelledAt != 0, now >= l.ExpiresAt, l.OpenedAt != 0)
}

// linkStatus is where a link is by what happened to it; what comes first decides.
func linkStatus(completed, cancelled, expired, opened bool) LinkStatus {
	switch {
	case completed:
		return LinkCompleted
	case cancelled:
		return LinkCancelled
	case expired:
		return LinkExpired
	case opened:
		return LinkInProgress
	default:
		return LinkCreated
	}
}

// CheckOpen refuses what can only be done to a link that is not final at a moment.
func (l Link) CheckOpen(at Moment) error { return checkOpen(l.Status(at)) }

func checkOpen(status LinkStatus) error {
	switch status {
	case LinkCompleted, LinkCancelled, LinkExpired:
		return Refuse(CodeLinkFinal, "", "This link is %s and stays so.", status).With("status", string(status))
	}
	return nil
}

// Clean checks and tidies what was typed, by the store's configuration; the phone number is the caller's to check. A link
// goes by mail when there is an address, else as a text.
func (l *Link) Clean(config LinkConfig) error {
	if config.TermsURL == "" {
		return Refuse(CodeNoTerms, "", "Please add a link to your Terms and Conditions first: Payment links, Configuration.")
	}
	if err := l.cleanTexts(); err != nil {
		return err
	}
	if l.Email == "" && l.Phone == "" {
		return Refuse(CodeRequired, "email", "Please give an email address or a phone number.")
	}
	if !ValidCountry(l.Country) {
		return Refuse(CodeRequired, "country", "Please choose a country.")
	}
	if !slices.Contains(config.Currencies, l.Currency) {
		allowed := config.currencyList()
		return Refuse(CodeNotAgreed, "currency", "The shop takes %s.", allowed).With("currencies", allowed)
	}
	if err := l.cleanLines(); err != nil {
		return err
	}
	l.Sending = LinkBySMS
	if l.Email != "" {
		l.Sending = LinkByEmail
	}
	l.TermsURL = config.TermsURL
	return l.cleanMethods(config.Methods)
}

// cleanMethods keeps the chosen ways to pay in the order in which a page offers them; without a choice all that the store offers.
func (l *Link) cleanMethods(offered []LinkMethod) error {
	if len(offered) == 0 {
		return Refuse(CodeNoGateway, "methods", "Customers could not pay: the store offers cards alone, and no card gateway is connected.")
	}
	if len(l.Methods) == 0 {
		l.Methods = slices.Clone(offered)
		return nil
	}
	for _, method := range l.Methods {
		if !slices.Contains(offered, method) {
			return Refuse(CodeInvalid, "methods", "The store does not offer this way to pay.")
		}
	}
	chosen := l.Methods
	l.Methods = slices.DeleteFunc(slices.Clone(LinkMethods), func(m LinkMethod) bool { return !slices.Contains(chosen, m) })
	return nil
}

func (l *Link) cleanTexts() error {
	var err error
	for _, f := range []struct {
		name  string
		value *string
		limit int
	}{{"email", &l.Email, 254}, {"customerName", &l.CustomerName, MaxName}, {"reference2", &l.Reference2, MaxName}} {
		if *f.value, err = OneLine(f.name, *f.value, f.limit); err != nil {
			return err
		}
	}
	if l.Reference1, err = Required("reference1", l.Reference1, MaxName); err != nil {
		return err
	}
	if l.Phone, err = phoneText("phone", l.Phone); err != nil {
		return err
	}
	if err := checkLanguage("language", l.Language); err != nil {
		return err
	}
	return CheckEmail("email", l.Email)
}

func (l *Link) cleanLines() error {
	if len(l.Lines) > MaxLinkLines {
		return Refuse(CodeTooLong, "lines", "An order can have 1,000 lines.").With("max", "1000")
	}
	return l.cleanSold()
}

// CheckSeenBy refuses a link to who may see only his own, and did not make it.
func (l Link) CheckSeenBy(user User) error {
	if !user.Role.May(Links) && l.CreatedBy != user.ID {
		return Refuse(CodeForbidden, "", "Your role may only see links of your own.")
	}
	return nil
}

// CheckCompletion refuses to complete the order as the customer sent it.
func (l Link) CheckCompletion(method LinkMethod, agreed bool, at Moment) error {
	if l.CompletedAt != 0 {
		return Refuse(CodeLinkUsed, "", "This order was completed already.")
	}
	if err := l.CheckOpen(at); err != nil {
		return err
	}
	if !agreed {
		return Refuse(CodeTermsNotRead, "agreed", "Please agree to the Terms and Conditions.")
	}
	if !slices.Contains(l.Methods, method) {
		return Refuse(CodeNoMethod, "method", "Please choose how to pay.")
	}
	return nil
}
