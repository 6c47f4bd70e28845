package book

// MailKind says what a mail carries.
type MailKind string

// The mails the shop sends.
const (
	MailInvoice    MailKind = "invoice"
	MailReminder   MailKind = "reminder" // of an invoice that is due
	MailReceipt    MailKind = "receipt"
	MailCreditNote MailKind = "credit_note"
	MailStatement  MailKind = "statement"
	MailLink       MailKind = "link"      // the address of a checkout page; it carries no document
	MailCardLink   MailKind = "card_link" // the address of a page for a card; it carries none either
)

// MailState is where a mail is: waiting → sending → sent, or failed.
type MailState string

// The states of a mail in the outbox.
const (
	MailWaiting MailState = "waiting"
	MailSending MailState = "sending"
	MailSent    MailState = "sent"
	MailFailed  MailState = "failed"
)

// Attached is the document that a mail carries: an invoice, a payment's receipt, a credit note, or a customer's statement
// of a period; the mail of a payment link or a card link carries none.
type Attached struct {
	InvoiceID    int64 `json:"invoiceId"`
	PaymentID    int64 `json:"paymentId"`
	CreditNoteID int64 `json:"creditNoteId"`
	LinkID       int64 `json:"linkId"`
	CardLinkID   int64 `json:"cardLinkId"`
	PeriodFrom   Date  `json:"periodFrom"`
	PeriodTo     Date  `json:"periodTo"`
}

// Mail is one row of the outbox: a mail, or a text for a phone, which has no subject. It is sent only when the server has taken it, and Answer is what the server said.
type Mail struct {
	ID         int64       `json:"id"`
	Kind       MailKind    `json:"kind"`
	Sending    LinkSending `json:"sending"` // only a link goes by SMS
	CustomerID int64       `json:"customerId"`
	Attached
	To          string    `json:"to"` // a mail address, or a phone number as E.164
	Subject     string    `json:"subject"`
	Text        string    `json:"text"`
	MessageID   string    `json:"messageId"` // fixed, so that a mail sent twice can be told to be one
	State       MailState `json:"state"`
	Attempts    int       `json:"attempts"`
	NextAt      Moment    `json:"nextAt"`      // when it is tried next
	Answer      string    `json:"answer"`      // the server's own words
	FailureCode string    `json:"failureCode"` // why the last attempt failed; empty after none
	CreatedAt   Moment    `json:"createdAt"`
	SentAt      Moment    `json:"sentAt"`
}

// Clean checks and tidies what was typed.
func (m *Mail) Clean() error {
	var err error
	if m.To, err = Required("to", m.To, 254); err != nil {
		return err
	}
	if err := CheckEmail("to", m.To); err != nil {
		return err
	}
	if m.Subject, err = Required("subject", m.Subject, MaxName); err != nil {
		return err
	}
	m.Text, err = Paragraphs("text", m.Text, 20_000)
	return err
}

// DocumentKind is what a document is.
type DocumentKind string

// The documents.
const (
	DocumentInvoice    DocumentKind = "invoice"
	DocumentReceipt    DocumentKind = "receipt"
	DocumentCreditNote DocumentKind = "credit_note"
	DocumentStatement  DocumentKind = "statement"
)

// Document names one document: an invoice, the receipt for a payment, a credit note, or a customer's statement.
type Document struct {
	Kind DocumentKind `json:"kind"`
	ID   int64        `json:"id"`   // of the invoice, payment, credit note or customer
	From Date         `json:"from"` // a statement's period
	To   Date         `json:"to"`
}

// Attach makes the mail carry the document that its kind asks for.
func (m *Mail) Attach(d Document) error {
	switch m.Kind {
	case MailInvoice, MailReminder:
		m.Attached = Attached{InvoiceID: d.ID}
	case MailReceipt:
		m.Attached = Attached{PaymentID: d.ID}
	case MailCreditNote:
		m.Attached = Attached{CreditNoteID: d.ID}
	case MailStatement:
		m.CustomerID, m.Attached = d.ID, Attached{PeriodFrom: d.From, PeriodTo: d.To}
		return CheckPeriod(d.From, d.To)
	default:
		return Refuse(CodeInvalid, "kind", "There is no such mail.")
	}
	return nil
}

// Document is what the mail carries.
func (m Mail) Document() Document {
	switch m.Kind {
	case MailReceipt:
		return Document{Kind: DocumentReceipt, ID: m.PaymentID}
	case MailCreditNote:
		return Document{Kind: DocumentCreditNote, ID: m.CreditNoteID}
	case MailStatement:
		return Document{Kind: DocumentStatement, ID: m.CustomerID, From: m.PeriodFrom, To: m.PeriodTo}
	default:
		return Document{Kind: DocumentInvoice, ID: m.InvoiceID}
	}
}

// CheckInvoice refuses to send a draft, and to remind of an invoice on which nothing is due.
func (m Mail) CheckInvoice(invoice Invoice) error {
	switch {
	case !invoice.Issued():
		return Refuse(CodeNotIssued, "", "Only an issued invoice can be sent.")
	case m.Kind == MailReminder && invoice.Balance.Due.IsZero():
		return Refuse(CodeNothing, "", "Nothing is due on invoice %s.", invoice.Number).With("number", invoice.Number)
	}
	return nil
}
