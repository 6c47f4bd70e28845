package checkout_test

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/checkout"
)

func picture(t *testing.T) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := png.Encode(&out, image.NewGray(image.Rect(0, 0, 40, 20))); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestAPostFromAnotherPageIsRefused(t *testing.T) {
	s := linking(t)
	detail, token := s.Link(book.Link{})
	for what, headers := range map[string]map[string]string{
		"another site":                {"Origin": "https://evil.example"},
		"a site that hides its name":  {"Origin": "null"},
		"another port":                {"Origin": "http://127.0.0.1:1"},
		"another site says a browser": {"Sec-Fetch-Site": "cross-site"},
		"a neighbour on the domain":   {"Sec-Fetch-Site": "same-site"},
	} {
		t.Run(what, func(t *testing.T) {
			b := served(t, s, here)
			b.headers = headers
			b.post("/pay/"+token+"/open", nil).wants(t, http.StatusForbidden, "came from another page")
			b.post("/pay/"+token+"/complete", paying(book.LinkAtShop)).wants(t, http.StatusForbidden)
		})
	}
	if got := status(s, detail.Link.ID); got != book.LinkCreated {
		t.Errorf("it is %s", got)
	}
}

func TestOnlyOurOwnNamesAreAnswered(t *testing.T) {
	s := linking(t)
	_, token := s.Link(book.Link{})
	network := book.LinkServer{Reach: book.ReachNetwork, Host: "192.168.1.5", Port: 8088}
	public := book.LinkServer{Reach: book.ReachPublic, Host: "192.168.1.5", Port: 8088, PublicURL: "https://Pay.Example.com/shop"}
	for _, c := range []struct {
		at   book.LinkServer
		host string
		want int
	}{
		{here, "127.0.0.1:8088", 200}, {here, "localhost", 200}, {here, "LOCALHOST:8088", 200}, {here, "evil.example", 421}, {here, "192.168.1.5:8088", 421},
		{here, "127.0.0.1.evil.example", 421}, {network, "192.168.1.5:8088", 200}, {network, "evil.example:8088", 421}, {network, "pay.example.com", 421},
		{public, "pay.example.com", 200}, {public, "192.168.1.5:8088", 200}, {public, "example.com", 421},
	} {
		t.Run(string(c.at.Reach)+" "+c.host, func(t *testing.T) {
			b := served(t, s, c.at)
			b.headers["Host"] = c.host
			if got := b.get("/pay/" + token); got.Status != c.want || c.want != 200 && strings.Contains(got.Text, "Paper Lantern") {
				t.Errorf("%d\n%s", got.Status, got.Text)
			}
		})
	}
}

// What forwards from the public address may hide part of the path, and names another host than the customer sees.
func TestAPublicAddressForwards(t *testing.T) {
	s := linking(t)
	_, token := s.Link(book.Link{})
	b := served(t, s, book.LinkServer{Reach: book.ReachPublic, Host: "127.0.0.1", Port: 8088, PublicURL: "https://pay.example.com/shop"})
	b.headers["Origin"] = "https://pay.example.com"
	b.client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	opened := b.post("/pay/"+token+"/open", nil)
	opened.wants(t, http.StatusSeeOther)
	if to := opened.Header.Get("Location"); to != "../"+token {
		t.Errorf("it goes on at %q", to)
	}
	b.get("/pay/"+token).wants(t, http.StatusOK, `href="../style.css"`, `action="../pay/`+token+`/complete"`)
	b.headers["Origin"] = "https://evil.example"
	b.post("/pay/"+token+"/open", nil).wants(t, http.StatusForbidden)
}

func TestTooLargeAFormIsRefused(t *testing.T) {
	s := linking(t)
	b := served(t, s, here)
	detail, token := s.Link(book.Link{})
	form := paying(book.LinkAtShop)
	form.Set("more", strings.Repeat("x", 1<<20))
	for _, path := range []string{"/open", "/complete"} {
		b.post("/pay/"+token+path, form).wants(t, http.StatusRequestEntityTooLarge, "More was sent")
	}
	if got := status(s, detail.Link.ID); got != book.LinkCreated {
		t.Errorf("it is %s", got)
	}
}

func TestAFormThatCannotBeRead(t *testing.T) {
	s := linking(t)
	b := served(t, s, here)
	_, token := s.Link(book.Link{})
	request, err := http.NewRequestWithContext(t.Context(), http.MethodPost, b.address+"/pay/"+token+"/complete", strings.NewReader("method=%zz"))
	s.Must(err)
	request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	b.send(request).wants(t, http.StatusBadRequest, "could not be read")
}

func TestOneAddressMayNotAskWithoutEnd(t *testing.T) {
	s := linking(t)
	_, token := s.Link(book.Link{})
	b := served(t, s, book.LinkServer{Reach: book.ReachPublic, Host: "127.0.0.1", Port: 8088, PublicURL: "https://pay.example.com"})
	ask := func(from string) seen {
		b.headers["X-Forwarded-For"] = from
		return b.get("/pay/" + token)
	}
	for n := range checkout.Burst {
		if got := ask("10.9.9.9, 2001:db8::1").Status; got != http.StatusOK {
			t.Fatalf("request %d got %d", n+1, got)
		}
	}
	stopped := ask("2001:db8::2") // a neighbour in the same network
	stopped.wants(t, http.StatusTooManyRequests, "A moment, please")
	if stopped.Header.Get("Retry-After") == "" {
		t.Error("it does not say when to come back")
	}
	ask("10.9.9.9").wants(t, http.StatusOK)
	ask("2001:db8:0:1::1").wants(t, http.StatusOK)
	s.Clock.Add(time.Second)
	for range checkout.PerSecond {
		ask("2001:db8::1").wants(t, http.StatusOK)
	}
	ask("2001:db8::1").wants(t, http.StatusTooManyRequests)
	s.Clock.Add(-time.Hour)
	ask("2001:db8::1").wants(t, http.StatusTooManyRequests)
}

