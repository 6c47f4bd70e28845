package shop_test

import (
	"flag"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/testkit"
)

// The same plays on every run; -rapid.seed=0 looks for new ones.
func init() {
	for name, value := range map[string]string{"rapid.seed": "1", "rapid.checks": "12"} {
		if err := flag.Set(name, value); err != nil {
			panic(err)
		}
	}
}

// places are zones, each with a moment near which its clocks or its calendar jump.
var places = map[string]time.Time{
	"Europe/Berlin":       time.Date(2026, 3, 20, 9, 0, 0, 0, time.UTC),
	"America/Sao_Paulo":   time.Date(2018, 10, 25, 9, 0, 0, 0, time.UTC), // there was no midnight on 4 November 2018
	"America/Havana":      time.Date(2023, 10, 25, 9, 0, 0, 0, time.UTC), // midnight came twice on 5 November 2023
	"Pacific/Apia":        time.Date(2011, 12, 20, 9, 0, 0, 0, time.UTC), // there was no 30 December 2011
	"Pacific/Kiritimati":  time.Date(2028, 2, 20, 9, 0, 0, 0, time.UTC),
	"Australia/Lord_Howe": time.Date(2027, 12, 20, 9, 0, 0, 0, time.UTC),
}

// subscriber is what a subscription should have billed, kept in the simplest way.
type subscriber struct {
	anchor       time.Time
	every        int
	unit         book.IntervalUnit
	from, period int // the period that begins on the anchor, and the next one
	price        int64
	paused, over bool
	billed       []string
}

// day is when a period begins.
func (m *subscriber) day(period int) string {
	n := (period - m.from) * m.every
	if m.unit == book.Weeks {
		return m.anchor.AddDate(0, 0, 7*n).Format(time.DateOnly)
	}
	if m.unit == book.Years {
		n *= 12
	}
	day := time.Date(m.anchor.Year(), m.anchor.Month()+time.Month(n), m.anchor.Day(), 0, 0, 0, 0, time.UTC)
	for day.Day() != m.anchor.Day() && day.Day() < 4 { // beyond the month's end
		day = day.AddDate(0, 0, -1)
	}
	return day.Format(time.DateOnly)
}

func (m *subscriber) bill(today string) {
	for !m.paused && !m.over && m.day(m.period) <= today {
		m.billed = append(m.billed, fmt.Sprintf("%d on %s for %d", m.period, m.day(m.period), m.price))
		m.period++
	}
}

func (m *subscriber) resume(today string) {
	for m.paused && m.day(m.period) <= today {
		m.period++
	}
	m.paused = false
}

func (m *subscriber) change(every int, unit book.IntervalUnit, price int64) {
	if m.period > 0 && (every != m.every || unit != m.unit) {
		m.anchor, _ = time.Parse(time.DateOnly, m.day(m.period))
		m.from = m.period
	}
	m.every, m.unit, m.price = every, unit, price
}

// Whatever clock, zone, shop and customer do: every period that begins while the subscription runs is billed once, in order, as of its
// day, and the sums are the journal's.
func TestWhateverTheClockDoesAPeriodIsBilledOnce(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		zone := rapid.SampledFrom(slices.Sorted(maps.Keys(places))).Draw(rt, "zone")
		playSubscription(t, rt, zone, places[zone])
	})
}

