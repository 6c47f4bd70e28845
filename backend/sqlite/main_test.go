package sqlite_test

import (
	"database/sql"
	"flag"
	"os"
	"path/filepath"
	"testing"

	_ "pgregory.net/rapid"

	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

// TestMain gives the properties the same cases on every run; -rapid.seed=0 looks for new ones. A test that needs a second
// process starts this one again, with the name of a part to play.
func TestMain(m *testing.M) {
	if part := parts[os.Getenv("DAYBOOK_TEST_PART")]; part != nil {
		part(os.Getenv("DAYBOOK_TEST_DIR"))
		os.Exit(0)
	}
	for name, value := range map[string]string{"rapid.seed": "1", "rapid.checks": "30"} {
		if err := flag.Set(name, value); err != nil {
			panic(err)
		}
	}
	os.Exit(m.Run())
}

// soldBook is a shop that has issued invoices 1 and 2, keeps 3 as a draft, got a part of 1 and too much for 2. It is closed.
func soldBook(t testing.TB) *testkit.Shop {
	t.Helper()
	s := testkit.NewShop(t)
	anna, bert := s.Customer("Anna"), s.Customer("Bert")
	first := s.Issue(anna.ID, testkit.Line("Novel", 2490), testkit.Line("Ink", 890))
	second := s.Issue(bert.ID, testkit.Line("Atlas", 3900))
	s.Draft(anna.ID, testkit.Line("Card", 500))
	s.Collect(first.ID, 1000)
	s.Collect(second.ID, 4000)
	s.Must(s.DB.Close())
	return s
}

func bookFile(s *testkit.Shop) string { return filepath.Join(s.Dir, sqlite.FileName) }

// copyOf is a copy of a closed book in a folder of its own.
func copyOf(t testing.TB, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return writeBook(t, t.TempDir(), data)
}

// writeBook puts bytes where a folder's book lies.
func writeBook(t testing.TB, dir string, data []byte) string {
	t.Helper()
	path := filepath.Join(dir, sqlite.FileName)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// try runs statements in one transaction, and takes all back where one of them or the commit fails.
func try(db *sql.DB, statements string) error {
	_, err := db.Exec("BEGIN IMMEDIATE; " + statements + "; COMMIT")
	if err != nil {
		_, _ = db.Exec("ROLLBACK") // there may be none: an error can have ended the transaction
	}
	return err
}
