package book

import "daybook/backend/money"

// Account is a place in the journal. Debits are positive, credits negative.
type Account string

// The accounts.
const (
	AccountReceivable Account = "receivable" // what customers owe
	AccountCredit     Account = "credit"     // what the shop owes customers
	AccountSales      Account = "sales"      // net, by tax rate
	AccountTax        Account = "tax"        // payable, by tax rate
	AccountCash       Account = "cash"
	AccountBank       Account = "bank"
	AccountCard       Account = "card" // clearing: money on its way from a card or wallet
)

// EntryKind is the event that an entry records.
type EntryKind string

// The events.
const (
	EntryInvoice EntryKind = "invoice"
	EntryPayment EntryKind = "payment"
)

// Entry is one event of the journal. Its postings add up to zero.
type Entry struct {
	ID         int64     `json:"id"`
	Kind       EntryKind `json:"kind"`
	Date       Date      `json:"date"` // the day it counts for
	At         Moment    `json:"at"`   // when it was written
	Key        string    `json:"key"`  // the command's idempotency key
	CustomerID int64     `json:"customerId"`
	InvoiceID  int64     `json:"invoiceId"` // the document behind it; 0 when it is another
	PaymentID  int64     `json:"paymentId"`
	Postings   []Posting `json:"postings"`
}

// Posting moves an amount on an account: a debit is positive, a credit negative.
type Posting struct {
	Account    Account      `json:"account"`
	CustomerID int64        `json:"customerId"` // on receivable and credit
	InvoiceID  int64        `json:"invoiceId"`  // on receivable
	TaxRate    money.Rate   `json:"taxRate"`    // on sales and tax
	Amount     money.Amount `json:"amount"`
}

// IssueEntry debits the customer with the total and credits sales and tax for each rate.
func IssueEntry(invoice Invoice) Entry {
	e := Entry{Kind: EntryInvoice, Date: invoice.IssueDate, At: invoice.IssuedAt, CustomerID: invoice.CustomerID, InvoiceID: invoice.ID}
	e.Postings = append(e.Postings, receivable(invoice.CustomerID, invoice.ID, invoice.Totals.Total))
	for _, r := range invoice.Totals.Rates {
		e.Postings = append(e.Postings, Posting{Account: AccountSales, TaxRate: r.Rate, Amount: r.Net.Neg()})
		if !r.Tax.IsZero() {
			e.Postings = append(e.Postings, Posting{Account: AccountTax, TaxRate: r.Rate, Amount: r.Tax.Neg()})
		}
	}
	return e
}

// PaymentEntry debits the method's account and credits the invoices it pays; what is left is the customer's credit.
func PaymentEntry(payment Payment, date Date) Entry {
	e := Entry{Kind: EntryPayment, Date: date, At: payment.CreatedAt, CustomerID: payment.CustomerID, PaymentID: payment.ID}
	e.Postings = append(e.Postings, Posting{Account: payment.Method.Account(), Amount: payment.Amount})
	for _, a := range payment.Allocations {
		e.Postings = append(e.Postings, receivable(payment.CustomerID, a.InvoiceID, a.Amount.Neg()))
	}
	if rest := payment.Unallocated(); !rest.IsZero() {
		e.Postings = append(e.Postings, Posting{Account: AccountCredit, CustomerID: payment.CustomerID, Amount: rest.Neg()})
	}
	return e
}

func receivable(customer, invoice int64, amount money.Amount) Posting {
	return Posting{Account: AccountReceivable, CustomerID: customer, InvoiceID: invoice, Amount: amount}
}
