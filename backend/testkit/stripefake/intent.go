package stripefake

import (
	"net/url"
	"strconv"
)

// intent is the payment of a page, or of a kept card.
type intent struct {
	id, status, currency, method, cancellation string
	amount, received, returned                 int64
	created, canceledAt                        int64
	captureBefore                              int64
	failure, try                               object

	customer, key string
	alone         bool    // it has no page
	waiting       *method // whose bank hesitates
}

func (i *intent) object() object {
	said := object{
		"id": i.id, "object": "payment_intent", "status": i.status, "created": i.created, "currency": i.currency, "amount": i.amount, "amount_received": i.received,
		"capture_method": i.method, "canceled_at": nil, "cancellation_reason": nil, "last_payment_error": nil, "latest_charge": nil,
		"metadata": object{"key": i.key},
	}
	if i.canceledAt != 0 {
		said["canceled_at"], said["cancellation_reason"] = i.canceledAt, i.cancellation
	}
	if i.failure != nil {
		said["last_payment_error"] = i.failure
	}
	if i.try != nil {
		said["latest_charge"] = i.try
	}
	return said
}

// unexpected refuses what cannot be done to a payment any more.
func (i *intent) unexpected() saved {
	return invalid("", "payment_intent_unexpected_state", "This PaymentIntent could not be changed because it has a status of "+i.status+".")
}

// capture takes held money; the rest goes back.
func (a *Account) capture(i *intent, form url.Values) saved {
	units, err := strconv.ParseInt(form.Get("amount_to_capture"), 10, 64)
	switch {
	case i.status != "requires_capture":
		return i.unexpected()
	case err != nil || units <= 0 || units > i.amount:
		return invalid("amount_to_capture", "amount_too_large", "The provided amount_to_capture is above what can be captured.")
	}
	i.take(units, a.now().Unix())
	return yes(i.object())
}

func (i *intent) take(units, at int64) {
	i.status, i.received = "succeeded", units
	i.try["balance_transaction"] = object{"id": "txn_" + i.id, "created": at}
}

// cancel gives held money up, or lets nobody try a payment again; why the last attempt failed is forgotten. A page's payment is not
// ended without its page.
func (a *Account) cancel(i *intent, form url.Values) saved {
	if i.status != "requires_capture" && (i.status != "requires_payment_method" || !i.alone) {
		return i.unexpected()
	}
	i.status, i.canceledAt, i.cancellation, i.failure = "canceled", a.now().Unix(), form.Get("cancellation_reason"), nil
	return yes(i.object())
}

// refund is money that goes back.
type refund struct {
	id, intent, key, status string
	amount                  int64
}

func (r *refund) object() object {
	return object{"id": r.id, "object": "refund", "amount": r.amount, "status": r.status, "payment_intent": r.intent, "metadata": object{"key": r.key}}
}

// giveBack refunds a payment.
func (a *Account) giveBack(form url.Values) saved {
	i, known := a.intents[form.Get("payment_intent")]
	units, err := strconv.ParseInt(form.Get("amount"), 10, 64)
	switch {
	case !known:
		return missing(form.Get("payment_intent"))
	case i.status != "succeeded":
		return i.unexpected()
	case err != nil || units <= 0 || units > i.received-i.returned:
		return invalid("amount", "", "Refund amount is greater than unrefunded amount on charge.")
	}
	r := &refund{id: a.name("re"), intent: i.id, key: form.Get("metadata[key]"), status: "succeeded", amount: units}
	if a.SlowBank {
		r.status = "pending"
	}
	i.returned += units
	a.refunds = append([]*refund{r}, a.refunds...)
	return yes(r.object())
}

func (a *Account) listRefunds(intent string) saved {
	data := []object{}
	for _, r := range a.refunds {
		if intent == "" || r.intent == intent {
			data = append(data, r.object())
		}
	}
	return yes(object{"object": "list", "has_more": false, "data": data})
}
