// Package gateway_test tells the stories that every card gateway must live up to.
package gateway_test

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/gateway/sandbox"
	"daybook/backend/gateway/stripe"
	"daybook/backend/money"
	"daybook/backend/shop"
	"daybook/backend/testkit"
	"daybook/backend/testkit/stripefake"
)

// house is a gateway, its customers and a clock held by the test.
type house struct {
	shop.CardGateway
	t       *testing.T
	clock   *testkit.Clock
	pay     func(reference, card string)
	confirm func(reference string, yes bool)
	leave   func(reference, card string) // a card, on a page for it
	agree   func(reference string, yes bool)
	reopen  func()
}

// contract runs a story at every gateway.
func contract(t *testing.T, story func(*testing.T, *house)) {
	t.Helper()
	for name, open := range map[string]func(*house){"sandbox": openSandbox, "stripe": openStripe} {
		t.Run(name, func(t *testing.T) {
			h := &house{t: t, clock: &testkit.Clock{Time: time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)}}
			open(h)
			h.reopen()
			story(t, h)
		})
	}
}

// seed is a random source that counts on.
type seed struct{ n byte }

func (s *seed) Read(p []byte) (int, error) {
	for i := range p {
		s.n++
		p[i] = s.n
	}
	return len(p), nil
}

func openSandbox(h *house) {
	file, random := filepath.Join(h.t.TempDir(), "sandbox.json"), &seed{}
	var opened *sandbox.Gateway
	h.reopen = func() {
		var err error
		opened, err = sandbox.Open(file, h.clock.Now, random)
		h.must(err)
		h.CardGateway = opened
	}
	post := func(way string, form url.Values) {
		request := httptest.NewRequestWithContext(h.t.Context(), http.MethodPost, "/sandbox/"+way, strings.NewReader(form.Encode()))
		request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		opened.Handler().ServeHTTP(httptest.NewRecorder(), request)
	}
	h.pay = func(reference, card string) { post(reference+"/pay", url.Values{"number": {card}}) }
	h.confirm = func(reference string, yes bool) {
		post(reference+"/confirm", url.Values{"answer": {map[bool]string{true: "yes", false: "no"}[yes]}})
	}
	h.leave = func(reference, card string) { post("setups/"+reference+"/keep", url.Values{"number": {card}}) }
	h.agree = func(reference string, yes bool) { h.confirm("setups/"+reference, yes) }
}

// Test cards, as the sandbox knows them.
const (
	good     = "4242424242424242"
	asking   = "4000002500003155"
	declined = "4000000000000002"
	noFunds  = "4000000000009995"
	expired  = "4000000000000069"

	declinedLater = "4000000000000341"
	askingLater   = "4000002760003184"
)

func openStripe(h *house) {
	account := stripefake.Open(h.t, h.clock.Now)
	cards := map[string]stripefake.Card{
		good: stripefake.Visa, asking: stripefake.Asking, declined: stripefake.Declined, noFunds: stripefake.NoFunds, expired: stripefake.Expired,
		declinedLater: stripefake.DeclinedLater, askingLater: stripefake.AskingLater,
	}
	h.reopen = func() {
		opened, err := stripe.New(stripefake.Key, h.clock.Now, stripe.WithAddress(account.URL))
		h.must(err)
		h.CardGateway = opened
	}
	h.pay = func(reference, card string) { account.Pay(reference, cards[card]) }
	h.confirm, h.agree = account.Confirm, account.Confirm
	h.leave = func(reference, card string) { account.Leave(reference, cards[card]) }
}

func (h *house) must(err error) {
	h.t.Helper()
	if err != nil {
		h.t.Fatal(err)
	}
}

