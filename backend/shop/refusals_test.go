package shop_test

import (
	"context"
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

var tenMegabytes = strings.Repeat("ab cd ", 10<<20/6)

func TestACustomerIsRefusedWithTheFieldThatIsWrong(t *testing.T) {
	s := testkit.NewShop(t)
	before := testkit.Dump(t, testkit.Raw(t, rawBook(s), "mode=ro"))
	for name, c := range map[string]struct {
		customer book.Customer
		code     book.Code
		field    string
	}{
		"nameless":               {book.Customer{}, book.CodeRequired, "name"},
		"spaces only":            {book.Customer{Name: " \t\n "}, book.CodeRequired, "name"},
		"256 letters":            {book.Customer{Name: strings.Repeat("ß", 256)}, book.CodeTooLong, "name"},
		"ten megabytes":          {book.Customer{Name: tenMegabytes}, book.CodeTooLong, "name"},
		"ten megabytes of notes": {book.Customer{Name: "Anna", Note: tenMegabytes}, book.CodeTooLong, "note"},
		"broken UTF-8":           {book.Customer{Name: "An\xffna"}, book.CodeInvalid, "name"},
		"a bell":                 {book.Customer{Name: "An\x07na"}, book.CodeInvalid, "name"},
		"a zero byte":            {book.Customer{Name: "An\x00na"}, book.CodeInvalid, "name"},
		"a card number":          {book.Customer{Name: "Anna", Note: "Visa 4111 1111 1111 1111"}, book.CodeCard, "note"},
		"no mail address":        {book.Customer{Name: "Anna", Email: "anna at example"}, book.CodeInvalid, "email"},
		"two mail addresses":     {book.Customer{Name: "Anna", Email: "a@example.com, b@example.com"}, book.CodeInvalid, "email"},
		"a mail header":          {book.Customer{Name: "Anna", Email: "a@example.com\r\nBcc: b@example.com"}, book.CodeInvalid, "email"},
		"no phone number":        {book.Customer{Name: "Anna", Phone: "call me"}, book.CodeInvalid, "phone"},
		"too few digits":         {book.Customer{Name: "Anna", Phone: "12"}, book.CodeInvalid, "phone"},
		"no language":            {book.Customer{Name: "Anna", Language: "xx"}, book.CodeInvalid, "language"},
		"no country":             {book.Customer{Name: "Anna", Addresses: []book.Address{{Line1: "Lane 1", Country: "ZZ"}}}, book.CodeInvalid, "addresses.0.country"},
		"51 addresses":           {book.Customer{Name: "Anna", Addresses: manyAddresses(51)}, book.CodeTooLong, "addresses"},
		"somebody who is gone":   {book.Customer{ID: 77, Name: "Anna", Version: 1}, book.CodeChanged, ""},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := s.Shop.SaveCustomer(s.Ctx, c.customer, s.Key())
			testkit.WantRefusal(t, err, c.code, c.field)
		})
	}
	if after := testkit.Dump(t, testkit.Raw(t, rawBook(s), "mode=ro")); after != before {
		t.Errorf("something was kept all the same:\n%s", after)
	}
}

func manyAddresses(count int) []book.Address {
	all := make([]book.Address, count)
	for i := range all {
		all[i].Line1 = "Lane 1"
	}
	return all
}

