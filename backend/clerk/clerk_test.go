package clerk_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/clerk"
	"daybook/backend/shop"
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
	return sendAs(s, book.MailInvoice, book.Document{ID: invoice.ID})
}

// sendAs sends a document with the words that are proposed.
func sendAs(s *testkit.Shop, kind book.MailKind, document book.Document) book.Mail {
	s.T.Helper()
	proposal, err := s.Shop.ProposeMail(s.Ctx, kind, document)
	s.Must(err)
	mail, err := s.Shop.Send(s.Ctx, shop.SendInput{Key: s.Key(), Kind: kind, Document: document, To: proposal.To, Subject: proposal.Subject, Text: proposal.Text})
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
	s.Clock.Add(time.Second) // after the invoice's
	sendAs(s, book.MailReceipt, book.Document{ID: payment.ID})
	work(s)
	l := office.letter(t)
	if text := read(t, l.pdf); l.attachment != "REC-2026-00001.pdf" || !strings.Contains(text, "REC-2026-00001") || !strings.Contains(text, "10,00") {
		t.Errorf("%s says\n%s", l.attachment, text)
	}
}

func TestWhatWasPaidBackIsMailed(t *testing.T) {
	s, office, _ := mailing(t)
	s.Collect(1, 3380)
	note := s.Refund(1, book.Cash, 2)
	for _, c := range []struct {
		kind       book.MailKind
		document   book.Document
		attachment string
		subject    string
		says       []string
	}{
		{book.MailCreditNote, book.Document{ID: note.ID}, "CN-2026-00001.pdf", "Credit note CN-2026-00001 from Paper Lantern", []string{"CN-2026-00001", "INV-2026-00001", "8,90", "Ink"}},
		{book.MailStatement, book.Document{ID: 1, From: "2026-03-01", To: "2026-03-31"}, "statement-2026-03-01-2026-03-31.pdf", "Statement of account from Paper Lantern", []string{"INV-2026-00001", "33,80"}},
	} {
		s.Clock.Add(time.Second)
		sendAs(s, c.kind, c.document)
		work(s)
		l := office.letter(t)
		text := read(t, l.pdf)
		if l.attachment != c.attachment || l.header.Get("Subject") != c.subject {
			t.Errorf("%s under %q", l.attachment, l.header.Get("Subject"))
		}
		for _, want := range c.says {
			if !strings.Contains(text, want) {
				t.Errorf("%s does not say %q:\n%s", l.attachment, want, text)
			}
		}
	}
}

func TestManyAreRemindedAtOnce(t *testing.T) {
	s, office, mail := mailing(t)
	work(s)
	nowhere, err := s.Shop.SaveCustomer(s.Ctx, book.Customer{Name: "Bert"}, s.Key())
	s.Must(err)
	paid, unreachable, draft := s.Issue(mail.CustomerID, testkit.Line("Pen", 500)), s.Issue(nowhere.ID, testkit.Line("Pen", 500)), s.Draft(mail.CustomerID, testkit.Line("Pen", 500))
	s.Collect(paid.ID, 500)
	s.Clock.Add(20 * 24 * time.Hour)
	in := shop.SendEachInput{Key: s.Key(), Kind: book.MailReminder, InvoiceIDs: []int64{1, paid.ID, unreachable.ID, draft.ID}}
	for range 2 { // the second time nothing more is sent
		outcomes, err := s.Shop.SendEach(s.Ctx, in)
		s.Must(err)
		for n, want := range []book.Code{"", book.CodeNothing, shop.CodeNoAddress, book.CodeNotIssued} {
			if o := outcomes[n]; (o.MailID != 0) != (want == "") || want != "" && o.Reason.Code != want {
				t.Errorf("invoice %d: mail %d, %v, want %q", o.InvoiceID, o.MailID, o.Reason, want)
			}
		}
		work(s)
	}
	l := office.letter(t)
	if count, _ := office.taken(); count != 2 || l.attachment != "INV-2026-00001.pdf" || !strings.Contains(l.text, "33,80") || !strings.HasPrefix(l.header.Get("Subject"), "Reminder") {
		t.Errorf("%d mails, the last with %s: %s", count, l.attachment, l.text)
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
