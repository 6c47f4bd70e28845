package stripe

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"

	"daybook/backend/book"
)

const longestAnswer = 4 << 20 // bytes; a hundred payments

// question is one call of the API.
type question struct {
	method, way string
	key         string // the same key again does nothing more and gives the first answer; empty where that does not matter
	form        url.Values
}

// request is the question as it goes out.
func (g *Gateway) request(ctx context.Context, q question) (*http.Request, error) {
	address, body := g.at+q.way, q.form.Encode()
	if q.method == http.MethodGet {
		address, body = address+"?"+body, ""
	}
	request, err := http.NewRequestWithContext(ctx, q.method, address, strings.NewReader(body))
	if err != nil {
		return nil, fmt.Errorf("ask Stripe: %w", err)
	}
	request.Header.Set("Authorization", "Bearer "+g.key)
	request.Header.Set("Stripe-Version", version)
	if q.method == http.MethodPost {
		request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	if q.key != "" {
		request.Header.Set("Idempotency-Key", q.key)
	}
	return request, nil
}

// ask puts a question and reads the answer. It gives the moment of the answer by Stripe's clock. Refusals are *book.Error; after
// any other error nobody knows whether Stripe heard.
func (g *Gateway) ask(ctx context.Context, q question, into any) (book.Moment, error) {
	ctx, cancel := context.WithTimeout(ctx, g.limit)
	defer cancel()
	request, err := g.request(ctx, q)
	if err != nil {
		return 0, err
	}
	response, err := g.client.Do(request)
	if err != nil {
		return 0, fmt.Errorf("ask Stripe: %w", err)
	}
	defer func() { _ = response.Body.Close() }()
	body, err := io.ReadAll(io.LimitReader(response.Body, longestAnswer))
	if err != nil {
		return 0, fmt.Errorf("read Stripe's answer: %w", err)
	}
	if response.StatusCode != http.StatusOK {
		return 0, g.failure(response, body)
	}
	g.heard("")
	if err := json.Unmarshal(body, into); err != nil {
		return 0, fmt.Errorf("read Stripe's answer: %w", err)
	}
	return momentOf(response.Header), nil
}

// momentOf is when an answer was given.
func momentOf(header http.Header) book.Moment {
	at, err := time.Parse(http.TimeFormat, header.Get("Date"))
	if err != nil {
		return 0
	}
	return book.MomentOf(at)
}
