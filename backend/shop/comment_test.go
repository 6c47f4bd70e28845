package shop_test

import (
	"strings"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

// colleague adds somebody who works with the book.
func colleague(s *testkit.Shop, name string, role book.Role) book.User {
	s.T.Helper()
	user := book.User{Name: name, Role: role}
	s.Must(s.DB.Write(s.Ctx, func(tx *sqlite.Tx) (err error) {
		user.ID, err = tx.InsertUser(s.Ctx, user)
		return err
	}))
	return user
}

func TestACommentSaysWhoWroteItAndWhen(t *testing.T) {
	s := testkit.NewShop(t)
	anna := s.Customer("Anna")
	kim := colleague(s, "Kim", book.Clerk)
	written := s.Shop.Now()
	comment, err := s.Shop.SaveComment(shop.As(s.Ctx, kim), book.Comment{CustomerID: anna.ID, UserID: s.Owner.ID, UserName: "forged", Text: " called,\r\nsee INV-2026-00042 "}, s.Key())
	s.Must(err)
	if comment.UserID != kim.ID || comment.UserName != "Kim" || comment.CreatedAt != written || comment.ChangedAt != 0 || comment.Text != "called,\nsee INV-2026-00042" {
		t.Errorf("kept as %+v", comment)
	}
	s.Clock.Add(time.Hour)
	comment.Text, comment.CustomerID, comment.UserID, comment.CreatedAt = "called twice", 77, 77, 77
	comment, err = s.Shop.SaveComment(shop.As(s.Ctx, kim), comment, s.Key())
	s.Must(err)
	if comment.CustomerID != anna.ID || comment.UserID != kim.ID || comment.CreatedAt != written || comment.ChangedAt != s.Shop.Now() || comment.Text != "called twice" {
		t.Errorf("edited it is %+v", comment)
	}
	s.Must(s.Shop.DeleteComment(shop.As(s.Ctx, kim), comment.ID))
	page, err := s.DB.Comments(s.Ctx, sqlite.CommentQuery{CustomerID: anna.ID})
	if err != nil || len(page.Rows) != 0 {
		t.Errorf("deleted, there is %+v, %v", page.Rows, err)
	}
	if dump := testkit.Dump(t, testkit.Raw(t, rawBook(s), "mode=ro")); strings.Contains(dump, "called") {
		t.Error("what it said is still in the book")
	}
}

func TestNobodyChangesAnothersComment(t *testing.T) {
	s := testkit.NewShop(t)
	kim := shop.As(s.Ctx, colleague(s, "Kim", book.Clerk))
	comment, err := s.Shop.SaveComment(s.Ctx, book.Comment{CustomerID: s.Customer("Anna").ID, Text: "likes tea"}, s.Key())
	s.Must(err)
	before := testkit.Dump(t, testkit.Raw(t, rawBook(s), "mode=ro"))
	_, err = s.Shop.SaveComment(kim, book.Comment{ID: comment.ID, Text: "likes coffee"}, s.Key())
	testkit.WantRefusal(t, err, book.CodeNotYours, "")
	testkit.WantRefusal(t, s.Shop.DeleteComment(kim, comment.ID), book.CodeNotYours, "")
	_, err = s.Shop.SaveComment(s.Ctx, book.Comment{ID: 77, Text: "gone"}, s.Key())
	testkit.WantRefusal(t, err, book.CodeNotFound, "")
	testkit.WantRefusal(t, s.Shop.DeleteComment(s.Ctx, 77), book.CodeNotFound, "")
	_, err = s.Shop.SaveComment(s.Ctx, book.Comment{CustomerID: 77, Text: "for nobody"}, s.Key())
	testkit.WantRefusal(t, err, book.CodeNotFound, "")
	_, err = s.Shop.SaveComment(s.Ctx, book.Comment{CustomerID: 1, Text: "Visa 4111111111111111"}, s.Key())
	testkit.WantRefusal(t, err, book.CodeCard, "text")
	if after := testkit.Dump(t, testkit.Raw(t, rawBook(s), "mode=ro")); after != before {
		t.Errorf("something was changed all the same:\n%s", after)
	}
}

func TestACommentSentTwiceIsKeptOnce(t *testing.T) {
	s := testkit.NewShop(t)
	comment := book.Comment{CustomerID: s.Customer("Anna").ID, Text: strings.Repeat("tea ", 900)}
	first, err := s.Shop.SaveComment(s.Ctx, comment, "k")
	s.Must(err)
	again, err := s.Shop.SaveComment(s.Ctx, comment, "k")
	if err != nil || again != first {
		t.Errorf("the second time: %+v, %v", again, err)
	}
}
