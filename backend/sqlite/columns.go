package sqlite

import (
	"fmt"
	"reflect"
	"strings"

	"daybook/backend/book"
	"daybook/backend/money"
)

// amount selects a column of minor units, with the row's currency beside it, as a money.Amount field.
func amount(column, currency, field string) string {
	return fmt.Sprintf(`%s AS "%s.minor", %s AS "%s.currency"`, column, field, currency, field)
}

// minor selects a column of minor units as a money.Amount field whose currency denominate fills in: for rows with many.
func minor(column, field string) string { return fmt.Sprintf(`%s AS "%s.minor"`, column, field) }

var amountType = reflect.TypeFor[money.Amount]()

// denominate gives every amount within a record the record's currency.
func denominate(record any, c money.Currency) { denominateValue(reflect.ValueOf(record), c) }

func denominateValue(v reflect.Value, c money.Currency) {
	switch v.Kind() {
	case reflect.Pointer:
		denominateValue(v.Elem(), c)
	case reflect.Slice:
		for i := range v.Len() {
			denominateValue(v.Index(i), c)
		}
	case reflect.Struct:
		if v.Type() == amountType {
			v.FieldByName("Currency").SetString(string(c))
			return
		}
		for i := range v.NumField() {
			denominateValue(v.Field(i), c)
		}
	}
}

func columns(parts ...string) string { return strings.Join(parts, ", ") }

// address selects the columns of an address, named with a prefix in the table, as a book.Address field.
func address(prefix, field string) string {
	var parts []string
	for _, name := range []string{"line1", "line2", "postal_code", "city", "region", "country"} {
		parts = append(parts, fmt.Sprintf(`%s%s AS "%s.%s"`, prefix, name, field, name))
	}
	return columns(parts...)
}

// PageSize is how many rows a list gives at once.
const PageSize = 100

// Page asks for the rows after a row. Cursor is what the page before gave as Next; empty for the first page.
type Page struct {
	Cursor string `json:"cursor"`
	Limit  int    `json:"limit"` // at most PageSize; 0 for PageSize
}

func (p Page) limit() int {
	if p.Limit <= 0 || p.Limit > PageSize {
		return PageSize
	}
	return p.Limit
}

// position is the sort value and the id of the row a cursor names.
func (p Page) position() (value string, id int64, err error) {
	if p.Cursor == "" {
		return "", 0, nil
	}
	number, value, ok := strings.Cut(p.Cursor, ":")
	if _, scanErr := fmt.Sscan(number, &id); !ok || scanErr != nil {
		return "", 0, book.Refuse(book.CodeInvalid, "cursor", "The list cannot be continued here.")
	}
	return value, id, nil
}

func cursor(value any, id int64) string { return fmt.Sprintf("%d:%v", id, value) }
