package sample

import "daybook/backend/book"

// good is something the sample shop, a small bookshop with a coffee bar, sells. Price is in hundredths.
type good struct {
	sku, english, german string
	kind                 book.LineType
	unit                 string
	price                int64
	reduced              bool // taxed as books are
}

var goods = []good{
	{"BK-001", "Novel, hardcover", "Roman, gebunden", book.Physical, "", 2490, true},
	{"BK-002", "Novel, paperback", "Roman, Taschenbuch", book.Physical, "", 1290, true},
	{"BK-003", "Picture book", "Bilderbuch", book.Physical, "", 1595, true},
	{"BK-004", "Travel guide", "Reiseführer", book.Physical, "", 1850, true},
	{"BK-005", "Atlas of the islands", "Atlas der Inseln", book.Physical, "", 3900, true},
	{"BK-006", "Audiobook, download", "Hörbuch, Download", book.Digital, "", 1799, false},
	{"PP-010", "Notebook, dotted, A5", "Notizbuch, gepunktet, A5", book.Physical, "", 1450, false},
	{"PP-011", "Fountain pen", "Füllfederhalter", book.Physical, "", 4995, false},
	{"PP-012", "Ink, bottle green", "Tinte, flaschengrün", book.Physical, "", 890, false},
	{"PP-013", "Wrapping paper, sheet", "Geschenkpapier, Bogen", book.Physical, "", 250, false},
	{"PP-014", "Greeting card", "Grußkarte", book.Physical, "", 350, false},
	{"CF-020", "Coffee beans, house roast", "Kaffeebohnen, Hausröstung", book.Physical, "kg", 2640, false},
	{"CF-021", "Flat white", "Flat White", book.Physical, "", 390, false},
	{"CF-022", "Slice of cake", "Stück Kuchen", book.Physical, "", 420, false},
	{"EV-030", "Reading evening, ticket", "Leseabend, Eintritt", book.Digital, "", 1200, false},
	{"EV-031", "Bookbinding course", "Buchbindekurs", book.Digital, "h", 4500, false},
	{"SH-090", "Delivery", "Lieferung", book.ShippingFee, "", 495, false},
	{"SH-091", "Gift wrapping", "Geschenkverpackung", book.Surcharge, "", 300, false},
}

func (g good) name(language string) string {
	if language == "de" {
		return g.german
	}
	return g.english
}
