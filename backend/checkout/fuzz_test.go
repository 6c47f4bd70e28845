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

// FuzzCheckout asks for anything in the name of one customer: the server never fails and never shows another's order.
// {token} and {card} in an input are the customer's own.
func FuzzCheckout(f *testing.F) {
	for _, seed := range [][5]string{
		{"GET", "/pay/{token}", "", "", ""},
		{"POST", "/pay/{token}/open", "application/x-www-form-urlencoded", "http://localhost", ""},
		{"POST", "/pay/{token}/complete", "application/x-www-form-urlencoded", "", "method=pay_at_shop"},
		{"POST", "/pay/{token}/complete", "multipart/form-data; boundary=x", "", "--x\r\nContent-Disposition: form-data; name=\"agreed\"\r\n\r\nyes\r\n--x--"},
		{"POST", "/pay/{token}/complete", "application/x-www-form-urlencoded", "", "method=bank_transfer&agreed=yes"},
		{"GET", "/pay/{token}/code.svg", "", "", ""}, {"HEAD", "/pay/{token}/logo", "", "", ""}, {"GET", "//pay/%2e%2e/{token}?x=%", "", "", ""},
		{"POST", "/sandbox/x/pay", "application/x-www-form-urlencoded", "", "number=4242424242424242"}, {"GET", "/sandbox/%2e%2e", "", "", ""}, {"GET", "/pay/{token}/card", "", "", ""},
		{"GET", "/card/{card}", "", "", ""}, {"POST", "/card/{card}", "application/x-www-form-urlencoded", "http://localhost", ""}, {"GET", "/card/{card}/done", "", "", ""},
		{"GET", "/card/{card}/logo", "", "", ""}, {"HEAD", "/card/{token}/color.css", "", "", ""}, {"POST", "/card/{token}", "", "", "x"}, {"GET", "/pay/{card}", "", "", ""},
		{"POST", "/card/{card}/done", "", "", ""}, {"GET", "/paid", "", "", ""}, {"GET", "/unpaid", "", "", ""}, {"POST", "/sandbox/setups/x/keep", "application/x-www-form-urlencoded", "", "number=4242424242424242"},
		{"GET", "/pay/{token}%00", "", "", ""}, {"GET", "/pay/%ff%fe_________________________", "", "", ""}, {"DELETE", "/pay/{token}", "x", "null", "x"},
	} {
		f.Add(seed[0], seed[1], seed[2], seed[3], seed[4])
	}
	s := linking(f)
	s.Must(s.Shop.BeginSample(s.Ctx))
	secret := book.Link{}
	secret.Lines = []book.Line{testkit.Line("A secret present", 4711)}
	theirs, other := s.Link(secret)
	_, token := s.Link(book.Link{})
	theirCard, otherCard := s.AskForCard(s.Customer("A secret customer").ID)
	_, card := s.AskForCard(s.Customer("Anna").ID)
	f.Fuzz(func(t *testing.T, method, path, kind, origin, body string) {
		address, err := url.ParseRequestURI(strings.NewReplacer("{token}", token, "{card}", card).Replace(path))
		if err != nil {
			return
		}
		request := &http.Request{
			Method: method, URL: address, Host: "localhost", RemoteAddr: "192.0.2.1:4711", Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1,
			Header: http.Header{"Content-Type": {kind}, "Origin": {origin}}, Body: io.NopCloser(strings.NewReader(body)), ContentLength: int64(len(body)),
		}
		answer := httptest.NewRecorder()
		checkout.New(s.Shop, nil, s.Cards.Handler()).Handler(here).ServeHTTP(answer, request)
		if answer.Code >= 500 {
			t.Errorf("%s %q: %d", method, path, answer.Code)
		}
		for _, hidden := range []string{"secret present", "47,11", theirs.Link.OrderID, other, "secret customer", otherCard} {
			if strings.Contains(answer.Body.String(), hidden) {
				t.Errorf("%s %q shows %q", method, path, hidden)
			}
		}
		if after, err := s.Shop.Link(t.Context(), theirs.Link.ID); err != nil || after.Status != book.LinkCreated {
			t.Errorf("%s %q made another's order %s, %v", method, path, after.Status, err)
		}
		if after, err := s.Shop.CardLink(t.Context(), theirCard.Link.ID); err != nil || after.Status != book.LinkCreated {
			t.Errorf("%s %q made another's card link %s, %v", method, path, after.Status, err)
		}
	})
}
