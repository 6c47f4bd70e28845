package book

import (
	"slices"

	"daybook/backend/money"
)

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
	AccountCard       Account = "card"     // clearing: money on its way from a card or wallet
	AccountBadDebt    Account = "bad_debt" // what was written off
)

// EntryKind is the event that an entry records.
type EntryKind string

// The events.
const (
	EntryInvoice    EntryKind = "invoice"
	EntryPayment    EntryKind = "payment" // money received, or credit used
	EntryCreditNote EntryKind = "credit_note"
	EntryRefund     EntryKind = "refund" // money paid out, or kept as credit
	EntryWriteOff   EntryKind = "write_off"
	EntryRecovery   EntryKind = "recovery" // of what was written off
	EntryVoid       EntryKind = "void"
	EntryReversal   EntryKind = "reversal" // of an entry that a wrongly recorded payment made
)

// Entry is one event of the journal. Its postings add up to zero. The journal's seals are made of its JSON: a field that
// comes later must stay out of it while it is empty.
type Entry struct {
	ID           int64     `json:"id"`
	Kind         EntryKind `json:"kind"`
	Date         Date      `json:"date"` // the day it counts for
	At           Moment    `json:"at"`   // when it was written
	Key          string    `json:"key"`  // the command's idempotency key
	CustomerID   int64     `json:"customerId"`
	InvoiceID    int64     `json:"invoiceId"` // the document behind it; 0 when it is another
	PaymentID    int64     `json:"paymentId"`
	Postings     []Posting `json:"postings"`
	Part         int64     `json:"part,omitempty"` // which of the command's entries it is, from 0
	CreditNoteID int64     `json:"creditNoteId,omitempty"`
	RefundID     int64     `json:"refundId,omitempty"`
	Reverses     int64     `json:"reverses,omitempty"` // the entry that it takes back
	Note         string    `json:"note,omitempty"`     // the reason that was given
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
	e.Postings = append(e.Postings, sales(invoice.Totals.Rates)...)
	return e
}

// sales credit what was sold, and the tax on it, for each rate. Sales tax is tax at the rate 0, as nothing else is. Gift cards
// and store credit count as sales: a chart of accounts with a place for what the shop owes would keep them there.
func sales(rates []RateTotal) []Posting {
	postings := []Posting{}
	for _, r := range rates {
		if !r.SalesTax {
			postings = append(postings, Posting{Account: AccountSales, TaxRate: r.Rate, Amount: r.Net.Neg()})
		}
		if !r.Tax.IsZero() {
			postings = append(postings, Posting{Account: AccountTax, TaxRate: r.Rate, Amount: r.Tax.Neg()})
		}
	}
	return postings
}

// PaymentEntries debit the method's account and credit the invoices paid; what is left is the customer's credit. What
// they pay of a written-off amount is recovered first. The invoices are those of the allocations, in the same order.
func PaymentEntries(payment Payment, invoices []Invoice, date Date) []Entry {
	blank := Entry{Date: date, At: payment.CreatedAt, CustomerID: payment.CustomerID, PaymentID: payment.ID}
	entries := []Entry{}
	e := blank
	e.Kind, e.Note = EntryPayment, payment.Note
	e.Postings = []Posting{moved(payment.Method, payment.CustomerID, payment.Amount)}
	for n, a := range payment.Allocations {
		if back := invoices[n].Balance.recovered(a.Amount); !back.IsZero() {
			entries = append(entries, recoveryEntry(blank, a.InvoiceID, back))
		}
		e.Postings = append(e.Postings, receivable(payment.CustomerID, a.InvoiceID, a.Amount.Neg()))
	}
	if rest := payment.Unallocated(); !rest.IsZero() {
		e.Postings = append(e.Postings, Posting{Account: AccountCredit, CustomerID: payment.CustomerID, Amount: rest.Neg()})
	}
	return append(entries, e)
}

