package transfer

import (
	"errors"
	"regexp"
	"strconv"
	"strings"
	"time"

	"daybook/backend/book"
	"daybook/backend/money"
)

// Habits are how the shop writes and what it takes where a list says nothing.
type Habits struct {
	Country  string // ISO 3166-1 alpha-2
	Language string
	Notation money.Notation
	Currency money.Currency
	TaxRate  money.Rate     // of items whose list has no tax rates
	Zone     *time.Location // of dates; UTC when nil

	// Phone reads a phone number as people of a country write it; when nil the text is taken as it is.
	Phone func(text, country string) (string, error)
}

// Problem is something in a row that could not be read, or, as a notice, that was read in a way one should know of.
type Problem struct {
	Row    int         `json:"row"`    // as the person's program numbers it
	Column string      `json:"column"` // its header; empty for the whole row
	Field  Field       `json:"field"`
	Error  *book.Error `json:"error"`
	Notice bool        `json:"notice"` // the row can be kept all the same
}

// Bad tells whether any of the problems keeps the row from being kept.
func Bad(problems []Problem) bool {
	for _, p := range problems {
		if !p.Notice {
			return true
		}
	}
	return false
}

// reading is the conversion of one row.
type reading struct {
	row      Row
	mapping  Mapping
	habits   Habits
	problems []Problem

	tagColumns, customColumns []int // the column of each tag and each custom field
}

func newReading(row Row, m Mapping, h Habits) *reading {
	r := &reading{row: row, mapping: m, habits: h}
	if h.Zone == nil {
		r.habits.Zone = time.UTC
	}
	r.checkWidth()
	r.checkErrors()
	return r
}

// checkWidth tells of cells that are missing, and refuses a row with text beyond the header: there one separator too
// many has moved the cells.
func (r *reading) checkWidth() {
	columns := len(r.mapping.Columns)
	for i := columns; i < len(r.row.Cells); i++ {
		if !isBlank(r.row.Cells[i]) {
			err := book.Refuse(CodeRowLong, "", "This row has %d cells, the header %d.", r.row.width, columns)
			r.add("", "", err.With("cells", strconv.Itoa(r.row.width)).With("header", strconv.Itoa(columns)), false)
			return
		}
	}
}

// tellShort adds a notice to the problems of a CSV row that has fewer cells than the header.
func (r *reading) tellShort() {
	columns := len(r.mapping.Columns)
	if r.row.plain == nil && r.row.width > 0 && r.row.width < columns {
		err := book.Refuse(CodeRowShort, "", "This row has %d cells, the header %d. The missing ones were taken as empty.", r.row.width, columns)
		r.add("", "", err.With("cells", strconv.Itoa(r.row.width)).With("header", strconv.Itoa(columns)), true)
	}
}

// spreadsheetError is what a workbook shows where a formula failed.
var spreadsheetError = regexp.MustCompile(`^#(N/A|REF!|VALUE!|NAME\?|DIV/0!|NULL!|NUM!|SPILL!|CALC!)$`)

func (r *reading) checkErrors() {
	for i, c := range r.mapping.Columns {
		if text := r.row.cell(i); c.Field != FieldNone && strings.HasPrefix(text, "#") && spreadsheetError.MatchString(text) {
			r.add(c.Field, c.Header, book.Refuse(CodeCellError, string(c.Field), "The cell shows the error %s.", text).With("error", text), false)
		}
	}
}

// column is the position of the field's column, or -1.
func (r *reading) column(field Field) int {
	for i, c := range r.mapping.Columns {
		if c.Field == field {
			return i
		}
	}
	return -1
}

// text is what the row says of a field, without outer space.
func (r *reading) text(field Field) string {
	at := r.column(field)
	if at < 0 {
		return ""
	}
	return strings.TrimSpace(r.row.cell(at))
}

// fail adds a problem to the field's column.
func (r *reading) fail(field Field, err error) { r.problem(field, err, false) }

// notice adds something to know to the field's column.
func (r *reading) notice(field Field, err error) { r.problem(field, err, true) }

func (r *reading) problem(field Field, err error, notice bool) {
	header := ""
	if at := r.column(field); at >= 0 {
		header = r.mapping.Columns[at].Header
	}
	r.add(field, header, asRefusal(err), notice)
}

func (r *reading) add(field Field, header string, err *book.Error, notice bool) {
	r.problems = append(r.problems, Problem{Row: r.row.Number, Column: header, Field: field, Error: err, Notice: notice})
}

func asRefusal(err error) *book.Error {
	var refusal *book.Error
	if !errors.As(err, &refusal) {
		refusal = book.Refuse(book.CodeInternal, "", "This could not be read: %v", err)
	}
	return refusal
}
