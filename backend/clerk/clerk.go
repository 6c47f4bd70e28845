// Package clerk does what time asks for: it looks what came of card payments, bills subscriptions
// whose day has come, and sends what waits in the outbox.
package clerk

import (
	"context"
	"log/slog"
	"time"

	"daybook/backend/shop"
)

// Rest is how long the clerk waits at most before looking again; ShortRest while somebody may be paying by card.
const (
	Rest      = 15 * time.Second
	ShortRest = 3 * time.Second
)

// Clerk works beside the window until its context ends.
type Clerk struct {
	shop *shop.Shop
	wake chan struct{}
}

// New makes a clerk of a shop.
func New(s *shop.Shop) *Clerk { return &Clerk{shop: s, wake: make(chan struct{}, 1)} }

// Wake makes the clerk look at once.
func (c *Clerk) Wake() {
	select {
	case c.wake <- struct{}{}:
	default: // it is awake already
	}
}

// Run works until the context ends.
func (c *Clerk) Run(ctx context.Context) {
	for {
		rest := Rest
		if c.Work(ctx) {
			rest = ShortRest
		}
		select {
		case <-ctx.Done():
			return
		case <-c.wake:
		case <-time.After(rest):
		}
	}
}

// Work does what is due now. It tells whether somebody may be paying by card.
func (c *Clerk) Work(ctx context.Context) (paying bool) {
	paying, err := c.shop.Settle(ctx)
	if err != nil && ctx.Err() == nil {
		slog.Error("card payments are not settled", "error", err)
	}
	if _, err := c.shop.BillDue(ctx); err != nil && ctx.Err() == nil {
		slog.Error("subscriptions could not be billed", "error", err)
	}
	c.deliver(ctx)
	return paying
}

func (c *Clerk) deliver(ctx context.Context) {
	for ctx.Err() == nil {
		sent, err := c.shop.DeliverNext(ctx)
		if err != nil {
			slog.Error("the outbox could not be worked off", "error", err)
		}
		if err != nil || !sent {
			return
		}
	}
}
