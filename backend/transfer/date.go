package transfer

import (
	"slices"
	"strings"
	"time"

	"daybook/backend/book"
)

var (
	// zonedLayouts say in which zone the clock was read.
	zonedLayouts = []string{time.RFC3339Nano, "2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05 MST"}
	// dayLayouts begin with the year, or name the month: they can be read one way only.
	dayLayouts = []string{"2006-01-02", "2006/01/02", "2006.01.02", "20060102", "Jan 2, 2006", "January 2, 2006", "2 Jan 2006", "2 January 2006", "02-Jan-2006"}
	dmyLayouts = []string{"2.1.2006", "2/1/2006", "2-1-2006", "2.1.06", "2/1/06", "2-1-06"}
	mdyLayouts = []string{"1/2/2006", "1-2-2006", "1.2.2006", "1/2/06", "1-2-06", "1.2.06"}
	clocks     = []string{"15:04", "15:04:05", "15:04:05.999", "3:04 PM", "3:04:05 PM", "3:04PM"}
)

// monthFirstCountries write the month before the day (Unicode CLDR).
var monthFirstCountries = []string{"US", "PH", "PR", "GU", "VI", "AS", "MP", "UM"}

// moment reads a date, with or without a time of day, in the shop's zone; in UTC where the header says so, as Stripe's does.
func (r *reading) moment(field Field) book.Moment {
	text := r.text(field)
	if text == "" {
		return 0
	}
	zone := r.habits.Zone
	if strings.HasSuffix(folded(r.mapping.Columns[r.column(field)].Header), " utc") {
		zone = time.UTC
	}
	m, ok := parseMoment(text, r.dateLayouts(), zone)
	if !ok {
		r.fail(field, book.Refuse(CodeDate, string(field), "%s is not a date Daybook understands. The safest way to write one is 2024-12-31.", text).With("text", text))
	}
	return m
}

// dateLayouts puts the order of the file, else of the country, after the layouts that are never in doubt.
func (r *reading) dateLayouts() []string {
	order := r.mapping.Dates
	if order == "" && slices.Contains(monthFirstCountries, r.habits.Country) {
		order = MonthFirst
	}
	if order == MonthFirst {
		return mdyLayouts
	}
	return dmyLayouts
}

func parseMoment(text string, ambiguous []string, zone *time.Location) (book.Moment, bool) {
	if hasClock(text) {
		for _, layout := range zonedLayouts {
			if t, err := time.Parse(layout, text); err == nil {
				return momentWithin(t)
			}
		}
	}
	for _, layouts := range [][]string{dayLayouts, ambiguous} {
		for _, layout := range layouts {
			if m, ok := parseLayout(text, layout, zone); ok {
				return m, true
			}
		}
	}
	return 0, false
}

// parseLayout reads a day alone, which begins when the shop's day does, or a day and a time.
func parseLayout(text, layout string, zone *time.Location) (book.Moment, bool) {
	if t, err := time.Parse(layout, text); err == nil {
		date := book.Date(t.Format(time.DateOnly))
		return date.Start(zone), date.Valid()
	}
	if !hasClock(text) {
		return 0, false
	}
	text = strings.ReplaceAll(strings.Replace(text, "T", " ", 1), ", ", " ")
	for _, clock := range clocks {
		if t, err := time.ParseInLocation(strings.ReplaceAll(layout, ", ", " ")+" "+clock, text, zone); err == nil {
			return momentWithin(t)
		}
	}
	return 0, false
}

func hasClock(text string) bool { return strings.Contains(text, ":") }

// momentWithin refuses years in which no shop of today was there.
func momentWithin(t time.Time) (book.Moment, bool) {
	return book.MomentOf(t), book.DateOf(book.MomentOf(t), time.UTC).Valid()
}
