package stripe

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"

	"daybook/backend/book"
)

// setup is a page of Stripe's on which a card is left.
type setup struct {
	ID        string `json:"id"`
	Status    string `json:"status"`
	URL       string `json:"url"` // empty once nobody can leave a card there
	ExpiresAt int64  `json:"expires_at"`
	Customer  string `json:"customer"`
	Intent    struct {
		Status string `json:"status"`
		Method method `json:"payment_method"`
		Try    struct {
			Created int64 `json:"created"`
		} `json:"latest_attempt"`
	} `json:"setup_intent"` // https://docs.stripe.com/api/setup_intents/object
	seen book.Moment
}

// method is a card that Stripe keeps (https://docs.stripe.com/api/payment_methods/object).
type method struct {
	ID   string `json:"id"`
	Type string `json:"type"`
	Card struct {
		Brand    string `json:"brand"`
		LastFour string `json:"last4"`
		ExpMonth int    `json:"exp_month"`
		ExpYear  int    `json:"exp_year"`
	} `json:"card"`
}

// setupExpands are the parts of a page for a card that are told with it.
var setupExpands = url.Values{"expand[0]": {"setup_intent.payment_method"}, "expand[1]": {"setup_intent.latest_attempt"}}

// StartSetup begins a page for a card. It lives a day at most: where it has ended and the shop's link has not, asking again gives
// another. A link that ends too soon for a page is refused with CodeCardTooLate. A customer that Stripe no longer knows is made anew.
func (g *Gateway) StartSetup(ctx context.Context, order book.SetupOrder) (book.SetupReport, error) {
	form, err := g.keeping(order)
	if err != nil {
		return book.SetupReport{}, err
	}
	report, err := g.startSetup(ctx, g.keyOf(order.Key), form)
	if order.Holder != "" && book.CodeOf(err) == book.CodeNotFound {
		order.Holder = ""
		setCustomer(form, order)
		report, err = g.startSetup(ctx, g.keyOf(order.Key+"-new"), form)
	}
	return report, err
}

func (g *Gateway) startSetup(ctx context.Context, key string, form url.Values) (book.SetupReport, error) {
	var s setup
	var err error
	if s.seen, err = g.ask(ctx, question{http.MethodPost, "/v1/checkout/sessions", key, form}, &s); err != nil {
		return book.SetupReport{}, err
	}
	return s.report("")
}

// keeping is the form that asks for a page for a card.
func (g *Gateway) keeping(order book.SetupOrder) (url.Values, error) {
	form := url.Values{
		"mode": {"setup"}, "payment_method_types[0]": {"card"}, "client_reference_id": {order.Key}, "locale": {locale(order.Language)},
		"success_url": {order.DoneURL}, "cancel_url": {order.BackURL}, "setup_intent_data[description]": {order.Shop + ": " + order.Name},
	}
	for name, value := range setupExpands {
		form[name] = value
	}
	setCustomer(form, order)
	return form, g.setEnd(form, order.ExpiresAt)
}

// setCustomer says whose card it is. Stripe takes either a customer or what it makes one of.
func setCustomer(form url.Values, order book.SetupOrder) {
	if order.Holder != "" {
		form.Set("customer", order.Holder)
		return
	}
	form.Del("customer")
	form.Set("customer_creation", "always")
	if order.Email != "" {
		form.Set("customer_email", order.Email)
	}
}

// FindSetup tells what came of a page for a card.
func (g *Gateway) FindSetup(ctx context.Context, of book.CardLink) (book.SetupReport, error) {
	if of.Setup.Reference == "" {
		return book.SetupReport{}, unknown()
	}
	var s setup
	var err error
	if s.seen, err = g.ask(ctx, question{http.MethodGet, pageWay(of.Setup.Reference), "", setupExpands}, &s); err != nil {
		return book.SetupReport{}, err
	}
	return s.report(of.Setup.Page)
}

// EndSetup closes a page on which nobody has left a card. Stripe refuses that to a page which is not open: what came of it is told.
func (g *Gateway) EndSetup(ctx context.Context, of book.CardLink) (book.SetupReport, error) {
	_, refused := g.ask(ctx, question{http.MethodPost, pageWay(of.Setup.Reference) + "/expire", "", nil}, &struct{}{})
	report, err := g.FindSetup(ctx, of)
	if err == nil && report.State == book.SetupOpen {
		err = fmt.Errorf("somebody may be leaving a card at this moment: %w", plain(refused))
	}
	return report, err
}

// report says what a page for a card is in the book's words; page is where it was.
func (s setup) report(page string) (book.SetupReport, error) {
	r := book.SetupReport{Reference: s.ID, Page: cmp.Or(s.URL, page), State: book.SetupOpen}
	switch {
	case s.Status == "expired" || s.Intent.Status == "canceled":
		r.State, r.EndedAt = book.SetupEnded, endOf(s.ExpiresAt, s.seen)
		return r, nil
	case s.Status != "complete" || s.Intent.Status != "succeeded":
		return r, nil
	}
	m := s.Intent.Method
	if s.Customer == "" || m.ID == "" {
		return r, errors.New("read Stripe's answer: it does not say which card is kept")
	}
	r.State, r.KeptAt = book.SetupKept, cmp.Or(moment(s.Intent.Try.Created), s.seen)
	r.Card = book.SavedCard{
		Gateway: book.Stripe, Holder: s.Customer, Token: m.ID, Brand: brand(cmp.Or(m.Card.Brand, m.Type)), LastFour: m.Card.LastFour,
		ExpMonth: m.Card.ExpMonth, ExpYear: m.Card.ExpYear,
	}
	return r, nil
}
