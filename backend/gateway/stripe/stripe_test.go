package stripe_test

import (
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

func TestHeldMoneyLapsesWhenStripeSays(t *testing.T) {
	for hold, want := range map[time.Duration]time.Duration{5 * 24 * time.Hour: 5 * 24 * time.Hour, 0: 7 * 24 * time.Hour} {
		h := open(t)
		h.account.Hold = hold
		charge := h.paid("a", false)
		if got := charge.LapsesAt.Time().Sub(charge.AuthorisedAt.Time()); got != want {
			t.Errorf("held for %s, want %s", got, want)
		}
		h.clock.Add(want)
		if got := h.find(charge); got.State != book.ChargeLapsed || got.EndedAt != charge.LapsesAt {
			t.Errorf("then: %+v", got)
		}
	}
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
