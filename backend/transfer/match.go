package transfer

import (
	"strings"

	"daybook/backend/book"
)

// Match proposes what the columns of a table say, from their headers in English or German, from the exports of programs it
// knows, and, for a mail address, from what stands in the first rows.
func Match(kind Kind, header []string, firstRows []Row) Mapping {
	m := Mapping{Kind: kind, Columns: make([]Column, len(header))}
	for i, h := range header {
		m.Columns[i].Header = h
	}
	if p, known := recognise(kind, header); known {
		m.Source, m.Decimal = p.source, p.decimal
		p.apply(&m)
	}
	m.matchWords()
	m.matchEmails(firstRows)
	if m.Decimal == "" {
		m.Decimal = decimalOf(m, firstRows)
	}
	m.Dates = dateOrderOf(m, firstRows)
	return m
}

// matchWords gives each field the column that fits it best. A column without a field in a known export was left out on
// purpose, so only what such an export does not know is looked at.
func (m *Mapping) matchWords() {
	best := map[Field]int{}
	ranks := map[Field]int{}
	for _, c := range m.Columns {
		ranks[c.Field] = -1
	}
	for i, c := range m.Columns {
		if c.Field != FieldNone || m.Source != "" {
			continue
		}
		field, rank, found := fieldOf(m.Kind, c.Header)
		if known, taken := ranks[field]; found && (!taken || rank < known) {
			best[field], ranks[field] = i, rank
		}
	}
	for field, i := range best {
		m.Columns[i].Field = field
	}
}

var (
	// billingWords may stand before the name of any field.
	billingWords = strings.Fields("customer client contact billingaddress billing invoice kunden rechnungsadresse rechnungs rechnung home work primary default " +
		"item product artikel billto address1 address")
	deliveryWords = strings.Fields("shippingaddress shipping deliveryaddress delivery shipto lieferadresse lieferanschrift lieferung liefer")
)

// wholePhrase is the rank beyond which a header was only understood after leaving something out.
const wholePhrase = 100

// fieldOf understands one header.
func fieldOf(kind Kind, header string) (field Field, rank int, found bool) {
	text := squeezed(header)
	index := wordIndexes()[kind]
	if kind == Customers {
		for _, word := range deliveryWords {
			if rest, ok := strings.CutPrefix(text, word); ok {
				entry, found := index[rest]
				return entry.field.delivered(), entry.rank, found && strings.HasPrefix(string(entry.field), "address.")
			}
		}
	}
	if entry, ok := index[text]; ok {
		return entry.field, entry.rank, true
	}
	for _, word := range billingWords {
		if rest, ok := strings.CutPrefix(text, word); ok {
			if entry, found := index[rest]; found {
				return entry.field, entry.rank + wholePhrase, true
			}
		}
	}
	return FieldNone, 0, false
}

// delivered is the delivery address's field for an address field.
func (f Field) delivered() Field {
	if strings.HasPrefix(string(f), "address.") {
		return f.shipping()
	}
	return FieldNone
}

// matchEmails takes a column full of mail addresses for what it is, when no header said so.
func (m *Mapping) matchEmails(rows []Row) {
	if m.Kind != Customers || m.has(FieldEmail) {
		return
	}
	for i, c := range m.Columns {
		if c.Field == FieldNone && mostlyEmails(rows, i) {
			m.Columns[i].Field = FieldEmail
			return
		}
	}
}

func (m *Mapping) has(field Field) bool {
	for _, c := range m.Columns {
		if c.Field == field {
			return true
		}
	}
	return false
}

func mostlyEmails(rows []Row, column int) bool {
	emails, others := 0, 0
	for _, row := range rows {
		text := strings.TrimSpace(row.cell(column))
		switch {
		case text == "":
		case strings.Contains(text, "@") && book.CheckEmail("email", text) == nil:
			emails++
		default:
			others++
		}
	}
	return emails > 3*others
}

// cell is the text of a column, empty where the row is too short.
func (r Row) cell(column int) string {
	if column >= len(r.Cells) {
		return ""
	}
	return r.Cells[column]
}
