package shop_test

import (
	"testing"

	"daybook/backend/book"
	"daybook/backend/shop"
	"daybook/backend/testkit"
)

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
		"for a draft":               {func(in *shop.CollectInput) { in.Shares[0].InvoiceID = draft.ID }, book.CodeNotIssued, "allocations.0"},
		"for a paid one":            {func(in *shop.CollectInput) { in.Shares[0].InvoiceID = paid.ID }, book.CodeNothing, "allocations.0"},
		"for none":                  {func(in *shop.CollectInput) { in.Shares[0].InvoiceID = 77 }, book.CodeNotFound, ""},
		"no money":                  {func(in *shop.CollectInput) { in.Amount.Minor = 0 }, book.CodeNegative, "amount"},
		"less than none":            {func(in *shop.CollectInput) { in.Amount.Minor = -100 }, book.CodeNegative, "amount"},
		"more than there is":        {func(in *shop.CollectInput) { in.Amount.Minor = 1 << 53 }, book.CodeTooLarge, "amount"},
		"in another currency":       {func(in *shop.CollectInput) { in.Amount.Currency, in.Shares[0].Amount.Currency = "USD", "USD" }, book.CodeInvalid, "allocations.0"},
		"a share in another one":    {func(in *shop.CollectInput) { in.Shares[0].Amount.Currency = "USD" }, book.CodeInvalid, "allocations.0"},
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
			in := s.Pays(open.ID, book.Cash, 100)
			c.change(&in)
			_, err := s.Shop.Collect(s.Ctx, in)
			testkit.WantRefusal(t, err, c.code, c.field)
		})
	}
	if next := s.Collect(open.ID, 100); next.Number != "REC-2026-00002" {
		t.Errorf("a refusal used up a number: the next is %s", next.Number)
	}
}
