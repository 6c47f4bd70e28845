// Package sqlite is the book on disk: opening, migrating and copying it, and every query, one file per area.
package sqlite

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"github.com/jmoiron/sqlx"
	"github.com/jmoiron/sqlx/reflectx"
	_ "github.com/mattn/go-sqlite3" // the driver

	"daybook/backend/book"
)

// FileName is the name of the book in its folder.
const FileName = "book.daybook"

// DB is an open book: one connection that writes, and a pool that reads.
type DB struct {
	reader
	write *sqlx.DB
	read  *sqlx.DB
	path  string
	lock  *Lock
}

// reader runs the queries that the read pool and a write transaction share.
type reader struct{ q sqlx.ExtContext }

// Tx is the one write transaction.
type Tx struct {
	reader
	tx *sqlx.Tx
}

// Open opens the book in a folder, making folder and book where there are none, and migrates it. It takes the book's
// lock. A file that is not a whole, writable book of this version or older is refused, by a book.Error, and left untouched.
func Open(ctx context.Context, dir string) (*DB, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, refuseFolder(dir, err)
	}
	if err := refuseNetwork(dir); err != nil {
		return nil, err
	}
	lock, err := takeLock(dir)
	if err != nil {
		return nil, err
	}
	db, err := openFile(ctx, filepath.Join(dir, FileName))
	if err != nil {
		lock.giveUp()
		return nil, err
	}
	db.lock = lock
	return db, nil
}

func openFile(ctx context.Context, path string) (*DB, error) {
	if err := checkFile(path); err != nil {
		return nil, err
	}
	write, err := connect(path, "_txlock=immediate", 1)
	if err != nil {
		return nil, err
	}
	read, err := connect(path, "_query_only=1", 4)
	if err != nil {
		_ = write.Close()
		return nil, err
	}
	db := &DB{reader: reader{read}, write: write, read: read, path: path}
	if err := db.prepare(ctx); err != nil {
		_ = db.Close()
		return nil, explain(err)
	}
	return db, nil
}

func (db *DB) prepare(ctx context.Context) error {
	if err := db.checkPragmas(ctx, db.write); err != nil {
		return err
	}
	if err := db.migrate(ctx, migrations()); err != nil {
		return err
	}
	return db.checkPragmas(ctx, db.read)
}

// connect opens a pool. Write-ahead log and FULL together lost nothing in simulated power cuts; see docs/measured.md.
func connect(path, extra string, connections int) (*sqlx.DB, error) {
	dsn := fileURI(path) + "?_journal_mode=WAL&_sync=FULL&_fk=1&_rt=1&_busy_timeout=5000&_stmt_cache_size=64&" + extra
	db, err := sqlx.Open("sqlite3", dsn)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", path, err)
	}
	db.SetMaxOpenConns(connections)
	db.SetMaxIdleConns(connections)
	db.Mapper = reflectx.NewMapperTagFunc("db", snake, nil)
	return db, nil
}

// fileURI names a file to SQLite, which would take ?, # and % in a folder's name for its own.
func fileURI(path string) string { return "file:" + (&url.URL{Path: path}).EscapedPath() }

// snake names the column of a Go field: UnitPrice is unit_price, TaxID is tax_id.
func snake(field string) string {
	var out strings.Builder
	runes := []rune(field)
	for i, r := range runes {
		starts := i > 0 && unicode.IsUpper(r) && (unicode.IsLower(runes[i-1]) || i+1 < len(runes) && unicode.IsLower(runes[i+1]))
		if starts {
			out.WriteByte('_')
		}
		out.WriteRune(unicode.ToLower(r))
	}
	return out.String()
}

// checkPragmas reads back what the DSN asked for, for a driver that ignores a word does so silently.
func (db *DB) checkPragmas(ctx context.Context, pool *sqlx.DB) error {
	for pragma, want := range map[string]string{
		"journal_mode": "wal", "synchronous": "2", "foreign_keys": "1", "recursive_triggers": "1", "busy_timeout": "5000",
	} {
		var got string
		if err := pool.GetContext(ctx, &got, "PRAGMA "+pragma); err != nil {
			return fmt.Errorf("read PRAGMA %s: %w", pragma, err)
		}
		if got != want {
			return fmt.Errorf("PRAGMA %s is %s, not %s: the book would not be safe", pragma, got, want)
		}
	}
	return nil
}

