package shop

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"

	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// BillDue issues the invoices of all periods that have begun, charges cards for them, and charges those again whose day has come. It
// mails what was billed, and reminds of what is late. One subscription that cannot be billed does not stop the others.
func (s *Shop) BillDue(ctx context.Context) (DueOutcome, error) {
	due, err := s.db.SubscriptionsDue(ctx, s.Now())
	if err != nil {
		return DueOutcome{}, err
	}
	var outcome DueOutcome
	var failed []error
	for _, id := range due {
		issued, err := s.billAll(ctx, id)
		outcome.Issued += issued
		failed = append(failed, err)
	}
	failed = append(failed, s.followUp(ctx, &outcome))
	return outcome, errors.Join(failed...)
}

// billedNow bills what is due of one subscription, and gives it as it is then.
func (s *Shop) billedNow(ctx context.Context, id int64) (SubscriptionDetail, error) {
	issued, err := s.billAll(ctx, id)
	if err == nil && issued > 0 {
		err = s.followUp(ctx, &DueOutcome{})
	}
	if err != nil {
		slog.Error("a subscription could not be billed at once", "subscription", id, "error", err) // it is tried again, and stands as it was saved
	}
	return s.Subscription(ctx, id)
}

// billAll bills every period of a subscription that has begun, in order.
func (s *Shop) billAll(ctx context.Context, id int64) (issued int, err error) {
	for {
		billed, err := s.billNext(ctx, id)
		if isRefusal(err) {
			return issued, s.noteRefusal(ctx, id, err)
		}
		if err != nil || !billed {
			return issued, err
		}
		issued++
	}
}

var (
	errNotDue   = errors.New("the period is not due")     // or was billed meanwhile
	errArchived = errors.New("the customer was archived") // who is not billed, and not for the time before he is back either
)

// billNext bills the next period of a subscription, if it has begun: its invoice, of the period's day, and the move to the period after
// it, together and once.
func (s *Shop) billNext(ctx context.Context, id int64) (billed bool, err error) {
	sub, err := s.db.Subscription(ctx, id, s.Now())
	if err != nil || sub.NextOn == "" {
		return false, err
	}
	ctx = inNameOfCreator(ctx, sub)
	key := periodKey(sub.ID, sub.Period)
	err = s.do(ctx, command{"BillPeriod", key, []int64{sub.ID, int64(sub.Period)}}, func(tx *sqlite.Tx) (int64, error) {
		billed = true
		return s.billPeriod(ctx, tx, sub.ID, sub.Period, key)
	})
	switch {
	case errors.Is(err, errNotDue):
		return false, nil
	case errors.Is(err, errArchived):
		return false, s.pauseSubscription(ctx, id)
	}
	if billed && err == nil {
		s.changed("subscriptions")
	}
	return billed && err == nil, err
}

func periodKey(subscription int64, period int) string {
	return fmt.Sprintf("subscription-%d-%d", subscription, period)
}

// inNameOfCreator lets what time asks for count for who made the subscription.
func inNameOfCreator(ctx context.Context, sub book.Subscription) context.Context {
	if Actor(ctx).ID != 0 {
		return ctx
	}
	return As(ctx, book.User{ID: sub.CreatedBy})
}

func (s *Shop) billPeriod(ctx context.Context, tx *sqlite.Tx, id int64, period int, key string) (int64, error) {
	sub, err := tx.Subscription(ctx, id, s.Now())
	if err != nil {
		return 0, err
	}
	store, err := tx.Store(ctx, sub.StoreID)
	if err != nil {
		return 0, err
	}
	today := s.Today(store)
	if sub.Period != period || !sub.Due(today) {
		return 0, errNotDue
	}
	if err := store.CheckUsed(); err != nil {
		return 0, err
	}
	customer, err := tx.Customer(ctx, sub.CustomerID)
	if err != nil {
		return 0, err
	}
	if customer.Archived {
		return 0, errArchived
	}
	invoice, err := s.periodInvoice(ctx, tx, sub, customer, store)
	if err != nil {
		return 0, err
	}
	if err := s.issue(ctx, tx, invoice, key); err != nil {
		return 0, err
	}
	return invoice.ID, s.notePeriod(ctx, tx, sub, invoice, today)
}

