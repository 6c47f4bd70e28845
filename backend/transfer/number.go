package transfer

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// show writes a number of a workbook the way its style shows it; dates always as 2006-01-02, which nobody misreads.
// base is the number of days between the workbook's epoch and 30 December 1899.
func (l look) show(number string, base int) string {
	value, err := strconv.ParseFloat(number, 64)
	if err != nil || math.IsInf(value, 0) || math.IsNaN(value) {
		return number
	}
	switch l.kind {
	case lookMoment:
		return l.moment(value, base)
	case lookPercent:
		return fifteenDigits(value*100) + "%"
	case lookCode:
		text := fifteenDigits(value)
		return strings.Repeat("0", max(0, l.zeros-len(text))) + text
	}
	if isPlainNumber(number) {
		return number
	}
	return fifteenDigits(value)
}

// isPlainNumber tells a number that can stay as it is written: no exponent and no digits beyond those a spreadsheet shows.
func isPlainNumber(number string) bool {
	digits := len(number) - strings.Count(number, ".") - strings.Count(number, "-")
	return digits <= 15 && strings.Trim(number, "-.0123456789") == ""
}

// fifteenDigits writes a number with as many digits as a spreadsheet keeps, so that 0.1+0.2 is 0.3, and no exponent.
func fifteenDigits(value float64) string {
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(value, 'g', 15, 64), 64)
	if err != nil {
		rounded = value
	}
	return strconv.FormatFloat(rounded, 'f', -1, 64)
}

// lastDay is 31 December 9999, the last day a workbook knows.
const lastDay = 2958465

func (l look) moment(value float64, base int) string {
	value += float64(base)
	if value < 0 || value >= lastDay+1 {
		return fifteenDigits(value)
	}
	days := math.Floor(value)
	seconds := int(math.Round((value - days) * 86400))
	t := time.Date(1899, 12, 30, 0, 0, seconds, 0, time.UTC).AddDate(0, 0, int(days))
	clock := "15:04"
	if t.Second() != 0 {
		clock = time.TimeOnly
	}
	switch {
	case !l.hasDHM:
		return t.Format(time.DateOnly)
	case !l.hasDay || days == 0:
		return t.Format(clock)
	}
	return t.Format(time.DateOnly + " " + clock)
}
