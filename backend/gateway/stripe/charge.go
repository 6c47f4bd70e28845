package stripe

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"

	"daybook/backend/book"
)

// Charge charges a card that Stripe keeps. Stripe forgets a key after a day, so the payment bears it, and is looked up first. A card
// that Stripe does not keep, or not any more, is refused with CodeNotFound.
func (g *Gateway) Charge(ctx context.Context, order book.ChargeOrder, with book.SavedCard) (book.ChargeReport, error) {
	if with.Holder == "" || with.Token == "" {
		return book.ChargeReport{}, unknown()
	}
	form, err := alone(order, with)
	if err != nil {
		return book.ChargeReport{}, err
	}
	made, err := g.paymentOf(ctx, with.Holder, order.Key)
	switch {
	case err != nil || made != "":
	case book.MomentOf(g.now()) >= order.ExpiresAt:
		err = tooLate()
	default:
		made, err = g.chargeAlone(ctx, order.Key, form, with)
	}
	if err != nil {
		return book.ChargeReport{}, err
	}
	report, err := g.Find(ctx, book.Charge{Amount: order.Amount, ChargeReport: book.ChargeReport{Reference: made}})
	return report, passing(err)
}

// alone is the form that asks to charge a card without its owner.
func alone(order book.ChargeOrder, with book.SavedCard) (url.Values, error) {
	units, err := unitsOf(order.Amount)
	if err != nil {
		return nil, err
	}
	return url.Values{
		"amount": {fmt.Sprint(units)}, "currency": {currencyOf(order.Amount)}, "capture_method": {capture(order.AutoCapture)}, "payment_method_types[0]": {"card"},
		"customer": {with.Holder}, "payment_method": {with.Token}, "confirm": {"true"}, "off_session": {"true"},
		"description": {order.Shop + ": " + order.Text}, "metadata[key]": {order.Key},
	}, nil
}

// paymentOf is the id of the customer's payment that bears a key, among his last hundred; empty where there is none.
func (g *Gateway) paymentOf(ctx context.Context, customer, key string) (string, error) {
	var page struct {
		Data []struct {
			ID       string `json:"id"`
			Metadata struct {
				Key string `json:"key"`
			} `json:"metadata"`
		} `json:"data"`
	}
	form := url.Values{"customer": {customer}, "limit": {"100"}}
	if _, err := g.ask(ctx, question{http.MethodGet, "/v1/payment_intents", "", form}, &page); err != nil {
		return "", unheard(err)
	}
	for _, made := range page.Data {
		if made.Metadata.Key == key {
			return made.ID, nil
		}
	}
	return "", nil
}

// chargeAlone gives the id of the payment that was made, be it one that failed: Stripe keeps it as well.
func (g *Gateway) chargeAlone(ctx context.Context, key string, form url.Values, with book.SavedCard) (string, error) {
	var made intent
	_, failed := g.ask(ctx, question{http.MethodPost, "/v1/payment_intents", key, form}, &made)
	var refusal *book.Error
	if !errors.As(failed, &refusal) {
		return made.ID, failed
	}
	id, err := g.paymentOf(ctx, with.Holder, key)
	if err != nil || id != "" {
		return id, passing(err)
	}
	if kept, err := g.kept(ctx, with); err == nil && !kept {
		return "", unknown()
	}
	return "", failed
}

// passing makes a refusal a passing error, because something may have been done that is still to be found.
func passing(err error) error {
	var refusal *book.Error
	if errors.As(err, &refusal) {
		return plain(err)
	}
	return err
}

// ofSavedCard tells whether a charge is a payment without a page.
func ofSavedCard(of book.Charge) bool { return strings.HasPrefix(of.Reference, "pi_") }

// findAlone tells what came of a saved card's charge. One that failed is cancelled, so that nobody can pay it later. Stripe may
// forget its reason then.
func (g *Gateway) findAlone(ctx context.Context, of book.Charge) (book.ChargeReport, error) {
	way, form := "/v1/payment_intents/"+url.PathEscape(of.Reference), url.Values{"expand[0]": {"latest_charge.balance_transaction"}}
	var i intent
	if _, err := g.ask(ctx, question{http.MethodGet, way, "", form}, &i); err != nil {
		return book.ChargeReport{}, err
	}
	if i.waits() {
		why := i.why()
		form.Set("cancellation_reason", "abandoned")
		i = intent{}
		if _, err := g.ask(ctx, question{http.MethodPost, way + "/cancel", "", form}, &i); err != nil {
			return book.ChargeReport{}, passing(err)
		}
		i.LastError = cmp.Or(i.LastError, why)
	}
	return i.report(of)
}

// PaymentPage is the payment in Stripe's dashboard.
func (g *Gateway) PaymentPage(of book.Charge) string {
	switch {
	case of.Transaction == "":
		return ""
	case g.Live():
		return "https://dashboard.stripe.com/payments/" + url.PathEscape(of.Transaction)
	}
	return "https://dashboard.stripe.com/test/payments/" + url.PathEscape(of.Transaction)
}