// start begins a charge over 10.00 under a key.
func (h *house) start(key string, autoCapture bool) book.Charge {
	h.t.Helper()
	charge := book.Charge{Amount: money.Of(1000, "EUR"), AutoCapture: autoCapture}
	report, err := h.Start(h.t.Context(), book.ChargeOrder{
		Key: key, Amount: charge.Amount, AmountText: "10,00 €", AutoCapture: autoCapture, Text: "ABCD-1234", Shop: "Paper Lantern", Language: "de",
		PaidURL: "http://127.0.0.1:8088/pay/token/card", BackURL: "http://127.0.0.1:8088/pay/token", ExpiresAt: book.MomentOf(h.clock.Now().Add(time.Hour)),
	})
	h.must(err)
	charge.ChargeReport = report
	return charge
}

// find is the charge as the gateway knows it.
func (h *house) find(charge book.Charge) book.Charge {
	h.t.Helper()
	report, err := h.Find(h.t.Context(), charge)
	h.must(err)
	charge.ChargeReport = report
	return charge
}

// paid is a charge that a good card was taken for.
func (h *house) paid(key string, autoCapture bool) book.Charge {
	h.t.Helper()
	charge := h.start(key, autoCapture)
	h.pay(charge.Reference, good)
	return h.find(charge)
}

func (h *house) moment() book.Moment { return book.MomentOf(h.clock.Now()) }

func TestWhatBecomesOfACard(t *testing.T) {
	contract(t, func(t *testing.T, h *house) {
		for card, want := range map[string]struct {
			state   book.ChargeState
			failure book.Code
		}{
			good: {book.ChargeCaptured, ""}, asking: {book.ChargeOpen, ""}, declined: {book.ChargeOpen, book.CodeDeclined},
			noFunds: {book.ChargeOpen, book.CodeNoFunds}, expired: {book.ChargeOpen, book.CodeCardExpired},
		} {
			charge := h.start(card, true)
			h.clock.Add(time.Minute)
			h.pay(charge.Reference, card)
			got := h.find(charge)
			if got.State != want.state || got.Failure != want.failure || (got.FailedAt == h.moment()) != (want.failure != "") {
				t.Errorf("%s: %s, %q at %d; want %s, %q", card, got.State, got.Failure, got.FailedAt, want.state, want.failure)
			}
			if card == good && (got.Captured != charge.Amount || got.CapturedAt != h.moment() || got.Brand != "Visa" || got.LastFour != "4242" || got.Transaction == "" || got.AuthorisedAt != 0) {
				t.Errorf("captured: %+v", got)
			}
		}
	})
}

func TestABankThatAsksIsAnswered(t *testing.T) {
	contract(t, func(t *testing.T, h *house) {
		charge := h.start("a", false)
		h.pay(charge.Reference, asking)
		h.confirm(charge.Reference, false)
		if got := h.find(charge); got.Failure != book.CodeNotConfirmed || got.FailedAt != h.moment() || got.Paid() != 0 {
			t.Errorf("refused: %+v", got)
		}
		h.pay(charge.Reference, asking)
		h.confirm(charge.Reference, true)
		got := h.find(charge)
		if got.State != book.ChargeAuthorised || got.AuthorisedAt != h.moment() || got.LapsesAt != book.MomentOf(h.clock.Now().Add(sandbox.HoldFor)) || !got.Captured.IsZero() {
			t.Errorf("confirmed: %+v", got)
		}
	})
}

