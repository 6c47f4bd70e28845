package stripe_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
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

// posted are the calls of one address.
func (h *house) posted(path string) []stripefake.Request {
	var found []stripefake.Request
	for _, r := range h.account.Asked() {
		if r.Method == http.MethodPost && r.Path == path {
			found = append(found, r)
		}
	}
	return found
}

// wantUnknown wants an error that is no refusal: the call is asked again.
func wantUnknown(t *testing.T, err error) {
	t.Helper()
	var refusal *book.Error
	if err == nil || errors.As(err, &refusal) {
		t.Errorf("got %v, want an error that is no refusal", err)
	}
}

func TestWhatAPageIsAskedWith(t *testing.T) {
	h := open(t)
	order := h.order("a", 2*time.Hour)
	order.AutoCapture, order.Language = false, "fr"
	if _, err := h.Start(t.Context(), order); err != nil {
		t.Fatal(err)
	}
	asked := h.account.Asked()[0]
	for name, want := range map[string]string{
		"mode": "payment", "payment_intent_data[capture_method]": "manual", "line_items[0][price_data][unit_amount]": "1000", "line_items[0][price_data][currency]": "eur",
		"expires_at": "1772449200", "success_url": order.PaidURL, "cancel_url": order.BackURL, "client_reference_id": "a", "locale": "auto",
		"line_items[0][price_data][product_data][name]": "ABCD-1234", "payment_method_types[0]": "card", "adaptive_pricing[enabled]": "false",
	} {
		if got := asked.Form.Get(name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	if asked.Version != "2026-08-26.dahlia" || !strings.HasPrefix(asked.Key, "a-") {
		t.Errorf("asked with version %q and key %q", asked.Version, asked.Key)
	}
}

func TestAPageLivesADayAtMost(t *testing.T) {
	for _, test := range []struct {
		left    time.Duration
		refused book.Code
		lives   time.Duration
	}{
		{29*time.Minute + 59*time.Second, book.CodeCardTooLate, 0}, {-time.Hour, book.CodeCardTooLate, 0}, {30 * time.Minute, "", 30 * time.Minute},
		{24 * time.Hour, "", 24 * time.Hour}, {48 * time.Hour, "", 24 * time.Hour},
	} {
		t.Run(test.left.String(), func(t *testing.T) {
			h := open(t)
			report, err := h.Start(t.Context(), h.order("a", test.left))
			testkit.WantRefusal(t, err, test.refused, "")
			if err != nil {
				return
			}
			charge := book.Charge{Amount: money.Of(1000, "EUR"), ChargeReport: report}
			h.clock.Add(test.lives - time.Second)
			if got := h.find(charge); got.State != book.ChargeOpen {
				t.Errorf("a second before: %+v", got)
			}
			h.clock.Add(time.Second)
			if got := h.find(charge); got.State != book.ChargeEnded || got.EndedAt != book.MomentOf(h.clock.Now()) {
				t.Errorf("then: %+v", got)
			}
		})
	}
}

func TestAPageThatStripeFindsTooShortIsTooLate(t *testing.T) {
	h := open(t)
	slow, err := stripe.New(stripefake.Key, func() time.Time { return h.clock.Now().Add(-time.Minute) }, stripe.WithAddress(h.account.URL))
	if err != nil {
		t.Fatal(err)
	}
	_, err = slow.Start(t.Context(), h.order("a", 30*time.Minute-time.Second))
	testkit.WantRefusal(t, err, book.CodeCardTooLate, "")
}

func TestAmountsAsStripeCountsThem(t *testing.T) {
	for _, test := range []struct {
		amount money.Amount
		units  string
	}{
		{money.Of(1000, "EUR"), "1000"}, {money.Of(1000, "JPY"), "1000"}, {money.Of(1000, "ISK"), "100000"}, {money.Of(1000, "UGX"), "100000"},
		{money.Of(1230, "KWD"), "1230"}, {money.Of(1234, "KWD"), ""}, {money.Of(100000, "MGA"), "1000"}, {money.Of(100001, "MGA"), ""},
	} {
		t.Run(test.amount.String(), func(t *testing.T) {
			h := open(t)
			order := h.order("a", time.Hour)
			order.Amount = test.amount
			report, err := h.Start(t.Context(), order)
			if test.units == "" {
				testkit.WantRefusal(t, err, book.CodeCardAmount, "amount")
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if got := h.account.Asked()[0].Form.Get("line_items[0][price_data][unit_amount]"); got != test.units {
				t.Errorf("asked for %s, want %s", got, test.units)
			}
			h.account.Pay(report.Reference, stripefake.Visa)
			if got := h.find(book.Charge{Amount: test.amount, ChargeReport: report}); got.Captured != test.amount {
				t.Errorf("captured %s", got.Captured)
			}
		})
	}
}

func TestAnAmountThatStripeFindsTooSmallIsRefused(t *testing.T) {
	h := open(t)
	order := h.order("a", time.Hour)
	order.Amount = money.Of(49, "EUR")
	_, err := h.Start(t.Context(), order)
	testkit.WantRefusal(t, err, book.CodeCardAmount, "amount")
}

func TestKeysThatAreNone(t *testing.T) {
	for _, key := range []string{"", "pk_live_0123456789abcdef", "sk_0123456789abcdef", "rk_test_", "rk_live_0123456789abcdef\r\nX: y", "acct_0123456789"} {
		_, err := stripe.New(key, time.Now)
		testkit.WantRefusal(t, err, book.CodeGatewayKey, "key")
	}
	for key, live := range map[string]bool{"rk_live_0123456789abcdef": true, "sk_live_0123456789abcdef": true, "rk_test_0123456789abcdef": false, "sk_test_live0123456789": false} {
		if gateway, err := stripe.New(key, time.Now); err != nil || gateway.Live() != live {
			t.Errorf("%s: %v", key, err)
		}
	}
}

func TestWhoseAKeyIs(t *testing.T) {
	h := open(t)
	if got, err := h.Check(t.Context()); err != nil || got != (stripe.Account{Name: "Paper Lantern"}) {
		t.Errorf("%+v, %v", got, err)
	}
	h.account.Fail(4, stripefake.Fault{Status: http.StatusForbidden})
	if got, err := h.Check(t.Context()); err != nil || got != (stripe.Account{}) {
		t.Errorf("a key that may not read its name: %+v, %v", got, err)
	}
	h.account.Fail(2, stripefake.Fault{Status: http.StatusForbidden})
	_, err := h.Check(t.Context())
	testkit.WantRefusal(t, err, book.CodeGatewayRights, "key")
	_, err = h.with("rk_test_another0123").Check(t.Context())
	testkit.WantRefusal(t, err, book.CodeGatewayKey, "key")
}

func TestWhatNobodyKnowsIsNoRefusal(t *testing.T) {
	for name, fault := range map[string]stripefake.Fault{
		"lost": {Lost: true}, "500": {Status: 500}, "503": {Status: 503}, "429": {Status: 429}, "409": {Status: 409}, "too slow": {Slow: 600 * time.Millisecond},
		"led elsewhere": {Status: 302},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := open(t)
			charge := h.begin("a", true)
			h.account.Fail(1, fault)
			_, err := h.Find(t.Context(), charge)
			wantUnknown(t, err)
			h.account.Fail(1, fault)
			_, err = h.Start(t.Context(), h.order("b", time.Hour))
			wantUnknown(t, err)
		})
	}
	h := open(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := h.Start(ctx, h.order("a", time.Hour))
	wantUnknown(t, err)
}

func TestALostPageIsFoundUnderItsKeyAndAFailureDoesNotLastForEver(t *testing.T) {
	h := open(t)
	h.account.Fail(1, stripefake.Fault{Lost: true})
	_, err := h.Start(t.Context(), h.order("a", 2*time.Hour))
	wantUnknown(t, err)
	first, second := h.begin("a", true), h.begin("a", true)
	if first.Reference != second.Reference {
		t.Errorf("one key began %s and %s", first.Reference, second.Reference)
	}
	h.account.Fail(1, stripefake.Fault{Status: 500})
	_, err = h.Start(t.Context(), h.order("b", time.Hour))
	wantUnknown(t, err)
	_, err = h.Start(t.Context(), h.order("b", time.Hour))
	wantUnknown(t, err)
	h.clock.Add(10 * time.Minute)
	h.begin("b", true)
}

// faults is every way in which one call can go wrong.
var faults = []stripefake.Fault{{Lost: true}, {Slow: 600 * time.Millisecond}, {Status: 500}, {Status: 500, Done: true}, {Status: 429}, {Status: 409}}

// until asks until there is an answer, an hour apart, for at most three days.
func (h *house) until(ask func() error) error {
	h.t.Helper()
	for range 72 {
		var refusal *book.Error
		err := ask()
		if err == nil || errors.As(err, &refusal) {
			return err
		}
		h.clock.Add(time.Hour)
	}
	h.t.Fatal("there was no answer in three days")
	return nil
}

// A call that was not answered is asked again until it is: whatever call went wrong, money is captured, released and given back
// once.
func TestWhateverAnswerIsLostMoneyMovesOnce(t *testing.T) {
	for _, fault := range faults {
		for nth := 1; nth <= 3; nth++ {
			for _, gap := range []time.Duration{0, 25 * time.Hour} {
				t.Run(fmt.Sprintf("%+v at call %d, then %s", fault, nth, gap), func(t *testing.T) {
					t.Parallel()
					open(t).movesOnce(nth, fault, gap)
				})
			}
		}
	}
}

func (h *house) movesOnce(nth int, fault stripefake.Fault, gap time.Duration) {
	captured, released, paid := h.paid("a", false), h.paid("b", false), h.paid("c", true)
	once := func(ask func() error) {
		h.t.Helper()
		h.account.Fail(nth, fault)
		if err := ask(); err != nil {
			wantUnknown(h.t, err)
			h.clock.Add(gap)
		}
		if err := h.until(ask); err != nil {
			h.t.Errorf("in the end: %v", err)
		}
	}
	once(func() error {
		_, err := h.Capture(h.t.Context(), "d", captured, money.Of(700, "EUR"))
		return err
	})
	once(func() error {
		_, err := h.Release(h.t.Context(), "e", released)
		return err
	})
	once(func() error { return h.Refund(h.t.Context(), "f", paid, money.Of(300, "EUR")) })
	if got := h.find(captured); got.State != book.ChargeCaptured || got.Captured.Minor != 700 {
		h.t.Errorf("captured: %+v", got)
	}
	if got := h.find(released); got.State != book.ChargeReleased {
		h.t.Errorf("released: %+v", got)
	}
	if got := h.account.Refunded(paid.Transaction); got != 300 {
		h.t.Errorf("%d went back, want 300", got)
	}
}

func TestAKeyThatIsRefusedDoesNotSayThatNothingWasDone(t *testing.T) {
	h := open(t)
	held, paid, wrong := h.paid("a", false), h.paid("b", true), h.with("rk_test_another0123")
	_, err := wrong.Capture(t.Context(), "c", held, held.Amount)
	wantUnknown(t, err)
	_, err = wrong.Release(t.Context(), "d", held)
	wantUnknown(t, err)
	wantUnknown(t, wrong.Refund(t.Context(), "e", paid, paid.Amount))
	_, err = wrong.Find(t.Context(), held)
	testkit.WantRefusal(t, err, book.CodeGatewayKey, "key")
	_, err = wrong.End(t.Context(), held)
	testkit.WantRefusal(t, err, book.CodeGatewayKey, "key")
}

func TestNoErrorTellsTheKey(t *testing.T) {
	h := open(t)
	unknown := "rk_test_another0123"
	for _, err := range []error{second(h.with(unknown).Find(t.Context(), h.begin("a", true))), second(h.with(unknown).Check(t.Context())), h.with(unknown).Refund(t.Context(), "b", h.paid("c", true), money.Of(1, "EUR"))} {
		if err == nil || strings.Contains(err.Error(), unknown) {
			t.Errorf("the error is %v", err)
		}
	}
}

func second[T any](_ T, err error) error { return err }

func TestAPageThatIsBeingPaidDoesNotEnd(t *testing.T) {
	h := open(t)
	charge := h.begin("a", true)
	h.account.Delay(charge.Reference)
	_, err := h.End(t.Context(), charge)
	wantUnknown(t, err)
}

func TestARefundThatBouncesIsRefused(t *testing.T) {
	h := open(t)
	charge := h.paid("a", true)
	h.account.Fail(2, stripefake.Fault{Lost: true})
	wantUnknown(t, h.Refund(t.Context(), "b", charge, charge.Amount))
	h.account.Bounce()
	testkit.WantRefusal(t, h.Refund(t.Context(), "b", charge, charge.Amount), book.CodeRefundFailed, "")
	testkit.WantRefusal(t, h.Refund(t.Context(), "c", charge, charge.Amount), "", "")
}

func TestMoneyIsNotMovedBeforeACardWasTaken(t *testing.T) {
	h := open(t)
	charge := h.begin("a", true)
	_, err := h.Capture(t.Context(), "b", charge, charge.Amount)
	testkit.WantRefusal(t, err, book.CodeCharge, "")
	_, err = h.Release(t.Context(), "c", charge)
	testkit.WantRefusal(t, err, book.CodeCharge, "")
	testkit.WantRefusal(t, h.Refund(t.Context(), "d", charge, charge.Amount), book.CodeCharge, "")
	if paths := h.account.Asked(); len(paths) != 1 || slices.ContainsFunc(paths, func(r stripefake.Request) bool { return strings.Contains(r.Path, "//") }) {
		t.Errorf("asked %+v", paths)
	}
}