// recoveryEntry debits the customer again with what was written off.
func recoveryEntry(blank Entry, invoice int64, amount money.Amount) Entry {
	e := blank
	e.Kind, e.InvoiceID = EntryRecovery, invoice
	e.Postings = []Posting{receivable(e.CustomerID, invoice, amount), {Account: AccountBadDebt, Amount: amount.Neg()}}
	return e
}

// WriteOffEntry moves what will not come from the customer to bad debt.
func WriteOffEntry(invoice Invoice, amount money.Amount) Entry {
	return Entry{Kind: EntryWriteOff, CustomerID: invoice.CustomerID, InvoiceID: invoice.ID, Postings: []Posting{
		{Account: AccountBadDebt, Amount: amount}, receivable(invoice.CustomerID, invoice.ID, amount.Neg()),
	}}
}

// VoidEntries take the invoice back as if it had never been billed: its issue the other way round, after what was written
// off of it was recovered.
func VoidEntries(invoice Invoice) []Entry {
	entries := []Entry{}
	if !invoice.Balance.WrittenOff.IsZero() {
		entries = append(entries, recoveryEntry(Entry{CustomerID: invoice.CustomerID}, invoice.ID, invoice.Balance.WrittenOff))
	}
	e := IssueEntry(invoice)
	e.Kind, e.Date, e.At, e.Postings = EntryVoid, "", 0, negated(e.Postings)
	return append(entries, e)
}

// ReversalEntries take back the entries that a payment made, the last one first.
func ReversalEntries(made []Entry) []Entry {
	entries := []Entry{}
	for _, m := range slices.Backward(made) {
		entries = append(entries, Entry{Kind: EntryReversal, CustomerID: m.CustomerID, PaymentID: m.PaymentID, Reverses: m.ID, Postings: negated(m.Postings)})
	}
	return entries
}

// RefundEntries are what a refund posts: a recovery where a written-off part is credited, each payout, and the credit
// note last, so that the invoice never owes the customer in between.
func RefundEntries(note CreditNote, recovered money.Amount) []Entry {
	blank := Entry{CustomerID: note.CustomerID}
	entries := []Entry{}
	if !recovered.IsZero() {
		e := recoveryEntry(blank, note.InvoiceID, recovered)
		e.CreditNoteID = note.ID
		entries = append(entries, e)
	}
	for _, refund := range note.Refunds {
		e := blank
		e.Kind, e.RefundID = EntryRefund, refund.ID
		e.Postings = []Posting{receivable(e.CustomerID, note.InvoiceID, refund.Amount), moved(refund.Method, e.CustomerID, refund.Amount.Neg())}
		entries = append(entries, e)
	}
	e := blank
	e.Kind, e.CreditNoteID, e.Note = EntryCreditNote, note.ID, note.Reason
	e.Postings = append(negated(sales(note.Rates)), receivable(e.CustomerID, note.InvoiceID, note.Total.Neg()))
	return append(entries, e)
}

// CreditPayoutEntry pays a customer's credit out.
func CreditPayoutEntry(refund Refund) Entry {
	return Entry{Kind: EntryRefund, CustomerID: refund.CustomerID, RefundID: refund.ID, Note: refund.Note, Postings: []Posting{
		{Account: AccountCredit, CustomerID: refund.CustomerID, Amount: refund.Amount}, moved(refund.Method, refund.CustomerID, refund.Amount.Neg()),
	}}
}

// moved is the posting on a method's account; store credit lies with the customer.
func moved(method Method, customer int64, amount money.Amount) Posting {
	p := Posting{Account: method.Account(), Amount: amount}
	if p.Account == AccountCredit {
		p.CustomerID = customer
	}
	return p
}

func negated(postings []Posting) []Posting {
	all := make([]Posting, len(postings))
	for n, p := range postings {
		p.Amount = p.Amount.Neg()
		all[n] = p
	}
	return all
}

func receivable(customer, invoice int64, amount money.Amount) Posting {
	return Posting{Account: AccountReceivable, CustomerID: customer, InvoiceID: invoice, Amount: amount}
}
