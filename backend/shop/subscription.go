package shop

import (
	"cmp"
	"context"

	"daybook/backend/book"
	"daybook/backend/sqlite"
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
	home, err := s.storeOr(ctx, store)
	if err != nil {
		return book.Subscription{}, err
	}
	fresh := book.Subscription{StoreID: home.ID, Every: 1, Unit: book.Months, StartOn: s.Today(home), Collection: book.CollectBySend, Remind: true}
	fresh.Lines = []book.Line{}
	if customer != 0 {
		theirs, err := s.db.Customer(ctx, customer)
		if err != nil {
			return book.Subscription{}, err
		}
		fresh.CustomerID, fresh.CustomerName, fresh.Language = theirs.ID, theirs.DisplayName(), theirs.Language
		if _, err := s.subscriptionCard(ctx, s.db, fresh); err == nil {
			fresh.Collection = book.CollectByCard
		}
	}
	if err := s.fillSubscription(ctx, &fresh, home); err != nil {
		return book.Subscription{}, err
	}
	fresh.Totals, err = fresh.Pricing.Totals()
	return fresh, err
}

// fillSubscription fills in what the store and the coupon decide.
func (s *Shop) fillSubscription(ctx context.Context, sub *book.Subscription, store book.Store) error {
	sub.StoreID, sub.TaxIncluded, sub.Rounding = store.ID, store.TaxIncluded, store.Rounding
	if sub.Currency == "" {
		sub.Currency = store.Currency
	}
	if err := s.resolveCoupon(ctx, &sub.Coupon); err != nil {
		return err
	}
	return sub.Pricing.Clean()
}

// SubscriptionTotals gives the figures of one period, and the next six days on which it would bill, of a subscription that is being written.
func (s *Shop) SubscriptionTotals(ctx context.Context, sub book.Subscription) (SubscriptionDetail, error) {
	store, err := s.storeOr(ctx, sub.StoreID)
	if err != nil {
		return SubscriptionDetail{}, err
	}
	if err := s.fillSubscription(ctx, &sub, store); err != nil {
		return SubscriptionDetail{}, err
	}
	if sub.Totals, err = sub.Pricing.Totals(); err != nil {
		return SubscriptionDetail{}, err
	}
	if sub.CheckInterval() == nil {
		if err := s.planSubscription(ctx, s.db, &sub, store); err != nil {
			return SubscriptionDetail{}, err
		}
	}
	return SubscriptionDetail{Subscription: sub, Periods: []BilledPeriod{}, Upcoming: sub.Ahead(book.Upcoming)}, nil
}

// subscriptions is the book, or the transaction that is changing it.
type subscriptions interface {
	Subscription(ctx context.Context, id int64, now book.Moment) (book.Subscription, error)
	SavedCards(ctx context.Context, customer int64) ([]book.SavedCard, error)
}

// planSubscription says when new terms bill next: from their first day on, or from where the subscription has come to.
func (s *Shop) planSubscription(ctx context.Context, from subscriptions, sub *book.Subscription, store book.Store) error {
	if sub.ID == 0 {
		return sub.Begin(s.Today(store))
	}
	kept, err := from.Subscription(ctx, sub.ID, s.Now())
	if err != nil {
		return err
	}
	return sub.Follow(kept, s.Today(store))
}

// SaveSubscription keeps a new subscription, or new terms for the periods to come of one. What is due at once is billed at once.
func (s *Shop) SaveSubscription(ctx context.Context, in SubscriptionInput) (SubscriptionDetail, error) {
	if err := needKey(in.Key); err != nil {
		return SubscriptionDetail{}, err
	}
	sub, err := s.prepareSubscription(ctx, in.Subscription)
	if err != nil {
		return SubscriptionDetail{}, err
	}
	saved, err := answered(ctx, s, command{"SaveSubscription", in.Key, in.Subscription}, func(tx *sqlite.Tx) (int64, error) {
		return s.saveSubscription(ctx, tx, sub)
	}, s.subscriptionIn)
	if err != nil {
		return SubscriptionDetail{}, err
	}
	return s.billedNow(ctx, saved.ID)
}

