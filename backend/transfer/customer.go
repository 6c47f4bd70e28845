package transfer

import (
	"strings"

	"daybook/backend/book"
)

// Customer reads a row as a customer, cleaned by the book's rules. All that could not be read is among the problems; the
// customer is whole only when none of them is Bad. A customer without a name is called by the mail address.
func Customer(row Row, m Mapping, h Habits) (book.Customer, []Problem) {
	r := newReading(row, m, h)
	c := book.Customer{
		Name: r.personName(), Company: r.text(FieldCompany), Email: strings.TrimPrefix(r.text(FieldEmail), "mailto:"), TaxID: r.text(FieldTaxID),
		Language: r.language(), Note: r.note(), CreatedAt: r.moment(FieldCreatedAt), Addresses: r.addresses(), Tags: r.tags(), CustomFields: r.customFields(),
	}
	if c.Name == "" && c.Company == "" {
		c.Name = c.Email
	}
	c.Phone = r.phone(c.Addresses[0].Country)
	r.cleanCustomer(&c)
	r.tellShort()
	return c, r.problems
}

// personName is the name, or first and last name joined.
func (r *reading) personName() string {
	if name := r.text(FieldName); name != "" {
		return name
	}
	return strings.TrimSpace(r.text(FieldFirstName) + " " + r.text(FieldLastName))
}

// note joins the columns of notes; with more than one, each says where it comes from.
func (r *reading) note() string {
	var notes []string
	columns := 0
	for i, c := range r.mapping.Columns {
		if c.Field != FieldNote {
			continue
		}
		columns++
		if text := strings.TrimSpace(r.row.cell(i)); text != "" {
			notes = append(notes, c.Header+": "+text)
		}
	}
	if columns == 1 {
		return r.text(FieldNote)
	}
	return strings.Join(notes, "\n")
}

func (r *reading) phone(country string) string {
	text := r.text(FieldPhone)
	if text == "" || r.habits.Phone == nil {
		return text
	}
	phone, err := r.habits.Phone(text, country)
	if err != nil {
		r.fail(FieldPhone, err)
	}
	return phone
}

// addresses are the billing and the delivery address, either of which may be empty. One address is both.
func (r *reading) addresses() []book.Address {
	billing, delivery := r.address(FieldNone), r.address(fieldShipping)
	same := delivery
	same.Country = billing.Country
	if delivery.IsEmpty() || same == billing {
		billing.Billing, billing.Shipping = true, true
		return []book.Address{billing}
	}
	billing.Billing, delivery.Shipping, delivery.Billing = true, true, billing.IsEmpty()
	return []book.Address{billing, delivery}
}

func (r *reading) address(prefix Field) book.Address {
	field := func(f Field) Field {
		if prefix == fieldShipping {
			return f.shipping()
		}
		return f
	}
	a := book.Address{
		Line1: r.text(field(FieldLine1)), Line2: r.text(field(FieldLine2)), PostalCode: r.text(field(FieldPostalCode)),
		City: r.text(field(FieldCity)), Region: r.text(field(FieldRegion)),
	}
	a.Country = r.country(field(FieldCountry))
	return a
}

func (r *reading) country(field Field) string {
	text := r.text(field)
	if text == "" {
		return r.habits.Country
	}
	code, ok := CountryCode(text)
	if !ok {
		r.fail(field, book.Refuse(CodeCountry, string(field), "%s is not a country Daybook knows.", text).With("text", text))
	}
	return code
}

// language is one of the book's; a customer of another language is kept, and written to in the shop's.
func (r *reading) language() string {
	text := r.text(FieldLanguage)
	code := languageCode(text)
	if text != "" && code == "" {
		r.notice(FieldLanguage, book.Refuse(CodeLanguage, string(FieldLanguage), "Daybook does not write in %s yet. The shop's language is used.", text).With("text", text))
	}
	return code
}
