package shop_test

import (
	"strings"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

// asked is what the form sends that asks Anna for her card by mail.
func asked(s *testkit.Shop) shop.RequestCardInput {
	s.T.Helper()
	return shop.RequestCardInput{Key: s.Key(), StoreID: 1, CustomerID: s.Customer("Anna").ID, Sending: book.LinkByEmail, Email: "anna@example.com"}
}

// mailing gives the shop a mail server.
func mailing(s *testkit.Shop) {
	s.T.Helper()
	s.Must(s.Shop.SaveMailSettings(s.Ctx, sqlite.MailServer{Host: "smtp.example.com", Port: 587, Security: "starttls", FromName: "Paper Lantern", FromAddress: "shop@example.com"}, ""))
}

func TestACardLinkThatCannotBe(t *testing.T) {
	s := takingCards(t)
	erased := s.Customer("Dora").ID
	_, err := s.Shop.EraseCustomer(s.Ctx, erased, s.Key())
	s.Must(err)
	for what, c := range map[string]struct {
		code  book.Code
		field string
		spoil func(*shop.RequestCardInput)
	}{
		"no key":             {book.CodeInvalid, "key", func(in *shop.RequestCardInput) { in.Key = "" }},
		"no store":           {book.CodeRequired, "storeId", func(in *shop.RequestCardInput) { in.StoreID = 0 }},
		"another store":      {book.CodeNotFound, "", func(in *shop.RequestCardInput) { in.StoreID = 77 }},
		"nobody":             {book.CodeRequired, "customerId", func(in *shop.RequestCardInput) { in.CustomerID = 0 }},
		"somebody else":      {book.CodeNotFound, "", func(in *shop.RequestCardInput) { in.CustomerID = 77 }},
		"somebody erased":    {book.CodeErased, "", func(in *shop.RequestCardInput) { in.CustomerID = erased }},
		"by pigeon":          {book.CodeInvalid, "sending", func(in *shop.RequestCardInput) { in.Sending = "pigeon" }},
		"no address":         {book.CodeRequired, "email", func(in *shop.RequestCardInput) { in.Email = " " }},
		"no such address":    {book.CodeInvalid, "email", func(in *shop.RequestCardInput) { in.Email = "anna" }},
		"a card's number":    {book.CodeCard, "email", func(in *shop.RequestCardInput) { in.Email = testkit.GoodCard }},
		"no number":          {book.CodeRequired, "phone", func(in *shop.RequestCardInput) { in.Sending = book.LinkBySMS }},
		"no such number":     {book.CodeInvalid, "phone", func(in *shop.RequestCardInput) { in.Sending, in.Phone = book.LinkBySMS, "12" }},
		"another language":   {book.CodeInvalid, "language", func(in *shop.RequestCardInput) { in.Language = "tlh" }},
		"nothing to send by": {shop.CodeNoMailServer, "", func(*shop.RequestCardInput) {}},
	} {
		in := asked(s)
		c.spoil(&in)
		_, err := s.Shop.RequestCard(s.Ctx, in)
		t.Run(what, func(t *testing.T) { testkit.WantRefusal(t, err, c.code, c.field) })
		if cards := cardsOf(s, in.CustomerID); len(cards.Links) != 0 {
			t.Errorf("%s: there is a link", what)
		}
	}
	in := asked(s)
	mailing(s)
	server, err := s.DB.LinkServer(s.Ctx)
	s.Must(err)
	server.Reach = book.ReachOff
	_, err = s.Shop.SaveLinkServer(s.Ctx, server)
	s.Must(err)
	for _, sending := range []book.LinkSending{book.LinkByEmail, ""} {
		in.Sending = sending
		_, err = s.Shop.RequestCard(s.Ctx, in)
		testkit.WantRefusal(t, err, book.CodeUnreachable, "")
	}
	real := linking(t)
	_, err = real.Shop.RequestCard(real.Ctx, asked(real))
	testkit.WantRefusal(t, err, book.CodeNoGateway, "")
}

func TestACustomerIsAskedForTheCardByMail(t *testing.T) {
	s := takingCards(t)
	mailing(s)
	in := asked(s)
	in.Language = "de"
	link, err := s.Shop.RequestCard(s.Ctx, in)
	s.Must(err)
	mail, err := s.DB.Mail(s.Ctx, link.MailID)
	s.Must(err)
	if mail.Kind != book.MailCardLink || mail.To != "anna@example.com" || mail.CustomerID != in.CustomerID || link.MailState != "waiting" || link.Status != book.LinkCreated || link.Page != "" {
		t.Errorf("the link is %+v, the mail %+v", link, mail)
	}
	if mail.Subject != "Paper Lantern bittet um Ihre Karte" || !strings.Contains(mail.Text, link.URL) || !strings.Contains(mail.Text, "Guten Tag Anna,") || !strings.Contains(mail.Text, "04.03.2026 10:00") ||
		!strings.Contains(mail.Text, "nichts abgebucht") {
		t.Errorf("the mail is\n%s\n%s", mail.Subject, mail.Text)
	}
	file, err := s.Shop.MailFile(s.Ctx, mail.ID)
	s.Must(err)
	if strings.Contains(string(file.Data), "attachment") {
		t.Error("something is attached")
	}
	again, err := s.Shop.ResendCardLink(s.Ctx, link.Link.ID)
	if err != nil || again.MailID == mail.ID || again.URL != link.URL {
		t.Errorf("sent again it is %+v, %v", again, err)
	}
	code, err := s.Shop.CardLinkCode(s.Ctx, link.Link.ID)
	if err != nil || code.URL != link.URL || !strings.HasPrefix(code.SVG, "<svg") && !strings.HasPrefix(code.SVG, "<?xml") {
		t.Errorf("its code is of %s, %v", code.URL, err)
	}
	_, err = s.Shop.CancelCardLink(s.Ctx, link.Link.ID)
	s.Must(err)
	for range 2 { // the mails waited too long
		_, err = s.Shop.DeliverNext(s.Ctx)
		s.Must(err)
	}
	if mail, err = s.DB.Mail(s.Ctx, mail.ID); err != nil || mail.State != book.MailFailed || mail.FailureCode != string(book.CodeLinkFinal) {
		t.Errorf("the mail is %s, %s, %v", mail.State, mail.FailureCode, err)
	}
	for what, do := range map[string]func() error{
		"send":   func() error { _, err := s.Shop.ResendCardLink(s.Ctx, link.Link.ID); return err },
		"cancel": func() error { _, err := s.Shop.CancelCardLink(s.Ctx, link.Link.ID); return err },
		"scan":   func() error { _, err := s.Shop.CardLinkCode(s.Ctx, link.Link.ID); return err },
	} {
		t.Run("a cancelled link: "+what, func(t *testing.T) { testkit.WantRefusal(t, do(), book.CodeLinkFinal, "") })
	}
}

func TestACustomerIsAskedForTheCardByText(t *testing.T) {
	s, phone := takingCards(t), testkit.Phone(t)
	byHand, _ := s.AskForCard(s.Customer("Anna").ID)
	if byHand.MailID != 0 || !strings.HasPrefix(byHand.Text, "Paper Lantern asks to keep your card") || !strings.Contains(byHand.Text, byHand.URL) || byHand.Link.Phone != "+49307654321" {
		t.Errorf("handed over by hand is %+v", byHand)
	}
	_, err := s.Shop.ResendCardLink(s.Ctx, byHand.Link.ID)
	testkit.WantRefusal(t, err, shop.CodeNoSMSSender, "")
	s.Must(s.Shop.SaveSMSSender(s.Ctx, sqlite.SMSSender{Service: sqlite.SMSAndroid, Address: phone.URL, User: phone.User}, phone.Password))
	link, err := s.Shop.ResendCardLink(s.Ctx, byHand.Link.ID)
	s.Must(err)
	_, err = s.Shop.DeliverNext(s.Ctx)
	s.Must(err)
	if texts := phone.Texts(); len(texts) != 1 || texts[0].To != "+49307654321" || link.MailState != "waiting" {
		t.Errorf("the phone has %+v, the link is %+v", texts, link)
	}
	_, err = s.Shop.ResendCardLink(s.Ctx, s.AddCard(byHand.Link.CustomerID).Link.ID)
	testkit.WantRefusal(t, err, book.CodeInvalid, "")
}

func TestACustomerOpensTheLinkAndLeavesACard(t *testing.T) {
	s := takingCards(t)
	link, token := s.AskForCard(s.Customer("Anna").ID)
	page, err := s.Shop.LeaveCard(t.Context(), token)
	s.Must(err)
	again, err := s.Shop.LeaveCard(t.Context(), token)
	if err != nil || again != page {
		t.Errorf("the page is %s, then %s, %v", page, again, err)
	}
	if opened, err := s.Shop.CardLink(s.Ctx, link.Link.ID); err != nil || opened.Status != book.LinkInProgress || opened.Page != "" {
		t.Errorf("opened it is %+v, %v", opened, err)
	}
	s.KeepCard(page, testkit.GoodCard)
	_, err = s.Shop.LeaveCard(t.Context(), token) // before the clerk looked
	testkit.WantRefusal(t, err, book.CodeLinkFinal, "")
	wantCards(s, link.Link.CustomerID, "4242")
	_, err = s.Shop.LeaveCard(t.Context(), token+"x")
	testkit.WantRefusal(t, err, book.CodeNotFound, "")
}

func TestAPageThatEndedIsBegunAnew(t *testing.T) {
	s := takingCards(t)
	link, token := s.AskForCard(s.Customer("Anna").ID)
	page, err := s.Shop.LeaveCard(t.Context(), token)
	s.Must(err)
	opened, err := s.DB.CardLink(s.Ctx, link.Link.ID)
	s.Must(err)
	_, err = s.Cards.EndSetup(s.Ctx, opened) // as Stripe does after a day
	s.Must(err)
	next, err := s.Shop.LeaveCard(t.Context(), token)
	s.Must(err)
	s.KeepCard(page, testkit.DeclinedLater)
	s.KeepCard(next, testkit.GoodCard)
	s.Settle()
	wantCards(s, link.Link.CustomerID, "4242")
	if next == page {
		t.Error("the page is the one that had ended")
	}
}

func TestACancelledLinkKeepsNoCard(t *testing.T) {
	s := takingCards(t)
	anna := s.Customer("Anna").ID
	link := s.AddCard(anna)
	cancelled, err := s.Shop.CancelCardLink(s.Ctx, link.Link.ID)
	s.Must(err)
	if cancelled.Status != book.LinkCancelled || cancelled.Page != "" || cancelled.URL != "" {
		t.Errorf("cancelled it is %+v", cancelled)
	}
	s.KeepCard(link.Page, testkit.GoodCard)
	s.Settle()
	wantCards(s, anna)
	link = s.AddCard(anna)
	s.KeepCard(link.Page, testkit.GoodCard)
	_, err = s.Shop.CancelCardLink(s.Ctx, link.Link.ID)
	testkit.WantRefusal(t, err, book.CodeLinkFinal, "")
	wantCards(s, anna, "4242")
}

func TestWhatCountsIsWhenTheCardWasLeft(t *testing.T) {
	s := takingCards(t)
	anna := s.Customer("Anna").ID
	soon, late := s.AddCard(anna), s.AddCard(anna)
	s.Clock.Add(book.LinkLife - time.Second)
	s.KeepCard(soon.Page, testkit.GoodCard)
	s.Clock.Add(time.Hour)
	s.KeepCard(late.Page, testkit.DeclinedLater)
	s.Settle()
	wantCards(s, anna, "4242")
	for id, want := range map[int64]book.LinkStatus{soon.Link.ID: book.LinkCompleted, late.Link.ID: book.LinkExpired} {
		if link, err := s.Shop.CardLink(s.Ctx, id); err != nil || link.Status != want || link.URL != "" {
			t.Errorf("the link is %s, want %s, %v", link.Status, want, err)
		}
	}
	paying, err := s.Shop.Settle(s.Ctx)
	if paying || err != nil {
		t.Errorf("somebody may still leave a card: %v, %v", paying, err)
	}
}
