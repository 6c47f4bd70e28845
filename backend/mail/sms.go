package mail

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"time"
)

const (
	smsLimit     = 30 * time.Second
	longestReply = 1 << 20 // bytes; fifty long texts and what Twilio says about each
)

// Text is a text for a phone. Its ID stays the same over all attempts.
type Text struct {
	ID    string // at most 36 signs
	To    string // E.164
	Body  string
	Date  time.Time // when it was written
	Again bool      // an attempt before may have reached the service
}

// Texter hands texts to one service.
type Texter struct {
	sender   SMSSender
	password string
	twilioAt string
	client   *http.Client
	limit    time.Duration
}

// TextOption changes how a Texter works.
type TextOption func(*Texter)

// WithTwilioAt sets where Twilio's API is.
func WithTwilioAt(address string) TextOption { return func(t *Texter) { t.twilioAt = address } }

// WithTextLimit sets how long one Send may take; it is half a minute otherwise.
func WithTextLimit(limit time.Duration) TextOption { return func(t *Texter) { t.limit = limit } }

// NewTexter returns a Texter for the sender, or the sender's Problems. Nothing is connected yet.
func NewTexter(sender SMSSender, password string, options ...TextOption) (*Texter, error) {
	if err := sender.Validate(); err != nil {
		return nil, err
	}
	t := &Texter{sender: sender, password: password, twilioAt: "https://api.twilio.com", limit: smsLimit}
	for _, option := range options {
		option(t)
	}
	t.client = &http.Client{
		Transport: &http.Transport{
			Proxy: http.ProxyFromEnvironment, DialContext: (&net.Dialer{Timeout: dialLimit}).DialContext, TLSHandshakeTimeout: dialLimit,
			DisableKeepAlives: true, // texts are few, and a phone's server comes and goes
		},
		// An answer that leads elsewhere would take the password along.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	return t, nil
}

// service is how one kind of service is spoken to. Its errors are *Failure.
type service interface {
	// find looks for a text that an attempt before may have handed over; the answer is empty when it did not.
	find(ctx context.Context, text Text) (answer string, err error)
	send(ctx context.Context, text Text) (answer string, err error)
}

func (t *Texter) service() service {
	if t.sender.Service == Twilio {
		return twilio{t}
	}
	return android{t}
}

// Send hands the text to the service and returns its answer. Without an error the service has taken it, and will send it. An
// attempt that may have come through before is looked up first, so that the customer gets one text.
func (t *Texter) Send(ctx context.Context, text Text) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, t.limit)
	defer cancel()
	if text.Again {
		if answer, err := t.service().find(ctx, text); answer != "" || err != nil {
			return answer, err
		}
	}
	return t.service().send(ctx, text)
}

// reply is what a service answered.
type reply struct {
	status int
	body   []byte
}

// ask makes one exchange; body is nil where the service is only asked. The error is a *Failure: there was no answer.
func (t *Texter) ask(ctx context.Context, address, mediaType string, body io.Reader) (reply, error) {
	method := http.MethodGet
	if body != nil {
		method = http.MethodPost
	}
	request, err := http.NewRequestWithContext(ctx, method, address, body)
	if err != nil {
		return reply{}, &Failure{Code: SMSOther, Err: err}
	}
	request.SetBasicAuth(t.sender.User, t.password)
	request.Header.Set("Content-Type", mediaType)
	response, err := t.client.Do(request)
	if err != nil {
		return reply{}, t.redactor().clean(unreached(err, body != nil))
	}
	defer func() { _ = response.Body.Close() }()
	data, _ := io.ReadAll(io.LimitReader(response.Body, longestReply)) // the status has told already
	return reply{response.StatusCode, data}, nil
}

// read reads a reply as JSON. One that broke off may be whole the next time.
func (r reply) read(into any) error {
	if err := json.Unmarshal(r.body, into); err != nil {
		return &Failure{Code: SMSNoAnswer, Temporary: true, Err: err}
	}
	return nil
}

// refused is the failure of a reply that says no. Both services give their reason as "message".
func (t *Texter) refused(r reply) *Failure {
	code, temporary := refusedWith(r.status)
	var said struct{ Message string }
	_ = json.Unmarshal(r.body, &said) // no reason is given, or not so
	return t.failure(code, temporary, fmt.Sprintf("%d %s", r.status, said.Message))
}

func (t *Texter) failure(code Code, temporary bool, words string) *Failure {
	words = strings.TrimSpace(t.redactor().oneLine(words))
	return &Failure{Code: code, Temporary: temporary, Server: words, Err: errors.New(words)}
}

func (t *Texter) redactor() redactor { return newRedactor(t.sender.User, t.password) }
