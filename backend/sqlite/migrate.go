package sqlite

import (
	"context"
	"embed"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/jmoiron/sqlx"

	"daybook/backend/book"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// migrations are the steps from an empty file to today's book; the book's user_version counts those it has taken.
func migrations() []string {
	names, err := fs.Glob(migrationFiles, "migrations/*.sql")
	if err != nil {
		panic(err)
	}
	steps := make([]string, len(names))
	for i, name := range names {
		text, err := migrationFiles.ReadFile(name)
		if err != nil {
			panic(err)
		}
		steps[i] = string(text)
	}
	return steps
}

// migrate takes the steps that the book has not taken, each in a transaction of its own that also checks every foreign
// key and that the journal still adds up to what it did. An existing book is copied first, and the copy checked.
//
// A migration library would commit before such checks could be made.
func (db *DB) migrate(ctx context.Context, steps []string) error {
	version, err := db.Version(ctx)
	if err != nil {
		return err
	}
	if version > len(steps) {
		return book.Refuse(CodeNewer, "", "This book was last used with a newer Daybook. Please install the newest one; the book was left as it is.")
	}
	if err := db.checkOwner(ctx, version); err != nil {
		return err
	}
	if version == len(steps) {
		return nil
	}
	if version > 0 {
		if err := db.backupBefore(ctx, version); err != nil {
			return err
		}
	}
	return db.withoutForeignKeys(ctx, func() error {
		for ; version < len(steps); version++ {
			if err := db.step(ctx, version, steps[version]); err != nil {
				return fmt.Errorf("migration %d: %w", version+1, err)
			}
		}
		return nil
	})
}

// withoutForeignKeys lets a step make a table anew that others name. Each step checks every foreign key before it commits.
func (db *DB) withoutForeignKeys(ctx context.Context, f func() error) error {
	if _, err := db.write.ExecContext(ctx, "PRAGMA foreign_keys = OFF"); err != nil {
		return fmt.Errorf("switch foreign keys off: %w", err)
	}
	stepsErr := f()
	if _, err := db.write.ExecContext(context.WithoutCancel(ctx), "PRAGMA foreign_keys = ON"); err != nil {
		return fmt.Errorf("switch foreign keys on: %w", err)
	}
	return stepsErr
}

// checkOwner refuses another program's database: its mark may have waited in the write-ahead log when the file was looked at.
func (db *DB) checkOwner(ctx context.Context, version int) error {
	var found struct{ Application, Tables int }
	err := db.write.GetContext(ctx, &found, "SELECT application_id AS application, (SELECT count(*) FROM sqlite_master) AS tables FROM pragma_application_id")
	if err != nil {
		return named("the book's mark", err)
	}
	if version > 0 && found.Application != applicationID || version == 0 && found.Tables > 0 {
		return notABook()
	}
	return nil
}

// Version is the number of migrations the book has taken.
func (db *DB) Version(ctx context.Context) (int, error) {
	var version int
	err := db.write.GetContext(ctx, &version, "PRAGMA user_version")
	return version, named("the book's version", err)
}

func (db *DB) backupBefore(ctx context.Context, version int) error {
	dir := filepath.Join(filepath.Dir(db.path), "backups")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return refuseFolder(dir, err)
	}
	name := fmt.Sprintf("before-update-%d-%s.daybook", version+1, time.Now().UTC().Format("20060102-150405"))
	return db.Copy(ctx, filepath.Join(dir, name))
}

func (db *DB) step(ctx context.Context, version int, sql string) error {
	return db.Write(ctx, func(tx *Tx) error {
		before, err := trialBalance(ctx, tx.tx, version > 0)
		if err != nil {
			return err
		}
		if _, err := tx.tx.ExecContext(ctx, sql); err != nil {
			return err
		}
		if err := checkForeignKeys(ctx, tx.tx); err != nil {
			return err
		}
		after, err := trialBalance(ctx, tx.tx, true)
		if err != nil {
			return err
		}
		if before != after {
			return fmt.Errorf("the journal was %q and would be %q", before, after)
		}
		_, err = tx.tx.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID, version+1))
		return err
	})
}

// trialBalance is the journal's sums by account and currency in one text, or "" where there is no journal yet.
func trialBalance(ctx context.Context, q sqlx.QueryerContext, journal bool) (string, error) {
	if !journal {
		return "", nil
	}
	var text string
	err := sqlx.GetContext(ctx, q, &text, `SELECT coalesce(group_concat(account || ' ' || currency || ' ' || total, '; '), '')
		FROM (SELECT account, currency, sum(amount) AS total FROM postings GROUP BY account, currency ORDER BY account, currency)`)
	return text, named("the trial balance", err)
}

func checkForeignKeys(ctx context.Context, q sqlx.QueryerContext) error {
	var broken []struct {
		Table  string
		RowID  *int64 `db:"rowid"`
		Parent string
		FKID   int64 `db:"fkid"`
	}
	if err := sqlx.SelectContext(ctx, q, &broken, "PRAGMA foreign_key_check"); err != nil {
		return fmt.Errorf("check foreign keys: %w", err)
	}
	if len(broken) > 0 {
		return fmt.Errorf("%d rows of %s name a row of %s that is not there", len(broken), broken[0].Table, broken[0].Parent)
	}
	return nil
}
