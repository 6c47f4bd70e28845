package checkout_test

import (
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/checkout"
	"daybook/backend/testkit"
)

var here = book.LinkServer{Reach: book.ReachHere, Port: 8088}

// linking is a shop that makes payment links and has an account.
func linking(t testing.TB) *testkit.Shop {
	t.Helper()
	s := testkit.NewShop(t)
	store, err := s.DB.Store(s.Ctx, 1)
	s.Must(err)
	store.IBAN = "DE89370400440532013000"
	_, err = s.Shop.SaveStore(s.Ctx, store)
	s.Must(err)
	s.Linking(here)
	return s
}

// served is a shop's pages on a real listener.
func served(t testing.TB, s *testkit.Shop, at book.LinkServer) *browser {
	t.Helper()
	server := httptest.NewServer(checkout.New(s.Shop, nil, s.Cards.Handler()).Handler(at))
	t.Cleanup(server.Close)
	return &browser{t: t, address: server.URL, client: server.Client(), headers: map[string]string{}}
}

// browser is a customer's: it follows redirects and says where its posts come from.
type browser struct {
	t       testing.TB
	address string
	client  *http.Client
	headers map[string]string
}

// seen is an answer as the customer sees it.
type seen struct {
	Status int
	URL    string
	Header http.Header
	Text   string
}

func (b *browser) get(path string) seen {
	b.t.Helper()
	return b.do(http.MethodGet, path, nil)
}

func (b *browser) post(path string, form url.Values) seen {
	b.t.Helper()
	return b.do(http.MethodPost, path, form)
}

func (b *browser) do(method, path string, form url.Values) seen {
	b.t.Helper()
	request, err := http.NewRequestWithContext(b.t.Context(), method, b.address+path, strings.NewReader(form.Encode()))
	if err != nil {
		b.t.Fatal(err)
	}
	if method == http.MethodPost {
		request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		request.Header.Set("Origin", b.address)
	}
	for name, value := range b.headers {
		request.Header.Set(name, value)
	}
	if host := request.Header.Get("Host"); host != "" {
		request.Host = host
	}
	return b.send(request)
}

func (b *browser) send(request *http.Request) seen {
	b.t.Helper()
	response, err := b.client.Do(request)
	if err != nil {
		b.t.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		b.t.Fatal(err)
	}
	return seen{response.StatusCode, response.Request.URL.Path, response.Header, string(body)}
}

// wants wants a status and words on the page.
func (p seen) wants(t testing.TB, status int, words ...string) {
	t.Helper()
	if p.Status != status {
		t.Errorf("%s: status %d, want %d", p.URL, p.Status, status)
	}
	for _, word := range words {
		if !strings.Contains(spaced(p.Text), spaced(word)) {
			t.Errorf("%s lacks %q:\n%s", p.URL, word, p.Text)
		}
	}
}

// spaced is a text as a reader sees it, who does not see where it may break.
func spaced(text string) string { return strings.ReplaceAll(text, "\u00a0", " ") }

func (p seen) lacks(t testing.TB, words ...string) {
	t.Helper()
	for _, word := range words {
		if strings.Contains(spaced(p.Text), word) {
			t.Errorf("%s holds %q:\n%s", p.URL, word, p.Text)
		}
	}
}

// paying is what the page's form sends.
func paying(method book.LinkMethod) url.Values {
	return url.Values{"method": {string(method)}, "agreed": {"yes"}}
}

// status is where a link is by the shop's own book.
func status(s *testkit.Shop, id int64) book.LinkStatus {
	s.T.Helper()
	link, err := s.Shop.Link(s.Ctx, id)
	s.Must(err)
	return link.Status
}
