package checkout_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/shop"
	"daybook/backend/testkit"
)

func TestACustomerOpensAgreesAndPaysByTransfer(t *testing.T) {
	s := linking(t)
	b := served(t, s, here)
	detail, token := s.Link(book.Link{AutoCapture: true})
	cover := b.get("/pay/" + token)
	cover.wants(t, http.StatusOK, "Your order from Paper Lantern", "10,00 €", "Look at the order", detail.Link.OrderID, "4 March 2026, 10:00 (CET)")
	cover.lacks(t, "Ada", "7654321", "Table 4", `class="item"`)
	opened := b.post("/pay/"+token+"/open", nil)
	opened.wants(t, http.StatusOK, "Lantern", "Tax 19 % included", "1,60 €", `href="https://example.com/terms" target="_blank" rel="noopener noreferrer"`, "Bank transfer", "Pay at the shop")
	if opened.URL != "/pay/"+token || status(s, detail.Link.ID) != book.LinkInProgress {
		t.Errorf("after opening, at %s, it is %s", opened.URL, status(s, detail.Link.ID))
	}
	b.get("/pay/"+token+"/code.svg").wants(t, http.StatusNotFound)
	done := b.post("/pay/"+token+"/complete", paying(book.LinkBankTransfer))
	done.wants(t, http.StatusOK, "Thank you", "INV-2026-00001", "DE89 3704 0044 0532 0130 00", "10,00 €", "RF76INV202600001", "Paper Lantern", "16 March 2026", "code.svg")
	done.lacks(t, "<form")
	if done.URL != "/pay/"+token || status(s, detail.Link.ID) != book.LinkCompleted {
		t.Errorf("after completing, at %s, it is %s", done.URL, status(s, detail.Link.ID))
	}
	code := b.get("/pay/" + token + "/code.svg")
	code.wants(t, http.StatusOK, "<svg")
	if kind := code.Header.Get("Content-Type"); kind != "image/svg+xml" {
		t.Errorf("the code is %s", kind)
	}
}

func TestACustomerPaysAtTheShop(t *testing.T) {
	s := linking(t)
	b := served(t, s, here)
	detail, token := s.Link(book.Link{})
	done := b.post("/pay/"+token+"/complete", paying(book.LinkAtShop))
	done.wants(t, http.StatusOK, "show this at the counter", detail.Link.OrderID, "code.svg")
	done.lacks(t, "DE89")
	b.get("/pay/"+token+"/code.svg").wants(t, http.StatusOK, "<svg")
	link, err := s.Shop.Link(s.Ctx, detail.Link.ID)
	s.Must(err)
	s.Collect(link.Link.InvoiceID, 400)
	b.get("/pay/"+token).wants(t, http.StatusOK, "6,00 €", "code.svg")
	s.Collect(link.Link.InvoiceID, 600)
	paid := b.get("/pay/" + token)
	paid.wants(t, http.StatusOK, "This order is paid")
	paid.lacks(t, "code.svg")
	b.get("/pay/"+token+"/code.svg").wants(t, http.StatusNotFound)
}

func TestAMailScannerChangesNothing(t *testing.T) {
	s := linking(t)
	b := served(t, s, here)
	detail, token := s.Link(book.Link{})
	for _, path := range []string{"", "/open", "/complete?method=pay_at_shop&agreed=yes", "/code.svg", "/logo"} {
		for _, method := range []string{http.MethodGet, http.MethodHead} {
			b.do(method, "/pay/"+token+path, nil)
		}
	}
	b.post("/pay/"+token, paying(book.LinkAtShop)).wants(t, http.StatusNotFound)
	if got := status(s, detail.Link.ID); got != book.LinkCreated {
		t.Errorf("fetching made it %s", got)
	}
}

