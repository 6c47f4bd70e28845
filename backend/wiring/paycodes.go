package wiring

import (
	"daybook/backend/book"
	"daybook/backend/paycode"
	"daybook/backend/shop"
)

type paycodes struct{}

func (paycodes) Reference(store book.Store, number string) (string, error) {
	return paycode.ReferenceFor(store.IBAN, store.Address.Country, number)
}

func (paycodes) Transfer(t shop.Transfer) (string, error) {
	code, err := paycode.New(paycode.Request{
		Payee: paycode.Party{Name: t.Store.Name, Address: t.Store.Address}, Account: t.Store.IBAN, BIC: t.Store.BIC, Country: t.Store.Address.Country,
		Amount: t.Amount, Reference: t.Reference, Text: t.Text,
	})
	if err != nil {
		return "", err
	}
	return drawn(code.Picture())
}

func (paycodes) Text(text string) (string, error) { return drawn(paycode.PictureOf(text)) }

func drawn(p paycode.Picture, err error) (string, error) {
	if err != nil {
		return "", err
	}
	return p.SVG(), nil
}