// prepareSubscription checks terms and computes their figures.
func (s *Shop) prepareSubscription(ctx context.Context, sub book.Subscription) (book.Subscription, error) {
	if sub.StoreID == 0 {
		return sub, book.Refuse(book.CodeRequired, "storeId", "Please choose a store.")
	}
	store, err := s.db.Store(ctx, sub.StoreID)
	if err != nil {
		return sub, err
	}
	if err := s.fillSubscription(ctx, &sub, store); err != nil {
		return sub, err
	}
	return sub, sub.Clean()
}

func (s *Shop) saveSubscription(ctx context.Context, tx *sqlite.Tx, sub book.Subscription) (int64, error) {
	store, err := tx.Store(ctx, sub.StoreID)
	if err != nil {
		return 0, err
	}
	if err := s.checkSubscriber(ctx, tx, &sub); err != nil {
		return 0, err
	}
	if err := s.planSubscription(ctx, tx, &sub, store); err != nil {
		return 0, err
	}
	if sub.Totals, err = sub.Pricing.Totals(); err != nil {
		return 0, err
	}
	if err := s.checkNewCoupon(ctx, tx, sub); err != nil {
		return 0, err
	}
	if sub.ID != 0 {
		return sub.ID, tx.UpdateSubscription(ctx, sub)
	}
	if err := store.CheckUsed(); err != nil {
		return 0, err
	}
	sub.CreatedBy, sub.CreatedAt = Actor(ctx).ID, s.Now()
	return tx.InsertSubscription(ctx, sub)
}

// checkSubscriber refuses a customer who is not billed any more, and a card that cannot be charged.
func (s *Shop) checkSubscriber(ctx context.Context, tx *sqlite.Tx, sub *book.Subscription) error {
	customer, err := tx.Customer(ctx, sub.CustomerID)
	if err != nil {
		return err
	}
	if err := customer.CheckKept(); err != nil {
		return err
	}
	sub.CustomerID = customer.ID
	if sub.Collection == book.CollectByCard {
		_, err = s.subscriptionCard(ctx, tx, *sub)
	}
	return err
}

// checkNewCoupon refuses a coupon that does not apply to the next period. One that was there before may have run out meanwhile.
func (s *Shop) checkNewCoupon(ctx context.Context, tx *sqlite.Tx, sub book.Subscription) error {
	if sub.ID != 0 {
		kept, err := tx.Subscription(ctx, sub.ID, s.Now())
		if err != nil || kept.Coupon.ID == sub.Coupon.ID {
			return err
		}
	}
	return checkCoupon(ctx, tx, book.Invoice{CustomerID: sub.CustomerID, IssueDate: cmp.Or(sub.NextOn, sub.First()), Pricing: sub.Pricing})
}

// subscriptionCard is the card that a subscription charges, at the gateway that takes cards at present.
func (s *Shop) subscriptionCard(ctx context.Context, from subscriptions, sub book.Subscription) (book.SavedCard, error) {
	gateway, err := s.Gateway(ctx)
	if book.CodeOf(err) == book.CodeNoGateway {
		return book.SavedCard{}, book.Refuse(book.CodeNoGateway, "collection", "No card gateway is connected.")
	}
	if err != nil {
		return book.SavedCard{}, err
	}
	cards, err := from.SavedCards(ctx, sub.CustomerID)
	if err != nil {
		return book.SavedCard{}, err
	}
	for _, card := range cards {
		if card.Gateway == gateway.Name() && (card.ID == sub.CardID || sub.CardID == 0 && card.Default) {
			return card, nil
		}
	}
	return book.SavedCard{}, book.Refuse(book.CodeNoCard, "cardId", "The customer has no such card on file.")
}

func (s *Shop) subscriptionIn(tx *sqlite.Tx, ctx context.Context, id int64) (book.Subscription, error) {
	return tx.Subscription(ctx, id, s.Now())
}

