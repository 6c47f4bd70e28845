package book_test

import (
	"testing"

	"daybook/backend/book"
)

func TestAStatementRunsFromWhatWasOwedToWhatIsOwed(t *testing.T) {
	tests := []struct {
		name     string
		opening  int64
		changes  []int64
		balances []int64
		closing  int64
	}{
		{"a quiet month", 2500, nil, nil, 2500},
		{"an invoice and its payment", 0, []int64{1190, -1190}, []int64{1190, 0}, 0},
		{"paid too much, then used: the credit pays the next one", 1000, []int64{-1500, 400, 0}, []int64{-500, -100, -100}, -100},
		{"the shop owes, and pays it out", -500, []int64{500}, []int64{0}, 0},
		{"written off, and paid after all", 1000, []int64{-1000, 1000, -1000}, []int64{0, 1000, 0}, 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := book.Statement{Opening: eur(test.opening)}
			for _, change := range test.changes {
				s.Lines = append(s.Lines, book.StatementLine{Change: eur(change)})
			}
			s.Run()
			for n, want := range test.balances {
				if got := s.Lines[n].Balance; got != eur(want) {
					t.Errorf("after event %d: %v, want %v", n+1, got, eur(want))
				}
			}
			if s.Opening != eur(test.opening) || s.Closing != eur(test.closing) {
				t.Errorf("from %v to %v, want %v", s.Opening, s.Closing, eur(test.closing))
			}
		})
	}
}

func TestRunningTwiceChangesNothing(t *testing.T) {
	s := book.Statement{Opening: eur(100), Lines: []book.StatementLine{{Change: eur(-30)}}}
	s.Run()
	s.Run()
	if s.Closing != eur(70) || s.Lines[0].Balance != eur(70) {
		t.Errorf("got %+v", s)
	}
}

func TestPeriods(t *testing.T) {
	tests := []struct {
		name     string
		from, to book.Date
		code     book.Code
		field    string
	}{
		{"a month", "2026-03-01", "2026-03-31", "", ""},
		{"a day", "2026-03-01", "2026-03-01", "", ""},
		{"no beginning", "", "2026-03-31", book.CodeRequired, "from"},
		{"no end", "2026-03-01", "", book.CodeRequired, "to"},
		{"a day that is none", "2026-02-30", "2026-03-31", book.CodeInvalid, "from"},
		{"an end that is none", "2026-03-01", "soon", book.CodeInvalid, "to"},
		{"the wrong way round", "2026-03-02", "2026-03-01", book.CodeInvalid, "to"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			wantRefusal(t, book.CheckPeriod(test.from, test.to), test.code, test.field)
		})
	}
}
