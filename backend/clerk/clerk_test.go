package clerk_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-smtp"

	"daybook/backend/book"
	"daybook/backend/clerk"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

// mailing is a shop with a post office and an issued invoice whose mail waits in the outbox.
func mailing(t *testing.T) (*testkit.Shop, *postOffice, book.Mail) {
	t.Helper()
	s, office := testkit.NewShop(t), &postOffice{}
	office.open(t)
	office.use(s)
	invoice := s.Issue(s.Customer("Anna Müller").ID, testkit.Line("Novel", 2490), testkit.Line("Ink", 890))
	return s, office, send(s, invoice)
}

func send(s *testkit.Shop, invoice book.Invoice) book.Mail {
	s.T.Helper()
	proposal, err := s.Shop.ProposeInvoiceMail(s.Ctx, invoice.ID)
	s.Must(err)
	mail, err := s.Shop.Send(s.Ctx, shop.SendInput{Key: s.Key(), Kind: book.MailInvoice, InvoiceID: invoice.ID, To: proposal.To, Subject: proposal.Subject, Text: proposal.Text})
	s.Must(err)
	return mail
}

func state(s *testkit.Shop, mail book.Mail) book.Mail {
	s.T.Helper()
	now, err := s.DB.Mail(s.Ctx, mail.ID)
	s.Must(err)
	return now
}

func work(s *testkit.Shop) { clerk.New(s.Shop).Work(s.Ctx) }

func TestAnInvoiceIsMailed(t *testing.T) {
	s, office, mail := mailing(t)
	if mail.State != book.MailWaiting || mail.SentAt != 0 {
		t.Fatalf("before the clerk came it is %s", mail.State)
	}
	work(s)
	t.Run("it is sent when the server has said so, and its words are kept", func(t *testing.T) {
		sent := state(s, mail)
		if sent.State != book.MailSent || sent.SentAt != s.Shop.Now() || sent.Attempts != 1 || sent.FailureCode != "" || !strings.Contains(sent.Answer, "OK") {
			t.Errorf("got %+v", sent)
		}
	})
	t.Run("what arrived is what was written", func(t *testing.T) {
		l := office.letter(t)
		if l.header.Get("Message-Id") != "<"+mail.MessageID+">" || l.header.Get("To") != "<c@example.com>" || l.header.Get("Subject") != "Invoice INV-2026-00001 from Paper Lantern" {
			t.Errorf("the header is %v", l.header)
		}
		if !strings.Contains(l.text, "Dear Anna Müller") || !strings.Contains(l.text, "16 March 2026") {
			t.Errorf("the text is %q", l.text)
		}
	})
	t.Run("the attached PDF holds number and total", func(t *testing.T) {
		l := office.letter(t)
		text := read(t, l.pdf)
		for _, want := range []string{"INV-2026-00001", "33,80", "Anna Müller", "Novel"} {
			if !strings.Contains(text, want) {
				t.Errorf("%s does not say %q:\n%s", l.attachment, want, text)
			}
		}
		if l.attachment != "INV-2026-00001.pdf" {
			t.Errorf("the file is called %q", l.attachment)
		}
	})
	t.Run("and only once", func(t *testing.T) {
		work(s)
		s.Must(s.Shop.RetryMail(s.Ctx, mail.ID))
		work(s)
		if count, _ := office.taken(); count != 1 {
			t.Errorf("%d mails arrived", count)
		}
	})
}

func TestAReceiptIsMailed(t *testing.T) {
	s, office, _ := mailing(t)
	payment := s.Collect(1, 1000)
	proposal, err := s.Shop.ProposeReceiptMail(s.Ctx, payment.ID)
	s.Must(err)
	s.Clock.Add(time.Second) // after the invoice's
	_, err = s.Shop.Send(s.Ctx, shop.SendInput{Key: s.Key(), Kind: book.MailReceipt, PaymentID: payment.ID, To: proposal.To, Subject: proposal.Subject, Text: proposal.Text})
	s.Must(err)
	work(s)
	l := office.letter(t)
	if text := read(t, l.pdf); l.attachment != "REC-2026-00001.pdf" || !strings.Contains(text, "REC-2026-00001") || !strings.Contains(text, "10,00") {
		t.Errorf("%s says\n%s", l.attachment, text)
	}
}

