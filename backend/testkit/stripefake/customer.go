package stripefake

import (
	"cmp"
	"time"
)

// Card is one that a customer types.
type Card struct {
	Brand, LastFour string
	Code            string // why it is not taken, such as card_declined; empty for one that is
	Decline         string // and its bank's reason, such as insufficient_funds
	Asks            bool   // its bank wants the customer's word first
	Later           bool   // it can be kept whatever else is said of it, which holds when it is charged then
}

// Cards to pay with.
var (
	Visa     = Card{Brand: "visa", LastFour: "4242"}
	Declined = Card{Brand: "visa", LastFour: "0002", Code: "card_declined", Decline: "generic_decline"}
	NoFunds  = Card{Brand: "visa", LastFour: "9995", Code: "card_declined", Decline: "insufficient_funds"}
	Expired  = Card{Brand: "visa", LastFour: "0069", Code: "expired_card"}
	Asking   = Card{Brand: "visa", LastFour: "3155", Asks: true}

	DeclinedLater = Card{Brand: "visa", LastFour: "0341", Code: "card_declined", Decline: "generic_decline", Later: true}
	AskingLater   = Card{Brand: "visa", LastFour: "3184", Asks: true, Later: true}
)

// Pay lets the customer type a card on a page. On a page that is over it does nothing.
func (a *Account) Pay(session string, with Card) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.pass()
	s := a.sessions[session]
	if s == nil || s.setup != nil || s.status != "open" {
		return
	}
	a.intend(s)
	switch {
	case with.Code != "":
		s.intent.fail(with, a.now().Unix(), object{"created": a.now().Unix(), "status": "failed", "payment_method_details": with.details(0)})
	case with.Asks:
		s.intent.status, s.asking = "requires_action", &with
	default:
		a.take(s, with)
	}
}

// Confirm is what the customer tells the bank that asks.
func (a *Account) Confirm(session string, yes bool) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.pass()
	s := a.sessions[session]
	if s == nil || s.status != "open" || s.asking == nil {
		return
	}
	with := *s.asking
	s.asking = nil
	switch {
	case s.setup != nil && yes:
		a.keep(s, with)
		return
	case s.setup != nil:
		return
	case yes:
		a.take(s, with)
		return
	}
	with.Code = "payment_intent_authentication_failure"
	s.intent.fail(with, a.now().Unix(), nil)
}

// Delay takes a page's card without saying yet whether its bank pays.
func (a *Account) Delay(session string) {
	a.mu.Lock()
	defer a.mu.Unlock()
	s := a.sessions[session]
	a.intend(s)
	s.status, s.intent.status = "complete", "processing"
}

// Bounce lets all refunds so far fail.
func (a *Account) Bounce() {
	a.mu.Lock()
	defer a.mu.Unlock()
	for _, r := range a.refunds {
		if r.status != "failed" {
			a.intents[r.intent].returned -= r.amount
		}
		r.status = "failed"
	}
}

// intend makes the payment of a page, as its first card does.
func (a *Account) intend(s *session) {
	if s.intent == nil {
		s.intent = &intent{id: a.name("pi"), currency: s.currency, method: s.manual, amount: s.amount, created: a.now().Unix()}
		a.intents[s.intent.id] = s.intent
	}
}

func (i *intent) fail(with Card, at int64, try object) {
	i.status, i.try = "requires_payment_method", try
	i.failure = object{"type": "card_error", "code": with.Code, "decline_code": with.Decline, "message": "No.", "payment_method": object{"created": at}}
}

// take ends a page on which a card was taken.
func (a *Account) take(s *session, with Card) {
	s.status = "complete"
	a.hold(s.intent, with)
}

// hold holds a card's money, or captures it.
func (a *Account) hold(i *intent, with Card) {
	now := a.now().Unix()
	i.failure = nil
	i.try = object{"created": now, "status": "succeeded", "balance_transaction": nil, "payment_method_details": with.details(0)}
	if i.method != "manual" {
		i.take(i.amount, now)
		return
	}
	i.status, i.captureBefore = "requires_capture", now+int64(cmp.Or(a.Hold, usualHold)/time.Second)
	if a.Hold != 0 {
		i.try["payment_method_details"] = with.details(i.captureBefore)
	}
}

func (c Card) details(captureBefore int64) object {
	card := object{"brand": c.Brand, "last4": c.LastFour}
	if captureBefore != 0 {
		card["capture_before"] = captureBefore
	}
	return object{"type": "card", "card": card}
}

// Refunded is what of a payment went back, in Stripe's units.
func (a *Account) Refunded(intent string) int64 {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.intents[intent].returned
}
