package book_test

import (
	"testing"

	"pgregory.net/rapid"

	"daybook/backend/book"
)

const (
	created = book.Moment(1_772_442_000_000)
	life    = book.Moment(48 * 60 * 60 * 1000)
)

func newLink() book.Link { return book.Link{CreatedAt: created, ExpiresAt: created + life} }

func TestALinkExpiresToTheMillisecond(t *testing.T) {
	opened := newLink()
	opened.OpenedAt = created + 1
	for _, test := range []struct {
		name   string
		link   book.Link
		after  book.Moment
		status book.LinkStatus
	}{
		{"at once", newLink(), 0, book.LinkCreated},
		{"a millisecond before", newLink(), life - 1, book.LinkCreated},
		{"after 48 hours", newLink(), life, book.LinkExpired},
		{"years later", newLink(), 1000 * life, book.LinkExpired},
		{"opened, a millisecond before", opened, life - 1, book.LinkInProgress},
		{"opened, after 48 hours", opened, life, book.LinkExpired},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := test.link.Status(created + test.after); got != test.status {
				t.Errorf("it is %s, want %s", got, test.status)
			}
		})
	}
	if book.LinkLife.Milliseconds() != int64(life) {
		t.Errorf("a link lives %v", book.LinkLife)
	}
}

// tries are what may happen to a link, each as its rule lets it at a moment.
var tries = map[string]func(*book.Link, book.Moment){
	"open": func(l *book.Link, at book.Moment) {
		if l.Status(at) == book.LinkCreated {
			l.OpenedAt = at
		}
	},
	"cancel": func(l *book.Link, at book.Moment) {
		if l.CheckOpen(at) == nil {
			l.CancelledAt = at
		}
	},
	"complete": func(l *book.Link, at book.Moment) {
		if l.CheckCompletion(book.LinkAtShop, true, at) == nil {
			l.CompletedAt = at
		}
	},
	"wait": func(*book.Link, book.Moment) {},
}

// rank is how far a link has come: it never goes back, and from 2 on it stays what it is.
var rank = map[book.LinkStatus]int{book.LinkCreated: 0, book.LinkInProgress: 1, book.LinkCompleted: 2, book.LinkCancelled: 2, book.LinkExpired: 2}

func TestALinkNeverGoesBackAndItsEndStays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		link, now := newLink(), created
		link.Methods = []book.LinkMethod{book.LinkAtShop}
		before := link.Status(now)
		for range rapid.IntRange(1, 12).Draw(t, "events") {
			now += book.Moment(rapid.SampledFrom([]int64{0, 1, int64(life) / 7, max(0, int64(created+life-now)-1), max(0, int64(created+life-now)), int64(life)}).Draw(t, "later"))
			tries[rapid.SampledFrom([]string{"open", "cancel", "complete", "wait"}).Draw(t, "try")](&link, now)
			status := link.Status(now)
			if was, is := rank[before], rank[status]; is < was || was == 2 && status != before {
				t.Fatalf("it was %s and is %s at %d", before, status, now-created)
			}
			if late := now >= created+life; late && rank[status] < 2 || !late && status == book.LinkExpired {
				t.Fatalf("it is %s at %d", status, now-created)
			}
			if refused := link.CheckOpen(now) != nil; refused != (rank[status] == 2) {
				t.Fatalf("%s: refused %v", status, refused)
			}
			before = status
		}
		if link.CompletedAt != 0 && link.CancelledAt != 0 || max(link.OpenedAt, link.CompletedAt, link.CancelledAt) >= link.ExpiresAt {
			t.Fatalf("what happened is %+v", link.LinkEvents)
		}
	})
}

// What counts is when the customer paid: what is only heard of after the link expired completes it all the same.
func TestPaidInTimeAndHeardOfLateIsCompleted(t *testing.T) {
	link := newLink()
	link.Methods = []book.LinkMethod{book.LinkAtShop}
	if err := link.CheckCompletion(book.LinkAtShop, true, created+life-1); err != nil {
		t.Errorf("paid in time is refused: %v", err)
	}
	link.OpenedAt, link.CompletedAt = created, created+life-1
	if got := link.Status(created + life + 60*60*1000); got != book.LinkCompleted {
		t.Errorf("an hour after it would have expired it is %s", got)
	}
}
