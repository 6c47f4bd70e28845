package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
)

// bulk is the work of adding many rows: statements that were prepared once, and the first error of any of them.
type bulk struct {
	tx         *Tx
	statements []*statement
	err        error
}

// statement is a prepared statement of a bulk; after an error none of them runs.
type statement struct {
	bulk *bulk
	what string
	stmt *sql.Stmt
}

func (b *bulk) prepare(ctx context.Context, what, query string) *statement {
	s := &statement{bulk: b, what: what}
	if b.err != nil {
		return s
	}
	s.stmt, b.err = b.tx.tx.PrepareContext(context.WithoutCancel(ctx), query)
	if b.err = named(what, b.err); b.err == nil {
		b.statements = append(b.statements, s)
	}
	return s
}

func (s *statement) run(ctx context.Context, args ...any) {
	if s.bulk.err == nil {
		_, err := s.stmt.ExecContext(context.WithoutCancel(ctx), args...)
		s.bulk.err = named(s.what, err)
	}
}

func (b *bulk) close() {
	for _, s := range b.statements {
		_ = s.stmt.Close()
	}
}

// searchBulk adds rows to a full-text index, many with one statement: FTS5 writes a part of the index at the end of every
// statement and merges the parts, which row by row takes ten times as long.
type searchBulk struct {
	bulk    *bulk
	row     *statement
	fill    []string
	waiting int
}

// searchRows is how many rows go into the index at once. More are not faster, but keep a cancel waiting.
const searchRows = 20_000

func (b *bulk) index(ctx context.Context, table string, columns ...string) *searchBulk {
	names := strings.Join(columns, ", ")
	b.exec(ctx, "DROP TABLE IF EXISTS temp.to_search")
	b.exec(ctx, fmt.Sprintf("CREATE TEMP TABLE to_search (id INTEGER PRIMARY KEY, %s)", names))
	row := b.prepare(ctx, "search index", fmt.Sprintf("INSERT INTO temp.to_search (id, %s) VALUES (?%s)", names, strings.Repeat(", ?", len(columns))))
	return &searchBulk{bulk: b, row: row, fill: []string{
		fmt.Sprintf("INSERT INTO %s (rowid, %s) SELECT id, %s FROM temp.to_search ORDER BY id", table, names, names), "DELETE FROM temp.to_search",
	}}
}

func (b *bulk) exec(ctx context.Context, query string) {
	if b.err == nil {
		_, b.err = b.tx.exec(ctx, "search index", query)
	}
}

// add adds a row: its id and the words of its columns.
func (s *searchBulk) add(ctx context.Context, values ...any) {
	s.row.run(ctx, values...)
	if s.waiting++; s.waiting >= searchRows {
		s.flush(ctx)
	}
}

func (s *searchBulk) flush(ctx context.Context) {
	for _, query := range s.fill {
		s.bulk.exec(ctx, query)
	}
	s.waiting = 0
}

// finish adds the rows that still wait.
func (s *searchBulk) finish(ctx context.Context) error {
	s.flush(ctx)
	s.bulk.exec(ctx, "DROP TABLE temp.to_search")
	return s.bulk.err
}