func TestWhatIsMissingIsSaidBesideItsField(t *testing.T) {
	s := linking(t)
	b := served(t, s, here)
	detail, token := s.Link(book.Link{})
	b.post("/pay/"+token+"/open", nil)
	for what, c := range map[string]struct {
		method, agreed string
		wants, lacks   []string
	}{
		"nothing sent":     {"", "", []string{"Please agree to", "Please choose how"}, []string{" checked"}},
		"not agreed":       {"pay_at_shop", "", []string{"Please agree to", `value="pay_at_shop" required checked`}, []string{"Please choose how"}},
		"no method":        {"", "yes", []string{"Please choose how", `value="yes" required checked`}, []string{"Please agree to"}},
		"a made-up method": {"<b>gold</b>", "yes", []string{"Please choose how"}, []string{"gold"}},
	} {
		t.Run(what, func(t *testing.T) {
			form := paying(book.LinkMethod(c.method))
			form.Set("agreed", c.agreed)
			got := b.post("/pay/"+token+"/complete", form)
			got.wants(t, http.StatusUnprocessableEntity, append(c.wants, "Lantern", "<form")...)
			got.lacks(t, c.lacks...)
		})
	}
	if got := status(s, detail.Link.ID); got != book.LinkInProgress {
		t.Errorf("it is %s", got)
	}
}

func TestCompletingTwiceCountsOnce(t *testing.T) {
	s := linking(t)
	b := served(t, s, here)
	_, token := s.Link(book.Link{})
	b.post("/pay/"+token+"/complete", paying(book.LinkAtShop)).wants(t, http.StatusOK, "INV-2026-00001", "counter")
	again := b.post("/pay/"+token+"/complete", paying(book.LinkBankTransfer))
	again.wants(t, http.StatusOK, "INV-2026-00001", "counter")
	b.post("/pay/"+token+"/open", nil).wants(t, http.StatusOK, "INV-2026-00001", "counter")
}

func TestTheShopCancelsWhileTheCustomerLooks(t *testing.T) {
	s := linking(t)
	b := served(t, s, here)
	detail, token := s.Link(book.Link{})
	b.post("/pay/"+token+"/open", nil).wants(t, http.StatusOK, "Complete order")
	_, err := s.Shop.CancelLink(s.Ctx, detail.Link.ID)
	s.Must(err)
	late := b.post("/pay/"+token+"/complete", paying(book.LinkAtShop))
	late.wants(t, http.StatusGone, "This order was cancelled", detail.Link.OrderID)
	late.lacks(t, "<form", `class="item"`)
}

func TestAVoidedInvoiceIsNotAskedFor(t *testing.T) {
	s := linking(t)
	b := served(t, s, here)
	detail, token := s.Link(book.Link{})
	b.post("/pay/"+token+"/complete", paying(book.LinkBankTransfer)).wants(t, http.StatusOK, "IBAN")
	link, err := s.Shop.Link(s.Ctx, detail.Link.ID)
	s.Must(err)
	_, err = s.Shop.Void(s.Ctx, shop.VoidInput{Key: s.Key(), InvoiceID: link.Link.InvoiceID})
	s.Must(err)
	after := b.get("/pay/" + token)
	after.wants(t, http.StatusGone, "This order was cancelled")
	after.lacks(t, "IBAN", "code.svg")
}

func TestALinkExpiresAfterFortyEightHours(t *testing.T) {
	s := linking(t)
	b := served(t, s, here)
	detail, token := s.Link(book.Link{})
	b.post("/pay/"+token+"/open", nil)
	s.Clock.Add(48*time.Hour - time.Millisecond)
	b.get("/pay/"+token).wants(t, http.StatusOK, "Complete order")
	s.Clock.Add(time.Millisecond)
	for _, late := range []seen{b.get("/pay/" + token), b.post("/pay/"+token+"/open", nil), b.post("/pay/"+token+"/complete", paying(book.LinkAtShop))} {
		late.wants(t, http.StatusGone, "This link has expired", "4 March 2026, 10:00 (CET)", "shop@example.com")
		late.lacks(t, "<form")
	}
	if got := status(s, detail.Link.ID); got != book.LinkExpired {
		t.Errorf("it is %s", got)
	}
}

