package stripe

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"

	"daybook/backend/book"
)

// apiError is Stripe's word on what went wrong (https://docs.stripe.com/api/errors).
type apiError struct {
	Type          string `json:"type"`
	Code          string `json:"code"`
	DeclineCode   string `json:"decline_code"`
	Message       string `json:"message"`
	Param         string `json:"param"`
	PaymentMethod struct {
		Created int64 `json:"created"`
	} `json:"payment_method"`
}

// failure is the error of an answer that is none of what was asked: a refusal where Stripe says no for good.
func (g *Gateway) failure(answer *http.Response, body []byte) error {
	status := answer.StatusCode
	var said struct {
		Error apiError `json:"error"`
	}
	_ = json.Unmarshal(body, &said) // no reason is given, or not so
	e := said.Error
	e.Message = strings.ReplaceAll(e.Message, g.key, "…")
	if status == http.StatusTooManyRequests {
		return tooMany{restOf(answer.Header)}
	}
	passing := status < 400 || status >= 500 || status == http.StatusConflict || status == http.StatusRequestTimeout
	if passing || e.Type == "idempotency_error" {
		return fmt.Errorf("answer of Stripe: %d %s %s", status, e.Code, e.Message)
	}
	refusal := e.refusal(status)
	if code := book.CodeOf(refusal); code == book.CodeGatewayKey || code == book.CodeGatewayRights {
		g.heard(code)
	}
	return refusal
}

// tooMany is that more was asked than Stripe answers at once.
type tooMany struct{ rest time.Duration }

func (tooMany) Error() string { return "Stripe asks to be asked less often" }

// Rest is for how long Stripe is to be left alone.
func (t tooMany) Rest() time.Duration { return t.rest }

// restOf is how long an answer asks to wait; half a minute where it does not say.
func restOf(header http.Header) time.Duration {
	seconds, err := strconv.Atoi(header.Get("Retry-After"))
	if err != nil || seconds < 1 || seconds > 3600 {
		return 30 * time.Second
	}
	return time.Duration(seconds) * time.Second
}

func (e apiError) refusal(status int) error {
	lacks := status == http.StatusForbidden || strings.Contains(e.Message, "does not have the required permissions")
	switch {
	case status == http.StatusUnauthorized && !lacks:
		return book.Refuse(book.CodeGatewayKey, "key", "Stripe does not know this key.")
	case lacks:
		return book.Refuse(book.CodeGatewayRights, "key", "The key for Stripe lacks a permission: %s", e.Message).With("permission", e.Message)
	case e.Type == "card_error":
		return book.Refuse(e.reason(), "", "The card was not taken. %s", e.Message)
	case status == http.StatusNotFound, e.Code == "resource_missing":
		return unknown()
	case e.Param == "expires_at":
		return tooLate()
	case e.Code == "amount_too_small", e.Code == "amount_too_large":
		return book.Refuse(book.CodeCardAmount, "amount", "Cards cannot be charged this amount. %s", e.Message)
	}
	return book.Refuse(book.CodeGatewayOther, "", "Stripe refused. %s", e.Message).With("reason", e.Message)
}

func unknown() error {
	return book.Refuse(book.CodeNotFound, "", "Stripe does not know this card payment or card.")
}

// reason is why a card was not taken (https://docs.stripe.com/declines/codes).
func (e apiError) reason() book.Code {
	switch {
	case e.DeclineCode == "insufficient_funds":
		return book.CodeNoFunds
	case e.Code == "expired_card" || e.DeclineCode == "expired_card":
		return book.CodeCardExpired
	case e.Code == "payment_intent_authentication_failure" || e.Code == "authentication_required" || e.DeclineCode == "authentication_required":
		return book.CodeNotConfirmed
	}
	return book.CodeDeclined
}

// unheard makes a refusal of the key a passing error. An earlier try of the same call may have come through while the key was
// good, so that the refusal does not say that nothing was done.
func unheard(err error) error {
	switch book.CodeOf(err) {
	case book.CodeGatewayKey, book.CodeGatewayRights:
		return errors.New(err.Error())
	}
	return err
}
