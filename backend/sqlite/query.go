package sqlite

import (
	"context"

	"github.com/jmoiron/sqlx"

	"daybook/backend/book"
)

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
