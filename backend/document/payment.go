package document

import (
	"daybook/backend/book"
)

// drawPayment says how to pay what is due, or that nothing is.
func (s InvoiceSheet) drawPayment(p *paper) {
	switch {
	case s.due().Minor > 0:
		s.drawPaymentDetails(p)
	case s.paidInFull():
		p.flow(p.words.of(labelPaidInFull), 120)
	}
}

// paidInFull tells whether there is something to thank for: not where a credit note took everything back.
func (s InvoiceSheet) paidInFull() bool {
	b := s.Invoice.Balance
	return b.State() == book.Paid && b.NetPaid().Minor > 0
}

func (s InvoiceSheet) drawPaymentDetails(p *paper) {
	facts := s.bankFacts(p.words)
	if len(facts) == 0 && s.Code == nil && s.Store.PaymentNote == "" {
		return
	}
	height := small.leading() + 1.5 + float64(len(facts))*body.leading()
	if s.Code != nil {
		height = max(height, codeSize+small.leading())
	}
	p.need(height + 2*body.leading())
	x := marginLeft
	top := p.y
	if s.Code != nil {
		s.Code.draw(p, x, top)
		x += codeSize + 6
	}
	p.left(x, top, p.words.of(labelPaymentDetails), small.semiBold().in(inkGreen))
	y := top + small.leading() + 1.5
	for _, f := range facts {
		p.left(x, y, f.label, small.sized(8))
		p.left(x+32, y-0.1, f.value, p.shrink(f.value, p.right-x-32, body))
		y += body.leading()
	}
	p.y = max(y, top+height) + 3
	p.flow(s.Store.PaymentNote, 120)
}

// bankFacts are what a bank transfer needs; none without an account.
func (s InvoiceSheet) bankFacts(w catalogue) []fact {
	if s.Store.IBAN == "" {
		return nil
	}
	facts := []fact{{w.of(labelAccountHolder), s.Store.Name}, {w.of(labelIBAN), book.FormatIBAN(s.Store.IBAN)}}
	if s.Store.BIC != "" {
		facts = append(facts, fact{w.of(labelBIC), s.Store.BIC})
	}
	if s.Invoice.Number != "" {
		facts = append(facts, fact{w.of(labelPaymentReference), s.Invoice.Number})
	}
	return facts
}

// flow sets a text from the left margin over as many pages as it needs, never one line of it alone.
func (p *paper) flow(text string, width float64) {
	if text == "" {
		return
	}
	lines := p.wrap(text, width, body)
	for i, line := range lines {
		if i == 0 || i == len(lines)-2 {
			p.need(2 * body.leading())
		}
		p.need(body.leading())
		p.left(marginLeft, p.y, line, body)
		p.y += body.leading()
	}
	p.y += 4
}
