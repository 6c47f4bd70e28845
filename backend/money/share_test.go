package money_test

import (
	"math/big"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"daybook/backend/money"
)

func TestADiscountIsSharedToTheCent(t *testing.T) {
	tests := []struct {
		name          string
		total         int64
		weights, want []int64
	}{
		{"ten cents over three equal lines: the first has the odd one", 10, []int64{33, 33, 33}, []int64{4, 3, 3}},
		{"two cents over three equal lines: the first two", 2, []int64{1, 1, 1}, []int64{1, 1, 0}},
		{"the largest remainder comes first", 100, []int64{1, 2, 3}, []int64{17, 33, 50}},
		{"a line of nothing has none", 5, []int64{0, 7, 0}, []int64{0, 5, 0}},
		{"the first takes everything where all are nothing", 5, []int64{0, 0}, []int64{5, 0}},
		{"a negative total is shared the same way", -10, []int64{33, 33, 33}, []int64{-4, -3, -3}},
		{"nothing is shared as nothing", 0, []int64{1, 2}, []int64{0, 0}},
		{"one line takes it all", 7, []int64{3}, []int64{7}},
		{"no lines have no shares", 7, nil, []int64{}},
		{"the largest amounts are shared exactly", money.Limit - 1, []int64{money.Limit - 1, money.Limit - 1}, []int64{money.Limit / 2, money.Limit/2 - 1}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := money.Share(test.total, test.weights); !slices.Equal(got, test.want) {
				t.Errorf("Share(%d, %v) = %v, want %v", test.total, test.weights, got, test.want)
			}
		})
	}
}

func TestSharesAddUpAndAreFair(t *testing.T) {
	weight := rapid.OneOf(rapid.Int64Range(0, 20), rapid.Int64Range(0, money.Limit-1))
	rapid.Check(t, func(t *rapid.T) {
		total := rapid.OneOf(rapid.Int64Range(-50, 50), anyMinor).Draw(t, "total")
		weights := rapid.SliceOfN(weight, 1, 60).Draw(t, "weights")
		shares := money.Share(total, weights)
		if got := sum(shares); got != total {
			t.Fatalf("%v add up to %d, want %d", shares, got, total)
		}
		if all := sum(weights); all != 0 {
			for i, share := range shares {
				checkFair(t, total, weights[i], all, share)
			}
		}
	})
}

// checkFair wants |share − total × weight ÷ all| < 1, multiplied out.
func checkFair(t *rapid.T, total, weight, all, share int64) {
	off := new(big.Int).Mul(big.NewInt(share), big.NewInt(all))
	off.Sub(off, new(big.Int).Mul(big.NewInt(total), big.NewInt(weight)))
	if off.CmpAbs(big.NewInt(all)) >= 0 {
		t.Fatalf("%d of %d has a share of %d in %d", weight, all, share, total)
	}
}

// With more than a dozen lines an unstable sort would show.
func TestTheEarlierOfTwoEqualLinesNeverHasLess(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		total := rapid.Int64Range(0, 500).Draw(t, "total")
		weights := rapid.SliceOfN(rapid.Int64Range(1, 3), 20, 60).Draw(t, "weights")
		last := map[int64]int64{}
		for i, share := range money.Share(total, weights) {
			if earlier, ok := last[weights[i]]; ok && earlier < share {
				t.Fatalf("line %d has %d, an earlier one of the same amount %d", i, share, earlier)
			}
			last[weights[i]] = share
		}
	})
}

func TestEqualLinesDifferByACentAtMostAndTheEarlierHasIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		total := rapid.Int64Range(0, 10_000).Draw(t, "total")
		n := rapid.IntRange(1, 40).Draw(t, "lines")
		shares := money.Share(total, slices.Repeat([]int64{rapid.Int64Range(1, 500).Draw(t, "amount")}, n))
		if shares[0]-shares[n-1] > 1 || !slices.IsSortedFunc(shares, func(a, b int64) int { return int(b - a) }) {
			t.Fatalf("%d over %d equal lines: %v", total, n, shares)
		}
	})
}

func sum(values []int64) int64 {
	total := int64(0)
	for _, v := range values {
		total += v
	}
	return total
}
