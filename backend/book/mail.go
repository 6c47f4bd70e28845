package book

// MailKind says what a mail carries.
type MailKind string

// The mails the shop sends.
const (
	MailInvoice MailKind = "invoice"
	MailReceipt MailKind = "receipt"
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

// Mail is one row of the outbox. It is sent only when the server has taken it, and Answer is what the server said.
type Mail struct {
	ID          int64     `json:"id"`
	Kind        MailKind  `json:"kind"`
	CustomerID  int64     `json:"customerId"`
	InvoiceID   int64     `json:"invoiceId"` // what is attached: an invoice …
	PaymentID   int64     `json:"paymentId"` // … or a receipt
	To          string    `json:"to"`
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

// Clean checks and tidies what was typed. A mail carries one document.
func (m *Mail) Clean() error {
	switch m.Kind {
	case MailInvoice:
		m.PaymentID = 0
	case MailReceipt:
		m.InvoiceID = 0
	default:
		return Refuse(CodeInvalid, "kind", "There is no such mail.")
	}
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