// Subscription gives a subscription.
func (s *Shop) Subscription(ctx context.Context, id int64) (detail SubscriptionDetail, err error) {
	if detail.Subscription, err = s.db.Subscription(ctx, id, s.Now()); err != nil {
		return detail, err
	}
	detail.Upcoming = detail.Subscription.Ahead(book.Upcoming)
	if detail.Subscription.Collection == book.CollectByCard {
		if detail.Card, err = s.subscriptionCard(ctx, s.db, detail.Subscription); err != nil && !isRefusal(err) {
			return detail, err
		}
	}
	periods, err := s.db.Periods(ctx, id)
	detail.Periods = make([]BilledPeriod, len(periods))
	for n, period := range periods {
		if err == nil {
			detail.Periods[n], err = s.billedPeriod(ctx, period)
		}
	}
	return detail, err
}

func (s *Shop) billedPeriod(ctx context.Context, period book.SubscriptionPeriod) (billed BilledPeriod, err error) {
	billed.SubscriptionPeriod = period
	if billed.Invoice, err = s.Invoice(ctx, period.InvoiceID); err != nil {
		return billed, err
	}
	billed.Charges, err = s.db.ChargesOfInvoice(ctx, period.InvoiceID)
	return billed, err
}

// PauseSubscription bills nothing until the subscription is resumed, and charges no card by itself. What has begun is billed before.
func (s *Shop) PauseSubscription(ctx context.Context, id int64) (SubscriptionDetail, error) {
	if _, err := s.billedNow(ctx, id); err != nil {
		return SubscriptionDetail{}, err
	}
	if err := s.pauseSubscription(ctx, id); err != nil {
		return SubscriptionDetail{}, err
	}
	return s.Subscription(ctx, id)
}

func (s *Shop) pauseSubscription(ctx context.Context, id int64) error {
	return s.changeSubscription(ctx, "PauseSubscription", id, func(sub *book.Subscription, _ book.Date) {
		if sub.PausedAt == 0 {
			sub.Pause(s.Now())
		}
	})
}

// ResumeSubscription goes on with the next period; those that began meanwhile are left out.
func (s *Shop) ResumeSubscription(ctx context.Context, id int64) (SubscriptionDetail, error) {
	if err := s.changeSubscription(ctx, "ResumeSubscription", id, func(sub *book.Subscription, today book.Date) {
		if sub.PausedAt != 0 {
			sub.Resume(today)
		}
	}); err != nil {
		return SubscriptionDetail{}, err
	}
	return s.billedNow(ctx, id)
}

// CancelSubscription ends a subscription for good. What was billed stays due; no card is charged for it by itself any more.
func (s *Shop) CancelSubscription(ctx context.Context, id int64) (SubscriptionDetail, error) {
	if err := s.changeSubscription(ctx, "CancelSubscription", id, func(sub *book.Subscription, _ book.Date) { sub.Cancel(s.Now()) }); err != nil {
		return SubscriptionDetail{}, err
	}
	return s.Subscription(ctx, id)
}

// changeSubscription changes a subscription that goes on; today is its store's.
func (s *Shop) changeSubscription(ctx context.Context, name string, id int64, change func(sub *book.Subscription, today book.Date)) error {
	return s.do(ctx, command{name: name, input: id}, func(tx *sqlite.Tx) (int64, error) {
		sub, err := tx.Subscription(ctx, id, s.Now())
		if err != nil {
			return 0, err
		}
		if err := sub.CheckGoesOn(); err != nil {
			return 0, err
		}
		today, err := s.today(ctx, tx, sub.StoreID)
		if err != nil {
			return 0, err
		}
		change(&sub, today)
		if err := tx.UpdateSubscription(ctx, sub); err != nil || sub.CancelledAt == 0 {
			return id, err
		}
		return id, tx.StopTries(ctx, id)
	})
}

// cancelSubscriptionsOf cancels what a customer who is about to be erased subscribes to.
func (s *Shop) cancelSubscriptionsOf(ctx context.Context, customer int64) error {
	running, err := s.db.RunningSubscriptionsOf(ctx, customer)
	for _, id := range running {
		if err == nil {
			_, err = s.CancelSubscription(ctx, id)
		}
	}
	return err
}
