package transfer

import (
	"iter"
	"strings"
	"time"

	"daybook/backend/book"
	"daybook/backend/money"
)

// Cell is one value of a list that is written.
type Cell struct {
	kind     cellType
	text     string // as CSV has it; an amount or a quantity with a point and without grouping
	decimals int    // of an amount or a rate
	at       time.Time
	currency money.Currency
}

type cellType int

const (
	cellText cellType = iota
	cellAmount
	cellQuantity
	cellRate
	cellDate
	cellMoment
)

var plainNotation = money.Notation{Decimal: "."}

// Text is a cell of text; an empty text is an empty cell.
func Text(text string) Cell { return Cell{text: text} }

// Amount is a sum of money with the decimals of its currency.
func Amount(a money.Amount) Cell {
	digits := a.Currency.Digits()
	return Cell{kind: cellAmount, text: decimal(a.Minor, digits), decimals: digits, currency: a.Currency}
}

// Quantity is a number of pieces, kilograms or hours.
func Quantity(q money.Quantity) Cell {
	return Cell{kind: cellQuantity, text: plainNotation.Quantity(q)}
}

// Rate is a percentage.
func Rate(r money.Rate) Cell {
	text := plainNotation.Rate(r)
	_, fraction, _ := strings.Cut(text, ".")
	return Cell{kind: cellRate, text: text + "%", decimals: len(fraction)}
}

// Date is a day; an empty one is an empty cell.
func Date(d book.Date) Cell {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return Text(string(d))
	}
	return Cell{kind: cellDate, text: string(d), at: t}
}

// Moment is a point in time, written as the clock in the shop showed it; none is an empty cell.
func Moment(m book.Moment, zone *time.Location) Cell {
	if m == 0 {
		return Cell{}
	}
	t := m.Time().In(zone).Truncate(time.Second)
	return Cell{kind: cellMoment, text: t.Format(time.DateTime), at: t}
}

// decimal writes an integer of units of 10^-digits with a point.
func decimal(units int64, digits int) string {
	if units < 0 {
		return "-" + plainNotation.Number(-uint64(units), digits)
	}
	return plainNotation.Number(uint64(units), digits)
}

// List is what is written: the rows, one after another, or the error that kept them from being read.
type List = iter.Seq2[[]Cell, error]
