package shop

import (
	"cmp"
	"context"

	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// CardLinkDetail is a card link as the screen shows it.
type CardLinkDetail struct {
	Link      book.CardLink   `json:"link"`
	Status    book.LinkStatus `json:"status"`
	URL       string          `json:"url"`  // of the shop's page; empty once the link is final
	Page      string          `json:"page"` // of the gateway, for a card that is typed at the shop; empty for a link that was sent
	MailID    int64           `json:"mailId"`
	MailState string          `json:"mailState"` // of the last sending: a book.MailState; empty for none
	Text      string          `json:"text"`      // of the SMS, for programs that send texts; empty for a mail
}

// RequestCardInput asks a customer for his card. An empty Sending opens the gateway's page here: Add Card.
type RequestCardInput struct {
	Key        string           `json:"key"`
	StoreID    int64            `json:"storeId"`
	CustomerID int64            `json:"customerId"`
	Sending    book.LinkSending `json:"sending"`
	Email      string           `json:"email"`
	Phone      string           `json:"phone"`
	Language   string           `json:"language"`
}

// RequestCard makes a card link and sends it, or starts the gateway's page for a card that is typed at the shop. Where nobody sends
// texts the link is handed over by hand.
func (s *Shop) RequestCard(ctx context.Context, in RequestCardInput) (CardLinkDetail, error) {
	if err := needKey(in.Key); err != nil {
		return CardLinkDetail{}, err
	}
	link, err := s.prepareCardLink(ctx, in)
	if err != nil {
		return CardLinkDetail{}, err
	}
	token, err := s.newToken()
	if err != nil {
		return CardLinkDetail{}, err
	}
	made, err := answered(ctx, s, command{"RequestCard", in.Key, in}, func(tx *sqlite.Tx) (int64, error) {
		if link.ID, err = tx.InsertCardLink(ctx, link, token); err != nil {
			return 0, err
		}
		return link.ID, s.handOver(ctx, tx, link)
	}, (*sqlite.Tx).CardLink)
	if err != nil {
		return CardLinkDetail{}, err
	}
	s.changed("outbox")
	if made.Sending == "" && made.Setup.State == book.SetupOpen && made.Setup.Reference == "" {
		if made, err = s.startSetup(ctx, made); err != nil {
			return CardLinkDetail{}, err
		}
	}
	return s.detailOfCardLink(ctx, made)
}

// prepareCardLink checks what was asked for, and that a gateway and the customer's browser are there for it.
func (s *Shop) prepareCardLink(ctx context.Context, in RequestCardInput) (book.CardLink, error) {
	now := s.Now()
	link := book.CardLink{
		StoreID: in.StoreID, CustomerID: in.CustomerID, Sending: in.Sending, Email: in.Email, Phone: in.Phone, Language: in.Language,
		CreatedBy: Actor(ctx).ID, CreatedAt: now, ExpiresAt: now + book.Moment(book.LinkLife.Milliseconds()),
	}
	if err := s.addressCardLink(ctx, &link); err != nil {
		return link, err
	}
	gateway, err := s.Gateway(ctx)
	if err != nil {
		return link, err
	}
	link.Gateway = gateway.Name()
	server, err := s.db.LinkServer(ctx)
	if err == nil && server.CardPageURL("") == "" {
		err = unreachable()
	}
	return link, err
}

// addressCardLink checks who asks whom, and how he is reached.
func (s *Shop) addressCardLink(ctx context.Context, link *book.CardLink) error {
	store, err := s.usedStore(ctx, link.StoreID)
	if err != nil {
		return err
	}
	if link.CustomerID == 0 {
		return book.Refuse(book.CodeRequired, "customerId", "Please choose a customer.")
	}
	customer, err := s.db.Customer(ctx, link.CustomerID)
	if err != nil {
		return err
	}
	if err := customer.CheckKept(); err != nil {
		return err
	}
	link.CustomerID, link.Language = customer.ID, cmp.Or(link.Language, customer.Language)
	if err := link.Clean(); err != nil {
		return err
	}
	link.Phone, err = cleanPhone("phone", link.Phone, cmp.Or(customer.BillingAddress().Country, store.Address.Country))
	return err
}

// handOver sends a new link, or keeps what the gateway is about to be asked for a card that is typed at the shop.
func (s *Shop) handOver(ctx context.Context, tx *sqlite.Tx, link book.CardLink) error {
	if link.Sending == "" {
		return s.begin(ctx, tx, link)
	}
	err := s.sendCardLink(ctx, tx, link)
	if book.CodeOf(err) == CodeNoSMSSender {
		return nil
	}
	return err
}

// CardLink gives a card link.
func (s *Shop) CardLink(ctx context.Context, id int64) (CardLinkDetail, error) {
	link, err := s.db.CardLink(ctx, id)
	if err != nil {
		return CardLinkDetail{}, err
	}
	return s.detailOfCardLink(ctx, link)
}

func (s *Shop) detailOfCardLink(ctx context.Context, link book.CardLink) (detail CardLinkDetail, err error) {
	if link.CardID != 0 {
		if link.Setup.Card, err = s.db.SavedCard(ctx, link.CardID); err != nil {
			return detail, err
		}
	}
	detail = CardLinkDetail{Link: link, Status: link.Status(s.Now())}
	mails, err := s.db.MailsOfCardLink(ctx, link.ID)
	if err != nil {
		return detail, err
	}
	if len(mails) > 0 {
		detail.MailID, detail.MailState = mails[0].ID, string(mails[0].State)
	}
	if link.CheckOpen(s.Now()) != nil {
		return detail, nil
	}
	if link.Sending == "" && link.Setup.State == book.SetupOpen {
		detail.Page = link.Setup.Page
	}
	if detail.URL, err = cardLinkURL(ctx, s.db, link.ID); err != nil || link.Sending != book.LinkBySMS || detail.URL == "" {
		return detail, err
	}
	messages, err := cardLinkMessages(ctx, s.db, link, detail.URL)
	detail.Text = messages.SMS
	return detail, err
}

// ResendCardLink sends an open card link once more.
func (s *Shop) ResendCardLink(ctx context.Context, id int64) (CardLinkDetail, error) {
	link, err := answered(ctx, s, command{name: "ResendCardLink", input: id}, func(tx *sqlite.Tx) (int64, error) {
		link, err := tx.CardLink(ctx, id)
		if err != nil {
			return 0, err
		}
		if err := link.CheckOpen(s.Now()); err != nil {
			return 0, err
		}
		if link.Sending == "" {
			return 0, book.Refuse(book.CodeInvalid, "", "This card is typed at the shop, so there is no link to send.")
		}
		return id, s.sendCardLink(ctx, tx, link)
	}, (*sqlite.Tx).CardLink)
	if err != nil {
		return CardLinkDetail{}, err
	}
	s.changed("outbox")
	return s.detailOfCardLink(ctx, link)
}

// sendCardLink puts what tells the customer of a card link into the outbox.
func (s *Shop) sendCardLink(ctx context.Context, tx *sqlite.Tx, link book.CardLink) error {
	if err := checkSender(ctx, tx, link.Sending); err != nil {
		return err
	}
	url, err := cardLinkURL(ctx, tx, link.ID)
	if err == nil && url == "" {
		err = unreachable()
	}
	if err != nil {
		return err
	}
	messages, err := cardLinkMessages(ctx, tx, link, url)
	if err != nil {
		return err
	}
	mail := book.Mail{Kind: book.MailCardLink, Sending: link.Sending, CustomerID: link.CustomerID, Attached: book.Attached{CardLinkID: link.ID}}
	return s.putOut(ctx, tx, mail, cmp.Or(link.Email, link.Phone), messages)
}

// CancelCardLink ends a card link by which no card came. Where somebody has just left one at the gateway, it is completed instead.
func (s *Shop) CancelCardLink(ctx context.Context, id int64) (CardLinkDetail, error) {
	link, err := s.db.CardLink(ctx, id)
	if err != nil {
		return CardLinkDetail{}, err
	}
	if err := s.endSetup(ctx, link); err != nil {
		return CardLinkDetail{}, err
	}
	if link, err = s.cancelCardLink(ctx, id); err != nil {
		return CardLinkDetail{}, err
	}
	return s.detailOfCardLink(ctx, link)
}

// cancelCardLink cancels a link as far as the book is concerned; a page of it that is still open is ended when the clerk settles.
func (s *Shop) cancelCardLink(ctx context.Context, id int64) (book.CardLink, error) {
	return answered(ctx, s, command{name: "CancelCardLink", input: id}, func(tx *sqlite.Tx) (int64, error) {
		link, err := tx.CardLink(ctx, id)
		if err != nil {
			return 0, err
		}
		now := s.Now()
		if err := link.CheckOpen(now); err != nil {
			return 0, err
		}
		link.CancelledAt = now
		return id, tx.UpdateCardLink(ctx, link)
	}, (*sqlite.Tx).CardLink)
}

// CardLinkCode is the code of a card link's page, to be scanned from the screen.
func (s *Shop) CardLinkCode(ctx context.Context, id int64) (PageCode, error) {
	link, err := s.db.CardLink(ctx, id)
	if err != nil {
		return PageCode{}, err
	}
	if err := link.CheckOpen(s.Now()); err != nil {
		return PageCode{}, err
	}
	url, err := cardLinkURL(ctx, s.db, id)
	if err != nil {
		return PageCode{}, err
	}
	return s.pageCode(url)
}
