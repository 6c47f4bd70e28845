package testkit

import (
	"database/sql"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"

	_ "github.com/mattn/go-sqlite3" // the driver
)

// Raw opens a book's file past Daybook, as somebody with another program would; options are those of the driver's DSN.
func Raw(t testing.TB, path, options string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite3", "file:"+(&url.URL{Path: path}).EscapedPath()+"?"+options)
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	t.Cleanup(func() { _ = db.Close() })
	return db
}

// Dump writes down every row of every table, one a line, without the columns that are left out ("audit.at").
func Dump(t testing.TB, db *sql.DB, leaveOut ...string) string {
	t.Helper()
	var lines []string
	for _, table := range Column(t, db, "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name") {
		var values []string
		for _, column := range Column(t, db, "SELECT name FROM pragma_table_info(?)", table) {
			if !slices.Contains(leaveOut, table+"."+column) {
				values = append(values, fmt.Sprintf(`'%s=' || quote("%s")`, column, column))
			}
		}
		query := fmt.Sprintf(`SELECT %s AS line FROM "%s" ORDER BY line`, strings.Join(values, ` || ' ' || `), table)
		for _, line := range Column(t, db, query) {
			lines = append(lines, table+": "+line)
		}
	}
	return strings.Join(lines, "\n")
}

// Column reads the one column of a query as text.
func Column(t testing.TB, db *sql.DB, query string, args ...any) []string {
	t.Helper()
	rows, err := db.Query(query, args...)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	defer func() { _ = rows.Close() }()
	var values []string
	for rows.Next() {
		var value string
		if err := rows.Scan(&value); err != nil {
			t.Fatalf("%s: %v", query, err)
		}
		values = append(values, value)
	}
	if err := rows.Err(); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return values
}
