package shop

import (
	"context"
	"sync"

	"daybook/backend/book"
	"daybook/backend/money"
)

// startCharge asks the gateway for a charge; again says that it may have been asked before. Two who ask at once, such as the form and the
// clerk, do so one after the other, and the second need not if the first was answered.
func (s *Shop) startCharge(ctx context.Context, charge book.Charge, again bool) (book.Charge, error) {
	asking, asked := s.asking.LoadOrStore(charge.ID, &sync.Mutex{})
	asking.(*sync.Mutex).Lock()
	defer asking.(*sync.Mutex).Unlock()
	known, err := s.db.Charge(ctx, charge.ID)
	if err != nil || known.State != book.ChargeOpen || known.Reference != "" {
		return known, err
	}
	return s.askForCharge(ctx, charge, again || asked)
}

// askForCharge asks the gateway. Whatever goes wrong before that leaves the charge open.
func (s *Shop) askForCharge(ctx context.Context, charge book.Charge, again bool) (book.Charge, error) {
	gateway, err := s.gatewayNamed(charge.Gateway)
	if err != nil {
		return charge, err
	}
	order, err := s.purposeOf(charge).order(ctx, charge)
	if err != nil {
		return charge, err
	}
	card, err := s.cardOf(ctx, charge)
	if err != nil {
		return charge, err
	}
	report, err := begin(ctx, gateway, order, card)
	switch {
	case isRefusal(err) && (!again || !mayStand(card, err)):
		return s.giveUp(ctx, charge, err)
	case err != nil:
		return charge, silent(err)
	}
	return s.recordCharge(ctx, charge, report)
}

// cardOf is the saved card of a charge; the zero card where one is typed.
func (s *Shop) cardOf(ctx context.Context, charge book.Charge) (book.SavedCard, error) {
	if charge.CardID == 0 {
		return book.SavedCard{}, nil
	}
	return s.db.SavedCard(ctx, charge.CardID)
}

// begin charges a saved card, or starts the page where one is typed.
func begin(ctx context.Context, gateway CardGateway, order book.ChargeOrder, card book.SavedCard) (book.ChargeReport, error) {
	if card.ID == 0 {
		return gateway.Start(ctx, order)
	}
	return gateway.Charge(ctx, order, card)
}

// mayStand tells whether a saved card may have been charged when it was asked for before, although the gateway refuses now: whoever
// does not know the shop's key does not look what it did.
func mayStand(card book.SavedCard, refusal error) bool {
	code := book.CodeOf(refusal)
	return card.ID != 0 && (code == book.CodeGatewayKey || code == book.CodeGatewayRights)
}

// giveUp ends a charge that the gateway refuses to begin, and passes the refusal on. Nobody was ever sent to a page of it; of a saved card
// the refusal is noted, as its bank's would be.
func (s *Shop) giveUp(ctx context.Context, charge book.Charge, refusal error) (book.Charge, error) {
	report := book.ChargeReport{State: book.ChargeEnded, EndedAt: s.Now(), Captured: money.Zero(charge.Amount.Currency)}
	if charge.CardID != 0 {
		report.FailedAt, report.Failure = report.EndedAt, book.CodeOf(refusal)
	}
	charge, err := s.recordCharge(ctx, charge, report)
	if err != nil {
		return charge, err
	}
	return charge, refusal
}

// resume asks again for a charge of which nobody has heard yet. One that the gateway refuses by now has ended.
func (s *Shop) resume(ctx context.Context, charge book.Charge) (book.Charge, error) {
	charge, err := s.startCharge(ctx, charge, true)
	if charge.State == book.ChargeEnded {
		return charge, nil
	}
	return charge, err
}

// lookUp asks the gateway what came of a charge. The page of one whose time is over is closed.
func (s *Shop) lookUp(ctx context.Context, charge book.Charge) (book.Charge, error) {
	if charge.Reference == "" {
		return s.resume(ctx, charge)
	}
	gateway, err := s.gatewayNamed(charge.Gateway)
	if err != nil {
		return charge, err
	}
	report, err := gateway.Find(ctx, charge)
	if end := charge.PageEndsAt(); err == nil && report.State == book.ChargeOpen && end != 0 && s.Now() >= end {
		report, err = gateway.End(ctx, charge)
	}
	if err != nil {
		return charge, silent(err)
	}
	return s.recordCharge(ctx, charge, report)
}

// closePage closes the gateway's page of an open charge. Somebody may just have paid there.
func (s *Shop) closePage(ctx context.Context, charge book.Charge) (book.Charge, error) {
	if charge.Reference == "" {
		resumed, err := s.resume(ctx, charge)
		if err != nil || resumed.State != book.ChargeOpen {
			return resumed, err
		}
		charge = resumed
	}
	gateway, err := s.gatewayNamed(charge.Gateway)
	if err != nil {
		return charge, err
	}
	report, err := gateway.End(ctx, charge)
	if err != nil {
		return charge, silent(err)
	}
	return s.recordCharge(ctx, charge, report)
}
