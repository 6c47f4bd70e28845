package shop

import (
	"cmp"
	"context"
	"strings"

	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// CodeNoMailServer says that no mail server was set yet.
const CodeNoMailServer book.Code = "no_mail_server"

// Post hands letters to a mail server. The error of Send is a *MailFailure when the letter did not go for sure.
type Post interface {
	Send(ctx context.Context, server sqlite.MailServer, password string, letter Letter) (answer string, err error)
	File(server sqlite.MailServer, letter Letter) ([]byte, error) // as an .eml file
	Check(server sqlite.MailServer) error                         // a *book.Error for the first field that is wrong
	Presets() []MailPreset
}

// Letter is a mail with its attachment. The MessageID stays the same over all attempts.
type Letter struct {
	MessageID string
	To        string
	Subject   string
	Text      string
	At        book.Moment
	Paper     Paper // none in a test mail
}

// mailDomain makes a random id the Message-ID of a mail (RFC 5322 §3.6.4), at a domain that is nobody's (RFC 2606).
const mailDomain = "@daybook.invalid"

// MailFailure is why a letter or a text did not go.
type MailFailure struct {
	Code      string // names the reason; the screen translates it
	Message   string // the reason in English
	Temporary bool   // trying again later may help
	Answer    string // the server's own words
}

// Error is the reason.
func (f *MailFailure) Error() string { return f.Message }

// Named is the code among those of all refusals; that of a text is one already.
func (f *MailFailure) Named() book.Code {
	if strings.HasPrefix(f.Code, "sms_") {
		return book.Code(f.Code)
	}
	return book.Code("mail_" + f.Code)
}

// SendInput is a mail as the form sends it: one document to one address. A reminder carries its invoice.
type SendInput struct {
	Key      string        `json:"key"`
	Kind     book.MailKind `json:"kind"`
	Document book.Document `json:"document"` // its kind follows from the mail's
	To       string        `json:"to"`
	Subject  string        `json:"subject"`
	Text     string        `json:"text"`
}

// Send puts a mail into the outbox, from where it is sent as soon as it can be.
func (s *Shop) Send(ctx context.Context, in SendInput) (book.Mail, error) {
	if err := needKey(in.Key); err != nil {
		return book.Mail{}, err
	}
	mail := book.Mail{Kind: in.Kind, Sending: book.LinkByEmail, To: in.To, Subject: in.Subject, Text: in.Text, State: book.MailWaiting, CreatedAt: s.Now(), NextAt: s.Now()}
	if err := mail.Attach(in.Document); err != nil {
		return book.Mail{}, err
	}
	if err := mail.Clean(); err != nil {
		return book.Mail{}, err
	}
	id, err := s.newUUID()
	if err != nil {
		return book.Mail{}, err
	}
	mail.MessageID = id + mailDomain
	defer s.changed("outbox")
	return answered(ctx, s, command{"Send", in.Key, in}, func(tx *sqlite.Tx) (int64, error) {
		return queue(ctx, tx, mail)
	}, (*sqlite.Tx).Mail)
}

func queue(ctx context.Context, tx *sqlite.Tx, mail book.Mail) (int64, error) {
	if err := checkSender(ctx, tx, mail.Sending); err != nil {
		return 0, err
	}
	var err error
	if mail.CustomerID, err = recipient(ctx, tx, mail); err != nil {
		return 0, err
	}
	return tx.InsertMail(ctx, mail)
}

// checkSender refuses what nothing is set up to send.
func checkSender(ctx context.Context, tx *sqlite.Tx, sending book.LinkSending) error {
	if sending == book.LinkBySMS {
		sender, err := tx.SMSSender(ctx)
		if err == nil && sender.Service == sqlite.SMSByHand {
			return noSMSSender()
		}
		return err
	}
	_, err := tx.MailServer(ctx)
	if book.CodeOf(err) == book.CodeNotFound {
		return book.Refuse(CodeNoMailServer, "", "Daybook does not know your mail server yet. Set it up under Settings, Mail.")
	}
	return err
}

// recipient is the customer a mail's document belongs to.
func recipient(ctx context.Context, tx *sqlite.Tx, mail book.Mail) (int64, error) {
	switch d := mail.Document(); d.Kind {
	case book.DocumentReceipt:
		payment, err := tx.Payment(ctx, d.ID)
		return payment.CustomerID, err
	case book.DocumentCreditNote:
		note, err := tx.CreditNote(ctx, d.ID)
		return note.CustomerID, err
	case book.DocumentStatement:
		customer, err := tx.Customer(ctx, d.ID)
		return customer.ID, err
	default:
		invoice, err := tx.Invoice(ctx, d.ID)
		if err != nil {
			return 0, err
		}
		return invoice.CustomerID, mail.CheckInvoice(invoice)
	}
}

// RetryMail tries a failed or waiting mail again at once.
func (s *Shop) RetryMail(ctx context.Context, id int64) error {
	defer s.changed("outbox")
	return s.do(ctx, command{name: "RetryMail", input: id}, func(tx *sqlite.Tx) (int64, error) {
		mail, err := tx.Mail(ctx, id)
		if err != nil || mail.State == book.MailSent || mail.State == book.MailSending {
			return id, err
		}
		mail.State, mail.NextAt = book.MailWaiting, s.Now()
		return id, tx.UpdateMail(ctx, mail)
	})
}

// MailFile is a mail of the outbox as a file that any mail program opens.
func (s *Shop) MailFile(ctx context.Context, id int64) (Paper, error) {
	mail, err := s.db.Mail(ctx, id)
	if err != nil {
		return Paper{}, err
	}
	letter, err := s.letter(ctx, mail)
	if err != nil {
		return Paper{}, err
	}
	server, err := s.db.MailServer(ctx)
	if err != nil {
		return Paper{}, err
	}
	file, err := s.tools.Post.File(server, letter)
	return Paper{Name: cmp.Or(letter.Paper.Name, letter.Subject) + ".eml", Data: file}, err
}

func (s *Shop) letter(ctx context.Context, mail book.Mail) (Letter, error) {
	letter := Letter{MessageID: mail.MessageID, To: mail.To, Subject: mail.Subject, Text: mail.Text, At: mail.CreatedAt}
	if mail.Kind == book.MailLink || mail.Kind == book.MailCardLink {
		return letter, nil
	}
	var err error
	letter.Paper, err = s.Draw(ctx, mail.Document())
	return letter, err
}
