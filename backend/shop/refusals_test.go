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

// texts that are kept exactly as they were typed.
var keptTexts = map[string]string{
	"emoji":         "Büro 🎈👩🏽‍🎨",
	"right to left": "مكتبة الفانوس ‏(متجر)",
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

func TestADraftIsRefusedWithTheFieldThatIsWrong(t *testing.T) {
	s := testkit.NewShop(t)
	for name, c := range map[string]struct {
		change func(*book.Invoice)
		code   book.Code
		field  string
	}{
		"a day that does not exist":      {func(d *book.Invoice) { d.IssueDate = "2026-02-30" }, book.CodeInvalid, "issueDate"},
		"a day that is none":             {func(d *book.Invoice) { d.DueDate = "tomorrow" }, book.CodeInvalid, "dueDate"},
		"29 February of a common year":   {func(d *book.Invoice) { d.IssueDate = "2100-02-29" }, book.CodeInvalid, "issueDate"},
		"due before it is issued":        {func(d *book.Invoice) { d.IssueDate, d.DueDate = "2026-03-02", "2026-03-01" }, book.CodeInvalid, "dueDate"},
		"a currency that does not exist": {func(d *book.Invoice) { d.Currency = "XXY" }, book.CodeInvalid, "currency"},
		"a price in another currency":    {func(d *book.Invoice) { d.Lines[0].UnitPrice.Currency = "USD" }, book.CodeInvalid, "lines.0.unitPrice"},
		"a price below zero":             {func(d *book.Invoice) { d.Lines[1].UnitPrice.Minor = -1 }, book.CodeNegative, "lines.1.unitPrice"},
		"a price beyond all":             {func(d *book.Invoice) { d.Lines[0].UnitPrice.Minor = 1 << 53 }, book.CodeTooLarge, "lines.0.unitPrice"},
		"an amount beyond all":           {func(d *book.Invoice) { d.Lines[0].UnitPrice.Minor, d.Lines[0].Quantity = 1<<50, 9*money.One }, book.CodeTooLarge, "lines.0.unitPrice"},
		"a sum beyond all":               {func(d *book.Invoice) { d.Lines[0].UnitPrice.Minor, d.Lines[1].UnitPrice.Minor = 1<<53-1, 1<<53-1 }, book.CodeTooLarge, "lines.1.unitPrice"},
		"nothing of it":                  {func(d *book.Invoice) { d.Lines[0].Quantity = 0 }, book.CodeNegative, "lines.0.quantity"},
		"less than nothing of it":        {func(d *book.Invoice) { d.Lines[0].Quantity = -1 }, book.CodeNegative, "lines.0.quantity"},
		"more than there is":             {func(d *book.Invoice) { d.Lines[0].Quantity = book.MaxQuantity + 1 }, book.CodeTooLarge, "lines.0.quantity"},
		"a tax above all":                {func(d *book.Invoice) { d.Lines[0].TaxRate = 101 * money.Percent }, book.CodeInvalid, "lines.0.taxRate"},
		"a tax below zero":               {func(d *book.Invoice) { d.Lines[0].TaxRate = -1 }, book.CodeInvalid, "lines.0.taxRate"},
		"a discount beyond the line":     {func(d *book.Invoice) { d.Lines[0].Discount.Amount = money.Of(2491, "EUR") }, book.CodeInvalid, "lines.0.discount"},
		"a discount beyond the whole":    {func(d *book.Invoice) { d.Discount.Amount = money.Of(99_999, "EUR") }, book.CodeInvalid, "discount"},
		"a line type of no kind":         {func(d *book.Invoice) { d.Lines[0].Type = "refund" }, book.CodeInvalid, "lines.0.type"},
		"2,001 lines":                    {func(d *book.Invoice) { d.Lines = make([]book.Line, 2001) }, book.CodeTooLong, "lines"},
		"ten megabytes of line":          {func(d *book.Invoice) { d.Lines[0].Name = tenMegabytes }, book.CodeTooLong, "lines.0.name"},
		"ten megabytes of notes":         {func(d *book.Invoice) { d.Note = tenMegabytes }, book.CodeTooLong, "note"},
		"a card number":                  {func(d *book.Invoice) { d.Reference = "4111111111111111" }, book.CodeCard, "reference"},
		"a rounding of no kind":          {func(d *book.Invoice) { d.Rounding = "down" }, book.CodeInvalid, "rounding"},
		"nobody's":                       {func(d *book.Invoice) { d.CustomerID = 77 }, book.CodeNotFound, ""},
		"a draft that is gone":           {func(d *book.Invoice) { d.ID, d.Version = 77, 1 }, book.CodeChanged, ""},
		"an item that is gone":           {func(d *book.Invoice) { d.Lines[0].ItemID = 77 }, book.CodeNotFound, "lines.0"},
	} {
		t.Run(name, func(t *testing.T) {
			draft := book.Invoice{}
			draft.TaxIncluded, draft.Lines = true, []book.Line{testkit.Line("Novel", 2490), testkit.Line("Ink", 890)}
			c.change(&draft)
			_, err := s.Shop.SaveDraft(s.Ctx, draft, s.Key())
			testkit.WantRefusal(t, err, c.code, c.field)
		})
	}
	if got := testkit.Column(t, testkit.Raw(t, rawBook(s), "mode=ro"), "SELECT (SELECT count(*) FROM invoices) + (SELECT count(*) FROM invoice_lines)"); got[0] != "0" {
		t.Errorf("%s rows were kept", got[0])
	}
}

func TestADraftIsNotIssuedBeforeItIsComplete(t *testing.T) {
	s := testkit.NewShop(t)
	anna := s.Customer("Anna")
	nameless := testkit.Line("", 100)
	zero := testkit.Line("Rebate", 0)
	zero.Type = book.DiscountOff
	for name, c := range map[string]struct {
		draft book.Invoice
		code  book.Code
		field string
	}{
		"for nobody":             {s.Draft(0, testkit.Line("Novel", 2490)), book.CodeRequired, "customerId"},
		"without lines":          {s.Draft(anna.ID), book.CodeRequired, "lines"},
		"with a line of no name": {s.Draft(anna.ID, testkit.Line("Novel", 2490), nameless), book.CodeRequired, "lines.1.name"},
		"with nothing sold":      {s.Draft(anna.ID, zero), book.CodeRequired, "lines"},
		"that is not there":      {book.Invoice{ID: 77, Version: 1}, book.CodeNotFound, ""},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := s.Shop.Issue(s.Ctx, shop.IssueInput{ID: c.draft.ID, Version: c.draft.Version, Key: s.Key()})
			testkit.WantRefusal(t, err, c.code, c.field)
		})
	}
	t.Run("and no number was used up", func(t *testing.T) {
		if invoice := s.Issue(anna.ID, testkit.Line("Novel", 2490)); invoice.Number != "INV-2026-00001" {
			t.Errorf("the first is %s", invoice.Number)
		}
	})
}

