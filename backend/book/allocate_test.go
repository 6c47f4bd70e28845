package book_test

import (
	"slices"
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
)

// open is an issued invoice of customer 1 with so much due.
func open(id int64, number string, due int64) book.Invoice {
	i := issued(balanceOf(due, 0, 0, 0, 0))
	i.ID, i.Number = id, number
	return i
}

// paying is a payment of customer 1, of which each invoice is to have its part.
func paying(method book.Method, amount int64, invoices []book.Invoice, parts ...int64) book.Payment {
	p := book.Payment{ID: 3, CustomerID: 1, Number: "R-3", Method: method, Amount: eur(amount), CreatedAt: noon}
	for n, part := range parts {
		p.Allocations = append(p.Allocations, book.Allocation{InvoiceID: invoices[n].ID, Amount: eur(part)})
	}
	return p
}

func TestCollectingPayment(t *testing.T) {
	one, two := open(7, "INV-1", 1190), open(8, "INV-2", 500)
	writtenOff := issued(balanceOf(1000, 0, 0, 0, 1000))
	tests := []struct {
		name     string
		method   book.Method
		pays     int64
		invoices []book.Invoice
		parts    []int64
		onCredit int64
	}{
		{"all that is due", book.Cash, 1190, []book.Invoice{one}, []int64{1190}, 0},
		{"a part", book.Cash, 500, []book.Invoice{one}, []int64{500}, 0},
		{"more than is due leaves a credit (InvoiceShelf#299)", book.Cash, 2000, []book.Invoice{one}, []int64{1190}, 810},
		{"the last cent", book.Cash, 1, []book.Invoice{open(7, "INV-1", 1)}, []int64{1}, 0},
		{"two invoices", book.BankTransfer, 1690, []book.Invoice{one, two}, []int64{1190, 500}, 0},
		{"two in part, the rest on credit", book.Cash, 1000, []book.Invoice{two, one}, []int64{100, 200}, 700},
		{"no invoice at all", book.Cash, 1000, nil, nil, 1000},
		{"what was written off", book.Cash, 1000, []book.Invoice{writtenOff}, []int64{1000}, 0},
		{"what is due and what was written off", book.Cash, 1000, []book.Invoice{issued(balanceOf(1000, 0, 0, 0, 400))}, []int64{1000}, 0},
		{"store credit, all of it", book.StoreCredit, 700, []book.Invoice{one, two}, []int64{600, 100}, 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := paying(test.method, test.pays, test.invoices, test.parts...)
			if err := p.Allocate(test.invoices); err != nil {
				t.Fatal(err)
			}
			want := paying(test.method, test.pays, test.invoices, test.parts...).Allocations
			for n, invoice := range test.invoices {
				want[n].Number = invoice.Number
			}
			if !slices.Equal(p.Allocations, want) || p.Unallocated() != eur(test.onCredit) {
				t.Errorf("allocated %v, on credit %v", p.Allocations, p.Unallocated())
			}
		})
	}
}

func TestInvoicesThatTakeNoMoney(t *testing.T) {
	other := open(8, "INV-2", 100)
	other.CustomerID = 2
	one := open(7, "INV-1", 100)
	tests := []struct {
		name     string
		invoices []book.Invoice
		code     book.Code
		field    string
	}{
		{"one that is due", []book.Invoice{one}, "", ""},
		{"a draft", []book.Invoice{draft()}, book.CodeNotIssued, "allocations.0"},
		{"paid already", []book.Invoice{issued(balanceOf(100, 0, 100, 0, 0))}, book.CodeNothing, "allocations.0"},
		{"credited in full", []book.Invoice{issued(balanceOf(100, 100, 0, 0, 0))}, book.CodeNothing, "allocations.0"},
		{"void", []book.Invoice{issued(voided(balanceOf(100, 0, 0, 0, 0)))}, book.CodeVoid, "allocations.0"},
		{"somebody else's", []book.Invoice{one, other}, book.CodeInvalid, "allocations.1"},
		{"the same twice", []book.Invoice{one, one}, book.CodeDuplicate, "allocations.1"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := paying(book.Cash, 1000, test.invoices, slices.Repeat([]int64{1}, len(test.invoices))...)
			wantRefusal(t, p.Allocate(test.invoices), test.code, test.field)
		})
	}
}

func TestPartsThatAnInvoiceCannotTake(t *testing.T) {
	invoices := []book.Invoice{open(7, "INV-1", 1190), open(8, "INV-2", 500)}
	tests := []struct {
		name   string
		change func(*book.Payment)
		code   book.Code
		field  string
		limit  int64 // of a refusal of too much
	}{
		{"as it is", func(*book.Payment) {}, "", "", 0},
		{"more than is due", func(p *book.Payment) { p.Allocations[1].Amount = eur(501) }, book.CodeTooMuch, "allocations.1", 500},
		{"more than the payment", func(p *book.Payment) { p.Amount = eur(1189) }, book.CodeTooMuch, "allocations.0", 1189},
		{"more than the first left of it", func(p *book.Payment) { p.Amount = eur(1200) }, book.CodeTooMuch, "allocations.1", 10},
		{"store credit that pays nothing", func(p *book.Payment) { p.Method, p.Amount = book.StoreCredit, eur(1700) }, book.CodeTooMuch, "amount", 1690},
		{"nothing", func(p *book.Payment) { p.Allocations[0].Amount = eur(0) }, book.CodeNegative, "allocations.0", 0},
		{"less than nothing", func(p *book.Payment) { p.Allocations[0].Amount = eur(-1) }, book.CodeNegative, "allocations.0", 0},
		{"beyond the limit", func(p *book.Payment) { p.Allocations[0].Amount = eur(money.Limit) }, book.CodeTooLarge, "allocations.0", 0},
		{"a payment in francs", func(p *book.Payment) { p.Amount.Currency = "CHF" }, book.CodeInvalid, "allocations.0", 0},
		{"a part in francs", func(p *book.Payment) { p.Allocations[1].Amount.Currency = "CHF" }, book.CodeInvalid, "allocations.1", 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := paying(book.Cash, 1690, invoices, 1190, 500)
			test.change(&p)
			err := p.Allocate(invoices)
			wantRefusal(t, err, test.code, test.field)
			if test.code == book.CodeTooMuch {
				wantLimit(t, err, eur(test.limit))
			}
		})
	}
}
