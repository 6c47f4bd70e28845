package document

import (
	"io"
	"strings"
	"time"

	"daybook/backend/book"
	"daybook/backend/money"
)

// InvoiceSheet is an invoice and what only its paper needs.
type InvoiceSheet struct {
	Store   book.Store
	Logo    []byte       // as FitLogo returns it; none prints the store's name instead
	Invoice book.Invoice // with its totals and balance
	Country string       // the name of the customer's country; empty where it is the store's own
	Code    *PayCode     // what the customer scans to pay; nil for none
}

// Invoice writes an invoice as PDF: a draft is marked as one, a void invoice says so across every page, and so does
// every document of the sample shop. It returns a *book.Error of CodeLogo or CodeFailed.
func Invoice(w io.Writer, s InvoiceSheet) error {
	p := newPaper(s.Store.Address.Country, s.words())
	return render(w, p, func() error { return s.drawOn(p) })
}

func (s InvoiceSheet) drawOn(p *paper) error {
	logo, err := openLogo(p, s.Logo)
	if err != nil {
		return err
	}
	title := strings.TrimSpace(s.words().of(labelInvoice) + " " + s.Invoice.Number)
	p.belongTo(s.Store, title, s.moment())
	p.stamp, p.stampInk = s.stamp()
	p.turn()
	s.drawHead(p, logo)
	s.drawLines(p)
	s.drawPayment(p)
	p.flow(s.Invoice.Note, 120)
	return nil
}

func (s InvoiceSheet) words() catalogue { return catalogueOf(s.Invoice.Language, s.Store.Language) }

func (s InvoiceSheet) figures() figures { return figures{s.Store.Notation()} }

func (s InvoiceSheet) date(d book.Date) string {
	return writeDate(d, s.words().language, s.Store.Address.Country)
}

// moment is when the document came to be.
func (s InvoiceSheet) moment() time.Time {
	if s.Invoice.Issued() {
		return s.Invoice.IssuedAt.Time()
	}
	return s.Invoice.CreatedAt.Time()
}

// due is what the customer still has to pay; all of it as long as the invoice is a draft.
func (s InvoiceSheet) due() money.Amount {
	if s.Invoice.Issued() {
		return s.Invoice.Balance.Due
	}
	return s.Invoice.Totals.Total
}

func (s InvoiceSheet) stamp() (string, ink) {
	switch {
	case s.Invoice.Balance.Voided:
		return s.words().of(labelVoid), inkVoid
	case !s.Invoice.Issued():
		return s.words().of(labelDraft), inkStamp
	case s.Store.Sample:
		return s.words().of(labelSample), inkStamp
	}
	return "", ink{}
}

func (s InvoiceSheet) drawHead(p *paper, logo *picture) {
	w := s.words()
	side := p.masthead(s.Store, logo)
	left := p.addressee(w.of(labelBillTo), s.Invoice.BillTo, s.Country)
	right := p.facts(max(windowTop, side+5), []fact{
		{w.of(labelInvoiceNumber), s.Invoice.Number},
		{w.of(labelIssueDate), s.date(s.Invoice.IssueDate)},
		{w.of(labelDueDate), s.date(s.Invoice.DueDate)},
		{w.of(labelReference), s.Invoice.Reference},
	})
	p.headline(max(left, right, 82)+8, w.of(labelInvoice), s.Invoice.Number)
}
