package gateway_test

import (
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/testkit"
)

// request begins a page for a card under a key; it is open for an hour.
func (h *house) request(key, holder string) book.CardLink {
	h.t.Helper()
	report, err := h.StartSetup(h.t.Context(), book.SetupOrder{
		Key: key, Holder: holder, Name: "Mira Vale", Email: "mira@example.com", Shop: "Paper Lantern", Language: "de",
		DoneURL: "http://127.0.0.1:8088/card/token/kept", BackURL: "http://127.0.0.1:8088/card/token", ExpiresAt: book.MomentOf(h.clock.Now().Add(time.Hour)),
	})
	h.must(err)
	return book.CardLink{Key: key, Setup: report}
}

// look is the page as the gateway knows it.
func (h *house) look(link book.CardLink) book.CardLink {
	h.t.Helper()
	report, err := h.FindSetup(h.t.Context(), link)
	h.must(err)
	link.Setup = report
	return link
}

// saved is a card that was left under a key.
func (h *house) saved(key, card, holder string) book.SavedCard {
	h.t.Helper()
	link := h.request(key, holder)
	h.leave(link.Setup.Reference, card)
	if link = h.look(link); link.Setup.State != book.SetupKept {
		h.t.Fatalf("the card is not kept: %+v", link.Setup)
	}
	return link.Setup.Card
}

func TestWhatBecomesOfACardThatIsLeft(t *testing.T) {
	contract(t, func(t *testing.T, h *house) {
		for card, want := range map[string]book.SetupState{
			good: book.SetupKept, declinedLater: book.SetupKept, askingLater: book.SetupKept,
			asking: book.SetupOpen, declined: book.SetupOpen, noFunds: book.SetupOpen, expired: book.SetupOpen,
		} {
			link := h.request(card, "")
			h.clock.Add(time.Minute)
			h.leave(link.Setup.Reference, card)
			got := h.look(link).Setup
			if got.State != want || got.Page != link.Setup.Page || got.Page == "" || got.EndedAt != 0 || (got.KeptAt == h.moment()) != (want == book.SetupKept) {
				t.Errorf("%s: %+v, want %s", card, got, want)
			}
			if want == book.SetupOpen && got.Card != (book.SavedCard{}) {
				t.Errorf("%s is kept: %+v", card, got.Card)
			}
			if c := got.Card; want == book.SetupKept &&
				(c.Gateway != h.Name() || c.Holder == "" || c.Token == "" || c.Brand != "Visa" || c.LastFour != card[12:] || c.ExpMonth < 1 || c.ExpYear < 2029) {
				t.Errorf("%s is kept as %+v", card, c)
			}
		}
	})
}

func TestABankThatAsksBeforeACardIsKeptIsAnswered(t *testing.T) {
	contract(t, func(t *testing.T, h *house) {
		link := h.request("a", "")
		h.leave(link.Setup.Reference, asking)
		h.agree(link.Setup.Reference, false)
		if got := h.look(link).Setup; got.State != book.SetupOpen {
			t.Errorf("refused: %+v", got)
		}
		h.leave(link.Setup.Reference, asking)
		h.agree(link.Setup.Reference, true)
		got := h.look(link).Setup
		if got.State != book.SetupKept || got.Card.LastFour != "3155" {
			t.Errorf("confirmed: %+v", got)
		}
		report, err := h.Charge(t.Context(), h.order("b", true), got.Card)
		if err != nil || report.State != book.ChargeCaptured {
			t.Errorf("its bank asks no more, and it is charged: %+v, %v", report, err)
		}
	})
}

func TestTheSameKeyGivesTheSamePageForACard(t *testing.T) {
	contract(t, func(t *testing.T, h *house) {
		link := h.request("a", "")
		h.reopen()
		if again := h.request("a", ""); again.Setup != link.Setup {
			t.Errorf("one key began %+v and %+v", link.Setup, again.Setup)
		}
		if other := h.request("b", ""); other.Setup.Reference == link.Setup.Reference {
			t.Errorf("two keys began %+v", other.Setup)
		}
	})
}

func TestAPageForACardThatIsOverTakesNone(t *testing.T) {
	contract(t, func(t *testing.T, h *house) {
		kept, ended, late := h.request("a", ""), h.request("b", ""), h.request("c", "")
		h.leave(kept.Setup.Reference, good)
		kept = h.look(kept)
		h.clock.Add(time.Minute)
		for range 2 {
			report, err := h.EndSetup(t.Context(), ended)
			if err != nil || report.State != book.SetupEnded || report.EndedAt != h.moment() || report.Card != (book.SavedCard{}) {
				t.Errorf("ended: %+v, %v", report, err)
			}
			h.leave(ended.Setup.Reference, good)
		}
		h.clock.Add(59 * time.Minute)
		h.leave(late.Setup.Reference, good)
		if got := h.look(late).Setup; got.State != book.SetupEnded || got.EndedAt != h.moment() || got.KeptAt != 0 {
			t.Errorf("after its time: %+v", got)
		}
		if report, err := h.EndSetup(t.Context(), kept); err != nil || report != kept.Setup {
			t.Errorf("ended after a card was left: %+v, %v", report, err)
		}
	})
}

func TestASecondCardIsTheSameCustomers(t *testing.T) {
	contract(t, func(t *testing.T, h *house) {
		first := h.saved("a", good, "")
		second, other := h.saved("b", good, first.Holder), h.saved("c", good, "")
		if second.Holder != first.Holder || second.Token == first.Token || other.Holder == first.Holder {
			t.Errorf("kept %+v, %+v and another customer's %+v", first, second, other)
		}
	})
}

func TestAnUnknownPageForACardIsNotFound(t *testing.T) {
	contract(t, func(t *testing.T, h *house) {
		for _, reference := range []string{"", "x", "../x?y"} {
			_, err := h.FindSetup(t.Context(), book.CardLink{Setup: book.SetupReport{Reference: reference}})
			testkit.WantRefusal(t, err, book.CodeNotFound, "")
			_, err = h.EndSetup(t.Context(), book.CardLink{Setup: book.SetupReport{Reference: reference}})
			testkit.WantRefusal(t, err, book.CodeNotFound, "")
		}
	})
}
