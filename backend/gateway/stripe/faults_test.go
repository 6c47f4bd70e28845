package stripe_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/testkit"
	"daybook/backend/testkit/stripefake"
)

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
