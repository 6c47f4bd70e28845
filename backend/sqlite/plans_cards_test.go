package sqlite_test

import (
	"context"
	"strings"
	"testing"
)

func TestNoQuestionAboutCardsReadsAWholeTable(t *testing.T) {
	s := cardBook(t)
	s.Open()
	db, recorder := s.DB.Record()
	for name, ask := range map[string]func(context.Context) error{
		"one charge":                func(ctx context.Context) error { _, err := db.Charge(ctx, 8); return err },
		"an order's charges":        func(ctx context.Context) error { _, err := db.ChargesOfLink(ctx, 8); return err },
		"an invoice's charges":      func(ctx context.Context) error { _, err := db.ChargesOfInvoice(ctx, 5); return err },
		"a payment's charge":        func(ctx context.Context) error { _, err := db.ChargeOfPayment(ctx, 4); return err },
		"what is not settled":       func(ctx context.Context) error { _, err := db.UnsettledCharges(ctx, s.Shop.Now()); return err },
		"the authorised cards":      func(ctx context.Context) error { _, err := db.HeldCards(ctx); return err },
		"what can go back to them":  func(ctx context.Context) error { _, err := db.CardsOf(ctx, 7); return err },
		"one call":                  func(ctx context.Context) error { _, err := db.Call(ctx, 1); return err },
		"the pending calls":         func(ctx context.Context) error { _, err := db.PendingCalls(ctx); return err },
		"what is open at a gateway": func(ctx context.Context) error { _, err := db.AtGateway(ctx, "sandbox"); return err },
		"the refunds to look at":    func(ctx context.Context) error { _, err := db.RefundsToWatch(ctx, 0, s.Shop.Now()); return err },
		"whose cards wait":          func(ctx context.Context) error { _, err := db.HasCardsWaiting(ctx, 1); return err },
		"one refund":                func(ctx context.Context) error { _, err := db.Refund(ctx, 1); return err },
		"an invoice's refunds":      func(ctx context.Context) error { _, err := db.CreditNotesOf(ctx, 2); return err },
		"an invoice's events":       func(ctx context.Context) error { _, err := db.EventsOf(ctx, 2); return err },
		"a customer's statement": func(ctx context.Context) error {
			_, err := db.Statement(ctx, 2, "2026-03-01", "2026-03-31", "EUR")
			return err
		},
	} {
		t.Run(name, func(t *testing.T) {
			recorder.Asked = nil
			if err := ask(t.Context()); err != nil {
				t.Fatal(err)
			}
			for step := range strings.SplitSeq(plansOf(t, db, recorder), "; ") {
				if tableWalk(step) {
					t.Error(step)
				}
			}
		})
	}
}

// What waits for a gateway is found by its state, however many cards were taken before.
func TestWhatWaitsForAGatewayIsFoundByItsState(t *testing.T) {
	s := cardBook(t)
	s.Open()
	db, recorder := s.DB.Record()
	for index, ask := range map[string]func() error{
		"MULTI-INDEX OR; INDEX 1; SEARCH c USING INDEX charges_of_state (state=?); INDEX 2; SEARCH c USING INDEX charges_of_state (state=? AND lapses_at<?)": func() error {
			_, err := db.UnsettledCharges(t.Context(), s.Shop.Now())
			return err
		},
		"SEARCH charges USING INDEX charges_of_state (state=?)":                            func() error { _, err := db.HeldCards(t.Context()); return err },
		"SEARCH g USING INDEX refunds_that_went_through (answered_at>? AND answered_at<?)": func() error { _, err := db.RefundsToWatch(t.Context(), 0, s.Shop.Now()); return err },
		"SCAN g USING INDEX calls_pending":                                                 func() error { _, err := db.PendingCalls(t.Context()); return err },
	} {
		recorder.Asked = nil
		s.Must(ask())
		if plan := plansOf(t, db, recorder); !strings.HasPrefix(plan, index) {
			t.Errorf("the plan is %s", plan)
		}
	}
}
