package sqlite

import (
	"context"
	"encoding/json"
	"fmt"

	"daybook/backend/book"
)

// LinkTexts are a store's templates: none before it wrote its own.
func (r reader) LinkTexts(ctx context.Context, store int64) (book.LinkTexts, error) {
	var row struct {
		Templates string
		Version   int64
	}
	texts := book.LinkTexts{StoreID: store}
	err := r.get(ctx, &row, "texts of links", "SELECT templates, version FROM link_texts WHERE store_id = ?", store)
	if book.CodeOf(err) == book.CodeNotFound {
		return texts, nil
	}
	if err != nil {
		return texts, err
	}
	if err := json.Unmarshal([]byte(row.Templates), &texts.Templates); err != nil {
		return texts, fmt.Errorf("read a store's texts of links: %w", err)
	}
	texts.Version = row.Version
	return texts, nil
}

// SaveLinkTexts keeps a store's templates, new (version 0) or still as they were read.
func (tx *Tx) SaveLinkTexts(ctx context.Context, texts book.LinkTexts) error {
	templates, err := json.Marshal(texts.Templates)
	if err != nil {
		return fmt.Errorf("write down a store's texts of links: %w", err)
	}
	return tx.change(ctx, "texts of links", `INSERT INTO link_texts (store_id, templates) VALUES (:store_id, :templates)
		ON CONFLICT DO UPDATE SET templates = excluded.templates, version = version + 1 WHERE version = :version`,
		map[string]any{"store_id": texts.StoreID, "templates": string(templates), "version": texts.Version})
}

// SMSService is what sends texts to phones.
type SMSService string

// The services.
const (
	SMSByHand  SMSService = "none"    // texts are handed over to a program on this computer
	SMSAndroid SMSService = "android" // the app Android SMS Gateway on a phone of the shop
	SMSTwilio  SMSService = "twilio"
)

// SMSSender is who sends texts. The password is not in the book.
type SMSSender struct {
	Service SMSService `json:"service"`
	Address string     `json:"address"` // of the phone
	User    string     `json:"user"`    // at Twilio the Account SID
	Number  string     `json:"number"`  // at Twilio: the sender's number or name, or a Messaging Service SID
}

// SMSSender is the one that was set; SMSByHand before.
func (r reader) SMSSender(ctx context.Context) (SMSSender, error) {
	var sender SMSSender
	err := r.get(ctx, &sender, "sender of texts", "SELECT service, address, user, number FROM sms_sender WHERE id = 1")
	if book.CodeOf(err) == book.CodeNotFound {
		return SMSSender{Service: SMSByHand}, nil
	}
	return sender, err
}

// SetSMSSender replaces the sender of texts.
func (tx *Tx) SetSMSSender(ctx context.Context, sender SMSSender) error {
	_, err := tx.save(ctx, "sender of texts", `INSERT INTO sms_sender (id, service, address, user, number) VALUES (1, :service, :address, :user, :number)
		ON CONFLICT (id) DO UPDATE SET service = :service, address = :address, user = :user, number = :number`, sender)
	return err
}
