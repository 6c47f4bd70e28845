package transfer

import (
	"slices"
	"strings"

	"daybook/backend/book"
)

// Kind is what a table is a list of.
type Kind string

// The kinds of lists that can be imported.
const (
	Customers Kind = "customers"
	Items     Kind = "items"
)

// Field is what a column says. Fields of a record are named as in book, so that a refusal finds its column.
type Field string

// The fields of a customer. An address field is the billing address's; one that begins with shipping, the delivery address's.
const (
	FieldNone       Field = "" // the column is left out
	FieldName       Field = "name"
	FieldFirstName  Field = "firstName"
	FieldLastName   Field = "lastName"
	FieldCompany    Field = "company"
	FieldEmail      Field = "email"
	FieldPhone      Field = "phone"
	FieldTaxID      Field = "taxId"
	FieldLanguage   Field = "language"
	FieldNote       Field = "note"
	FieldTags       Field = "tags"
	FieldCreatedAt  Field = "createdAt"
	FieldLine1      Field = "address.line1"
	FieldLine2      Field = "address.line2"
	FieldPostalCode Field = "address.postalCode"
	FieldCity       Field = "address.city"
	FieldRegion     Field = "address.region"
	FieldCountry    Field = "address.country"
	FieldCustom     Field = "custom" // a field of the shop's own, named as the column is

	fieldShipping = "shipping."
)

// The fields of an item, beside its name.
const (
	FieldSKU      Field = "sku"
	FieldType     Field = "type"
	FieldUnit     Field = "unit"
	FieldPrice    Field = "unitPrice"
	FieldCurrency Field = "currency"
	FieldTaxRate  Field = "taxRate"
)

var addressFields = []Field{FieldLine1, FieldLine2, FieldPostalCode, FieldCity, FieldRegion, FieldCountry}

var customerFields = append(append([]Field{FieldName, FieldFirstName, FieldLastName, FieldCompany, FieldEmail, FieldPhone, FieldTaxID, FieldLanguage,
	FieldNote, FieldTags, FieldCreatedAt}, addressFields...), append(shippingFields(), FieldCustom)...)

var itemFields = []Field{FieldName, FieldSKU, FieldType, FieldUnit, FieldPrice, FieldCurrency, FieldTaxRate}

// shipping is the same part of the delivery address.
func (f Field) shipping() Field { return fieldShipping + f[len("address."):] }

func shippingFields() []Field {
	var fields []Field
	for _, f := range addressFields {
		fields = append(fields, f.shipping())
	}
	return fields
}

// Fields lists what a column of such a list can say, in the order in which a form offers it.
func Fields(kind Kind) []Field {
	if kind == Items {
		return slices.Clone(itemFields)
	}
	return slices.Clone(customerFields)
}

// repeats tells whether several columns may say this.
func (f Field) repeats() bool {
	return f == FieldNone || f == FieldCustom || f == FieldNote || f == FieldTags
}

// Column is a column of the file and what it says.
type Column struct {
	Header string `json:"header"`
	Field  Field  `json:"field"`
}

// DateOrder is the order of day, month and year in the dates of a file; empty follows the shop's country.
type DateOrder string

// The orders in use. Dates that begin with the year are always understood.
const (
	DayFirst   DateOrder = "dmy"
	MonthFirst DateOrder = "mdy"
)

// Mapping says which column is which field.
type Mapping struct {
	Kind    Kind      `json:"kind"`
	Source  string    `json:"source"`  // the program whose export it is, when that was recognised
	Columns []Column  `json:"columns"` // one for each of the header
	Decimal string    `json:"decimal"` // "." or "," in the amounts; empty for as the shop writes them
	Dates   DateOrder `json:"dates"`
}

// Check refuses a mapping with which nothing can be read: a field that is not of its kind, two columns for one field, or
// none for the name.
func (m Mapping) Check() error {
	fields, used := Fields(m.Kind), map[Field]bool{}
	for _, c := range m.Columns {
		switch {
		case c.Field != FieldNone && !slices.Contains(fields, c.Field):
			return book.Refuse(book.CodeInvalid, "columns", "There is no such field: %s.", c.Field)
		case used[c.Field] && !c.Field.repeats():
			return book.Refuse(CodeTwice, "columns", "Two columns are matched with the same field. Please leave one of them out.").With("field", string(c.Field))
		}
		used[c.Field] = true
	}
	named := used[FieldName] || m.Kind == Customers && (used[FieldFirstName] || used[FieldLastName] || used[FieldCompany] || used[FieldEmail])
	if !named {
		return book.Refuse(CodeNoName, "columns", "Please say which column is the name.")
	}
	return nil
}

// KeepRest makes a field of the shop's own of every column of customers that says nothing else, as many as a customer can
// have. Of columns with the same header the first is kept.
func (m Mapping) KeepRest() Mapping {
	m.Columns = slices.Clone(m.Columns)
	used := map[string]bool{"": true}
	for i, c := range m.Columns {
		name := strings.ToLower(c.Header)
		if m.Kind == Customers && c.Field == FieldNone && !used[name] && len(used) <= book.MaxCustomFields {
			m.Columns[i].Field = FieldCustom
			used[name] = true
		}
	}
	return m
}
