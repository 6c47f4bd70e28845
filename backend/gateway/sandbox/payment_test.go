package sandbox_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/money"
)

// shown is the page of a payment, at the address that the shop opens.
func (h *house) shown(charge book.Charge) string {
	h.t.Helper()
	page, err := url.Parse(h.PaymentPage(charge))
	if err != nil || page.Host != "127.0.0.1:8088" {
		h.t.Fatalf("the page is at %s: %v", page, err)
	}
	answer := h.send(http.MethodGet, page.Path, nil)
	if answer.Code != http.StatusOK {
		h.t.Fatalf("%s answers %d", page, answer.Code)
	}
	return answer.Body.String()
}

func wants(t *testing.T, page string, texts ...string) {
	t.Helper()
	for _, text := range texts {
		if !strings.Contains(page, text) {
			t.Errorf("the page lacks %q: %s", text, page)
		}
	}
}

func TestThePageOfAPaymentShowsHowItStands(t *testing.T) {
	h := open(t)
	charge := h.start("a", false)
	if page := h.PaymentPage(charge); page != "" {
		t.Errorf("nothing was paid, and the page is %s", page)
	}
	h.pay(charge, "4242424242424242")
	wants(t, h.shown(charge), "SANDBOX: Dies hat eine Testkarte gezahlt.", "10,00\u00a0€", "<dd>Autorisiert</dd>", "Visa •••• 4242", "<dt>Verfällt</dt><dd>09.03.2026, 09:00 Uhr (UTC)</dd>", "Paper Lantern", "ABCD-1234")
	h.now = h.now.Add(time.Hour)
	var err error
	if charge.ChargeReport, err = h.Capture(t.Context(), "b", charge, money.Of(700, "EUR")); err != nil {
		t.Fatal(err)
	}
	page := h.shown(charge)
	wants(t, page, "7,00\u00a0€", "von 10,00\u00a0€", "<dt>Eingezogen</dt><dd>02.03.2026, 10:00 Uhr (UTC)</dd>")
	if strings.Contains(page, "Bisher erstattet") || strings.Contains(page, "Verfällt") {
		t.Errorf("the page says too much: %s", page)
	}
	if err := h.Refund(t.Context(), "c", charge, money.Of(250, "EUR")); err != nil {
		t.Fatal(err)
	}
	wants(t, h.shown(charge), "<dt>Bisher erstattet</dt><dd>2,50\u00a0€</dd>", charge.Transaction)
}

func TestAPaymentBySavedCardHasOnePageAlone(t *testing.T) {
	h := open(t)
	card, order := h.leave("a", "5555555555554444"), h.order("b")
	order.Language, order.PaidURL = "en", ""
	report, err := h.Charge(t.Context(), order, card)
	if err != nil || report.Page != "" {
		t.Fatalf("charged %+v, %v", report, err)
	}
	charge := book.Charge{ChargeReport: report}
	wants(t, h.shown(charge), "SANDBOX: a test card paid this.", "€10.00", "Mastercard •••• 4444", "2 March 2026, 09:00 UTC")
	if got := h.send(http.MethodGet, "/sandbox/payments/"+report.Reference, nil).Code; got != http.StatusOK {
		t.Errorf("by its reference: %d", got)
	}
	for method, way := range map[string]string{http.MethodGet: "", http.MethodPost: "/pay"} {
		if got := h.send(method, "/sandbox/"+report.Reference+way, url.Values{"number": {"4242424242424242"}}).Code; got != http.StatusNotFound {
			t.Errorf("%s of the page where it is paid: %d", method, got)
		}
	}
	declined, err := h.Charge(t.Context(), h.order("c"), h.leave("d", "4000000000000341"))
	if page := h.PaymentPage(book.Charge{ChargeReport: declined}); err != nil || page != "" {
		t.Errorf("what was declined has the page %q, %v", page, err)
	}
	for _, name := range []string{"x", declined.Reference} {
		if got := h.send(http.MethodGet, "/sandbox/payments/"+name, nil).Code; got != http.StatusNotFound {
			t.Errorf("%s: %d", name, got)
		}
	}
}
