package checkout

import (
	"fmt"
	"net/http"

	"daybook/backend/book"
	"daybook/backend/shop"
)

// leaving is what the pages of a card link show besides words.
type leaving struct {
	Mark    string // of a gateway at which no money moves
	Refused bool   // no card can be taken
	Facts   []sum  // of a card that was kept
}

// cardPage shows a card link as it stands. It changes nothing: mail scanners fetch it, too.
func (s *Server) cardPage(w http.ResponseWriter, r *http.Request) error {
	request, err := s.shop.CardRequest(r.Context(), r.PathValue("token"))
	if err != nil {
		return err
	}
	return showCard(w, r, request, false)
}

// leaveCard sends the customer on to the gateway's page; a link that became final meanwhile shows itself.
func (s *Server) leaveCard(w http.ResponseWriter, r *http.Request) error {
	if err := parseForm(r); err != nil {
		return err
	}
	token := r.PathValue("token")
	page, failed := s.shop.LeaveCard(r.Context(), token)
	switch code := book.CodeOf(failed); {
	case failed == nil:
		goOn(w, onTheWay(r, "../card", page))
		return nil
	case code == book.CodeLinkFinal:
		goOn(w, "../card/"+token)
		return nil
	case wordsOf("").noCards(code) == "":
		return failed
	}
	request, err := s.shop.CardRequest(r.Context(), token)
	if err != nil {
		return err
	}
	return showCard(w, r, request, true)
}

// cardOnward leads on to the gateway's page of a card link that is open.
func (s *Server) cardOnward(w http.ResponseWriter, r *http.Request) error {
	request, err := s.shop.CardRequest(r.Context(), r.PathValue("token"))
	if err != nil {
		return err
	}
	open := request.Status == book.LinkInProgress && request.Link.Setup.State == book.SetupOpen
	return leadOn(w, r, cardView(r, request), open, request.Link.Setup.Page)
}

// cardLeft is where a gateway sends the customer back to. Until the shop has heard of his card, the page looks again by itself.
func (s *Server) cardLeft(w http.ResponseWriter, r *http.Request) error {
	request, err := s.shop.CardRequest(r.Context(), r.PathValue("token"))
	if err != nil {
		return err
	}
	if request.Link.Setup.State != book.SetupOpen {
		back(w, r)
		return nil
	}
	s.shop.AwaitedCard(request.Link.ID)
	v := cardView(r, request)
	v.Heading, v.Text, v.Again = v.CardChecking, v.CheckingText, true
	return render(w, "notice", http.StatusOK, v)
}

func cardView(r *http.Request, request shop.CardRequest) view {
	v := storeView(r, "card/", request.Store, request.Link.Language, request.Link.ExpiresAt)
	v.Title = fmt.Sprintf(v.AskHeading, request.Store.Name)
	v.Left.Mark = request.Link.Gateway.TestMark(request.Store.Sample)
	return v
}

// showCard writes the page that fits what became of the card link.
func showCard(w http.ResponseWriter, r *http.Request, request shop.CardRequest, refused bool) error {
	v := cardView(r, request)
	switch request.Status {
	case book.LinkCompleted:
		v.Title, v.Left.Facts = v.CardKeptHeading, cardFacts(v.words, request.Card)
		return render(w, "left", http.StatusOK, v)
	case book.LinkExpired:
		v.Heading, v.Text = v.ExpiredHeading, fmt.Sprintf(v.ExpiredText, v.Until)
		return render(w, "notice", http.StatusGone, v)
	case book.LinkCancelled:
		v.Heading, v.Text = v.CardCancelledHeading, v.CardCancelledText
		return render(w, "notice", http.StatusGone, v)
	}
	if v.Left.Refused = refused; refused {
		return render(w, "card", http.StatusServiceUnavailable, v)
	}
	return render(w, "card", http.StatusOK, v)
}

func cardFacts(w *words, card book.SavedCard) []sum {
	facts := []sum{{w.Card, card.Brand + " •••• " + card.LastFour}}
	if card.ExpMonth != 0 {
		facts = append(facts, sum{w.CardExpiry, fmt.Sprintf("%02d/%d", card.ExpMonth, card.ExpYear)})
	}
	return facts
}
