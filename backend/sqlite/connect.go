package sqlite

import (
	"context"
	"fmt"
	"net/url"
	"strings"
	"unicode"

	"github.com/jmoiron/sqlx"
	"github.com/jmoiron/sqlx/reflectx"
)

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
