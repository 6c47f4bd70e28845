package shop_test

import (
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

// account is what a customer's figures must be, in cents.
type account struct{ billed, paid, writtenOff, due, credit int64 }

// wantAccount wants every place that shows a customer's figures to show these.
func wantAccount(t *testing.T, s *testkit.Shop, customer int64, want account) {
	t.Helper()
	if want.billed-want.paid-want.writtenOff != want.due {
		t.Fatalf("the test itself does not add up: %+v", want)
	}
	store := must(s, s.Shop.Store)
	sums, err := s.DB.AccountSums(s.Ctx, customer, "EUR", s.Shop.Today(store))
	s.Must(err)
	due, credit, err := s.DB.CustomerBalance(s.Ctx, customer, "EUR")
	s.Must(err)
	places := map[string]account{
		"the sums of the tab":    {sums.Billed.Minor, sums.Paid.Minor, sums.WrittenOff.Minor, sums.Due.Minor, sums.Credit.Minor},
		"the tab's rows":         rowFigures(s, customer).with(creditHistory(s, customer)),
		"the invoices":           invoiceFigures(s, customer).with(credit.Minor),
		"the customer's balance": want.balances(due.Minor, credit.Minor),
		"the list of customers":  want.balances(listed(s, customer)),
		"the journal":            want.balances(journalBalances(s)),
	}
	for what, got := range places {
		if got != want {
			t.Errorf("%s: %+v, want %+v", what, got, want)
		}
	}
	wantStatement(t, s, customer, want.due-want.credit)
	testkit.WantSound(t, testkit.Raw(t, rawBook(s), "mode=ro"))
}

// balances are the same figures with other balances.
func (a account) balances(due, credit int64) account {
	a.due, a.credit = due, credit
	return a
}

// with are the same figures with another credit.
func (a account) with(credit int64) account { return a.balances(a.due, credit) }

// add counts an invoice in.
func (a *account) add(b book.Balance) {
	if !b.Voided {
		a.billed += b.Uncredited().Minor
	}
	a.paid += b.NetPaid().Minor
	a.writtenOff += b.WrittenOff.Minor
	a.due += b.Due.Minor
}

func accountRows(s *testkit.Shop, customer int64) []sqlite.AccountRow {
	s.T.Helper()
	page, err := s.DB.Account(s.Ctx, sqlite.AccountQuery{CustomerID: customer}, s.Shop.Today(must(s, s.Shop.Store)))
	s.Must(err)
	return page.Rows
}

// invoiceFigures adds up the customer's invoices, each read as its page and its PDF read it.
func invoiceFigures(s *testkit.Shop, customer int64) (sum account) {
	for _, row := range accountRows(s, customer) {
		if row.Kind == book.EntryInvoice {
			invoice, err := s.Shop.Invoice(s.Ctx, row.InvoiceID)
			s.Must(err)
			if invoice.Balance != row.Balance || invoice.Status != row.Status {
				s.T.Errorf("invoice %s is %s, %+v; on the tab it is %s, %+v", invoice.Number, invoice.Status, invoice.Balance, row.Status, row.Balance)
			}
			sum.add(invoice.Balance)
		}
	}
	return sum
}

// rowFigures adds up the rows of the tab: orders by what became of them.
func rowFigures(s *testkit.Shop, customer int64) (sum account) {
	for _, row := range accountRows(s, customer) {
		if row.Kind == book.EntryInvoice {
			sum.add(row.Balance)
		}
	}
	return sum
}

// creditHistory is the credit after the last thing that happened to it.
func creditHistory(s *testkit.Shop, customer int64) int64 {
	history, err := s.DB.CreditHistory(s.Ctx, customer, "EUR")
	s.Must(err)
	if len(history) == 0 {
		return 0
	}
	return history[len(history)-1].Balance.Minor
}

// journalBalances are what all customers owe, and their credit, by the accounts of the journal: a story knows one customer.
func journalBalances(s *testkit.Shop) (due, credit int64) {
	accounts, err := s.DB.TrialBalance(s.Ctx)
	s.Must(err)
	all := int64(0)
	for _, a := range accounts {
		all += a.Amount.Minor
		switch a.Account {
		case book.AccountReceivable:
			due = a.Amount.Minor
		case book.AccountCredit:
			credit = -a.Amount.Minor
		}
	}
	if all != 0 {
		s.T.Errorf("the journal adds up to %d", all)
	}
	return due, credit
}

// listed is what the list of customers shows.
func listed(s *testkit.Shop, customer int64) (due, credit int64) {
	page, err := s.DB.Customers(s.Ctx, sqlite.CustomerQuery{}, "EUR", "2026-03-02")
	s.Must(err)
	for _, row := range page.Rows {
		if row.ID == customer {
			return row.Balance.Minor, row.Credit.Minor
		}
	}
	s.T.Errorf("customer %d is not in the list", customer)
	return 0, 0
}

// wantStatement wants the statement to end with a balance, and two statements to join wherever the period is cut.
func wantStatement(t *testing.T, s *testkit.Shop, customer, closing int64) {
	t.Helper()
	whole, err := s.Shop.Statement(s.Ctx, customer, "2026-01-01", "2026-12-31")
	s.Must(err)
	if whole.Closing != money.Of(closing, "EUR") {
		t.Errorf("the statement ends with %v, want %d", whole.Closing, closing)
	}
	for _, line := range whole.Lines {
		first, err := s.Shop.Statement(s.Ctx, customer, "2026-01-01", line.Date)
		s.Must(err)
		second, err := s.Shop.Statement(s.Ctx, customer, line.Date.AddDays(1), "2026-12-31")
		s.Must(err)
		if first.Closing != second.Opening || second.Closing != whole.Closing || len(first.Lines)+len(second.Lines) != len(whole.Lines) {
			t.Errorf("cut after %s: %v and %v, with %d and %d lines of %d", line.Date, first.Closing, second.Opening, len(first.Lines), len(second.Lines), len(whole.Lines))
		}
	}
}
