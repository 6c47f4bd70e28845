package checkout_test

import (
	"net/http"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/testkit"
	"daybook/backend/testkit/stripefake"
)

// askedFor asks Anna for her card; it gives the link's id and the way to its page.
func askedFor(s *testkit.Shop) (id int64, way string) {
	s.T.Helper()
	link, token := s.AskForCard(s.Customer("Anna Müller").ID)
	return link.Link.ID, "/card/" + token
}

// cardStatus is where a card link is by the shop's own book.
func cardStatus(s *testkit.Shop, id int64) book.LinkStatus {
	s.T.Helper()
	link, err := s.Shop.CardLink(s.Ctx, id)
	s.Must(err)
	return link.Status
}

func TestACustomerLeavesACard(t *testing.T) {
	s, b := trying(t)
	id, way := askedFor(s)
	cover := b.get(way)
	cover.wants(t, http.StatusOK, "Paper Lantern asks to keep your card", "Nothing is charged now", "never sees its number", "SANDBOX", "Leave my card", "4 March 2026, 10:00 (CET)", "shop@example.com")
	cover.lacks(t, "Anna", "7654321")
	b.get(way+"/done").wants(t, http.StatusOK, "Leave my card")
	page := b.post(way, nil)
	page.wants(t, http.StatusOK, "SANDBOX", "Your card will be kept")
	if !strings.HasPrefix(page.URL, "/sandbox/setups/") || cardStatus(s, id) != book.LinkInProgress {
		t.Fatalf("the customer is at %s, the link is %s", page.URL, cardStatus(s, id))
	}
	b.get(way).wants(t, http.StatusOK, "Leave my card")
	b.post(page.URL+"/keep", number("4000 0000 0000 0002")).wants(t, http.StatusOK, "The card was declined.")
	checking := b.post(page.URL+"/keep", number("4242 4242 4242 4242"))
	checking.wants(t, http.StatusOK, "Your card is being checked", `http-equiv="refresh"`)
	if checking.URL != way+"/done" {
		t.Errorf("the gateway sends the customer to %s", checking.URL)
	}
	settle(s)
	for _, path := range []string{way + "/done", way} {
		done := b.get(path)
		done.wants(t, http.StatusOK, "Thank you: your card is kept", "Visa •••• 4242", "12/20", "SANDBOX")
		done.lacks(t, "<form", "refresh")
	}
	b.post(way, nil).wants(t, http.StatusOK, "Thank you: your card is kept")
	if cardStatus(s, id) != book.LinkCompleted {
		t.Errorf("it is %s", cardStatus(s, id))
	}
}

func TestACardLinkThatHasEndedSaysSo(t *testing.T) {
	s, b := trying(t)
	cancelled, cancelledWay := askedFor(s)
	_, err := s.Shop.CancelCardLink(s.Ctx, cancelled)
	s.Must(err)
	_, expiredWay := askedFor(s)
	for _, page := range []seen{b.get(cancelledWay), b.post(cancelledWay, nil), b.get(cancelledWay + "/done")} {
		page.wants(t, http.StatusGone, "Your card is not needed any more", "shop@example.com")
		page.lacks(t, "<form")
	}
	s.Clock.Add(book.LinkLife)
	for _, page := range []seen{b.get(expiredWay), b.post(expiredWay, nil), b.get(expiredWay + "/done")} {
		page.wants(t, http.StatusGone, "This link has expired", "4 March 2026, 10:00 (CET)")
		page.lacks(t, "<form")
	}
	for _, way := range []string{"/card/wrong", "/card/" + strings.Repeat("x", 32), "/card/", expiredWay + "x", "/pay" + strings.TrimPrefix(expiredWay, "/card")} {
		b.get(way).wants(t, http.StatusNotFound, "There is nothing here")
		b.post(way, nil).wants(t, http.StatusNotFound, "There is nothing here")
		b.get(way+"/done").wants(t, http.StatusNotFound, "There is nothing here")
	}
	order, token := s.Link(book.Link{})
	b.get("/card/"+token).wants(t, http.StatusNotFound, "There is nothing here")
	if status(s, order.Link.ID) != book.LinkCreated {
		t.Error("an order was opened by another page")
	}
}

func TestAScannerOpensNoCardLink(t *testing.T) {
	s, b := trying(t)
	id, way := askedFor(s)
	for _, path := range []string{"", "/done", "/logo", "/color.css", "?x=1"} {
		for _, method := range []string{http.MethodGet, http.MethodHead} {
			b.do(method, way+path, nil)
		}
	}
	b.post(way+"/done", nil).wants(t, http.StatusNotFound)
	if got := cardStatus(s, id); got != book.LinkCreated {
		t.Errorf("fetching made it %s", got)
	}
}

