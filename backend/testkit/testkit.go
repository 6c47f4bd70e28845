// Package testkit gives tests a real book in a folder of their own, with a clock and a random source they hold.
package testkit

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/secret"
	"daybook/backend/shop"
	"daybook/backend/wiring"
)

// Clock is a clock that only a test moves, also while a server reads it.
type Clock struct {
	Time time.Time
	mu   sync.RWMutex
}

// Now is the clock's time.
func (c *Clock) Now() time.Time {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.Time
}

// Add moves the clock on.
func (c *Clock) Add(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.Time = c.Time.Add(d)
}

// draws is a random source that several may draw from at once.
type draws struct {
	from io.Reader
	mu   sync.Mutex
}

// Read fills p with what is drawn next.
func (d *draws) Read(p []byte) (int, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.from.Read(p)
}

// Shop is a shop in Berlin on its own book, and the keys its forms would make.
type Shop struct {
	*wiring.Book
	T     testing.TB
	Ctx   context.Context
	Clock *Clock
	Dir   string
	// Serving is what the shop is told of its checkout pages.
	Serving book.Serving
	// Stripe is where Stripe's API is for a book that is opened from now on.
	Stripe    string
	completed *completions
	keys      int
}

// ShopIn opens the book in a folder, in which no card number may be left. It is Monday 2 March 2026, 10:00 in Berlin.
func ShopIn(t testing.TB, dir string) *Shop {
	t.Helper()
	t.Cleanup(func() { NoCardNumber(t, dir) })
	s := &Shop{T: t, Dir: dir, Clock: &Clock{Time: time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)}}
	s.Open()
	return s
}

// NewShop opens a book in a temporary folder and answers the first run.
func NewShop(t testing.TB) *Shop {
	t.Helper()
	s := ShopIn(t, t.TempDir())
	t.Cleanup(func() { _ = s.DB.Close() })
	_, err := s.Shop.Start(s.Ctx, book.Store{
		Name: "Paper Lantern", Email: "shop@example.com", Currency: "EUR", Language: "en", Timezone: "Europe/Berlin", TaxIncluded: true, TaxRate: 19 * money.Percent,
		Address: book.Address{Line1: "Marktplatz 4", PostalCode: "10115", City: "Berlin", Country: "DE"},
	})
	s.Must(err)
	return s
}

// Open opens the book, again after it was closed.
func (s *Shop) Open() {
	s.T.Helper()
	s.completed = cmp.Or(s.completed, &completions{})
	opened, err := wiring.Open(s.T.Context(), s.Dir, wiring.Options{
		Now: s.Clock.Now, Random: &draws{from: rand.NewChaCha8([32]byte{1})}, Secrets: secret.OpenFile, Serving: func() book.Serving { return s.Serving },
		Completed: s.completed.note, Stripe: s.Stripe,
	})
	s.Must(err)
	s.Book, s.Ctx = opened, shop.As(s.T.Context(), opened.Owner)
}

// Reopen closes the book and opens it as the next morning would.
func (s *Shop) Reopen() {
	s.T.Helper()
	s.Must(s.DB.Close())
	s.Open()
}

// Must ends the test on an error.
func (s *Shop) Must(err error) {
	s.T.Helper()
	if err != nil {
		s.T.Fatal(err)
	}
}

// Key is a new idempotency key.
func (s *Shop) Key() string {
	s.keys++
	return fmt.Sprintf("key-%d", s.keys)
}

// Customer adds a customer by name.
func (s *Shop) Customer(name string) book.Customer {
	s.T.Helper()
	customer, err := s.Shop.SaveCustomer(s.Ctx, book.Customer{Name: name, Email: "c@example.com"}, s.Key())
	s.Must(err)
	return customer
}

// Line is a line of one piece at a price in cents, taxed at 19 %.
func Line(name string, cents int64) book.Line {
	return book.Line{Name: name, Type: book.Physical, Quantity: money.One, UnitPrice: money.Of(cents, "EUR"), TaxRate: 19 * money.Percent}
}

// Draft saves a draft for a customer.
func (s *Shop) Draft(customer int64, lines ...book.Line) book.Invoice {
	s.T.Helper()
	draft := book.Invoice{CustomerID: customer}
	draft.TaxIncluded, draft.Lines = true, lines
	saved, err := s.Shop.SaveDraft(s.Ctx, draft, s.Key())
	s.Must(err)
	return saved
}

// Issue saves a draft for a customer and issues it.
func (s *Shop) Issue(customer int64, lines ...book.Line) book.Invoice {
	s.T.Helper()
	return s.IssueDraft(s.Draft(customer, lines...))
}

// IssueDraft issues a draft as it is.
func (s *Shop) IssueDraft(draft book.Invoice) book.Invoice {
	s.T.Helper()
	invoice, err := s.Shop.Issue(s.Ctx, shop.IssueInput{ID: draft.ID, Version: draft.Version, Key: s.Key()})
	s.Must(err)
	return invoice
}

// Collect takes cents in cash for an invoice; what is more than can be paid on it becomes the customer's credit.
func (s *Shop) Collect(invoice, cents int64) book.Payment {
	s.T.Helper()
	payment, err := s.Shop.Collect(s.Ctx, s.Pays(invoice, book.Cash, cents))
	s.Must(err)
	return payment
}

// Pays is a payment for an invoice as its form would send it.
func (s *Shop) Pays(invoice int64, method book.Method, cents int64) shop.CollectInput {
	s.T.Helper()
	billed, err := s.Shop.Invoice(s.Ctx, invoice)
	s.Must(err)
	in := shop.CollectInput{Key: s.Key(), CustomerID: billed.CustomerID, Method: method, Amount: money.Of(cents, "EUR"), ReceivedAt: s.Shop.Now()}
	if share := min(cents, billed.Balance.Unpaid().Minor); share > 0 {
		in.Shares = []shop.Share{{InvoiceID: invoice, Amount: money.Of(share, "EUR")}}
	}
	return in
}

// Refund takes back whole lines of an invoice, by position, and pays all that leaves by one method.
func (s *Shop) Refund(invoice int64, method book.Method, positions ...int) book.CreditNote {
	s.T.Helper()
	in := shop.RefundInput{Key: s.Key(), InvoiceID: invoice}
	billed, err := s.Shop.Invoice(s.Ctx, invoice)
	s.Must(err)
	for _, position := range positions {
		in.Lines = append(in.Lines, book.RefundLine{Position: position, Quantity: billed.Lines[position-1].Quantity})
	}
	plan, err := s.Shop.PreviewRefund(s.Ctx, in)
	s.Must(err)
	if !plan.Payout.IsZero() {
		in.Payouts = []shop.Payout{{Method: method, Amount: plan.Payout}}
	}
	note, err := s.Shop.RefundItems(s.Ctx, in)
	s.Must(err)
	return note
}