func TestAnInvoiceOfNothingCanBeIssued(t *testing.T) {
	s := testkit.NewShop(t)
	gift := testkit.Line("Bookmark", 100)
	gift.Discount.Rate = 100 * money.Percent
	invoice := s.Issue(s.Customer("Anna").ID, gift)
	if invoice.Status != book.StatusPaid || !invoice.Totals.Total.IsZero() {
		t.Errorf("%s, %v", invoice.Status, invoice.Totals.Total)
	}
	testkit.WantSound(t, testkit.Raw(t, rawBook(s), "mode=ro"))
}

func TestWhatWasChangedInAnotherWindowIsNotOverwritten(t *testing.T) {
	s := testkit.NewShop(t)
	anna := s.Customer("Anna")
	draft := s.Draft(anna.ID, testkit.Line("Novel", 2490))
	mine, theirs := draft, draft
	theirs.Note = "theirs"
	theirs, err := s.Shop.SaveDraft(s.Ctx, theirs, s.Key())
	s.Must(err)
	mine.Note = "mine"
	_, err = s.Shop.SaveDraft(s.Ctx, mine, s.Key())
	testkit.WantRefusal(t, err, book.CodeChanged, "")
	_, err = s.Shop.Issue(s.Ctx, shop.IssueInput{ID: mine.ID, Version: mine.Version, Key: s.Key()})
	testkit.WantRefusal(t, err, book.CodeChanged, "")
	testkit.WantRefusal(t, s.Shop.DeleteDraft(s.Ctx, mine.ID, mine.Version), book.CodeChanged, "")
	kept, err := s.Shop.Invoice(s.Ctx, draft.ID)
	s.Must(err)
	if kept.Note != "theirs" || len(kept.Lines) != 1 {
		t.Errorf("the draft holds %q and %d lines", kept.Note, len(kept.Lines))
	}
	stale := anna
	anna.Name = "Anna B."
	_, err = s.Shop.SaveCustomer(s.Ctx, anna, s.Key())
	s.Must(err)
	_, err = s.Shop.SaveCustomer(s.Ctx, stale, s.Key())
	testkit.WantRefusal(t, err, book.CodeChanged, "")
	store, err := s.Shop.Store(s.Ctx)
	s.Must(err)
	_, err = s.Shop.SaveStore(s.Ctx, store)
	s.Must(err)
	_, err = s.Shop.SaveStore(s.Ctx, store)
	testkit.WantRefusal(t, err, book.CodeChanged, "")
	s.Must(s.Shop.DeleteDraft(s.Ctx, theirs.ID, theirs.Version))
}

