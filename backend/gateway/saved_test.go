package gateway_test

import (
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/gateway/sandbox"
	"daybook/backend/money"
	"daybook/backend/testkit"
)

// saleBegun is when the sales of these stories were begun; their orders expire long after.
var saleBegun = book.MomentOf(time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC))

// order asks for 10.00 of a saved card, a month at the latest: nobody is sent to a page, and nobody comes back.
func (h *house) order(key string, autoCapture bool) book.ChargeOrder {
	return book.ChargeOrder{
		Key: key, Amount: money.Of(1000, "EUR"), AmountText: "10,00 €", AutoCapture: autoCapture, Text: "2026-0012", Shop: "Paper Lantern", Language: "de",
		BackURL: "http://127.0.0.1:8088/pay/token", ExpiresAt: saleBegun + book.Moment((30 * 24 * time.Hour).Milliseconds()),
	}
}

// charge charges a saved card.
func (h *house) charge(key string, autoCapture bool, card book.SavedCard) book.Charge {
	h.t.Helper()
	order := h.order(key, autoCapture)
	report, err := h.Charge(h.t.Context(), order, card)
	h.must(err)
	return book.Charge{Amount: order.Amount, AutoCapture: autoCapture, ChargeReport: report}
}

func TestASavedCardIsChargedAtOnce(t *testing.T) {
	contract(t, func(t *testing.T, h *house) {
		card := h.saved("a", good, "")
		h.clock.Add(time.Hour)
		charge := h.charge("b", true, card)
		if r := charge.ChargeReport; r.State != book.ChargeCaptured || r.Captured != charge.Amount || r.CapturedAt != h.moment() || r.AuthorisedAt != 0 || r.EndedAt != 0 ||
			r.Reference == "" || r.Transaction == "" || r.Page != "" || r.Brand != "Visa" || r.LastFour != "4242" || r.Failure != "" {
			t.Errorf("charged %+v", r)
		}
		h.reopen()
		if got := h.find(charge); got != charge {
			t.Errorf("found %+v, want %+v", got, charge)
		}
		if report, err := h.End(t.Context(), charge); err != nil || report != charge.ChargeReport {
			t.Errorf("ended: %+v, %v", report, err)
		}
	})
}

func TestTheSameKeyChargesASavedCardOnceHoweverLate(t *testing.T) {
	contract(t, func(t *testing.T, h *house) {
		taken, refused := h.saved("a", good, ""), h.saved("b", declinedLater, "")
		charge, failed := h.charge("c", true, taken), h.charge("d", true, refused)
		for _, gap := range []time.Duration{0, time.Hour, 25 * time.Hour, 7 * 24 * time.Hour} {
			h.clock.Add(gap)
			h.reopen()
			if again := h.charge("c", true, taken); again != charge {
				t.Errorf("after %s: %+v, want %+v", gap, again, charge)
			}
			if again := h.charge("d", true, refused); again.Reference != failed.Reference || again.State != book.ChargeEnded || again.FailedAt != failed.FailedAt {
				t.Errorf("declined, and after %s: %+v, want %+v", gap, again, failed)
			}
		}
		if other := h.charge("e", true, taken); other.Reference == charge.Reference || other.Transaction == charge.Transaction {
			t.Errorf("two keys charged %+v", other)
		}
	})
}

func TestASavedCardIsNotChargedOnceItIsTooLate(t *testing.T) {
	contract(t, func(t *testing.T, h *house) {
		card := h.saved("a", good, "")
		charge, late := h.charge("b", true, card), h.order("c", true)
		h.clock.Time = late.ExpiresAt.Time()
		h.reopen()
		_, err := h.Charge(t.Context(), late, card)
		testkit.WantRefusal(t, err, book.CodeCardTooLate, "")
		if again := h.charge("b", true, card); again != charge {
			t.Errorf("what was charged before: %+v, want %+v", again, charge)
		}
	})
}

func TestADeclinedSavedCardIsAChargeThatEnded(t *testing.T) {
	contract(t, func(t *testing.T, h *house) {
		for number, want := range map[string]book.Code{declinedLater: book.CodeDeclined, askingLater: book.CodeNotConfirmed} {
			card := h.saved(number, number, "")
			h.clock.Add(time.Hour)
			charge := h.charge("charge "+number, true, card)
			if r := charge.ChargeReport; r.State != book.ChargeEnded || r.Failure != want || r.FailedAt != h.moment() || r.EndedAt != h.moment() || r.Reference == "" ||
				r.Transaction != "" || r.Paid() != 0 || r.Captured != money.Zero("EUR") {
				t.Errorf("%s: %+v", number, r)
			}
			if got := h.find(charge); got.State != book.ChargeEnded || got.EndedAt != charge.EndedAt || got.Paid() != 0 {
				t.Errorf("%s is found as %+v", number, got)
			}
			if page := h.PaymentPage(charge); page != "" {
				t.Errorf("nothing was taken, and its page is %s", page)
			}
			_, err := h.Capture(t.Context(), "capture "+number, charge, charge.Amount)
			testkit.WantRefusal(t, err, book.CodeCharge, "")
		}
	})
}

