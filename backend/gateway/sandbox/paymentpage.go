package sandbox

import (
	"net/http"

	"daybook/backend/book"
	"daybook/backend/money"
)

// PaymentPage is where the shop sees a charge, on the server that the charge's order came from.
func (g *Gateway) PaymentPage(of book.Charge) string {
	g.mu.Lock()
	defer g.mu.Unlock()
	c := g.known.Charges[of.Reference]
	if c.Report.Transaction == "" || c.Order.BackURL == "" {
		return ""
	}
	page, err := below(c.Order.BackURL, "payments/"+c.Report.Transaction)
	if err != nil {
		return ""
	}
	return page
}

// paymentView is the page of a payment, as a gateway shows it to the shop.
type paymentView struct {
	view
	Amount, Of string // what was taken, or is held
	Refunded   string // empty for nothing
	Order      book.ChargeOrder
	Report     book.ChargeReport
	State      string
	Times      []fact
}

type fact struct{ Label, Text string }

func (g *Gateway) paymentPage(w http.ResponseWriter, r *http.Request) {
	g.mu.Lock()
	c := g.payment(r.PathValue("name"))
	g.mu.Unlock()
	if c.Report.Transaction == "" {
		fail(w, r, nil)
		return
	}
	words := wordsOf(c.Order.Language)
	write(w, "payment.html", http.StatusOK, paymentViewOf(viewOf(r, words, words.PaymentTitle), c))
}

// payment is a charge by its own name or that of its money; the zero one where there is none.
func (g *Gateway) payment(name string) charge {
	for reference, c := range g.known.Charges {
		if name == reference || name == c.Report.Transaction {
			c.Report = c.at(g.moment())
			return c
		}
	}
	return charge{}
}

func paymentViewOf(v view, c charge) paymentView {
	r, ordered := c.Report, v.notation.Format(c.Order.Amount)
	p := paymentView{view: v, Amount: ordered, Order: c.Order, Report: r, State: v.states[r.State]}
	if r.State == book.ChargeCaptured && r.Captured != c.Order.Amount {
		p.Amount, p.Of = v.notation.Format(r.Captured), ordered
	}
	if c.Refunded != 0 {
		p.Refunded = v.notation.Format(money.Of(c.Refunded, r.Captured.Currency))
	}
	for _, at := range []struct {
		label  string
		moment book.Moment
	}{{v.AuthorisedAt, r.AuthorisedAt}, {v.LapsesAt, lapses(r)}, {v.CapturedAt, r.CapturedAt}, {v.EndedAt, r.EndedAt}} {
		if at.moment != 0 {
			p.Times = append(p.Times, fact{at.label, at.moment.Time().Format(v.clock)})
		}
	}
	return p
}

// lapses is when an authorisation will lapse; 0 where none is held.
func lapses(r book.ChargeReport) book.Moment {
	if r.State == book.ChargeAuthorised {
		return r.LapsesAt
	}
	return 0
}
