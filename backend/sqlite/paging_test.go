package sqlite_test

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

// visited turns every page of a list and gives the ids in the order in which they came.
func visited(t interface{ Fatal(...any) }, turn func(sqlite.Page) ([]int64, string, error), limit int) []int64 {
	all, page := []int64{}, sqlite.Page{Limit: limit}
	for {
		ids, next, err := turn(page)
		if err != nil {
			t.Fatal(err)
		}
		if len(ids) > limit || next != "" && len(ids) < limit {
			t.Fatal("a page of", limit, "has", len(ids), "rows")
		}
		all = append(all, ids...)
		if next == "" || len(all) > 10_000 {
			return all
		}
		page.Cursor = next
	}
}

func idsOf[T any](rows []T, id func(T) int64) []int64 {
	ids := make([]int64, len(rows))
	for i, row := range rows {
		ids[i] = id(row)
	}
	return ids
}

// manyInvoices are drafts, open, overdue, paid and partly paid ones of two customers, on three days only.
func manyInvoices(t testing.TB, count int) *testkit.Shop {
	s := testkit.NewShop(t)
	customers := []int64{s.Customer("Anna").ID, s.Customer("Bert").ID}
	s.Must(s.Shop.Together(s.Ctx, func(ctx context.Context) error {
		s.Ctx = ctx
		for n := range count {
			draft := book.Invoice{CustomerID: customers[n%2], IssueDate: book.Date("2026-02-01").AddDays(n % 3 * 14), Reference: "order " + []string{"oak", "elm", "ash", "yew"}[n%4]}
			draft.TaxIncluded, draft.Lines = true, []book.Line{testkit.Line("Novel", 1000)}
			saved, err := s.Shop.SaveDraft(ctx, draft, s.Key())
			s.Must(err)
			if n%5 == 0 {
				continue
			}
			invoice, err := s.Shop.Issue(ctx, shop.IssueInput{ID: saved.ID, Version: saved.Version, Key: s.Key()})
			s.Must(err)
			if paid := int64(n % 4 * 400); paid > 0 {
				_, err := s.Shop.Collect(ctx, shop.CollectInput{
					Key: s.Key(), CustomerID: invoice.CustomerID, Method: book.Cash, Amount: money.Of(paid, "EUR"), ReceivedAt: s.Shop.Now(),
					Shares: []shop.Share{{InvoiceID: invoice.ID, Amount: money.Of(min(paid, invoice.Totals.Total.Minor), "EUR")}},
				})
				s.Must(err)
			}
		}
		return nil
	}))
	s.Ctx = shop.As(t.Context(), s.Owner)
	return s
}

func TestEveryInvoiceIsOnOnePageOfItsList(t *testing.T) {
	s := manyInvoices(t, 120)
	raw := testkit.Raw(t, bookFile(s), "mode=ro")
	const today = "2026-03-02"
	for filter, condition := range map[sqlite.InvoiceFilter]string{
		"": "1", sqlite.OnlyDrafts: "issued_at = 0", sqlite.OnlyOpen: "due > 0", sqlite.OnlyPaid: "issued_at > 0 AND due <= 0",
		sqlite.OnlyOverdue: "due > 0 AND invoices.due_date < '" + today + "'",
	} {
		for _, customer := range []int64{0, 2} {
			for search, found := range map[string]string{"": "1", "2026": "issued_at > 0", "order yew": "issued_at > 0 AND reference = 'order yew'"} {
				want := testkit.Column(t, raw, `SELECT invoices.id FROM invoices LEFT JOIN invoice_balances ON invoice_id = invoices.id
					WHERE `+condition+" AND "+found+" AND (invoices.customer_id = ?1 OR ?1 = 0) ORDER BY invoices.issue_date DESC, invoices.id DESC", customer)
				for _, limit := range []int{1, 7, 100} {
					got := visited(t, func(p sqlite.Page) ([]int64, string, error) {
						page, err := s.DB.Invoices(s.Ctx, sqlite.InvoiceQuery{Page: p, Filter: filter, CustomerID: customer, Search: search}, today)
						return idsOf(page.Rows, func(r sqlite.InvoiceRow) int64 { return r.ID }), page.Next, err
					}, limit)
					if fmt.Sprint(got) != fmt.Sprint(want) {
						t.Errorf("%q, customer %d, search %q, pages of %d: %v, want %v", filter, customer, search, limit, got, want)
					}
				}
			}
		}
	}
}

