package sqlite_test

import (
	"fmt"
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/testkit"
)

// A look-up takes longer the more of a text is right. So no query holds a whole token, and its start alone finds nothing.
func TestATokenIsNotLookedUpWhole(t *testing.T) {
	s := testkit.NewShop(t)
	s.Linking(book.LinkServer{Reach: book.ReachHere, Port: 8088})
	detail, token := s.Link(book.Link{})
	s.Link(book.Link{})
	db, recorder := s.DB.Record()
	if link, err := db.LinkByToken(s.Ctx, token); err != nil || link.ID != detail.Link.ID {
		t.Errorf("the token finds %d, %v", link.ID, err)
	}
	for _, asked := range recorder.Asked {
		if strings.Contains(fmt.Sprint(asked), token[:len(token)/2]) {
			t.Errorf("asked is %v", asked)
		}
		plan, err := s.DB.Plan(asked)
		s.Must(err)
		if strings.Contains(strings.Join(plan, " "), "SCAN") {
			t.Errorf("planned is %v", plan)
		}
	}
	for _, wrong := range []string{"", "x", token[:8], token[:len(token)-1], token + "A", strings.ToLower(token), "%", token[:8] + strings.Repeat("-", 24)} {
		_, err := s.DB.LinkByToken(s.Ctx, wrong)
		testkit.WantRefusal(t, err, book.CodeNotFound, "")
	}
}
