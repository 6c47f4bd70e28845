package model_test

import "slices"

func (l *ledger) payOut(o owner, method string, amount int64) bool {
	if tills[method] == "" || amount <= 0 || amount > l.credit[o] {
		return false
	}
	l.credit[o] -= amount
	l.takeIn(o, method, -amount)
	l.counts["refunds"]++
	l.counts["entries"]++
	return true
}

// collect takes a payment: each share pays what is due first, then recovers what was written off; the rest is credit.
func (l *ledger) collect(p *payment) bool {
	rest := p.amount
	for n, s := range p.shares {
		i := l.find(s.invoice)
		paidAlready := slices.ContainsFunc(p.shares[:n], func(other share) bool { return other.invoice == s.invoice })
		if i == nil || paidAlready || i.owner != p.owner || i.voided || s.amount <= 0 || s.amount > i.due()+i.writtenOff {
			return false
		}
		rest -= s.amount
	}
	fromCredit := p.method == "store_credit"
	if p.amount <= 0 || p.amount >= tooLarge || rest < 0 || l.credit[p.owner]+rest >= tooLarge {
		return false
	}
	if fromCredit && (rest > 0 || p.amount > l.credit[p.owner]) {
		return false
	}
	l.takeIn(p.owner, p.method, p.amount)
	l.credit[p.owner] += rest
	for n := range p.shares {
		s := &p.shares[n]
		i := l.find(s.invoice)
		s.recovered = max(s.amount-i.due(), 0)
		l.moveToBadDebt(i, -s.recovered)
		i.paid += s.amount
	}
	l.payments = append(l.payments, p)
	l.counts["entries"]++
	return true
}

// rest is what a payment left as credit.
func (p *payment) rest() int64 {
	rest := p.amount
	for _, s := range p.shares {
		rest -= s.amount
	}
	return rest
}

// reverse takes a payment back whose money is still where it went.
func (l *ledger) reverse(id int64) bool {
	if id < 1 || id > int64(len(l.payments)) {
		return false
	}
	p := l.payments[id-1]
	if p.reversed || p.rest() > l.credit[p.owner] {
		return false
	}
	for _, s := range p.shares {
		if i := l.find(s.invoice); s.amount > i.paid-i.refunded {
			return false
		}
	}
	p.reversed = true
	l.credit[p.owner] -= p.rest()
	l.takeIn(p.owner, p.method, -p.amount)
	for _, s := range p.shares {
		i := l.find(s.invoice)
		i.paid -= s.amount
		l.moveToBadDebt(i, s.recovered)
	}
	l.counts["entries"]++
	return true
}
