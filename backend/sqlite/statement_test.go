package sqlite_test

import (
	"database/sql"
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"daybook/backend/book"
	"daybook/backend/testkit"
)

// owedBefore is what the journal says a customer owed, less credit, before a day.
func owedBefore(t testing.TB, raw *sql.DB, customer int64, day book.Date) string {
	t.Helper()
	return testkit.Column(t, raw, `SELECT coalesce(sum(amount), 0) FROM postings WHERE `+theirs+`
		AND entry_id IN (SELECT id FROM entries WHERE date < ?2)`, customer, string(day))[0]
}

func stated(rt *rapid.T, s *testkit.Shop) {
	for _, customer := range owners(s) {
		statedTo(rt, s, customer)
	}
}

func statedTo(rt *rapid.T, s *testkit.Shop, customer int64) {
	raw := testkit.Raw(s.T, bookFile(s), "mode=ro")
	defer func() { _ = raw.Close() }()
	day, previous := book.Date("2026-02-20"), ""
	for day < "2026-04-10" {
		to := day.AddDays(rapid.SampledFrom([]int{0, 0, 1, 5, 14}).Draw(rt, "days"))
		statement, err := s.DB.Statement(s.Ctx, customer, day, to, "EUR")
		s.Must(err)
		balance := statement.Opening.Minor
		for _, line := range statement.Lines {
			if balance += line.Change.Minor; line.Balance.Minor != balance || line.Date < day || line.Date > to || line.Amount.Minor < 0 {
				rt.Fatalf("%s to %s: %+v after %d", day, to, line, balance)
			}
		}
		opening, closing := fmt.Sprint(statement.Opening.Minor), fmt.Sprint(statement.Closing.Minor)
		if balance != statement.Closing.Minor || opening != owedBefore(s.T, raw, customer, day) || closing != owedBefore(s.T, raw, customer, to.AddDays(1)) {
			rt.Fatalf("%s to %s: from %s to %s, the lines %d", day, to, opening, closing, balance)
		}
		if previous != "" && previous != opening {
			rt.Fatalf("%s opens with %s, the day before closed with %s", day, opening, previous)
		}
		day, previous = to.AddDays(1), closing
	}
	due, credit, err := s.DB.CustomerBalance(s.Ctx, customer, "EUR")
	s.Must(err)
	if previous != fmt.Sprint(due.Minor-credit.Minor) {
		rt.Fatalf("the last one closes with %s; the customer owes %v and has %v", previous, due, credit)
	}
}

func creditTold(rt *rapid.T, s *testkit.Shop) {
	for _, customer := range owners(s) {
		history, err := s.DB.CreditHistory(s.Ctx, customer, "EUR")
		s.Must(err)
		last := int64(0)
		for _, line := range history {
			if last += line.Change.Minor; line.Change.IsZero() || line.Balance.Minor != last || last < 0 {
				rt.Fatalf("%+v", history)
			}
		}
		if _, credit, err := s.DB.CustomerBalance(s.Ctx, customer, "EUR"); err != nil || credit.Minor != last {
			rt.Fatalf("the credit of %d is %v, its story ends with %d, %v", customer, credit, last, err)
		}
	}
}

// What a payment by credit moves from one pocket to another, the statement shows with its amount and no change.
func TestAStatementTellsEveryEvent(t *testing.T) {
	s := testkit.NewShop(t)
	anna := s.Customer("Anna").ID
	invoice := s.Issue(anna, testkit.Line("Novel", 1000), testkit.Line("Ink", 500))
	s.Collect(invoice.ID, 2000)
	next := s.Issue(anna, testkit.Line("Card", 300))
	_, err := s.Shop.Collect(s.Ctx, s.Pays(next.ID, book.StoreCredit, 300))
	s.Must(err)
	s.Refund(invoice.ID, book.Cash, 2)
	statement, err := s.DB.Statement(s.Ctx, anna, "2026-03-01", "2026-03-31", "EUR")
	s.Must(err)
	want := []string{
		"invoice INV-2026-00001 15.00 15.00 15.00", "payment REC-2026-00001 20.00 -20.00 -5.00", "invoice INV-2026-00002 3.00 3.00 -2.00",
		"payment REC-2026-00002 3.00 0.00 -2.00", "refund CN-2026-00001 5.00 5.00 3.00", "credit_note CN-2026-00001 5.00 -5.00 -2.00",
	}
	for n, line := range statement.Lines {
		plain := func(cents int64) string {
			return fmt.Sprintf("%s%d.%02d", map[bool]string{true: "-"}[cents < 0], max(cents, -cents)/100, max(cents, -cents)%100)
		}
		if got := fmt.Sprint(line.Kind, " ", line.Number, " ", plain(line.Amount.Minor), " ", plain(line.Change.Minor), " ", plain(line.Balance.Minor)); n >= len(want) || got != want[n] {
			t.Errorf("line %d is %s", n, got)
		}
	}
	if len(statement.Lines) != len(want) || statement.Closing.Minor != -200 || statement.Closing.Currency != "EUR" {
		t.Errorf("%d lines, closing with %v", len(statement.Lines), statement.Closing)
	}
}
