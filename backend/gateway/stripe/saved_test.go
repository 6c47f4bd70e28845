package stripe_test

import (
	"fmt"
	"net/http"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/gateway/stripe"
	"daybook/backend/money"
	"daybook/backend/testkit"
	"daybook/backend/testkit/stripefake"
)

// month is how long a saved card's order can be asked for in these stories.
const month = 30 * 24 * time.Hour

// request asks for a page for a card, by a link that ends after some time.
func (h *house) request(key, holder string, left time.Duration) book.SetupOrder {
	return book.SetupOrder{
		Key: key, Holder: holder, Name: "Mira Vale", Email: "mira@example.com", Shop: "Paper Lantern", Language: "de",
		DoneURL: "http://127.0.0.1:8088/card/token/kept", BackURL: "http://127.0.0.1:8088/card/token", ExpiresAt: book.MomentOf(h.clock.Now().Add(left)),
	}
}

// setup begins a page for a card.
func (h *house) setup(order book.SetupOrder) book.CardLink {
	h.t.Helper()
	report, err := h.StartSetup(h.t.Context(), order)
	if err != nil {
		h.t.Fatal(err)
	}
	return book.CardLink{Setup: report}
}

func (h *house) look(link book.CardLink) book.SetupReport {
	h.t.Helper()
	report, err := h.FindSetup(h.t.Context(), link)
	if err != nil {
		h.t.Fatal(err)
	}
	return report
}

// saved is a card that was left under a key.
func (h *house) saved(key string, with stripefake.Card) book.SavedCard {
	h.t.Helper()
	link := h.setup(h.request(key, "", 2*time.Hour))
	h.account.Leave(link.Setup.Reference, with)
	return h.look(link).Card
}

// last is what was asked last by a method of a path.
func (h *house) last(method, path string) (asked stripefake.Request) {
	h.t.Helper()
	for _, r := range h.account.Asked() {
		if r.Method == method && r.Path == path {
			asked = r
		}
	}
	if asked.Path == "" {
		h.t.Fatalf("nobody asked %s %s", method, path)
	}
	return asked
}

func wantForm(t *testing.T, asked stripefake.Request, want map[string]string) {
	t.Helper()
	for name, value := range want {
		if got := asked.Form.Get(name); got != value {
			t.Errorf("%s is %q, want %q", name, got, value)
		}
	}
}

func TestWhatAPageForACardIsAskedWith(t *testing.T) {
	h := open(t)
	order := h.request("a", "", 2*time.Hour)
	link := h.setup(order)
	asked := h.last(http.MethodPost, "/v1/checkout/sessions")
	wantForm(t, asked, map[string]string{
		"mode": "setup", "payment_method_types[0]": "card", "customer_creation": "always", "customer_email": "mira@example.com", "customer": "", "expires_at": "1772449200",
		"success_url": order.DoneURL, "cancel_url": order.BackURL, "client_reference_id": "a", "locale": "de", "setup_intent_data[description]": "Paper Lantern: Mira Vale",
	})
	h.account.Leave(link.Setup.Reference, stripefake.Visa)
	h.setup(h.request("b", h.look(link).Card.Holder, 2*time.Hour))
	wantForm(t, h.last(http.MethodPost, "/v1/checkout/sessions"), map[string]string{"customer": h.look(link).Card.Holder, "customer_creation": "", "customer_email": ""})
}

func TestAPageForACardLivesADayAtMostAndIsBegunAgain(t *testing.T) {
	h := open(t)
	order := h.request("a", "", 48*time.Hour)
	link := h.setup(order)
	h.clock.Add(24*time.Hour - time.Second)
	if got := h.look(link); got.State != book.SetupOpen {
		t.Errorf("a second before: %+v", got)
	}
	h.clock.Add(time.Second)
	if got := h.look(link); got.State != book.SetupEnded || got.EndedAt != book.MomentOf(h.clock.Now()) {
		t.Errorf("after a day: %+v", got)
	}
	again := h.setup(order)
	if again.Setup.Reference == link.Setup.Reference || again.Setup.State != book.SetupOpen {
		t.Errorf("begun again: %+v", again.Setup)
	}
	h.clock.Add(23*time.Hour + 31*time.Minute)
	_, err := h.StartSetup(t.Context(), order)
	testkit.WantRefusal(t, err, book.CodeCardTooLate, "")
}

