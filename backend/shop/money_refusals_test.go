package shop_test

import (
	"context"
	"database/sql"
	"errors"
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/shop"
	"daybook/backend/testkit"
)

// refusal is what a form is refused with: a code, the field, and the amount that may not be passed, 0 where none is named.
type refusal struct {
	code  book.Code
	field string
	limit int64
}

// refused changes a form that would be accepted, and wants it refused.
type refused[I any] struct {
	change func(*I)
	refusal
}

// desk is a shop with an invoice in every state, and a customer with a credit of 20.00.
type desk struct {
	*testkit.Shop
	raw                                      *sql.DB
	anna, bert                               int64
	open, paid, void, draft, credited, empty int64
	payment, reversed, used                  int64 // a payment that can be reversed, one that was, and one whose credit was used
}

func newDesk(t *testing.T) *desk {
	s := testkit.NewShop(t)
	d := &desk{Shop: s, raw: testkit.Raw(t, rawBook(s), "mode=ro"), anna: s.Customer("Anna").ID, bert: s.Customer("Bert").ID}
	atlas := testkit.Line("Atlas", 4950)
	d.open, d.paid, d.void = s.Issue(d.anna, atlas, testkit.Line("Ink", 890)).ID, s.Issue(d.anna, atlas).ID, s.Issue(d.anna, atlas).ID
	d.draft, d.credited, d.empty = s.Draft(d.anna, atlas).ID, s.Issue(d.anna, atlas, atlas).ID, s.Issue(d.anna, atlas).ID
	d.payment = s.Collect(d.paid, 4950).ID
	d.reversed = s.Collect(d.open, 100).ID
	_, err := s.Shop.Void(s.Ctx, shop.VoidInput{Key: s.Key(), InvoiceID: d.void})
	s.Must(err)
	_, err = s.Shop.Reverse(s.Ctx, shop.ReverseInput{Key: s.Key(), PaymentID: d.reversed})
	s.Must(err)
	s.Refund(d.credited, book.Cash, 1)
	s.Refund(d.empty, book.Cash, 1)
	d.credit()
	return d
}

// credit leaves a credit of 20.00: one of 30.00, of which 10.00 are used for a new invoice.
func (d *desk) credit() {
	pen := d.Issue(d.anna, testkit.Line("Pen", 1000)).ID
	before, err := d.Shop.Shop.Collect(d.Ctx, shop.CollectInput{Key: d.Key(), CustomerID: d.anna, Method: book.Cash, Amount: money.Of(3000, "EUR"), ReceivedAt: d.Shop.Shop.Now()})
	d.Must(err)
	d.used = before.ID
	_, err = d.Shop.Shop.Collect(d.Ctx, d.Pays(pen, book.StoreCredit, 1000))
	d.Must(err)
}

// wantRefused sends each changed form and wants it refused and the book left as it was.
func wantRefused[I, A any](t *testing.T, d *desk, valid func() I, send func(context.Context, I) (A, error), cases map[string]refused[I]) {
	before := testkit.Dump(t, d.raw)
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			in := valid()
			c.change(&in)
			_, err := send(d.Ctx, in)
			testkit.WantRefusal(t, err, c.code, c.field)
			wantLimit(t, err, c.limit)
			if testkit.Dump(t, d.raw) != before {
				t.Error("the book was changed all the same")
			}
		})
	}
	t.Run("and as it was it is accepted", func(t *testing.T) {
		_, err := send(d.Ctx, valid())
		testkit.WantRefusal(t, err, "", "")
	})
}

func wantLimit(t *testing.T, err error, limit int64) {
	t.Helper()
	var refusal *book.Error
	if limit == 0 || !errors.As(err, &refusal) {
		return
	}
	if refusal.Limit == nil || refusal.Limit.Minor != limit {
		t.Errorf("the limit is %v, want %d", refusal.Limit, limit)
	}
}

const cardNumber = "4111 1111 1111 1111"

var hugeKey = strings.Repeat("k", 101)

