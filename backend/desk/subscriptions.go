package desk

import (
	"context"

	"daybook/backend/book"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
)

// Subscriptions is what is billed again and again.
type Subscriptions struct{ gate *Gate }

// List gives a page of the subscriptions.
func (s *Subscriptions) List(q sqlite.SubscriptionQuery) (sqlite.SubscriptionPage, error) {
	return through(s.gate, "Subscriptions.List", func(r request) (sqlite.SubscriptionPage, error) { return r.db.Subscriptions(r.ctx, q, r.shop.Now()) })
}

// Invoices gives the invoices that a customer received for his subscriptions, newest first.
func (s *Subscriptions) Invoices(customer int64) ([]sqlite.SubscriptionInvoice, error) {
	return through(s.gate, "Subscriptions.Invoices", func(r request) ([]sqlite.SubscriptionInvoice, error) {
		return r.db.SubscriptionInvoices(r.ctx, customer, r.shop.Now())
	})
}

// Get gives a subscription with what it billed.
func (s *Subscriptions) Get(id int64) (shop.SubscriptionDetail, error) {
	return s.one("Subscriptions.Get", id, (*shop.Shop).Subscription)
}

// New proposes a subscription.
func (s *Subscriptions) New(store, customer int64) (book.Subscription, error) {
	return through(s.gate, "Subscriptions.New", func(r request) (book.Subscription, error) { return r.shop.NewSubscription(r.ctx, store, customer) })
}

// Totals gives the figures and days of a subscription that is being written.
func (s *Subscriptions) Totals(subscription book.Subscription) (shop.SubscriptionDetail, error) {
	return through(s.gate, "Subscriptions.Totals", func(r request) (shop.SubscriptionDetail, error) {
		return r.shop.SubscriptionTotals(r.ctx, subscription)
	})
}

// Save keeps a new subscription, or new terms of one.
func (s *Subscriptions) Save(in shop.SubscriptionInput) (shop.SubscriptionDetail, error) {
	return through(s.gate, "Subscriptions.Save", func(r request) (shop.SubscriptionDetail, error) { return r.shop.SaveSubscription(r.ctx, in) })
}

// Pause bills nothing until the subscription is resumed.
func (s *Subscriptions) Pause(id int64) (shop.SubscriptionDetail, error) {
	return s.one("Subscriptions.Pause", id, (*shop.Shop).PauseSubscription)
}

// Resume goes on with the next period.
func (s *Subscriptions) Resume(id int64) (shop.SubscriptionDetail, error) {
	return s.one("Subscriptions.Resume", id, (*shop.Shop).ResumeSubscription)
}

// Cancel ends a subscription for good.
func (s *Subscriptions) Cancel(id int64) (shop.SubscriptionDetail, error) {
	return s.one("Subscriptions.Cancel", id, (*shop.Shop).CancelSubscription)
}

// BillDue bills what is due now.
func (s *Subscriptions) BillDue() (shop.DueOutcome, error) {
	return through(s.gate, "Subscriptions.BillDue", func(r request) (shop.DueOutcome, error) { return r.shop.BillDue(r.ctx) })
}

func (s *Subscriptions) one(method string, id int64, what func(*shop.Shop, context.Context, int64) (shop.SubscriptionDetail, error)) (shop.SubscriptionDetail, error) {
	return through(s.gate, method, func(r request) (shop.SubscriptionDetail, error) { return what(r.shop, r.ctx, id) })
}
