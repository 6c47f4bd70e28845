package desk

import (
	"daybook/backend/book"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
)

// Payments is money taken, given back, written off, and what is behind it.
type Payments struct{ gate *Gate }

// PaymentDetail is a payment, what was posted, and the mails that carried its receipt.
type PaymentDetail struct {
	Payment book.Payment `json:"payment"`
	Who     string       `json:"who"`  // recorded it
	Page    string       `json:"page"` // of the payment at its card gateway; empty for none
	Card    book.Charge  `json:"card"` // by which it came; of ID 0 for none
	Entries []book.Entry `json:"entries"`
	Mails   []book.Mail  `json:"mails"`
}

// RefundDetail is a refund, the credit note that it belongs to (ID 0 where credit was paid out), and what was posted.
type RefundDetail struct {
	Refund     book.Refund     `json:"refund"`
	Who        string          `json:"who"` // recorded it
	CreditNote book.CreditNote `json:"creditNote"`
	Entries    []book.Entry    `json:"entries"`
}

// Account gives a page of a customer's orders and payments, newest first.
func (p *Payments) Account(q sqlite.AccountQuery) (sqlite.AccountPage, error) {
	return through(p.gate, "Payments.Account", func(r request) (sqlite.AccountPage, error) {
		store, err := r.shop.Store(r.ctx)
		if err != nil {
			return sqlite.AccountPage{}, err
		}
		return r.db.Account(r.ctx, q, r.shop.Today(store))
	})
}

// Open lists a customer's invoices on which something is due, the first due first.
func (p *Payments) Open(customer int64) ([]sqlite.OpenInvoice, error) {
	return through(p.gate, "Payments.Open", func(r request) ([]sqlite.OpenInvoice, error) { return r.db.OpenInvoices(r.ctx, customer) })
}

// Credit lists what made a customer's credit and what used it, oldest first.
func (p *Payments) Credit(customer int64) ([]book.StatementLine, error) {
	return through(p.gate, "Payments.Credit", func(r request) ([]book.StatementLine, error) {
		store, err := r.shop.Store(r.ctx)
		if err != nil {
			return nil, err
		}
		return r.db.CreditHistory(r.ctx, customer, store.Currency)
	})
}

// Get gives one payment with all that belongs to it.
func (p *Payments) Get(id int64) (PaymentDetail, error) {
	return through(p.gate, "Payments.Get", func(r request) (detail PaymentDetail, err error) {
		if detail.Payment, err = r.db.Payment(r.ctx, id); err != nil {
			return detail, err
		}
		if detail.Entries, err = r.db.EntriesOfPayment(r.ctx, id); err != nil {
			return detail, err
		}
		if detail.Who, err = r.db.Who(r.ctx, detail.Entries[0].Key); err != nil {
			return detail, err
		}
		if detail.Card, err = r.db.ChargeOfPayment(r.ctx, id); err != nil {
			return detail, err
		}
		detail.Page = detail.Payment.Page()
		detail.Mails, err = r.db.MailsOfPayment(r.ctx, id)
		return detail, err
	})
}

// GetRefund gives one refund with all that belongs to it.
func (p *Payments) GetRefund(id int64) (RefundDetail, error) {
	return through(p.gate, "Payments.GetRefund", func(r request) (detail RefundDetail, err error) {
		if detail.Refund, err = r.db.Refund(r.ctx, id); err != nil {
			return detail, err
		}
		if detail.Entries, err = r.db.EntriesOfRefund(r.ctx, id); err != nil {
			return detail, err
		}
		if detail.Who, err = r.db.Who(r.ctx, detail.Entries[0].Key); err != nil || detail.Refund.CreditNoteID == 0 {
			return detail, err
		}
		detail.CreditNote, err = r.db.CreditNote(r.ctx, detail.Refund.CreditNoteID)
		return detail, err
	})
}

// Collect records a payment.
func (p *Payments) Collect(in shop.CollectInput) (book.Payment, error) {
	return through(p.gate, "Payments.Collect", func(r request) (book.Payment, error) { return r.shop.Collect(r.ctx, in) })
}

// CollectEach records that several invoices were paid in full.
func (p *Payments) CollectEach(in shop.CollectEachInput) ([]book.Payment, error) {
	return through(p.gate, "Payments.CollectEach", func(r request) ([]book.Payment, error) { return r.shop.CollectEach(r.ctx, in) })
}

// Capture takes the money of an authorised card payment.
func (p *Payments) Capture(in shop.CaptureInput) (book.Charge, error) {
	return through(p.gate, "Payments.Capture", func(r request) (book.Charge, error) { return r.shop.Capture(r.ctx, in) })
}

// Release gives an authorised card payment up.
func (p *Payments) Release(in shop.ReleaseInput) (book.Charge, error) {
	return through(p.gate, "Payments.Release", func(r request) (book.Charge, error) { return r.shop.Release(r.ctx, in) })
}

// Reverse takes back a payment that was recorded wrongly.
func (p *Payments) Reverse(in shop.ReverseInput) (book.Payment, error) {
	return through(p.gate, "Payments.Reverse", func(r request) (book.Payment, error) { return r.shop.Reverse(r.ctx, in) })
}

// PreviewRefund works out what a refund would do and changes nothing.
func (p *Payments) PreviewRefund(in shop.RefundInput) (shop.RefundPreview, error) {
	return through(p.gate, "Payments.PreviewRefund", func(r request) (shop.RefundPreview, error) { return r.shop.PreviewRefund(r.ctx, in) })
}

// RefundItems takes back items of an invoice.
func (p *Payments) RefundItems(in shop.RefundInput) (book.CreditNote, error) {
	return through(p.gate, "Payments.RefundItems", func(r request) (book.CreditNote, error) { return r.shop.RefundItems(r.ctx, in) })
}

// RefundCredit pays out a customer's credit.
func (p *Payments) RefundCredit(in shop.RefundCreditInput) (book.Refund, error) {
	return through(p.gate, "Payments.RefundCredit", func(r request) (book.Refund, error) { return r.shop.RefundCredit(r.ctx, in) })
}

// WriteOff writes off a part or all of what is due on an invoice.
func (p *Payments) WriteOff(in shop.WriteOffInput) (book.Invoice, error) {
	return through(p.gate, "Payments.WriteOff", func(r request) (book.Invoice, error) { return r.shop.WriteOff(r.ctx, in) })
}

// Void takes an invoice back as if it had never been billed.
func (p *Payments) Void(in shop.VoidInput) (book.Invoice, error) {
	return through(p.gate, "Payments.Void", func(r request) (book.Invoice, error) { return r.shop.Void(r.ctx, in) })
}
