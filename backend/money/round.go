package money

import "math/bits"

// MulDiv is value × factor ÷ divisor rounded half away from zero, exact over 128 bits.
// The divisor must be positive and the factor not negative. ErrTooLarge when the result is beyond Limit.
func MulDiv(value, factor, divisor int64) (int64, error) {
	hi, lo := bits.Mul64(magnitude(value), uint64(factor))
	if hi >= uint64(divisor) {
		return 0, ErrTooLarge
	}
	quotient, rest := bits.Div64(hi, lo, uint64(divisor))
	if rest >= uint64(divisor)-rest {
		quotient++
	}
	if quotient >= uint64(Limit) {
		return 0, ErrTooLarge
	}
	if value < 0 {
		return -int64(quotient), nil
	}
	return int64(quotient), nil
}

func magnitude(v int64) uint64 {
	if v < 0 {
		return -uint64(v)
	}
	return uint64(v)
}

// Quantity is an integer of thousandths: 1.5 kg is 1500.
type Quantity int64

// One is a quantity of one.
const One Quantity = 1000

// Rate is a tax or discount rate as an integer of thousandths of a percent: 8.875 % is 8875.
type Rate int64

// Percent is a whole percent as a Rate.
const Percent Rate = 1000

const whole = int64(100 * Percent)

// Times is unit price × quantity, rounded once.
func Times(unitPrice int64, q Quantity) (int64, error) {
	return MulDiv(unitPrice, int64(q), int64(One))
}

// Of is the rate's part of an amount, rounded once: 8.875 % of 100.00 is 8.88.
func (r Rate) Of(minor int64) (int64, error) { return MulDiv(minor, int64(r), whole) }

// Within is the part of an amount that already includes the rate, rounded once: 19 % within 119.00 is 19.00.
func (r Rate) Within(minor int64) (int64, error) { return MulDiv(minor, int64(r), whole+int64(r)) }
