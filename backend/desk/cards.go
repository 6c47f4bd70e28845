package desk

import (
	"daybook/backend/shop"
)

// Cards is customers' saved cards, the links by which they are asked for, and payments by card from the shop's own screen.
type Cards struct{ gate *Gate }

// List gives a customer's cards and card links.
func (c *Cards) List(customer int64) (shop.CustomerCards, error) {
	return through(c.gate, "Cards.List", func(r request) (shop.CustomerCards, error) { return r.shop.CustomerCards(r.ctx, customer) })
}

// Request asks a customer for his card, or starts the gateway's page for one that is typed here.
func (c *Cards) Request(in shop.RequestCardInput) (shop.CardLinkDetail, error) {
	return through(c.gate, "Cards.Request", func(r request) (shop.CardLinkDetail, error) { return r.shop.RequestCard(r.ctx, in) })
}

// GetLink gives a card link.
func (c *Cards) GetLink(id int64) (shop.CardLinkDetail, error) {
	return through(c.gate, "Cards.GetLink", func(r request) (shop.CardLinkDetail, error) { return r.shop.CardLink(r.ctx, id) })
}

// Resend sends an open card link once more.
func (c *Cards) Resend(id int64) (shop.CardLinkDetail, error) {
	return through(c.gate, "Cards.Resend", func(r request) (shop.CardLinkDetail, error) { return r.shop.ResendCardLink(r.ctx, id) })
}

// Cancel ends a card link.
func (c *Cards) Cancel(id int64) (shop.CardLinkDetail, error) {
	return through(c.gate, "Cards.Cancel", func(r request) (shop.CardLinkDetail, error) { return r.shop.CancelCardLink(r.ctx, id) })
}

// Code is the code of a card link's page, to be scanned from the screen.
func (c *Cards) Code(id int64) (shop.PageCode, error) {
	return through(c.gate, "Cards.Code", func(r request) (shop.PageCode, error) { return r.shop.CardLinkCode(r.ctx, id) })
}

// SetDefault makes a saved card the one that is charged where none is named.
func (c *Cards) SetDefault(id int64) error {
	return act(c.gate, "Cards.SetDefault", func(r request) error { return r.shop.SetDefaultCard(r.ctx, id) })
}

// Remove has the gateway forget a saved card.
func (c *Cards) Remove(id int64) error {
	return act(c.gate, "Cards.Remove", func(r request) error { return r.shop.RemoveCard(r.ctx, id) })
}

// Take charges a card now.
func (c *Cards) Take(in shop.CardPaymentInput) (shop.CardPayment, error) {
	return through(c.gate, "Cards.Take", func(r request) (shop.CardPayment, error) { return r.shop.TakeCard(r.ctx, in) })
}

// Payment tells how a card payment stands.
func (c *Cards) Payment(charge int64) (shop.CardPayment, error) {
	return through(c.gate, "Cards.Payment", func(r request) (shop.CardPayment, error) { return r.shop.CardPayment(r.ctx, charge) })
}

// End closes the gateway's page of a card payment that nobody has made.
func (c *Cards) End(charge int64) (shop.CardPayment, error) {
	return through(c.gate, "Cards.End", func(r request) (shop.CardPayment, error) { return r.shop.EndCardPayment(r.ctx, charge) })
}

// Page is where a card payment is seen at its gateway.
func (c *Cards) Page(charge int64) (string, error) {
	return through(c.gate, "Cards.Page", func(r request) (string, error) { return r.shop.PaymentPage(r.ctx, charge) })
}
