package stripefake

import (
	"maps"
	"slices"
	"testing"
)

// Copy opens another account in which everything is as it is in this one.
func (a *Account) Copy(t testing.TB) *Account {
	t.Helper()
	a.mu.Lock()
	defer a.mu.Unlock()
	c := Open(t, a.now)
	c.Hold, c.names, c.slow, c.customers, c.answers = a.Hold, a.names, a.slow, slices.Clone(a.customers), maps.Clone(a.answers)
	for id, m := range a.methods {
		c.methods[id] = new(*m)
	}
	for id, i := range a.intents {
		c.intents[id] = c.copied(i)
	}
	for id, s := range a.sessions {
		c.sessions[id] = c.copiedPage(s)
	}
	for _, i := range a.made {
		c.made = append(c.made, c.intents[i.id])
	}
	for _, r := range a.refunds {
		c.refunds = append(c.refunds, new(*r))
	}
	return c
}

func (a *Account) copied(i *intent) *intent {
	c := *i
	c.failure, c.try = maps.Clone(i.failure), maps.Clone(i.try)
	if i.waiting != nil {
		c.waiting = a.methods[i.waiting.id]
	}
	return &c
}

func (a *Account) copiedPage(s *session) *session {
	c := *s
	if s.intent != nil {
		c.intent = a.intents[s.intent.id]
	}
	if s.setup != nil {
		c.setup = new(*s.setup)
	}
	if s.setup != nil && s.setup.kept != nil {
		c.setup.kept = a.methods[s.setup.kept.id]
	}
	return &c
}

// Kept tells how many payments came through, and what of them did not go back, in Stripe's units.
func (a *Account) Kept() (payments int, units int64) {
	a.mu.Lock()
	defer a.mu.Unlock()
	for _, i := range a.intents {
		if i.status == "succeeded" {
			payments++
			units += i.received - i.returned
		}
	}
	return payments, units
}
