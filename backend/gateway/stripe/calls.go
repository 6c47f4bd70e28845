package stripe

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"

	"daybook/backend/book"
	"daybook/backend/money"
)

// Find tells what came of a charge.
func (g *Gateway) Find(ctx context.Context, of book.Charge) (book.ChargeReport, error) {
	switch {
	case of.Reference == "":
		return book.ChargeReport{}, unknown()
	case ofSavedCard(of):
		return g.findAlone(ctx, of)
	}
	var s session
	var err error
	form := url.Values{"expand[0]": {"payment_intent.latest_charge.balance_transaction"}}
	if s.seen, err = g.ask(ctx, question{http.MethodGet, pageWay(of.Reference), "", form}, &s); err != nil {
		return book.ChargeReport{}, err
	}
	return s.report(of)
}

func pageWay(reference string) string { return "/v1/checkout/sessions/" + url.PathEscape(reference) }

func intentWay(of book.Charge) string {
	return "/v1/payment_intents/" + url.PathEscape(of.Transaction)
}

// End closes the page of a charge that nobody has paid. Stripe refuses that to a page which is not open: what came of it is told.
// A saved card's charge has no page. While a payment is on its way there is an error.
func (g *Gateway) End(ctx context.Context, of book.Charge) (book.ChargeReport, error) {
	var refused error
	if !ofSavedCard(of) {
		_, refused = g.ask(ctx, question{http.MethodPost, pageWay(of.Reference) + "/expire", "", nil}, &struct{}{})
	}
	report, err := g.Find(ctx, of)
	if err == nil && report.State == book.ChargeOpen {
		err = fmt.Errorf("somebody may be paying at this moment: %w", plain(refused))
	}
	return report, err
}

// plain is an error that is no refusal.
func plain(err error) error {
	if err == nil {
		return errors.New("the page is not ended")
	}
	return errors.New(err.Error())
}

// Capture takes held money.
func (g *Gateway) Capture(ctx context.Context, key string, of book.Charge, amount money.Amount) (book.ChargeReport, error) {
	if amount.Minor <= 0 || amount.Minor > of.Amount.Minor || amount.Currency != of.Amount.Currency {
		return book.ChargeReport{}, book.Refuse(book.CodeTooMuch, "amount", "The card is authorised for %s.", of.Amount).UpTo(of.Amount)
	}
	units, err := unitsOf(amount)
	if err != nil {
		return book.ChargeReport{}, err
	}
	form := url.Values{"amount_to_capture": {fmt.Sprint(units)}}
	return g.settle(ctx, key, of, "/capture", form, func(r book.ChargeReport) bool { return r.State == book.ChargeCaptured && r.Captured == amount })
}

// Release gives held money up.
func (g *Gateway) Release(ctx context.Context, key string, of book.Charge) (book.ChargeReport, error) {
	form := url.Values{"cancellation_reason": {"requested_by_customer"}}
	return g.settle(ctx, key, of, "/cancel", form, func(r book.ChargeReport) bool { return r.State == book.ChargeReleased })
}

// settle does something to held money and looks what came of it. Stripe forgets a key after a day and repeats its own failures
// until then, so what it refuses is done all the same if it is as was wanted.
func (g *Gateway) settle(ctx context.Context, key string, of book.Charge, way string, form url.Values, done func(book.ChargeReport) bool) (book.ChargeReport, error) {
	if of.Transaction == "" {
		return book.ChargeReport{}, book.RefuseIn(of.State)
	}
	_, failed := g.ask(ctx, question{http.MethodPost, intentWay(of) + way, key, form}, &struct{}{})
	report, err := g.Find(ctx, of)
	var refusal *book.Error
	switch {
	case err != nil:
		return book.ChargeReport{}, unheard(err)
	case failed == nil, done(report):
		return report, nil
	case errors.As(failed, &refusal) && report.State != book.ChargeAuthorised:
		return report, book.RefuseIn(report.State)
	}
	return report, unheard(failed)
}
