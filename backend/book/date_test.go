package book_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"daybook/backend/book"
)

func TestDaysThatExist(t *testing.T) {
	tests := []struct {
		date book.Date
		code book.Code
	}{
		{"2026-03-01", ""}, {"2024-02-29", ""}, {"2000-02-29", ""}, {"1900-01-01", ""}, {"2999-12-31", ""},
		{"", book.CodeRequired},
		{"2026-02-29", book.CodeInvalid}, {"2100-02-29", book.CodeInvalid}, {"2026-02-30", book.CodeInvalid}, {"2026-04-31", book.CodeInvalid},
		{"2026-13-01", book.CodeInvalid}, {"2026-00-10", book.CodeInvalid}, {"2026-01-00", book.CodeInvalid},
		{"1899-12-31", book.CodeInvalid}, {"3000-01-01", book.CodeInvalid}, {"0000-00-00", book.CodeInvalid}, {"-001-01-01", book.CodeInvalid},
		{"2026-3-1", book.CodeInvalid}, {"01.03.2026", book.CodeInvalid}, {"2026-03-01T00:00:00Z", book.CodeInvalid}, {"2026-03-01 ", book.CodeInvalid},
		{"tomorrow", book.CodeInvalid}, {"２０２６-03-01", book.CodeInvalid},
	}
	for _, test := range tests {
		t.Run(string(test.date), func(t *testing.T) {
			wantRefusal(t, book.CheckDate("dueDate", test.date), test.code, "dueDate")
			if test.date.Valid() != (test.code == "") {
				t.Errorf("Valid is %v", test.date.Valid())
			}
		})
	}
}

func TestCountingDays(t *testing.T) {
	tests := []struct {
		name      string
		got, want book.Date
	}{
		{"thirty days to pay", book.Date("2026-01-15").AddDays(30), "2026-02-14"},
		{"over a leap day", book.Date("2024-02-28").AddDays(1), "2024-02-29"},
		{"over no leap day", book.Date("2026-02-28").AddDays(1), "2026-03-01"},
		{"over new year", book.Date("2026-12-31").AddDays(1), "2027-01-01"},
		{"back", book.Date("2026-03-01").AddDays(-1), "2026-02-28"},
		{"over the change of clocks", book.Date("2026-03-28").AddDays(2), "2026-03-30"},
		{"no day stays none", book.Date("2026-02-30").AddDays(1), "2026-02-30"},
		{"a Monday starts its week", book.Date("2026-03-02").WeekStart(), "2026-03-02"},
		{"a Sunday ends it", book.Date("2026-03-08").WeekStart(), "2026-03-02"},
		{"a week over new year", book.Date("2027-01-01").WeekStart(), "2026-12-28"},
		{"no day has no week", book.Date("soon").WeekStart(), "soon"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if test.got != test.want {
				t.Errorf("got %s, want %s", test.got, test.want)
			}
		})
	}
}

func TestTheDayIsTheShops(t *testing.T) {
	moment := book.MomentOf(time.Date(2026, 3, 31, 22, 30, 0, 0, time.UTC))
	for zone, want := range map[string]book.Date{"UTC": "2026-03-31", "Europe/Berlin": "2026-04-01", "America/New_York": "2026-03-31", "Pacific/Auckland": "2026-04-01", "Asia/Kolkata": "2026-04-01"} {
		if got := book.DateOf(moment, zoneOf(t, zone)); got != want {
			t.Errorf("22:30 UTC is %s in %s, want %s", got, zone, want)
		}
	}
}

func zoneOf(t *testing.T, name string) *time.Location {
	t.Helper()
	zone, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return zone
}

func TestTheFirstMomentOfADay(t *testing.T) {
	tests := []struct{ name, zone, date, want string }{
		{"in Berlin in winter", "Europe/Berlin", "2026-01-01", "2025-12-31T23:00:00Z"},
		{"in Berlin in summer", "Europe/Berlin", "2026-07-01", "2026-06-30T22:00:00Z"},
		{"on the day clocks go forward at two", "Europe/Berlin", "2026-03-29", "2026-03-28T23:00:00Z"},
		{"and the next", "Europe/Berlin", "2026-03-30", "2026-03-29T22:00:00Z"},
		{"half an hour off", "Asia/Kolkata", "2026-01-01", "2025-12-31T18:30:00Z"},
		{"far in the east", "Pacific/Kiritimati", "2026-01-01", "2025-12-31T10:00:00Z"},
		{"far in the west", "Pacific/Pago_Pago", "2026-01-01", "2026-01-01T11:00:00Z"},
		{"where midnight was skipped", "America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00Z"},
		{"where midnight is skipped in spring", "America/Havana", "2023-03-12", "2023-03-12T05:00:00Z"},
		{"where midnight comes twice", "Asia/Amman", "2021-10-29", "2021-10-28T21:00:00Z"},
		{"where midnight comes twice in autumn", "America/Havana", "2023-11-05", "2023-11-05T04:00:00Z"},
		{"no day", "UTC", "2026-02-30", "1970-01-01T00:00:00Z"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := book.Date(test.date).Start(zoneOf(t, test.zone)).Time().Format(time.RFC3339)
			if got != test.want {
				t.Errorf("%s in %s starts at %s, want %s", test.date, test.zone, got, test.want)
			}
		})
	}
}

func TestEveryDayStartsOnThatDay(t *testing.T) {
	zones := rapid.SampledFrom([]string{"Europe/Berlin", "America/Sao_Paulo", "America/Havana", "Asia/Beirut", "Africa/Cairo", "Australia/Lord_Howe", "America/New_York", "Asia/Tokyo"})
	rapid.Check(t, func(rt *rapid.T) {
		zone := zoneOf(t, zones.Draw(rt, "zone"))
		date := book.Date("1995-01-01").AddDays(rapid.IntRange(0, 40*365).Draw(rt, "days"))
		start := date.Start(zone)
		if book.DateOf(start, zone) != date || book.DateOf(start-1, zone) >= date {
			rt.Fatalf("%s starts at %s, a moment before is %s", date, book.DateOf(start, zone), book.DateOf(start-1, zone))
		}
	})
}
