package testkit

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"

	"daybook/backend/book"
)

// Cards that the sandbox knows, by what becomes of them.
const (
	GoodCard     = "4242 4242 4242 4242"
	DeclinedCard = "4000 0000 0000 0002"
	AskingCard   = "4000 0025 0000 3155"

	// Cards that are kept, and declined when they are charged then: the second because its owner does not confirm.
	DeclinedLater = "4000 0000 0000 0341"
	AskingLater   = "4000 0027 6000 3184"
)

// TakeCards makes a new book a sample, in which the sandbox takes test cards, and lets the shop make payment links.
func (s *Shop) TakeCards() {
	s.T.Helper()
	s.Must(s.Shop.BeginSample(s.Ctx))
	s.Linking(book.LinkServer{Reach: book.ReachHere, Port: 8088})
}

// PayByCard lets the customer of an order type a test card on the gateway's page.
func (s *Shop) PayByCard(token, number string) {
	s.T.Helper()
	page, err := s.Shop.PayByCard(s.T.Context(), token, true)
	s.Must(err)
	s.TypeCard(page, number)
}

// TypeCard types a test card on a gateway's page.
func (s *Shop) TypeCard(page, number string) {
	s.T.Helper()
	s.typeCard(page+"/pay", number)
}

// KeepCard leaves a test card on a gateway's page for it.
func (s *Shop) KeepCard(page, number string) {
	s.T.Helper()
	s.typeCard(page+"/keep", number)
}

func (s *Shop) typeCard(where, number string) {
	s.T.Helper()
	address, err := url.Parse(where)
	s.Must(err)
	form := strings.NewReader(url.Values{"number": {number}}.Encode())
	request := httptest.NewRequestWithContext(s.T.Context(), http.MethodPost, address.Path, form)
	request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	s.Cards.Handler().ServeHTTP(httptest.NewRecorder(), request)
}

// Settle looks up what came of the card payments.
func (s *Shop) Settle() {
	s.T.Helper()
	_, err := s.Shop.Settle(s.Ctx)
	s.Must(err)
}

// Charge is the last card payment of a link.
func (s *Shop) Charge(link int64) book.Charge {
	s.T.Helper()
	charges, err := s.DB.ChargesOfLink(s.Ctx, link)
	s.Must(err)
	if len(charges) == 0 {
		s.T.Fatal("no card payment was begun")
	}
	return charges[len(charges)-1]
}
