package clerk_test

import (
	"strings"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

// texting is a shop whose phone sends texts.
func texting(t *testing.T) (*testkit.Shop, *testkit.SMSService) {
	t.Helper()
	s, phone := testkit.NewShop(t), testkit.Phone(t)
	s.Linking(book.LinkServer{Reach: book.ReachHere, Port: 8088})
	s.Must(s.Shop.SaveSMSSender(s.Ctx, sqlite.SMSSender{Service: sqlite.SMSAndroid, Address: phone.URL, User: phone.User}, phone.Password))
	return s, phone
}

// detail is the link's side view, and the latest text that told the customer of it.
func latest(s *testkit.Shop, link int64) book.Mail {
	s.T.Helper()
	detail, err := s.Shop.Link(s.Ctx, link)
	s.Must(err)
	if len(detail.Mails) == 0 {
		s.T.Fatal("nothing was put into the outbox")
	}
	return detail.Mails[0]
}

func TestALinkIsSentAsAText(t *testing.T) {
	s, phone := texting(t)
	texts, err := s.Shop.LinkTexts(s.Ctx, 1)
	s.Must(err)
	texts.Templates[1].SMS = "Lampion: {url} für {customer}, {total}"
	_, err = s.Shop.SaveLinkTexts(s.Ctx, texts.LinkTexts)
	s.Must(err)
	detail, _ := s.Link(book.Link{Language: "de"})
	if waiting := latest(s, detail.Link.ID); waiting.State != book.MailWaiting || waiting.Sending != book.LinkBySMS || !detail.Texts {
		t.Fatalf("before the clerk came it is %+v", waiting)
	}
	work(s)
	work(s)
	sent, got := latest(s, detail.Link.ID), phone.Texts()
	if sent.State != book.MailSent || sent.SentAt != s.Shop.Now() || sent.FailureCode != "" || sent.Attempts != 1 {
		t.Errorf("it is %+v", sent)
	}
	if len(got) != 1 || got[0].ID != sent.MessageID || got[0].To != "+49307654321" || got[0].Body != "Lampion: "+detail.URL+" für Ada Lovelace, 10,00 €" {
		t.Errorf("the phone has %+v", got)
	}
}

func TestATextThatIsPutOffIsSentLaterOnce(t *testing.T) {
	s, phone := texting(t)
	phone.Do(testkit.Fault{Status: 429, Reason: "slow down"})
	detail, _ := s.Link(book.Link{})
	for attempt, pause := range []time.Duration{time.Minute, 5 * time.Minute} {
		work(s)
		waiting := latest(s, detail.Link.ID)
		if waiting.State != book.MailWaiting || waiting.FailureCode != "sms_busy" || waiting.Answer != "429 slow down" || waiting.NextAt != s.Shop.Now()+book.Moment(pause.Milliseconds()) {
			t.Fatalf("after attempt %d it is %+v", attempt+1, waiting)
		}
		s.Clock.Time = waiting.NextAt.Time()
	}
	t.Run("the answer is lost, and Daybook ends", func(t *testing.T) {
		phone.Do(testkit.Fault{Lost: true, Once: true})
		work(s)
		if waiting := latest(s, detail.Link.ID); waiting.State != book.MailWaiting || waiting.FailureCode != "sms_no_answer" || len(phone.Texts()) != 1 {
			t.Fatalf("it is %+v", waiting)
		}
		s.Reopen()
	})
	t.Run("the next morning it is not sent again, but found", func(t *testing.T) {
		s.Clock.Add(12 * time.Hour)
		work(s)
		if sent := latest(s, detail.Link.ID); sent.State != book.MailSent || sent.FailureCode != "" || sent.Attempts != 4 || len(phone.Texts()) != 1 {
			t.Errorf("%+v, the phone has %d", sent, len(phone.Texts()))
		}
	})
}

func TestATextThatIsRefusedFailsAndCanBeTriedAgain(t *testing.T) {
	s, phone := texting(t)
	right := phone.Password
	s.Must(s.Shop.SaveSMSSender(s.Ctx, sqlite.SMSSender{Service: sqlite.SMSAndroid, Address: phone.URL, User: phone.User}, "wrong"))
	detail, _ := s.Link(book.Link{})
	work(s)
	failed := latest(s, detail.Link.ID)
	if failed.State != book.MailFailed || failed.FailureCode != "sms_auth_refused" || !strings.HasPrefix(failed.Answer, "401") {
		t.Fatalf("it is %+v", failed)
	}
	s.Must(s.Shop.SaveSMSSender(s.Ctx, sqlite.SMSSender{Service: sqlite.SMSAndroid, Address: phone.URL, User: phone.User}, right))
	s.Must(s.Shop.RetryMail(s.Ctx, failed.ID))
	work(s)
	if sent := latest(s, detail.Link.ID); sent.State != book.MailSent || len(phone.Texts()) != 1 {
		t.Errorf("it is %+v", sent)
	}
	t.Run("Resend sends it once more", func(t *testing.T) {
		_, err := s.Shop.ResendLink(s.Ctx, detail.Link.ID)
		s.Must(err)
		work(s)
		if got := phone.Texts(); len(got) != 2 || got[0].ID == got[1].ID || got[0].Body != got[1].Body {
			t.Errorf("the phone has %+v", got)
		}
	})
}

func TestALinkThatIsOverIsNotSentAnyMore(t *testing.T) {
	s, phone := texting(t)
	detail, _ := s.Link(book.Link{})
	_, err := s.Shop.CancelLink(s.Ctx, detail.Link.ID)
	s.Must(err)
	work(s)
	if failed := latest(s, detail.Link.ID); failed.State != book.MailFailed || failed.FailureCode != string(book.CodeLinkFinal) || phone.Asked() != 0 {
		t.Errorf("it is %+v", failed)
	}
}

func TestWithoutASenderTextsAreHandedOver(t *testing.T) {
	s, phone := texting(t)
	waiting, _ := s.Link(book.Link{})
	s.Must(s.Shop.SaveSMSSender(s.Ctx, sqlite.SMSSender{Service: sqlite.SMSByHand, Address: "left over"}, ""))
	work(s)
	if failed := latest(s, waiting.Link.ID); failed.State != book.MailFailed || failed.FailureCode != string(shop.CodeNoSMSSender) || phone.Asked() != 0 {
		t.Errorf("what waited is %+v", failed)
	}
	detail, _ := s.Link(book.Link{})
	if len(detail.Mails) != 0 || detail.Texts || !strings.Contains(detail.SMS, detail.URL) {
		t.Errorf("handed over is %+v", detail)
	}
	_, err := s.Shop.ResendLink(s.Ctx, detail.Link.ID)
	testkit.WantRefusal(t, err, shop.CodeNoSMSSender, "")
}