func TestASavedCardsMoneyIsHeldWhereThatIsAskedFor(t *testing.T) {
	contract(t, func(t *testing.T, h *house) {
		card := h.saved("a", good, "")
		captured, released, lapsed := h.charge("b", false, card), h.charge("c", false, card), h.charge("d", false, card)
		if captured.State != book.ChargeAuthorised || captured.AuthorisedAt != h.moment() || captured.LapsesAt != book.MomentOf(h.clock.Now().Add(sandbox.HoldFor)) {
			t.Errorf("held %+v", captured)
		}
		h.clock.Add(time.Minute)
		for range 2 {
			report, err := h.Capture(t.Context(), "e", captured, money.Of(700, "EUR"))
			if err != nil || report.State != book.ChargeCaptured || report.Captured != money.Of(700, "EUR") || report.CapturedAt != h.moment() {
				t.Errorf("captured %+v, %v", report, err)
			}
			report, err = h.Release(t.Context(), "f", released)
			if err != nil || report.State != book.ChargeReleased || report.EndedAt != h.moment() || report.Failure != "" {
				t.Errorf("released %+v, %v", report, err)
			}
		}
		h.clock.Add(sandbox.HoldFor)
		if got := h.find(lapsed); got.State != book.ChargeLapsed || got.EndedAt != lapsed.LapsesAt {
			t.Errorf("after seven days: %+v", got)
		}
	})
}

func TestASavedCardGetsItsMoneyBackAlsoOnceItIsForgotten(t *testing.T) {
	contract(t, func(t *testing.T, h *house) {
		card := h.saved("a", good, "")
		charge := h.charge("b", true, card)
		h.must(h.Forget(t.Context(), card))
		for _, refund := range []struct {
			key   string
			cents int64
			want  book.Code
			field string
		}{{"c", 400, "", ""}, {"c", 400, "", ""}, {"d", 700, book.CodeTooMuch, "amount"}, {"e", 600, "", ""}, {"f", 1, book.CodeTooMuch, "amount"}} {
			testkit.WantRefusal(t, h.Refund(t.Context(), refund.key, charge, money.Of(refund.cents, "EUR")), refund.want, refund.field)
			h.reopen()
		}
	})
}

func TestAForgottenCardIsNotCharged(t *testing.T) {
	contract(t, func(t *testing.T, h *house) {
		card := h.saved("a", good, "")
		other := h.saved("b", good, card.Holder)
		before := h.charge("c", true, card)
		for range 2 {
			h.must(h.Forget(t.Context(), card))
			h.reopen()
		}
		_, err := h.Charge(t.Context(), h.order("d", true), card)
		testkit.WantRefusal(t, err, book.CodeNotFound, "")
		if again := h.charge("c", true, card); again != before {
			t.Errorf("what was charged before is %+v, want %+v", again, before)
		}
		if charge := h.charge("e", true, other); charge.State != book.ChargeCaptured {
			t.Errorf("the customer's other card: %+v", charge)
		}
	})
}

func TestACardThatIsNotThereIsNotChargedAndNeedNotBeForgotten(t *testing.T) {
	contract(t, func(t *testing.T, h *house) {
		card, other := h.saved("a", good, ""), h.saved("b", good, "")
		for key, wrong := range map[string]book.SavedCard{
			"e": {}, "f": {Holder: card.Holder}, "g": {Token: card.Token}, "h": {Holder: card.Holder, Token: "x"}, "i": {Holder: other.Holder, Token: card.Token}, "j": {Holder: "x", Token: card.Token},
		} {
			_, err := h.Charge(t.Context(), h.order(key, true), wrong)
			testkit.WantRefusal(t, err, book.CodeNotFound, "")
		}
		for _, token := range []string{"", "x", "../x?y"} {
			h.must(h.Forget(t.Context(), book.SavedCard{Holder: card.Holder, Token: token}))
		}
		if charge := h.charge("d", true, card); charge.State != book.ChargeCaptured {
			t.Errorf("the card itself: %+v", charge)
		}
	})
}

func TestAPaymentHasAPageAtTheGatewayOnceACardWasTaken(t *testing.T) {
	contract(t, func(t *testing.T, h *house) {
		open, paid, saved := h.start("a", true), h.paid("b", true), h.charge("c", true, h.saved("d", good, ""))
		if page := h.PaymentPage(open); page != "" {
			t.Errorf("nothing was paid, and the page is %s", page)
		}
		if one, two := h.PaymentPage(paid), h.PaymentPage(saved); one == "" || two == "" || one == two {
			t.Errorf("the pages are %q and %q", one, two)
		}
	})
}
