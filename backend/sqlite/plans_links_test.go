package sqlite_test

import (
	"context"
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

// linkQueries are the history in every narrowing.
func linkQueries() []sqlite.LinkQuery {
	var all []sqlite.LinkQuery
	for _, store := range []int64{0, 1} {
		for _, creator := range []int64{0, 1} {
			for _, status := range []book.LinkStatus{"", book.LinkCreated, book.LinkInProgress, book.LinkCompleted, book.LinkCancelled, book.LinkExpired} {
				for _, search := range []string{"", "ada"} {
					for _, period := range [][2]book.Moment{{}, {1, 0}, {0, 1 << 41}, {1, 1 << 41}} {
						all = append(all, sqlite.LinkQuery{StoreID: store, CreatedBy: creator, Status: status, Search: search, From: period[0], Until: period[1]})
					}
				}
			}
		}
	}
	return all
}

// The history walks links backwards by their key, or those of a store or a user, until the page is full; it sorts nothing.
func TestTheHistoryOfLinksIsNotSorted(t *testing.T) {
	db, recorder := fewLinks(t).DB.Record()
	for at, page := range pages {
		for _, q := range linkQueries() {
			q.Page, recorder.Asked = page, nil
			if _, err := db.Links(t.Context(), q, 1); err != nil {
				t.Fatal(err)
			}
			plan := plansOf(t, db, recorder)
			if sorts(plan) || !strings.Contains(plan, walkOf(q)) {
				t.Errorf("%+v, %s: %s", q, at, plan)
			}
		}
	}
}

// walkOf is how a page of the history comes by its links.
func walkOf(q sqlite.LinkQuery) string {
	switch {
	case q.CreatedBy != 0 && q.StoreID != 0:
		return "SEARCH l USING INDEX links_of_"
	case q.CreatedBy != 0:
		return "SEARCH l USING INDEX links_of_creator (created_by=?"
	case q.StoreID != 0:
		return "SEARCH l USING INDEX links_of_store (store_id=?"
	case q.Cursor != "":
		return "SEARCH l USING INTEGER PRIMARY KEY (rowid<?)"
	}
	return "SCAN l"
}

func plansOf(t *testing.T, db *sqlite.DB, recorder *sqlite.Recorder) string {
	t.Helper()
	var steps []string
	for _, asked := range recorder.Asked {
		plan, err := db.Plan(asked)
		if err != nil {
			t.Fatal(err)
		}
		steps = append(steps, plan...)
	}
	return strings.Join(steps, "; ")
}

func TestNoQuestionAboutALinkReadsAWholeTable(t *testing.T) {
	db, recorder := fewLinks(t).DB.Record()
	for name, ask := range map[string]func(context.Context) error{
		"one link":        func(ctx context.Context) error { _, err := db.Link(ctx, 1); return err },
		"its token":       func(ctx context.Context) error { _, err := db.LinkToken(ctx, 1); return err },
		"its mails":       func(ctx context.Context) error { _, err := db.MailsOfLink(ctx, 1); return err },
		"the next expiry": func(ctx context.Context) error { _, err := db.NextExpiry(ctx, 1); return err },
		"whose address it is": func(ctx context.Context) error {
			_, err := db.CustomerByContact(ctx, "ada@example.com", "+4930")
			return err
		},
		"how a store makes them": func(ctx context.Context) error { _, err := db.LinkConfig(ctx, 1); return err },
	} {
		t.Run(name, func(t *testing.T) {
			recorder.Asked = nil
			if err := ask(t.Context()); err != nil {
				t.Fatal(err)
			}
			for step := range strings.SplitSeq(plansOf(t, db, recorder), "; ") {
				if tableWalk(step) || sorts(step) {
					t.Error(step)
				}
			}
		})
	}
}

// fewLinks are six links in every status but the last, which time brings.
func fewLinks(t testing.TB) *testkit.Shop {
	s := linkedBook(t)
	s.Open()
	return s
}
