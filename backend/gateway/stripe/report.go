package stripe

import (
	"cmp"
	"errors"
	"strings"
	"time"

	"daybook/backend/book"
	"daybook/backend/money"
)

// holdFor is how long Stripe holds money for where it does not name the moment.
const holdFor = 7 * 24 * time.Hour

// session is a page of Stripe's (https://docs.stripe.com/api/checkout/sessions/object). Its times are in seconds, as all are there.
type session struct {
	ID        string `json:"id"`
	Status    string `json:"status"`
	URL       string `json:"url"` // empty once nobody can pay there
	ExpiresAt int64  `json:"expires_at"`
	Intent    intent `json:"payment_intent"`
	seen      book.Moment
}

// intent is the payment that is made on a page (https://docs.stripe.com/api/payment_intents/object); zero until a card was typed.
type intent struct {
	ID            string   `json:"id"`
	Status        string   `json:"status"`
	Created       int64    `json:"created"`
	Currency      string   `json:"currency"`
	Received      int64    `json:"amount_received"`
	CaptureMethod string   `json:"capture_method"`
	CanceledAt    int64    `json:"canceled_at"`
	Cancellation  string   `json:"cancellation_reason"`
	LastError     apiError `json:"last_payment_error"`
	Try           try      `json:"latest_charge"`
}

// try is one attempt at a card (https://docs.stripe.com/api/charges/object).
type try struct {
	Created     int64  `json:"created"`
	Status      string `json:"status"`
	FailureCode string `json:"failure_code"`
	Outcome     struct {
		Reason string `json:"reason"`
	} `json:"outcome"`
	Transaction struct {
		Created int64 `json:"created"`
	} `json:"balance_transaction"`
	Details struct {
		Card struct {
			Brand         string `json:"brand"`
			LastFour      string `json:"last4"`
			CaptureBefore int64  `json:"capture_before"`
		} `json:"card"`
	} `json:"payment_method_details"`
}

func moment(seconds int64) book.Moment { return book.Moment(seconds * 1000) }

// report says what a page is in the book's words.
func (s session) report(of book.Charge) (book.ChargeReport, error) {
	r := book.ChargeReport{Reference: s.ID, Page: cmp.Or(s.URL, of.Page), State: s.state(), Captured: money.Zero(of.Amount.Currency)}
	s.Intent.failure(&r)
	switch r.State {
	case book.ChargeOpen:
		return r, nil
	case book.ChargeEnded:
		r.EndedAt = endOf(s.ExpiresAt, s.seen)
		return r, nil
	}
	err := s.Intent.taken(&r)
	return r, err
}

// endOf is when a page ended of which Stripe says only when it would have: at the latest when that was seen.
func endOf(expires int64, seen book.Moment) book.Moment {
	return min(moment(expires), cmp.Or(seen, moment(expires)))
}

// report says what a saved card's charge is in the book's words.
func (i intent) report(of book.Charge) (book.ChargeReport, error) {
	r := book.ChargeReport{Reference: i.ID, State: i.state(), Captured: money.Zero(of.Amount.Currency)}
	switch r.State {
	case book.ChargeOpen:
		return r, nil
	case book.ChargeEnded:
		r.EndedAt, r.FailedAt, r.Failure = moment(i.CanceledAt), moment(cmp.Or(i.Try.Created, i.Created)), i.why().reason()
		return r, nil
	}
	err := i.taken(&r)
	return r, err
}

// why is what Stripe says of the last attempt that failed; the attempt says it, too.
func (i intent) why() apiError {
	if i.Status == "requires_action" {
		return apiError{Code: "authentication_required"}
	}
	return cmp.Or(i.LastError, apiError{Code: i.Try.FailureCode, DeclineCode: i.Try.Outcome.Reason})
}

// waits tells whether another attempt could be made.
func (i intent) waits() bool {
	return i.Status == "requires_payment_method" || i.Status == "requires_confirmation" || i.Status == "requires_action"
}

func (s session) state() book.ChargeState {
	if state := s.Intent.state(); s.Status != "expired" || state == book.ChargeCaptured || state == book.ChargeAuthorised {
		return state
	}
	return book.ChargeEnded
}

func (i intent) state() book.ChargeState {
	switch {
	case i.Status == "succeeded":
		return book.ChargeCaptured
	case i.Status == "requires_capture":
		return book.ChargeAuthorised
	case i.Status == "canceled" && i.Try.Status != "succeeded":
		return book.ChargeEnded
	case i.Status == "canceled" && (i.Cancellation == "automatic" || i.Cancellation == "expired"):
		return book.ChargeLapsed
	case i.Status == "canceled":
		return book.ChargeReleased
	}
	return book.ChargeOpen
}

// failure reports the last attempt that failed. It has a moment of its own only where a bank was asked; else it is that at which
// the card was typed.
func (i intent) failure(r *book.ChargeReport) {
	switch {
	case i.LastError == apiError{}:
		return
	case i.Try.Status == "failed":
		r.FailedAt = moment(i.Try.Created)
	default:
		r.FailedAt = moment(cmp.Or(i.LastError.PaymentMethod.Created, i.Created))
	}
	r.Failure = i.LastError.reason()
}

// taken reports the card that was taken and what became of its money.
func (i intent) taken(r *book.ChargeReport) error {
	if i.Try.Created == 0 || r.State == book.ChargeCaptured && i.Received <= 0 {
		return errors.New("read Stripe's answer: it does not say what was paid")
	}
	card := i.Try.Details.Card
	r.Transaction, r.Brand, r.LastFour = i.ID, brand(card.Brand), card.LastFour
	if i.CaptureMethod == "manual" {
		r.AuthorisedAt = moment(i.Try.Created)
		r.LapsesAt = cmp.Or(moment(card.CaptureBefore), r.AuthorisedAt+book.Moment(holdFor.Milliseconds()))
	}
	if r.State == book.ChargeCaptured {
		r.Captured = amountOf(i.Received, money.Currency(strings.ToUpper(i.Currency)))
		r.CapturedAt = moment(cmp.Or(i.Try.Transaction.Created, i.Try.Created))
		return nil
	}
	if r.State != book.ChargeAuthorised {
		r.EndedAt = moment(i.CanceledAt)
	}
	return nil
}

// brands are the names that cards bear, where they differ from Stripe's.
var brands = map[string]string{
	"amex": "American Express", "cartes_bancaires": "Cartes Bancaires", "diners": "Diners Club", "discover": "Discover", "eftpos_au": "eftpos",
	"jcb": "JCB", "mastercard": "Mastercard", "unionpay": "UnionPay", "unknown": "", "visa": "Visa",
}

func brand(name string) string {
	if written, known := brands[name]; known {
		return written
	}
	return name
}
