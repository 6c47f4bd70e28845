package shop

import (
	"context"
	"errors"
	"time"

	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// pauses are the waits after each failed attempt that may succeed later; the last one repeats.
var pauses = []time.Duration{time.Minute, 5 * time.Minute, 15 * time.Minute, time.Hour, 3 * time.Hour}

// longestOffline bounds the wait while no server can be reached.
const longestOffline = 5 * time.Minute

// MaxAttempts is how often a mail that a server puts off is tried before it counts as failed.
const MaxAttempts = 12

// Requeue makes the mails that were being sent when Daybook ended wait again. It runs once, at the start.
func (s *Shop) Requeue(ctx context.Context) error {
	return s.db.Write(ctx, func(tx *sqlite.Tx) error { return tx.RequeueMails(ctx) })
}

// DeliverNext sends the next waiting mail or text and writes down what became of it; false when none waits. It is
// sent only when the server has said so.
func (s *Shop) DeliverNext(ctx context.Context) (bool, error) {
	mail, err := s.db.NextMail(ctx, s.Now())
	if book.CodeOf(err) == book.CodeNotFound {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	mail.State, mail.Attempts = book.MailSending, mail.Attempts+1
	if err := s.writeMail(ctx, mail); err != nil {
		return false, err
	}
	answer, err := s.deliver(ctx, mail)
	s.record(&mail, answer, err)
	return true, s.writeMail(context.WithoutCancel(ctx), mail)
}

func (s *Shop) deliver(ctx context.Context, mail book.Mail) (string, error) {
	if err := s.checkStillOpen(ctx, mail); err != nil {
		return "", err
	}
	if mail.Sending == book.LinkBySMS {
		return s.deliverText(ctx, mail)
	}
	server, err := s.db.MailServer(ctx)
	if err != nil {
		return "", err
	}
	letter, err := s.letter(ctx, mail)
	if err != nil {
		return "", err
	}
	password, _ := s.tools.Secrets.Get(mailPassword)
	return s.tools.Post.Send(ctx, server, password, letter)
}

// checkStillOpen keeps the customer from getting a link that opens nothing any more: it waited too long.
func (s *Shop) checkStillOpen(ctx context.Context, mail book.Mail) error {
	switch mail.Kind {
	case book.MailLink:
		link, err := s.db.Link(ctx, mail.LinkID)
		if err != nil {
			return err
		}
		return link.CheckOpen(s.Now())
	case book.MailCardLink:
		link, err := s.db.CardLink(ctx, mail.CardLinkID)
		if err != nil {
			return err
		}
		return link.CheckOpen(s.Now())
	}
	return nil
}

// record notes the outcome of an attempt on the mail.
func (s *Shop) record(mail *book.Mail, answer string, err error) {
	if err == nil {
		mail.State, mail.SentAt, mail.Answer, mail.FailureCode = book.MailSent, s.Now(), answer, ""
		return
	}
	var failure *MailFailure
	if !errors.As(err, &failure) {
		failure = &MailFailure{Code: string(book.CodeOf(err)), Message: err.Error()}
	}
	mail.FailureCode, mail.Answer = failure.Code, failure.Answer
	mail.State = book.MailFailed
	if failure.Temporary && (failure.unheard() || mail.Attempts < MaxAttempts) {
		mail.State = book.MailWaiting
		mail.NextAt = s.Now() + book.Moment(failure.pause(mail.Attempts).Milliseconds())
	}
}

// unheard tells that no server said anything: the shop is offline, perhaps for days, and the mail is not to blame.
func (f *MailFailure) unheard() bool { return f.Answer == "" }

// pause is how long to wait after so many attempts. Who was offline wants the mail to go soon after coming back.
func (f *MailFailure) pause(attempts int) time.Duration {
	pause := pauses[min(attempts, len(pauses))-1]
	if f.unheard() {
		return min(pause, longestOffline)
	}
	return pause
}

func (s *Shop) writeMail(ctx context.Context, mail book.Mail) error {
	err := s.db.Write(ctx, func(tx *sqlite.Tx) error { return tx.UpdateMail(ctx, mail) })
	s.changed("outbox")
	return err
}
