package book_test

import (
	"testing"

	"daybook/backend/book"
)

// cardLinkAt is a card link that was made at moment 100 and expires at 200.
func cardLinkAt() book.CardLink { return book.CardLink{CreatedAt: 100, ExpiresAt: 200} }

func TestWhereACardLinkIs(t *testing.T) {
	opened, cancelled, completed := cardLinkAt(), cardLinkAt(), cardLinkAt()
	opened.Begin("key", 150)
	cancelled.OpenedAt, cancelled.CancelledAt = 120, 150
	completed.OpenedAt, completed.CardID = 120, 7
	for _, c := range []struct {
		name string
		link book.CardLink
		now  book.Moment
		want book.LinkStatus
	}{
		{"new", cardLinkAt(), 100, book.LinkCreated},
		{"opened", opened, 199, book.LinkInProgress},
		{"expired", opened, 200, book.LinkExpired},
		{"never opened", cardLinkAt(), 200, book.LinkExpired},
		{"cancelled", cancelled, 150, book.LinkCancelled},
		{"cancelled, and its time is over", cancelled, 300, book.LinkCancelled},
		{"completed", completed, 150, book.LinkCompleted},
		{"completed, and its time is over", completed, 300, book.LinkCompleted},
	} {
		if got := c.link.Status(c.now); got != c.want {
			t.Errorf("%s: it is %s, want %s", c.name, got, c.want)
		}
		if final := c.link.CheckOpen(c.now) != nil; final != (c.want != book.LinkCreated && c.want != book.LinkInProgress) {
			t.Errorf("%s: it is final: %v", c.name, final)
		}
	}
}

func TestWhatIsHeardOfAPageForACard(t *testing.T) {
	open := book.SetupReport{Reference: "page", Page: "https://example.com/page", State: book.SetupOpen}
	kept := book.SetupReport{Reference: "page", Page: "", State: book.SetupKept, KeptAt: 150, Card: book.SavedCard{Token: "card"}}
	ended := book.SetupReport{Reference: "page", State: book.SetupEnded, EndedAt: 150}
	other := kept
	other.Reference = "another page"
	asked := cardLinkAt()
	asked.Begin("key", 110)
	known, left, over := asked, asked, asked
	known.Hear(open)
	left.Hear(kept)
	over.Hear(ended)
	for _, c := range []struct {
		name string
		link book.CardLink
		said book.SetupReport
		news bool
	}{
		{"its address", asked, open, true},
		{"its address again", known, open, false},
		{"a card", known, kept, true},
		{"a card, before its address", asked, kept, true},
		{"a card again", left, kept, false},
		{"another page's card", known, other, false},
		{"its end", known, ended, true},
		{"its end after a card came", left, ended, false},
		{"a card after its end", over, kept, false},
		{"a card of a page that nobody asked for", cardLinkAt(), kept, false},
	} {
		after := c.link
		if news := after.Hear(c.said); news != c.news || !news && after != c.link {
			t.Errorf("%s: it is news: %v; the link is %+v", c.name, news, after)
		}
	}
	known.Hear(kept)
	if known.Setup.Page != open.Page || known.Setup.Card.Token != "card" {
		t.Errorf("what is known of the page is %+v", known.Setup)
	}
	over.Begin("another key", 160)
	if over.OpenedAt != 110 || over.Key != "another key" || over.Setup != (book.SetupReport{State: book.SetupOpen}) {
		t.Errorf("begun anew it is %+v", over)
	}
}

func TestACardCountsWhenItWasLeft(t *testing.T) {
	for _, c := range []struct {
		name      string
		cancelled book.Moment
		state     book.SetupState
		kept      book.Moment
		want      bool
	}{
		{"in time", 0, book.SetupKept, 199, true},
		{"too late", 0, book.SetupKept, 200, false},
		{"of a cancelled link", 150, book.SetupKept, 140, false},
		{"not yet", 0, book.SetupOpen, 0, false},
	} {
		link := cardLinkAt()
		link.CancelledAt, link.Setup = c.cancelled, book.SetupReport{State: c.state, KeptAt: c.kept}
		if got := link.Keeps(); got != c.want {
			t.Errorf("%s: it is kept: %v", c.name, got)
		}
	}
}

func TestACardLinkKeepsTheContactThatItIsSentTo(t *testing.T) {
	for sending, want := range map[book.LinkSending][2]string{book.LinkByEmail: {"anna@example.com", ""}, book.LinkBySMS: {"", "030 7654321"}, "": {"", ""}} {
		link := book.CardLink{Sending: sending, Email: " anna@example.com ", Phone: "030  7654321"}
		if err := link.Clean(); err != nil || link.Email != want[0] || link.Phone != want[1] {
			t.Errorf("%q: it is %q, %q, %v", sending, link.Email, link.Phone, err)
		}
	}
	for name, c := range map[string]struct {
		link  book.CardLink
		code  book.Code
		field string
	}{
		"by pigeon":        {book.CardLink{Sending: "pigeon"}, book.CodeInvalid, "sending"},
		"no address":       {book.CardLink{Sending: book.LinkByEmail, Phone: "030 7654321"}, book.CodeRequired, "email"},
		"no such address":  {book.CardLink{Sending: book.LinkByEmail, Email: "anna"}, book.CodeInvalid, "email"},
		"no number":        {book.CardLink{Sending: book.LinkBySMS, Email: "anna@example.com"}, book.CodeRequired, "phone"},
		"a card's number":  {book.CardLink{Sending: book.LinkByEmail, Email: "4242 4242 4242 4242"}, book.CodeCard, "email"},
		"another language": {book.CardLink{Language: "tlh"}, book.CodeInvalid, "language"},
	} {
		t.Run(name, func(t *testing.T) { wantRefusal(t, c.link.Clean(), c.code, c.field) })
	}
}
