package stripefake

import (
	"net/http"
	"net/url"
	"slices"
)

// setup is what a page is for on which a card is left.
type setup struct {
	status  string // of its intent
	attempt int64  // when a card was left
	kept    *method
}

func (s *setup) object() object {
	said := object{"id": "seti_1", "object": "setup_intent", "status": s.status, "payment_method": nil, "latest_attempt": nil}
	if s.kept != nil {
		said["payment_method"], said["latest_attempt"] = s.kept.object(), object{"created": s.attempt, "status": "succeeded"}
	}
	return said
}

// method is a card that is kept.
type method struct {
	id, customer string // of nobody once it is detached
	card         Card
}

func (m *method) object() object {
	said := object{
		"id": m.id, "object": "payment_method", "type": "card", "customer": nil,
		"card": object{"brand": m.card.Brand, "last4": m.card.LastFour, "exp_month": 8, "exp_year": 2031},
	}
	if m.customer != "" {
		said["customer"] = m.customer
	}
	return said
}

// beginSetup makes a page for a card.
func (a *Account) beginSetup(form url.Values, expires int64) saved {
	customer := form.Get("customer")
	switch {
	case form.Has("line_items[0][quantity]") || form.Has("payment_intent_data[capture_method]") || form.Has("adaptive_pricing[enabled]"):
		return invalid("line_items", "", "You can not pass `line_items` in `setup` mode.")
	case form.Get("payment_method_types[0]") != "card" && !form.Has("currency"):
		return invalid("currency", "parameter_missing", "You must pass a currency or payment method types.")
	case form.Get("success_url") == "" || len(form.Get("client_reference_id")) > 200:
		return invalid("success_url", "parameter_missing", "Missing or too long.")
	case customer != "" && (form.Has("customer_creation") || form.Has("customer_email")):
		return invalid("customer", "", "You may only specify one of these parameters: customer, customer_creation, customer_email.")
	case customer != "" && !slices.Contains(a.customers, customer):
		return a.noCustomer(customer)
	}
	s := &session{id: a.name("cs"), status: "open", customer: customer, makes: form.Get("customer_creation") == "always", created: a.now().Unix(), expiresAt: expires}
	s.setup = &setup{status: "requires_payment_method"}
	return a.opened(s, form)
}

func (a *Account) noCustomer(id string) saved {
	return invalid("customer", "resource_missing", "No such customer: '"+id+"'")
}

// Leave lets the customer type a card on a page for it. On a page that is over it does nothing.
func (a *Account) Leave(session string, with Card) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.pass()
	s := a.sessions[session]
	switch {
	case s == nil || s.setup == nil || s.status != "open":
	case with.Later:
		a.keep(s, with)
	case with.Asks:
		s.asking = &with
	case with.Code == "":
		a.keep(s, with)
	}
}

// keep keeps the card that was left on a page.
func (a *Account) keep(s *session, with Card) {
	if s.makes {
		s.customer = a.name("cus")
		a.customers = append(a.customers, s.customer)
	}
	m := &method{id: a.name("pm"), customer: s.customer, card: with}
	a.methods[m.id] = m
	s.status, s.setup.status, s.setup.kept, s.setup.attempt = "complete", "succeeded", m, a.now().Unix()
}

// KeptCards tells how many cards are kept.
func (a *Account) KeptCards() (cards int) {
	a.mu.Lock()
	defer a.mu.Unlock()
	for _, m := range a.methods {
		if m.customer != "" {
			cards++
		}
	}
	return cards
}

// Erase lets a customer be unknown, as those are of a test account to a live one.
func (a *Account) Erase(customer string) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.customers = slices.DeleteFunc(a.customers, func(id string) bool { return id == customer })
}

func (a *Account) ofMethod(id string, do func(*method) saved) saved {
	if m, known := a.methods[id]; known {
		return do(m)
	}
	return missing(id)
}

// detach lets a card be nobody's.
func (a *Account) detach(m *method) saved {
	if m.customer == "" {
		return no(http.StatusBadRequest, "invalid_request_error", "", "The payment method you provided is not attached to a customer so detachment is impossible.")
	}
	m.customer = ""
	return yes(m.object())
}