func playSubscription(t *testing.T, rt *rapid.T, zone string, at time.Time) {
	s := testkit.NewShop(t)
	defer func() { _ = s.DB.Close() }()
	store, err := s.Shop.Store(s.Ctx)
	s.Must(err)
	store.Timezone = zone
	store, err = s.Shop.SaveStore(s.Ctx, store)
	s.Must(err)
	anna := s.Customer("Anna")
	s.Clock.Add(at.Sub(s.Clock.Now()))
	today := func() string { return s.Clock.Now().In(store.Zone()).Format(time.DateOnly) }

	m := &subscriber{every: rapid.IntRange(1, 5).Draw(rt, "every"), unit: drawUnit(rt), price: rapid.Int64Range(1, 9999).Draw(rt, "price")}
	start := book.Date(today()).AddDays(rapid.IntRange(-60, 30).Draw(rt, "start"))
	m.anchor, _ = time.Parse(time.DateOnly, string(start))
	sub := subscribes(s, anna.ID, func(sub *book.Subscription) {
		sub.StartOn, sub.Every, sub.Unit, sub.Lines = start, m.every, m.unit, []book.Line{testkit.Line("Coffee", m.price)}
	}).Subscription
	m.bill(today())

	for range rapid.IntRange(1, 12).Draw(rt, "steps") {
		jump := rapid.OneOf(rapid.IntRange(0, 48), rapid.IntRange(0, 24*40), rapid.IntRange(-24*366, 24*366)).Draw(rt, "hours")
		s.Clock.Add(time.Duration(jump) * time.Hour)
		switch rapid.SampledFrom([]string{"look", "look", "look", "pause", "resume", "change", "start again", "cancel"}).Draw(rt, "step") {
		case "pause":
			_, err = s.Shop.PauseSubscription(s.Ctx, sub.ID)
			m.bill(today())
			m.paused = !m.over
		case "resume":
			_, err = s.Shop.ResumeSubscription(s.Ctx, sub.ID)
			m.resume(today())
			m.bill(today())
		case "change":
			every, unit, price := rapid.IntRange(1, 5).Draw(rt, "every"), drawUnit(rt), rapid.Int64Range(1, 9999).Draw(rt, "price")
			_, err = again(s, sub.ID, func(sub *book.Subscription) { sub.Every, sub.Unit, sub.Lines[0].UnitPrice.Minor = every, unit, price })
			if !m.over {
				m.change(every, unit, price)
				m.bill(today())
			}
		case "cancel":
			if rapid.IntRange(0, 3).Draw(rt, "really") == 0 {
				_, err = s.Shop.CancelSubscription(s.Ctx, sub.ID)
				m.over = true
			}
		case "start again":
			s.Reopen()
			fallthrough
		default:
			billDue(s)
			m.bill(today())
		}
		if code := book.CodeOf(err); err != nil && (!m.over || code != book.CodeSubscriptionFinal) {
			rt.Fatal(err)
		}
	}
	wantBilled(rt, s, m, sub.ID)
	sound(s)
}

func drawUnit(rt *rapid.T) book.IntervalUnit {
	return rapid.SampledFrom([]book.IntervalUnit{book.Weeks, book.Months, book.Years}).Draw(rt, "unit")
}

func wantBilled(rt *rapid.T, s *testkit.Shop, m *subscriber, id int64) {
	detail, err := s.Shop.Subscription(s.Ctx, id)
	if err != nil {
		rt.Fatal(err)
	}
	billed, sum := make([]string, len(detail.Periods)), int64(0)
	for n, period := range detail.Periods {
		i := period.Invoice
		billed[len(billed)-1-n] = fmt.Sprintf("%d on %s for %d", period.Period, i.IssueDate, i.Totals.Total.Minor)
		sum += i.Totals.Total.Minor
	}
	if got, want := strings.Join(billed, "\n"), strings.Join(m.billed, "\n"); got != want {
		rt.Fatalf("billed is\n%s\nwant\n%s", got, want)
	}
	due, _, err := s.DB.CustomerBalance(s.Ctx, detail.Subscription.CustomerID, "EUR")
	if err != nil || due != money.Of(sum, "EUR") {
		rt.Fatalf("due are %v of %d cents, %v", due, sum, err)
	}
	if next := detail.Subscription.NextOn; !m.paused && !m.over && string(next) != m.day(m.period) {
		rt.Fatalf("next is %s, want %s", next, m.day(m.period))
	}
}