func TestACustomerWhomStripeDoesNotKnowIsMadeAnew(t *testing.T) {
	h := open(t)
	first := h.saved("a", stripefake.Visa)
	h.account.Erase(first.Holder)
	link := h.setup(h.request("b", first.Holder, 2*time.Hour))
	h.account.Leave(link.Setup.Reference, stripefake.Visa)
	if second := h.look(link).Card; second.Holder == "" || second.Holder == first.Holder {
		t.Errorf("kept %+v", second)
	}
	_, err := h.Charge(t.Context(), h.order("c", time.Hour), first)
	testkit.WantRefusal(t, err, book.CodeNotFound, "")
}

func TestWhatASavedCardIsChargedWith(t *testing.T) {
	h := open(t)
	card := h.saved("a", stripefake.Visa)
	order := h.order("b", month)
	order.AutoCapture, order.Amount = false, money.Of(1000, "ISK")
	report, err := h.Charge(t.Context(), order, card)
	if err != nil || report.State != book.ChargeAuthorised {
		t.Fatalf("charged %+v, %v", report, err)
	}
	asked := h.last(http.MethodPost, "/v1/payment_intents")
	wantForm(t, asked, map[string]string{
		"amount": "100000", "currency": "isk", "capture_method": "manual", "payment_method_types[0]": "card", "customer": card.Holder, "payment_method": card.Token,
		"confirm": "true", "off_session": "true", "metadata[key]": "b", "description": "Paper Lantern: ABCD-1234",
	})
	if asked.Key != "b" {
		t.Errorf("asked under the key %q", asked.Key)
	}
	wantForm(t, h.last(http.MethodGet, "/v1/payment_intents"), map[string]string{"customer": card.Holder, "limit": "100"})
}

func TestADeclinedChargeIsCancelled(t *testing.T) {
	h := open(t)
	card := h.saved("a", stripefake.DeclinedLater)
	if _, err := h.Charge(t.Context(), h.order("b", month), card); err != nil {
		t.Fatal(err)
	}
	if taken, waiting := h.account.Taken(); taken != 0 || waiting != 0 {
		t.Errorf("%d taken and %d that may be paid", taken, waiting)
	}
}

// Whatever answer is lost, a card is charged once, and what is declined can be paid by nobody.
func TestWhateverAnswerIsLostASavedCardIsChargedOnce(t *testing.T) {
	for name, want := range map[string]struct {
		card  stripefake.Card
		state book.ChargeState
		taken int
	}{
		"good": {stripefake.Visa, book.ChargeCaptured, 1}, "declined": {stripefake.DeclinedLater, book.ChargeEnded, 0},
	} {
		for _, fault := range faults {
			for nth := 1; nth <= 5; nth++ {
				for _, gap := range []time.Duration{0, 25 * time.Hour} {
					if gap != 0 && fault.Slow != 0 {
						continue // the call was heard, as a lost one is
					}
					t.Run(fmt.Sprintf("%s, %+v at call %d, then %s", name, fault, nth, gap), func(t *testing.T) {
						t.Parallel()
						h := open(t)
						card := h.saved("a", want.card)
						report := h.chargedOnce(card, nth, fault, gap)
						if taken, waiting := h.account.Taken(); report.State != want.state || (report.Failure == "") != (want.taken == 1) || taken != want.taken || waiting != 0 {
							t.Errorf("%+v; %d taken and %d that may be paid", report, taken, waiting)
						}
					})
				}
			}
		}
	}
}

// chargedOnce charges a card while a call goes wrong, and asks again until there is an answer.
func (h *house) chargedOnce(card book.SavedCard, nth int, fault stripefake.Fault, gap time.Duration) (report book.ChargeReport) {
	order := h.order("b", month)
	ask := func() (err error) {
		report, err = h.Charge(h.t.Context(), order, card)
		return err
	}
	h.account.Fail(nth, fault)
	if err := ask(); err != nil {
		wantUnknown(h.t, err)
		h.clock.Add(gap)
	}
	if err := h.until(ask); err != nil {
		h.t.Errorf("in the end: %v", err)
	}
	return report
}

