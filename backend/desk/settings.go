package desk

import (
	"encoding/base64"

	"daybook/backend/book"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
)

// Settings is the shop's own data, the mail server and who sends texts.
type Settings struct{ gate *Gate }

// Store gives the shop's own data.
func (s *Settings) Store() (book.Store, error) {
	return through(s.gate, "Settings.Store", func(r request) (book.Store, error) { return r.shop.Store(r.ctx) })
}

// SaveStore changes the shop's own data.
func (s *Settings) SaveStore(store book.Store) (book.Store, error) {
	return through(s.gate, "Settings.SaveStore", func(r request) (book.Store, error) { return r.shop.SaveStore(r.ctx, store) })
}

// SetLogo keeps a picture (PNG or JPEG, base64) for documents; an empty text takes it away.
func (s *Settings) SetLogo(picture string) error {
	return act(s.gate, "Settings.SetLogo", func(r request) error {
		data, err := base64.StdEncoding.DecodeString(picture)
		if err != nil {
			return book.Refuse(book.CodeInvalid, "logo", "This picture did not arrive whole. Please try again.")
		}
		return r.shop.SetLogo(r.ctx, data)
	})
}

// Series lists the number series.
func (s *Settings) Series() ([]book.Series, error) {
	return through(s.gate, "Settings.Series", func(r request) ([]book.Series, error) {
		store, err := r.shop.Store(r.ctx)
		if err != nil {
			return nil, err
		}
		return r.db.Series(r.ctx, store.ID)
	})
}

// SetPattern changes how a series ("invoice" or "receipt") writes its numbers.
func (s *Settings) SetPattern(kind book.SeriesKind, pattern string) error {
	return act(s.gate, "Settings.SetPattern", func(r request) error { return r.shop.SetPattern(r.ctx, kind, pattern) })
}

// Mail gives the mail server.
func (s *Settings) Mail() (shop.MailSettings, error) {
	return through(s.gate, "Settings.Mail", func(r request) (shop.MailSettings, error) { return r.shop.MailSettings(r.ctx) })
}

// MailPresets lists the settings of well-known providers.
func (s *Settings) MailPresets() ([]shop.MailPreset, error) {
	return through(s.gate, "Settings.MailPresets", func(r request) ([]shop.MailPreset, error) { return r.shop.MailPresets(), nil })
}

// SaveMail keeps the mail server; an empty password keeps the one before.
func (s *Settings) SaveMail(server sqlite.MailServer, password string) error {
	return act(s.gate, "Settings.SaveMail", func(r request) error { return r.shop.SaveMailSettings(r.ctx, server, password) })
}

// TestMail sends a test to the sender's own address and returns the server's answer.
func (s *Settings) TestMail(server sqlite.MailServer, password string) (string, error) {
	return through(s.gate, "Settings.TestMail", func(r request) (string, error) { return r.shop.TestMail(r.ctx, server, password) })
}

// SMS tells who sends texts.
func (s *Settings) SMS() (shop.SMSSettings, error) {
	return through(s.gate, "Settings.SMS", func(r request) (shop.SMSSettings, error) { return r.shop.SMSSettings(r.ctx) })
}

// SaveSMS keeps who sends texts; an empty password keeps the one before.
func (s *Settings) SaveSMS(sender sqlite.SMSSender, password string) error {
	return act(s.gate, "Settings.SaveSMS", func(r request) error { return r.shop.SaveSMSSender(r.ctx, sender, password) })
}

// TestSMS sends a test to a number and returns the service's answer.
func (s *Settings) TestSMS(sender sqlite.SMSSender, password, to string) (string, error) {
	return through(s.gate, "Settings.TestSMS", func(r request) (string, error) { return r.shop.TestSMS(r.ctx, sender, password, to) })
}
