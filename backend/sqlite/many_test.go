package sqlite_test

import (
	"fmt"
	"testing"

	"daybook/backend/book"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

func TestASearchThatFindsManyComesNewestFirstAndWhole(t *testing.T) {
	const count = 1200
	s := testkit.NewShop(t)
	s.Must(s.DB.Write(s.Ctx, func(tx *sqlite.Tx) error {
		for n := range count {
			if _, err := tx.InsertCustomer(s.Ctx, book.Customer{Name: fmt.Sprintf("Anna %d", n)}, "EUR"); err != nil {
				return err
			}
		}
		return nil
	}))
	want := int64(count)
	q := sqlite.CustomerQuery{Search: "anna"}
	for {
		page, err := s.DB.Customers(s.Ctx, q, "EUR", "2026-03-02")
		s.Must(err)
		for _, row := range page.Rows {
			if row.ID != want {
				t.Fatalf("customer %d comes where %d belongs", row.ID, want)
			}
			want--
		}
		if q.Cursor = page.Next; q.Cursor == "" {
			break
		}
	}
	if want != 0 {
		t.Errorf("%d customers were never shown", want)
	}
}
