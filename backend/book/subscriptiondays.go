package book

import (
	"cmp"
	"time"
)

// First is the first day that is billed.
func (s Subscription) First() Date { return max(s.StartOn, s.TrialUntil) }

// Day is the day on which a period, from 0, begins; empty beyond the year 2999. It is counted from the anchor and not from the
// period before, so the 31st stays the last day of every month and 29 February comes back in leap years.
func (s Subscription) Day(period int) Date {
	from, n := cmp.Or(s.AnchorOn, s.First()), (period-s.AnchorPeriod)*s.Every
	day := from
	switch s.Unit {
	case Weeks:
		day = from.AddDays(7 * n)
	case Months:
		day = from.addMonths(n)
	case Years:
		day = from.addMonths(12 * n)
	}
	if !day.Valid() {
		return ""
	}
	return day
}

// addMonths is the same day n months later, or the last one of a month that has no such day. An invalid date stays as it is.
func (d Date) addMonths(n int) Date {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return d
	}
	month := time.Date(t.Year(), t.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := month.AddDate(0, 1, -1)
	return Date(month.AddDate(0, 0, min(t.Day(), last.Day())-1).Format(time.DateOnly))
}

// Until is the last day of a period.
func (s Subscription) Until(period int) Date {
	if next := s.Day(period + 1); next != "" {
		return next.AddDays(-1)
	}
	return "2999-12-31"
}

// begins tells whether a period begins at all.
func (s Subscription) begins(period int) bool {
	day := s.Day(period)
	return day != "" && (s.EndOn == "" || day < s.EndOn)
}

// plan says when the next period begins.
func (s *Subscription) plan() {
	s.NextOn = ""
	if s.CancelledAt == 0 && s.PausedAt == 0 && s.begins(s.Period) {
		s.NextOn = s.Day(s.Period)
	}
}

// Ahead lists the next days on which it bills, at most so many.
func (s Subscription) Ahead(count int) []Date {
	days := []Date{}
	for n := s.Period; s.NextOn != "" && len(days) < count && s.begins(n); n++ {
		days = append(days, s.Day(n))
	}
	return days
}
