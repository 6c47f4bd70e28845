package book_test

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"daybook/backend/book"
)

// coffee are terms of a subscription, monthly from 31 January 2026 unless changed.
func coffee(change func(*book.Subscription)) book.Subscription {
	s := book.Subscription{
		StoreID: 1, CustomerID: 1, Name: "Coffee", Every: 1, Unit: book.Months, StartOn: "2026-01-31", Collection: book.CollectBySend, Pricing: taxOnTop(sold(1490, 19)),
	}
	if change != nil {
		change(&s)
	}
	return s
}

// every is an interval.
func every(n int, unit book.IntervalUnit, start book.Date) func(*book.Subscription) {
	return func(s *book.Subscription) { s.Every, s.Unit, s.StartOn = n, unit, start }
}

func TestTheDaysOfASubscription(t *testing.T) {
	for name, c := range map[string]struct {
		terms func(*book.Subscription)
		want  []book.Date
	}{
		"every month on the 31st":        {nil, []book.Date{"2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30"}},
		"over a leap day":                {every(1, book.Months, "2027-12-30"), []book.Date{"2027-12-30", "2028-01-30", "2028-02-29", "2028-03-30", "2028-04-30", "2028-05-30"}},
		"every quarter on the 31st":      {every(3, book.Months, "2026-08-31"), []book.Date{"2026-08-31", "2026-11-30", "2027-02-28", "2027-05-31", "2027-08-31", "2027-11-30"}},
		"every fourteen months":          {every(14, book.Months, "2026-11-15"), []book.Date{"2026-11-15", "2028-01-15", "2029-03-15", "2030-05-15", "2031-07-15", "2032-09-15"}},
		"every week over new year":       {every(1, book.Weeks, "2026-12-21"), []book.Date{"2026-12-21", "2026-12-28", "2027-01-04", "2027-01-11", "2027-01-18", "2027-01-25"}},
		"every two weeks over 29 Feb":    {every(2, book.Weeks, "2028-02-20"), []book.Date{"2028-02-20", "2028-03-05", "2028-03-19", "2028-04-02", "2028-04-16", "2028-04-30"}},
		"every year on 29 February":      {every(1, book.Years, "2028-02-29"), []book.Date{"2028-02-29", "2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29", "2033-02-28"}},
		"no 29 February in 2100":         {every(4, book.Years, "2092-02-29"), []book.Date{"2092-02-29", "2096-02-29", "2100-02-28", "2104-02-29", "2108-02-29", "2112-02-29"}},
		"from the end of a trial":        {func(s *book.Subscription) { s.TrialUntil = "2026-02-10" }, []book.Date{"2026-02-10", "2026-03-10", "2026-04-10", "2026-05-10", "2026-06-10", "2026-07-10"}},
		"up to its end, not on it":       {func(s *book.Subscription) { s.EndOn = "2026-03-31" }, []book.Date{"2026-01-31", "2026-02-28"}},
		"up to the end of all calendars": {every(99, book.Years, "2900-01-01"), []book.Date{"2900-01-01", "2999-01-01"}},
	} {
		t.Run(name, func(t *testing.T) {
			s := coffee(c.terms)
			if err := s.Begin(s.StartOn); err != nil {
				t.Fatal(err)
			}
			if got := s.Ahead(book.Upcoming); !slices.Equal(got, c.want) {
				t.Errorf("it bills on %v, want %v", got, c.want)
			}
		})
	}
}

// drawTerms draws an interval, and a start in the next hundred years.
func drawTerms(rt *rapid.T) book.Subscription {
	return coffee(func(s *book.Subscription) {
		s.StartOn = book.Date("2026-01-01").AddDays(rapid.IntRange(0, 36_500).Draw(rt, "start"))
		s.Every = rapid.IntRange(1, book.MaxEvery).Draw(rt, "every")
		s.Unit = rapid.SampledFrom([]book.IntervalUnit{book.Weeks, book.Months, book.Years}).Draw(rt, "unit")
		if rapid.Bool().Draw(rt, "has a trial") {
			s.TrialUntil = s.StartOn.AddDays(rapid.IntRange(0, 400).Draw(rt, "trial"))
		}
	})
}

