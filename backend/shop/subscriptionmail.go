package shop

import (
	"context"
	"errors"

	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// mailPeriods mails customers the invoices of their subscriptions, each once. Where a card is charged first, its invoice waits for that.
func (s *Shop) mailPeriods(ctx context.Context) error {
	return s.eachDue(ctx, s.db.DuesToMail, func(ctx context.Context, sub book.Subscription, due book.SubscriptionDue) error {
		if due.TryOn != "" && due.Tries == 0 && sub.Collection == book.CollectByCard {
			return nil
		}
		due.Mailed = true
		return s.mailDue(ctx, book.MailInvoice, due, periodKey(sub.ID, due.Period)+"-mailed")
	})
}

// eachDue does something with every invoice of a list. What fails does not stop the rest.
func (s *Shop) eachDue(ctx context.Context, list func(context.Context) ([]int64, error), do func(context.Context, book.Subscription, book.SubscriptionDue) error) error {
	invoices, err := list(ctx)
	if err != nil {
		return err
	}
	var failed []error
	for _, id := range invoices {
		failed = append(failed, s.withDue(ctx, id, do))
	}
	return errors.Join(failed...)
}

func (s *Shop) withDue(ctx context.Context, invoice int64, do func(context.Context, book.Subscription, book.SubscriptionDue) error) error {
	due, err := s.db.SubscriptionDue(ctx, invoice)
	if err != nil {
		return err
	}
	sub, err := s.db.Subscription(ctx, due.SubscriptionID, s.Now())
	if err != nil {
		return err
	}
	return do(inNameOfCreator(ctx, sub), sub, due)
}

// mailDue mails the customer about an invoice, if that can be done, and notes in the same moment that it was.
func (s *Shop) mailDue(ctx context.Context, kind book.MailKind, due book.SubscriptionDue, key string) error {
	defer s.changed("outbox") // after the commit: whoever delivers finds the mail
	return s.Together(ctx, func(ctx context.Context) error {
		if err := s.tryToSend(ctx, kind, due.InvoiceID, key); err != nil {
			return err
		}
		return s.db.Write(ctx, func(tx *sqlite.Tx) error { return tx.UpdateDue(ctx, due) })
	})
}

// tryToSend sends an invoice, unless it cannot be mailed: then it is the shop's to hand over.
func (s *Shop) tryToSend(ctx context.Context, kind book.MailKind, invoice int64, key string) error {
	_, err := s.sendOne(ctx, kind, invoice, key)
	if isRefusal(err) {
		return nil
	}
	return err
}
