package shop

import (
	"context"
	"errors"
	"iter"
	"strconv"

	"daybook/backend/book"
	"daybook/backend/sqlite"
	"daybook/backend/transfer"
)

// ImportResult is what became of a file's rows. The same key again tells how many were added, and of the rest nothing.
type ImportResult struct {
	Added   int `json:"added"`
	LeftOut int `json:"leftOut"` // could not be kept
	Skipped int `json:"skipped"` // were in the book already
}

// CheckImport reads a file as Import would, changes nothing, and tells what is wrong with which row.
func (s *Shop) CheckImport(ctx context.Context, in ImportInput) (ImportReport, error) {
	store, err := s.Store(ctx)
	if err != nil {
		return ImportReport{}, err
	}
	if err := in.fit(); err != nil {
		return ImportReport{}, err
	}
	if in.File.Kind == transfer.Items {
		return checkImport(ctx, s, store, in, itemImport())
	}
	return checkImport(ctx, s, store, in, customerImport(store))
}

func checkImport[T any](ctx context.Context, s *Shop, store book.Store, in ImportInput, kind importKind[T]) (ImportReport, error) {
	i, err := newImporter(ctx, s, store, in, kind, s.db)
	if err != nil {
		return ImportReport{}, err
	}
	for _, err := range i.records(ctx) {
		if err != nil {
			return ImportReport{}, cancelled(err)
		}
	}
	return *i.report, nil
}

// Import adds the customers or items of a file, all in one transaction: when a row cannot be kept and none may be left out,
// when the context ends, or when anything fails, nothing is added.
func (s *Shop) Import(ctx context.Context, in ImportInput) (ImportResult, error) {
	store, err := s.Store(ctx)
	if err != nil {
		return ImportResult{}, err
	}
	if err := needKey(in.Key); err != nil {
		return ImportResult{}, err
	}
	if err := in.fit(); err != nil {
		return ImportResult{}, err
	}
	if in.File.Kind == transfer.Items {
		return runImport(ctx, s, store, in, itemImport())
	}
	return runImport(ctx, s, store, in, customerImport(store))
}

func runImport[T any](ctx context.Context, s *Shop, store book.Store, in ImportInput, kind importKind[T]) (ImportResult, error) {
	var result ImportResult
	c := command{"Import " + string(in.File.Kind), in.Key, in.fingerprint()}
	added, err := answered(ctx, s, c, func(tx *sqlite.Tx) (int64, error) {
		i, err := newImporter(ctx, s, store, in, kind, tx)
		if err != nil {
			return 0, err
		}
		added, err := kind.write(ctx, tx, i.strictly(i.records(ctx)))
		result.LeftOut, result.Skipped = i.report.Bad, i.report.Skipped
		return int64(added), cancelled(err)
	}, func(_ *sqlite.Tx, _ context.Context, added int64) (int64, error) { return added, nil })
	if err != nil {
		return ImportResult{}, err
	}
	result.Added = int(added)
	return result, nil
}

func cancelled(err error) error {
	if errors.Is(err, context.Canceled) {
		return book.Refuse(CodeCancelled, "", "The import was cancelled. Nothing was added.")
	}
	return err
}

// importer reads one file once.
type importer[T any] struct {
	importKind[T]
	in     ImportInput
	habits transfer.Habits
	now    book.Moment
	report *ImportReport
	seen   map[mark]int // the row where a mark was seen, 0 for in the book
}

func newImporter[T any](ctx context.Context, s *Shop, store book.Store, in ImportInput, kind importKind[T], from source) (*importer[T], error) {
	i := &importer[T]{importKind: kind, in: in, habits: s.importHabits(store), now: s.Now(), report: newReport(), seen: map[mark]int{}}
	marks, err := kind.known(ctx, from)
	for _, m := range marks {
		i.seen[m] = 0
	}
	return i, err
}

// stepRows is after how many rows the one who waits is told.
const stepRows = 250

// records gives the records to add, and counts every row.
func (i *importer[T]) records(ctx context.Context) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var none T
		read := func(row transfer.Row) (T, []transfer.Problem) { return i.read(row, i.in.Mapping, i.habits) }
		for row, err := range convertRows(ctx, i.in.File.Table, read) {
			if err == nil {
				err = ctx.Err()
			}
			if err != nil {
				yield(none, err)
				return
			}
			if i.judge(&row) && !yield(row.record, nil) {
				return
			}
			i.step(i.report.Rows%stepRows == 0)
		}
		if err := ctx.Err(); err != nil {
			yield(none, err)
		}
		i.step(true)
	}
}

func (i *importer[T]) step(now bool) {
	if now && i.in.Step != nil {
		i.in.Step(i.report.Rows)
	}
}

// strictly gives no record any more after a row that cannot be kept, unless such rows are left out, and refuses at the end.
func (i *importer[T]) strictly(records iter.Seq2[T, error]) iter.Seq2[T, error] {
	if i.in.Options.LeaveOut {
		return records
	}
	return func(yield func(T, error) bool) {
		var none T
		for record, err := range records {
			if (err != nil || i.report.Bad == 0) && !yield(record, err) {
				return
			}
		}
		if i.report.Bad > 0 {
			yield(none, book.Refuse(CodeBadRows, "", "%d rows cannot be imported. Nothing was added.", i.report.Bad).With("rows", strconv.Itoa(i.report.Bad)))
		}
	}
}
