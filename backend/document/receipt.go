package document

import (
	"io"

	"daybook/backend/book"
)

// ReceiptSheet is a payment and what only its paper needs.
type ReceiptSheet struct {
	Store    book.Store
	Logo     []byte // as FitLogo returns it; none prints the store's name instead
	Payment  book.Payment
	From     book.Party // who paid
	Country  string     // the name of the customer's country; empty where it is the store's own
	Language string     // of the document; empty for the store's
}

// Receipt writes the receipt for a payment as PDF: how much came when and how, which invoices it paid, and what is
// left as the customer's credit. A reversed one says so across the page. It returns a *book.Error of CodeLogo or CodeFailed.
func Receipt(w io.Writer, s ReceiptSheet) error {
	p := newPaper(s.Store, s.Language)
	return render(w, p, func() error { return s.drawOn(p) })
}

func (s ReceiptSheet) drawOn(p *paper) error {
	if s.Payment.ReversedAt != 0 {
		p.mark(labelReversed, inkVoid)
	}
	if err := p.begin(s.Logo, s.head(p)); err != nil {
		return err
	}
	s.drawAllocations(p)
	p.flow(s.Payment.Note, 120)
	return nil
}

func (s ReceiptSheet) head(p *paper) head {
	w, payment := p.words, s.Payment
	return head{
		title: w.of(labelReceipt), number: payment.Number, moment: payment.CreatedAt, heading: w.of(labelReceivedFrom), to: s.From, country: s.Country,
		facts: []fact{
			{w.of(labelReceiptNumber), payment.Number},
			{w.of(labelReceivedOn), p.date(book.DateOf(payment.ReceivedAt, s.Store.Zone()))},
			{w.of(labelMethod), w.method(payment.Method, payment.Gateway, s.Store)},
		},
	}
}

// drawAllocations draws the invoices the payment was allocated to, and under them the amount received.
func (s ReceiptSheet) drawAllocations(p *paper) {
	w, f := p.words, p.figures
	t := &table{headings: []string{w.of(labelAllocatedTo), w.of(labelAmount) + " " + string(s.Payment.Amount.Currency)}}
	for _, a := range s.Payment.Allocations {
		t.rows = append(t.rows, row{text: a.Number, cells: []string{f.plain(a.Amount)}})
	}
	if credit := s.Payment.Unallocated(); credit.Minor > 0 {
		t.rows = append(t.rows, row{text: w.of(labelCredit), cells: []string{f.plain(credit)}})
	}
	p.measure(t)
	total := labelAmountReceived
	if s.Payment.Method == book.StoreCredit {
		total = labelCreditUsed
	}
	c := p.closing([]entry{{w.of(total), f.Format(s.Payment.Amount), strong, large, false}}, nil, "")
	p.drawTable(t, c.height)
	p.drawClosing(c)
}
