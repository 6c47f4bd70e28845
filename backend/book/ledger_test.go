package book_test

import (
	"maps"
	"slices"

	"pgregory.net/rapid"

	"daybook/backend/book"
	"daybook/backend/money"
)

// ledger sums postings by account, customer, invoice, rate and currency.
type ledger map[book.Posting]int64

// post adds entries, each of which must add up to zero in every currency.
func (l ledger) post(t *rapid.T, entries ...book.Entry) {
	for _, e := range entries {
		sums := map[money.Currency]int64{}
		for _, p := range e.Postings {
			sums[p.Amount.Currency] += p.Amount.Minor
			key := p
			key.Amount.Minor = 0
			l[key] += p.Amount.Minor
		}
		if len(e.Postings) < 2 || !slices.Equal(slices.Collect(maps.Values(sums)), []int64{0}) {
			t.Fatalf("%s: %d postings add up to %v: %+v", e.Kind, len(e.Postings), sums, e.Postings)
		}
	}
}

// on is what stands on an account.
func (l ledger) on(account book.Account) money.Amount {
	sum := eur(0)
	for p, minor := range l {
		if p.Account == account {
			sum.Minor += minor
		}
	}
	return sum
}

func (l ledger) wantEmpty(t *rapid.T) {
	for p, minor := range l {
		if minor != 0 {
			t.Fatalf("%d is left on %+v", minor, p)
		}
	}
}
