package shop

import (
	"context"
	"fmt"
	"log/slog"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/sqlite"
)

// recordCharge writes down what a gateway reported of a charge. Once a card was taken the order is completed or the free sale billed, once
// the money came it is a payment. The same report again, or one that comes too late, changes nothing.
func (s *Shop) recordCharge(ctx context.Context, charge book.Charge, report book.ChargeReport) (book.Charge, error) {
	if heard := charge; !heard.Hear(report) {
		return charge, nil
	}
	defer s.changed("charges")
	ctx = inNameOf(ctx, charge.CreatedBy)
	key := fmt.Sprintf("charge-%d-%s", charge.ID, report.State)
	if report.State == charge.State {
		key = "" // an attempt failed: nothing is posted, and it may happen again
	}
	issued := false
	charge, err := answered(ctx, s, command{"RecordCharge", key, charge.ID}, func(tx *sqlite.Tx) (id int64, err error) {
		issued, err = s.recordIn(ctx, tx, charge.ID, report, key)
		return charge.ID, err
	}, (*sqlite.Tx).Charge)
	if err != nil || !issued {
		return charge, err
	}
	return charge, s.purposeOf(charge).tell(ctx, charge)
}

// recordIn tells whether the report led to the charge's invoice.
func (s *Shop) recordIn(ctx context.Context, tx *sqlite.Tx, id int64, report book.ChargeReport, key string) (issued bool, err error) {
	charge, err := tx.Charge(ctx, id)
	unpaid := charge.Paid() == 0
	if err != nil || !charge.Hear(report) {
		return false, err
	}
	if unpaid && charge.Paid() != 0 {
		if issued, err = s.purposeOf(charge).taken(ctx, tx, &charge, key); err != nil {
			return false, err
		}
	}
	if charge.State == book.ChargeCaptured {
		if charge.PaymentID, err = s.collectCharge(ctx, tx, charge, key, issued); err != nil {
			return false, err
		}
	}
	return issued, tx.UpdateCharge(ctx, charge)
}

// collectCharge records the money of a captured charge. Where its command has issued the invoice, that was its first entry.
func (s *Shop) collectCharge(ctx context.Context, tx *sqlite.Tx, charge book.Charge, key string, issued bool) (int64, error) {
	from := 0
	if issued {
		from = 1
	}
	due := money.Zero(charge.Amount.Currency)
	if charge.InvoiceID != 0 {
		invoice, err := tx.Invoice(ctx, charge.InvoiceID)
		if err != nil {
			return 0, err
		}
		if !invoice.Balance.Voided {
			due = invoice.Balance.Unpaid()
		}
	}
	payment := charge.Payment(due)
	payment.CreatedAt = s.Now()
	return s.collect(ctx, tx, payment, key, from)
}

// CaptureInput asks to capture an authorised card payment, or a part of it; the rest is given up.
type CaptureInput struct {
	Key      string       `json:"key"`
	ChargeID int64        `json:"chargeId"`
	Amount   money.Amount `json:"amount"`
}

// Capture takes the money that a card was authorised for. While the gateway does not answer, the charge says so and is asked for
// again and again.
func (s *Shop) Capture(ctx context.Context, in CaptureInput) (book.Charge, error) {
	return s.askFor(ctx, command{"Capture", in.Key, in}, in.ChargeID, func(charge book.Charge) (book.Call, error) {
		return book.Call{Kind: book.CallCapture, Amount: in.Amount}, charge.CheckCapture(in.Amount, s.Now())
	})
}

// ReleaseInput asks to give up an authorised card payment.
type ReleaseInput struct {
	Key      string `json:"key"`
	ChargeID int64  `json:"chargeId"`
}

// Release gives up an authorised card payment: the card's bank frees the money, and the invoice is due as before.
func (s *Shop) Release(ctx context.Context, in ReleaseInput) (book.Charge, error) {
	return s.askFor(ctx, command{"Release", in.Key, in}, in.ChargeID, func(charge book.Charge) (book.Call, error) {
		return book.Call{Kind: book.CallRelease, Amount: charge.Amount}, charge.CheckRelease(s.Now())
	})
}

// askFor keeps a call that decide allows, asks the gateway, and gives the charge as it is then.
func (s *Shop) askFor(ctx context.Context, c command, id int64, decide func(book.Charge) (book.Call, error)) (book.Charge, error) {
	if err := needKey(c.key); err != nil {
		return book.Charge{}, err
	}
	asked, err := answered(ctx, s, c, func(tx *sqlite.Tx) (int64, error) {
		charge, err := tx.Charge(ctx, id)
		if err != nil {
			return 0, err
		}
		call, err := decide(charge)
		if err != nil {
			return 0, err
		}
		call.ChargeID, call.Key = id, c.key
		return id, s.ask(ctx, tx, call)
	}, (*sqlite.Tx).Charge)
	if err != nil || asked.Pending == "" {
		return asked, err
	}
	refusals, err := s.answerCalls(ctx)
	if refusals[c.key] != nil {
		return asked, refusals[c.key]
	}
	if err != nil {
		slog.Warn("a gateway did not answer", "error", err) // the charge says that it is asked again
	}
	return s.db.Charge(ctx, id)
}
