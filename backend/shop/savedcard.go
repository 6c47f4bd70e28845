package shop

import (
	"context"
	"errors"

	"daybook/backend/book"
)

var errUnwritten = errors.New("not written yet")

// CustomerCards are a customer's cards and the links by which some were asked for.
type CustomerCards struct {
	Gateway book.Gateway     `json:"gateway"` // that takes cards at present; empty for none
	Cards   []book.SavedCard `json:"cards"`   // that may be charged, the default first
	Links   []CardLinkDetail `json:"links"`   // newest first
}

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

// CustomerCards gives the cards of a customer.
func (s *Shop) CustomerCards(ctx context.Context, customer int64) (CustomerCards, error) {
	return CustomerCards{}, errUnwritten
}

// RequestCard makes a card link and sends it, or starts the gateway's page for a card that is typed at the shop.
func (s *Shop) RequestCard(ctx context.Context, in RequestCardInput) (CardLinkDetail, error) {
	return CardLinkDetail{}, errUnwritten
}

// CardLink gives a card link.
func (s *Shop) CardLink(ctx context.Context, id int64) (CardLinkDetail, error) {
	return CardLinkDetail{}, errUnwritten
}

// ResendCardLink sends an open card link once more.
func (s *Shop) ResendCardLink(ctx context.Context, id int64) (CardLinkDetail, error) {
	return CardLinkDetail{}, errUnwritten
}

// CancelCardLink ends a card link by which no card came.
func (s *Shop) CancelCardLink(ctx context.Context, id int64) (CardLinkDetail, error) {
	return CardLinkDetail{}, errUnwritten
}

// CardLinkCode is the code of a card link's page, to be scanned from the screen.
func (s *Shop) CardLinkCode(ctx context.Context, id int64) (PageCode, error) {
	return PageCode{}, errUnwritten
}

// SetDefaultCard makes a saved card the one that is charged where none is named.
func (s *Shop) SetDefaultCard(ctx context.Context, id int64) error { return errUnwritten }

// RemoveCard has the gateway forget a saved card. A card that a subscription charges is refused with CodeInUse.
func (s *Shop) RemoveCard(ctx context.Context, id int64) error { return errUnwritten }
