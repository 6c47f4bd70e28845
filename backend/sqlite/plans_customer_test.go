package sqlite_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

// partsOfCustomer are the lists on a customer's page, and the lists of customers by tag.
func partsOfCustomer() map[string]func(context.Context, *sqlite.DB) error {
	all := map[string]func(context.Context, *sqlite.DB) error{
		"a file's data": func(ctx context.Context, db *sqlite.DB) error { _, err := db.AttachmentData(ctx, 1); return err },
		"one file":      func(ctx context.Context, db *sqlite.DB) error { _, err := db.Attachment(ctx, 1); return err },
		"one comment":   func(ctx context.Context, db *sqlite.DB) error { _, err := db.Comment(ctx, 1); return err },
		"one customer":  func(ctx context.Context, db *sqlite.DB) error { _, err := db.Customer(ctx, 1); return err },
		"all tags":      func(ctx context.Context, db *sqlite.DB) error { _, err := db.Tags(ctx); return err },
	}
	for at, cursor := range map[string]string{"first page": "", "later page": "7:"} {
		page := sqlite.Page{Cursor: cursor}
		all["comments, "+at] = func(ctx context.Context, db *sqlite.DB) error {
			_, err := db.Comments(ctx, sqlite.CommentQuery{Page: page, CustomerID: 1})
			return err
		}
		for _, invoice := range []int64{0, 2} {
			all[fmt.Sprintf("files of invoice %d, %s", invoice, at)] = func(ctx context.Context, db *sqlite.DB) error {
				_, err := db.Attachments(ctx, sqlite.AttachmentQuery{Page: page, CustomerID: 1, InvoiceID: invoice})
				return err
			}
		}
		for _, search := range []string{"", "anna"} {
			for _, sort := range []sqlite.CustomerSort{sqlite.ByName, sqlite.ByCreated, sqlite.ByBalance} {
				q := sqlite.CustomerQuery{Page: page, Sort: sort, Tag: "VIP", Search: search}
				all[fmt.Sprintf("customers by tag and %s, %q, %s", sort, search, at)] = func(ctx context.Context, db *sqlite.DB) error {
					_, err := db.Customers(ctx, q, "EUR", "2026-03-02")
					return err
				}
			}
		}
	}
	for at, cursor := range map[string]string{"first page": "", "later page": "2026-02-15 4 1772442000000 1"} {
		all["documents, "+at] = func(ctx context.Context, db *sqlite.DB) error {
			_, err := db.Documents(ctx, sqlite.DocumentQuery{Page: sqlite.Page{Cursor: cursor}, CustomerID: 1}, time.UTC)
			return err
		}
	}
	return all
}

func TestNoListOfACustomersPageReadsAWholeTable(t *testing.T) {
	s := manyInvoices(t, 10)
	tagged(s, "Cleo", "vip")
	_, err := s.Shop.SaveComment(s.Ctx, book.Comment{CustomerID: 1, Text: "likes tea"}, s.Key())
	s.Must(err)
	_, err = s.Shop.AddAttachment(s.Ctx, book.Attachment{CustomerID: 1, Name: "a.txt"}, []byte("a"), s.Key())
	s.Must(err)
	db, recorder := s.DB.Record()
	for name, ask := range partsOfCustomer() {
		t.Run(name, func(t *testing.T) {
			recorder.Asked = nil
			if err := ask(s.Ctx, db); err != nil {
				t.Fatal(err)
			}
			for _, asked := range recorder.Asked {
				plan, err := s.DB.Plan(asked)
				s.Must(err)
				for _, step := range plan {
					if slowPart(name, step) {
						t.Errorf("%s\nin the plan\n%s\nof %s", step, strings.Join(plan, "\n"), asked.Query)
					}
				}
			}
		})
	}
}

// slowPart lets what a tag or a search found be sorted, which is bounded, and the ids of a page be read.
func slowPart(name, step string) bool {
	if step == "SCAN json_each VIRTUAL TABLE INDEX 1:" {
		return false
	}
	return tableWalk(step) || sorts(step) && !strings.HasPrefix(name, "customers by tag")
}

// tagged adds a customer with tags.
func tagged(s *testkit.Shop, name string, tags ...string) book.Customer {
	s.T.Helper()
	customer, err := s.Shop.SaveCustomer(s.Ctx, book.Customer{Name: name, Tags: tags}, s.Key())
	s.Must(err)
	return customer
}
