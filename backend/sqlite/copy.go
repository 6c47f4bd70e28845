package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"

	"github.com/jmoiron/sqlx"
	"github.com/mattn/go-sqlite3"

	"daybook/backend/book"
)

// Copy writes a whole copy of the book to a new file: under a temporary name, flushed to disk, opened and checked, and
// only then given its name. A bare copy of the file could miss what still waits in the write-ahead log.
func (db *DB) Copy(ctx context.Context, path string) error {
	temporary := path + ".part"
	defer func() { _ = os.Remove(temporary) }()
	if err := db.backup(ctx, temporary); err != nil {
		return explain(fmt.Errorf("copy the book: %w", err))
	}
	if err := checkCopy(ctx, temporary); err != nil {
		return err
	}
	if err := flush(temporary); err != nil {
		return err
	}
	return os.Rename(temporary, path)
}

// backup copies in a single step: one that pauses between pages starts over with every write and may never end.
func (db *DB) backup(ctx context.Context, path string) error {
	target, err := sql.Open("sqlite3", fileURI(path))
	if err != nil {
		return err
	}
	defer func() { _ = target.Close() }()
	return withDriver(ctx, target, func(to *sqlite3.SQLiteConn) error {
		return withDriver(ctx, db.read.DB, func(from *sqlite3.SQLiteConn) error { return copyAll(to, from) })
	})
}

func copyAll(to, from *sqlite3.SQLiteConn) error {
	backup, err := to.Backup("main", from, "main")
	if err != nil {
		return err
	}
	done, err := backup.Step(-1)
	if finishErr := backup.Finish(); err == nil {
		err = finishErr
	}
	if err == nil && !done {
		return errors.New("the copy is not complete")
	}
	if err == nil {
		_, err = to.Exec("PRAGMA journal_mode = DELETE", nil) // else whoever reads the copy leaves a log beside it
	}
	return err
}

func withDriver(ctx context.Context, pool *sql.DB, f func(*sqlite3.SQLiteConn) error) error {
	conn, err := pool.Conn(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = conn.Close() }()
	return conn.Raw(func(driver any) error {
		c, ok := driver.(*sqlite3.SQLiteConn)
		if !ok {
			return fmt.Errorf("the driver is a %T", driver)
		}
		return f(c)
	})
}

// checkCopy opens a copy and has SQLite check every page, index and foreign key of it.
func checkCopy(ctx context.Context, path string) error {
	pool, err := sqlx.Open("sqlite3", fileURI(path)+"?mode=ro")
	if err != nil {
		return err
	}
	defer func() { _ = pool.Close() }()
	var verdict string
	if err := pool.GetContext(ctx, &verdict, "PRAGMA integrity_check(1)"); err != nil {
		return fmt.Errorf("check the copy: %w", err)
	}
	if verdict != "ok" {
		return fmt.Errorf("the copy is not sound: %s", verdict)
	}
	return checkForeignKeys(ctx, pool)
}

// CheckAfterCrash has SQLite check the whole book when it was not closed the last time, and refuses a damaged one. It takes
// about four seconds a gigabyte, beside other work.
func (db *DB) CheckAfterCrash(ctx context.Context) error {
	if !db.lock.unclean {
		return nil
	}
	var verdict string
	if err := db.read.GetContext(ctx, &verdict, "PRAGMA quick_check(1)"); err != nil {
		return explain(fmt.Errorf("check the book: %w", err))
	}
	if verdict != "ok" {
		return book.Refuse(CodeDamaged, "", "The book's file is damaged. Close Daybook and put a backup in its place.")
	}
	return nil
}

func flush(path string) error {
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	defer func() { _ = file.Close() }()
	return file.Sync()
}
