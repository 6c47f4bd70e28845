package transfer

import (
	"errors"
	"io"
	"strconv"
)

// sheetReader reads the cells of a sheet row by row.
type sheetReader struct {
	*workbook
	x   *xmlReader
	row Row
}

// walk gives the rows of a sheet.
func (w *workbook) walk(name, part string) walk {
	return func(yield func(Row) bool) error {
		r, err := w.open(part)
		if err != nil {
			return fileBroken(name)
		}
		defer func() { _ = r.Close() }()
		s := sheetReader{workbook: w, x: newXMLReader(r)}
		switch err := s.read(yield); {
		case errors.Is(err, errUnpacked):
			return fileTooLarge()
		case errors.Is(err, errTooWide):
			return notATable(name)
		case err != nil:
			return fileBroken(name)
		}
		return nil
	}
}

var errTooWide = errors.New("the sheet has too many columns")

func (s *sheetReader) read(yield func(Row) bool) error {
	last, width := 0, 0
	for {
		m, err := s.x.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		switch string(m.name) {
		case "row":
			if m.close {
				width = max(width, len(s.row.Cells))
				if s.row.width = len(s.row.Cells); filled(s.row.Cells) > 0 && !yield(s.row) {
					return nil
				}
				continue
			}
			last = rowNumber(m, last)
			s.row = Row{Number: last, Cells: make([]string, 0, width), plain: make([]bool, 0, width)}
		case "c":
			if err := s.cell(m); err != nil {
				return err
			}
		case "sheetData":
			if m.close {
				return nil
			}
		}
	}
}

func rowNumber(m mark, last int) int {
	if number, err := strconv.Atoi(string(m.attr(" r"))); err == nil && number > last {
		return number
	}
	return last + 1
}
