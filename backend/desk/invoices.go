package desk

import (
	"daybook/backend/book"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
)

// Invoices is the invoices' screens.
type Invoices struct{ gate *Gate }

// InvoiceDetail is an invoice's page: the document, who it is for, what paid it, what was sent, and what was posted.
type InvoiceDetail struct {
	Invoice  book.Invoice   `json:"invoice"`
	Payments []book.Payment `json:"payments"`
	Mails    []book.Mail    `json:"mails"`
	Entries  []book.Entry   `json:"entries"`

	Unprintable string `json:"unprintable"` // the characters that the PDF cannot show
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
	if detail.Payments, err = r.db.PaymentsOf(r.ctx, id); err != nil {
		return InvoiceDetail{}, err
	}
	if detail.Mails, err = r.db.MailsOf(r.ctx, id); err != nil {
		return InvoiceDetail{}, err
	}
	if detail.Entries, err = r.db.EntriesOf(r.ctx, id); err != nil {
		return InvoiceDetail{}, err
	}
	detail.Unprintable, err = r.shop.Unprintable(r.ctx, detail.Invoice)
	return detail, err
}

// New gives an empty draft with the shop's habits, for a customer or (0) for nobody yet. It is not saved.
func (i *Invoices) New(customer int64) (book.Invoice, error) {
	return through(i.gate, "Invoices.New", func(r request) (book.Invoice, error) { return r.shop.NewDraft(r.ctx, customer) })
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
