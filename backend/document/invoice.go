package document

import (
	"io"
	"strings"

	"daybook/backend/book"
	"daybook/backend/money"
)

// InvoiceSheet is an invoice and what only its paper needs.
type InvoiceSheet struct {
	Store   book.Store
	Logo    []byte       // as FitLogo returns it; none prints the store's name instead
	Invoice book.Invoice // with its totals and balance
	Country string       // the name of the customer's country; empty where it is the store's own
	ShipTo  []string     // the lines of the delivery address; none where it is the billing address
	Code    *PayCode     // what the customer scans to pay; nil for none
}

// Invoice writes an invoice as PDF: a draft is marked as one, a void invoice says so across every page, and so does
// every document of the sample shop. It returns a *book.Error of CodeLogo or CodeFailed.
func Invoice(w io.Writer, s InvoiceSheet) error {
	p := newPaper(s.Store, s.Invoice.Language)
	return render(w, p, func() error { return s.drawOn(p) })
}

func (s InvoiceSheet) drawOn(p *paper) error {
	switch {
	case s.Invoice.Balance.Voided:
		p.mark(labelVoid, inkVoid)
	case !s.Invoice.Issued():
		p.mark(labelDraft, inkStamp)
	}
	if err := p.begin(s.Logo, s.head(p)); err != nil {
		return err
	}
	s.drawLines(p)
	s.drawPayment(p)
	p.flow(s.Invoice.Note, 120)
	return nil
}

func (s InvoiceSheet) head(p *paper) head {
	w, in := p.words, s.Invoice
	return head{
		title: w.of(labelInvoice), number: in.Number, moment: s.moment(), heading: w.of(labelBillTo), to: in.BillTo, country: s.Country,
		facts: []fact{
			{w.of(labelInvoiceNumber), in.Number},
			{w.of(labelIssueDate), p.date(in.IssueDate)},
			{w.of(labelDueDate), p.date(in.DueDate)},
			{w.of(labelReference), in.Reference},
			{w.of(labelShipTo), strings.Join(s.ShipTo, "\n")},
		},
	}
}

// moment is when the document came to be.
func (s InvoiceSheet) moment() book.Moment {
	if s.Invoice.Issued() {
		return s.Invoice.IssuedAt
	}
	return s.Invoice.CreatedAt
}

// due is what the customer still has to pay; all of it as long as the invoice is a draft.
func (s InvoiceSheet) due() money.Amount {
	if s.Invoice.Issued() {
		return s.Invoice.Balance.Due
	}
	return s.Invoice.Totals.Total
}
