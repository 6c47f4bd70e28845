package sqlite_test

import (
	"fmt"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

// manyLinks are links of two users in every status, three at each moment, half a day apart.
func manyLinks(t *testing.T, count int) *testkit.Shop {
	s := testkit.NewShop(t)
	s.Linking(book.LinkServer{Reach: book.ReachHere, Port: 8088})
	kim, err := s.Shop.SaveUser(s.Ctx, shop.UserInput{Key: s.Key(), User: book.User{Name: "Kim", Role: book.ExternalUser}, Password: "kim's password", Own: "owner's password"})
	s.Must(err)
	for n := range count {
		s.Ctx = shop.As(t.Context(), []book.User{s.Owner, kim}[n%2])
		detail, token := s.Link(book.Link{Reference2: []string{"oak", "elm"}[n%4/2]})
		switch n % 5 {
		case 1:
			_, err = s.Shop.OpenOrder(s.Ctx, token)
		case 2:
			_, err = s.Shop.CompleteOrder(s.Ctx, shop.CompletionInput{Token: token, Method: book.LinkAtShop, Agreed: true})
		case 3:
			_, err = s.Shop.CancelLink(s.Ctx, detail.Link.ID)
		}
		s.Must(err)
		if n%3 == 2 {
			s.Clock.Add(12 * time.Hour)
		}
	}
	return s
}

// statusIs says by SQL what makes a link's status at ?1.
var statusIs = map[book.LinkStatus]string{
	"": "1", book.LinkCompleted: "completed_at", book.LinkCancelled: "cancelled_at", book.LinkExpired: "NOT completed_at AND NOT cancelled_at AND ?1 >= expires_at",
	book.LinkInProgress: "opened_at AND NOT completed_at AND NOT cancelled_at AND ?1 < expires_at", book.LinkCreated: "NOT opened_at AND NOT cancelled_at AND ?1 < expires_at",
}

func TestEveryLinkIsOnOnePageOfTheHistory(t *testing.T) {
	s := manyLinks(t, 36)
	raw, now := testkit.Raw(t, bookFile(s), "mode=ro"), s.Shop.Now()
	day := book.Moment((24 * time.Hour).Milliseconds())
	for status, condition := range statusIs {
		for _, creator := range []int64{0, 2} {
			for search, found := range map[string]string{"": "1", "OAK": "reference2 = 'oak'", "nobody": "0"} {
				for _, q := range []sqlite.LinkQuery{{}, {StoreID: 1}, {StoreID: 2}, {From: now - 2*day}, {Until: now - 2*day}, {From: now - 3*day, Until: now - day}} {
					q.Status, q.CreatedBy, q.Search = status, creator, search
					want := testkit.Column(t, raw, "SELECT id FROM links WHERE "+condition+" AND "+found+` AND (created_by = ?2 OR ?2 = 0) AND (store_id = ?3 OR ?3 = 0)
						AND created_at >= ?4 AND (created_at < ?5 OR ?5 = 0) ORDER BY id DESC`, now, creator, q.StoreID, q.From, q.Until)
					for _, limit := range []int{1, 7, 100} {
						if got := historyOf(s, q, now, limit); fmt.Sprint(got) != fmt.Sprint(want) {
							t.Errorf("%+v, pages of %d: %v, want %v", q, limit, got, want)
						}
					}
				}
			}
		}
	}
}

func historyOf(s *testkit.Shop, q sqlite.LinkQuery, now book.Moment, limit int) []int64 {
	s.T.Helper()
	return visited(s.T, func(p sqlite.Page) ([]int64, string, error) {
		q.Page = p
		page, err := s.DB.Links(s.Ctx, q, now)
		return idsOf(page.Rows, func(r sqlite.LinkRow) int64 { return r.ID }), page.Next, err
	}, limit)
}

// The history's SQL and the rule name the same status, also in the millisecond in which a link expires.
func TestTheHistorySaysTheStatusThatTheRuleSays(t *testing.T) {
	s := manyLinks(t, 30)
	for now := s.Shop.Now() - book.Moment(book.LinkLife.Milliseconds()); now < s.Shop.Now()+book.Moment(2*book.LinkLife.Milliseconds()); {
		page, err := s.DB.Links(s.Ctx, sqlite.LinkQuery{}, now)
		s.Must(err)
		for _, row := range page.Rows {
			link, err := s.DB.Link(s.Ctx, row.ID)
			s.Must(err)
			if want := link.Status(now); row.Status != want {
				t.Errorf("link %d is %s at %d, and %s in the history", row.ID, want, now, row.Status)
			}
		}
		next, err := s.DB.NextExpiry(s.Ctx, now)
		s.Must(err)
		if next == 0 {
			return
		}
		now = max(next-1, now+1)
	}
	t.Error("links still expire long after the last one was made")
}
