package document

import (
	"fmt"
	"io"

	"daybook/backend/book"
)

// CreditNoteSheet is a credit note and what only its paper needs.
type CreditNoteSheet struct {
	Store    book.Store
	Logo     []byte // as FitLogo returns it; none prints the store's name instead
	Note     book.CreditNote
	BillTo   book.Party // whom it is for
	Country  string     // the name of the customer's country; empty where it is the store's own
	Language string     // of the document; empty for the store's
}

// CreditNote writes a credit note as PDF: what it takes back of which invoice, how the money left, and what came off the
// invoice instead. It returns a *book.Error of CodeLogo or CodeFailed.
func CreditNote(w io.Writer, s CreditNoteSheet) error {
	p := newPaper(s.Store, s.Language)
	return render(w, p, func() error { return s.drawOn(p) })
}

func (s CreditNoteSheet) drawOn(p *paper) error {
	if err := p.begin(s.Logo, s.head(p)); err != nil {
		return err
	}
	s.drawLines(p)
	p.flow(s.Note.Reason, 120)
	return nil
}

func (s CreditNoteSheet) head(p *paper) head {
	w, note := p.words, s.Note
	return head{
		title: w.of(labelCreditNote), number: note.Number, moment: note.CreatedAt, heading: w.of(labelCreditTo), to: s.BillTo, country: s.Country,
		facts: []fact{
			{w.of(labelCreditNoteNumber), note.Number},
			{w.of(labelDate), p.date(note.Date)},
			{w.of(labelForInvoice), note.InvoiceNumber},
		},
	}
}

// drawLines draws what is taken back, and the totals on the same page as the last of it.
func (s CreditNoteSheet) drawLines(p *paper) {
	w := p.words
	t := &table{headings: []string{
		w.of(labelItem), w.of(labelQuantity), w.of(labelNet), w.of(labelTax), w.of(labelAmount) + " " + string(s.Note.Total.Currency),
	}}
	for _, line := range s.Note.Lines {
		t.rows = append(t.rows, s.row(p.figures, line))
	}
	p.measure(t)
	c := p.closing(s.totals(p), s.Note.Rates, "")
	p.drawTable(t, c.height)
	p.drawClosing(c)
}

// row writes one line; its net and rate are left out where nothing is taxed, and of sales tax, which has neither.
func (s CreditNoteSheet) row(f figures, line book.CreditLine) row {
	quantity, net, rate := "", "", ""
	if line.Quantity != 0 {
		quantity = f.quantity(line.Quantity, line.Unit)
	}
	if !s.Note.Tax.IsZero() && line.Type != book.SalesTax {
		net, rate = f.plain(line.Net), f.percent(line.TaxRate)
	}
	return row{text: line.Name, cells: []string{quantity, net, rate, f.plain(line.Gross)}}
}

// totals are the rows down to the total credited, and what became of it.
func (s CreditNoteSheet) totals(p *paper) []entry {
	n, w, f := s.Note, p.words, p.figures
	var rows []entry
	if !n.Tax.IsZero() {
		rows = append(rows, plainEntry(w.of(labelNet), f.Format(n.Net)), plainEntry(w.of(labelTax), f.Format(n.Tax)))
	}
	rows = append(rows, entry{w.of(labelTotalCredited), f.Format(n.Total), strong, large, len(rows) > 0})
	for _, refund := range n.Refunds {
		rows = append(rows, plainEntry(refundLabel(w, refund, s.Store), f.Format(refund.Amount)))
	}
	if off := n.Total.Plus(-n.PaidOut().Minor); off.Minor > 0 {
		rows = append(rows, plainEntry(fmt.Sprintf(w.of(labelTakenOffInvoice), n.InvoiceNumber), f.Format(off)))
	}
	return rows
}

// refundLabel says how a part of the credit note left; store credit stays with the shop.
func refundLabel(w catalogue, r book.Refund, s book.Store) string {
	if r.Method == book.StoreCredit {
		return w.of(labelCredit)
	}
	return fmt.Sprintf(w.of(labelRefundedBy), w.method(r.Method, r.Gateway, s))
}