func TestARefundIsRefusedWithTheFieldThatIsWrong(t *testing.T) {
	d := newDesk(t)
	typed := func(minor int64, c money.Currency) func(*shop.RefundInput) {
		return func(in *shop.RefundInput) { in.Lines[0].Amount = ptr(money.Of(minor, c)) }
	}
	pays := func(p ...shop.Payout) func(*shop.RefundInput) {
		return func(in *shop.RefundInput) { in.Payouts = p }
	}
	cash := func(minor int64) shop.Payout { return shop.Payout{Method: book.Cash, Amount: money.Of(minor, "EUR")} }
	wantRefused(t, d, func() shop.RefundInput {
		return shop.RefundInput{Key: "refund", InvoiceID: d.paid, Lines: []book.RefundLine{{Position: 1, Quantity: money.One}}, Payouts: []shop.Payout{cash(4950)}}
	}, d.Shop.Shop.RefundItems, map[string]refused[shop.RefundInput]{
		"for none":                     {func(in *shop.RefundInput) { in.InvoiceID = 77 }, refusal{book.CodeNotFound, "", 0}},
		"for a draft":                  {func(in *shop.RefundInput) { in.InvoiceID = d.draft }, refusal{book.CodeNotIssued, "", 0}},
		"for a void one":               {func(in *shop.RefundInput) { in.InvoiceID = d.void }, refusal{book.CodeVoid, "", 0}},
		"when all was refunded":        {func(in *shop.RefundInput) { in.InvoiceID = d.empty }, refusal{book.CodeRefunded, "", 0}},
		"when the line was refunded":   {func(in *shop.RefundInput) { in.InvoiceID = d.credited }, refusal{book.CodeTooMuch, "lines.0.quantity", 0}},
		"of nothing":                   {func(in *shop.RefundInput) { in.Lines = nil }, refusal{book.CodeRequired, "lines", 0}},
		"of nothing of a line":         {func(in *shop.RefundInput) { in.Lines[0].Quantity = 0 }, refusal{book.CodeRequired, "lines", 0}},
		"of a line that is not there":  {func(in *shop.RefundInput) { in.Lines[0].Position = 2 }, refusal{book.CodeInvalid, "lines.0", 0}},
		"of line zero":                 {func(in *shop.RefundInput) { in.Lines[0].Position = 0 }, refusal{book.CodeInvalid, "lines.0", 0}},
		"of a line twice":              {func(in *shop.RefundInput) { in.Lines = append(in.Lines, in.Lines[0]) }, refusal{book.CodeDuplicate, "lines.1", 0}},
		"of more than was sold":        {func(in *shop.RefundInput) { in.Lines[0].Quantity++ }, refusal{book.CodeTooMuch, "lines.0.quantity", 0}},
		"of less than nothing":         {func(in *shop.RefundInput) { in.Lines[0].Quantity = -1 }, refusal{book.CodeNegative, "lines.0.quantity", 0}},
		"of a cent more":               {typed(4951, "EUR"), refusal{book.CodeTooMuch, "lines.0.amount", 4950}},
		"of an amount beyond all":      {typed(1<<62, "EUR"), refusal{book.CodeTooMuch, "lines.0.amount", 4950}},
		"of an amount below zero":      {typed(-1, "EUR"), refusal{book.CodeNegative, "lines.0.amount", 0}},
		"of an amount of no kind":      {typed(100, "USD"), refusal{book.CodeInvalid, "lines.0.amount", 0}},
		"and nothing leaves":           {pays(), refusal{book.CodePayout, "payouts", 4950}},
		"and a cent too much leaves":   {pays(cash(4951)), refusal{book.CodePayout, "payouts", 4950}},
		"and a cent too little leaves": {pays(cash(4000), cash(949)), refusal{book.CodePayout, "payouts", 4950}},
		"and a part is taken in":       {pays(cash(-100), cash(5050)), refusal{book.CodeNegative, "payouts.0.amount", 0}},
		"and a part is nothing":        {pays(cash(4950), cash(0)), refusal{book.CodeNegative, "payouts.1.amount", 0}},
		"and a part is beyond all":     {pays(cash(1 << 53)), refusal{book.CodeTooLarge, "payouts.0.amount", 0}},
		"and the parts overflow":       {pays(overflowing(4950)...), refusal{book.CodePayout, "payouts", 4950}},
		"in another currency":          {func(in *shop.RefundInput) { in.Payouts[0].Amount.Currency = "USD" }, refusal{book.CodeInvalid, "payouts.0.amount", 0}},
		"by a method of no kind":       {func(in *shop.RefundInput) { in.Payouts[0].Method = "gold" }, refusal{book.CodeInvalid, "payouts.0.method", 0}},
		"with a card number":           {func(in *shop.RefundInput) { in.Reason = "back to " + cardNumber }, refusal{book.CodeCard, "reason", 0}},
		"with ten megabytes":           {func(in *shop.RefundInput) { in.Reason = tenMegabytes }, refusal{book.CodeTooLong, "reason", 0}},
		"without a key":                {func(in *shop.RefundInput) { in.Key = "" }, refusal{book.CodeInvalid, "key", 0}},
		"with too long a key":          {func(in *shop.RefundInput) { in.Key = hugeKey }, refusal{book.CodeInvalid, "key", 0}},
		"with a key of something else": {func(in *shop.RefundInput) { in.Key = "key-1" }, refusal{book.CodeKeyReused, "", 0}},
	})
}