// The periods of a subscription follow one another without a gap and without sharing a day, and fall where its interval says.
func TestPeriodsCoverEveryDayOnce(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := drawTerms(rt)
		first := parsed(t, s.First())
		for n := range rapid.IntRange(1, 8).Draw(rt, "periods") {
			day, next := s.Day(n), s.Day(n+1)
			if next == "" { // beyond the year 2999
				break
			}
			if day >= next || s.Until(n) != next.AddDays(-1) {
				rt.Fatalf("period %d is from %s until %s, the next from %s", n, day, s.Until(n), next)
			}
			if want := intervalsAfter(first, n*s.Every, s.Unit); parsed(t, day) != want {
				rt.Fatalf("period %d of %s begins on %s, want %s", n, s.First(), day, want)
			}
		}
	})
}

// intervalsAfter finds a day by going back from where Go's calendar puts it until the month is right.
func intervalsAfter(first time.Time, n int, unit book.IntervalUnit) time.Time {
	if unit == book.Weeks {
		return first.Add(time.Duration(n) * 7 * 24 * time.Hour)
	}
	if unit == book.Years {
		n *= 12
	}
	day := first.AddDate(0, n, 0)
	for (int(day.Month())-int(first.Month())-n)%12 != 0 {
		day = day.AddDate(0, 0, -1)
	}
	return day
}

func parsed(t *testing.T, d book.Date) time.Time {
	t.Helper()
	day, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		t.Fatal(err)
	}
	return day
}

// However a subscription is billed, paused, resumed and changed, its next period begins after all that were billed.
func TestASubscriptionNeverGoesBack(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := drawTerms(rt)
		today := s.StartOn
		if err := s.Begin(today); err != nil {
			rt.Fatal(err)
		}
		billed, period := book.Date(""), -1
		rt.Repeat(map[string]func(*rapid.T){
			"a day comes": func(rt *rapid.T) { today = today.AddDays(rapid.IntRange(-400, 400).Draw(rt, "days")) },
			"it is billed": func(rt *rapid.T) {
				if !s.Due(today) {
					rt.Skip("nothing is due")
				}
				if s.NextOn <= billed || s.Period <= period || s.NextOn > today {
					rt.Fatalf("period %d of %s is billed after period %d of %s", s.Period, s.NextOn, period, billed)
				}
				billed, period = s.NextOn, s.Period
				s.Billed()
			},
			"it is paused": func(rt *rapid.T) {
				if s.NextOn == "" {
					rt.Skip("it is over or paused")
				}
				s.Pause(1)
			},
			"it is resumed": func(rt *rapid.T) {
				if s.PausedAt == 0 {
					rt.Skip("it goes on")
				}
				s.Resume(today)
			},
			"its interval changes": func(rt *rapid.T) {
				terms := drawTerms(rt)
				terms.StartOn, terms.TrialUntil, terms.EndOn = s.StartOn, s.TrialUntil, s.EndOn
				if terms.Follow(s, today) == nil {
					s = terms
				}
			},
			"": func(rt *rapid.T) {
				if s.NextOn != "" && (s.NextOn <= billed || s.NextOn < s.First() || s.NextOn != s.Ahead(1)[0]) {
					rt.Fatalf("%+v was billed on %s already", s, billed)
				}
				if (s.PausedAt != 0) != (s.StatusOn(today) == book.SubscriptionPaused) || s.PausedAt != 0 && (s.NextOn != "" || s.Due(today)) {
					rt.Fatalf("%s: %+v", s.StatusOn(today), s)
				}
			},
		})
	})
}