// notePeriod notes that a period was billed, and starts to collect its invoice.
func (s *Shop) notePeriod(ctx context.Context, tx *sqlite.Tx, sub book.Subscription, invoice book.Invoice, today book.Date) error {
	period := book.SubscriptionPeriod{SubscriptionID: sub.ID, Period: sub.Period, FromOn: sub.NextOn, UntilOn: sub.Until(sub.Period), InvoiceID: invoice.ID}
	if err := tx.InsertPeriod(ctx, period); err != nil {
		return err
	}
	due := book.SubscriptionDue{InvoiceID: invoice.ID, SubscriptionID: sub.ID, Period: sub.Period, DueDate: invoice.DueDate, Open: !invoice.Totals.Total.IsZero()}
	if due.Open && sub.Collection == book.CollectByCard {
		due.TryOn = today
	}
	due.Reminded(today)
	if err := tx.InsertDue(ctx, due); err != nil {
		return err
	}
	sub.Billed()
	return tx.UpdateSubscription(ctx, sub)
}

// periodInvoice is the draft that bills the next period, as of its first day.
func (s *Shop) periodInvoice(ctx context.Context, tx *sqlite.Tx, sub book.Subscription, customer book.Customer, store book.Store) (book.Invoice, error) {
	draft := book.Invoice{
		StoreID: store.ID, CustomerID: customer.ID, Reference: sub.Name, Note: periodText(sub, customer, store), IssueDate: sub.NextOn,
		DueDate: sub.NextOn.AddDays(store.TermDays), Language: sub.Language, Pricing: sub.Pricing, Totals: sub.Totals, CreatedAt: s.Now(),
	}
	draft.Address(customer)
	if err := dropSpentCoupon(ctx, tx, &draft); err != nil {
		return draft, err
	}
	id, err := tx.InsertDraft(ctx, draft)
	if err != nil {
		return draft, err
	}
	return tx.Invoice(ctx, id)
}

// dropSpentCoupon takes a coupon off that does not apply any more: a subscription goes on at its full price.
func dropSpentCoupon(ctx context.Context, tx *sqlite.Tx, draft *book.Invoice) error {
	err := checkCoupon(ctx, tx, *draft)
	if err == nil || !isRefusal(err) {
		return err
	}
	draft.Coupon = book.AppliedCoupon{}
	if err := draft.Clean(); err != nil {
		return err
	}
	draft.Totals, err = draft.Pricing.Totals()
	return err
}

// periodText says on the invoice which period it is for.
func periodText(sub book.Subscription, customer book.Customer, store book.Store) string {
	language := documentLanguage(sub.Language, customer, store)
	return strings.Join([]string{writtenDay(sub.NextOn, language), writtenDay(sub.Until(sub.Period), language)}, " – ")
}

// noteRefusal keeps why the next period of a subscription could not be billed. It is said once, and tried again as time goes on.
func (s *Shop) noteRefusal(ctx context.Context, id int64, refusal error) error {
	sub, err := s.db.Subscription(ctx, id, s.Now())
	if err != nil || sub.Refused == book.CodeOf(refusal) {
		return err
	}
	slog.Warn("a subscription could not be billed", "subscription", id, "reason", refusal)
	defer s.changed("subscriptions")
	return s.do(inNameOfCreator(ctx, sub), command{name: "NoteRefusal", input: []any{id, book.CodeOf(refusal)}}, func(tx *sqlite.Tx) (int64, error) {
		if sub, err = tx.Subscription(ctx, id, s.Now()); err != nil {
			return 0, err
		}
		sub.Refused = book.CodeOf(refusal)
		return id, tx.UpdateSubscription(ctx, sub)
	})
}

// followUp charges cards for what was billed, mails it, and reminds of what is late.
func (s *Shop) followUp(ctx context.Context, outcome *DueOutcome) error {
	return errors.Join(s.chargeDues(ctx, outcome), s.mailDues(ctx), s.remindOfDues(ctx))
}

// eachDue does something with every invoice of a list. What fails does not stop the rest.
func (s *Shop) eachDue(ctx context.Context, invoices []int64, do func(context.Context, book.Subscription, book.SubscriptionDue) error) error {
	var failed []error
	for _, invoice := range invoices {
		failed = append(failed, s.withDue(ctx, invoice, do))
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

// advance moves an invoice on from how far it was known to have come, together with what also does; neither where it has come
// further meanwhile.
func (s *Shop) advance(ctx context.Context, from, to book.SubscriptionDue, also func(context.Context) error) error {
	return s.Together(ctx, func(ctx context.Context) error {
		return s.db.Write(ctx, func(tx *sqlite.Tx) error {
			if now, err := tx.SubscriptionDue(ctx, from.InvoiceID); err != nil || now != from {
				return err
			}
			if err := also(ctx); err != nil {
				return err
			}
			return tx.UpdateDue(ctx, to)
		})
	})
}

func doNothing(context.Context) error { return nil }
