package shop

import (
	"context"

	"daybook/backend/book"
	"daybook/backend/money"
)

// CardPaymentInput asks to charge a card now: a saved one, or one that is typed on the gateway's page.
type CardPaymentInput struct {
	Key        string       `json:"key"`
	StoreID    int64        `json:"storeId"`
	CustomerID int64        `json:"customerId"`
	InvoiceID  int64        `json:"invoiceId"` // that is paid; 0 for a free sale, whose invoice is issued once the card is charged
	Amount     money.Amount `json:"amount"`    // at most what is due of the invoice
	Text       string       `json:"text"`      // what a free sale is for
	TaxRate    int64        `json:"taxRate"`   // of a free sale, whose amount includes it; in thousandths of a percent
	CardID     int64        `json:"cardId"`    // 0 for one that is typed on the gateway's page
}

// CardPayment is a card payment that was begun at the shop's own screen.
type CardPayment struct {
	Charge  book.Charge  `json:"charge"`
	Page    string       `json:"page"`    // of the gateway, where a card is typed; empty for a saved card and once it is over
	Invoice book.Invoice `json:"invoice"` // zero until there is one
}

// TakeCard charges a card, or starts the gateway's page for one. A card that is declined is an answer, not an error: the charge
// has ended and names the failure.
func (s *Shop) TakeCard(ctx context.Context, in CardPaymentInput) (CardPayment, error) {
	return CardPayment{}, errUnwritten
}

// CardPayment tells how a card payment stands.
func (s *Shop) CardPayment(ctx context.Context, charge int64) (CardPayment, error) {
	return CardPayment{}, errUnwritten
}

// EndCardPayment closes the gateway's page of a card payment that nobody has made. One that was made meanwhile stands.
func (s *Shop) EndCardPayment(ctx context.Context, charge int64) (CardPayment, error) {
	return CardPayment{}, errUnwritten
}

// PaymentPage is where a card payment is seen at its gateway; CodeNotFound where it has no such page.
func (s *Shop) PaymentPage(ctx context.Context, charge int64) (string, error) {
	paid, err := s.db.Charge(ctx, charge)
	if err != nil {
		return "", err
	}
	gateway, err := s.gatewayOf(paid)
	if err != nil {
		return "", err
	}
	page := gateway.PaymentPage(paid)
	if page == "" {
		return "", book.Refuse(book.CodeNotFound, "", "The card gateway has no page for this payment.")
	}
	return page, nil
}
