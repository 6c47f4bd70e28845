package sqlite_test

import (
	"context"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/shop"
)

func init() {
	cardDoings["a subscription is billed and its card charged"] = doing{subscribes(1, "2026-03-02"), readyKept + 500}
	cardDoings["three periods of a subscription are billed and charged"] = doing{subscribes(1, "2026-02-16"), readyKept + 1500}
	cardDoings["a subscription is billed by mail"] = doing{subscribes(0, "2026-02-16"), readyKept}
}

// subscribes makes a weekly subscription of Anna's over 5.00, by a card of hers or by mail, and bills what is due.
func subscribes(card int64, start book.Date) func(context.Context, *shop.Shop) error {
	terms := book.Subscription{StoreID: 1, CustomerID: 1, Name: "Tea", Every: 1, Unit: book.Weeks, StartOn: start, Collection: book.CollectBySend, CardID: card, Remind: true}
	if card != 0 {
		terms.Collection = book.CollectByCard
	}
	terms.Lines = []book.Line{{Name: "Tea", Type: book.Physical, Quantity: money.One, UnitPrice: money.Of(500, "EUR"), TaxRate: 19 * money.Percent}}
	return func(ctx context.Context, s *shop.Shop) error {
		if _, err := s.SaveSubscription(ctx, shop.SubscriptionInput{Key: "the form", Subscription: terms}); err != nil {
			return err
		}
		_, err := s.BillDue(ctx)
		return err
	}
}