// overflowing are payouts that add up to an amount only because 64 bits overflow.
func overflowing(minor int64) []shop.Payout {
	all := []shop.Payout{{Method: book.Cash, Amount: money.Of(minor+2048, "EUR")}}
	for range 2048 {
		all = append(all, shop.Payout{Method: book.Cash, Amount: money.Of(1<<53-1, "EUR")})
	}
	return all
}

func TestAPayoutOfCreditIsRefusedWithTheFieldThatIsWrong(t *testing.T) {
	d := newDesk(t)
	type in = shop.RefundCreditInput
	wantRefused(t, d, func() in {
		return in{Key: "payout", CustomerID: d.anna, Method: book.Cash, Amount: money.Of(2000, "EUR")}
	}, d.Shop.Shop.RefundCredit, map[string]refused[in]{
		"to nobody":                    {func(in *in) { in.CustomerID = 77 }, refusal{book.CodeNotFound, "", 0}},
		"of a cent more":               {func(in *in) { in.Amount.Minor++ }, refusal{book.CodeTooMuch, "amount", 2000}},
		"of nothing":                   {func(in *in) { in.Amount.Minor = 0 }, refusal{book.CodeNegative, "amount", 0}},
		"of less than nothing":         {func(in *in) { in.Amount.Minor = -2000 }, refusal{book.CodeNegative, "amount", 0}},
		"of more than there is":        {func(in *in) { in.Amount.Minor = 1 << 53 }, refusal{book.CodeTooLarge, "amount", 0}},
		"in another currency":          {func(in *in) { in.Amount.Currency = "USD" }, refusal{book.CodeTooMuch, "amount", 0}},
		"in no currency":               {func(in *in) { in.Amount.Currency = "" }, refusal{book.CodeInvalid, "amount", 0}},
		"as credit":                    {func(in *in) { in.Method = book.StoreCredit }, refusal{book.CodeInvalid, "method", 0}},
		"by a method of no kind":       {func(in *in) { in.Method = "gold" }, refusal{book.CodeInvalid, "method", 0}},
		"with a card number":           {func(in *in) { in.Note = cardNumber }, refusal{book.CodeCard, "note", 0}},
		"with ten megabytes":           {func(in *in) { in.Note = tenMegabytes }, refusal{book.CodeTooLong, "note", 0}},
		"without a key":                {func(in *in) { in.Key = "" }, refusal{book.CodeInvalid, "key", 0}},
		"with too long a key":          {func(in *in) { in.Key = hugeKey }, refusal{book.CodeInvalid, "key", 0}},
		"with a key of something else": {func(in *in) { in.Key = "key-1" }, refusal{book.CodeKeyReused, "", 0}},
	})
}

func TestAWriteOffIsRefusedWithTheFieldThatIsWrong(t *testing.T) {
	d := newDesk(t)
	type in = shop.WriteOffInput
	wantRefused(t, d, func() in {
		return in{Key: "write-off", InvoiceID: d.open, Amount: money.Of(5840, "EUR"), Reason: "moved away"}
	}, d.Shop.Shop.WriteOff, map[string]refused[in]{
		"of none":                      {func(in *in) { in.InvoiceID = 77 }, refusal{book.CodeNotFound, "", 0}},
		"of a draft":                   {func(in *in) { in.InvoiceID = d.draft }, refusal{book.CodeNotIssued, "", 0}},
		"of a void one":                {func(in *in) { in.InvoiceID = d.void }, refusal{book.CodeVoid, "", 0}},
		"of a paid one":                {func(in *in) { in.InvoiceID = d.paid }, refusal{book.CodeNothing, "", 0}},
		"of a cent more":               {func(in *in) { in.Amount.Minor++ }, refusal{book.CodeTooMuch, "amount", 5840}},
		"of nothing":                   {func(in *in) { in.Amount.Minor = 0 }, refusal{book.CodeNegative, "amount", 0}},
		"of less than nothing":         {func(in *in) { in.Amount.Minor = -1 }, refusal{book.CodeNegative, "amount", 0}},
		"of more than there is":        {func(in *in) { in.Amount.Minor = 1 << 53 }, refusal{book.CodeTooLarge, "amount", 0}},
		"in another currency":          {func(in *in) { in.Amount.Currency = "USD" }, refusal{book.CodeInvalid, "amount", 0}},
		"with a card number":           {func(in *in) { in.Reason = cardNumber }, refusal{book.CodeCard, "reason", 0}},
		"with ten megabytes":           {func(in *in) { in.Reason = tenMegabytes }, refusal{book.CodeTooLong, "reason", 0}},
		"without a key":                {func(in *in) { in.Key = "" }, refusal{book.CodeInvalid, "key", 0}},
		"with too long a key":          {func(in *in) { in.Key = hugeKey }, refusal{book.CodeInvalid, "key", 0}},
		"with a key of something else": {func(in *in) { in.Key = "key-1" }, refusal{book.CodeKeyReused, "", 0}},
	})
}