func TestMailWaitsWhileThereIsNoConnection(t *testing.T) {
	s, office, mail := mailing(t)
	s.Must(office.server.Close())
	work(s)
	waiting := state(s, mail)
	if waiting.State != book.MailWaiting || waiting.FailureCode != "connection_refused" || waiting.Attempts != 1 || waiting.NextAt != s.Shop.Now()+60_000 {
		t.Fatalf("offline it is %+v", waiting)
	}
	t.Run("it is not tried again before its time", func(t *testing.T) {
		office.open(t)
		work(s)
		if state(s, mail).Attempts != 1 {
			t.Error("tried at once")
		}
		s.Must(office.server.Close())
	})
	t.Run("the pauses grow", func(t *testing.T) {
		for attempt, pause := range []time.Duration{5 * time.Minute, 15 * time.Minute, time.Hour, 3 * time.Hour, 3 * time.Hour} {
			s.Clock.Time = waiting.NextAt.Time()
			work(s)
			waiting = state(s, mail)
			if got := time.Duration(waiting.NextAt-s.Shop.Now()) * time.Millisecond; got != pause || waiting.State != book.MailWaiting {
				t.Errorf("after attempt %d it waits %s as %s, want %s", attempt+2, got, waiting.State, pause)
			}
		}
	})
	t.Run("with a connection it goes", func(t *testing.T) {
		office.open(t)
		s.Clock.Time = waiting.NextAt.Time()
		work(s)
		if sent := state(s, mail); sent.State != book.MailSent || sent.FailureCode != "" || sent.MessageID != mail.MessageID {
			t.Errorf("got %+v", sent)
		}
	})
}

func TestAfterManyAttemptsAMailHasFailed(t *testing.T) {
	s, office, mail := mailing(t)
	office.answer(&smtp.SMTPError{Code: 450, EnhancedCode: smtp.EnhancedCode{4, 2, 0}, Message: "come back later"})
	for range shop.MaxAttempts - 1 {
		work(s)
		s.Clock.Add(3 * time.Hour)
	}
	if got := state(s, mail); got.State != book.MailWaiting || got.Attempts != shop.MaxAttempts-1 {
		t.Fatalf("before the last attempt: %+v", got)
	}
	work(s)
	if got := state(s, mail); got.State != book.MailFailed || got.Attempts != shop.MaxAttempts || !strings.Contains(got.Answer, "come back later") {
		t.Errorf("after it: %+v", got)
	}
}

func TestARefusedMailFailsAtOnceAndCanBeTriedAgain(t *testing.T) {
	s, office, mail := mailing(t)
	office.answer(&smtp.SMTPError{Code: 550, EnhancedCode: smtp.EnhancedCode{5, 1, 1}, Message: "no such mailbox"})
	work(s)
	failed := state(s, mail)
	if failed.State != book.MailFailed || failed.FailureCode != "recipient_refused" || !strings.Contains(failed.Answer, "no such mailbox") || failed.SentAt != 0 {
		t.Fatalf("got %+v", failed)
	}
	if waiting, failures, err := s.DB.UnsentMails(s.Ctx); err != nil || waiting != 0 || failures != 1 {
		t.Errorf("the first page counts %d waiting and %d failed, %v", waiting, failures, err)
	}
	s.Clock.Add(24 * time.Hour)
	work(s)
	if state(s, mail).Attempts != 1 {
		t.Error("a failed mail was tried again by itself")
	}
	office.answer(nil)
	s.Must(s.Shop.RetryMail(s.Ctx, mail.ID))
	if got := state(s, mail); got.State != book.MailWaiting {
		t.Errorf("after Retry it is %s", got.State)
	}
	work(s)
	if got := state(s, mail); got.State != book.MailSent || got.Attempts != 2 || got.FailureCode != "" || got.MessageID != mail.MessageID {
		t.Errorf("got %+v", got)
	}
}

func TestAMailThatWasBeingSentWhenDaybookEndedIsSentUnderTheSameID(t *testing.T) {
	s, office, mail := mailing(t)
	sending := mail
	sending.State, sending.Attempts = book.MailSending, 1
	s.Must(s.DB.Write(s.Ctx, func(tx *sqlite.Tx) error { return tx.UpdateMail(s.Ctx, sending) }))
	work(s)
	if count, _ := office.taken(); count != 0 {
		t.Error("a mail that is being sent was sent by another")
	}
	s.Reopen()
	if got := state(s, mail); got.State != book.MailWaiting {
		t.Fatalf("the next morning it is %s", got.State)
	}
	work(s)
	if got := office.letter(t).header.Get("Message-Id"); got != "<"+mail.MessageID+">" || state(s, mail).State != book.MailSent {
		t.Errorf("sent as %s", got)
	}
}

