package book

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// SeriesKind says what a series numbers.
type SeriesKind string

// The documents that are numbered.
const (
	SeriesInvoice    SeriesKind = "invoice"
	SeriesReceipt    SeriesKind = "receipt"
	SeriesCreditNote SeriesKind = "credit_note"
)

// Series gives consecutive numbers to one kind of document of one store. Next is the number it gives next; it only
// ever rises by one, in the transaction that uses it.
type Series struct {
	StoreID int64      `json:"storeId"`
	Kind    SeriesKind `json:"kind"`
	Pattern string     `json:"pattern"`
	Next    int64      `json:"next"`
}

var (
	placeholder = regexp.MustCompile(`\{[^{}]*\}`)
	seqPattern  = regexp.MustCompile(`^\{seq(?::([1-9]))?\}$`)
)

// Number is the series' next number for a document of a date: INV-{year}-{seq:5} gives INV-2026-00042.
func (s Series) Number(date Date) string {
	return placeholder.ReplaceAllStringFunc(s.Pattern, func(p string) string {
		if m := seqPattern.FindStringSubmatch(p); m != nil {
			width, _ := strconv.Atoi(m[1])
			return fmt.Sprintf("%0*d", width, s.Next)
		}
		if p == "{year}" {
			return string(date[:4])
		}
		return string(date[5:7])
	})
}

// CheckPattern refuses a pattern without exactly one {seq}, or with a placeholder other than {year}, {month} and {seq:n}.
func CheckPattern(field, pattern string) error {
	tidy, err := Required(field, pattern, 40)
	if err != nil {
		return err
	}
	if tidy != pattern {
		return Refuse(CodeInvalid, field, "The pattern has space where none can stay.")
	}
	sequences := 0
	for _, p := range placeholder.FindAllString(pattern, -1) {
		switch {
		case seqPattern.MatchString(p):
			sequences++
		case p != "{year}" && p != "{month}":
			return Refuse(CodeInvalid, field, "%s is not known here. Use {year}, {month} and {seq:5}.", p).With("placeholder", p)
		}
	}
	if sequences != 1 || strings.ContainsAny(placeholder.ReplaceAllString(pattern, ""), "{}") {
		return Refuse(CodeInvalid, field, "The pattern needs {seq} once, such as INV-{year}-{seq:5}.")
	}
	return nil
}

// NewSeries are the series that a store begins with. A prefix, such as HARBOUR-, tells its papers from another store's.
func NewSeries(prefix string) []Series {
	return []Series{
		{Kind: SeriesInvoice, Pattern: prefix + "INV-{year}-{seq:5}", Next: 1},
		{Kind: SeriesReceipt, Pattern: prefix + "REC-{year}-{seq:5}", Next: 1},
		{Kind: SeriesCreditNote, Pattern: prefix + "CN-{year}-{seq:5}", Next: 1},
	}
}
