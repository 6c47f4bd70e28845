package clerk_test

import (
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-smtp"

	"daybook/backend/book"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
)

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
	t.Run("it never gives up, and is never far from going", func(t *testing.T) {
		for attempt := 2; attempt < 2*shop.MaxAttempts; attempt++ {
			s.Clock.Time = waiting.NextAt.Time()
			work(s)
			waiting = state(s, mail)
			if got := time.Duration(waiting.NextAt-s.Shop.Now()) * time.Millisecond; got != 5*time.Minute || waiting.State != book.MailWaiting {
				t.Fatalf("after attempt %d it waits %s as %s", attempt, got, waiting.State)
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

func TestAServerThatPutsOffIsAskedLessAndLess(t *testing.T) {
	s, office, mail := mailing(t)
	office.answer(&smtp.SMTPError{Code: 450, EnhancedCode: smtp.EnhancedCode{4, 2, 0}, Message: "come back later"})
	for attempt, pause := range []time.Duration{time.Minute, 5 * time.Minute, 15 * time.Minute, time.Hour, 3 * time.Hour, 3 * time.Hour} {
		work(s)
		waiting := state(s, mail)
		if got := time.Duration(waiting.NextAt-s.Shop.Now()) * time.Millisecond; got != pause || waiting.State != book.MailWaiting {
			t.Errorf("after attempt %d it waits %s as %s, want %s", attempt+1, got, waiting.State, pause)
		}
		s.Clock.Time = waiting.NextAt.Time()
	}
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
