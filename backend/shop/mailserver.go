package shop

import (
	"context"
	"fmt"

	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// Secrets keeps passwords outside the book.
type Secrets interface {
	Get(name string) (string, error) // empty where none is kept
	Set(name, value string) error
	Delete(name string) error
	Where() string // "keyring" or "file"
}

// MailPreset is what a well-known provider needs. Note names a hint for the screen; empty for none.
type MailPreset struct {
	ID       string `json:"id"`
	Name     string `json:"name"`
	Host     string `json:"host"`
	Port     int    `json:"port"`
	Security string `json:"security"`
	Note     string `json:"note"`
}

// MailPresets lists the settings of well-known providers.
func (s *Shop) MailPresets() []MailPreset { return s.tools.Post.Presets() }

const mailPassword = "mail-password"

// MailSettings are the mail server and what is known of its password, which is never shown again.
type MailSettings struct {
	Server      sqlite.MailServer `json:"server"`
	Set         bool              `json:"set"`         // a server was set
	HasPassword bool              `json:"hasPassword"` // one is kept
	KeptIn      string            `json:"keptIn"`      // "keyring" or "file"
}

// MailSettings gives the mail server, or proposes one with the shop's name and address.
func (s *Shop) MailSettings(ctx context.Context) (MailSettings, error) {
	settings := MailSettings{Set: true, KeptIn: s.tools.Secrets.Where()}
	server, err := s.db.MailServer(ctx)
	if book.CodeOf(err) == book.CodeNotFound {
		store, storeErr := s.Store(ctx)
		server, settings.Set, err = sqlite.MailServer{Port: 587, Security: "starttls", FromName: store.Name, FromAddress: store.Email}, false, storeErr
	}
	if err != nil {
		return MailSettings{}, err
	}
	settings.Server = server
	password, err := s.tools.Secrets.Get(mailPassword)
	settings.HasPassword = err == nil && password != ""
	return settings, nil
}

// SaveMailSettings checks and keeps the mail server; an empty password keeps the one before. The password goes into the
// system's keyring or the sealed file, never into the book.
func (s *Shop) SaveMailSettings(ctx context.Context, server sqlite.MailServer, password string) error {
	if err := s.cleanServer(&server); err != nil {
		return err
	}
	if password != "" {
		if err := s.tools.Secrets.Set(mailPassword, password); err != nil {
			return fmt.Errorf("keep the password: %w", err)
		}
	}
	return s.do(ctx, command{name: "SaveMailSettings", input: server}, func(tx *sqlite.Tx) (int64, error) {
		return 1, tx.SetMailServer(ctx, server)
	})
}

func (s *Shop) cleanServer(server *sqlite.MailServer) error {
	var err error
	for _, f := range []struct {
		name  string
		value *string
	}{{"host", &server.Host}, {"user", &server.User}, {"fromName", &server.FromName}, {"fromAddress", &server.FromAddress}} {
		if *f.value, err = book.OneLine(f.name, *f.value, book.MaxName); err != nil {
			return err
		}
	}
	return s.tools.Post.Check(*server)
}

// TestMail sends a short mail to the shop's own sender address with the settings as typed, saved or not, and returns the
// server's answer. An empty password stands for the one that is kept.
func (s *Shop) TestMail(ctx context.Context, server sqlite.MailServer, password string) (string, error) {
	if err := s.cleanServer(&server); err != nil {
		return "", err
	}
	if password == "" {
		password, _ = s.tools.Secrets.Get(mailPassword)
	}
	id, err := s.newUUID()
	if err != nil {
		return "", err
	}
	return s.tools.Post.Send(ctx, server, password, Letter{
		MessageID: id + mailDomain, To: server.FromAddress, At: s.Now(),
		Subject: "Daybook", Text: "This is a test from Daybook. Mail works.\n\nDies ist ein Test von Daybook. Der Versand klappt.",
	})
}
