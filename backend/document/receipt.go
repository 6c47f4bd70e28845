package document

import (
	"io"
	"strings"

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
// left as the customer's credit. It returns a *book.Error of CodeLogo or CodeFailed.
func Receipt(w io.Writer, s ReceiptSheet) error {
	p := newPaper(s.Store.Address.Country, s.words())
	return render(w, p, func() error { return s.drawOn(p) })
}

func (s ReceiptSheet) drawOn(p *paper) error {
	logo, err := openLogo(p, s.Logo)
	if err != nil {
		return err
	}
	title := strings.TrimSpace(s.words().of(labelReceipt) + " " + s.Payment.Number)
	p.belongTo(s.Store, title, s.Payment.CreatedAt.Time())
	if s.Store.Sample {
		p.stamp, p.stampInk = p.words.of(labelSample), inkStamp
	}
	p.turn()
	s.drawHead(p, logo)
	s.drawAllocations(p)
	p.flow(s.Payment.Note, 120)
	return nil
}

func (s ReceiptSheet) words() catalogue { return catalogueOf(s.Language, s.Store.Language) }

func (s ReceiptSheet) figures() figures { return figures{s.Store.Notation()} }

func (s ReceiptSheet) drawHead(p *paper, logo *picture) {
	w := s.words()
	received := book.DateOf(s.Payment.ReceivedAt, s.Store.Zone())
	side := p.masthead(s.Store, logo)
	left := p.addressee(w.of(labelReceivedFrom), s.From, s.Country)
	right := p.facts(max(windowTop, side+5), []fact{
		{w.of(labelReceiptNumber), s.Payment.Number},
		{w.of(labelReceivedOn), writeDate(received, w.language, s.Store.Address.Country)},
		{w.of(labelMethod), w.method(s.Payment.Method)},
	})
	p.headline(max(left, right, 82)+8, w.of(labelReceipt), s.Payment.Number)
}

// drawAllocations draws the invoices the payment was allocated to, and under them the amount received.
func (s ReceiptSheet) drawAllocations(p *paper) {
	w, f := s.words(), s.figures()
	t := &table{headings: []string{w.of(labelAllocatedTo), w.of(labelAmount) + " " + string(s.Payment.Amount.Currency)}}
	for _, a := range s.Payment.Allocations {
		t.rows = append(t.rows, row{text: a.Number, cells: []string{f.plain(a.Amount)}})
	}
	if credit := s.Payment.Unallocated(); credit.Minor > 0 {
		t.rows = append(t.rows, row{text: w.of(labelCredit), cells: []string{f.plain(credit)}})
	}
	received := []entry{{w.of(labelAmountReceived), f.Format(s.Payment.Amount), strong, large, false}}
	p.measure(t)
	p.drawTable(t, closingGap+p.entriesHeight(received))
	p.y = p.drawEntries(p.y+closingGap, received) + 6
}
