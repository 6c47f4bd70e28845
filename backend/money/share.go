package money

import (
	"cmp"
	"math/bits"
	"slices"
)

// Share splits total in proportion to weights by the largest-remainder method, so that the shares add up to
// total exactly. Equal remainders go to the earlier weight. Weights must not be negative; when all are zero
// the first takes everything. No weights give no shares.
//
// Method: Hare quota with largest remainders, https://en.wikipedia.org/wiki/Quota_method.
func Share(total int64, weights []int64) []int64 {
	shares := make([]int64, len(weights))
	sum := uint64(0)
	for _, w := range weights {
		sum += uint64(w)
	}
	if len(weights) == 0 {
		return shares
	}
	if sum == 0 {
		shares[0] = total
		return shares
	}
	left, order := floors(magnitude(total), weights, sum, shares)
	for _, i := range order[:left] {
		shares[i]++
	}
	if total < 0 {
		for i := range shares {
			shares[i] = -shares[i]
		}
	}
	return shares
}

// floors fills shares with the rounded-down proportions and returns how many units are left
// and the positions in the order in which they are given out.
func floors(total uint64, weights []int64, sum uint64, shares []int64) (uint64, []int) {
	remainders := make([]uint64, len(weights))
	order := make([]int, len(weights))
	left := total
	for i, w := range weights {
		hi, lo := bits.Mul64(total, uint64(w))
		share, rest := bits.Div64(hi, lo, sum)
		shares[i], remainders[i], order[i] = int64(share), rest, i
		left -= share
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(remainders[b], remainders[a]) })
	return left, order
}
