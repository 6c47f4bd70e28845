package sqlite_test

import (
	"slices"
	"testing"

	"daybook/backend/testkit"
)

func TestEveryKindOfEntryIsSealedByItsText(t *testing.T) {
	db := testkit.Raw(t, bookFile(moneyBackBook(t)), "mode=ro")
	if kinds := testkit.Column(t, db, "SELECT DISTINCT kind FROM entries"); len(kinds) != 7 {
		t.Errorf("the book has entries of the kinds %v only", kinds)
	}
	if broken := testkit.BrokenSeals(t, db); len(broken) > 0 {
		t.Errorf("the entries %v are not what was sealed", broken)
	}
}

// Whatever is changed of an entry, its seal tells, and the chain tells of a seal that was made anew.
func TestASealTellsOfEveryChange(t *testing.T) {
	path := bookFile(moneyBackBook(t))
	for statement, want := range map[string][]int64{
		"UPDATE entries SET date = '2026-03-01' WHERE id = 3":                          {3},
		"UPDATE entries SET note = 'a gift' WHERE id = 4":                              {4},
		"UPDATE entries SET at = at - 1 WHERE id = 1":                                  {1},
		"UPDATE entries SET key = 'another' WHERE id = 5":                              {5},
		"UPDATE entries SET part = 3 WHERE id = 6":                                     {6},
		"UPDATE entries SET reverses = 2 WHERE id = 10":                                {10},
		"UPDATE entries SET credit_note_id = NULL WHERE id = 4":                        {4},
		"UPDATE postings SET account = 'bank' WHERE entry_id = 2 AND account = 'cash'": {2},
		"UPDATE postings SET amount = 2 * amount WHERE entry_id = 7":                   {7},
		"UPDATE seals SET hash = zeroblob(32) WHERE entry_id = 8":                      {8, 9},
	} {
		db := testkit.Raw(t, copyOf(t, path), otherProgram+"&_sync=OFF")
		unguard(t, db, "CHECK entry_keeps posting_keeps seal_keeps")
		if _, err := db.Exec(statement); err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
		if broken := testkit.BrokenSeals(t, db); !slices.Equal(broken, want) {
			t.Errorf("%s: broken are %v, want %v", statement, broken, want)
		}
	}
}
