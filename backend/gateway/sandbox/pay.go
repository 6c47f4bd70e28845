package sandbox

import "daybook/backend/book"

// pay takes a card for an open charge. A card that its bank wants confirmed waits for confirm.
func (g *Gateway) pay(reference string, with card) (book.ChargeReport, error) {
	return g.change(reference, func(c *charge, _ ledger, now book.Moment) error {
		switch {
		case c.Report.State != book.ChargeOpen:
		case with.Failure != "":
			c.fail(with.Failure, now)
		case with.Confirm:
			c.Confirm = &with
		default:
			return g.take(c, with, now)
		}
		return nil
	})
}

// confirm is what the customer tells the bank of a card that waits for it.
func (g *Gateway) confirm(reference string, yes bool) (book.ChargeReport, error) {
	return g.change(reference, func(c *charge, _ ledger, now book.Moment) error {
		if c.Report.State != book.ChargeOpen || c.Confirm == nil {
			return nil
		}
		with := *c.Confirm
		c.Confirm = nil
		if !yes {
			c.fail(book.CodeNotConfirmed, now)
			return nil
		}
		return g.take(c, with, now)
	})
}

func (c *charge) fail(why book.Code, now book.Moment) { c.Report.Failure, c.Report.FailedAt = why, now }

// take holds the money of a card, or captures it at once where that was asked for.
func (g *Gateway) take(c *charge, with card, now book.Moment) error {
	transaction, err := g.name("sandbox_")
	if err != nil {
		return err
	}
	r := &c.Report
	r.Transaction, r.Brand, r.LastFour = transaction, with.Brand, with.LastFour
	if c.Order.AutoCapture {
		r.State, r.CapturedAt, r.Captured = book.ChargeCaptured, now, c.Order.Amount
		return nil
	}
	r.State, r.AuthorisedAt, r.LapsesAt = book.ChargeAuthorised, now, now+book.Moment(HoldFor.Milliseconds())
	return nil
}
