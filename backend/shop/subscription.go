package shop

import (
	"context"

	"daybook/backend/book"
)

// SubscriptionInput is a subscription as the form sends it: its terms, without what came of it.
type SubscriptionInput struct {
	Key          string            `json:"key"`
	Subscription book.Subscription `json:"subscription"`
}

// SubscriptionDetail is a subscription with what it billed.
type SubscriptionDetail struct {
	Subscription book.Subscription `json:"subscription"`
	Card         book.SavedCard    `json:"card"`     // that is charged; zero for none
	Periods      []BilledPeriod    `json:"periods"`  // newest first
	Upcoming     []book.Date       `json:"upcoming"` // the next six days on which it bills
}

// BilledPeriod is a period, its invoice, and the tries to charge a card for it.
type BilledPeriod struct {
	book.SubscriptionPeriod
	Invoice book.Invoice  `json:"invoice"`
	Charges []book.Charge `json:"charges"` // oldest first
}

// DueOutcome is what came of billing what was due.
type DueOutcome struct {
	Issued int `json:"issued"` // invoices
	Paid   int `json:"paid"`   // of them and of earlier ones, by card
	Failed int `json:"failed"` // cards that were refused
}

// NewSubscription proposes a subscription of a customer, 0 for none yet, in a store.
func (s *Shop) NewSubscription(ctx context.Context, store, customer int64) (book.Subscription, error) {
	return book.Subscription{}, errUnwritten
}

// SubscriptionTotals gives the figures of one period, and the next six days on which it would bill, of a subscription that is being written.
func (s *Shop) SubscriptionTotals(ctx context.Context, subscription book.Subscription) (SubscriptionDetail, error) {
	return SubscriptionDetail{}, errUnwritten
}

// SaveSubscription keeps a new subscription, or new terms for the periods to come of one. What is due at once is billed at once.
func (s *Shop) SaveSubscription(ctx context.Context, in SubscriptionInput) (SubscriptionDetail, error) {
	return SubscriptionDetail{}, errUnwritten
}

// Subscription gives a subscription.
func (s *Shop) Subscription(ctx context.Context, id int64) (SubscriptionDetail, error) {
	return SubscriptionDetail{}, errUnwritten
}

// PauseSubscription bills nothing until the subscription is resumed.
func (s *Shop) PauseSubscription(ctx context.Context, id int64) (SubscriptionDetail, error) {
	return SubscriptionDetail{}, errUnwritten
}

// ResumeSubscription goes on with the next period; those that began meanwhile are left out.
func (s *Shop) ResumeSubscription(ctx context.Context, id int64) (SubscriptionDetail, error) {
	return SubscriptionDetail{}, errUnwritten
}

// CancelSubscription ends a subscription for good. What was billed stays due.
func (s *Shop) CancelSubscription(ctx context.Context, id int64) (SubscriptionDetail, error) {
	return SubscriptionDetail{}, errUnwritten
}

// BillDue issues the invoices of all periods that have begun, charges cards for them, and charges those again whose day has come.
func (s *Shop) BillDue(ctx context.Context) (DueOutcome, error) {
	return DueOutcome{}, errUnwritten
}
