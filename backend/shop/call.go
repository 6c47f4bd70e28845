package shop

import (
	"context"
	"errors"

	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// ask keeps a call to a gateway before it is made, under a new key where it has none.
func (s *Shop) ask(ctx context.Context, tx *sqlite.Tx, call book.Call) (err error) {
	if call.Key == "" {
		if call.Key, err = s.newUUID(); err != nil {
			return err
		}
	}
	call.AskedBy, call.AskedAt = Actor(ctx).ID, s.Now()
	_, err = tx.InsertCall(ctx, call)
	return err
}

// askForRefunds keeps the calls for what a credit note gives back to cards.
func (s *Shop) askForRefunds(ctx context.Context, tx *sqlite.Tx, note book.CreditNote) error {
	for _, refund := range note.Refunds {
		if refund.ChargeID == 0 {
			continue
		}
		call := book.Call{ChargeID: refund.ChargeID, Kind: book.CallRefund, Amount: refund.Amount, RefundID: refund.ID}
		if err := s.ask(ctx, tx, call); err != nil {
			return err
		}
	}
	return nil
}

// answer makes a call, which may have been made before, and writes down what came of it. It gives the gateway's refusal; after
// any other error the call stays to be made again.
func (s *Shop) answer(ctx context.Context, call book.Call) (refusal, err error) {
	ctx = As(ctx, book.User{ID: call.AskedBy})
	charge, err := s.db.Charge(ctx, call.ChargeID)
	if err != nil {
		return nil, err
	}
	refusal = s.make(ctx, call, charge)
	if refusal != nil && !isRefusal(refusal) {
		return nil, refusal
	}
	defer s.changed("payments")
	return refusal, s.do(ctx, command{"AnswerCall", "answer-" + call.Key, call.ID}, func(tx *sqlite.Tx) (int64, error) {
		return call.ID, s.noteAnswer(ctx, tx, call.ID, book.CodeOf(refusal), "answer-"+call.Key)
	})
}

// make makes a call and records what the gateway says of the charge then.
func (s *Shop) make(ctx context.Context, call book.Call, charge book.Charge) error {
	gateway, err := s.gatewayNamed(charge.Gateway)
	if err != nil {
		return errors.New("the gateway of a call is not there")
	}
	var report book.ChargeReport
	switch call.Kind {
	case book.CallCapture:
		report, err = gateway.Capture(ctx, call.Key, charge, call.Amount)
	case book.CallRelease:
		report, err = gateway.Release(ctx, call.Key, charge)
	default:
		return gateway.Refund(ctx, call.Key, charge, call.Amount)
	}
	refusal := err
	if isRefusal(err) { // it knows something that the book does not, such as that the authorisation lapsed
		report, err = gateway.Find(ctx, charge)
	}
	if err != nil {
		return err
	}
	if _, err := s.recordCharge(ctx, charge, report); err != nil {
		return err
	}
	return refusal
}

// noteAnswer notes a gateway's answer, once. The money of a refund that it refused is the customer's credit again.
func (s *Shop) noteAnswer(ctx context.Context, tx *sqlite.Tx, id int64, refused book.Code, key string) error {
	call, err := tx.Call(ctx, id)
	if err != nil || call.AnsweredAt != 0 {
		return err
	}
	call.AnsweredAt, call.Refused = s.Now(), refused
	if refused != "" && call.Kind == book.CallRefund {
		if call.ReturnedID, err = s.takeBack(ctx, tx, call, key); err != nil {
			return err
		}
	}
	return tx.UpdateCall(ctx, call)
}

// takeBack records that the money of a refund came back.
func (s *Shop) takeBack(ctx context.Context, tx *sqlite.Tx, call book.Call, key string) (int64, error) {
	refund, err := tx.Refund(ctx, call.RefundID)
	if err != nil {
		return 0, err
	}
	charge, err := tx.Charge(ctx, call.ChargeID)
	if err != nil {
		return 0, err
	}
	return s.collect(ctx, tx, book.Payment{
		StoreID: refund.StoreID, CustomerID: refund.CustomerID, Method: book.CardGateway, Gateway: charge.Gateway, Amount: refund.Amount,
		ReceivedAt: call.AnsweredAt, CreatedAt: call.AnsweredAt, Reference: charge.Transaction,
	}, key, 0)
}

// Settle asks gateways what came of what is open, and once more what they have not answered. It tells whether somebody may be
// paying or leaving a card at this moment.
func (s *Shop) Settle(ctx context.Context) (paying bool, err error) {
	charges, err := s.db.UnsettledCharges(ctx, s.Now())
	if err != nil {
		return false, err
	}
	var failed []error
	for _, charge := range charges {
		often, err := s.settle(ctx, charge)
		paying = paying || often
		failed = append(failed, err)
	}
	_, err = s.answerCalls(ctx)
	leaving, cards := s.settleCards(ctx)
	return paying || leaving, errors.Join(append(failed, err, s.watchRefunds(ctx), cards)...)
}

// settle asks the gateway what came of a charge, if it is time to ask. It tells whether somebody may be paying at this moment.
func (s *Shop) settle(ctx context.Context, charge book.Charge) (paying bool, err error) {
	about := topic{aboutCharge, charge.ID}
	if s.waits.due(about, charge.Gateway, charge.CreatedAt, s.Now()) {
		charge, err = s.lookUp(ctx, charge)
		s.waits.heard(about, charge.Gateway, err, s.Now())
	}
	return charge.State == book.ChargeOpen && s.waits.often(about, charge.Gateway, charge.CreatedAt, s.Now()), err
}

// answerCalls makes every call that was not answered and may be made again by now, and gives the refusals by the calls' keys.
func (s *Shop) answerCalls(ctx context.Context) (refusals map[string]error, err error) {
	calls, err := s.db.PendingCalls(ctx)
	if err != nil {
		return nil, err
	}
	refusals = map[string]error{}
	var failed []error
	for _, call := range calls {
		about := topic{aboutCall, call.ID}
		if !s.waits.due(about, call.Gateway, call.AskedAt, s.Now()) {
			continue
		}
		refusal, err := s.answer(ctx, call)
		s.waits.heard(about, call.Gateway, err, s.Now())
		if refusal != nil {
			refusals[call.Key] = refusal
		}
		failed = append(failed, err)
	}
	return refusals, errors.Join(failed...)
}