type txKey struct{}

// Write runs f in the write transaction and commits, or rolls back when f fails. A commit that reports an error may
// have happened all the same: a command looks its key up before it says so. Within Together it joins that transaction.
// Once begun it is not cancelled: it is short, and the driver would watch each statement with a goroutine of its own.
func (db *DB) Write(ctx context.Context, f func(*Tx) error) error {
	if tx, ok := ctx.Value(txKey{}).(*Tx); ok {
		return f(tx)
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	tx, err := db.write.BeginTxx(context.WithoutCancel(ctx), nil)
	if err != nil {
		return explain(fmt.Errorf("begin: %w", err))
	}
	defer func() { _ = tx.Rollback() }()
	if err := f(&Tx{reader: reader{tx}, tx: tx}); err != nil {
		return explain(err)
	}
	if err := tx.Commit(); err != nil {
		return explain(fmt.Errorf("commit: %w", err))
	}
	return nil
}

// Together makes every Write and every read with the given context part of one transaction: all of it or nothing.
func (db *DB) Together(ctx context.Context, f func(context.Context) error) error {
	return db.Write(ctx, func(tx *Tx) error { return f(context.WithValue(ctx, txKey{}, tx)) })
}

// on is the transaction that Together put into the context, else the reader's own source.
func (r reader) on(ctx context.Context) sqlx.ExtContext {
	if tx, ok := ctx.Value(txKey{}).(*Tx); ok {
		return tx.tx
	}
	return r.q
}

// Path is where the book lies.
func (db *DB) Path() string { return db.path }

// Close ends all work on the book and gives the lock back.
func (db *DB) Close() error {
	readErr := db.read.Close()
	writeErr := db.write.Close()
	if db.lock != nil {
		db.lock.Release()
	}
	if writeErr != nil {
		return fmt.Errorf("close the book: %w", writeErr)
	}
	return readErr
}

// get reads one row, or refuses with CodeNotFound.
func (r reader) get(ctx context.Context, into any, what, query string, args ...any) error {
	return named(what, sqlx.GetContext(context.WithoutCancel(ctx), r.on(ctx), into, query, args...))
}

// list reads rows.
func (r reader) list(ctx context.Context, into any, what, query string, args ...any) error {
	return named(what, sqlx.SelectContext(context.WithoutCancel(ctx), r.on(ctx), into, query, args...))
}

// exec runs a statement and returns the id of the row it inserted.
func (tx *Tx) exec(ctx context.Context, what, query string, args ...any) (int64, error) {
	result, err := tx.tx.ExecContext(context.WithoutCancel(ctx), query, args...)
	if err != nil {
		return 0, named(what, err)
	}
	return result.LastInsertId()
}

// save runs a statement whose :names are the fields of a struct and returns the id of the row it inserted.
func (tx *Tx) save(ctx context.Context, what, query string, row any) (int64, error) {
	result, err := tx.tx.NamedExecContext(context.WithoutCancel(ctx), query, row)
	if err != nil {
		return 0, named(what, err)
	}
	return result.LastInsertId()
}

// change is save for an UPDATE that must hit one row at the version that was read.
func (tx *Tx) change(ctx context.Context, what, query string, row any) error {
	result, err := tx.tx.NamedExecContext(context.WithoutCancel(ctx), query, row)
	if err != nil {
		return named(what, err)
	}
	if n, err := result.RowsAffected(); err != nil || n == 1 {
		return err
	}
	return book.Refuse(book.CodeChanged, "", "This was changed in another window meanwhile. Please look at it again.")
}

// query reads rows by a query with :names.
func (r reader) query(ctx context.Context, into any, what, query string, args map[string]any) error {
	bound, values, err := sqlx.Named(query, args)
	if err != nil {
		return named(what, err)
	}
	return r.list(ctx, into, what, bound, values...)
}

// query1 reads one row by a query with :names.
func (r reader) query1(ctx context.Context, into any, what, query string, args map[string]any) error {
	bound, values, err := sqlx.Named(query, args)
	if err != nil {
		return named(what, err)
	}
	return r.get(ctx, into, what, bound, values...)
}