func TestAVoidIsRefusedWithTheReason(t *testing.T) {
	d := newDesk(t)
	type in = shop.VoidInput
	wantRefused(t, d, func() in { return in{Key: "void", InvoiceID: d.open, Reason: "billed twice"} }, d.Shop.Shop.Void, map[string]refused[in]{
		"of none":                      {func(in *in) { in.InvoiceID = 77 }, refusal{book.CodeNotFound, "", 0}},
		"of a draft":                   {func(in *in) { in.InvoiceID = d.draft }, refusal{book.CodeNotIssued, "", 0}},
		"a second time":                {func(in *in) { in.InvoiceID = d.void }, refusal{book.CodeVoid, "", 0}},
		"of a paid one":                {func(in *in) { in.InvoiceID = d.paid }, refusal{book.CodePaid, "", 4950}},
		"of one with a credit note":    {func(in *in) { in.InvoiceID = d.credited }, refusal{book.CodeCredited, "", 4950}},
		"with a card number":           {func(in *in) { in.Reason = cardNumber }, refusal{book.CodeCard, "reason", 0}},
		"with ten megabytes":           {func(in *in) { in.Reason = tenMegabytes }, refusal{book.CodeTooLong, "reason", 0}},
		"without a key":                {func(in *in) { in.Key = "" }, refusal{book.CodeInvalid, "key", 0}},
		"with too long a key":          {func(in *in) { in.Key = hugeKey }, refusal{book.CodeInvalid, "key", 0}},
		"with a key of something else": {func(in *in) { in.Key = "key-1" }, refusal{book.CodeKeyReused, "", 0}},
	})
}

func TestAReversalIsRefusedWithTheReason(t *testing.T) {
	d := newDesk(t)
	half := d.Issue(d.anna, testkit.Line("Novel", 2490), testkit.Line("Novel", 2490)).ID
	refunded := d.Collect(half, 4980).ID
	d.Refund(half, book.Cash, 1)
	type in = shop.ReverseInput
	wantRefused(t, d, func() in { return in{Key: "reverse", PaymentID: d.payment, Reason: "never came"} }, d.Shop.Shop.Reverse, map[string]refused[in]{
		"of none":                      {func(in *in) { in.PaymentID = 77 }, refusal{book.CodeNotFound, "", 0}},
		"a second time":                {func(in *in) { in.PaymentID = d.reversed }, refusal{book.CodeReversed, "", 0}},
		"of one that went back":        {func(in *in) { in.PaymentID = refunded }, refusal{book.CodeSpent, "", 0}},
		"of credit that was used":      {func(in *in) { in.PaymentID = d.used }, refusal{book.CodeCreditUsed, "", 2000}},
		"with a card number":           {func(in *in) { in.Reason = cardNumber }, refusal{book.CodeCard, "reason", 0}},
		"with ten megabytes":           {func(in *in) { in.Reason = tenMegabytes }, refusal{book.CodeTooLong, "reason", 0}},
		"without a key":                {func(in *in) { in.Key = "" }, refusal{book.CodeInvalid, "key", 0}},
		"with too long a key":          {func(in *in) { in.Key = hugeKey }, refusal{book.CodeInvalid, "key", 0}},
		"with a key of something else": {func(in *in) { in.Key = "key-1" }, refusal{book.CodeKeyReused, "", 0}},
	})
}

