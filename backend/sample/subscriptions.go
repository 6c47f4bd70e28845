package sample

import (
	"context"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/shop"
)

// subscription is one of the sample shop's.
type subscription struct {
	english, german string
	price           int64 // in hundredths
	unit            book.IntervalUnit
	began           int // days ago
	trial           int // days from today until which nothing is billed; 0 for no trial
	paid            int // how many of its invoices were paid
}

var subscriptions = []subscription{
	{english: "Coffee every month", german: "Kaffee jeden Monat", price: 2490, unit: book.Months, began: 80, paid: 2}, // the third is late
	{english: "Flowers for the counter", german: "Blumen für den Tresen", price: 1800, unit: book.Weeks, began: 10, paid: 1},
	{english: "Reading circle", german: "Lesekreis", price: 4800, unit: book.Years, began: 5, trial: 25},
}

// addSubscriptions lets a few customers subscribe to something, which bills what has been due since.
func (f *filler) addSubscriptions(ctx context.Context) error {
	for n, s := range subscriptions[:min(len(subscriptions), len(f.customers))] {
		customer := f.customers[len(f.customers)-1-n]
		terms, err := f.shop.NewSubscription(ctx, f.store.ID, customer.ID)
		if err != nil {
			return err
		}
		terms.Name, terms.Unit, terms.StartOn = f.say(s.english, s.german), s.unit, f.today.AddDays(-s.began)
		if s.trial > 0 {
			terms.TrialUntil = f.today.AddDays(s.trial)
		}
		terms.Lines = []book.Line{{Name: terms.Name, Type: book.Physical, Quantity: money.One, UnitPrice: f.price(s.price), TaxRate: f.store.TaxRate}}
		saved, err := f.shop.SaveSubscription(ctx, shop.SubscriptionInput{Key: f.key(), Subscription: terms})
		if err != nil {
			return err
		}
		if err := f.payFirst(ctx, saved.Periods, s.paid); err != nil {
			return err
		}
	}
	return nil
}

// payFirst pays the first few of a subscription's invoices.
func (f *filler) payFirst(ctx context.Context, periods []shop.BilledPeriod, count int) error {
	for n := range min(count, len(periods)) {
		invoice := periods[len(periods)-1-n].Invoice
		_, err := f.shop.Collect(ctx, shop.CollectInput{
			Key: f.key(), CustomerID: invoice.CustomerID, Method: book.BankTransfer, Amount: invoice.Balance.Due, ReceivedAt: f.shop.Now(),
			Shares: []shop.Share{{InvoiceID: invoice.ID, Amount: invoice.Balance.Due}},
		})
		if err != nil {
			return err
		}
	}
	return nil
}
