package desk

import (
	"cmp"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
)

// Invoices is the invoices' screens.
type Invoices struct{ gate *Gate }

// InvoiceDetail is an invoice's page: the document, what happened to its money, what can still be refunded, what was sent,
// and what was posted.
type InvoiceDetail struct {
	Invoice     book.Invoice          `json:"invoice"`
	Events      []sqlite.InvoiceEvent `json:"events"`
	Payments    []book.Payment        `json:"payments"`
	CreditNotes []book.CreditNote     `json:"creditNotes"`
	Refundable  []book.Refundable     `json:"refundable"`
	Cards       []book.Charge         `json:"cards"` // taken for it by a gateway, oldest first
	Mails       []book.Mail           `json:"mails"`
	Entries     []book.Entry          `json:"entries"`
	Credit      money.Amount          `json:"credit"` // of the customer, in the invoice's currency

	Unprintable string `json:"unprintable"` // the characters that the PDF cannot show
	NoVoid      string `json:"noVoid"`      // the code of why it cannot be voided; empty when it can
}

// List gives a page of invoices, newest first.
func (i *Invoices) List(q sqlite.InvoiceQuery) (sqlite.InvoicePage, error) {
	return through(i.gate, "Invoices.List", func(r request) (sqlite.InvoicePage, error) {
		store, err := r.shop.Store(r.ctx)
		if err != nil {
			return sqlite.InvoicePage{}, err
		}
		return r.db.Invoices(r.ctx, q, r.shop.Today(store))
	})
}

// Get gives one invoice with all that belongs to it.
func (i *Invoices) Get(id int64) (InvoiceDetail, error) {
	return through(i.gate, "Invoices.Get", func(r request) (InvoiceDetail, error) { return r.invoice(id) })
}

func (r request) invoice(id int64) (detail InvoiceDetail, err error) {
	if detail.Invoice, err = r.shop.Invoice(r.ctx, id); err != nil {
		return InvoiceDetail{}, err
	}
	if err := r.invoiceMoney(&detail); err != nil {
		return InvoiceDetail{}, err
	}
	if detail.Mails, err = r.db.MailsOf(r.ctx, id); err != nil {
		return InvoiceDetail{}, err
	}
	detail.Unprintable, err = r.shop.Unprintable(r.ctx, detail.Invoice)
	return detail, err
}

// invoiceMoney reads what happened to an invoice's money and what can still happen.
func (r request) invoiceMoney(detail *InvoiceDetail) (err error) {
	invoice := detail.Invoice
	if detail.Events, err = r.db.EventsOf(r.ctx, invoice.ID); err != nil {
		return err
	}
	if detail.Payments, err = r.db.PaymentsOf(r.ctx, invoice.ID); err != nil {
		return err
	}
	if detail.CreditNotes, err = r.db.CreditNotesOf(r.ctx, invoice.ID); err != nil {
		return err
	}
	taken, err := r.db.CreditLinesOf(r.ctx, invoice.ID, invoice.Currency)
	if err != nil {
		return err
	}
	if detail.Cards, err = r.db.ChargesOfInvoice(r.ctx, invoice.ID); err != nil {
		return err
	}
	noVoid := cmp.Or(invoice.CheckVoidable(), book.CheckNothingHeld(detail.Cards))
	detail.Refundable, detail.NoVoid = invoice.Refundable(taken), string(book.CodeOf(noVoid))
	if detail.Entries, err = r.db.EntriesOf(r.ctx, invoice.ID); err != nil {
		return err
	}
	_, detail.Credit, err = r.db.CustomerBalance(r.ctx, invoice.CustomerID, invoice.Currency)
	return err
}

// New gives an empty draft with the habits of a store or (0) of the first, for a customer or (0) for nobody yet. It is not saved.
func (i *Invoices) New(store, customer int64) (book.Invoice, error) {
	return through(i.gate, "Invoices.New", func(r request) (book.Invoice, error) { return r.shop.NewDraft(r.ctx, store, customer) })
}

// SaveDraft keeps a draft (id 0 makes a new one) and gives it back with its figures; key is the form's idempotency key.
func (i *Invoices) SaveDraft(draft book.Invoice, key string) (book.Invoice, error) {
	return through(i.gate, "Invoices.SaveDraft", func(r request) (book.Invoice, error) { return r.shop.SaveDraft(r.ctx, draft, key) })
}

// DeleteDraft removes a draft.
func (i *Invoices) DeleteDraft(id, version int64) error {
	return act(i.gate, "Invoices.DeleteDraft", func(r request) error { return r.shop.DeleteDraft(r.ctx, id, version) })
}

// Totals computes the figures of what is being typed, by the same function that the document will use.
func (i *Invoices) Totals(pricing book.Pricing) (book.Totals, error) {
	return through(i.gate, "Invoices.Totals", func(request) (book.Totals, error) {
		if err := pricing.Clean(); err != nil {
			return book.Totals{}, err
		}
		return pricing.Totals()
	})
}

// Issue gives a draft its number and makes it final.
func (i *Invoices) Issue(in shop.IssueInput) (book.Invoice, error) {
	return through(i.gate, "Invoices.Issue", func(r request) (book.Invoice, error) { return r.shop.Issue(r.ctx, in) })
}
