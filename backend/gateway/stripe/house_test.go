package stripe_test

import (
	"errors"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/gateway/stripe"
	"daybook/backend/money"
	"daybook/backend/testkit"
	"daybook/backend/testkit/stripefake"
)

// house is a gateway, the account behind it and a clock held by the test.
type house struct {
	*stripe.Gateway
	t       *testing.T
	clock   *testkit.Clock
	account *stripefake.Account
}

func open(t *testing.T) *house {
	t.Helper()
	h := &house{t: t, clock: &testkit.Clock{Time: time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)}}
	h.account = stripefake.Open(t, h.clock.Now)
	h.Gateway = h.with(stripefake.Key)
	return h
}

func (h *house) with(key string) *stripe.Gateway {
	h.t.Helper()
	gateway, err := stripe.New(key, h.clock.Now, stripe.WithAddress(h.account.URL), stripe.WithLimit(500*time.Millisecond))
	if err != nil {
		h.t.Fatal(err)
	}
	return gateway
}

// order asks for 10.00 EUR by an order that ends after some time.
func (h *house) order(key string, left time.Duration) book.ChargeOrder {
	return book.ChargeOrder{
		Key: key, Amount: money.Of(1000, "EUR"), Text: "ABCD-1234", Shop: "Paper Lantern", Language: "de", AutoCapture: true,
		PaidURL: "http://127.0.0.1:8088/pay/token/card", BackURL: "http://127.0.0.1:8088/pay/token", ExpiresAt: book.MomentOf(h.clock.Now().Add(left)),
	}
}

// begin begins a charge over 10.00 EUR.
func (h *house) begin(key string, autoCapture bool) book.Charge {
	h.t.Helper()
	order := h.order(key, 2*time.Hour)
	order.AutoCapture = autoCapture
	report, err := h.Start(h.t.Context(), order)
	if err != nil {
		h.t.Fatal(err)
	}
	return book.Charge{Amount: order.Amount, AutoCapture: autoCapture, ChargeReport: report}
}

// paid is a charge that a good card was taken for.
func (h *house) paid(key string, autoCapture bool) book.Charge {
	h.t.Helper()
	charge := h.begin(key, autoCapture)
	h.account.Pay(charge.Reference, stripefake.Visa)
	return h.find(charge)
}

func (h *house) find(charge book.Charge) book.Charge {
	h.t.Helper()
	report, err := h.Find(h.t.Context(), charge)
	if err != nil {
		h.t.Fatal(err)
	}
	charge.ChargeReport = report
	return charge
}

// wantUnknown wants an error that is no refusal: the call is asked again.
func wantUnknown(t *testing.T, err error) {
	t.Helper()
	var refusal *book.Error
	if err == nil || errors.As(err, &refusal) {
		t.Errorf("got %v, want an error that is no refusal", err)
	}
}

func second[T any](_ T, err error) error { return err }
