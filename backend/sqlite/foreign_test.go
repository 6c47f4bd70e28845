package sqlite_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

func TestAFileThatIsNoBookIsLeftAlone(t *testing.T) {
	for name, data := range map[string][]byte{
		"a text":                       []byte(strings.Repeat("Dear diary, today I sold a fountain pen.\n", 300)),
		"one letter":                   []byte("x"),
		"a picture":                    append([]byte{0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0}, bytes.Repeat([]byte{0xA5}, 9000)...),
		"zeros":                        make([]byte, 8192),
		"no more than the right start": []byte("SQLite format 3\x00"),
	} {
		t.Run(name, func(t *testing.T) { refusedUntouched(t, writeBook(t, t.TempDir(), data), sqlite.CodeNotABook) })
	}
	for name, statements := range map[string]string{
		"another program's database":           "CREATE TABLE recipes (name TEXT); INSERT INTO recipes VALUES ('Soup')",
		"another program's, with its own mark": "PRAGMA application_id = 1196444487; PRAGMA user_version = 2; CREATE TABLE recipes (name TEXT)",
		"another program's empty one":          "PRAGMA application_id = 1196444487",
		"another program's, of our version":    "PRAGMA user_version = 2; CREATE TABLE recipes (name TEXT)",
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), sqlite.FileName)
			closed(t, path, statements)
			refusedUntouched(t, path, sqlite.CodeNotABook)
		})
	}
}

// closed makes a database with another program and ends that program.
func closed(t *testing.T, path, statements string) {
	t.Helper()
	db := testkit.Raw(t, path, "")
	if _, err := db.Exec(statements); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}

// Another program crashed: its one-page file says nothing, and all it has waits in its write-ahead log.
func TestAnotherProgramsDatabaseAfterACrashIsNotTakenForANewBook(t *testing.T) {
	for _, statements := range []string{
		"CREATE TABLE recipes (name TEXT); INSERT INTO recipes VALUES ('Soup')",
		"PRAGMA user_version = 2; PRAGMA application_id = 7; CREATE TABLE recipes (name TEXT); INSERT INTO recipes VALUES ('Soup')",
	} {
		path := filepath.Join(t.TempDir(), "recipes.db")
		other := testkit.Raw(t, path, "_journal_mode=WAL")
		if _, err := other.Exec(statements); err != nil {
			t.Fatal(err)
		}
		dir := t.TempDir()
		copyFile(t, path, filepath.Join(dir, sqlite.FileName))
		copyFile(t, path+"-wal", filepath.Join(dir, sqlite.FileName+"-wal"))
		db, err := sqlite.Open(t.Context(), dir)
		if err == nil {
			_ = db.Close()
		}
		testkit.WantRefusal(t, err, sqlite.CodeNotABook, "")
		left := testkit.Raw(t, filepath.Join(dir, sqlite.FileName), "mode=ro")
		if tables := testkit.Column(t, left, "SELECT name FROM sqlite_master"); len(tables) != 1 {
			t.Errorf("the other program's database now holds %v", tables)
		}
	}
}

func copyFile(t *testing.T, from, to string) {
	t.Helper()
	data, err := os.ReadFile(from)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(to, data, 0o600); err != nil {
		t.Fatal(err)
	}
}
