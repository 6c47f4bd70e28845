package sandbox

import (
	"context"
	"errors"

	"daybook/backend/book"
)

var errUnwritten = errors.New("not written yet")

func (g *Gateway) Charge(context.Context, book.ChargeOrder, book.SavedCard) (book.ChargeReport, error) {
	return book.ChargeReport{}, errUnwritten
}

func (g *Gateway) StartSetup(context.Context, book.SetupOrder) (book.SetupReport, error) {
	return book.SetupReport{}, errUnwritten
}

func (g *Gateway) FindSetup(context.Context, book.CardLink) (book.SetupReport, error) {
	return book.SetupReport{}, errUnwritten
}

func (g *Gateway) EndSetup(context.Context, book.CardLink) (book.SetupReport, error) {
	return book.SetupReport{}, errUnwritten
}

func (g *Gateway) Forget(context.Context, book.SavedCard) error { return errUnwritten }

func (g *Gateway) PaymentPage(book.Charge) string { return "" }