// Whatever answer is lost, one page is used, one card kept and forgotten.
func TestWhateverAnswerIsLostACardIsKeptAndForgotten(t *testing.T) {
	for _, fault := range faults {
		for nth := 1; nth <= 3; nth++ {
			t.Run(fmt.Sprintf("%+v at call %d", fault, nth), func(t *testing.T) {
				t.Parallel()
				h := open(t)
				order := h.request("a", "", 96*time.Hour)
				var link, ended book.CardLink
				hear := func(link *book.CardLink, ask func() (book.SetupReport, error)) {
					h.asked(nth, fault, func() error {
						report, err := ask()
						if err == nil {
							link.Setup = report
						}
						return err
					})
				}
				hear(&link, func() (book.SetupReport, error) { return h.StartSetup(t.Context(), order) })
				h.account.Leave(link.Setup.Reference, stripefake.Visa)
				hear(&link, func() (book.SetupReport, error) { return h.FindSetup(t.Context(), link) })
				ended = h.setup(h.request("b", link.Setup.Card.Holder, 96*time.Hour))
				hear(&ended, func() (book.SetupReport, error) { return h.EndSetup(t.Context(), ended) })
				h.asked(nth, fault, func() error { return h.Forget(t.Context(), link.Setup.Card) })
				if link.Setup.State != book.SetupKept || ended.Setup.State != book.SetupEnded {
					t.Errorf("left %+v, ended %+v", link.Setup, ended.Setup)
				}
				_, err := h.Charge(t.Context(), h.order("c", month), link.Setup.Card)
				testkit.WantRefusal(t, err, book.CodeNotFound, "")
			})
		}
	}
}

// asked asks while a call goes wrong, and again until there is an answer.
func (h *house) asked(nth int, fault stripefake.Fault, ask func() error) {
	h.t.Helper()
	h.account.Fail(nth, fault)
	if err := h.until(ask); err != nil {
		h.t.Errorf("in the end: %v", err)
	}
	h.account.Mend()
}

func TestABankThatHesitatesIsFoundLater(t *testing.T) {
	for name, want := range map[string]struct {
		card    stripefake.Card
		state   book.ChargeState
		failure book.Code
	}{"good": {stripefake.Visa, book.ChargeCaptured, ""}, "declined": {stripefake.DeclinedLater, book.ChargeEnded, book.CodeDeclined}} {
		t.Run(name, func(t *testing.T) {
			h := open(t)
			card := h.saved("a", want.card)
			h.account.Hesitate()
			report, err := h.Charge(t.Context(), h.order("b", month), card)
			charge := book.Charge{Amount: money.Of(1000, "EUR"), ChargeReport: report}
			if err != nil || report.State != book.ChargeOpen || report.Reference == "" || report.Page != "" {
				t.Fatalf("charged %+v, %v", report, err)
			}
			_, err = h.End(t.Context(), charge)
			wantUnknown(t, err)
			h.clock.Add(time.Hour)
			h.account.Decide()
			if got := h.find(charge); got.State != want.state || got.Failure != want.failure {
				t.Errorf("found %+v", got)
			}
			if _, waiting := h.account.Taken(); waiting != 0 {
				t.Errorf("%d may be paid", waiting)
			}
		})
	}
}

func TestAnAmountThatStripeDoesNotTakeIsNotCharged(t *testing.T) {
	h := open(t)
	card := h.saved("a", stripefake.Visa)
	for key, amount := range map[string]money.Amount{"b": money.Of(49, "EUR"), "c": money.Of(1234, "KWD")} {
		order := h.order(key, month)
		order.Amount = amount
		_, err := h.Charge(t.Context(), order, card)
		testkit.WantRefusal(t, err, book.CodeCardAmount, "amount")
	}
}

func TestAKeyThatMayNotChargeSaysSo(t *testing.T) {
	h := open(t)
	card := h.saved("a", stripefake.Visa)
	h.account.Fail(2, stripefake.Fault{Status: http.StatusForbidden})
	_, err := h.Charge(t.Context(), h.order("b", month), card)
	testkit.WantRefusal(t, err, book.CodeGatewayRights, "key")
	h.account.Fail(1, stripefake.Fault{Status: http.StatusForbidden}) // an earlier try may have come through
	_, err = h.Charge(t.Context(), h.order("b", month), card)
	wantUnknown(t, err)
	h.account.Fail(3, stripefake.Fault{Status: http.StatusForbidden})
	_, err = h.Charge(t.Context(), h.order("c", month), card)
	wantUnknown(t, err)
	testkit.WantRefusal(t, h.with("rk_test_another0123").Forget(t.Context(), card), book.CodeGatewayKey, "key")
}

func TestWhereAPaymentIsSeenInTheDashboard(t *testing.T) {
	for key, want := range map[string]string{
		"rk_live_0123456789abcdef": "https://dashboard.stripe.com/payments/pi_1", "sk_test_0123456789abcdef": "https://dashboard.stripe.com/test/payments/pi_1",
	} {
		gateway, err := stripe.New(key, time.Now)
		if err != nil {
			t.Fatal(err)
		}
		if got := gateway.PaymentPage(book.Charge{ChargeReport: book.ChargeReport{Reference: "cs_1", Transaction: "pi_1"}}); got != want {
			t.Errorf("the page is %s, want %s", got, want)
		}
	}
}
