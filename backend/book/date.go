package book

import (
	"sort"
	"time"
)

// Date is a day in the shop's time zone, as "2006-01-02".
type Date string

// Moment is a point in time in UTC milliseconds since 1970.
type Moment int64

// DateOf is the day of a moment in a time zone.
func DateOf(m Moment, zone *time.Location) Date {
	return Date(m.Time().In(zone).Format(time.DateOnly))
}

// MomentOf is the moment of a time.
func MomentOf(t time.Time) Moment { return Moment(t.UnixMilli()) }

// Time is the moment as a UTC time.
func (m Moment) Time() time.Time { return time.UnixMilli(int64(m)).UTC() }

// Valid tells whether the date exists and lies in the years 1900 to 2999.
func (d Date) Valid() bool {
	t, err := time.Parse(time.DateOnly, string(d))
	return err == nil && t.Year() >= 1900 && t.Year() < 3000
}

// AddDays is the date n days later. An invalid date stays as it is.
func (d Date) AddDays(n int) Date {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return d
	}
	return Date(t.AddDate(0, 0, n).Format(time.DateOnly))
}

// Start is the first moment of the day in a zone. Near a change of clocks it is searched for, because where they change at
// midnight there is no 00:00 on that day, or there are two.
func (d Date) Start(zone *time.Location) Moment {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return 0
	}
	before, after := t.AddDate(0, 0, -1), t.AddDate(0, 0, 1)
	if offset := secondsAhead(before, zone); offset == secondsAhead(after, zone) {
		return MomentOf(t) - Moment(offset)*1000
	}
	from, twoDays := MomentOf(before), int((48 * time.Hour).Milliseconds())
	return from + Moment(sort.Search(twoDays, func(ms int) bool { return DateOf(from+Moment(ms), zone) >= d }))
}

// secondsAhead is how far a zone's clocks are ahead of UTC.
func secondsAhead(t time.Time, zone *time.Location) int {
	_, seconds := t.In(zone).Zone()
	return seconds
}

// WeekStart is the Monday of the date's week (ISO 8601).
func (d Date) WeekStart() Date {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return d
	}
	return d.AddDays(-(int(t.Weekday()) + 6) % 7)
}

// CheckDate refuses a date that does not exist; an empty one too.
func CheckDate(field string, d Date) error {
	if d == "" {
		return Refuse(CodeRequired, field, "Please fill this in.")
	}
	if !d.Valid() {
		return Refuse(CodeInvalid, field, "There is no such day.")
	}
	return nil
}