func TestTheCardsPageIsGuarded(t *testing.T) {
	s, b := trying(t)
	id, way := askedFor(s)
	if cache := b.get(way).Header.Get("Cache-Control"); cache != "no-store" {
		t.Errorf("it may be kept: %s", cache)
	}
	if policy := b.get(way).Header.Get("Content-Security-Policy"); !strings.Contains(policy, "default-src 'none'") || !strings.Contains(policy, "form-action 'self';") {
		t.Errorf("the policy is %s", policy)
	}
	for _, headers := range []map[string]string{{"Origin": "https://evil.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}} {
		b.headers = headers
		b.post(way, nil).wants(t, http.StatusForbidden, "came from another page")
	}
	b.headers = map[string]string{}
	b.post(way, url.Values{"more": {strings.Repeat("x", 1<<20)}}).wants(t, http.StatusRequestEntityTooLarge, "More was sent")
	if got := cardStatus(s, id); got != book.LinkCreated {
		t.Errorf("it is %s", got)
	}
}

func TestTheCustomerIsToldThatNoCardIsTaken(t *testing.T) {
	s, b := trying(t)
	_, way := askedFor(s)
	inTheWay := filepath.Join(s.Dir, "sandbox.json.new")
	s.Must(os.Mkdir(inTheWay, 0o700))
	b.post(way, nil).wants(t, http.StatusServiceUnavailable, "Cards cannot be taken at the moment", "Leave my card")
	s.Must(os.Remove(inTheWay))
	b.post(way, nil).wants(t, http.StatusOK, "Your card will be kept")
}

func TestTheCardsPageWearsTheStoresNameAndColour(t *testing.T) {
	s, b := trying(t)
	store, err := s.DB.Store(s.Ctx, 1)
	s.Must(err)
	_, way := askedFor(s)
	b.get(way+"/color.css").wants(t, http.StatusNotFound)
	b.get(way+"/logo").wants(t, http.StatusNotFound)
	store.Color = "#7a1f5c"
	_, err = s.Shop.SaveStore(s.Ctx, store)
	s.Must(err)
	s.Must(s.Shop.SetLogo(s.Ctx, 1, picture(t)))
	b.get(way).wants(t, http.StatusOK, `src="..`+way+`/logo" alt="Paper Lantern"`, `href="..`+way+`/color.css"`, `action="..`+way+`"`)
	b.get(way+"/color.css").wants(t, http.StatusOK, "#7a1f5c")
	b.get(way+"/logo").wants(t, http.StatusOK, "PNG")
	b.get(way+"/done").wants(t, http.StatusOK, "Leave my card")
}

func TestTheCardsPageSpeaksGerman(t *testing.T) {
	s, b := trying(t)
	anna := s.Customer("Anna")
	anna.Language = "de"
	_, err := s.Shop.SaveCustomer(s.Ctx, anna, s.Key())
	s.Must(err)
	_, token := s.AskForCard(anna.ID)
	b.get("/card/"+token).wants(t, http.StatusOK, `lang="de"`, "Paper Lantern möchte Ihre Karte hinterlegen", "Jetzt wird nichts abgebucht", "4. März 2026, 10:00 Uhr (MEZ)")
	page := b.post("/card/"+token, nil)
	b.post(page.URL+"/keep", number("4242 4242 4242 4242")).wants(t, http.StatusOK, "Ihre Karte wird geprüft")
	settle(s)
	b.get("/card/"+token+"/done").wants(t, http.StatusOK, "Ihre Karte ist hinterlegt", "Gültig bis")
}

// They know of no payment, so they say nothing of one.
func TestAPaymentAtTheShopHasPagesToComeBackTo(t *testing.T) {
	_, b := trying(t)
	b.get("/paid").wants(t, http.StatusOK, "You can close this page", "on its own screen")
	b.get("/unpaid").wants(t, http.StatusOK, "You can close this page", "Nothing was paid")
	b.get("/paid").lacks(t, "Paper Lantern")
	b.post("/paid", nil).wants(t, http.StatusNotFound)
	b.headers["Accept-Language"] = "de"
	b.get("/unpaid").wants(t, http.StatusOK, `lang="de"`, "Es wurde nichts bezahlt", `href="style.css"`)
	b.headers["Host"] = "evil.example"
	b.get("/paid").wants(t, http.StatusMisdirectedRequest)
}

// The page forbids forms to lead to another server, so another page leads there.
func TestACardIsLeftOnStripesPage(t *testing.T) {
	s, b, account := atStripe(t)
	id, way := askedFor(s)
	b.get(way).wants(t, http.StatusOK, "TEST: test cards only")
	b.get(way+"/onward").wants(t, http.StatusOK, "Leave my card")
	page := b.post(way, nil)
	link, err := s.Shop.CardLink(s.Ctx, id)
	s.Must(err)
	page.wants(t, http.StatusOK, "On to the card gateway", `href="`+link.Link.Setup.Page+`"`)
	if got, want := page.Header.Get("Refresh"), "0; url="+link.Link.Setup.Page; got != want || page.URL != way+"/onward" {
		t.Errorf("%s leads to %q, want %q", page.URL, got, want)
	}
	account.Leave(path.Base(link.Link.Setup.Page), stripefake.Visa)
	b.get(way+"/done").wants(t, http.StatusOK, "Your card is being checked")
	settle(s)
	b.get(way+"/onward").wants(t, http.StatusOK, "your card is kept", "Visa •••• 4242", "TEST")
}
