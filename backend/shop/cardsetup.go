package shop

import (
	"cmp"
	"context"
	"errors"

	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// CardRequest is what a customer's page shows of a card link, and nothing else.
type CardRequest struct {
	Link   book.CardLink
	Status book.LinkStatus
	Store  book.Store
	Card   book.SavedCard // of a completed link
}

// CardRequest is the card link that a token opens; CodeNotFound for any other text.
func (s *Shop) CardRequest(ctx context.Context, token string) (request CardRequest, err error) {
	if request.Link, err = s.db.CardLinkByToken(ctx, token); err != nil {
		return request, err
	}
	request.Status = request.Link.Status(s.Now())
	if request.Link.CardID != 0 {
		if request.Card, err = s.db.SavedCard(ctx, request.Link.CardID); err != nil {
			return request, err
		}
	}
	request.Store, err = s.db.Store(ctx, request.Link.StoreID)
	return request, err
}

// LeaveCard gives the address of the gateway's page where the customer leaves his card. Asking again gives the same one, and a new one
// once that has ended.
func (s *Shop) LeaveCard(ctx context.Context, token string) (page string, err error) {
	link, err := s.db.CardLinkByToken(ctx, token)
	if err != nil {
		return "", err
	}
	if err := link.CheckOpen(s.Now()); err != nil {
		return "", err
	}
	ctx = As(ctx, book.User{ID: link.CreatedBy})
	if link.Setup.State == book.SetupOpen {
		if _, err := s.lookUpSetup(ctx, link); err != nil {
			return "", err
		}
	}
	s.waits.refresh(topic{aboutSetup, link.ID}, s.Now())
	if link, err = s.openSetup(ctx, link.ID); err != nil || link.Setup.Reference != "" {
		return link.Setup.Page, err
	}
	link, err = s.startSetup(ctx, link)
	return link.Setup.Page, err
}

// openSetup is the link with a page that is open, or that the gateway is about to be asked for.
func (s *Shop) openSetup(ctx context.Context, id int64) (book.CardLink, error) {
	defer s.changed("cards")
	return answered(ctx, s, command{name: "OpenCardLink", input: id}, func(tx *sqlite.Tx) (int64, error) {
		link, err := tx.CardLink(ctx, id)
		if err != nil {
			return 0, err
		}
		if err := link.CheckOpen(s.Now()); err != nil || link.Setup.State == book.SetupOpen {
			return id, err
		}
		return id, s.begin(ctx, tx, link)
	}, (*sqlite.Tx).CardLink)
}

// begin keeps what the gateway is about to be asked.
func (s *Shop) begin(ctx context.Context, tx *sqlite.Tx, link book.CardLink) error {
	key, err := s.newUUID()
	if err != nil {
		return err
	}
	link.Begin(key, s.Now())
	return tx.UpdateCardLink(ctx, link)
}

// startSetup asks the gateway for a page that it may have been asked for before.
func (s *Shop) startSetup(ctx context.Context, link book.CardLink) (book.CardLink, error) {
	gateway, err := s.gatewayNamed(link.Gateway)
	if err != nil {
		return link, err
	}
	order, err := s.setupOrder(ctx, link)
	if err != nil {
		return link, err
	}
	report, err := gateway.StartSetup(ctx, order)
	switch {
	case isRefusal(err):
		return s.giveUpSetup(ctx, link, err)
	case err != nil:
		return link, silent(err)
	}
	return s.recordSetup(ctx, link, report)
}

func (s *Shop) setupOrder(ctx context.Context, link book.CardLink) (order book.SetupOrder, err error) {
	customer, err := s.db.Customer(ctx, link.CustomerID)
	if err != nil {
		return order, err
	}
	store, err := s.db.Store(ctx, link.StoreID)
	if err != nil {
		return order, err
	}
	page, err := cardLinkURL(ctx, s.db, link.ID)
	if err != nil {
		return order, err
	}
	cards, err := s.db.SavedCards(ctx, link.CustomerID)
	for _, card := range cards {
		if card.Gateway == link.Gateway {
			order.Holder = cmp.Or(order.Holder, card.Holder)
		}
	}
	order.Key, order.Name, order.Email, order.Shop = link.Key, customer.DisplayName(), cmp.Or(link.Email, customer.Email), store.Name
	order.Language, order.DoneURL, order.BackURL, order.ExpiresAt = cmp.Or(link.Language, store.Language), page+"/done", page, link.ExpiresAt
	return order, err
}

// giveUpSetup ends a page that the gateway refuses to begin, and passes the refusal on. Nobody was ever sent to it. A link for a card
// that is typed at the shop ends with it.
func (s *Shop) giveUpSetup(ctx context.Context, link book.CardLink, refusal error) (book.CardLink, error) {
	link, err := s.recordSetup(ctx, link, book.SetupReport{State: book.SetupEnded, EndedAt: s.Now()})
	if err == nil && link.Sending == "" && link.CheckOpen(s.Now()) == nil {
		link, err = s.cancelCardLink(ctx, link.ID)
	}
	if err != nil {
		return link, err
	}
	return link, refusal
}

// recordSetup writes down what a gateway reported of a page for a card, and adds the card once it has one. The same report again, or
// one that comes too late, changes nothing. A card that came too late is forgotten at the gateway.
func (s *Shop) recordSetup(ctx context.Context, link book.CardLink, report book.SetupReport) (book.CardLink, error) {
	if heard := link; !heard.Hear(report) {
		return link, nil
	}
	defer s.changed("cards")
	ctx = As(ctx, book.User{ID: link.CreatedBy})
	link, err := answered(ctx, s, command{"RecordCard", link.Key + "-" + string(report.State), link.ID}, func(tx *sqlite.Tx) (int64, error) {
		now, err := tx.CardLink(ctx, link.ID)
		if err != nil || now.Key != link.Key || !now.Hear(report) {
			return link.ID, err
		}
		if report.State == book.SetupKept {
			if now.CardID, err = s.keepCard(ctx, tx, now); err != nil {
				return link.ID, err
			}
		}
		return link.ID, tx.UpdateCardLink(ctx, now)
	}, (*sqlite.Tx).CardLink)
	if err == nil && report.State == book.SetupKept && link.CardID == 0 {
		s.forgetNow(ctx)
	}
	return link, err
}

// lookUpSetup asks the gateway what came of a link's page. The page of a link that has ended is closed.
func (s *Shop) lookUpSetup(ctx context.Context, link book.CardLink) (book.CardLink, error) {
	return s.askAbout(ctx, link, link.CheckOpen(s.Now()) != nil)
}

// endSetup closes the gateway's page of a link that is about to end. Where somebody has just left a card there, the link is completed.
func (s *Shop) endSetup(ctx context.Context, link book.CardLink) error {
	if link.Setup.State != book.SetupOpen {
		return nil
	}
	_, err := s.askAbout(ctx, link, true)
	return err
}

// askAbout asks the gateway of a link what came of its page, after closing it if that is wanted. A page that nobody has heard of yet is
// asked for again first; one that the gateway refuses by now has ended. Of a gateway that is not connected nothing is heard until it is.
func (s *Shop) askAbout(ctx context.Context, link book.CardLink, end bool) (book.CardLink, error) {
	gateway, err := s.gatewayNamed(link.Gateway)
	if err != nil {
		return link, nil
	}
	if link.Setup.Reference == "" {
		link, err = s.startSetup(ctx, link)
		if link.Setup.State == book.SetupEnded {
			return link, nil
		}
		if err != nil || link.Setup.State != book.SetupOpen {
			return link, err
		}
	}
	ask := gateway.FindSetup
	if end {
		ask = gateway.EndSetup
	}
	report, err := ask(ctx, link)
	if err != nil {
		return link, silent(err)
	}
	return s.recordSetup(ctx, link, report)
}

// settleCards looks up the pages for cards that are open, and asks once more for removed cards to be forgotten. It tells whether
// somebody may be leaving a card at this moment.
func (s *Shop) settleCards(ctx context.Context) (leaving bool, err error) {
	links, err := s.db.CardLinksAtGateway(ctx)
	if err != nil {
		return false, err
	}
	var failed []error
	for _, link := range links {
		often, err := s.settleSetup(ctx, link)
		leaving = leaving || often
		failed = append(failed, err)
	}
	return leaving, errors.Join(append(failed, s.forgetCards(ctx))...)
}

// settleSetup asks the gateway what came of a link's page, if it is time to ask. It tells whether somebody may be leaving a card there.
func (s *Shop) settleSetup(ctx context.Context, link book.CardLink) (leaving bool, err error) {
	about := topic{aboutSetup, link.ID}
	if s.waits.due(about, link.Gateway, link.OpenedAt, s.Now()) {
		link, err = s.lookUpSetup(ctx, link)
		s.waits.heard(about, link.Gateway, err, s.Now())
	}
	return link.Setup.State == book.SetupOpen && s.waits.often(about, link.Gateway, link.OpenedAt, s.Now()), err
}
