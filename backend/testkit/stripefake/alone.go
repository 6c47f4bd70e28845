package stripefake

import (
	"encoding/json"
	"net/http"
	"net/url"
	"slices"
	"strconv"
)

// chargeAlone makes a payment by a kept card, without its owner.
func (a *Account) chargeAlone(form url.Values) saved {
	amount, _ := strconv.ParseInt(form.Get("amount"), 10, 64)
	customer, currency := form.Get("customer"), form.Get("currency")
	m := a.methods[form.Get("payment_method")]
	switch {
	case form.Get("confirm") != "true" || form.Get("off_session") != "true" || form.Get("payment_method_types[0]") != "card":
		return invalid("return_url", "parameter_missing", "You must provide a `return_url`.")
	case !slices.Contains(a.customers, customer):
		return a.noCustomer(customer)
	case m == nil:
		return invalid("payment_method", "resource_missing", "No such PaymentMethod: '"+form.Get("payment_method")+"'")
	case m.customer == "":
		return invalid("payment_method", "", "This PaymentMethod was previously used without being attached to a Customer or was detached from a Customer, and may not be used again.")
	case m.customer != customer:
		return invalid("payment_method", "", "The payment method you provided belongs to another customer.")
	case amount < 50:
		return invalid("amount", "amount_too_small", "Amount must be at least €0.50 eur")
	case !divides(amount, currency):
		return invalid("amount", "", "This currency is charged in whole units.")
	}
	i := &intent{
		id: a.name("pi"), currency: currency, method: form.Get("capture_method"), amount: amount, created: a.now().Unix(),
		customer: customer, key: form.Get("metadata[key]"), alone: true,
	}
	a.intents[i.id], a.made = i, append([]*intent{i}, a.made...)
	if a.slow {
		i.status, i.waiting = "processing", m
		return yes(i.object())
	}
	return a.attempt(i, m)
}

// attempt asks a kept card's bank.
func (a *Account) attempt(i *intent, m *method) saved {
	now := a.now().Unix()
	switch {
	case !m.card.Later:
		a.hold(i, m.card)
		return yes(i.object())
	case m.card.Asks:
		i.fail(Card{Code: "authentication_required", Decline: "authentication_required"}, m.created(), nil)
	default:
		i.fail(m.card, m.created(), object{
			"created": now, "status": "failed", "payment_method_details": m.card.details(0), "failure_code": m.card.Code, "outcome": object{"reason": m.card.Decline},
		})
	}
	return i.refusal()
}

// created is when the card was kept, in 2020: no moment of an attempt.
func (*method) created() int64 { return 1_577_836_800 }

// refusal is Stripe's answer to a payment that its card's bank declined: it is there all the same.
func (i *intent) refusal() saved {
	said := object{"payment_intent": i.object()}
	for name, value := range i.failure {
		said[name] = value
	}
	body, err := json.Marshal(object{"error": said})
	if err != nil {
		panic(err) // all of it is the fake's own
	}
	return saved{status: http.StatusPaymentRequired, body: body}
}

// Hesitate lets the banks of kept cards answer later, until Decide.
func (a *Account) Hesitate() {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.slow = true
}

// Decide lets the banks that hesitate answer, and take the refunds that wait for them.
func (a *Account) Decide() {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.slow = false
	for _, i := range a.made {
		if i.waiting != nil {
			a.attempt(i, i.waiting)
			i.waiting = nil
		}
	}
	for _, r := range a.refunds {
		if r.status == "pending" {
			r.status = "succeeded"
		}
	}
}

// Taken are the payments by kept cards that came through, or are held, and those that somebody could still try.
func (a *Account) Taken() (taken, waiting int) {
	a.mu.Lock()
	defer a.mu.Unlock()
	for _, i := range a.made {
		switch i.status {
		case "succeeded", "requires_capture":
			taken++
		case "requires_payment_method":
			waiting++
		}
	}
	return taken, waiting
}

// listIntents gives the last payments of a customer, ten where no more are asked for.
func (a *Account) listIntents(form url.Values) saved {
	limit, customer := 10, form.Get("customer")
	if form.Has("limit") {
		limit, _ = strconv.Atoi(form.Get("limit"))
	}
	switch {
	case limit < 1 || limit > 100:
		return invalid("limit", "parameter_invalid_integer", "This value must be between 1 and 100.")
	case customer != "" && !slices.Contains(a.customers, customer):
		return a.noCustomer(customer)
	}
	data := []object{}
	for _, i := range a.made {
		if (customer == "" || i.customer == customer) && len(data) < limit {
			data = append(data, i.object())
		}
	}
	return yes(object{"object": "list", "has_more": false, "data": data})
}
