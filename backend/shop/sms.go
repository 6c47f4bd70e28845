package shop

import (
	"context"
	"fmt"
	"strings"

	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// CodeNoSMSSender says that texts are not sent by Daybook, but handed over by hand.
const CodeNoSMSSender book.Code = "no_sms_sender"

// Texter hands texts to a service that sends them to phones. The error of Send is a *MailFailure when the text did not go.
type Texter interface {
	Send(ctx context.Context, sender sqlite.SMSSender, password string, text Text) (answer string, err error)
	Check(sender sqlite.SMSSender) error // a *book.Error for the first field that is wrong
}

// Text is a text for a phone. The ID stays the same over all attempts.
type Text struct {
	ID    string
	To    string // E.164
	Body  string
	At    book.Moment
	Again bool // an attempt before may have come through
}

// SMSSettings are who sends texts and what is known of the passwords, which are never shown again.
type SMSSettings struct {
	Sender  sqlite.SMSSender    `json:"sender"`
	KeptFor []sqlite.SMSService `json:"keptFor"` // the services whose password is kept
	KeptIn  string              `json:"keptIn"`  // "keyring" or "file"
}

// SMSSettings gives who sends texts.
func (s *Shop) SMSSettings(ctx context.Context) (settings SMSSettings, err error) {
	settings = SMSSettings{KeptFor: []sqlite.SMSService{}, KeptIn: s.tools.Secrets.Where()}
	for _, service := range []sqlite.SMSService{sqlite.SMSAndroid, sqlite.SMSTwilio} {
		if s.smsPassword(service) != "" {
			settings.KeptFor = append(settings.KeptFor, service)
		}
	}
	settings.Sender, err = s.db.SMSSender(ctx)
	return settings, err
}

// SaveSMSSender checks and keeps who sends texts; an empty password keeps the one before. The password goes into the system's
// keyring or the sealed file, never into the book.
func (s *Shop) SaveSMSSender(ctx context.Context, sender sqlite.SMSSender, password string) error {
	if err := s.cleanSender(&sender, password); err != nil {
		return err
	}
	if password != "" {
		if err := s.tools.Secrets.Set(smsSecret(sender.Service), password); err != nil {
			return fmt.Errorf("keep the password: %w", err)
		}
	}
	defer s.changed("outbox") // what links offer depends on it
	return s.do(ctx, command{name: "SaveSMSSender", input: sender}, func(tx *sqlite.Tx) (int64, error) {
		return 1, tx.SetSMSSender(ctx, sender)
	})
}

// TestSMS sends a short text to a number, as people of the shop's country write it, with the settings as typed, saved or not, and
// returns the service's answer. An empty password stands for the one that is kept.
func (s *Shop) TestSMS(ctx context.Context, sender sqlite.SMSSender, password, to string) (string, error) {
	if sender.Service == sqlite.SMSByHand {
		return "", noSMSSender()
	}
	if err := s.cleanSender(&sender, password); err != nil {
		return "", err
	}
	to, err := s.cleanRecipient(ctx, to)
	if err != nil {
		return "", err
	}
	if password == "" {
		password = s.smsPassword(sender.Service)
	}
	id, err := s.newUUID()
	if err != nil {
		return "", err
	}
	return s.tools.Texter.Send(ctx, sender, password, Text{ID: id, To: to, At: s.Now(), Body: "Daybook: SMS works. / Der Versand von SMS klappt."})
}

func (s *Shop) cleanRecipient(ctx context.Context, to string) (string, error) {
	if to = strings.TrimSpace(to); to == "" {
		return "", book.Refuse(book.CodeRequired, "phone", "Please give a phone number.")
	}
	store, err := s.Store(ctx)
	if err != nil {
		return "", err
	}
	return cleanPhone("phone", to, store.Address.Country)
}

func (s *Shop) cleanSender(sender *sqlite.SMSSender, password string) error {
	if sender.Service == sqlite.SMSByHand {
		*sender = sqlite.SMSSender{Service: sqlite.SMSByHand}
		return nil
	}
	var err error
	for _, f := range []struct {
		name  string
		value *string
	}{{"address", &sender.Address}, {"user", &sender.User}, {"number", &sender.Number}} {
		if *f.value, err = book.OneLine(f.name, *f.value, book.MaxName); err != nil {
			return err
		}
	}
	if err := s.tools.Texter.Check(*sender); err != nil {
		return err
	}
	if password == "" && s.smsPassword(sender.Service) == "" {
		return book.Refuse(book.CodeRequired, "password", "Please give the password.")
	}
	return nil
}

func smsSecret(service sqlite.SMSService) string { return "sms-password-" + string(service) }

func (s *Shop) smsPassword(service sqlite.SMSService) string {
	password, _ := s.tools.Secrets.Get(smsSecret(service)) // none is kept
	return password
}

func noSMSSender() error {
	return book.Refuse(CodeNoSMSSender, "", "Daybook does not send texts yet. Set it up under Settings, SMS.")
}

// deliverText hands a text of the outbox to the service.
func (s *Shop) deliverText(ctx context.Context, mail book.Mail) (string, error) {
	sender, err := s.db.SMSSender(ctx)
	if err != nil {
		return "", err
	}
	if sender.Service == sqlite.SMSByHand {
		return "", noSMSSender()
	}
	return s.tools.Texter.Send(ctx, sender, s.smsPassword(sender.Service), Text{
		ID: mail.MessageID, To: mail.To, Body: mail.Text, At: mail.CreatedAt, Again: mail.Attempts > 1,
	})
}
