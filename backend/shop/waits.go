package shop

import (
	"errors"
	"sync"
	"time"

	"daybook/backend/book"
)

// How often a gateway is asked of what is open there, by how long ago it was begun or its customer came back.
const (
	freshFor, freshRest = 10 * time.Minute, 3 * time.Second
	soonFor, soonRest   = time.Hour, 30 * time.Second
	longRest            = 5 * time.Minute
)

// What a gateway is asked about.
const (
	aboutCharge = "charge"
	aboutCall   = "call"
	aboutRefund = "refund" // that went through, and may come back
	aboutSetup  = "setup"  // of a card link
	aboutForget = "forget" // of a saved card
)

// topic is one thing that a gateway is asked about.
type topic struct {
	kind string
	id   int64
}

// wait is when a gateway was last asked about a topic, and what for.
type wait struct {
	back   book.Moment // when a customer came back from its page; 0 if none did
	asked  book.Moment // 0 for never
	failed int         // times in a row
}

// pause is how long a gateway asked to be left alone.
type pause struct{ from, until book.Moment }

// waits space out what gateways are asked: often while somebody may be paying, seldom later, and less often after each failure. The
// sandbox is in this house and may be asked at any time.
type waits struct {
	mu     sync.Mutex
	of     map[topic]wait
	pauses map[book.Gateway]pause
}

func newWaits() *waits { return &waits{of: map[topic]wait{}, pauses: map[book.Gateway]pause{}} }

// due tells whether a gateway may be asked about a topic that was begun at a moment. A clock that was set back holds nothing up.
func (w *waits) due(about topic, at book.Gateway, begun, now book.Moment) bool {
	if at == book.Sandbox {
		return true
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if p := w.pauses[at]; now >= p.from && now < p.until {
		return false
	}
	last := w.of[about]
	return last.asked == 0 || now < last.asked || now-last.asked >= moments(last.rest(begun, now))
}

// rest is how long a gateway is left alone after it was asked.
func (w wait) rest(begun, now book.Moment) time.Duration {
	rest := longRest
	switch age := now - max(begun, w.back); {
	case age < moments(freshFor):
		rest = freshRest
	case age < moments(soonFor):
		rest = soonRest
	}
	for range w.failed {
		rest = min(2*rest, longRest)
	}
	return rest
}

func moments(d time.Duration) book.Moment { return book.Moment(d.Milliseconds()) }

// often tells whether a topic is asked about as often as anything is.
func (w *waits) often(about topic, at book.Gateway, begun, now book.Moment) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return at == book.Sandbox || w.of[about].rest(begun, now) == freshRest
}

// heard notes that a gateway was asked, and whether it answered.
func (w *waits) heard(about topic, at book.Gateway, err error, now book.Moment) {
	w.mu.Lock()
	defer w.mu.Unlock()
	last := w.of[about]
	if last.asked, last.failed = now, last.failed+1; err == nil {
		last.failed = 0
	}
	w.of[about] = last
	var tired interface{ Rest() time.Duration }
	if errors.As(err, &tired) {
		w.pauses[at] = pause{now, now + moments(tired.Rest())}
	}
}

// refresh notes that a customer came back from a gateway.
func (w *waits) refresh(about topic, now book.Moment) {
	w.mu.Lock()
	defer w.mu.Unlock()
	last := w.of[about]
	last.back = now
	w.of[about] = last
}
