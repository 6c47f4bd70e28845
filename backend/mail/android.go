package mail

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"net/url"
	"strings"
)

// android speaks to the app Android SMS Gateway (docs.sms-gate.app): it knows a text by the caller's id.
type android struct{ *Texter }

// phoneState is what the phone says about a text.
type phoneState struct {
	State      string `json:"state"` // Pending, Processed, Sent, Delivered or Failed
	Recipients []struct {
		Error string `json:"error"`
	} `json:"recipients"`
}

func (a android) address() string { return strings.TrimRight(a.sender.Address, "/") + "/message" }

func (a android) send(ctx context.Context, text Text) (string, error) {
	body, err := json.Marshal(map[string]any{"id": text.ID, "message": text.Body, "phoneNumbers": []string{text.To}})
	if err != nil {
		return "", &Failure{Code: SMSOther, Err: err}
	}
	reply, err := a.ask(ctx, a.address(), "application/json", bytes.NewReader(body))
	switch {
	case err != nil:
		return "", err
	case reply.status/100 == 2, reply.status == http.StatusConflict: // it has a text with this id
		return "Android SMS Gateway " + text.ID, nil
	}
	return "", a.refused(reply)
}

func (a android) find(ctx context.Context, text Text) (string, error) {
	reply, err := a.ask(ctx, a.address()+"/"+url.PathEscape(text.ID), "", nil)
	switch {
	case err != nil:
		return "", err
	case reply.status == http.StatusNotFound:
		return "", nil
	case reply.status != http.StatusOK:
		return "", a.refused(reply)
	}
	var known phoneState
	if err := reply.read(&known); err != nil {
		return "", err
	}
	if known.State != "Failed" {
		return "Android SMS Gateway " + text.ID, nil
	}
	words := known.State
	if len(known.Recipients) > 0 {
		words += " " + known.Recipients[0].Error
	}
	return "", a.failure(SMSNotSent, false, words)
}
