// Package sqlite is the book on disk: opening, migrating and copying it, and every query, one file per area.
package sqlite

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/jmoiron/sqlx"
	_ "github.com/mattn/go-sqlite3" // the driver
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
	if err := db.checkPragmas(ctx, db.write); err != nil { // again: a migration switches foreign keys off and on
		return err
	}
	return db.checkPragmas(ctx, db.read)
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
