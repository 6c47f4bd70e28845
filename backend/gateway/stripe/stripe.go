// Package stripe takes cards through Stripe (https://docs.stripe.com/api), on pages of Stripe's. It speaks to about ten addresses of
// the API, with a key that the owner restricts to them.
package stripe

import (
	"cmp"
	"context"
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"

	"daybook/backend/book"
)

const (
	version   = "2026-08-26.dahlia" // of the API; what it answers does not change until this does
	timeLimit = 30 * time.Second
)

// How long a page of Stripe's lives (https://docs.stripe.com/api/checkout/sessions/create#create_checkout_session-expires_at).
const (
	shortest = 30 * time.Minute
	longest  = 24 * time.Hour
)

// again is for how long a page that nobody was sent to is asked for under the same key. Stripe repeats its failures too, so it
// cannot be for ever.
const again = 10 * time.Minute

// Gateway is a shop's account at Stripe.
type Gateway struct {
	key    string
	now    func() time.Time
	at     string
	limit  time.Duration
	heard  func(problem book.Code)
	client *http.Client
}

// Option changes how a Gateway works.
type Option func(*Gateway)

// WithAddress sets where Stripe's API is.
func WithAddress(address string) Option { return func(g *Gateway) { g.at = address } }

// WithLimit sets how long one call may take; it is half a minute otherwise.
func WithLimit(limit time.Duration) Option { return func(g *Gateway) { g.limit = limit } }

// WithHeard sets who is told, after each answer, why Stripe refused the key: CodeGatewayKey, CodeGatewayRights, or empty where it
// did not.
func WithHeard(heard func(problem book.Code)) Option { return func(g *Gateway) { g.heard = heard } }

var keys = regexp.MustCompile(`^[rs]k_(test|live)_[0-9A-Za-z]{8,200}$`)

// New is the account of a secret or restricted key. A publishable key is refused with CodeKeyPublic, what is no key with
// CodeKeyForm. Nothing is asked yet.
func New(key string, now func() time.Time, options ...Option) (*Gateway, error) {
	switch {
	case strings.HasPrefix(key, "pk_"):
		return nil, book.Refuse(book.CodeKeyPublic, "key", "This is the publishable key, which cannot take cards. Please make a restricted one: it begins with rk_.")
	case !keys.MatchString(key):
		return nil, book.Refuse(book.CodeKeyForm, "key", "A key of Stripe begins with rk_live_, sk_live_, rk_test_ or sk_test_.")
	}
	g := &Gateway{key: key, now: now, at: "https://api.stripe.com", limit: timeLimit, heard: func(book.Code) {}}
	for _, option := range options {
		option(g)
	}
	// An answer that leads elsewhere would take the key along.
	g.client = &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	return g, nil
}

// Name is the gateway's.
func (*Gateway) Name() book.Gateway { return book.Stripe }

// Live tells whether the key moves money.
func (g *Gateway) Live() bool { return strings.HasPrefix(g.key[1:], "k_live_") }

// Start begins a charge and gives the page for it. An order that ends too soon for a page is refused with CodeCardTooLate, an
// amount that Stripe cannot take with CodeCardAmount.
func (g *Gateway) Start(ctx context.Context, order book.ChargeOrder) (book.ChargeReport, error) {
	form, err := g.checkout(order)
	if err != nil {
		return book.ChargeReport{}, err
	}
	var s session
	if s.seen, err = g.ask(ctx, question{http.MethodPost, "/v1/checkout/sessions", g.keyOf(order.Key), form}, &s); err != nil {
		return book.ChargeReport{}, err
	}
	return s.report(book.Charge{Amount: order.Amount})
}

// keyOf is the key under which a page is asked for at this moment.
func (g *Gateway) keyOf(key string) string {
	return fmt.Sprintf("%s-%d", key, g.now().Unix()/int64(again.Seconds()))
}

// checkout is the form that asks for a page.
func (g *Gateway) checkout(order book.ChargeOrder) (url.Values, error) {
	units, err := unitsOf(order.Amount)
	if err != nil {
		return nil, err
	}
	form := url.Values{
		"mode": {"payment"}, "payment_method_types[0]": {"card"}, "adaptive_pricing[enabled]": {"false"},
		"line_items[0][quantity]": {"1"}, "line_items[0][price_data][currency]": {currencyOf(order.Amount)},
		"line_items[0][price_data][unit_amount]": {fmt.Sprint(units)}, "line_items[0][price_data][product_data][name]": {order.Text},
		"payment_intent_data[capture_method]": {capture(order.AutoCapture)}, "payment_intent_data[description]": {order.Shop + ": " + order.Text},
		"client_reference_id": {order.Key}, "locale": {locale(order.Language)}, "success_url": {order.PaidURL}, "cancel_url": {order.BackURL},
		"expand[0]": {"payment_intent.latest_charge.balance_transaction"},
	}
	return form, g.setEnd(form, order.ExpiresAt)
}

// setEnd says when a page ends: with what it is for, or after Stripe's own day, which is the longest there is.
func (g *Gateway) setEnd(form url.Values, end book.Moment) error {
	switch left := end.Time().Sub(g.now()); {
	case left < shortest:
		return tooLate()
	case left <= longest:
		form.Set("expires_at", fmt.Sprint(end.Time().Unix()))
	}
	return nil
}

func tooLate() error {
	return book.Refuse(book.CodeCardTooLate, "", "The order ends too soon to begin a card payment.")
}

// capture is when the money is taken. Stripe's usual way, automatic_async, tells only later at which moment it was.
func capture(auto bool) string {
	if auto {
		return "automatic"
	}
	return "manual"
}

// locale is the language of the page; Stripe chooses where it is none of Daybook's.
func locale(language string) string {
	short, _, _ := strings.Cut(cmp.Or(language, "auto"), "-")
	if slices.Contains([]string{"de", "en"}, short) {
		return short
	}
	return "auto"
}
