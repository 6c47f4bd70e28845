package sandbox

import (
	"net/http"

	"daybook/backend/book"
)

// setupView is the page on which a card is left.
type setupView struct {
	typing
	Order book.SetupOrder
}

func (g *Gateway) setupPage(w http.ResponseWriter, r *http.Request) { g.showSetup(w, r, false) }

// keepPosted keeps the card that was typed. What is no test number is refused unread, for it may be somebody's card.
func (g *Gateway) keepPosted(w http.ResponseWriter, r *http.Request) {
	with, known := cardOf(r.PostFormValue("number"))
	if !known {
		g.showSetup(w, r, true)
		return
	}
	_, err := g.keepCard(r.PathValue("reference"), with)
	g.nextOfSetup(w, r, err)
}

func (g *Gateway) setupConfirmPosted(w http.ResponseWriter, r *http.Request) {
	_, err := g.confirmSetup(r.PathValue("reference"), r.PostFormValue("answer") == "yes")
	g.nextOfSetup(w, r, err)
}

// nextOfSetup sends the browser to the page again, which sends it back to the shop where the page is over.
func (g *Gateway) nextOfSetup(w http.ResponseWriter, r *http.Request, err error) {
	if err != nil {
		fail(w, r, err)
		return
	}
	goOn(w, "../"+r.PathValue("reference"))
}

// showSetup writes the page as it stands; one that is over sends the browser back to the shop.
func (g *Gateway) showSetup(w http.ResponseWriter, r *http.Request, notKnown bool) {
	reference := r.PathValue("reference")
	g.mu.Lock()
	s, err := g.setup(reference)
	s = s.at(g.moment())
	g.mu.Unlock()
	words := wordsOf(s.Order.Language)
	switch {
	case err != nil:
		fail(w, r, err)
	case s.State == book.SetupKept:
		goOn(w, s.Order.DoneURL)
	case s.State == book.SetupEnded:
		goOn(w, s.Order.BackURL)
	default:
		v := setupView{typingOf(viewOf(r, words, words.SetupTitle), "setups/"+reference, words.outcomeOfSetup, notKnown, s.Failure, s.Confirm), s.Order}
		v.ConfirmAsk = words.AskSetup
		write(w, "setup.html", statusOf(notKnown), v)
	}
}
