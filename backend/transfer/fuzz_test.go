package transfer_test

import (
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/transfer"
)

// Whatever the file: it is a table whose rows can be read, or it is refused in words.
func FuzzOpen(f *testing.F) {
	for _, seed := range []string{germans, poles, phoneBook, "\"", "a,\"b\nc\",d\r\"e\"\"f\" ,", "sep=|\na|b", "BEGIN:VCARD\nN:;;\\", string(inUTF16("\ufeff"+rus, binary.LittleEndian)), "\xff\xfe\x00", "PK\x03\x04"} {
		f.Add([]byte(seed))
	}
	f.Add(workbook(f, func(w *excelize.File) { set(f, w, "B2", "Ada"); set(f, w, "A3", 1.5) }))
	f.Fuzz(func(t *testing.T, data []byte) {
		table, err := transfer.Open("x", data, transfer.Options{})
		if err != nil {
			if code := book.CodeOf(err); code == book.CodeInternal {
				t.Fatalf("not a refusal: %v", err)
			}
			return
		}
		rows := 0
		for row, err := range table.Rows() {
			if err != nil {
				t.Fatalf("a row that could be counted cannot be read: %v", err)
			}
			if len(row.Cells) < len(table.Header) {
				t.Fatalf("row %d has %d cells", row.Number, len(row.Cells))
			}
			rows++
		}
		if rows != table.Total {
			t.Fatalf("%d rows, %d were counted", rows, table.Total)
		}
	})
}

// Whatever the cells: a record the book takes, or a problem that names the row.
func FuzzRecords(f *testing.F) {
	for _, seed := range []string{"Ada\x00Lovelace\x00ada@example.com\x00+49\x00DE1\x00de\x00tea\x00a,b\x002024-02-29\x00Road 1\x0001067\x00Germany", "\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00", "#N/A\x00=1\x00\xff", "Tee\x001.234,50 €\x00EUR\x0019%"} {
		f.Add(seed)
	}
	customers := transfer.Match(transfer.Customers, []string{"Name", "Company", "Email", "Phone", "Tax ID", "Language", "Note", "Tags", "Created", "Street", "ZIP", "Country"}, nil)
	items := transfer.Match(transfer.Items, []string{"Name", "Price", "Currency", "Tax rate", "SKU", "Unit", "Type"}, nil)
	f.Fuzz(func(t *testing.T, text string) {
		row := transfer.Row{Number: 2, Cells: strings.Split(text, "\x00")}
		c, problems := transfer.Customer(row, customers, german())
		if !transfer.Bad(problems) && c.Clean() != nil {
			t.Fatalf("%q gave a customer the book refuses: %+v", text, c)
		}
		item, more := transfer.Item(row, items, german())
		if !transfer.Bad(more) && (item.Clean() != nil || item.UnitPrice.Minor >= money.Limit) {
			t.Fatalf("%q gave an item the book refuses: %+v", text, item)
		}
		for _, p := range append(problems, more...) {
			if p.Row != 2 || p.Error == nil || p.Error.Message == "" || !utf8.ValidString(p.Column) {
				t.Fatalf("%+v", p)
			}
		}
	})
}