func TestTermsOfASubscriptionThatAreRefused(t *testing.T) {
	nameless := sold(100, 19)
	nameless.Name = ""
	for name, c := range map[string]struct {
		change func(*book.Subscription)
		code   book.Code
		field  string
	}{
		"as they should be":                 {nil, "", ""},
		"without a store":                   {func(s *book.Subscription) { s.StoreID = 0 }, book.CodeRequired, "storeId"},
		"for nobody":                        {func(s *book.Subscription) { s.CustomerID = 0 }, book.CodeRequired, "customerId"},
		"without a name":                    {func(s *book.Subscription) { s.Name = " " }, book.CodeRequired, "name"},
		"with a card number for a name":     {func(s *book.Subscription) { s.Name = "4111111111111111" }, book.CodeCard, "name"},
		"without lines":                     {func(s *book.Subscription) { s.Lines = nil }, book.CodeRequired, "lines"},
		"with a line of no name":            {func(s *book.Subscription) { s.Lines = []book.Line{sold(100, 19), nameless} }, book.CodeRequired, "lines.1.name"},
		"with a price below zero":           {func(s *book.Subscription) { s.Lines[0].UnitPrice.Minor = -1 }, book.CodeNegative, "lines.0.unitPrice"},
		"in no currency":                    {func(s *book.Subscription) { s.Currency = "XXY" }, book.CodeInvalid, "currency"},
		"every nothing":                     {func(s *book.Subscription) { s.Every = 0 }, book.CodeInvalid, "every"},
		"every hundred months":              {func(s *book.Subscription) { s.Every = 100 }, book.CodeInvalid, "every"},
		"every day":                         {func(s *book.Subscription) { s.Unit = "day" }, book.CodeInvalid, "unit"},
		"without a start":                   {func(s *book.Subscription) { s.StartOn = "" }, book.CodeRequired, "startOn"},
		"from a day that does not exist":    {func(s *book.Subscription) { s.StartOn = "2026-02-30" }, book.CodeInvalid, "startOn"},
		"on trial until no day":             {func(s *book.Subscription) { s.TrialUntil = "soon" }, book.CodeInvalid, "trialUntil"},
		"on trial until before it starts":   {func(s *book.Subscription) { s.TrialUntil = "2026-01-30" }, book.CodeInvalid, "trialUntil"},
		"up to no day":                      {func(s *book.Subscription) { s.EndOn = "2026-13-01" }, book.CodeInvalid, "endOn"},
		"up to its first day":               {func(s *book.Subscription) { s.EndOn = "2026-01-31" }, book.CodeEndsTooSoon, "endOn"},
		"up to the end of its trial":        {func(s *book.Subscription) { s.TrialUntil, s.EndOn = "2026-03-01", "2026-03-01" }, book.CodeEndsTooSoon, "endOn"},
		"paid by nobody knows what":         {func(s *book.Subscription) { s.Collection = "" }, book.CodeRequired, "collection"},
		"in a language that is not here":    {func(s *book.Subscription) { s.Language = "tlh" }, book.CodeInvalid, "language"},
		"up to the day after its first one": {func(s *book.Subscription) { s.EndOn = "2026-02-01" }, "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			s := coffee(c.change)
			wantRefusal(t, s.Clean(), c.code, c.field)
		})
	}
	t.Run("from more than a year ago", func(t *testing.T) {
		s := coffee(nil)
		wantRefusal(t, s.Begin("2027-02-01"), book.CodeSubscriptionOld, "startOn")
		wantRefusal(t, s.Begin("2027-01-31"), "", "")
	})
	t.Run("a card is only named where one is charged", func(t *testing.T) {
		s := coffee(func(s *book.Subscription) { s.CardID = 7 })
		if wantRefusal(t, s.Clean(), "", ""); s.CardID != 0 {
			t.Error("it names a card, and sends its invoices")
		}
	})
}

