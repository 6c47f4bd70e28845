package transfer

import (
	"strconv"
	"strings"

	"daybook/backend/book"
)

// cleanCustomer cleans the customer. What the book refuses is told and emptied, so that all of it is found at once.
func (r *reading) cleanCustomer(c *book.Customer) {
	for {
		err := c.Clean()
		if err == nil {
			return
		}
		refusal := asRefusal(err)
		field, column := r.place(refusal.Field)
		header := ""
		if column >= 0 {
			header = r.mapping.Columns[column].Header
		}
		r.add(field, header, refusal, false)
		if refusal.Code == book.CodeRequired || !emptied(c, refusal.Field) {
			return
		}
	}
}

// place is the field and the column for a name as the book's refusals have it: addresses.1.city is the delivery address's
// city, tags.2 the third tag. The column is -1 when there is none.
func (r *reading) place(name string) (Field, int) {
	list, n, rest := indexed(name)
	switch {
	case list == "addresses" && n == 0:
		return r.inColumn(Field("address." + rest))
	case list == "addresses":
		return r.inColumn(Field(fieldShipping + rest))
	case list == "tags" && n >= 0 && n < len(r.tagColumns):
		return FieldTags, r.tagColumns[n]
	case list == "customFields" && n >= 0 && n < len(r.customColumns):
		return FieldCustom, r.customColumns[n]
	case list == "customFields":
		return r.inColumn(FieldCustom)
	case name == "name":
		return r.inColumn(r.nameField())
	}
	return r.inColumn(Field(name))
}

func (r *reading) inColumn(field Field) (Field, int) { return field, r.column(field) }

// indexed parts "addresses.1.city"; the number is -1 where there is none.
func indexed(name string) (list string, n int, rest string) {
	list, rest, _ = strings.Cut(name, ".")
	digits, rest, _ := strings.Cut(rest, ".")
	n, err := strconv.Atoi(digits)
	if err != nil {
		n = -1
	}
	return list, n, rest
}

// nameField is where the person sees the name: in one column or two, or in those that stand in for it.
func (r *reading) nameField() Field {
	for _, f := range []Field{FieldName, FieldFirstName, FieldLastName, FieldCompany, FieldEmail} {
		if r.column(f) >= 0 && (r.text(f) != "" || f == FieldName) {
			return f
		}
	}
	return FieldName
}

// emptied empties what the book refused; false when there was nothing to empty.
func emptied(c *book.Customer, name string) bool {
	list, n, rest := indexed(name)
	var value *string
	switch {
	case list == "addresses" && n >= 0 && n < len(c.Addresses):
		value = addressPart(&c.Addresses[n], rest)
	case list == "tags" && n >= 0 && n < len(c.Tags):
		value = &c.Tags[n]
	case list == "customFields" && n >= 0 && n < len(c.CustomFields) && rest == "value":
		value = &c.CustomFields[n].Value
	default:
		value = map[string]*string{"name": &c.Name, "company": &c.Company, "email": &c.Email, "taxId": &c.TaxID, "phone": &c.Phone, "note": &c.Note}[name]
	}
	if value == nil || *value == "" {
		return false
	}
	*value = ""
	return true
}

func addressPart(a *book.Address, name string) *string {
	switch name {
	case "line1":
		return &a.Line1
	case "line2":
		return &a.Line2
	case "postalCode":
		return &a.PostalCode
	case "city":
		return &a.City
	case "region":
		return &a.Region
	}
	return nil
}
