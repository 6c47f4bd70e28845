package shop_test

import (
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/shop"
	"daybook/backend/testkit"
)

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
