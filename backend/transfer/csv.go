package transfer

import (
	"strconv"
	"strings"

	"daybook/backend/book"
)

// csvReader reads CSV as programs write it, which is wider than RFC 4180 and than encoding/csv: any line ending, also the
// single CR of old Macs, a stray quotation mark in a cell, and rows numbered as a spreadsheet numbers them.
type csvReader struct {
	name  string
	text  string
	comma byte
	at    int
	row   int
}

// walkCSV gives the rows of a CSV text.
func walkCSV(name, text string, comma byte) walk {
	return func(yield func(Row) bool) error {
		r := csvReader{name: name, text: text, comma: comma}
		for r.at < len(r.text) {
			cells, err := r.next()
			if err != nil {
				return err
			}
			if filled(cells) > 0 && !yield(Row{Number: r.row, Cells: cells, width: len(cells)}) {
				return nil
			}
		}
		return nil
	}
}

// next reads one row. The cells are parts of the text wherever they can be.
func (r *csvReader) next() ([]string, error) {
	r.row++
	cells := make([]string, 0, 16)
	for {
		cell, err := r.cell()
		if err != nil {
			return nil, err
		}
		cells = append(cells, cell)
		if len(cells) > maxColumns {
			return nil, notATable(r.name)
		}
		if r.at >= len(r.text) {
			return cells, nil
		}
		end := r.text[r.at]
		r.at++
		if end == r.comma {
			continue
		}
		if end == '\r' && r.at < len(r.text) && r.text[r.at] == '\n' {
			r.at++
		}
		return cells, nil
	}
}

// cell reads up to the next separator or line end, which it leaves.
func (r *csvReader) cell() (string, error) {
	if strings.HasPrefix(r.text[r.at:], `"`) {
		return r.quoted()
	}
	start := r.at
	for r.at < len(r.text) && !r.ends(r.text[r.at]) {
		r.at++
	}
	return disarmed(r.text[start:r.at]), nil
}

func (r *csvReader) ends(c byte) bool { return c == r.comma || c == '\n' || c == '\r' }

// quoted reads a cell within quotation marks. Two of them stand for one; one that is followed by more text is a stray.
func (r *csvReader) quoted() (string, error) {
	start := r.at + 1
	for at := start; ; {
		mark := strings.IndexByte(r.text[at:], '"')
		if mark < 0 {
			return "", book.Refuse(CodeOpenQuote, "file", "A quotation mark in row %d of %s is never closed.", r.row, r.name).With("row", strconv.Itoa(r.row))
		}
		at += mark + 1
		rest := strings.TrimLeft(r.text[at:], " ")
		switch {
		case strings.HasPrefix(rest, `"`) && r.text[at] == '"':
			at++
		case rest == "" || r.ends(rest[0]):
			cell := r.text[start : at-1]
			r.at = len(r.text) - len(rest)
			return disarmed(unquoted(cell)), nil
		}
	}
}

func unquoted(cell string) string {
	if strings.Contains(cell, `""`) {
		cell = strings.ReplaceAll(cell, `""`, `"`)
	}
	if strings.Contains(cell, "\r") {
		cell = strings.ReplaceAll(strings.ReplaceAll(cell, "\r\n", "\n"), "\r", "\n")
	}
	return cell
}

// disarmed takes off the apostrophe that armed put before a formula.
func disarmed(cell string) string {
	if strings.HasPrefix(cell, "'") && looksLikeFormula(cell) {
		return cell[1:]
	}
	return cell
}
