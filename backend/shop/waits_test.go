package shop_test

import (
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/testkit/stripefake"
)

// asksIn is how often Stripe is asked while the clerk comes by every second for some time.
func (s atStripe) asksIn(d time.Duration) int {
	s.T.Helper()
	before := len(s.account.Asked())
	for range int(d / time.Second) {
		s.Clock.Add(time.Second)
		_, _ = s.Book.Shop.Settle(s.Ctx) // what fails is asked again
	}
	return len(s.account.Asked()) - before
}

// wantAsks wants so many calls, but for one at either end.
func wantAsks(t *testing.T, when string, got, want int) {
	t.Helper()
	if got < want-1 || got > want+1 {
		t.Errorf("%s Stripe is asked %d times, want %d", when, got, want)
	}
}

func TestStripeIsAskedLessOftenAsTimeGoesBy(t *testing.T) {
	s := takingCardsAtStripe(t)
	wantAsks(t, "with nothing open", s.asksIn(time.Minute), 0)
	detail, token := s.Link(book.Link{AutoCapture: true})
	s.opens(token)
	wantAsks(t, "in the first minute", s.asksIn(time.Minute), 20)
	s.Clock.Add(9 * time.Minute)
	wantAsks(t, "after ten minutes", s.asksIn(2*time.Minute), 4)
	s.Clock.Add(50 * time.Minute)
	wantAsks(t, "after an hour", s.asksIn(10*time.Minute), 2)
	if paying, err := s.Book.Shop.Settle(s.Ctx); err != nil || paying {
		t.Errorf("after an hour somebody may be paying at this moment: %v, %v", paying, err)
	}
	s.Book.Shop.Awaited(s.Charge(detail.Link.ID).ID)
	wantAsks(t, "after the customer came back", s.asksIn(time.Minute), 20)
	if paying, err := s.Book.Shop.Settle(s.Ctx); err != nil || !paying {
		t.Errorf("after the customer came back nobody may be paying: %v, %v", paying, err)
	}
	s.account.Pay(s.Charge(detail.Link.ID).Reference, stripefake.Visa)
	s.Clock.Add(3 * time.Second)
	s.Settle()
	wantAsks(t, "once it is paid", s.asksIn(time.Hour), 0)
}

func TestStripeIsAskedLessOftenWhileItDoesNotAnswer(t *testing.T) {
	s := takingCardsAtStripe(t)
	detail, token := s.Link(book.Link{AutoCapture: true})
	s.opens(token)
	for n := range 40 {
		s.account.Fail(n+1, stripefake.Fault{Status: 500})
	}
	wantAsks(t, "in ten minutes without an answer", s.asksIn(10*time.Minute), 8) // after 6, 12, 24, 48, 96, 192 s, then every 5 min
	for n := range 40 {
		s.account.Fail(n+1, stripefake.Fault{})
	}
	s.account.Pay(s.Charge(detail.Link.ID).Reference, stripefake.Visa)
	s.Clock.Add(5 * time.Minute)
	s.Settle()
	wantState(t, s.Charge(detail.Link.ID), book.ChargeCaptured)
}

func TestStripeIsLeftAloneWhenItAsksForThat(t *testing.T) {
	s := takingCardsAtStripe(t)
	for range 3 {
		_, token := s.Link(book.Link{})
		s.opens(token)
	}
	s.account.Fail(1, stripefake.Fault{Status: 429})
	wantAsks(t, "in half a minute after a 429", s.asksIn(29*time.Second), 1)
	if n := s.asksIn(time.Minute); n < 50 {
		t.Errorf("then it is asked %d times", n)
	}
}

// A clock that was ahead and is set right does not hold anything up.
func TestAClockThatIsSetBackHoldsNothingUp(t *testing.T) {
	s := takingCardsAtStripe(t)
	_, token := s.Link(book.Link{})
	s.Clock.Add(time.Hour)
	s.opens(token)
	s.Settle()
	s.account.Fail(1, stripefake.Fault{Status: 429})
	s.Clock.Add(time.Minute)
	_, _ = s.Book.Shop.Settle(s.Ctx)
	s.Clock.Add(-30 * time.Minute)
	wantAsks(t, "in a minute after the clock was set back", s.asksIn(time.Minute), 20)
}