func TestAnIssuedInvoiceStaysAsItIs(t *testing.T) {
	s := testkit.NewShop(t)
	draft := s.Draft(s.Customer("Anna").ID, testkit.Line("Novel", 2490))
	invoice := s.IssueDraft(draft)
	raw := testkit.Raw(t, rawBook(s), "mode=ro")
	before := testkit.Dump(t, raw)
	_, err := s.Shop.Issue(s.Ctx, shop.IssueInput{ID: draft.ID, Version: draft.Version, Key: s.Key()})
	testkit.WantRefusal(t, err, book.CodeIssued, "")
	_, err = s.Shop.Issue(s.Ctx, shop.IssueInput{ID: invoice.ID, Version: invoice.Version, Key: s.Key()})
	testkit.WantRefusal(t, err, book.CodeIssued, "")
	for _, version := range []int64{draft.Version, invoice.Version} {
		draft.Version = version
		_, err = s.Shop.SaveDraft(s.Ctx, draft, s.Key())
		testkit.WantRefusal(t, err, book.CodeChanged, "")
		testkit.WantRefusal(t, s.Shop.DeleteDraft(s.Ctx, draft.ID, version), book.CodeChanged, "")
	}
	if after := testkit.Dump(t, raw); after != before {
		t.Errorf("the book was\n%s\nand is\n%s", before, after)
	}
}

func TestMoneyIsRefusedWithTheFieldThatIsWrong(t *testing.T) {
	s := testkit.NewShop(t)
	anna := s.Customer("Anna")
	open, paid, draft := s.Issue(anna.ID, testkit.Line("Novel", 2490)), s.Issue(anna.ID, testkit.Line("Ink", 890)), s.Draft(anna.ID, testkit.Line("Pen", 4995))
	s.Collect(paid.ID, 890)
	for name, c := range map[string]struct {
		change func(*shop.CollectInput)
		code   book.Code
		field  string
	}{
		"for a draft":               {func(in *shop.CollectInput) { in.InvoiceID = draft.ID }, book.CodeNotIssued, ""},
		"for a paid one":            {func(in *shop.CollectInput) { in.InvoiceID = paid.ID }, book.CodeNothing, ""},
		"for none":                  {func(in *shop.CollectInput) { in.InvoiceID = 77 }, book.CodeNotFound, ""},
		"no money":                  {func(in *shop.CollectInput) { in.Amount.Minor = 0 }, book.CodeNegative, "amount"},
		"less than none":            {func(in *shop.CollectInput) { in.Amount.Minor = -100 }, book.CodeNegative, "amount"},
		"more than there is":        {func(in *shop.CollectInput) { in.Amount.Minor = 1 << 53 }, book.CodeTooLarge, "amount"},
		"in another currency":       {func(in *shop.CollectInput) { in.Amount.Currency = "USD" }, book.CodeInvalid, "amount"},
		"in no currency":            {func(in *shop.CollectInput) { in.Amount.Currency = "" }, book.CodeInvalid, "amount"},
		"tomorrow":                  {func(in *shop.CollectInput) { in.ReceivedAt += 86_400_000 }, book.CodeInvalid, "receivedAt"},
		"never":                     {func(in *shop.CollectInput) { in.ReceivedAt = 0 }, book.CodeRequired, "receivedAt"},
		"by a method of no kind":    {func(in *shop.CollectInput) { in.Method = "gold" }, book.CodeInvalid, "method"},
		"by no method":              {func(in *shop.CollectInput) { in.Method = "" }, book.CodeInvalid, "method"},
		"with a card number":        {func(in *shop.CollectInput) { in.Note = "4111-1111-1111-1111" }, book.CodeCard, "note"},
		"with ten megabytes":        {func(in *shop.CollectInput) { in.Note = tenMegabytes }, book.CodeTooLong, "note"},
		"from a form without a key": {func(in *shop.CollectInput) { in.Key = "" }, book.CodeInvalid, "key"},
		"with ten megabytes of key": {func(in *shop.CollectInput) { in.Key = tenMegabytes }, book.CodeInvalid, "key"},
	} {
		t.Run(name, func(t *testing.T) {
			in := shop.CollectInput{Key: s.Key(), InvoiceID: open.ID, Method: book.Cash, Amount: money.Of(100, "EUR"), ReceivedAt: s.Shop.Now()}
			c.change(&in)
			_, err := s.Shop.Collect(s.Ctx, in)
			testkit.WantRefusal(t, err, c.code, c.field)
		})
	}
	if next := s.Collect(open.ID, 100); next.Number != "REC-2026-00002" {
		t.Errorf("a refusal used up a number: the next is %s", next.Number)
	}
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
		testkit.WantRefusal(t, s.Shop.SetPattern(s.Ctx, book.SeriesInvoice, pattern), code, field)
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
