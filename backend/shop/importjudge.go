package shop

import (
	"strconv"

	"daybook/backend/book"
	"daybook/backend/sqlite"
	"daybook/backend/transfer"
)

// judge counts a row and tells whether its record is to be added.
func (i *importer[T]) judge(row *converted[T]) bool {
	problems, skip := row.problems, false
	if !transfer.Bad(problems) {
		if m, above, known := i.find(row.record); known {
			i.report.Known++
			skip = i.in.Options.SkipKnown && (!i.sole || above == 0)
			problems = append(problems, i.knownProblem(row.row, m, above, skip))
		}
	}
	i.report.Rows++
	i.report.add(problems)
	switch {
	case transfer.Bad(problems):
		i.report.Bad++
		return false
	case skip:
		i.report.Skipped++
		return false
	}
	i.report.Good++
	i.stamp(&row.record, i.now)
	for _, m := range i.marks(row.record) {
		i.seen[m] = row.row
	}
	return true
}

// find tells by which mark a record is known, and in which row above it stands, 0 for in the book.
func (i *importer[T]) find(record T) (m mark, above int, known bool) {
	for _, m := range i.marks(record) {
		if above, known := i.seen[m]; known {
			return m, above, true
		}
	}
	return mark{}, 0, false
}

// knownProblem says that a record is known already; it keeps the row out where two cannot be kept and it is not skipped.
func (i *importer[T]) knownProblem(row int, m mark, above int, skip bool) transfer.Problem {
	header := ""
	for _, c := range i.in.Mapping.Columns {
		if c.Field == m.field {
			header = c.Header
		}
	}
	return transfer.Problem{Row: row, Column: header, Field: m.field, Error: knownRefusal(m, above), Notice: skip || !i.sole}
}

func knownRefusal(m mark, above int) *book.Error {
	field := string(m.field)
	switch {
	case above > 0:
		return book.Refuse(CodeTwiceInFile, field, "%s stands in row %d, too.", m.value, above).With("value", m.value).With("row", strconv.Itoa(above))
	case m.field == transfer.FieldSKU:
		return book.Refuse(sqlite.CodeDuplicateSKU, field, "Another item has the SKU %s.", m.value).With("sku", m.value)
	}
	return book.Refuse(CodeKnown, field, "A customer with %s is in the book already.", m.value).With("value", m.value)
}
