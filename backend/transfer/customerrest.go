package transfer

import (
	"strings"

	"daybook/backend/book"
)

// tags parts the columns of tags at commas, semicolons, bars and line ends.
func (r *reading) tags() []string {
	var tags []string
	for i, c := range r.mapping.Columns {
		if c.Field != FieldTags {
			continue
		}
		for _, tag := range strings.FieldsFunc(r.row.cell(i), isTagSeparator) {
			tags = append(tags, tag)
			r.tagColumns = append(r.tagColumns, i)
		}
	}
	return tags
}

func isTagSeparator(c rune) bool { return strings.ContainsRune(",;|\n", c) }

// customFields are the columns kept as fields of the shop's own, each named as its column is.
func (r *reading) customFields() []book.CustomField {
	var fields []book.CustomField
	for i, c := range r.mapping.Columns {
		if text := r.row.cell(i); c.Field == FieldCustom && !isBlank(text) {
			fields = append(fields, book.CustomField{Name: c.Header, Value: text})
			r.customColumns = append(r.customColumns, i)
		}
	}
	return fields
}
