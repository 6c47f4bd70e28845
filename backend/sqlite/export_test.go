package sqlite

import (
	"context"
	"database/sql"

	"github.com/jmoiron/sqlx"
)

// CheckFileSystem is the table of file systems on other computers.
var CheckFileSystem = checkFileSystem

// Explain turns an error of SQLite into a refusal.
var Explain = explain

// CheckCopy has SQLite check every page of a copy.
var CheckCopy = checkCopy

// Migrations are today's steps.
var Migrations = migrations

// Migrate takes other steps than today's.
func (db *DB) Migrate(ctx context.Context, steps []string) error { return db.migrate(ctx, steps) }

// Exec runs a statement on the connection that writes, within no transaction.
func (db *DB) Exec(t interface{ Fatal(...any) }, statement string) {
	if _, err := db.write.Exec(statement); err != nil {
		t.Fatal(err)
	}
}

// ForeignKeys tells whether the connection that writes minds them.
func (db *DB) ForeignKeys(t interface{ Fatal(...any) }) bool {
	var on bool
	if err := db.write.Get(&on, "PRAGMA foreign_keys"); err != nil {
		t.Fatal(err)
	}
	return on
}

// CheckPragmas reads back what a pool opened with a DSN's options was set to.
func CheckPragmas(ctx context.Context, path, options string) error {
	pool, err := sqlx.Open("sqlite3", "file:"+path+"?"+options)
	if err != nil {
		return err
	}
	defer func() { _ = pool.Close() }()
	return new(DB).checkPragmas(ctx, pool)
}

// Asked is a query that a reader sent.
type Asked struct {
	Query string
	Args  []any
}

// Recorder keeps the queries it passes on.
type Recorder struct {
	sqlx.ExtContext
	Asked []Asked
}

// QueryxContext implements sqlx.QueryerContext.
func (r *Recorder) QueryxContext(ctx context.Context, query string, args ...any) (*sqlx.Rows, error) {
	r.Asked = append(r.Asked, Asked{query, args})
	return r.ExtContext.QueryxContext(ctx, query, args...)
}

// QueryRowxContext implements sqlx.QueryerContext.
func (r *Recorder) QueryRowxContext(ctx context.Context, query string, args ...any) *sqlx.Row {
	r.Asked = append(r.Asked, Asked{query, args})
	return r.ExtContext.QueryRowxContext(ctx, query, args...)
}

// Record gives a copy of the book's reading side that keeps what it asks.
func (db *DB) Record() (*DB, *Recorder) {
	recorder := &Recorder{ExtContext: db.read}
	return &DB{reader: reader{recorder}, write: db.write, read: db.read, path: db.path}, recorder
}

// Plan is how SQLite would answer a query, one step a line.
func (db *DB) Plan(a Asked) ([]string, error) {
	rows, err := db.read.Query("EXPLAIN QUERY PLAN "+a.Query, a.Args...)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	var steps []string
	for rows.Next() {
		var id, parent, unused int
		var detail sql.NullString
		if err := rows.Scan(&id, &parent, &unused, &detail); err != nil {
			return nil, err
		}
		steps = append(steps, detail.String)
	}
	return steps, rows.Err()
}

// Words is how many words a search looks for.
func Words(typed string) int { return len(words(typed)) }

// Match is the full-text query for what was typed.
var Match = match
