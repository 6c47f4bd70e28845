package sandbox_test

import (
	"net/http"
	"net/url"
	"os"
	"strings"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/testkit"
)

// request begins a page for a card under a key.
func (h *house) request(key, language string) book.CardLink {
	h.t.Helper()
	report, err := h.StartSetup(h.t.Context(), book.SetupOrder{
		Key: key, Name: "Mira Vale", Email: "mira@example.com", Shop: "Paper Lantern", Language: language,
		DoneURL: "http://127.0.0.1:8088/card/token/kept", BackURL: "http://127.0.0.1:8088/card/token", ExpiresAt: book.MomentOf(h.now.Add(48 * time.Hour)),
	})
	if err != nil {
		h.t.Fatal(err)
	}
	return book.CardLink{Setup: report}
}

// typed types a card on its page, and gives where the browser is led.
func (h *house) typed(link book.CardLink, number string) string {
	h.t.Helper()
	return h.send(http.MethodPost, "/sandbox/setups/"+link.Setup.Reference+"/keep", url.Values{"number": {number}}).Header().Get("Location")
}

func (h *house) look(link book.CardLink) book.SetupReport {
	h.t.Helper()
	report, err := h.FindSetup(h.t.Context(), link)
	if err != nil {
		h.t.Fatal(err)
	}
	return report
}

// leave leaves a card with the shop.
func (h *house) leave(key, number string) book.SavedCard {
	h.t.Helper()
	link := h.request(key, "de")
	h.typed(link, number)
	if link.Setup = h.look(link); link.Setup.State != book.SetupKept {
		h.t.Fatalf("the card is not kept: %+v", link.Setup)
	}
	return link.Setup.Card
}

func TestWhatEachTestCardStandsForOnceItIsKept(t *testing.T) {
	for number, want := range map[string]struct {
		state   book.SetupState
		says    string // the page, after the card was typed
		failure book.Code
	}{
		"4242424242424242": {book.SetupKept, "", ""}, "5555 5555 5555 4444": {book.SetupKept, "", ""}, "4000 0000 0000 0341": {book.SetupKept, "", book.CodeDeclined},
		"4000002760003184": {book.SetupKept, "", book.CodeNotConfirmed}, "4000002500003155": {book.SetupOpen, "Ihre Bank fragt", ""},
		"4000000000000002": {book.SetupOpen, "Die Karte wurde abgelehnt.</p>", ""}, "4000000000009995": {book.SetupOpen, "nicht genug Geld.</p>", ""},
		"4000000000000069": {book.SetupOpen, "Die Karte ist abgelaufen.</p>", ""},
	} {
		t.Run(number, func(t *testing.T) {
			h := open(t)
			link := h.request("a", "de")
			h.typed(link, number)
			got := h.look(link)
			if got.State != want.state {
				t.Fatalf("got %+v", got)
			}
			if got.State == book.SetupOpen {
				if page := h.send(http.MethodGet, "/sandbox/setups/"+got.Reference, nil).Body.String(); !strings.Contains(page, want.says) {
					t.Errorf("the page lacks %q: %s", want.says, page)
				}
				return
			}
			digits := strings.ReplaceAll(number, " ", "")
			if c := got.Card; c.LastFour != digits[12:] || c.ExpMonth != 12 || c.ExpYear != 2029 || c.Gateway != book.Sandbox || c.Holder == "" || c.Token == "" {
				t.Errorf("kept %+v", c)
			}
			charged, err := h.Charge(t.Context(), h.order("b"), got.Card)
			if err != nil || charged.Failure != want.failure || (charged.State == book.ChargeCaptured) != (want.failure == "") {
				t.Errorf("charged %+v, %v", charged, err)
			}
		})
	}
}