func TestNothingIsSentWithoutAMailServer(t *testing.T) {
	s := testkit.NewShop(t)
	invoice := s.Issue(s.Customer("Anna").ID, testkit.Line("Novel", 2490))
	_, err := s.Shop.Send(s.Ctx, shop.SendInput{Key: s.Key(), Kind: book.MailInvoice, InvoiceID: invoice.ID, To: "a@example.com", Subject: "Invoice"})
	testkit.WantRefusal(t, err, shop.CodeNoMailServer, "")
	if page, err := s.DB.Outbox(s.Ctx, sqlite.MailQuery{}); err != nil || len(page.Rows) != 0 {
		t.Errorf("the outbox holds %v, %v", page.Rows, err)
	}
}

func TestAMailIsRefusedWithTheFieldThatIsWrong(t *testing.T) {
	s, _, _ := mailing(t)
	draft := s.Draft(1, testkit.Line("Pen", 4995))
	good := shop.SendInput{Kind: book.MailInvoice, InvoiceID: 1, To: "a@example.com", Subject: "Invoice", Text: "Dear Anna"}
	for name, c := range map[string]struct {
		change func(*shop.SendInput)
		code   book.Code
		field  string
	}{
		"to nobody":              {func(in *shop.SendInput) { in.To = "" }, book.CodeRequired, "to"},
		"to no address":          {func(in *shop.SendInput) { in.To = "Anna" }, book.CodeInvalid, "to"},
		"to two":                 {func(in *shop.SendInput) { in.To = "a@example.com,b@example.com" }, book.CodeInvalid, "to"},
		"to a hidden third":      {func(in *shop.SendInput) { in.To = "a@example.com\r\nBcc: b@example.com" }, book.CodeInvalid, "to"},
		"without a subject":      {func(in *shop.SendInput) { in.Subject = " " }, book.CodeRequired, "subject"},
		"with a card number":     {func(in *shop.SendInput) { in.Text = "pay with 4111111111111111" }, book.CodeCard, "text"},
		"with a long text":       {func(in *shop.SendInput) { in.Text = strings.Repeat("x", 20_001) }, book.CodeTooLong, "text"},
		"of a draft":             {func(in *shop.SendInput) { in.InvoiceID = draft.ID }, book.CodeNotIssued, ""},
		"of no invoice":          {func(in *shop.SendInput) { in.InvoiceID = 77 }, book.CodeNotFound, ""},
		"of no payment":          {func(in *shop.SendInput) { in.Kind, in.InvoiceID, in.PaymentID = book.MailReceipt, 0, 77 }, book.CodeNotFound, ""},
		"of no kind":             {func(in *shop.SendInput) { in.Kind = "poem" }, book.CodeInvalid, "kind"},
		"of an invoice and more": {func(in *shop.SendInput) { in.PaymentID = 1 }, "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			in := good
			in.Key = s.Key()
			c.change(&in)
			_, err := s.Shop.Send(s.Ctx, in)
			testkit.WantRefusal(t, err, c.code, c.field)
		})
	}
}

func TestTheClerkComesWhenWokenAndGoesHomeWhenDaybookEnds(t *testing.T) {
	s, _, mail := mailing(t)
	ctx, end := context.WithCancel(s.Ctx)
	gone := make(chan struct{})
	c := clerk.New(s.Shop)
	go func() {
		c.Run(ctx)
		close(gone)
	}()
	sentSoon(t, s, mail)
	second := send(s, s.Issue(1, testkit.Line("Pen", 4995)))
	c.Wake()
	c.Wake()
	sentSoon(t, s, second)
	end()
	select {
	case <-gone:
	case <-time.After(5 * time.Second):
		t.Error("the clerk stays")
	}
}

// sentSoon waits for a mail, less long than the clerk would rest.
func sentSoon(t *testing.T, s *testkit.Shop, mail book.Mail) {
	t.Helper()
	for range 500 {
		if state(s, mail).State == book.MailSent {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatalf("after five seconds it is %s", state(s, mail).State)
}

func TestTheTestMailSaysWhatTheServerSaid(t *testing.T) {
	s, office, _ := mailing(t)
	server, err := s.DB.MailServer(s.Ctx)
	s.Must(err)
	answer, err := s.Shop.TestMail(s.Ctx, server, "")
	s.Must(err)
	if count, _ := office.taken(); count != 1 || !strings.Contains(answer, "OK") {
		t.Errorf("%d arrived, the answer is %q", count, answer)
	}
	server.Host = ""
	_, err = s.Shop.TestMail(s.Ctx, server, "")
	testkit.WantRefusal(t, err, book.CodeRequired, "host")
}
