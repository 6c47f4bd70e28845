package wiring

import (
	"context"
	"errors"

	"daybook/backend/book"
	"daybook/backend/mail"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
)

type post struct{}

func (post) Send(ctx context.Context, server sqlite.MailServer, password string, letter shop.Letter) (string, error) {
	sender, err := mail.New(mailServer(server), password)
	if err != nil {
		return "", refusal(err)
	}
	receipt, err := sender.Send(ctx, message(letter))
	return receipt.Answer, failed(err)
}

func (post) File(server sqlite.MailServer, letter shop.Letter) ([]byte, error) {
	file, err := mail.EML(mailServer(server), message(letter))
	return file, refusal(err)
}

func (post) Check(server sqlite.MailServer) error { return refusal(mailServer(server).Validate()) }

func (post) Presets() []shop.MailPreset {
	presets := []shop.MailPreset{}
	for _, p := range mail.Presets() {
		presets = append(presets, shop.MailPreset{ID: p.ID, Name: p.Name, Host: p.Host, Port: p.Port, Security: string(p.Security), Note: p.Note})
	}
	return presets
}

func mailServer(s sqlite.MailServer) mail.Server {
	return mail.Server{Host: s.Host, Port: s.Port, Security: mail.Security(s.Security), User: s.User, FromName: s.FromName, FromAddress: s.FromAddress}
}

func message(l shop.Letter) mail.Message {
	m := mail.Message{MessageID: l.MessageID, To: l.To, Subject: l.Subject, Text: l.Text, Date: l.At.Time()}
	if l.Paper.Data != nil {
		m.Attachments = []mail.Attachment{{Name: l.Paper.Name, MediaType: "application/pdf", Data: l.Paper.Data}}
	}
	return m
}

// failed is why a mail or a text did not go, as the shop notes it.
func failed(err error) error {
	var failure *mail.Failure
	if errors.As(err, &failure) {
		return &shop.MailFailure{Code: string(failure.Code), Message: failure.Error(), Temporary: failure.Temporary, Answer: failure.Server}
	}
	return refusal(err)
}

// refusal is the first problem of a mail's settings as the book's own error.
func refusal(err error) error {
	var problems mail.Problems
	if errors.As(err, &problems) && len(problems) > 0 {
		return book.Refuse(book.Code(problems[0].Code), problems[0].Field, "%s", problems[0].Message)
	}
	return err
}