func TestNewTermsFollowTheOld(t *testing.T) {
	running := coffee(nil)
	if err := running.Begin("2026-01-31"); err != nil {
		t.Fatal(err)
	}
	untouched := running
	running.Billed()
	running.Billed() // 31 January and 28 February
	cancelled := running
	cancelled.Cancel(1)
	paused := running
	paused.Pause(1)
	for name, c := range map[string]struct {
		kept   book.Subscription
		change func(*book.Subscription)
		code   book.Code
		field  string
		next   book.Date
	}{
		"another price":                         {running, func(s *book.Subscription) { s.Lines[0].UnitPrice.Minor = 1 }, "", "", "2026-03-31"},
		"every week, from the next day on":      {running, func(s *book.Subscription) { s.Unit = book.Weeks }, "", "", "2026-03-31"},
		"an end before the next day":            {running, func(s *book.Subscription) { s.EndOn = "2026-03-01" }, "", "", ""},
		"another start before anything happens": {untouched, func(s *book.Subscription) { s.StartOn = "2026-02-15" }, "", "", "2026-02-15"},
		"another start later":                   {running, func(s *book.Subscription) { s.StartOn = "2026-02-15" }, book.CodeSubscriptionStarted, "startOn", "2026-03-31"},
		"a trial later":                         {running, func(s *book.Subscription) { s.TrialUntil = "2026-05-15" }, book.CodeSubscriptionStarted, "startOn", "2026-03-31"},
		"a start long ago":                      {untouched, func(s *book.Subscription) { s.StartOn = "2025-01-31" }, book.CodeSubscriptionOld, "startOn", "2025-01-31"},
		"another store":                         {running, func(s *book.Subscription) { s.StoreID = 2 }, book.CodeInvalid, "storeId", ""},
		"another customer":                      {running, func(s *book.Subscription) { s.CustomerID = 2 }, book.CodeInvalid, "customerId", ""},
		"another currency":                      {running, func(s *book.Subscription) { s.Currency = "USD" }, book.CodeInvalid, "currency", ""},
		"of a cancelled one":                    {cancelled, func(*book.Subscription) {}, book.CodeSubscriptionFinal, "", ""},
		"of a paused one":                       {paused, func(s *book.Subscription) { s.Name = "Tea" }, "", "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			s := coffee(c.change)
			wantRefusal(t, s.Follow(c.kept, "2026-03-05"), c.code, c.field)
			if c.code == "" && (s.NextOn != c.next || s.Period != c.kept.Period || s.PausedAt != c.kept.PausedAt) {
				t.Errorf("got %+v, next %s", s, c.next)
			}
		})
	}
	t.Run("a new interval is counted from the next day", func(t *testing.T) {
		s := coffee(func(s *book.Subscription) { s.Every, s.Unit = 2, book.Weeks })
		wantRefusal(t, s.Follow(running, "2026-03-05"), "", "")
		if got := s.Ahead(3); !slices.Equal(got, []book.Date{"2026-03-31", "2026-04-14", "2026-04-28"}) {
			t.Errorf("it bills on %v", got)
		}
	})
}

func TestAPausedSubscriptionLeavesOutWhatBeganMeanwhile(t *testing.T) {
	s := coffee(every(1, book.Weeks, "2026-03-02"))
	if err := s.Begin("2026-03-02"); err != nil {
		t.Fatal(err)
	}
	s.Billed()
	s.Pause(1)
	s.Resume("2026-03-23") // the 9th, 16th and 23rd began meanwhile
	if s.Period != 4 || s.NextOn != "2026-03-30" || s.PausedAt != 0 {
		t.Errorf("got period %d on %s", s.Period, s.NextOn)
	}
	s.EndOn = "2026-04-01"
	s.Pause(1)
	if s.Resume("2026-05-01"); s.NextOn != "" || s.Period != 5 || s.StatusOn("2026-05-01") != book.SubscriptionEnded {
		t.Errorf("beyond its end it is %s, period %d", s.StatusOn("2026-05-01"), s.Period)
	}
}

