// Package sample fills a book with a made-up shop, by the same use cases that the screens call.
package sample

import (
	"context"
	"fmt"
	"math/rand/v2"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/shop"
)

// Size says how much to make. The same seed on the same day makes the same book.
type Size struct {
	Customers, Invoices int
	Seed                uint64
}

// batch is how many documents share a transaction: with one each, writing to the disk would take most of the time.
const batch = 200

type filler struct {
	shop      *shop.Shop
	store     book.Store
	harbour   int64 // the second store; 0 for none
	today     book.Date
	random    *rand.Rand
	size      Size
	customers []book.Customer
	items     []book.Item
	coupons   []int64
	keys      int

	paid, unpaid []int64         // invoices paid in full, and those on which nothing was paid, oldest first
	wrong        []int64         // a payment that should not have been recorded
	credit       map[int64]int64 // what customers paid too much, in minor units
}

// Fill fills the book of a shop that has started and has no customers yet, and marks its store as a sample.
func Fill(ctx context.Context, s *shop.Shop, size Size) error {
	store, err := s.Store(ctx)
	if err != nil {
		return err
	}
	f := &filler{
		shop: s, store: store, today: s.Today(store), size: size, random: rand.New(rand.NewPCG(size.Seed, size.Seed)), credit: map[int64]int64{},
	}
	if err := s.BeginSample(ctx); err != nil {
		return err
	}
	if err := s.Together(ctx, f.addHarbour); err != nil {
		return err
	}
	if err := s.Together(ctx, f.addItems); err != nil {
		return err
	}
	if err := f.inBatches(ctx, size.Customers, f.addCustomer); err != nil {
		return err
	}
	if err := s.Together(ctx, f.addCoupons); err != nil {
		return err
	}
	if err := f.inBatches(ctx, size.Invoices, f.addInvoice); err != nil {
		return err
	}
	if err := s.Together(ctx, f.addRemarks); err != nil {
		return err
	}
	if err := s.Together(ctx, f.aftermath); err != nil {
		return err
	}
	return s.Together(ctx, f.addSubscriptions)
}

