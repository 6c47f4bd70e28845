package desk_test

import (
	"slices"
	"testing"

	"daybook/backend/book"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

func TestACustomersPageInTheWindow(t *testing.T) {
	s := testkit.NewShop(t)
	d := openDesk(s, book.SuperAdmin)
	anna, bert := s.Customer("Anna"), s.Customer("Bert")
	invoice := s.Issue(anna.ID, testkit.Line("Novel", 2490))
	payment := s.Collect(invoice.ID, 2490)

	t.Run("comments are written, listed and deleted", func(t *testing.T) {
		comment, err := d.Comments.Save(book.Comment{CustomerID: anna.ID, Text: "likes tea"}, "c")
		s.Must(err)
		page, err := d.Comments.List(sqlite.CommentQuery{CustomerID: anna.ID})
		if err != nil || len(page.Rows) != 1 || page.Rows[0].UserID != s.Owner.ID {
			t.Errorf("the list is %+v, %v", page.Rows, err)
		}
		s.Must(d.Comments.Delete(comment.ID))
	})
	t.Run("documents are listed", func(t *testing.T) {
		page, err := d.Documents.List(sqlite.DocumentQuery{CustomerID: anna.ID})
		s.Must(err)
		if len(page.Rows) != 2 || page.Rows[0].Number != payment.Number || page.Rows[1].Number != invoice.Number {
			t.Errorf("the list is %+v", page.Rows)
		}
	})
	t.Run("both are tagged and archived", func(t *testing.T) {
		s.Must(d.Customers.TagMany([]int64{anna.ID, bert.ID}, "VIP", true))
		tags, err := d.Customers.Tags()
		if err != nil || !slices.Equal(tags, []sqlite.TagCount{{Tag: "VIP", Count: 2}}) {
			t.Errorf("the tags are %v, %v", tags, err)
		}
		page, err := d.Customers.List(sqlite.CustomerQuery{Tag: "vip"})
		if err != nil || len(page.Rows) != 2 || page.Rows[0].LastPurchase != "2026-03-02" || page.Rows[0].LifetimeValue.Minor != 2490 {
			t.Errorf("the list is %+v, %v", page.Rows, err)
		}
		s.Must(d.Customers.ArchiveMany([]int64{anna.ID, bert.ID}, true))
		if tags, err = d.Customers.Tags(); err != nil || len(tags) != 0 {
			t.Errorf("of nobody on the list: %v, %v", tags, err)
		}
	})
}
