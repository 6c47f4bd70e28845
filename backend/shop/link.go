package shop

import (
	"context"
	"encoding/base32"
	"encoding/base64"
	"fmt"
	"io"
	"strings"

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
	Mails  []book.Mail     `json:"mails"`   // newest first
	SMS    string          `json:"smsText"` // for a program that sends texts
}

// CreateLink freezes an order and, where it goes by mail, puts its mail into the outbox.
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
		if err != nil || link.Sending != book.LinkByEmail {
			return id, err
		}
		link.ID = id
		return id, s.mailLink(ctx, tx, link, store)
	}, (*sqlite.Tx).Link)
	if err != nil {
		return LinkDetail{}, err
	}
	return s.detailOfLink(ctx, created)
}

// prepareLink fills in what the store decides and checks the rest.
func (s *Shop) prepareLink(ctx context.Context, link *book.Link) (book.Store, error) {
	if link.StoreID == 0 {
		return book.Store{}, book.Refuse(book.CodeRequired, "storeId", "Please choose a store.")
	}
	store, err := s.db.Store(ctx, link.StoreID)
	if err != nil {
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

// linkSecrets draws the order ID, which is only a name, and the token, which opens the page: 192 bits.
func (s *Shop) linkSecrets(link *book.Link) (token string, err error) {
	name, secret := make([]byte, 5), make([]byte, 24)
	for _, b := range [][]byte{name, secret} {
		if _, err := io.ReadFull(s.random, b); err != nil {
			return "", fmt.Errorf("draw a link's token: %w", err)
		}
	}
	text := base32.NewEncoding("0123456789ABCDEFGHJKMNPQRSTVWXYZ").EncodeToString(name) // Crockford's, which nobody misreads
	link.OrderID = text[:4] + "-" + text[4:]
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
	if detail.URL, err = s.linkURL(ctx, link.ID); err != nil || detail.URL == "" {
		return detail, err
	}
	store, err := s.db.Store(ctx, link.StoreID)
	if err != nil {
		return detail, err
	}
	detail.SMS = linkText(link, store, detail.URL, linkSMS)
	return detail, nil
}

// CancelLink ends a link that the customer did not complete.
func (s *Shop) CancelLink(ctx context.Context, id int64) (LinkDetail, error) {
	link, err := answered(ctx, s, command{name: "CancelLink", input: id}, func(tx *sqlite.Tx) (int64, error) {
		link, err := tx.Link(ctx, id)
		if err != nil {
			return 0, err
		}
		now := s.Now()
		if err := link.CheckOpen(now); err != nil {
			return 0, err
		}
		link.CancelledAt = now
		return id, tx.UpdateLink(ctx, link)
	}, (*sqlite.Tx).Link)
	if err != nil {
		return LinkDetail{}, err
	}
	return s.detailOfLink(ctx, link)
}

// CopyLink is a new order with what a final one had, not sent yet.
func (s *Shop) CopyLink(ctx context.Context, id int64) (book.Link, error) {
	old, err := s.db.Link(ctx, id)
	if err != nil {
		return book.Link{}, err
	}
	fresh := book.Link{
		StoreID: old.StoreID, Email: old.Email, Phone: old.Phone, CustomerName: old.CustomerName, Country: old.Country, Reference1: old.Reference1,
		Reference2: old.Reference2, Language: old.Language, Pricing: old.Pricing, Totals: old.Totals, AutoCapture: old.AutoCapture, CopyOf: old.ID,
	}
	fresh.CustomerID = old.CustomerID
	return fresh, nil
}

// ResendLink puts the mail of an open link into the outbox once more.
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
		if link.Sending != book.LinkByEmail {
			return 0, book.Refuse(CodeNoAddress, "", "This order has no email address.")
		}
		store, err := tx.Store(ctx, link.StoreID)
		if err != nil {
			return 0, err
		}
		return id, s.mailLink(ctx, tx, link, store)
	}, (*sqlite.Tx).Link)
	if err != nil {
		return LinkDetail{}, err
	}
	return s.detailOfLink(ctx, link)
}

func (s *Shop) mailLink(ctx context.Context, tx *sqlite.Tx, link book.Link, store book.Store) error {
	server, err := tx.LinkServer(ctx)
	if err != nil {
		return err
	}
	token, err := tx.LinkToken(ctx, link.ID)
	if err != nil {
		return err
	}
	url := server.PageURL(token)
	if url == "" {
		return unreachable()
	}
	subject, text, _ := strings.Cut(linkText(link, store, url, linkMail), "\n")
	messageID, err := s.newUUID()
	if err != nil {
		return err
	}
	mail := book.Mail{
		Kind: book.MailLink, CustomerID: link.CustomerID, Attached: book.Attached{LinkID: link.ID}, To: link.Email, Subject: subject, Text: text,
		MessageID: messageID + "@daybook.invalid", State: book.MailWaiting, CreatedAt: s.Now(), NextAt: s.Now(),
	}
	_, err = queue(ctx, tx, mail)
	return err
}

func (s *Shop) linkURL(ctx context.Context, id int64) (string, error) {
	server, err := s.db.LinkServer(ctx)
	if err != nil {
		return "", err
	}
	token, err := s.db.LinkToken(ctx, id)
	return server.PageURL(token), err
}
