package transfer

import (
	"iter"
	"slices"
	"strings"
)

// Format is the kind of file a table came from.
type Format string

// The formats that can be read.
const (
	FormatCSV   Format = "csv"
	FormatXLSX  Format = "xlsx"
	FormatVCard Format = "vcard"
)

// Row is one row of a table, with as many cells as the header has, or more where the file has more.
type Row struct {
	Number int      `json:"number"` // as the person's program shows it; of a vCard, which card of the file
	Cells  []string `json:"cells"`
	plain  []bool   // which cells are numbers of a workbook, written with a point whatever the country
	width  int      // how many cells the file gave
}

// Table is a file that was understood as rows and columns.
type Table struct {
	Format    Format   `json:"format"`
	Encoding  string   `json:"encoding"`  // of a text file, such as "windows-1252"
	Delimiter string   `json:"delimiter"` // of a CSV file
	Sheet     string   `json:"sheet"`     // of a workbook
	Header    []string `json:"header"`
	Total     int      `json:"total"` // rows below the header that hold anything

	headerRow int
	walk      walk
}

// walk gives every row that holds anything, from the top of the file, until yield says no.
type walk func(yield func(Row) bool) error

// headerSearch is how many rows are looked at for the header: a title may stand above it.
const headerSearch = 10

// newTable finds the header and counts the rows.
func newTable(t Table) (*Table, error) {
	var top []Row
	count := 0
	err := t.walk(func(row Row) bool {
		if len(top) < headerSearch {
			top = append(top, row)
		}
		count++
		return true
	})
	if err != nil {
		return nil, err
	}
	if count == 0 {
		return nil, fileEmpty()
	}
	at := headerAt(top)
	t.headerRow, t.Header, t.Total = top[at].Number, trimmedHeader(top[at].Cells), count-at-1
	return &t, nil
}

// headerAt is the first row with at least half as many filled cells as the fullest of the first rows.
func headerAt(top []Row) int {
	fullest := 0
	for _, row := range top {
		fullest = max(fullest, filled(row.Cells))
	}
	return slices.IndexFunc(top, func(row Row) bool { return 2*filled(row.Cells) >= fullest })
}

func filled(cells []string) int {
	n := 0
	for _, cell := range cells {
		if !isBlank(cell) {
			n++
		}
	}
	return n
}

func isBlank(text string) bool { return strings.TrimSpace(text) == "" }

func trimmedHeader(cells []string) []string {
	header := make([]string, len(cells))
	for i, cell := range cells {
		header[i] = strings.Join(strings.Fields(cell), " ")
	}
	for len(header) > 0 && header[len(header)-1] == "" {
		header = header[:len(header)-1]
	}
	return header
}

// Rows gives the rows below the header, one after another, read from the file as they are asked for. It ends with an
// error where the file cannot be read on.
func (t *Table) Rows() iter.Seq2[Row, error] {
	return func(yield func(Row, error) bool) {
		goOn := true
		err := t.walk(func(row Row) bool {
			if row.Number > t.headerRow {
				goOn = yield(row.padded(len(t.Header)), nil)
			}
			return goOn
		})
		if err != nil && goOn {
			yield(Row{}, err)
		}
	}
}

// First gives up to n rows below the header, for a preview.
func (t *Table) First(n int) ([]Row, error) {
	rows := []Row{}
	for row, err := range t.Rows() {
		if err != nil {
			return nil, err
		}
		if len(rows) == n {
			break
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// padded gives a short row the header's width.
func (r Row) padded(width int) Row {
	for len(r.Cells) < width {
		r.Cells = append(r.Cells, "")
	}
	return r
}