func TestThePageForACardSaysWhatItIsFor(t *testing.T) {
	for language, want := range map[string][]string{
		"en": {"SANDBOX: for trying only.", "<h1>Your card will be kept; nothing is charged now</h1>", "Paper Lantern may charge it", "Mira Vale", "4000 0000 0000 0341", "4000 0027 6000 3184", "Keep this card"},
		"de": {"SANDBOX: nur zum Ausprobieren.", "<h1>Ihre Karte wird hinterlegt, jetzt wird nichts abgebucht</h1>", "Paper Lantern darf sie", "Mira Vale", "Karte hinterlegen"},
	} {
		h := open(t)
		link := h.request("a", language)
		if want := "http://127.0.0.1:8088/sandbox/setups/" + link.Setup.Reference; link.Setup.Page != want {
			t.Errorf("the page is %s, want %s", link.Setup.Page, want)
		}
		answer := h.send(http.MethodGet, "/sandbox/setups/"+link.Setup.Reference, nil)
		for _, text := range want {
			if !strings.Contains(answer.Body.String(), text) {
				t.Errorf("the page lacks %q: %s", text, answer.Body)
			}
		}
	}
}

func TestABankThatAsksBeforeACardIsKeptIsAnswered(t *testing.T) {
	h := open(t)
	link := h.request("a", "en")
	confirm := func(answer string) string {
		return h.send(http.MethodPost, "/sandbox/setups/"+link.Setup.Reference+"/confirm", url.Values{"answer": {answer}}).Header().Get("Location")
	}
	h.typed(link, "4000002500003155")
	h.reopen()
	confirm("no")
	confirm("yes")
	if got := h.look(link); got.State != book.SetupOpen {
		t.Errorf("refused: %+v", got)
	}
	h.typed(link, "4000002500003155")
	confirm("yes")
	if got := h.look(link); got.State != book.SetupKept || got.KeptAt != book.MomentOf(h.now) || got.Card.LastFour != "3155" {
		t.Errorf("confirmed: %+v", got)
	}
}

func TestThePageForACardLeadsBackOnceItIsOver(t *testing.T) {
	h := open(t)
	kept, ended := h.request("a", "en"), h.request("b", "en")
	if next := h.typed(kept, "4242424242424242"); next != "../"+kept.Setup.Reference {
		t.Errorf("led to %s", next)
	}
	if _, err := h.EndSetup(t.Context(), ended); err != nil {
		t.Fatal(err)
	}
	for link, want := range map[*book.CardLink]string{&kept: "http://127.0.0.1:8088/card/token/kept", &ended: "http://127.0.0.1:8088/card/token"} {
		answer := h.send(http.MethodGet, "/sandbox/setups/"+link.Setup.Reference, nil)
		if got := answer.Header().Get("Location"); answer.Code != http.StatusSeeOther || got != want {
			t.Errorf("%d to %s, want %s", answer.Code, got, want)
		}
	}
	if answer := h.send(http.MethodGet, "/sandbox/setups/x", nil); answer.Code != http.StatusNotFound {
		t.Errorf("an unknown page: %d", answer.Code)
	}
}

func TestNoNumberOfAKeptCardIsWrittenDown(t *testing.T) {
	h := open(t)
	for _, number := range []string{"4242424242424242", "4000002500003155", "4000000000000341", "4111111111111111"} {
		link := h.request(number[:8]+number[12:], "en")
		answer := h.send(http.MethodPost, "/sandbox/setups/"+link.Setup.Reference+"/keep", url.Values{"number": {number}})
		written, err := os.ReadFile(h.file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(written), number) || strings.Contains(answer.Body.String(), number) {
			t.Errorf("%s is in the file or on the page", number)
		}
	}
}

func TestACardOfAnotherCustomerIsNotCharged(t *testing.T) {
	h := open(t)
	card := h.leave("a", "4242424242424242")
	card.Holder = h.leave("b", "4242424242424242").Holder
	_, err := h.Charge(t.Context(), h.order("c"), card)
	testkit.WantRefusal(t, err, book.CodeNotFound, "")
}