func (f *filler) inBatches(ctx context.Context, count int, add func(context.Context, int) error) error {
	for from := 0; from < count; from += batch {
		err := f.shop.Together(ctx, func(ctx context.Context) error {
			for n := from; n < min(from+batch, count); n++ {
				if err := add(ctx, n); err != nil {
					return err
				}
			}
			return ctx.Err()
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func (f *filler) key() string {
	f.keys++
	return fmt.Sprintf("sample-%d-%d", f.size.Seed, f.keys)
}

// price scales a price in hundredths to the store's currency.
func (f *filler) price(hundredths int64) money.Amount {
	for digits := f.store.Currency.Digits(); digits > 2; digits-- {
		hundredths *= 10
	}
	return money.Of(hundredths, f.store.Currency)
}

func (f *filler) addItems(ctx context.Context) error {
	for _, g := range goods {
		rate := f.store.TaxRate
		if g.reduced {
			rate = reducedRate(f.store)
		}
		item, err := f.shop.SaveItem(ctx, book.Item{Name: g.name(f.store.Language), SKU: g.sku, Type: g.kind, Unit: g.unit, UnitPrice: f.price(g.price), TaxRate: rate}, f.key())
		if err != nil {
			return err
		}
		f.items = append(f.items, item)
	}
	return nil
}

// reducedRate is the rate on books where it is well known, else the shop's own.
func reducedRate(store book.Store) money.Rate {
	rates := map[string]money.Rate{"DE": 7000, "AT": 10000, "CH": 2600, "FR": 5500, "NL": 9000, "ES": 4000, "IT": 4000, "BE": 6000, "PL": 5000, "GB": 0, "IE": 0}
	if rate, ok := rates[store.Address.Country]; ok {
		return rate
	}
	return store.TaxRate
}

func (f *filler) addCustomer(ctx context.Context, n int) error {
	person := f.person()
	f.fillRecord(&person, n)
	customer, err := f.shop.SaveCustomer(ctx, person, f.key())
	if err != nil {
		return err
	}
	f.customers = append(f.customers, customer)
	return nil
}

// addInvoice sells something, oldest first, and takes what this customer pays of it so far. The last two stay drafts.
func (f *filler) addInvoice(ctx context.Context, n int) error {
	const days = 120
	date := f.today.AddDays(-days + days*(n+1)/f.size.Invoices)
	draft, err := f.shop.SaveDraft(ctx, f.draft(date, n), f.key())
	if err != nil || n >= f.size.Invoices-2 {
		return err
	}
	invoice, err := f.shop.Issue(ctx, shop.IssueInput{ID: draft.ID, Version: draft.Version, Key: f.key()})
	if err != nil {
		return err
	}
	return f.pay(ctx, invoice)
}

func (f *filler) draft(date book.Date, n int) book.Invoice {
	customer := f.customers[f.random.IntN(len(f.customers))]
	if n == f.size.Invoices-1 {
		customer = f.customers[0]
	}
	draft := book.Invoice{StoreID: f.storeOf(n), CustomerID: customer.ID, Language: customer.Language, IssueDate: date, DueDate: date.AddDays(f.store.TermDays)}
	draft.TaxIncluded = f.store.TaxIncluded
	for range 1 + f.random.IntN(4) {
		draft.Lines = append(draft.Lines, f.line())
	}
	if f.random.IntN(12) == 0 {
		draft.Discount.Rate = 5 * money.Percent
	}
	draft.Coupon.ID = f.couponOf(n)
	return draft
}

func (f *filler) line() book.Line {
	item := f.items[f.random.IntN(len(f.items))]
	quantity := money.One * money.Quantity(1+f.random.IntN(3))
	if item.Unit == "kg" {
		quantity = money.Quantity(250 * (1 + f.random.IntN(8)))
	}
	line := book.Line{ItemID: item.ID, Name: item.Name, Reference: item.SKU, Type: item.Type, Quantity: quantity, Unit: item.Unit, UnitPrice: item.UnitPrice, TaxRate: item.TaxRate}
	if f.random.IntN(10) == 0 {
		line.Discount.Rate = 10 * money.Percent
	}
	return line
}

// pay takes nothing, a part, all, or a little too much: most customers pay within two weeks.
func (f *filler) pay(ctx context.Context, invoice book.Invoice) error {
	received := invoice.IssueDate.AddDays(f.random.IntN(13))
	chance := f.random.IntN(100)
	if chance < 14 || received > f.today || invoice.Balance.Due.IsZero() {
		f.unpaid = append(f.unpaid, invoice.ID)
		return nil
	}
	amount := invoice.Balance.Due
	switch {
	case chance < 24:
		amount.Minor = (amount.Minor + 1) / 2
	case chance < 27:
		amount = amount.Plus(f.price(500).Minor)
	}
	moment := received.Start(f.store.Zone()) + book.Moment(9*3600+f.random.IntN(9*3600))*1000
	share := shop.Share{InvoiceID: invoice.ID, Amount: money.Of(min(amount.Minor, invoice.Balance.Due.Minor), amount.Currency)}
	payment, err := f.shop.Collect(ctx, shop.CollectInput{
		Key: f.key(), CustomerID: invoice.CustomerID, Method: book.Methods[f.random.IntN(4)], Amount: amount, Shares: []shop.Share{share},
		ReceivedAt: min(moment, f.shop.Now()),
	})
	if err == nil {
		f.remember(payment, invoice)
	}
	return err
}

// remember keeps what the aftermath chooses from.
func (f *filler) remember(payment book.Payment, invoice book.Invoice) {
	f.credit[invoice.CustomerID] += payment.Unallocated().Minor
	switch rest := invoice.Balance.Due.Minor - payment.Amount.Minor; {
	case rest == 0:
		f.paid = append(f.paid, invoice.ID)
	case rest > 0 && len(f.wrong) == 0:
		f.wrong = []int64{payment.ID}
	}
}
