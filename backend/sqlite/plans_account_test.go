package sqlite_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// asksWhoWasMerged is the plan of the question that a customer's list begins with.
const asksWhoWasMerged = "SEARCH customers USING COVERING INDEX customers_merged (merged_into=?)"

// accountLists are a customer's list in every narrowing, and what else is asked of one customer, invoice or payment.
func accountLists() map[string]func(context.Context, *sqlite.DB) error {
	all := map[string]func(context.Context, *sqlite.DB) error{
		"a customer's totals": func(ctx context.Context, db *sqlite.DB) error {
			_, err := db.AccountSums(ctx, 1, "EUR", "2026-03-02")
			return err
		},
		"a customer's open invoices": func(ctx context.Context, db *sqlite.DB) error { _, err := db.OpenInvoices(ctx, 1); return err },
		"a customer's statement, a short list": func(ctx context.Context, db *sqlite.DB) error {
			_, err := db.Statement(ctx, 1, "2026-02-01", "2026-02-28", "EUR")
			return err
		},
		"a customer's credit, a short list": func(ctx context.Context, db *sqlite.DB) error { _, err := db.CreditHistory(ctx, 1, "EUR"); return err },
		"an invoice's events, a short list": func(ctx context.Context, db *sqlite.DB) error { _, err := db.EventsOf(ctx, 2); return err },
		"an invoice's credit notes, a short list": func(ctx context.Context, db *sqlite.DB) error {
			_, err := db.CreditNotesOf(ctx, 2)
			return err
		},
		"an invoice's credited lines": func(ctx context.Context, db *sqlite.DB) error { _, err := db.CreditLinesOf(ctx, 2, "EUR"); return err },
		"a payment's entries":         func(ctx context.Context, db *sqlite.DB) error { _, err := db.EntriesOfPayment(ctx, 1); return err },
		"a refund's entry":            func(ctx context.Context, db *sqlite.DB) error { _, err := db.EntriesOfRefund(ctx, 1); return err },
		"a payment's card":            func(ctx context.Context, db *sqlite.DB) error { _, err := db.ChargeOfPayment(ctx, 1); return err },
		"an invoice's cards":          func(ctx context.Context, db *sqlite.DB) error { _, err := db.ChargesOfInvoice(ctx, 2); return err },
		"the authorised cards":        func(ctx context.Context, db *sqlite.DB) error { _, err := db.HeldCards(ctx); return err },
		"a payment's mails":           func(ctx context.Context, db *sqlite.DB) error { _, err := db.MailsOfPayment(ctx, 1); return err },
		"what a key paid":             func(ctx context.Context, db *sqlite.DB) error { _, err := db.PaymentsByKey(ctx, "key-4"); return err },
	}
	for at, page := range pages {
		for filter := range accountFilters {
			for _, method := range []book.Method{"", book.Cash} {
				for _, period := range [][2]book.Date{{}, {"2026-02-01", ""}, {"", "2026-03-01"}, {"2026-02-01", "2026-03-01"}} {
					q := sqlite.AccountQuery{Page: page, CustomerID: 1, Filter: filter, Method: method, From: period[0], To: period[1]}
					all[fmt.Sprintf("the account of customer 1, %q by %q, %s to %s, %s", filter, method, q.From, q.To, at)] = func(ctx context.Context, db *sqlite.DB) error {
						_, err := db.Account(ctx, q, "2026-03-02")
						return err
					}
				}
			}
		}
	}
	return all
}

// However it is narrowed, a customer's list walks that customer's entries, the newest first, and looks all else up by its key,
// once it is known that nobody was merged into him.
func TestACustomersListWalksTheCustomersEntries(t *testing.T) {
	s := manyInvoices(t, 10)
	s.Refund(2, book.Cash, 1)
	_, err := s.DB.Account(s.Ctx, sqlite.AccountQuery{CustomerID: 1}, "2026-03-02")
	s.Must(err)
	db, recorder := s.DB.Record()
	for name, ask := range accountLists() {
		if !strings.HasPrefix(name, "the account of") && !strings.HasPrefix(name, "a customer's statement") && !strings.HasPrefix(name, "a customer's credit") {
			continue
		}
		recorder.Asked = nil
		s.Must(ask(s.Ctx, db))
		for n, asked := range recorder.Asked {
			plan, err := s.DB.Plan(asked)
			s.Must(err)
			if n == 0 && strings.Join(plan, "; ") == asksWhoWasMerged && len(recorder.Asked) > 1 {
				continue
			}
			if len(plan) == 0 || !strings.Contains(plan[0], "entries_of_customer (customer_id=?") && !strings.Contains(plan[0], "postings_of_customer (customer_id=?") {
				t.Errorf("%s begins with %q", name, plan)
			}
			if strings.HasPrefix(name, "the account of") && strings.Contains(strings.Join(plan, "; "), "TEMP B-TREE") {
				t.Errorf("%s is sorted: %q", name, plan)
			}
		}
	}
}
