package money

import (
	"errors"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

var (
	// ErrNotANumber says that a text is not an amount.
	ErrNotANumber = errors.New("this is not an amount")
	// ErrDecimals says that a text has more decimals than its unit has.
	ErrDecimals = errors.New("too many decimals")
)

// longest is the number of bytes beyond which a text is not even looked at.
const longest = 200

// Parse reads an amount as the country writes it, with or without symbol and grouping: "1.234,50 €", "1234.5".
// A lone separator that can be read both ways follows the notation. It returns ErrNotANumber, ErrDecimals or ErrTooLarge.
func (n Notation) Parse(text string, c Currency) (Amount, error) {
	text = without(c.Symbol(), text)
	text = without(string(c), text)
	minor, err := n.ParseNumber(text, c.Digits())
	return Of(minor, c), err
}

// without takes a symbol off the text, but not from between its digits: "1€50" stays, and is refused.
func without(symbol, text string) string {
	before, after, _ := strings.Cut(text, symbol)
	if strings.ContainsAny(before, figures) && strings.ContainsAny(after, figures) {
		return text
	}
	return before + after
}

// ParseNumber reads a number into units of 10^-digits.
func (n Notation) ParseNumber(text string, digits int) (int64, error) {
	if len(text) > longest {
		return 0, ErrTooLarge
	}
	text, negative := strip(text)
	integer, decimals, ok := n.split(text)
	if !ok {
		return 0, ErrNotANumber
	}
	decimals = strings.TrimRight(decimals, "0")
	if len(decimals) > digits {
		return 0, ErrDecimals
	}
	integer = strings.TrimLeft(integer, "0") + decimals + strings.Repeat("0", digits-len(decimals))
	if len(integer) > 17 {
		return 0, ErrTooLarge
	}
	units, err := strconv.ParseInt("0"+integer, 10, 64)
	if err != nil {
		return 0, ErrNotANumber
	}
	if units >= Limit {
		return 0, ErrTooLarge
	}
	if negative {
		units = -units
	}
	return units, nil
}

// strip removes outer space, the sign and marks of direction, and makes every other kind of space a plain one.
func strip(text string) (string, bool) {
	text = strings.Map(func(r rune) rune {
		switch {
		case r == '\u200e' || r == '\u200f':
			return -1
		case unicode.IsSpace(r):
			return ' '
		}
		return r
	}, text)
	text = strings.Trim(text, " ")
	for _, minus := range []string{"-", "\u2212"} {
		if rest, ok := strings.CutPrefix(text, minus); ok {
			return strings.TrimLeft(rest, " "), true
		}
	}
	return text, false
}

// split finds the decimal separator and checks the grouping.
func (n Notation) split(text string) (integer, decimals string, ok bool) {
	integer = text
	if at := n.decimalAt(text); at >= 0 {
		integer, decimals = text[:at], text[at+1:]
	}
	if decimals != "" && !allDigits(decimals) || integer == "" && decimals == "" {
		return "", "", false
	}
	integer, ok = ungroup(integer)
	return integer, decimals, ok
}

// decimalAt is the position of the separator that starts the decimals, or -1. The last of two different
// separators does; one that stands alone does unless it stands where this notation groups.
func (n Notation) decimalAt(text string) int {
	dot, comma := strings.LastIndexByte(text, '.'), strings.LastIndexByte(text, ',')
	switch {
	case dot >= 0 && comma >= 0:
		return max(dot, comma)
	case dot < 0 && comma < 0:
		return -1
	}
	at := max(dot, comma)
	mark := text[at : at+1]
	if strings.Count(text, mark) > 1 {
		return -1
	}
	grouping := mark == n.Group && len(text)-at-1 == 3 && at > 0 && at <= 3
	if grouping && text[0] != '0' {
		return -1
	}
	return at
}

// ungroup removes grouping marks of one kind; every group after the first must have two or three digits, the last three.
func ungroup(text string) (string, bool) {
	at := strings.IndexAny(text, " .,'’")
	if at < 0 {
		return text, allDigits(text)
	}
	mark, _ := utf8.DecodeRuneInString(text[at:])
	groups := strings.Split(text, string(mark))
	last := len(groups) - 1
	if groups[0] == "" || len(groups[0]) > 3 || len(groups[last]) != 3 {
		return "", false
	}
	for _, group := range groups[1:] {
		if len(group) < 2 || len(group) > 3 {
			return "", false
		}
	}
	joined := strings.Join(groups, "")
	return joined, allDigits(joined)
}

const figures = "0123456789"

func allDigits(text string) bool { return strings.Trim(text, figures) == "" }
