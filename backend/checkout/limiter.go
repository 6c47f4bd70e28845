package checkout

import (
	"net/netip"
	"sync"

	"daybook/backend/book"
)

// A customer's phone asks for some ten things in a whole visit. The rest is for a family behind one address.
const (
	burst        = 120    // requests that an address may make at once
	perSecond    = 5      // requests that it gets back in a second
	maxAddresses = 10_000 // that are remembered
)

// limiter counts requests by address, in thousandths of a request.
type limiter struct {
	now     func() book.Moment
	mu      sync.Mutex
	buckets map[netip.Prefix]bucket
}

type bucket struct {
	left int64
	at   book.Moment
}

func newLimiter(now func() book.Moment) *limiter {
	return &limiter{now: now, buckets: map[netip.Prefix]bucket{}}
}

// allow tells whether an address may make one more request, and counts it.
func (l *limiter) allow(address netip.Addr) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	now, who := l.now(), neighbours(address)
	left := l.left(who, now)
	if left < 1000 {
		return false
	}
	if len(l.buckets) >= maxAddresses {
		l.forget(now)
	}
	l.buckets[who] = bucket{left - 1000, now}
	return true
}

func (l *limiter) left(who netip.Prefix, now book.Moment) int64 {
	b, known := l.buckets[who]
	if !known {
		return burst * 1000
	}
	return min(b.left+perSecond*int64(max(now-b.at, 0)), burst*1000)
}

// forget drops whoever has not asked for a while; all of them where even that leaves too many.
func (l *limiter) forget(now book.Moment) {
	for who := range l.buckets {
		if l.left(who, now) == burst*1000 {
			delete(l.buckets, who)
		}
	}
	if len(l.buckets) >= maxAddresses {
		clear(l.buckets)
	}
}

// neighbours is the network that one customer has to himself: an IPv4 address, or the 64 bits of an IPv6 network.
func neighbours(address netip.Addr) netip.Prefix {
	address = address.Unmap().WithZone("")
	bits := address.BitLen()
	if address.Is6() {
		bits = 64
	}
	prefix, err := address.Prefix(bits)
	if err != nil {
		return netip.Prefix{} // of no address at all
	}
	return prefix
}
