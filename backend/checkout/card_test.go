package checkout_test

import (
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/checkout"
	"daybook/backend/testkit"
)

// trying is a shop in a sample book, its pages on a real port, and a customer's browser.
func trying(t *testing.T) (*testkit.Shop, *browser) {
	t.Helper()
	s := testkit.NewShop(t)
	s.Must(s.Shop.BeginSample(s.Ctx))
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	s.Must(err)
	at := book.LinkServer{Reach: book.ReachHere, Port: listener.Addr().(*net.TCPAddr).Port}
	s.Linking(at)
	server := &httptest.Server{Listener: listener, Config: &http.Server{Handler: checkout.New(s.Shop, nil, s.Cards.Handler()).Handler(at)}}
	server.Start()
	t.Cleanup(server.Close)
	return s, &browser{t: t, address: server.URL, client: server.Client(), headers: map[string]string{}}
}

// atGateway lets a customer choose the card; it gives the way of the gateway's page.
func atGateway(t *testing.T, b *browser, token string) string {
	t.Helper()
	b.post("/pay/"+token+"/open", nil)
	page := b.post("/pay/"+token+"/complete", paying(book.LinkCard))
	page.wants(t, http.StatusOK, "SANDBOX", "10,00 €", "4242 4242 4242 4242")
	if !strings.HasPrefix(page.URL, "/sandbox/charge_") {
		t.Fatalf("the customer is at %s", page.URL)
	}
	return page.URL
}

func number(digits string) url.Values { return url.Values{"number": {digits}} }

func settle(s *testkit.Shop) {
	s.T.Helper()
	_, err := s.Shop.Settle(s.Ctx)
	s.Must(err)
}

func TestAnOrderOffersOnlyTheChosenWaysToPay(t *testing.T) {
	s, b := trying(t)
	detail, token := s.Link(book.Link{Methods: []book.LinkMethod{book.LinkAtShop}})
	b.post("/pay/"+token+"/open", nil).lacks(t, "SANDBOX")
	b.post("/pay/"+token+"/complete", paying(book.LinkCard)).wants(t, http.StatusUnprocessableEntity, "Please choose how to pay.")
	copied, err := s.Shop.CopyLink(s.Ctx, detail.Link.ID)
	s.Must(err)
	if !slices.Equal(copied.Methods, detail.Link.Methods) {
		t.Errorf("a copy offers %v", copied.Methods)
	}
}

func TestACustomerPaysByCard(t *testing.T) {
	s, b := trying(t)
	detail, token := s.Link(book.Link{AutoCapture: true})
	card := atGateway(t, b, token)
	b.get("/pay/"+token).wants(t, http.StatusOK, "SANDBOX")
	b.post(card+"/pay", number("4111 1111 1111 1111")).wants(t, http.StatusUnprocessableEntity, "Only the test numbers")
	b.post(card+"/pay", number("4000 0000 0000 0002")).wants(t, http.StatusOK, "The card was declined.")
	settle(s)
	b.post(card+"/pay", number("4242424242424242")).wants(t, http.StatusOK, "is being checked")
	settle(s)
	b.get("/pay/"+token+"/card").wants(t, http.StatusOK, "This order is paid", "Visa •••• 4242", "SANDBOX")
	b.post(card+"/pay", number("4242424242424242")).wants(t, http.StatusOK, "This order is paid")
	settle(s)
	link, err := s.Shop.Link(s.Ctx, detail.Link.ID)
	s.Must(err)
	charge := link.Cards[0]
	payment, err := s.DB.Payment(s.Ctx, charge.PaymentID)
	s.Must(err)
	invoice, err := s.Shop.Invoice(s.Ctx, link.Link.InvoiceID)
	s.Must(err)
	if charge.State != book.ChargeCaptured || payment.Amount.Minor != 1000 || payment.Gateway != book.Sandbox || len(link.Cards) != 1 || !invoice.Balance.Due.IsZero() {
		t.Errorf("charge %+v, payment %+v, invoice due %v", charge, payment, invoice.Balance.Due)
	}
	testkit.WantSound(t, testkit.Raw(t, s.DB.Path(), "mode=ro"))
}
