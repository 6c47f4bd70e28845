package stripefake

import (
	"cmp"
	"net/url"
	"strconv"
	"time"
)

// session is a page on which a card is typed.
type session struct {
	id, status, manual, currency string
	url, paidURL, backURL        string
	amount, created, expiresAt   int64
	intent                       *intent // nil until a card was typed
	asking                       *Card   // whose bank waits for the customer's word

	setup    *setup // what it is for where a card is left on it; else nil
	customer string
	makes    bool // a customer of whoever leaves a card
}

// begin makes a page.
func (a *Account) begin(form url.Values) saved {
	now := a.now().Unix()
	amount, _ := strconv.ParseInt(form.Get("line_items[0][price_data][unit_amount]"), 10, 64)
	expires := now + int64((24*time.Hour)/time.Second)
	if form.Has("expires_at") {
		expires, _ = strconv.ParseInt(form.Get("expires_at"), 10, 64)
	}
	currency := form.Get("line_items[0][price_data][currency]")
	switch left := expires - now; {
	case left < 30*60 || left > 24*60*60:
		return invalid("expires_at", "", "The `expires_at` timestamp must be at least 30 minutes and less than 24 hours from Checkout Session creation.")
	case form.Get("mode") == "setup":
		return a.beginSetup(form, expires)
	case form.Get("mode") != "payment" || form.Get("line_items[0][quantity]") != "1" || form.Get("line_items[0][price_data][product_data][name]") == "":
		return invalid("line_items", "parameter_missing", "You must pass line items.")
	case len(form.Get("client_reference_id")) > 200 || form.Get("success_url") == "":
		return invalid("success_url", "parameter_missing", "Missing or too long.")
	case amount < 50:
		return invalid("line_items", "amount_too_small", "The Checkout Session's total amount due must add up to at least €0.50 eur")
	case !divides(amount, currency):
		return invalid("line_items", "", "This currency is charged in whole units.")
	}
	s := &session{id: a.name("cs"), status: "open", manual: form.Get("payment_intent_data[capture_method]"), currency: currency, amount: amount, created: now, expiresAt: expires}
	return a.opened(s, form)
}

// opened gives a new page its address.
func (a *Account) opened(s *session, form url.Values) saved {
	s.url, s.paidURL, s.backURL = cmp.Or(a.Site, "https://checkout.stripe.com")+"/c/pay/"+s.id, form.Get("success_url"), form.Get("cancel_url")
	a.sessions[s.id] = s
	return yes(s.object())
}

// divides tells whether Stripe can count an amount of a currency.
func divides(amount int64, currency string) bool {
	switch currency {
	case "bhd", "jod", "kwd", "omr", "tnd":
		return amount%10 == 0
	case "isk", "ugx":
		return amount%100 == 0
	}
	return true
}

func (s *session) object() object {
	said := object{"id": s.id, "object": "checkout.session", "status": s.status, "url": nil, "created": s.created, "expires_at": s.expiresAt, "payment_intent": nil, "setup_intent": nil, "customer": nil, "livemode": false}
	if s.status == "open" {
		said["url"] = s.url
	}
	if s.intent != nil {
		said["payment_intent"] = s.intent.object()
	}
	if s.customer != "" {
		said["customer"] = s.customer
	}
	if s.setup != nil {
		said["setup_intent"] = s.setup.object()
	}
	return said
}

// expire ends an open page.
func (a *Account) expire(s *session) saved {
	if s.status != "open" {
		return invalid("", "", "Only Checkout Sessions with a status in [\"open\"] can be expired. This Session has a status of "+s.status+".")
	}
	a.close(s, a.now().Unix())
	return yes(s.object())
}

func (a *Account) close(s *session, at int64) {
	s.status, s.asking = "expired", nil
	if s.intent != nil {
		s.intent.status, s.intent.canceledAt, s.intent.cancellation = "canceled", at, "abandoned"
	}
}
