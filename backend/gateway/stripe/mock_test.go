package stripe_test

import (
	"net"
	"net/http"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/gateway/stripe"
	"daybook/backend/money"
)

// mock starts stripe-mock, which holds every request against Stripe's published API description, and gives its address.
func mock(t *testing.T) string {
	t.Helper()
	listener, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := listener.Addr().String()
	_ = listener.Close()
	server := exec.CommandContext(t.Context(), mockProgram(t), "-http-addr", address, "-strict-version-check")
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Wait() }) // it ends with the test's context
	for range 200 {
		request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, "http://"+address, nil)
		if err != nil {
			t.Fatal(err)
		}
		if response, err := http.DefaultClient.Do(request); err == nil {
			_ = response.Body.Close()
			return "http://" + address
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatal("stripe-mock does not answer")
	return ""
}

// mockProgram is where stripe-mock is: where `make test` installs it, or in the path.
func mockProgram(t *testing.T) string {
	t.Helper()
	for _, place := range []string{filepath.Join("..", "..", "..", "bin", "stripe-mock"), "stripe-mock"} {
		if program, err := exec.LookPath(place); err == nil {
			return program
		}
	}
	t.Skip("stripe-mock is not installed: make test does that")
	return ""
}

func TestStripesOwnDescriptionKnowsEveryCall(t *testing.T) {
	gateway, err := stripe.New("sk_test_0123456789", time.Now, stripe.WithAddress(mock(t)))
	if err != nil {
		t.Fatal(err)
	}
	order := book.ChargeOrder{
		Key: "a", Amount: money.Of(1000, "EUR"), Text: "ABCD-1234", Shop: "Paper Lantern", Language: "de",
		PaidURL: "http://127.0.0.1:8088/pay/token/card", BackURL: "http://127.0.0.1:8088/pay/token", ExpiresAt: book.MomentOf(time.Now().Add(time.Hour)),
	}
	charge := book.Charge{Amount: order.Amount, ChargeReport: book.ChargeReport{Reference: "cs_1", Transaction: "pi_1", Captured: order.Amount}}
	setup := book.SetupOrder{
		Key: "e", Name: "Mira Vale", Email: "mira@example.com", Shop: "Paper Lantern", Language: "de",
		DoneURL: "http://127.0.0.1:8088/card/token/kept", BackURL: "http://127.0.0.1:8088/card/token", ExpiresAt: order.ExpiresAt,
	}
	link, card := book.CardLink{Setup: book.SetupReport{Reference: "cs_1"}}, book.SavedCard{Holder: "cus_1", Token: "pm_1"}
	alone := book.Charge{Amount: order.Amount, ChargeReport: book.ChargeReport{Reference: "pi_1"}}
	for name, call := range map[string]func() error{
		"start":         func() error { return second(gateway.Start(t.Context(), order)) },
		"start for now": func() error { order.AutoCapture = true; return second(gateway.Start(t.Context(), order)) },
		"find":          func() error { return second(gateway.Find(t.Context(), charge)) },
		"check":         func() error { return second(gateway.Check(t.Context())) },
		"capture":       func() error { return second(gateway.Capture(t.Context(), "b", charge, order.Amount)) },
		"release":       func() error { return second(gateway.Release(t.Context(), "c", charge)) },
		"refund":        func() error { return gateway.Refund(t.Context(), "d", charge, money.Of(500, "EUR")) },
		"start setup":   func() error { return second(gateway.StartSetup(t.Context(), setup)) },
		"start setup for known": func() error {
			known := setup
			known.Holder = "cus_1"
			return second(gateway.StartSetup(t.Context(), known))
		},
		"find setup": func() error { return second(gateway.FindSetup(t.Context(), link)) },
		"charge":     func() error { return second(gateway.Charge(t.Context(), order, card)) },
		"find alone": func() error { return second(gateway.Find(t.Context(), alone)) },
		"forget":     func() error { return gateway.Forget(t.Context(), card) },
		"kept":       func() error { return second(stripe.Kept(gateway, t.Context(), card)) },
	} {
		if err := call(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	// Its pages stay open for ever, so the one thing left to say is that these are.
	if _, err := gateway.EndSetup(t.Context(), link); err == nil || !strings.Contains(err.Error(), "the page is not ended") {
		t.Errorf("end setup: %v", err)
	}
	if _, err := gateway.End(t.Context(), charge); err == nil || !strings.Contains(err.Error(), "the page is not ended") {
		t.Errorf("end: %v", err)
	}
}
