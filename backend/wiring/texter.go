package wiring

import (
	"context"

	"daybook/backend/mail"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
)

type texter struct{}

func (texter) Send(ctx context.Context, sender sqlite.SMSSender, password string, text shop.Text) (string, error) {
	t, err := mail.NewTexter(smsSender(sender), password)
	if err != nil {
		return "", refusal(err)
	}
	answer, err := t.Send(ctx, mail.Text{ID: text.ID, To: text.To, Body: text.Body, Date: text.At.Time(), Again: text.Again})
	return answer, failed(err)
}

func (texter) Check(sender sqlite.SMSSender) error { return refusal(smsSender(sender).Validate()) }

func smsSender(s sqlite.SMSSender) mail.SMSSender {
	return mail.SMSSender{Service: mail.SMSService(s.Service), Address: s.Address, User: s.User, Number: s.Number}
}
