package shop

import (
	"context"
	"errors"
	"time"

	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// A refund that went through is looked at again once a day for a month: the card's bank may still send the money back.
const (
	watchFor   = 30 * 24 * time.Hour
	watchEvery = 24 * time.Hour
	watchOnce  = 20 // at most, so that nothing else waits for long
)

// watchRefunds asks gateways again about refunds that went through.
func (s *Shop) watchRefunds(ctx context.Context) error {
	now := s.Now()
	calls, err := s.db.RefundsToWatch(ctx, now-moments(watchFor), now-moments(watchEvery))
	if err != nil {
		return err
	}
	var failed []error
	for _, call := range calls {
		if len(failed) == watchOnce {
			break
		}
		about := topic{aboutRefund, call.ID}
		if !s.waits.due(about, call.Gateway, call.AskedAt, s.Now()) {
			continue
		}
		err := s.watchRefund(ctx, call)
		s.waits.heard(about, call.Gateway, err, s.Now())
		failed = append(failed, err)
	}
	return errors.Join(failed...)
}

// watchRefund looks at a refund again. The money of one that came back is the customer's credit.
func (s *Shop) watchRefund(ctx context.Context, call book.Call) error {
	charge, err := s.db.Charge(ctx, call.ChargeID)
	if err != nil {
		return err
	}
	gateway, err := s.gatewayNamed(charge.Gateway)
	if err != nil {
		return nil // it takes no part any more
	}
	err = gateway.FindRefund(ctx, call.Key, charge)
	switch code := book.CodeOf(err); {
	case code == book.CodeRefundFailed:
		return s.refundCameBack(ctx, call)
	case err != nil && (!isRefusal(err) || code == book.CodeGatewayKey || code == book.CodeGatewayRights):
		return err
	}
	return s.db.Write(ctx, func(tx *sqlite.Tx) error { return tx.WatchedRefund(ctx, call.ID, s.Now()) })
}

// refundCameBack notes, once, that a refund which went through failed later.
func (s *Shop) refundCameBack(ctx context.Context, call book.Call) error {
	defer s.changed("payments")
	key := "back-" + call.Key
	return s.do(As(ctx, book.User{ID: call.AskedBy}), command{"RefundCameBack", key, call.ID}, func(tx *sqlite.Tx) (int64, error) {
		call, err := tx.Call(ctx, call.ID)
		if err != nil || call.Refused != "" {
			return call.ID, err
		}
		call.AnsweredAt, call.Refused = max(s.Now(), call.AnsweredAt), book.CodeRefundFailed
		if call.ReturnedID, err = s.takeBack(ctx, tx, call, key); err != nil {
			return 0, err
		}
		return call.ID, tx.UpdateCall(ctx, call)
	})
}