func TestEveryItemAndEveryMailIsOnOnePage(t *testing.T) {
	s := testkit.NewShop(t)
	invoice := s.Issue(s.Customer("Anna").ID, testkit.Line("Novel", 1000))
	for n := range 23 {
		s.Must(s.DB.Write(s.Ctx, func(tx *sqlite.Tx) error {
			_, err := tx.InsertItem(s.Ctx, book.Item{Name: []string{"Tea", "tea", "Thé", "10", "9"}[n%5], Type: book.Physical, UnitPrice: money.Of(1, "EUR")})
			if err != nil {
				return err
			}
			_, err = tx.InsertMail(s.Ctx, book.Mail{Kind: book.MailInvoice, Sending: book.LinkByEmail, CustomerID: 1, Attached: book.Attached{InvoiceID: invoice.ID}, MessageID: fmt.Sprint(n), State: []book.MailState{book.MailWaiting, book.MailFailed}[n%2]})
			return err
		}))
	}
	s.DB.Exec(t, "UPDATE outbox SET state = 'sent', sent_at = 1 WHERE id % 3 = 0")
	for _, limit := range []int{1, 2, 5, 23, 24} {
		items := visited(t, func(p sqlite.Page) ([]int64, string, error) {
			page, err := s.DB.Items(s.Ctx, sqlite.ItemQuery{Page: p})
			return idsOf(page.Rows, func(i book.Item) int64 { return i.ID }), page.Next, err
		}, limit)
		if slices.Sort(items); len(items) != 23 || len(slices.Compact(items)) != 23 {
			t.Errorf("pages of %d show the items %v", limit, items)
		}
		for unsent, want := range map[bool]int{false: 23, true: 16} {
			mails := visited(t, func(p sqlite.Page) ([]int64, string, error) {
				page, err := s.DB.Outbox(s.Ctx, sqlite.MailQuery{Page: p, Unsent: unsent})
				return idsOf(page.Rows, func(m book.Mail) int64 { return m.ID }), page.Next, err
			}, limit)
			if !slices.IsSortedFunc(mails, func(a, b int64) int { return cmp.Compare(b, a) }) || len(mails) != want || len(slices.Compact(mails)) != want {
				t.Errorf("pages of %d, unsent %v, show the mails %v", limit, unsent, mails)
			}
		}
	}
}

func TestACursorThatIsNoneIsRefused(t *testing.T) {
	s := testkit.NewShop(t)
	for _, cursor := range []string{"x", "1", ":", "x:1", "'; DROP TABLE customers; --", "99999999999999999999:a"} {
		page := sqlite.Page{Cursor: cursor}
		_, err := s.DB.Customers(s.Ctx, sqlite.CustomerQuery{Page: page}, "EUR", "2026-03-02")
		testkit.WantRefusal(t, err, book.CodeInvalid, "cursor")
		_, err = s.DB.Invoices(s.Ctx, sqlite.InvoiceQuery{Page: page}, "2026-03-02")
		testkit.WantRefusal(t, err, book.CodeInvalid, "cursor")
		_, err = s.DB.Items(s.Ctx, sqlite.ItemQuery{Page: page})
		testkit.WantRefusal(t, err, book.CodeInvalid, "cursor")
		_, err = s.DB.Outbox(s.Ctx, sqlite.MailQuery{Page: page})
		testkit.WantRefusal(t, err, book.CodeInvalid, "cursor")
		_, err = s.DB.Links(s.Ctx, sqlite.LinkQuery{Page: page}, 1)
		testkit.WantRefusal(t, err, book.CodeInvalid, "cursor")
	}
}
