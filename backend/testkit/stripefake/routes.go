package stripefake

import (
	"net/http"
	"path"
	"strings"
)

// do does what a request asks.
func (a *Account) do(r Request) saved {
	a.pass()
	dir, last := path.Split(r.Path)
	switch route := r.Method + " " + r.Path; {
	case route == "POST /v1/checkout/sessions":
		return a.begin(r.Form)
	case route == "POST /v1/refunds":
		return a.giveBack(r.Form)
	case route == "GET /v1/refunds":
		return a.listRefunds(r.Form.Get("payment_intent"))
	case route == "GET /v1/account":
		return yes(object{"id": "acct_1", "object": "account", "business_profile": object{"name": "Paper Lantern"}})
	case route == "POST /v1/payment_intents":
		return a.chargeAlone(r.Form)
	case route == "GET /v1/payment_intents":
		return a.listIntents(r.Form)
	case route == "GET /v1/balance_transactions":
		return yes(object{"object": "list", "data": []object{}})
	case r.Method == http.MethodGet && dir == "/v1/checkout/sessions/":
		return a.ofSession(last, func(s *session) saved { return yes(s.object()) })
	case r.Method == http.MethodPost && strings.HasPrefix(dir, "/v1/checkout/sessions/") && last == "expire":
		return a.ofSession(path.Base(dir), a.expire)
	case r.Method == http.MethodGet && dir == "/v1/payment_intents/":
		return a.ofIntent(last, "look", r.Form)
	case r.Method == http.MethodGet && dir == "/v1/payment_methods/":
		return a.ofMethod(last, func(m *method) saved { return yes(m.object()) })
	case r.Method == http.MethodPost && strings.HasPrefix(dir, "/v1/payment_methods/") && last == "detach":
		return a.ofMethod(path.Base(dir), a.detach)
	case r.Method == http.MethodPost && strings.HasPrefix(dir, "/v1/payment_intents/"):
		return a.ofIntent(path.Base(dir), last, r.Form)
	}
	return no(http.StatusNotFound, "invalid_request_error", "", "Unrecognized request URL ("+r.Method+": "+r.Path+").")
}

func (a *Account) ofSession(id string, do func(*session) saved) saved {
	if s, known := a.sessions[id]; known {
		return do(s)
	}
	return missing(id)
}

func (a *Account) ofIntent(id, what string, form map[string][]string) saved {
	i, known := a.intents[id]
	switch {
	case !known:
		return missing(id)
	case what == "capture":
		return a.capture(i, form)
	case what == "cancel":
		return a.cancel(i, form)
	case what == "look":
		return yes(i.object())
	}
	return missing(what)
}

// pass lets time do what it does: sessions end, and held money goes back.
func (a *Account) pass() {
	now := a.now().Unix()
	for _, s := range a.sessions {
		if s.status == "open" && now >= s.expiresAt {
			a.close(s, s.expiresAt)
		}
	}
	for _, i := range a.intents {
		if i.status == "requires_capture" && now >= i.captureBefore {
			i.status, i.cancellation, i.canceledAt = "canceled", "automatic", i.captureBefore
		}
	}
}
