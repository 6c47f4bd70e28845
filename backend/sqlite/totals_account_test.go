package sqlite_test

import (
	"cmp"
	"slices"

	"pgregory.net/rapid"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

// The totals above a customer's list are those of its orders, and the kept balance's.
func totalled(rt *rapid.T, s *testkit.Shop) {
	today := book.Date("2026-03-16").AddDays(rapid.IntRange(0, 5).Draw(rt, "later"))
	for _, customer := range owners(s) {
		page, err := s.DB.Account(s.Ctx, sqlite.AccountQuery{CustomerID: customer}, today)
		s.Must(err)
		want := listed(page.Rows, today)
		owed, credit, err := s.DB.CustomerBalance(s.Ctx, customer, "EUR")
		s.Must(err)
		want.Credit = credit
		sums, err := s.DB.AccountSums(s.Ctx, customer, "EUR", today)
		s.Must(err)
		if sums != want || owed != want.Due || want.Billed.Minor-want.Paid.Minor-want.WrittenOff.Minor != want.Due.Minor {
			rt.Fatalf("on %s the totals are %+v, the list's %+v, and due is %v", today, sums, want, owed)
		}
	}
}

// listed sums up the orders of a list.
func listed(rows []sqlite.AccountRow, today book.Date) sqlite.AccountSums {
	zero := money.Zero("EUR")
	sums := sqlite.AccountSums{Billed: zero, Paid: zero, WrittenOff: zero, Due: zero, Overdue: zero}
	for _, row := range rows {
		b := row.Balance
		sums.Billed = sums.Billed.Plus(b.Uncredited().Minor)
		sums.Paid, sums.WrittenOff, sums.Due = sums.Paid.Plus(b.NetPaid().Minor), sums.WrittenOff.Plus(b.WrittenOff.Minor), sums.Due.Plus(b.Due.Minor)
		if row.DueDate < today {
			sums.Overdue = sums.Overdue.Plus(b.Due.Minor)
		}
	}
	return sums
}

func allOpen(rt *rapid.T, s *testkit.Shop) {
	for _, customer := range owners(s) {
		open, err := s.DB.OpenInvoices(s.Ctx, customer)
		s.Must(err)
		due := int64(0)
		for _, invoice := range open {
			due += invoice.Due.Minor
		}
		owed, _, err := s.DB.CustomerBalance(s.Ctx, customer, "EUR")
		s.Must(err)
		if due != owed.Minor || !slices.IsSortedFunc(open, func(a, b sqlite.OpenInvoice) int {
			return cmp.Or(cmp.Compare(a.DueDate, b.DueDate), cmp.Compare(a.ID, b.ID))
		}) {
			rt.Fatalf("the open invoices are %+v of the %v that is due", open, owed)
		}
	}
}