func TestTheStatusOfASubscription(t *testing.T) {
	late := func(s *book.Subscription) { s.PastDue.Count = 1 }
	for name, c := range map[string]struct {
		change func(*book.Subscription)
		want   book.SubscriptionStatus
	}{
		"it goes on":               {func(*book.Subscription) {}, book.SubscriptionActive},
		"nothing is billed yet":    {func(s *book.Subscription) { s.TrialUntil = "2026-03-02" }, book.SubscriptionTrial},
		"the trial is over today":  {func(s *book.Subscription) { s.TrialUntil = "2026-03-01" }, book.SubscriptionActive},
		"something is past due":    {late, book.SubscriptionPastDue},
		"it is paused":             {func(s *book.Subscription) { late(s); s.Pause(1) }, book.SubscriptionPaused},
		"it is over":               {func(s *book.Subscription) { late(s); s.NextOn = "" }, book.SubscriptionEnded},
		"it was cancelled":         {func(s *book.Subscription) { late(s); s.Cancel(1) }, book.SubscriptionCancelled},
		"it was paused, and ended": {func(s *book.Subscription) { s.Pause(1); s.Cancel(2) }, book.SubscriptionCancelled},
	} {
		t.Run(name, func(t *testing.T) {
			s := coffee(nil)
			s.NextOn = "2026-03-31"
			if c.change(&s); s.StatusOn("2026-03-01") != c.want {
				t.Errorf("it is %s", s.StatusOn("2026-03-01"))
			}
		})
	}
}

// Tries lie at least as far apart as the schedule says, however late one comes, and there are four at most.
func TestRetriesKeepTheirDistance(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		today := book.Date("2026-03-02")
		due := book.SubscriptionDue{TryOn: today}
		var days []book.Date
		for due.TryOn != "" {
			today = due.TryOn.AddDays(rapid.IntRange(0, 30).Draw(rt, "late by"))
			days = append(days, today)
			due.Failed(book.CodeDeclined, 1, today)
		}
		for n, least := range []int{3, 2, 2} {
			if days[n+1] < days[n].AddDays(least) {
				rt.Fatalf("tried on %v", days)
			}
		}
		if len(days) != 4 || due.Tries != 4 {
			rt.Fatalf("tried on %v", days)
		}
	})
	t.Run("on time they are 3, 5 and 7 days after the first", func(t *testing.T) {
		due := book.SubscriptionDue{TryOn: "2026-03-02"}
		for _, next := range []book.Date{"2026-03-05", "2026-03-07", "2026-03-09", ""} {
			if due.Failed(book.CodeNoFunds, 1, due.TryOn); due.TryOn != next {
				t.Errorf("tried again on %q, want %q", due.TryOn, next)
			}
		}
	})
}

func TestRemindersPassOnce(t *testing.T) {
	due := book.SubscriptionDue{DueDate: "2026-03-16"}
	for _, c := range []struct {
		today, next book.Date
		passed      int
	}{
		{"2026-03-02", "2026-03-19", 0}, {"2026-03-18", "2026-03-19", 0}, {"2026-03-19", "2026-03-26", 1}, {"2025-03-19", "2026-03-26", 1}, {"2026-04-30", "", 2}, {"2025-03-19", "", 2},
	} {
		if due.Reminded(c.today); due.RemindOn != c.next || due.Reminders != c.passed {
			t.Errorf("on %s %d have passed and the next is on %s, want %d and %s", c.today, due.Reminders, due.RemindOn, c.passed, c.next)
		}
	}
	late := book.SubscriptionDue{DueDate: "2026-03-16"}
	if late.Reminded("2026-12-24"); late.Reminders != 2 || late.RemindOn != "" {
		t.Errorf("what was billed long after its days is reminded of on %s", late.RemindOn)
	}
}
