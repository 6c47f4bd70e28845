package sandbox

import (
	"net/http"

	"daybook/backend/book"
)

// cardView is the page on which an order is paid.
type cardView struct {
	typing
	Order book.ChargeOrder
}

func (g *Gateway) page(w http.ResponseWriter, r *http.Request) { g.show(w, r, false) }

// payPosted takes the number that was typed. What is no test number is refused unread, for it may be somebody's card.
func (g *Gateway) payPosted(w http.ResponseWriter, r *http.Request) {
	with, known := cardOf(r.PostFormValue("number"))
	if !known {
		g.show(w, r, true)
		return
	}
	report, err := g.pay(r.PathValue("reference"), with)
	g.next(w, r, report, err)
}

func (g *Gateway) confirmPosted(w http.ResponseWriter, r *http.Request) {
	report, err := g.confirm(r.PathValue("reference"), r.PostFormValue("answer") == "yes")
	g.next(w, r, report, err)
}

// next sends the browser on: back to the shop once a card was taken, else to the page again.
func (g *Gateway) next(w http.ResponseWriter, r *http.Request, report book.ChargeReport, err error) {
	c, findErr := g.paged(r.PathValue("reference"))
	switch {
	case findErr != nil || err != nil:
		fail(w, r, err)
	case report.Paid() != 0:
		goOn(w, c.Order.PaidURL)
	default:
		goOn(w, "../"+r.PathValue("reference"))
	}
}

// paged is a charge that has a page, as it stands.
func (g *Gateway) paged(reference string) (charge, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	c, err := g.charge(reference)
	if err == nil && c.Report.Page == "" {
		err = book.Refuse(book.CodeNotFound, "", "This card payment has no page.")
	}
	c.Report = c.at(g.moment())
	return c, err
}

// show writes the page as the charge stands; a charge that is over sends the browser back to the shop.
func (g *Gateway) show(w http.ResponseWriter, r *http.Request, notKnown bool) {
	reference := r.PathValue("reference")
	c, err := g.paged(reference)
	switch {
	case err != nil:
		fail(w, r, err)
		return
	case c.Report.State != book.ChargeOpen:
		goOn(w, c.Order.BackURL)
		return
	}
	words := wordsOf(c.Order.Language)
	v := cardView{typingOf(viewOf(r, words, words.PayTitle), reference, words.outcome, notKnown, c.Report.Failure, c.Confirm), c.Order}
	v.ConfirmAsk = words.AskPayment
	write(w, "card.html", statusOf(notKnown), v)
}
