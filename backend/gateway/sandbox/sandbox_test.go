package sandbox_test

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/gateway/sandbox"
	"daybook/backend/money"
)

// seed is a random source that counts on.
type seed struct{ n byte }

func (s *seed) Read(p []byte) (int, error) {
	for i := range p {
		s.n++
		p[i] = s.n
	}
	return len(p), nil
}

// house is a sandbox, its file, and a clock held by the test.
type house struct {
	*sandbox.Gateway
	t    *testing.T
	file string
	now  time.Time
}

func open(t *testing.T) *house {
	t.Helper()
	h := &house{t: t, file: filepath.Join(t.TempDir(), "sandbox.json"), now: time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)}
	h.reopen()
	return h
}

func (h *house) reopen() {
	h.t.Helper()
	gateway, err := sandbox.Open(h.file, func() time.Time { return h.now }, &seed{})
	if err != nil {
		h.t.Fatal(err)
	}
	h.Gateway = gateway
}

// order asks for 10.00 under a key.
func (h *house) order(key string) book.ChargeOrder {
	return book.ChargeOrder{
		Key: key, Amount: money.Of(1000, "EUR"), AmountText: "10,00 €", AutoCapture: true, Text: "ABCD-1234", Shop: "Paper Lantern", Language: "de",
		PaidURL: "http://127.0.0.1:8088/pay/token/card", BackURL: "http://127.0.0.1:8088/pay/token", ExpiresAt: book.MomentOf(h.now.Add(time.Hour)),
	}
}

// start begins a charge over 10.00 under a key.
func (h *house) start(key string, autoCapture bool) book.Charge {
	h.t.Helper()
	order := h.order(key)
	order.AutoCapture = autoCapture
	report, err := h.Start(h.t.Context(), order)
	if err != nil {
		h.t.Fatal(err)
	}
	return book.Charge{Amount: order.Amount, ChargeReport: report}
}

func (h *house) find(charge book.Charge) book.ChargeReport {
	h.t.Helper()
	report, err := h.Find(h.t.Context(), charge)
	if err != nil {
		h.t.Fatal(err)
	}
	return report
}

// post sends a form to the charge's page and gives the answer.
func (h *house) post(charge book.Charge, way string, form url.Values) *httptest.ResponseRecorder {
	h.t.Helper()
	return h.send(http.MethodPost, "/sandbox/"+charge.Reference+way, form)
}

func (h *house) send(method, way string, form url.Values) *httptest.ResponseRecorder {
	h.t.Helper()
	request := httptest.NewRequestWithContext(h.t.Context(), method, way, strings.NewReader(form.Encode()))
	request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	answer := httptest.NewRecorder()
	h.Handler().ServeHTTP(answer, request)
	return answer
}

func (h *house) pay(charge book.Charge, number string) *httptest.ResponseRecorder {
	h.t.Helper()
	return h.post(charge, "/pay", url.Values{"number": {number}})
}

func TestWhatEachTestCardStandsFor(t *testing.T) {
	for number, want := range map[string]struct {
		state   book.ChargeState
		failure book.Code
	}{
		"4242424242424242": {book.ChargeCaptured, ""}, "5555 5555 5555 4444": {book.ChargeCaptured, ""}, "4000-0025-0000-3155": {book.ChargeOpen, ""},
		"4000002760003184": {book.ChargeOpen, ""}, "4000000000000341": {book.ChargeOpen, book.CodeDeclined}, "4000000000000002": {book.ChargeOpen, book.CodeDeclined}, "4000000000009995": {book.ChargeOpen, book.CodeNoFunds}, "4000000000000069": {book.ChargeOpen, book.CodeCardExpired},
	} {
		t.Run(number, func(t *testing.T) {
			h := open(t)
			charge := h.start("a", true)
			if answer := h.pay(charge, number); answer.Code != http.StatusSeeOther {
				t.Errorf("status %d", answer.Code)
			}
			if got := h.find(charge); got.State != want.state || got.Failure != want.failure {
				t.Errorf("%s %q, want %s %q", got.State, got.Failure, want.state, want.failure)
			}
		})
	}
}

func TestNoNumberIsKept(t *testing.T) {
	h := open(t)
	for _, number := range []string{"4242424242424242", "4000002500003155", "4000000000000002", "4111111111111111", "378282246310005"} {
		charge := h.start(number[:8], true)
		page := h.pay(charge, number).Body.String()
		kept, err := os.ReadFile(h.file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(kept), number) || strings.Contains(page, number) {
			t.Errorf("%s is in the file or on the page", number)
		}
	}
}

func TestABankThatAsksIsAnswered(t *testing.T) {
	h := open(t)
	charge := h.start("a", false)
	h.pay(charge, "4000002500003155")
	h.reopen()
	h.post(charge, "/confirm", url.Values{"answer": {"no"}})
	if got := h.find(charge); got.Failure != book.CodeNotConfirmed || got.Paid() != 0 {
		t.Errorf("refused: %+v", got)
	}
	h.post(charge, "/confirm", url.Values{"answer": {"yes"}})
	if got := h.find(charge); got.Paid() != 0 {
		t.Errorf("nobody asked any more: %+v", got)
	}
	h.pay(charge, "4000002500003155")
	answer := h.post(charge, "/confirm", url.Values{"answer": {"yes"}})
	if got := h.find(charge); got.State != book.ChargeAuthorised || answer.Header().Get("Location") != "http://127.0.0.1:8088/pay/token/card" {
		t.Errorf("confirmed: %+v, on to %q", got, answer.Header().Get("Location"))
	}
}

func TestAnUnknownChargeHasNoPage(t *testing.T) {
	h := open(t)
	if answer := h.pay(book.Charge{ChargeReport: book.ChargeReport{Reference: "x"}}, "4242424242424242"); answer.Code != http.StatusNotFound {
		t.Errorf("status %d", answer.Code)
	}
}

func TestWhatCannotBeWrittenDownDidNotHappen(t *testing.T) {
	h := open(t)
	charge, _ := h.start("a", false), h.start("b", false)
	h.pay(charge, "4242424242424242")
	card := h.leave("c", "4242424242424242")
	if err := os.Mkdir(h.file+".new", 0o700); err != nil {
		t.Fatal(err)
	}
	_, captured := h.Capture(t.Context(), "d", charge, charge.Amount)
	_, charged := h.Charge(t.Context(), h.order("e"), card)
	for what, err := range map[string]error{"captured": captured, "charged": charged, "forgotten": h.Forget(t.Context(), card)} {
		if err == nil {
			t.Errorf("%s without a file", what)
		}
	}
	if got := h.find(charge); got.State != book.ChargeAuthorised {
		t.Errorf("remembered: %+v", got)
	}
	if err := os.Remove(h.file + ".new"); err != nil {
		t.Fatal(err)
	}
	if _, err := h.Charge(t.Context(), h.order("e"), card); err != nil {
		t.Errorf("the card is forgotten: %v", err)
	}
}