func TestTheSameKeyCountsOnceAlsoAfterARestart(t *testing.T) {
	contract(t, func(t *testing.T, h *house) {
		charge := h.start("a", false)
		h.reopen()
		if again := h.start("a", false); again.Reference != charge.Reference || again.Page != charge.Page || again.Page == "" {
			t.Errorf("the same key began %+v and %+v", charge, again)
		}
		h.pay(charge.Reference, good)
		charge = h.find(charge)
		for range 2 {
			h.clock.Add(time.Minute)
			report, err := h.Capture(t.Context(), "b", charge, money.Of(700, "EUR"))
			if err != nil || report.State != book.ChargeCaptured || report.Captured != money.Of(700, "EUR") || report.CapturedAt != charge.AuthorisedAt+60_000 {
				t.Errorf("captured %+v, %v", report, err)
			}
			h.reopen()
		}
		_, err := h.Capture(t.Context(), "c", charge, money.Of(300, "EUR"))
		testkit.WantRefusal(t, err, book.CodeCharge, "")
		charge = h.find(charge)
		for _, refund := range []struct {
			key   string
			cents int64
			want  book.Code
			field string
		}{{"d", 400, "", ""}, {"d", 400, "", ""}, {"e", 400, book.CodeTooMuch, "amount"}, {"f", 300, "", ""}, {"g", 1, book.CodeTooMuch, "amount"}} {
			testkit.WantRefusal(t, h.Refund(t.Context(), refund.key, charge, money.Of(refund.cents, "EUR")), refund.want, refund.field)
			h.reopen()
		}
	})
}

func TestMoreThanIsHeldIsNotCaptured(t *testing.T) {
	contract(t, func(t *testing.T, h *house) {
		charge := h.paid("a", false)
		for _, amount := range []money.Amount{money.Of(1001, "EUR"), money.Of(0, "EUR"), money.Of(1000, "USD")} {
			_, err := h.Capture(t.Context(), amount.String(), charge, amount)
			testkit.WantRefusal(t, err, book.CodeTooMuch, "amount")
		}
		if got := h.find(charge); got.State != book.ChargeAuthorised {
			t.Errorf("after refusals: %+v", got)
		}
	})
}

func TestAReleasedCardIsNotCaptured(t *testing.T) {
	contract(t, func(t *testing.T, h *house) {
		charge := h.paid("a", false)
		h.clock.Add(time.Minute)
		released, err := h.Release(t.Context(), "b", charge)
		if err != nil || released.State != book.ChargeReleased || released.EndedAt != h.moment() || released.Paid() != charge.AuthorisedAt {
			t.Errorf("released: %+v, %v", released, err)
		}
		_, err = h.Capture(t.Context(), "c", charge, charge.Amount)
		testkit.WantRefusal(t, err, book.CodeCharge, "")
	})
}

func TestTimeEndsACharge(t *testing.T) {
	contract(t, func(t *testing.T, h *house) {
		open, held := h.start("a", true), h.paid("b", false)
		h.clock.Add(time.Hour)
		h.pay(open.Reference, good)
		if got := h.find(open); got.State != book.ChargeEnded || got.Paid() != 0 || got.EndedAt != h.moment() || got.Page != open.Page {
			t.Errorf("after its time: %+v", got)
		}
		h.clock.Add(sandbox.HoldFor)
		if got := h.find(held); got.State != book.ChargeLapsed || got.EndedAt != held.LapsesAt {
			t.Errorf("after seven days: %+v", got)
		}
		_, err := h.Release(t.Context(), "c", held)
		testkit.WantRefusal(t, err, book.CodeCharge, "")
	})
}

func TestAnEndedPageTakesNoCard(t *testing.T) {
	contract(t, func(t *testing.T, h *house) {
		open, paid := h.start("a", true), h.paid("b", true)
		h.clock.Add(time.Minute)
		for range 2 {
			ended, err := h.End(t.Context(), open)
			if err != nil || ended.State != book.ChargeEnded || ended.EndedAt != h.moment() {
				t.Errorf("ended: %+v, %v", ended, err)
			}
			h.pay(open.Reference, good)
		}
		if late, err := h.End(t.Context(), paid); err != nil || late != paid.ChargeReport {
			t.Errorf("ended after it was paid: %+v, %v", late, err)
		}
	})
}

func TestAnUnknownChargeIsNotFound(t *testing.T) {
	contract(t, func(t *testing.T, h *house) {
		for _, reference := range []string{"", "x", "../x?y"} {
			_, err := h.Find(t.Context(), book.Charge{ChargeReport: book.ChargeReport{Reference: reference}})
			testkit.WantRefusal(t, err, book.CodeNotFound, "")
		}
	})
}
