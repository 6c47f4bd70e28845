package money_test

import (
	"errors"
	"math"
	"math/big"
	"testing"

	"pgregory.net/rapid"

	"daybook/backend/money"
)

func TestHalvesAreRoundedAwayFromZero(t *testing.T) {
	for _, test := range []struct{ value, factor, divisor, want int64 }{
		{5, 1, 2, 3}, {-5, 1, 2, -3}, {4, 1, 3, 1}, {5, 1, 3, 2}, {-4, 1, 3, -1}, {1, 1, 2, 1}, {-1, 1, 2, -1}, {1, 49, 100, 0}, {0, 7, 3, 0}, {7, 0, 3, 0},
		{money.Limit - 1, money.Limit, money.Limit, money.Limit - 1},
		{math.MinInt64, 1, 1 << 12, -(1 << 51)},
	} {
		if got, err := money.MulDiv(test.value, test.factor, test.divisor); err != nil || got != test.want {
			t.Errorf("%d × %d ÷ %d = %d, %v, want %d", test.value, test.factor, test.divisor, got, err, test.want)
		}
	}
}

func TestAResultAtTheLimitIsRefused(t *testing.T) {
	for _, value := range []int64{money.Limit, -money.Limit, math.MaxInt64, math.MinInt64} {
		if got, err := money.MulDiv(value, 1, 1); !errors.Is(err, money.ErrTooLarge) || got != 0 {
			t.Errorf("%d was kept as %d, %v", value, got, err)
		}
	}
}

func TestMulDivAgreesWithExactArithmetic(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		value := rapid.OneOf(rapid.Int64(), anyMinor).Draw(t, "value")
		factor := rapid.Int64Range(0, math.MaxInt64).Draw(t, "factor")
		divisor := rapid.Int64Range(1, math.MaxInt64).Draw(t, "divisor")
		got, err := money.MulDiv(value, factor, divisor)
		want := exactly(value, factor, divisor)
		if want.CmpAbs(big.NewInt(money.Limit)) >= 0 {
			if !errors.Is(err, money.ErrTooLarge) || got != 0 {
				t.Fatalf("%s is beyond the limit, got %d, %v", want, got, err)
			}
			return
		}
		if err != nil || want.Cmp(big.NewInt(got)) != 0 {
			t.Fatalf("got %d, %v, want %s", got, err, want)
		}
	})
}

// exactly is value × factor ÷ divisor with halves away from zero: (2·|v|·f + d) ÷ 2d, with the sign of v.
func exactly(value, factor, divisor int64) *big.Int {
	v, d := big.NewInt(value), big.NewInt(divisor)
	sign := int64(v.Sign())
	n := new(big.Int).Mul(v.Abs(v), big.NewInt(factor))
	n.Add(n.Lsh(n, 1), d)
	n.Quo(n, d.Lsh(d, 1))
	return n.Mul(n, big.NewInt(sign))
}

func TestRatesAndQuantities(t *testing.T) {
	of := func(r money.Rate, minor int64) func() (int64, error) {
		return func() (int64, error) { return r.Of(minor) }
	}
	within := func(r money.Rate, minor int64) func() (int64, error) {
		return func() (int64, error) { return r.Within(minor) }
	}
	times := func(price int64, q money.Quantity) func() (int64, error) {
		return func() (int64, error) { return money.Times(price, q) }
	}
	tests := []struct {
		name string
		of   func() (int64, error)
		want int64
	}{
		{"8.875 % of 100.00 is 8.88", of(8875, 10000), 888},
		{"10 % of 0.05 is 0.01", of(10*money.Percent, 5), 1},
		{"10 % of 0.04 is nothing", of(10*money.Percent, 4), 0},
		{"10 % of -0.05 is -0.01", of(10*money.Percent, -5), -1},
		{"100 % is everything", of(100*money.Percent, 777), 777},
		{"0 % is nothing", of(0, 777), 0},
		{"19 % within 119.00 is 19.00", within(19*money.Percent, 11900), 1900},
		{"19 % within 10.00 is 1.60", within(19*money.Percent, 1000), 160},
		{"100 % within 1.01 is half of it", within(100*money.Percent, 101), 51},
		{"0 % within 119.00 is nothing", within(0, 11900), 0},
		{"1.5 kg at 3.99 is 5.99", times(399, 1500), 599},
		{"a third of a metre at 0.10", times(10, 333), 3},
		{"a thousand at 0.01", times(1, 1000*money.One), 1000},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got, err := test.of(); err != nil || got != test.want {
				t.Errorf("got %d, %v, want %d", got, err, test.want)
			}
		})
	}
}

func TestTheTaxWithinAPriceIsNeverMoreThanThePrice(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		gross := rapid.Int64Range(0, money.Limit-1).Draw(t, "gross")
		rate := money.Rate(rapid.Int64Range(0, int64(100*money.Percent)).Draw(t, "rate"))
		tax, err := rate.Within(gross)
		if err != nil || tax < 0 || 2*tax > gross+1 {
			t.Fatalf("tax %d, %v within %d", tax, err, gross)
		}
		back, err := rate.Of(gross - tax)
		if err == nil && (back-tax > 1 || tax-back > 1) {
			t.Fatalf("%d within %d, but %d on the net", tax, gross, back)
		}
	})
}