// Who may name another address with each request would never be stopped.
func TestWhereNothingForwardsNobodyNamesHisAddress(t *testing.T) {
	s := linking(t)
	b := served(t, s, here)
	for n := range checkout.Burst + 1 {
		b.headers["X-Forwarded-For"] = fmt.Sprintf("10.0.%d.%d", n/256, n%256)
		if got := b.get("/style.css").Status; (got == http.StatusOK) != (n < checkout.Burst) {
			t.Fatalf("request %d got %d", n+1, got)
		}
	}
}

func TestManyAddressesAreForgotten(t *testing.T) {
	s := linking(t)
	handler := checkout.New(s.Shop, nil, s.Cards.Handler()).Handler(here)
	status := 0
	for n := range checkout.MaxAddresses + checkout.Burst + 1 {
		request := httptest.NewRequestWithContext(t.Context(), http.MethodGet, "http://localhost/style.css", nil)
		request.RemoteAddr = fmt.Sprintf("10.%d.%d.%d:9", n>>16, n>>8&255, n&255)
		answer := httptest.NewRecorder()
		handler.ServeHTTP(answer, request)
		status = max(status, answer.Code)
	}
	if status != http.StatusOK {
		t.Errorf("somebody who asked once got %d", status)
	}
}

func TestEveryAnswerIsGuarded(t *testing.T) {
	s := linking(t)
	s.Must(s.Shop.BeginSample(s.Ctx))
	_, card := s.AskForCard(s.Customer("Anna").ID)
	b := served(t, s, here)
	_, token := s.Link(book.Link{})
	for what, got := range map[string]seen{
		"the order": b.get("/pay/" + token), "nothing": b.get("/nowhere"), "the style": b.get("/style.css"), "a form": b.post("/pay/"+token+"/complete", nil),
		"the code": b.post("/pay/"+token+"/complete", paying(book.LinkAtShop)), "the picture": b.get("/pay/" + token + "/code.svg"),
		"a card's page": b.get("/card/" + card), "no card's page": b.post("/card/"+token, nil), "the way back": b.get("/paid"),
	} {
		for name, want := range map[string]string{
			"Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
			"Referrer-Policy":         "same-origin", "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY",
		} {
			if got.Header.Get(name) != want {
				t.Errorf("%s: %s is %q", what, name, got.Header.Get(name))
			}
		}
		got.lacks(t, "<script", "style=", " onclick", "http-equiv")
	}
}

func TestWhatOpensNothingLooksAlwaysTheSame(t *testing.T) {
	s := linking(t)
	b := served(t, s, here)
	_, token := s.Link(book.Link{})
	want := b.get("/pay/" + strings.Repeat("A", len(token)))
	want.wants(t, http.StatusNotFound, "There is nothing here")
	want.lacks(t, "Paper Lantern")
	other := token[:len(token)-1] + "A"
	if other == token {
		other = token[:len(token)-1] + "B"
	}
	for _, wrong := range []string{"x", "%00", "%25", "%2e%2e", url.PathEscape("' OR 1=1 --"), token[:8], token + "A", other, strings.ToLower(token), strings.Repeat("x", 2000)} {
		if got := b.get("/pay/" + wrong); got.Status != want.Status || got.Text != want.Text {
			t.Errorf("%.60q: %d\n%s", wrong, got.Status, got.Text)
		}
		if got := b.post("/pay/"+wrong+"/complete", paying(book.LinkAtShop)); got.Status != http.StatusNotFound {
			t.Errorf("posting to %.60q: %d", wrong, got.Status)
		}
		if got := b.get("/card/" + wrong); got.Status != want.Status || got.Text != want.Text {
			t.Errorf("a card's %.60q: %d\n%s", wrong, got.Status, got.Text)
		}
	}
	for _, path := range []string{"/", "/pay/", "/pay", "/card", "/card/", "/favicon.ico", "/pay/" + token + "/invoice.pdf", "/debug/pprof/", "/pages/order.html"} {
		b.get(path).wants(t, http.StatusNotFound, "There is nothing here")
	}
}

func TestTheLogHoldsNoToken(t *testing.T) {
	var log bytes.Buffer
	old := slog.Default()
	slog.SetDefault(slog.New(slog.NewTextHandler(&log, nil)))
	defer slog.SetDefault(old)
	s := linking(t)
	handler := checkout.New(s.Shop, nil, s.Cards.Handler()).Handler(here)
	_, token := s.Link(book.Link{})
	for _, path := range []string{"/pay/" + token, "/pay/" + token + "/logo", "/elsewhere/" + token, "/pay/" + token + "/x", "/card/" + token, "/card/" + token + "/done"} {
		handler.ServeHTTP(httptest.NewRecorder(), httptest.NewRequestWithContext(t.Context(), http.MethodGet, "http://localhost"+path, nil))
	}
	if text := log.String(); strings.Contains(text, token) || !strings.Contains(text, `route="GET /pay/{token}" status=200`) {
		t.Errorf("the log is\n%s", text)
	}
}

// A server without a shop panics at the first request.
func TestAPanicIsAPage(t *testing.T) {
	answer := httptest.NewRecorder()
	checkout.New(nil, nil, nil).Handler(here).ServeHTTP(answer, httptest.NewRequestWithContext(t.Context(), http.MethodGet, "http://localhost/pay/x", nil))
	if answer.Code != http.StatusInternalServerError || !strings.Contains(answer.Body.String(), "It is our fault") {
		t.Errorf("%d\n%s", answer.Code, answer.Body)
	}
}
