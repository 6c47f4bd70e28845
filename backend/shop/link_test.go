package shop_test

import (
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

// linking is a shop that makes payment links: the terms are there, the page is on this computer.
func linking(t *testing.T) *testkit.Shop {
	t.Helper()
	s := testkit.NewShop(t)
	s.Linking(book.LinkServer{Reach: book.ReachHere, Port: 8088})
	return s
}

// order is what a form sends for one lantern at 10.00 by text message.
func order(s *testkit.Shop) shop.LinkInput {
	link := book.Link{StoreID: 1, Phone: "030 7654321", CustomerName: "Ada Lovelace", Country: "DE", Reference1: "Table 4", AutoCapture: true}
	link.Lines = []book.Line{testkit.Line("Lantern", 1000)}
	return shop.LinkInput{Key: s.Key(), Link: link}
}

func create(s *testkit.Shop) (shop.LinkDetail, string) {
	s.T.Helper()
	detail, err := s.Shop.CreateLink(s.Ctx, order(s))
	s.Must(err)
	token, err := s.DB.LinkToken(s.Ctx, detail.Link.ID)
	s.Must(err)
	return detail, token
}

func TestALinkFromTheShopToTheInvoice(t *testing.T) {
	s := linking(t)
	detail, token := create(s)
	if detail.Status != book.LinkCreated || detail.Link.Sending != book.LinkBySMS || detail.URL != "http://127.0.0.1:8088/pay/"+token || len(token) < 22 {
		t.Fatalf("created is %+v", detail)
	}
	if seen, err := s.Shop.Order(s.T.Context(), token); err != nil || seen.Status != book.LinkCreated {
		t.Errorf("fetching the page made it %s, %v", seen.Status, err)
	}
	opened, err := s.Shop.OpenOrder(s.T.Context(), token)
	s.Must(err)
	if opened.Status != book.LinkInProgress {
		t.Errorf("after the customer opened it it is %s", opened.Status)
	}
	in := shop.CompletionInput{Token: token, Method: book.LinkAtShop}
	_, err = s.Shop.CompleteOrder(s.T.Context(), in)
	testkit.WantRefusal(t, err, book.CodeTermsNotRead, "agreed")
	in.Agreed, in.Method = true, "cheque"
	_, err = s.Shop.CompleteOrder(s.T.Context(), in)
	testkit.WantRefusal(t, err, book.CodeNoMethod, "method")
	in.Method = book.LinkAtShop
	done, err := s.Shop.CompleteOrder(s.T.Context(), in)
	s.Must(err)
	again, err := s.Shop.CompleteOrder(s.T.Context(), in)
	s.Must(err)
	if done.Status != book.LinkCompleted || done.Invoice.Number != "INV-2026-00001" || done.Invoice.Balance.Due.Minor != 1000 || again.Invoice.ID != done.Invoice.ID {
		t.Errorf("completed is %+v", done)
	}
	customer, err := s.DB.Customer(s.Ctx, done.Invoice.CustomerID)
	s.Must(err)
	if customer.Name != "Ada Lovelace" || customer.Phone != "+49307654321" {
		t.Errorf("the customer is %+v", customer)
	}
	t.Run("the next order is the same customer's", func(t *testing.T) {
		_, token := create(s)
		second, err := s.Shop.CompleteOrder(s.T.Context(), shop.CompletionInput{Token: token, Method: book.LinkAtShop, Agreed: true})
		s.Must(err)
		if second.Invoice.CustomerID != customer.ID {
			t.Errorf("it is customer %d's", second.Invoice.CustomerID)
		}
	})
	testkit.WantSound(t, testkit.Raw(t, rawBook(s), "mode=ro"))
}

func TestALinkAndItsConfirmationAreMailed(t *testing.T) {
	s := linking(t)
	s.Must(s.Shop.SaveMailSettings(s.Ctx, sqlite.MailServer{Host: "smtp.example.com", Port: 587, Security: "starttls", FromName: "Paper Lantern", FromAddress: "shop@example.com"}, ""))
	in := order(s)
	in.Link.Email, in.Link.Language = "ada@example.com", "de"
	detail, err := s.Shop.CreateLink(s.Ctx, in)
	s.Must(err)
	again, err := s.Shop.CreateLink(s.Ctx, in)
	s.Must(err)
	if len(detail.Mails) != 1 || len(again.Mails) != 1 || again.Link.ID != detail.Link.ID || detail.Mails[0].To != "ada@example.com" ||
		!strings.Contains(detail.Mails[0].Text, detail.URL) || !strings.HasPrefix(detail.Mails[0].Subject, "Ihre Bestellung "+detail.Link.OrderID) {
		t.Fatalf("mailed is %+v", detail.Mails)
	}
	resent, err := s.Shop.ResendLink(s.Ctx, detail.Link.ID)
	s.Must(err)
	if len(resent.Mails) != 2 {
		t.Errorf("after sending it again there are %d mails", len(resent.Mails))
	}
	token, err := s.DB.LinkToken(s.Ctx, detail.Link.ID)
	s.Must(err)
	for range 2 {
		_, err = s.Shop.CompleteOrder(s.T.Context(), shop.CompletionInput{Token: token, Method: book.LinkAtShop, Agreed: true})
		s.Must(err)
	}
	if got := testkit.Column(t, testkit.Raw(t, rawBook(s), "mode=ro"), "SELECT subject FROM outbox WHERE kind = 'invoice'"); len(got) != 1 || got[0] != "Rechnung INV-2026-00001 von Paper Lantern" {
		t.Errorf("confirmed by %v", got)
	}
}

func TestATextIsSentAgainOnlyWhereTextsAreSent(t *testing.T) {
	s := linking(t)
	detail, _ := create(s)
	_, err := s.Shop.ResendLink(s.Ctx, detail.Link.ID)
	testkit.WantRefusal(t, err, shop.CodeNoSMSSender, "")
}

// The order is in the book by then: its confirmation is the shop's trouble, not the customer's.
func TestAnOrderStandsThoughItsConfirmationFails(t *testing.T) {
	s := linking(t)
	s.Must(s.Shop.SaveMailSettings(s.Ctx, sqlite.MailServer{Host: "smtp.example.com", Port: 587, Security: "starttls", FromName: "Paper Lantern", FromAddress: "shop@example.com"}, ""))
	in := order(s)
	in.Link.Email = "ada@example.com"
	detail, err := s.Shop.CreateLink(s.Ctx, in)
	s.Must(err)
	raw := testkit.Raw(t, rawBook(s), "mode=rw")
	_, err = raw.ExecContext(t.Context(), "CREATE TRIGGER full BEFORE INSERT ON outbox BEGIN SELECT RAISE(ABORT, 'full'); END")
	s.Must(err)
	token, err := s.DB.LinkToken(s.Ctx, detail.Link.ID)
	s.Must(err)
	completion := shop.CompletionInput{Token: token, Method: book.LinkAtShop, Agreed: true}
	for range 2 {
		done, err := s.Shop.CompleteOrder(t.Context(), completion)
		if err != nil || done.Status != book.LinkCompleted {
			t.Errorf("it is %s, %v", done.Status, err)
		}
	}
	if got := s.Completed(); !slices.Equal(got, []int64{detail.Link.ID}) {
		t.Errorf("the screen was told of %v", got)
	}
	_, err = raw.ExecContext(t.Context(), "DROP TRIGGER full")
	s.Must(err)
	_, err = s.Shop.CompleteOrder(t.Context(), completion)
	s.Must(err)
	if got := testkit.Column(t, raw, "SELECT kind FROM outbox ORDER BY id"); !slices.Equal(got, []string{"link", "invoice"}) {
		t.Errorf("mailed is %v", got)
	}
}

func TestALinkLivesFortyEightHours(t *testing.T) {
	s := linking(t)
	_, early := create(s)
	detail, late := create(s)
	s.Clock.Add(48*time.Hour - time.Millisecond)
	_, err := s.Shop.CompleteOrder(s.T.Context(), shop.CompletionInput{Token: early, Method: book.LinkAtShop, Agreed: true})
	s.Must(err)
	s.Clock.Add(time.Millisecond)
	s.Reopen()
	if seen, err := s.Shop.Order(s.Ctx, late); err != nil || seen.Status != book.LinkExpired {
		t.Errorf("after 48 hours it is %s, %v", seen.Status, err)
	}
	_, err = s.Shop.CompleteOrder(s.T.Context(), shop.CompletionInput{Token: late, Method: book.LinkAtShop, Agreed: true})
	testkit.WantRefusal(t, err, book.CodeLinkFinal, "")
	_, err = s.Shop.CancelLink(s.Ctx, detail.Link.ID)
	testkit.WantRefusal(t, err, book.CodeLinkFinal, "")
	fresh, err := s.Shop.CopyLink(s.Ctx, detail.Link.ID)
	s.Must(err)
	second, err := s.Shop.CreateLink(s.Ctx, shop.LinkInput{Key: s.Key(), Link: fresh})
	s.Must(err)
	if second.Status != book.LinkCreated || second.Link.CopyOf != detail.Link.ID || second.Link.OrderID == detail.Link.OrderID {
		t.Errorf("the copy is %+v", second.Link)
	}
}

func TestACancelledLinkStaysSo(t *testing.T) {
	s := linking(t)
	detail, token := create(s)
	cancelled, err := s.Shop.CancelLink(s.Ctx, detail.Link.ID)
	s.Must(err)
	if cancelled.Status != book.LinkCancelled {
		t.Errorf("it is %s", cancelled.Status)
	}
	_, err = s.Shop.CompleteOrder(s.T.Context(), shop.CompletionInput{Token: token, Method: book.LinkAtShop, Agreed: true})
	testkit.WantRefusal(t, err, book.CodeLinkFinal, "")
	if seen, err := s.Shop.OpenOrder(s.T.Context(), token); err != nil || seen.Status != book.LinkCancelled || seen.Link.OpenedAt != 0 {
		t.Errorf("the customer sees %+v, %v", seen, err)
	}
}

func TestALinkThatCannotBeIsRefused(t *testing.T) {
	s := testkit.NewShop(t)
	_, err := s.Shop.CreateLink(s.Ctx, order(s))
	testkit.WantRefusal(t, err, book.CodeNoTerms, "")
	s = linking(t)
	for what, c := range map[string]struct {
		change func(*shop.LinkInput)
		code   book.Code
		field  string
	}{
		"no store":                     {func(in *shop.LinkInput) { in.Link.StoreID = 0 }, book.CodeRequired, "storeId"},
		"nobody to send":               {func(in *shop.LinkInput) { in.Link.Phone = "" }, book.CodeRequired, "email"},
		"a wrong number":               {func(in *shop.LinkInput) { in.Link.Phone = "12" }, book.CodeInvalid, "phone"},
		"a wrong address":              {func(in *shop.LinkInput) { in.Link.Email = "ada" }, book.CodeInvalid, "email"},
		"no country":                   {func(in *shop.LinkInput) { in.Link.Country = "" }, book.CodeRequired, "country"},
		"no reference":                 {func(in *shop.LinkInput) { in.Link.Reference1 = " " }, book.CodeRequired, "reference1"},
		"another currency":             {func(in *shop.LinkInput) { in.Link.Currency = "USD"; in.Link.Lines[0].UnitPrice.Currency = "USD" }, book.CodeNotAgreed, "currency"},
		"nothing sold":                 {func(in *shop.LinkInput) { in.Link.Lines = nil }, book.CodeRequired, "lines"},
		"no name":                      {func(in *shop.LinkInput) { in.Link.Lines[0].Name = "" }, book.CodeRequired, "lines.0.name"},
		"a way that is not offered":    {func(in *shop.LinkInput) { in.Link.Methods = []book.LinkMethod{book.LinkCard} }, book.CodeInvalid, "methods"},
		"by mail, which is not set up": {func(in *shop.LinkInput) { in.Link.Email = "ada@example.com" }, shop.CodeNoMailServer, ""},
	} {
		t.Run(what, func(t *testing.T) {
			in := order(s)
			c.change(&in)
			_, err := s.Shop.CreateLink(s.Ctx, in)
			testkit.WantRefusal(t, err, c.code, c.field)
		})
	}
	if rows := testkit.Column(t, testkit.Raw(t, rawBook(s), "mode=ro"), "SELECT count(*) FROM links"); rows[0] != "0" {
		t.Errorf("%s links were kept", rows[0])
	}
}

func TestManyCustomersCompleteAtOnceAndEachOnce(t *testing.T) {
	s := linking(t)
	const orders, tries = 50, 4
	var all sync.WaitGroup
	for range orders {
		_, token := create(s)
		for range tries {
			all.Go(func() {
				_, err := s.Shop.CompleteOrder(s.T.Context(), shop.CompletionInput{Token: token, Method: book.LinkAtShop, Agreed: true})
				s.Must(err)
			})
		}
	}
	all.Wait()
	raw := testkit.Raw(t, rawBook(s), "mode=ro")
	if got := testkit.Column(t, raw, "SELECT count(*) || ' ' || count(DISTINCT invoice_id) || ' ' || (SELECT count(*) FROM invoices WHERE issued_at > 0) FROM links WHERE completed_at > 0"); got[0] != "50 50 50" {
		t.Errorf("links, invoices: %s", got[0])
	}
	testkit.WantSound(t, raw)
}

func TestTheConfigurationSaysWhatIsWrong(t *testing.T) {
	s := linking(t)
	good, err := s.Shop.LinkConfig(s.Ctx, 1)
	s.Must(err)
	for what, c := range map[string]struct {
		change func(*book.LinkConfig)
		code   book.Code
		field  string
	}{
		"terms that are no link":   {func(c *book.LinkConfig) { c.TermsURL = "my terms" }, book.CodeInvalid, "termsUrl"},
		"terms without protection": {func(c *book.LinkConfig) { c.TermsURL = "http://example.com" }, book.CodeInvalid, "termsUrl"},
		"no currency":              {func(c *book.LinkConfig) { c.Currencies = nil }, book.CodeRequired, "currencies"},
		"an unknown currency":      {func(c *book.LinkConfig) { c.Currencies = []money.Currency{"XXQ"} }, book.CodeInvalid, "currencies"},
		"no way to pay":            {func(c *book.LinkConfig) { c.Methods = nil }, book.CodeRequired, "methods"},
		"a transfer to nowhere":    {func(c *book.LinkConfig) { c.Methods = []book.LinkMethod{book.LinkBankTransfer} }, book.CodeRequired, "methods"},
		"an older form":            {func(c *book.LinkConfig) { c.Version-- }, book.CodeChanged, ""},
	} {
		bad := good
		c.change(&bad)
		_, err := s.Shop.SaveLinkConfig(s.Ctx, bad)
		t.Run(what, func(t *testing.T) { testkit.WantRefusal(t, err, c.code, c.field) })
	}
}
