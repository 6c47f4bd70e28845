// Package sandbox is a card gateway for learning and trying: it takes published test numbers on pages of its own, writes none of
// them down, and moves no money. It remembers its charges and cards in a file of its own, as a gateway does in a house of its own.
package sandbox

import (
	"context"
	"encoding/base64"
	"fmt"
	"io"
	"net/url"
	"sync"
	"time"

	"daybook/backend/book"
	"daybook/backend/money"
)

// HoldFor is how long an authorisation lasts: seven days, as at Stripe for most cards.
const HoldFor = 7 * 24 * time.Hour

// Gateway is the sandbox of one book.
type Gateway struct {
	mu     sync.Mutex
	file   string
	now    func() time.Time
	random io.Reader
	known  ledger
}

// Open opens the sandbox that remembers its charges in a file; there need not be one yet.
func Open(file string, now func() time.Time, random io.Reader) (*Gateway, error) {
	known, err := readLedger(file)
	return &Gateway{file: file, now: now, random: random, known: known}, err
}

// Name is the gateway's.
func (*Gateway) Name() book.Gateway { return book.Sandbox }

// Start begins a charge and gives the page for it.
func (g *Gateway) Start(_ context.Context, order book.ChargeOrder) (book.ChargeReport, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if reference, known := g.known.Keys[order.Key]; known {
		return g.known.Charges[reference].at(g.moment()), nil
	}
	reference, err := g.name("charge_")
	if err != nil {
		return book.ChargeReport{}, err
	}
	page, err := below(order.BackURL, reference)
	if err != nil {
		return book.ChargeReport{}, err
	}
	c := charge{Order: order, Report: book.ChargeReport{Reference: reference, Page: page, State: book.ChargeOpen, Captured: money.Zero(order.Amount.Currency)}}
	return c.Report, g.add(c)
}

// below is the address of a page of the sandbox, on the server that somebody is sent back to.
func below(back, way string) (string, error) {
	page, err := url.Parse(back)
	if err != nil {
		return "", fmt.Errorf("read where the shop's page is: %w", err)
	}
	return page.ResolveReference(&url.URL{Path: "../sandbox/" + way}).String(), nil
}

// add remembers a new charge under its key.
func (g *Gateway) add(c charge) error {
	draft := g.known.draft()
	draft.Charges[c.Report.Reference], draft.Keys[c.Order.Key] = c, c.Report.Reference
	return g.keep(draft)
}

// Find tells what came of a charge.
func (g *Gateway) Find(_ context.Context, of book.Charge) (book.ChargeReport, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	c, err := g.charge(of.Reference)
	if err != nil {
		return book.ChargeReport{}, err
	}
	return c.at(g.moment()), nil
}

// End closes the page of a charge that nobody has paid; another charge it leaves as it is.
func (g *Gateway) End(_ context.Context, of book.Charge) (book.ChargeReport, error) {
	return g.change(of.Reference, func(c *charge, _ ledger, now book.Moment) error {
		if c.Report.State == book.ChargeOpen {
			c.Report.State, c.Report.EndedAt = book.ChargeEnded, now
		}
		return nil
	})
}

// Capture takes held money.
func (g *Gateway) Capture(_ context.Context, key string, of book.Charge, amount money.Amount) (book.ChargeReport, error) {
	return g.once(key, of.Reference, func(c *charge, now book.Moment) error {
		if err := c.checkHeld(); err != nil {
			return err
		}
		if amount.Minor <= 0 || amount.Minor > c.Order.Amount.Minor || amount.Currency != c.Order.Amount.Currency {
			return book.Refuse(book.CodeTooMuch, "amount", "The card is authorised for %s.", c.Order.Amount).UpTo(c.Order.Amount)
		}
		c.Report.State, c.Report.CapturedAt, c.Report.Captured = book.ChargeCaptured, now, amount
		return nil
	})
}

// Release gives held money up.
func (g *Gateway) Release(_ context.Context, key string, of book.Charge) (book.ChargeReport, error) {
	return g.once(key, of.Reference, func(c *charge, now book.Moment) error {
		if err := c.checkHeld(); err != nil {
			return err
		}
		c.Report.State, c.Report.EndedAt = book.ChargeReleased, now
		return nil
	})
}

// Refund gives captured money back to the card.
func (g *Gateway) Refund(_ context.Context, key string, of book.Charge, amount money.Amount) error {
	_, err := g.once(key, of.Reference, func(c *charge, _ book.Moment) error {
		left := c.Report.Captured.Plus(-c.Refunded)
		if amount.Minor <= 0 || amount.Minor > left.Minor || amount.Currency != left.Currency {
			return book.Refuse(book.CodeTooMuch, "amount", "The card can get %s back.", left).UpTo(left)
		}
		c.Refunded += amount.Minor
		return nil
	})
	return err
}

// once changes a charge unless the key changed it before.
func (g *Gateway) once(key, reference string, do func(*charge, book.Moment) error) (book.ChargeReport, error) {
	return g.change(reference, func(c *charge, draft ledger, now book.Moment) error {
		if _, done := draft.Keys[key]; done {
			return nil
		}
		draft.Keys[key] = reference
		return do(c, now)
	})
}

// change does something to a charge as it is at this moment, and remembers it unless do fails.
func (g *Gateway) change(reference string, do func(*charge, ledger, book.Moment) error) (book.ChargeReport, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	c, err := g.charge(reference)
	if err != nil {
		return book.ChargeReport{}, err
	}
	draft, now := g.known.draft(), g.moment()
	c.Report = c.at(now)
	if err := do(&c, draft, now); err != nil {
		return c.Report, err
	}
	draft.Charges[reference] = c
	return c.Report, g.keep(draft)
}

func (g *Gateway) charge(reference string) (charge, error) {
	if c, known := g.known.Charges[reference]; known {
		return c, nil
	}
	return charge{}, book.Refuse(book.CodeNotFound, "", "The sandbox does not know this card payment.")
}

func (g *Gateway) moment() book.Moment { return book.MomentOf(g.now()) }

// name draws a name that nobody can guess: 128 bits.
func (g *Gateway) name(prefix string) (string, error) {
	drawn := make([]byte, 16)
	if _, err := io.ReadFull(g.random, drawn); err != nil {
		return "", fmt.Errorf("draw a name: %w", err)
	}
	return prefix + base64.RawURLEncoding.EncodeToString(drawn), nil
}
