package shop

import (
	"cmp"
	"context"
	"fmt"

	"daybook/backend/book"
)

// chargeDues charges cards for the invoices of subscriptions whose day for it has come.
func (s *Shop) chargeDues(ctx context.Context, outcome *DueOutcome) error {
	invoices, err := s.db.DuesToTry(ctx, s.Now())
	if err != nil {
		return err
	}
	return s.eachDue(ctx, invoices, func(ctx context.Context, sub book.Subscription, due book.SubscriptionDue) error {
		if sub.Collection != book.CollectByCard {
			stopped := due
			stopped.TryOn = ""
			return s.advance(ctx, due, stopped, doNothing)
		}
		return s.chargeDue(ctx, sub, due, outcome)
	})
}

// chargeDue tries to charge a card for an invoice once more, and notes what came of it. While nobody knows, nothing is noted.
func (s *Shop) chargeDue(ctx context.Context, sub book.Subscription, due book.SubscriptionDue, outcome *DueOutcome) error {
	charge, err := s.tryCard(ctx, sub, due)
	if err != nil && !isRefusal(err) {
		return err
	}
	switch refused := cmp.Or(charge.Failure, book.CodeOf(err)); {
	case charge.State == book.ChargeCaptured:
		outcome.Paid++
		s.changed("subscriptions")
		return nil
	case charge.State != "" && charge.State != book.ChargeEnded, undecided(refused):
		return nil
	default:
		outcome.Failed++
		defer s.changed("subscriptions")
		return s.noteFailure(ctx, sub, due, charge, refused)
	}
}

// undecided tells whether a card is not charged only because another payment of the invoice is not over, or the gateway has not answered.
func undecided(refused book.Code) bool {
	switch refused {
	case "", book.CodeCardOpen, book.CodeAuthorised, book.CodeGatewaySilent, book.CodeNothing:
		return true
	}
	return false
}

// tryCard charges a card for an invoice once more. A try that was begun before is the same one; its gateway is asked again at the pace at
// which it is asked of everything.
func (s *Shop) tryCard(ctx context.Context, sub book.Subscription, due book.SubscriptionDue) (book.Charge, error) {
	try := due.Tries + 1
	charges, err := s.db.ChargesOfInvoice(ctx, due.InvoiceID)
	if err != nil {
		return book.Charge{}, err
	}
	for _, charge := range charges {
		if charge.Retry == try && (charge.State != book.ChargeOpen || !s.waits.due(topic{aboutCharge, charge.ID}, charge.Gateway, charge.CreatedAt, s.Now())) {
			return charge, nil
		}
	}
	card, err := s.subscriptionCard(ctx, s.db, sub)
	if err != nil {
		return book.Charge{}, err
	}
	return s.chargeSaved(ctx, fmt.Sprintf("%s-try-%d", periodKey(sub.ID, due.Period), try), book.Invoice{ID: due.InvoiceID}, card, try)
}

// noteFailure notes why a card was not charged and plans the next try. The customer is told, if it is his to change.
func (s *Shop) noteFailure(ctx context.Context, sub book.Subscription, due book.SubscriptionDue, charge book.Charge, why book.Code) error {
	store, err := s.db.Store(ctx, sub.StoreID)
	if err != nil {
		return err
	}
	failed := due
	failed.Failed(why, s.Now(), s.Today(store))
	if !sub.Remind || refusalWords["en"][why] == "" {
		return s.advance(ctx, due, failed, doNothing)
	}
	failed.Mailed = true
	defer s.changed("outbox") // after the commit: whoever delivers finds the mail
	return s.advance(ctx, due, failed, func(ctx context.Context) error { return s.mailRefusal(ctx, sub, failed, charge) })
}