func TestCollectingForManyIsRefusedAsAWhole(t *testing.T) {
	d := newDesk(t)
	type in = shop.CollectEachInput
	also := func(id int64) func(*in) { return func(in *in) { in.InvoiceIDs = append(in.InvoiceIDs, id) } }
	wantRefused(t, d, func() in {
		return in{Key: "each", InvoiceIDs: []int64{d.open}, Method: book.Cash, ReceivedAt: d.Shop.Shop.Now()}
	}, d.Shop.Shop.CollectEach, map[string]refused[in]{
		"for none":                     {func(in *in) { in.InvoiceIDs = nil }, refusal{book.CodeRequired, "invoiceIds", 0}},
		"for 501":                      {func(in *in) { in.InvoiceIDs = make([]int64, 501) }, refusal{book.CodeTooLong, "invoiceIds", 0}},
		"also for nobody's":            {also(77), refusal{book.CodeNotFound, "", 0}},
		"also for a draft":             {also(d.draft), refusal{book.CodeNothing, "invoiceIds.1", 0}},
		"also for a paid one":          {also(d.paid), refusal{book.CodeNothing, "invoiceIds.1", 0}},
		"also for a void one":          {also(d.void), refusal{book.CodeNothing, "invoiceIds.1", 0}},
		"for one twice":                {also(d.open), refusal{book.CodeNothing, "invoiceIds.1", 0}},
		"with credit":                  {func(in *in) { in.Method = book.StoreCredit }, refusal{book.CodeInvalid, "method", 0}},
		"by a method of no kind":       {func(in *in) { in.Method = "gold" }, refusal{book.CodeInvalid, "method", 0}},
		"tomorrow":                     {func(in *in) { in.ReceivedAt += 86_400_000 }, refusal{book.CodeInvalid, "receivedAt", 0}},
		"never":                        {func(in *in) { in.ReceivedAt = 0 }, refusal{book.CodeRequired, "receivedAt", 0}},
		"with a card number":           {func(in *in) { in.Note = cardNumber }, refusal{book.CodeCard, "note", 0}},
		"with ten megabytes":           {func(in *in) { in.Note = tenMegabytes }, refusal{book.CodeTooLong, "note", 0}},
		"without a key":                {func(in *in) { in.Key = "" }, refusal{book.CodeInvalid, "key", 0}},
		"with too long a key":          {func(in *in) { in.Key = hugeKey }, refusal{book.CodeInvalid, "key", 0}},
		"with a key of something else": {func(in *in) { in.Key = "key-1" }, refusal{book.CodeKeyReused, "", 0}},
	})
}

func TestCreditIsRefusedWithTheFieldThatIsWrong(t *testing.T) {
	d := newDesk(t)
	type in = shop.CollectInput
	eur := func(minor int64) money.Amount { return money.Of(minor, "EUR") }
	wantRefused(t, d, func() in {
		return in{Key: "credit", CustomerID: d.anna, Method: book.StoreCredit, Amount: eur(2000), ReceivedAt: d.Shop.Shop.Now(), Shares: []shop.Share{{InvoiceID: d.open, Amount: eur(2000)}}}
	}, d.Shop.Shop.Collect, map[string]refused[in]{
		"more than there is":           {func(in *in) { in.Amount, in.Shares[0].Amount = eur(2001), eur(2001) }, refusal{book.CodeTooMuch, "amount", 2000}},
		"more than is used":            {func(in *in) { in.Shares[0].Amount = eur(1500) }, refusal{book.CodeTooMuch, "amount", 1500}},
		"less than is used":            {func(in *in) { in.Amount = eur(1500) }, refusal{book.CodeTooMuch, "allocations.0", 1500}},
		"for nothing":                  {func(in *in) { in.Shares = nil }, refusal{book.CodeTooMuch, "amount", 0}},
		"for a void one":               {func(in *in) { in.Shares[0].InvoiceID = d.void }, refusal{book.CodeVoid, "allocations.0", 0}},
		"for one twice":                {func(in *in) { in.Shares = append(in.Shares, in.Shares[0]) }, refusal{book.CodeDuplicate, "allocations.1", 0}},
		"of somebody else":             {func(in *in) { in.CustomerID = d.bert }, refusal{book.CodeInvalid, "allocations.0", 0}},
		"with a key of something else": {func(in *in) { in.Key = "key-1" }, refusal{book.CodeKeyReused, "", 0}},
	})
}
