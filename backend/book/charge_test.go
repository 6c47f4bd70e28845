package book_test

import (
	"testing"

	"pgregory.net/rapid"

	"daybook/backend/book"
	"daybook/backend/money"
)

var chargeStates = []book.ChargeState{book.ChargeOpen, book.ChargeAuthorised, book.ChargeCaptured, book.ChargeReleased, book.ChargeLapsed, book.ChargeEnded}

// Whatever a gateway reports, in whatever order: money that was captured stays captured, and what is over stays over.
func TestWhatIsOverStaysOver(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		charge := book.Charge{ChargeReport: book.ChargeReport{State: book.ChargeOpen}}
		for range rapid.IntRange(1, 8).Draw(t, "reports") {
			before := charge.State
			report := book.ChargeReport{State: rapid.SampledFrom(chargeStates).Draw(t, "state"), FailedAt: book.Moment(rapid.IntRange(0, 2).Draw(t, "failed"))}
			news := charge.Hear(report)
			switch {
			case news && charge.ChargeReport != report || !news && charge.State != before:
				t.Fatalf("after %+v the charge is %+v, news: %v", report, charge.ChargeReport, news)
			case before != book.ChargeOpen && before != book.ChargeAuthorised && news:
				t.Fatalf("of a charge that is %s there was news: %+v", before, report)
			case before == book.ChargeAuthorised && charge.State == book.ChargeOpen:
				t.Fatal("an authorised charge became open")
			case charge.Hear(report):
				t.Fatal("the same report was news twice")
			}
		}
	})
}

// Two tabs may be given two pages by a gateway. The customer is sent to that which was heard of first, so the other tells nothing.
func TestAnotherPageIsNoNews(t *testing.T) {
	charge := book.Charge{ChargeReport: book.ChargeReport{State: book.ChargeOpen}}
	for _, test := range []struct {
		reference string
		state     book.ChargeState
		news      bool
	}{{"a", book.ChargeOpen, true}, {"b", book.ChargeOpen, false}, {"b", book.ChargeEnded, false}, {"a", book.ChargeCaptured, true}} {
		if got := charge.Hear(book.ChargeReport{Reference: test.reference, State: test.state}); got != test.news || charge.Reference != "a" {
			t.Errorf("%+v: news %v, of %q", test, got, charge.Reference)
		}
	}
}

// A refund to the card is split over the cards that paid, to the cent, and never beyond what is left of one.
func TestARefundIsSplitOverTheCardsThatPaid(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cards, left := []book.CardLeft{}, int64(0)
		for n, cents := range rapid.SliceOfN(rapid.Int64Range(1, 500), 0, 4).Draw(t, "cards") {
			cards, left = append(cards, book.CardLeft{ChargeID: int64(n + 1), Left: money.Of(cents, "EUR")}), left+cents
		}
		amount := rapid.Int64Range(1, 2000).Draw(t, "amount")
		plan := book.RefundPlan{Payout: money.Of(amount, "EUR")}
		err := plan.Pay([]book.Refund{{Method: book.CardGateway, Amount: plan.Payout}}, cards...)
		if amount > left {
			if book.CodeOf(err) != book.CodeCardRefund {
				t.Fatalf("%d of %d: %v", amount, left, err)
			}
			return
		}
		sum := int64(0)
		for _, part := range plan.CreditNote.Refunds {
			if sum += part.Amount.Minor; part.Amount.Minor <= 0 || part.Amount.Minor > cards[part.ChargeID-1].Left.Minor {
				t.Fatalf("card %d, of which %v is left, gets %v", part.ChargeID, cards[part.ChargeID-1].Left, part.Amount)
			}
		}
		if err != nil || sum != amount {
			t.Fatalf("%d came to %d, %v", amount, sum, err)
		}
	})
}
