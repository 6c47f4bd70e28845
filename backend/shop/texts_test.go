package shop_test

import (
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/testkit"
)

// texts that are kept exactly as they were typed.
var keptTexts = map[string]string{
	"emoji":         "Büro 🎈👩🏽‍🎨",
	"right to left": "مكتبة الفانوس \u200f(متجر)",
	"Hebrew":        "חנות הספרים",
	"quotes":        `Robert'); DROP TABLE customers; -- "x" \ %s $1 ?1 :name`,
	"a template":    "{number} {{.}} <script>alert(1)</script> &amp;",
	"combining":     "Zoe\u0308 n\u0303",
	"255 letters":   strings.Repeat("ß", 255),
}

func TestTextsAreKeptAsTyped(t *testing.T) {
	s := testkit.NewShop(t)
	for name, text := range keptTexts {
		t.Run(name, func(t *testing.T) {
			customer, err := s.Shop.SaveCustomer(s.Ctx, book.Customer{Name: text, Note: text, Addresses: []book.Address{{Line1: text}}}, s.Key())
			s.Must(err)
			line := testkit.Line(text, 100)
			line.Reference = text
			invoice := s.Issue(customer.ID, line)
			item, err := s.Shop.SaveItem(s.Ctx, book.Item{Name: text, UnitPrice: money.Of(1, "EUR")}, s.Key())
			s.Must(err)
			s.Reopen()
			again, err := s.Shop.Invoice(s.Ctx, invoice.ID)
			s.Must(err)
			for where, got := range map[string]string{
				"the name": customer.Name, "the note": customer.Note, "the address": customer.Addresses[0].Line1, "the item": item.Name,
				"the line": again.Lines[0].Name, "the line's reference": again.Lines[0].Reference, "the bill": again.BillTo.Name, "the bill's address": again.BillTo.Address.Line1,
			} {
				if got != text {
					t.Errorf("%s holds %q, want %q", where, got, text)
				}
			}
		})
	}
}