func TestAnItemIsRefusedWithTheFieldThatIsWrong(t *testing.T) {
	s := testkit.NewShop(t)
	pen := book.Item{Name: "Pen", SKU: "PP-1", UnitPrice: money.Of(4995, "EUR")}
	_, err := s.Shop.SaveItem(s.Ctx, pen, s.Key())
	s.Must(err)
	for name, c := range map[string]struct {
		item  book.Item
		code  book.Code
		field string
	}{
		"nameless":         {book.Item{UnitPrice: money.Of(1, "EUR")}, book.CodeRequired, "name"},
		"priced below":     {book.Item{Name: "Pen", UnitPrice: money.Of(-1, "EUR")}, book.CodeNegative, "unitPrice"},
		"priced beyond":    {book.Item{Name: "Pen", UnitPrice: money.Of(1<<53, "EUR")}, book.CodeTooLarge, "unitPrice"},
		"without currency": {book.Item{Name: "Pen"}, book.CodeInvalid, "unitPrice"},
		"taxed too much":   {book.Item{Name: "Pen", UnitPrice: money.Of(1, "EUR"), TaxRate: 200 * money.Percent}, book.CodeInvalid, "taxRate"},
		"the same SKU":     {book.Item{Name: "Quill", SKU: "PP-1", UnitPrice: money.Of(1, "EUR")}, sqlite.CodeDuplicateSKU, "sku"},
		"ten megabytes":    {book.Item{Name: "Pen", SKU: tenMegabytes, UnitPrice: money.Of(1, "EUR")}, book.CodeTooLong, "sku"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := s.Shop.SaveItem(s.Ctx, c.item, s.Key())
			testkit.WantRefusal(t, err, c.code, c.field)
		})
	}
	t.Run("the SKU of an archived item is free, until that one comes back", func(t *testing.T) {
		s.Must(s.Shop.ArchiveItem(s.Ctx, 1, true))
		_, err := s.Shop.SaveItem(s.Ctx, pen, s.Key())
		s.Must(err)
		testkit.WantRefusal(t, s.Shop.ArchiveItem(s.Ctx, 1, false), sqlite.CodeDuplicateSKU, "sku")
	})
}

func TestTheShopIsRefusedWithTheFieldThatIsWrong(t *testing.T) {
	s := testkit.NewShop(t)
	_, err := s.Shop.Start(s.Ctx, must(s, s.Shop.Store))
	testkit.WantRefusal(t, err, shop.CodeStarted, "")
	for name, c := range map[string]struct {
		change func(*book.Store)
		code   book.Code
		field  string
	}{
		"nameless":       {func(st *book.Store) { st.Name = "" }, book.CodeRequired, "name"},
		"nowhere":        {func(st *book.Store) { st.Address.Country = "" }, book.CodeRequired, "address.country"},
		"no currency":    {func(st *book.Store) { st.Currency = "" }, book.CodeRequired, "currency"},
		"no time zone":   {func(st *book.Store) { st.Timezone = "Mars/Olympus" }, book.CodeInvalid, "timezone"},
		"no such IBAN":   {func(st *book.Store) { st.IBAN = "DE00370400440532013000" }, book.CodeInvalid, "iban"},
		"a long term":    {func(st *book.Store) { st.TermDays = 366 }, book.CodeInvalid, "termDays"},
		"a foreign tone": {func(st *book.Store) { st.Language = "tlh" }, book.CodeInvalid, "language"},
		"no phone":       {func(st *book.Store) { st.Phone = "0" }, book.CodeInvalid, "phone"},
	} {
		t.Run(name, func(t *testing.T) {
			store := must(s, s.Shop.Store)
			c.change(&store)
			_, err := s.Shop.SaveStore(s.Ctx, store)
			testkit.WantRefusal(t, err, c.code, c.field)
		})
	}
	for pattern, code := range map[string]book.Code{"INV": book.CodeInvalid, "{seq}{seq}": book.CodeInvalid, "{day}-{seq}": book.CodeInvalid, "": book.CodeRequired, "{year}/{seq:4}": ""} {
		field := "pattern"
		if code == "" {
			field = ""
		}
		testkit.WantRefusal(t, s.Shop.SetPattern(s.Ctx, book.Series{StoreID: 1, Kind: book.SeriesInvoice, Pattern: pattern}), code, field)
	}
	if invoice := s.Issue(s.Customer("Anna").ID, testkit.Line("Novel", 2490)); invoice.Number != "2026/0001" {
		t.Errorf("after the new pattern comes %s", invoice.Number)
	}
}

func must[T any](s *testkit.Shop, read func(context.Context) (T, error)) T {
	s.T.Helper()
	value, err := read(s.Ctx)
	s.Must(err)
	return value
}
