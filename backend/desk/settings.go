package desk

import (
	"encoding/base64"

	"daybook/backend/book"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
)

// Settings is the stores' own data, the mail server and who sends texts. The stores themselves come with the session.
type Settings struct{ gate *Gate }

// NewStore gives a further store to fill in, with a Store ID that is free. It is not saved.
func (s *Settings) NewStore() (book.Store, error) {
	return through(s.gate, "Settings.NewStore", func(r request) (book.Store, error) { return r.shop.NewStore(r.ctx) })
}

// SaveStore adds a store (id 0) with number series of its own, or changes one.
func (s *Settings) SaveStore(store book.Store) (book.Store, error) {
	return through(s.gate, "Settings.SaveStore", func(r request) (book.Store, error) { return r.shop.SaveStore(r.ctx, store) })
}

// ArchiveStore takes a store out of use, or puts it back.
func (s *Settings) ArchiveStore(id int64, archived bool) (book.Store, error) {
	return through(s.gate, "Settings.ArchiveStore", func(r request) (book.Store, error) { return r.shop.ArchiveStore(r.ctx, id, archived) })
}

// SetLogo keeps a picture (PNG or JPEG, base64) for a store's documents; an empty text takes it away.
func (s *Settings) SetLogo(store int64, picture string) error {
	return act(s.gate, "Settings.SetLogo", func(r request) error {
		data, err := base64.StdEncoding.DecodeString(picture)
		if err != nil {
			return book.Refuse(book.CodeInvalid, "logo", "This picture did not arrive whole. Please try again.")
		}
		return r.shop.SetLogo(r.ctx, store, data)
	})
}

// Series lists the number series of a store.
func (s *Settings) Series(store int64) ([]book.Series, error) {
	return through(s.gate, "Settings.Series", func(r request) ([]book.Series, error) { return r.db.Series(r.ctx, store) })
}

// SetPattern changes how a series writes its numbers; only its store, kind and pattern count.
func (s *Settings) SetPattern(series book.Series) error {
	return act(s.gate, "Settings.SetPattern", func(r request) error { return r.shop.SetPattern(r.ctx, series) })
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

// Gateway gives the shop's card gateway.
func (s *Settings) Gateway() (shop.GatewaySettings, error) {
	return through(s.gate, "Settings.Gateway", func(r request) (shop.GatewaySettings, error) { return r.shop.GatewaySettings(r.ctx) })
}

// SaveGateway tries a gateway's key and keeps it if it works.
func (s *Settings) SaveGateway(key string) (shop.GatewaySettings, error) {
	return through(s.gate, "Settings.SaveGateway", func(r request) (shop.GatewaySettings, error) { return r.shop.SaveGateway(r.ctx, key) })
}

// TestGateway asks the gateway whether a key works; an empty one stands for the one that is kept.
func (s *Settings) TestGateway(key string) (shop.GatewaySettings, error) {
	return through(s.gate, "Settings.TestGateway", func(r request) (shop.GatewaySettings, error) { return r.shop.TestGateway(r.ctx, key) })
}

// DisconnectGateway forgets the gateway's key.
func (s *Settings) DisconnectGateway() (shop.GatewaySettings, error) {
	return through(s.gate, "Settings.DisconnectGateway", func(r request) (shop.GatewaySettings, error) { return r.shop.DisconnectGateway(r.ctx) })
}
