package sqlite_test

import (
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

// oldBook is a book of the second version, as it was written then, seals and all; change spoils its rows.
func oldBook(t *testing.T, change string) (dir string) {
	t.Helper()
	rows, err := os.ReadFile(filepath.Join("testdata", "version2.sql"))
	if err != nil {
		t.Fatal(err)
	}
	dir = t.TempDir()
	steps := sqlite.Migrations()
	closed(t, filepath.Join(dir, sqlite.FileName), "PRAGMA journal_mode = WAL; BEGIN; "+steps[0]+string(rows)+change+steps[1]+
		"; PRAGMA application_id = 1145133378; PRAGMA user_version = 2; COMMIT")
	return dir
}

// columnsBefore are the columns of every table but the search indexes.
func columnsBefore(t *testing.T, db *sql.DB) map[string]string {
	t.Helper()
	tables := map[string]string{}
	for _, table := range testkit.Column(t, db, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%search%'") {
		columns := testkit.Column(t, db, "SELECT 'quote(\"' || name || '\")' FROM pragma_table_info(?)", table)
		tables[table] = strings.Join(columns, " || ', ' || ")
	}
	return tables
}

func rowsOf(t *testing.T, db *sql.DB, tables map[string]string) []string {
	t.Helper()
	var all []string
	for table, columns := range tables {
		all = append(all, testkit.Column(t, db, fmt.Sprintf("SELECT '%s: ' || %s FROM %s", table, columns, table))...)
	}
	slices.Sort(all)
	return all
}

// opened is the shop of a book that was written before.
func opened(t *testing.T, dir string) *testkit.Shop {
	t.Helper()
	s := &testkit.Shop{T: t, Dir: dir, Clock: &testkit.Clock{Time: time.Date(2026, 3, 5, 9, 0, 0, 0, time.UTC)}}
	s.Open()
	t.Cleanup(func() { _ = s.DB.Close() })
	for range 20 {
		s.Key() // the old book used the first ones
	}
	return s
}
