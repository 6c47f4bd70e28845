package sqlite_test

import (
	"context"
	"fmt"
	"maps"
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// TestNoListReadsAWholeTable asks SQLite how it answers each list. A walk along an index that ends with the page is
// well; a walk over a table, or a sort of what was not searched, takes longer with every year of the book.
func TestNoListReadsAWholeTable(t *testing.T) {
	s := manyInvoices(t, 10)
	s.Refund(2, book.Cash, 1) // so that a credit note is looked up
	db, recorder := s.DB.Record()
	for name, ask := range lists() {
		t.Run(name, func(t *testing.T) {
			recorder.Asked = nil
			if err := ask(s.Ctx, db); err != nil {
				t.Fatal(err)
			}
			if len(recorder.Asked) == 0 {
				t.Fatal("nothing was asked")
			}
			for _, asked := range recorder.Asked {
				plan, err := s.DB.Plan(asked)
				if err != nil {
					t.Fatal(err)
				}
				for _, step := range plan {
					if slow(name, step) {
						t.Errorf("%s\nin the plan\n%s\nof %s", step, strings.Join(plan, "\n"), asked.Query)
					}
				}
			}
		})
	}
}

// slow tells whether a step of a plan grows with the book.
func slow(name, step string) bool {
	switch {
	case strings.Contains(name, "draft") && strings.Contains(step, "invoices_of_store"):
		return true // all that the store issued is walked for its few drafts
	case strings.Contains(name, "search"):
		return tableWalk(step) // what a search found is bounded before it is sorted
	case strings.HasPrefix(name, "outbox, unsent false"), name == "the latest events":
		return sorts(step) // they walk their table backwards by its key, a page long
	case name == "one invoice", strings.Contains(name, "short list"):
		return tableWalk(step) // the few rows of one invoice or credit note are grouped or sorted
	case strings.Contains(name, "of customer 1") && strings.HasPrefix(step, "SEARCH b "):
		return !strings.Contains(step, "PRIMARY KEY") // else everybody's invoices in that state are walked for one customer's
	}
	return tableWalk(step) || sorts(step)
}

func tableWalk(step string) bool {
	bounded := strings.Contains(step, "INDEX") || strings.Contains(step, "(subquery") || strings.Contains(step, "CONSTANT")
	return strings.HasPrefix(step, "SCAN ") && !bounded || strings.Contains(step, "AUTOMATIC")
}

func sorts(step string) bool { return strings.Contains(step, "TEMP B-TREE") }

var pages = map[string]sqlite.Page{"first page": {}, "later page": {Cursor: "7:2026-02-01", Limit: 20}}

func lists() map[string]func(context.Context, *sqlite.DB) error {
	all := map[string]func(context.Context, *sqlite.DB) error{}
	for at, page := range pages {
		for _, search := range []string{"", "2026"} {
			for _, sort := range []sqlite.CustomerSort{sqlite.ByName, sqlite.ByCreated, sqlite.ByBalance} {
				for _, descending := range []bool{false, true} {
					q := sqlite.CustomerQuery{Page: page, Sort: sort, Descending: descending, Search: search}
					all[fmt.Sprintf("customers by %s, descending %v, %s, %s", sort, descending, at, searching(search))] = func(ctx context.Context, db *sqlite.DB) error {
						_, err := db.Customers(ctx, q, "EUR", "2026-03-02")
						return err
					}
				}
			}
			for _, filter := range []sqlite.InvoiceFilter{"", sqlite.OnlyDrafts, sqlite.OnlyOpen, sqlite.OnlyOverdue, sqlite.OnlyPaid, sqlite.OnlyRefunded, sqlite.OnlyWrittenOff, sqlite.OnlyVoid} {
				for _, of := range []struct{ customer, store int64 }{{0, 0}, {1, 0}, {0, 1}} {
					q := sqlite.InvoiceQuery{Page: page, Filter: filter, CustomerID: of.customer, StoreID: of.store, Search: search}
					all[fmt.Sprintf("invoices %q of customer %d and store %d, %s, %s", filter, of.customer, of.store, at, searching(search))] = func(ctx context.Context, db *sqlite.DB) error {
						_, err := db.Invoices(ctx, q, "2026-03-02")
						return err
					}
				}
			}
			all["items, "+at+", "+searching(search)] = func(ctx context.Context, db *sqlite.DB) error {
				_, err := db.Items(ctx, sqlite.ItemQuery{Page: page, Search: search})
				return err
			}
		}
		for _, unsent := range []bool{false, true} {
			all[fmt.Sprintf("outbox, unsent %v, %s", unsent, at)] = func(ctx context.Context, db *sqlite.DB) error {
				_, err := db.Outbox(ctx, sqlite.MailQuery{Page: page, Unsent: unsent})
				return err
			}
		}
	}
	maps.Copy(all, single())
	maps.Copy(all, accountLists())
	return all
}

func searching(search string) string {
	if search == "" {
		return "all"
	}
	return "search"
}

// single are the questions with one answer or a short one.
func single() map[string]func(context.Context, *sqlite.DB) error {
	return map[string]func(context.Context, *sqlite.DB) error{
		"one customer": func(ctx context.Context, db *sqlite.DB) error { _, err := db.Customer(ctx, 1); return err },
		"a customer's balance": func(ctx context.Context, db *sqlite.DB) error {
			_, _, err := db.CustomerBalance(ctx, 1, "EUR")
			return err
		},
		"one invoice":                      func(ctx context.Context, db *sqlite.DB) error { _, err := db.Invoice(ctx, 2); return err },
		"one payment":                      func(ctx context.Context, db *sqlite.DB) error { _, err := db.Payment(ctx, 1); return err },
		"an invoice's payments":            func(ctx context.Context, db *sqlite.DB) error { _, err := db.PaymentsOf(ctx, 2); return err },
		"an invoice's entries":             func(ctx context.Context, db *sqlite.DB) error { _, err := db.EntriesOf(ctx, 2); return err },
		"an invoice's mails, a short list": func(ctx context.Context, db *sqlite.DB) error { _, err := db.MailsOf(ctx, 2); return err },
		"the takings": func(ctx context.Context, db *sqlite.DB) error {
			_, err := db.Takings(ctx, "2026-03-02", "2026-03-08", "EUR")
			return err
		},
		"the receivables": func(ctx context.Context, db *sqlite.DB) error {
			_, err := db.Receivables(ctx, "2026-03-02", "EUR")
			return err
		},
		"the latest events": func(ctx context.Context, db *sqlite.DB) error { _, err := db.LatestEvents(ctx, 12); return err },
		"the unsent mails":  func(ctx context.Context, db *sqlite.DB) error { _, _, err := db.UnsentMails(ctx); return err },
		"what a key did":    func(ctx context.Context, db *sqlite.DB) error { _, err := db.CommandByKey(ctx, "key-1"); return err },
		"the next mail": func(ctx context.Context, db *sqlite.DB) error {
			if _, err := db.NextMail(ctx, 1); book.CodeOf(err) != book.CodeNotFound {
				return err
			}
			return nil
		},
	}
}
