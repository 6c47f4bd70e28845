package shop

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"iter"
	"time"

	"daybook/backend/book"
	"daybook/backend/transfer"
)

// ExportFormat is the kind of file that a list is exported as.
type ExportFormat string

// The formats.
const (
	ExportCSV  ExportFormat = "csv"
	ExportXLSX ExportFormat = "xlsx"
)

// column is a column of an exported list: its heading, and its cell in a row.
type column[T any] struct {
	heading text
	cell    func(T) transfer.Cell
}

// exporting is one export: for which shop, as what, on which day.
type exporting struct {
	store  book.Store
	zone   *time.Location
	format ExportFormat
	today  book.Date
}

func (s *Shop) exporting(ctx context.Context, format ExportFormat) (exporting, error) {
	if format != ExportCSV && format != ExportXLSX {
		return exporting{}, book.Refuse(book.CodeInvalid, "format", "A list is exported as CSV or as an Excel workbook.")
	}
	store, err := s.Store(ctx)
	return exporting{store, store.Zone(), format, s.Today(store)}, err
}

// in is a text in the shop's language.
func (x exporting) in(t text) string { return t.in(x.store.Language) }

// word is a cell that says in the shop's language what the book keeps as a word of its own.
func (x exporting) word(words map[string]text, word string) transfer.Cell {
	return transfer.Text(x.in(words[word]))
}

// export writes a list as a file that is called by the list's title, what it is about, and the day.
func export[T any](x exporting, title text, about string, columns []column[T], rows iter.Seq2[T, error]) (Paper, error) {
	var file bytes.Buffer
	header := make([]string, len(columns))
	for i, c := range columns {
		header[i] = x.in(c.heading)
	}
	if err := x.write(&file, x.in(title), header, cellsOf(columns, rows)); err != nil {
		return Paper{}, err
	}
	if about != "" {
		about = "-" + about
	}
	return Paper{Name: fmt.Sprintf("%s%s-%s.%s", x.in(title), about, x.today, x.format), Data: file.Bytes()}, nil
}

func (x exporting) write(w io.Writer, title string, header []string, rows transfer.List) error {
	if x.format == ExportXLSX {
		return transfer.XLSX(w, title, header, rows)
	}
	return transfer.CSV(w, header, rows)
}

func cellsOf[T any](columns []column[T], rows iter.Seq2[T, error]) transfer.List {
	return func(yield func([]transfer.Cell, error) bool) {
		cells := make([]transfer.Cell, len(columns))
		for row, err := range rows {
			if err != nil {
				yield(nil, err)
				return
			}
			for i, c := range columns {
				cells[i] = c.cell(row)
			}
			if !yield(cells, nil) {
				return
			}
		}
	}
}

// pages reads a list to its end, page by page: read gives the rows after a cursor, and the cursor after them.
func pages[T any](ctx context.Context, read func(cursor string) ([]T, string, error)) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var none T
		for cursor := ""; ; {
			rows, next, err := read(cursor)
			if err == nil {
				err = ctx.Err()
			}
			if err != nil {
				yield(none, err)
				return
			}
			for _, row := range rows {
				if !yield(row, nil) {
					return
				}
			}
			if next == "" {
				return
			}
			cursor = next
		}
	}
}

// chosen keeps the rows that have one of the ids, and stops when it has them all. No ids choose every row.
func chosen[T any](ids []int64, id func(T) int64, rows iter.Seq2[T, error]) iter.Seq2[T, error] {
	if len(ids) == 0 {
		return rows
	}
	return func(yield func(T, error) bool) {
		wanted := map[int64]bool{}
		for _, n := range ids {
			wanted[n] = true
		}
		for row, err := range rows {
			if err == nil && !wanted[id(row)] {
				continue
			}
			if !yield(row, err) {
				return
			}
			if delete(wanted, id(row)); len(wanted) == 0 {
				return
			}
		}
	}
}
