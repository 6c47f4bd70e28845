package shop

import (
	"context"
	"encoding/base32"
	"encoding/base64"
	"fmt"
	"io"
	"slices"

	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// LinkInput is an order as the form sends it.
type LinkInput struct {
	Key  string    `json:"key"`
	Link book.Link `json:"link"` // what was typed; what the store decides is filled in
}

// LinkDetail is a link with what only its side view needs.
type LinkDetail struct {
	Link   book.Link       `json:"link"`
	Status book.LinkStatus `json:"status"`
	URL    string          `json:"url"`     // of the customer's page; empty while pages are not served
	Mails  []book.Mail     `json:"mails"`   // and texts, newest first
	Cards  []book.Charge   `json:"cards"`   // the card payments begun for it, oldest first
	SMS    string          `json:"smsText"` // for a program that sends texts
	Texts  bool            `json:"texts"`   // texts are sent by Daybook itself
}

// CreateLink freezes an order and puts its mail or text into the outbox. Where nobody sends texts it is handed over by hand.
func (s *Shop) CreateLink(ctx context.Context, in LinkInput) (LinkDetail, error) {
	if err := needKey(in.Key); err != nil {
		return LinkDetail{}, err
	}
	link := in.Link
	store, err := s.prepareLink(ctx, &link)
	if err != nil {
		return LinkDetail{}, err
	}
	token, err := s.linkSecrets(&link)
	if err != nil {
		return LinkDetail{}, err
	}
	defer s.changed("outbox")
	created, err := answered(ctx, s, command{"CreateLink", in.Key, in.Link}, func(tx *sqlite.Tx) (int64, error) {
		id, err := tx.InsertLink(ctx, link, token)
		if err != nil {
			return id, err
		}
		link.ID = id
		if err = s.sendLink(ctx, tx, link, store); book.CodeOf(err) == CodeNoSMSSender {
			err = nil
		}
		return id, err
	}, (*sqlite.Tx).Link)
	if err != nil {
		return LinkDetail{}, err
	}
	return s.detailOfLink(ctx, created)
}

// prepareLink fills in what the store decides and checks the rest.
func (s *Shop) prepareLink(ctx context.Context, link *book.Link) (book.Store, error) {
	store, err := s.usedStore(ctx, link.StoreID)
	if err != nil {
		return store, err
	}
	if err := s.checkLinkCustomer(ctx, link.CustomerID); err != nil {
		return store, err
	}
	config, err := s.LinkConfig(ctx, store.ID)
	if err != nil {
		return store, err
	}
	if link.Currency == "" {
		link.Currency = store.Currency
	}
	link.TaxIncluded, link.Rounding = store.TaxIncluded, store.Rounding
	if err := link.Clean(config); err != nil {
		return store, err
	}
	if link.Phone, err = cleanPhone("phone", link.Phone, link.Country); err != nil {
		return store, err
	}
	link.CreatedBy, link.CreatedAt = Actor(ctx).ID, s.Now()
	link.ExpiresAt = link.CreatedAt + book.Moment(book.LinkLife.Milliseconds())
	link.LinkEvents = book.LinkEvents{CustomerID: link.CustomerID}
	link.Totals, err = link.Pricing.Totals()
	return store, err
}

// usedStore is a store that was chosen and is in use.
func (s *Shop) usedStore(ctx context.Context, id int64) (book.Store, error) {
	if id == 0 {
		return book.Store{}, book.Refuse(book.CodeRequired, "storeId", "Please choose a store.")
	}
	store, err := s.db.Store(ctx, id)
	if err != nil {
		return store, err
	}
	return store, store.CheckUsed()
}

// checkLinkCustomer refuses a link for somebody who is not there, or no longer; 0 is nobody known.
func (s *Shop) checkLinkCustomer(ctx context.Context, id int64) error {
	if id == 0 {
		return nil
	}
	customer, err := s.db.Customer(ctx, id)
	if err != nil {
		return err
	}
	return customer.CheckKept()
}

// LinkTotals gives the figures of an order that is being written; what else it needs may still be missing.
func (s *Shop) LinkTotals(ctx context.Context, link book.Link) (book.Totals, error) {
	store, err := s.db.Store(ctx, link.StoreID)
	if err != nil {
		return book.Totals{}, err
	}
	if link.Currency == "" {
		link.Currency = store.Currency
	}
	link.TaxIncluded, link.Rounding = store.TaxIncluded, store.Rounding
	if err := link.Pricing.Clean(); err != nil {
		return book.Totals{}, err
	}
	return link.Pricing.Totals()
}

// linkSecrets draws the order ID, which is only a name, and the token, which opens the page.
func (s *Shop) linkSecrets(link *book.Link) (token string, err error) {
	name := make([]byte, 5)
	if _, err := io.ReadFull(s.random, name); err != nil {
		return "", fmt.Errorf("draw an order ID: %w", err)
	}
	text := base32.NewEncoding("0123456789ABCDEFGHJKMNPQRSTVWXYZ").EncodeToString(name) // Crockford's, which nobody misreads
	link.OrderID = text[:4] + "-" + text[4:]
	return s.newToken()
}

// newToken draws what opens a page: 192 bits.
func (s *Shop) newToken() (string, error) {
	secret := make([]byte, 24)
	if _, err := io.ReadFull(s.random, secret); err != nil {
		return "", fmt.Errorf("draw a link's token: %w", err)
	}
	return base64.RawURLEncoding.EncodeToString(secret), nil
}

// Link is a link with everything its side view shows.
func (s *Shop) Link(ctx context.Context, id int64) (LinkDetail, error) {
	link, err := s.db.Link(ctx, id)
	if err != nil {
		return LinkDetail{}, err
	}
	return s.detailOfLink(ctx, link)
}

func (s *Shop) detailOfLink(ctx context.Context, link book.Link) (detail LinkDetail, err error) {
	detail = LinkDetail{Link: link, Status: link.Status(s.Now())}
	if detail.Mails, err = s.db.MailsOfLink(ctx, link.ID); err != nil {
		return detail, err
	}
	if detail.Cards, err = s.db.ChargesOfLink(ctx, link.ID); err != nil {
		return detail, err
	}
	sender, err := s.db.SMSSender(ctx)
	if err != nil {
		return detail, err
	}
	detail.Texts = sender.Service != sqlite.SMSByHand
	if detail.URL, err = s.linkURL(ctx, link.ID); err != nil || detail.URL == "" {
		return detail, err
	}
	store, err := s.db.Store(ctx, link.StoreID)
	if err != nil {
		return detail, err
	}
	texts, err := s.db.LinkTexts(ctx, store.ID)
	detail.SMS = linkMessages(link, store, texts, detail.URL).SMS
	return detail, err
}

// CancelLink ends a link that the customer did not complete.
func (s *Shop) CancelLink(ctx context.Context, id int64) (LinkDetail, error) {
	link, err := s.db.Link(ctx, id)
	if err != nil {
		return LinkDetail{}, err
	}
	err = s.withoutCharge(ctx, link, func() (err error) {
		link, err = s.cancelLink(ctx, id)
		return err
	})
	if err != nil {
		return LinkDetail{}, err
	}
	return s.detailOfLink(ctx, link)
}

func (s *Shop) cancelLink(ctx context.Context, id int64) (book.Link, error) {
	return answered(ctx, s, command{name: "CancelLink", input: id}, func(tx *sqlite.Tx) (int64, error) {
		link, err := tx.Link(ctx, id)
		if err != nil {
			return 0, err
		}
		now := s.Now()
		if err := link.CheckOpen(now); err != nil {
			return 0, err
		}
		if err := checkNoCardPage(ctx, tx, id); err != nil {
			return 0, err
		}
		link.CancelledAt = now
		return id, tx.UpdateLink(ctx, link)
	}, (*sqlite.Tx).Link)
}

// CopyLink is a new order with what a final one had, not sent yet.
func (s *Shop) CopyLink(ctx context.Context, id int64) (book.Link, error) {
	old, err := s.db.Link(ctx, id)
	if err != nil {
		return book.Link{}, err
	}
	config, err := s.LinkConfig(ctx, old.StoreID)
	if err != nil {
		return book.Link{}, err
	}
	fresh := book.Link{
		StoreID: old.StoreID, Email: old.Email, Phone: old.Phone, CustomerName: old.CustomerName, Country: old.Country, Reference1: old.Reference1,
		Reference2: old.Reference2, Language: old.Language, Pricing: old.Pricing, Totals: old.Totals, AutoCapture: old.AutoCapture, CopyOf: old.ID,
		Methods: slices.DeleteFunc(old.Methods, func(m book.LinkMethod) bool { return !slices.Contains(config.Methods, m) }),
	}
	fresh.CustomerID = old.CustomerID
	return fresh, nil
}

// ResendLink puts the mail or text of an open link into the outbox once more.
func (s *Shop) ResendLink(ctx context.Context, id int64) (LinkDetail, error) {
	defer s.changed("outbox")
	link, err := answered(ctx, s, command{name: "ResendLink", input: id}, func(tx *sqlite.Tx) (int64, error) {
		link, err := tx.Link(ctx, id)
		if err != nil {
			return 0, err
		}
		if err := link.CheckOpen(s.Now()); err != nil {
			return 0, err
		}
		store, err := tx.Store(ctx, link.StoreID)
		if err != nil {
			return 0, err
		}
		return id, s.sendLink(ctx, tx, link, store)
	}, (*sqlite.Tx).Link)
	if err != nil {
		return LinkDetail{}, err
	}
	return s.detailOfLink(ctx, link)
}

// sendLink puts what tells the customer of a link into the outbox.
func (s *Shop) sendLink(ctx context.Context, tx *sqlite.Tx, link book.Link, store book.Store) error {
	if err := checkSender(ctx, tx, link.Sending); err != nil {
		return err
	}
	messages, err := reachableMessages(ctx, tx, link, store)
	if err != nil {
		return err
	}
	mail := book.Mail{Kind: book.MailLink, Sending: link.Sending, CustomerID: link.CustomerID, Attached: book.Attached{LinkID: link.ID}}
	if link.Sending == book.LinkByEmail {
		return s.putOut(ctx, tx, mail, link.Email, messages)
	}
	return s.putOut(ctx, tx, mail, link.Phone, messages)
}

// putOut puts a link's mail or text to somebody into the outbox.
func (s *Shop) putOut(ctx context.Context, tx *sqlite.Tx, mail book.Mail, to string, messages LinkMessages) error {
	id, err := s.newUUID()
	if err != nil {
		return err
	}
	mail.To, mail.State, mail.CreatedAt, mail.NextAt = to, book.MailWaiting, s.Now(), s.Now()
	mail.Text, mail.MessageID = messages.SMS, id
	if mail.Sending == book.LinkByEmail {
		mail.Subject, mail.Text, mail.MessageID = messages.Subject, messages.Mail, id+mailDomain
	}
	_, err = tx.InsertMail(ctx, mail)
	return err
}

// reachableMessages are a link's texts; refused as long as customers cannot reach its page.
func reachableMessages(ctx context.Context, tx *sqlite.Tx, link book.Link, store book.Store) (LinkMessages, error) {
	server, err := tx.LinkServer(ctx)
	if err != nil {
		return LinkMessages{}, err
	}
	token, err := tx.LinkToken(ctx, link.ID)
	if err != nil {
		return LinkMessages{}, err
	}
	url := server.PageURL(token)
	if url == "" {
		return LinkMessages{}, unreachable()
	}
	texts, err := tx.LinkTexts(ctx, store.ID)
	return linkMessages(link, store, texts, url), err
}

func (s *Shop) linkURL(ctx context.Context, id int64) (string, error) {
	server, err := s.db.LinkServer(ctx)
	if err != nil {
		return "", err
	}
	token, err := s.db.LinkToken(ctx, id)
	return server.PageURL(token), err
}
