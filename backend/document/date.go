package document

import (
	"fmt"
	"time"

	"daybook/backend/book"
)

var germanMonths = [...]string{"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"}

// writeDate writes a day in words, so that no country reads day and month the wrong way round.
// A date that does not exist is printed as it is.
func writeDate(d book.Date, language, country string) string {
	t, err := time.Parse(time.DateOnly, string(d))
	switch {
	case err != nil:
		return string(d)
	case language == "de":
		return fmt.Sprintf("%d. %s %d", t.Day(), germanMonths[t.Month()-1], t.Year())
	case country == "US" || country == "CA":
		return t.Format("January 2, 2006")
	default:
		return t.Format("2 January 2006")
	}
}