func TestThePageSpeaksTheCustomersLanguage(t *testing.T) {
	s := linking(t)
	b := served(t, s, here)
	_, token := s.Link(book.Link{Language: "de"})
	b.get("/pay/"+token).wants(t, http.StatusOK, `lang="de"`, "Bestellung ansehen", "4. März 2026, 10:00 Uhr (MEZ)")
	b.post("/pay/"+token+"/open", nil).wants(t, http.StatusOK, "Zahlungspflichtig bestellen", "Enthaltene MwSt. 19 %")
	b.post("/pay/"+token+"/complete", paying(book.LinkBankTransfer)).wants(t, http.StatusOK, "Verwendungszweck", "16. März 2026")
	b.headers["Accept-Language"] = "de-AT,de;q=0.9,en;q=0.8"
	b.get("/pay/wrong").wants(t, http.StatusNotFound, `lang="de"`, "Hier ist nichts")
	b.headers["Accept-Language"] = "fr"
	b.get("/pay/wrong").wants(t, http.StatusNotFound, `lang="en"`, "There is nothing here")
}

func TestTheFiguresAreThoseOfTheInvoice(t *testing.T) {
	s := linking(t)
	b := served(t, s, here)
	paper, shipping, off := testkit.Line("Linen <paper>", 1250), testkit.Line("Shipping", 490), testkit.Line("Loyal customer", 200)
	paper.Quantity, paper.Unit, paper.Reference, paper.Discount.Rate = 1500, "kg", "LP-120", 10*money.Percent
	shipping.TaxRate, off.Type = 7*money.Percent, book.DiscountOff
	order := book.Link{}
	order.Lines = []book.Line{paper, shipping, off}
	_, token := s.Link(order)
	before := b.post("/pay/"+token+"/open", nil)
	before.wants(t, http.StatusOK, "Linen &lt;paper&gt;", "LP-120", "1,5 kg × 12,50 €, less 10 %", "16,87 €", "4,90 €", "-2,00 €")
	b.post("/pay/"+token+"/complete", paying(book.LinkAtShop))
	done, err := s.Shop.Order(s.Ctx, token)
	s.Must(err)
	n, totals := done.Store.Notation(), done.Invoice.Totals
	for _, figure := range []money.Amount{totals.Subtotal, totals.Discount.Neg(), totals.Total, totals.Rates[0].Tax, totals.Rates[1].Tax} {
		before.wants(t, http.StatusOK, "<dd>"+n.Format(figure)+"</dd>")
	}
}

func TestGiftCardsAreNotLoweredAndSalesTaxIsARowOfItsOwn(t *testing.T) {
	s := linking(t)
	store, err := s.DB.Store(s.Ctx, 1)
	s.Must(err)
	store.TaxIncluded = false
	_, err = s.Shop.SaveStore(s.Ctx, store)
	s.Must(err)
	b := served(t, s, here)
	goods, card, off, tax := testkit.Line("Lantern", 1000), testkit.Line("Card", 5000), testkit.Line("Loyal customer", 1000), testkit.Line("New York", 88)
	off.Type, card.Type, card.TaxRate, tax.Type, tax.TaxRate = book.DiscountOff, book.GiftCard, 0, book.SalesTax, 0
	order := book.Link{Language: "de"}
	order.Lines = []book.Line{goods, card, off, tax}
	_, token := s.Link(order)
	b.post("/pay/"+token+"/open", nil).wants(t, http.StatusOK, "<dd>60,00 €</dd>", "<dd>-10,00 €</dd>", "<dt>Umsatzsteuer</dt>", "<dd>0,88 €</dd>", "<dd>50,88 €</dd>")
}

func TestTheLogoIsTheOrdersStores(t *testing.T) {
	s := linking(t)
	b := served(t, s, here)
	_, token := s.Link(book.Link{})
	b.get("/pay/"+token).lacks(t, "<img")
	b.get("/pay/"+token+"/logo").wants(t, http.StatusNotFound)
	s.Must(s.Shop.SetLogo(s.Ctx, 1, picture(t)))
	b.get("/pay/"+token).wants(t, http.StatusOK, `src="../pay/`+token+`/logo" alt="Paper Lantern"`)
	if logo := b.get("/pay/" + token + "/logo"); logo.Status != http.StatusOK || !strings.HasPrefix(logo.Text, "\x89PNG") {
		t.Errorf("the logo is %d, %.20q", logo.Status, logo.Text)
	}
	b.get("/logo/1").wants(t, http.StatusNotFound)
}
