package checkout_test

import (
	"net/http"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/testkit"
	"daybook/backend/testkit/stripefake"
)

// atStripe is a shop in a sample book that is connected with Stripe, its pages and a customer's browser.
func atStripe(t *testing.T) (*testkit.Shop, *browser, *stripefake.Account) {
	t.Helper()
	s := testkit.NewShop(t)
	account := stripefake.Open(t, s.Clock.Now)
	s.Stripe = account.URL
	s.Reopen()
	s.TakeCards()
	_, err := s.Shop.SaveGateway(s.Ctx, stripefake.Key)
	s.Must(err)
	return s, served(t, s, here), account
}

func TestATestCardAtStripeIsMarked(t *testing.T) {
	s, b, account := atStripe(t)
	detail, token := s.Link(book.Link{AutoCapture: true})
	b.post("/pay/"+token+"/open", nil).wants(t, http.StatusOK, "Card · TEST", "no money moves")
	page := b.post("/pay/"+token+"/complete", paying(book.LinkCard))
	page.wants(t, http.StatusOK, "On to the card gateway", `href="`+s.Charge(detail.Link.ID).Page+`"`)
	if got, want := page.Header.Get("Refresh"), "0; url="+s.Charge(detail.Link.ID).Page; got != want {
		t.Errorf("the page leads to %q, want %q", got, want)
	}
	account.Pay(s.Charge(detail.Link.ID).Reference, stripefake.Visa)
	s.Clock.Add(time.Minute)
	settle(s)
	b.get("/pay/"+token).wants(t, http.StatusOK, "This order is paid", "TEST: a test card paid; no money moved.")
	b.get("/pay/"+token).lacks(t, "SANDBOX")
	b.get("/pay/"+token+"/onward").wants(t, http.StatusOK, "This order is paid")
}

func TestWhyNoCardIsTakenIsSaidKindly(t *testing.T) {
	small := []book.Line{testkit.Line("Card", 49)}
	for name, c := range map[string]struct {
		language string
		lines    []book.Line
		fault    stripefake.Fault
		wait     time.Duration
		says     string
		offered  bool // once more
	}{
		"the order ends too soon":              {wait: book.LinkLife - 10*time.Minute, says: "This link ends too soon for paying by card."},
		"the order ends too soon, auf Deutsch": {language: "de", wait: book.LinkLife - 10*time.Minute, says: "Für eine Kartenzahlung endet dieser Link zu bald."},
		"the amount is too small":              {lines: small, says: "Cards cannot be charged this amount."},
		"the key is not known any more":        {fault: stripefake.Fault{Status: http.StatusUnauthorized}, says: "Cards cannot be taken here at present."},
		"the key lacks a permission":           {fault: stripefake.Fault{Status: http.StatusForbidden}, says: "Cards cannot be taken here at present."},
		"Stripe refuses":                       {fault: stripefake.Fault{Status: http.StatusBadRequest}, says: "Cards cannot be taken here at present."},
		"Stripe does not answer":               {fault: stripefake.Fault{Lost: true}, says: "Cards cannot be taken at the moment. Please try again", offered: true},
		"Stripe asks to be asked later":        {fault: stripefake.Fault{Status: http.StatusTooManyRequests}, says: "Cards cannot be taken at the moment. Please try again", offered: true},
	} {
		t.Run(name, func(t *testing.T) {
			s, b, account := atStripe(t)
			link := book.Link{Language: c.language}
			link.Lines = c.lines
			_, token := s.Link(link)
			b.post("/pay/"+token+"/open", nil)
			s.Clock.Add(c.wait)
			account.Fail(1, c.fault)
			page := b.post("/pay/"+token+"/complete", paying(book.LinkCard))
			page.wants(t, http.StatusUnprocessableEntity, c.says, `value="pay_at_shop"`, `value="yes" required checked`)
			if c.offered {
				page.wants(t, http.StatusUnprocessableEntity, `value="card"`)
			} else {
				page.lacks(t, `value="card"`)
			}
		})
	}
}

// The shop disconnected Stripe after the link was sent, and the link offers nothing else.
func TestAnOrderThatOnlyCardsCouldPaySendsToTheShop(t *testing.T) {
	const liveKey = "rk_live_0123456789abcdef"
	s := testkit.NewShop(t)
	account := stripefake.Open(t, s.Clock.Now)
	s.Stripe, account.Known = account.URL, liveKey
	s.Reopen()
	_, err := s.Shop.SaveGateway(s.Ctx, liveKey)
	s.Must(err)
	s.Linking(here)
	_, token := s.Link(book.Link{Methods: []book.LinkMethod{book.LinkCard}})
	b := served(t, s, here)
	page := b.post("/pay/"+token+"/open", nil)
	page.wants(t, http.StatusOK, `value="card"`)
	page.lacks(t, "TEST", "SANDBOX")
	_, err = s.Shop.DisconnectGateway(s.Ctx)
	s.Must(err)
	page = b.get("/pay/" + token)
	page.wants(t, http.StatusOK, "Cards cannot be taken here at present.", "Questions? Paper Lantern is there for you.")
	page.lacks(t, "<form", "Complete order")
}
