package shop_test

import (
	"context"
	"errors"
	"math/rand/v2"
	"slices"
	"testing"

	"daybook/backend/book"
	"daybook/backend/shop"
	"daybook/backend/testkit"
)

// deaf is a gateway that does what it is asked, and whose answers to some questions are lost.
type deaf struct {
	shop.CardGateway
	lost  map[string]bool
	asked map[string][]string // the keys and tokens by question
	late  bool                // cards were left when their links had expired
}

// deafTo puts a deaf gateway between a shop and the sandbox, as if Daybook had ended and was started again.
func deafTo(s *testkit.Shop, lost ...string) *deaf {
	s.T.Helper()
	s.Reopen()
	d := &deaf{CardGateway: s.Cards, lost: map[string]bool{}, asked: map[string][]string{}}
	for _, question := range lost {
		d.lost[question] = true
	}
	var seed [32]byte
	copy(seed[:], s.Key())
	s.Shop = shop.New(s.DB, s.Clock.Now, rand.NewChaCha8(seed), shop.Tools{Sandbox: d})
	return d
}

func (d *deaf) heard(question, name string, err error) error {
	d.asked[question] = append(d.asked[question], name)
	if err == nil && d.lost[question] {
		return errors.New("the line is dead")
	}
	return err
}

func (d *deaf) StartSetup(ctx context.Context, order book.SetupOrder) (book.SetupReport, error) {
	report, err := d.CardGateway.StartSetup(ctx, order)
	return report, d.heard("start", order.Key, err)
}

func (d *deaf) FindSetup(ctx context.Context, link book.CardLink) (book.SetupReport, error) {
	report, err := d.CardGateway.FindSetup(ctx, link)
	return d.lately(report), d.heard("find", link.Key, err)
}

func (d *deaf) EndSetup(ctx context.Context, link book.CardLink) (book.SetupReport, error) {
	report, err := d.CardGateway.EndSetup(ctx, link)
	return d.lately(report), d.heard("end", link.Key, err)
}

func (d *deaf) Forget(ctx context.Context, card book.SavedCard) error {
	return d.heard("forget", card.Token, d.CardGateway.Forget(ctx, card))
}

func (d *deaf) lately(report book.SetupReport) book.SetupReport {
	if d.late && report.KeptAt != 0 {
		report.KeptAt += book.Moment(book.LinkLife.Milliseconds())
	}
	return report
}

func TestAPageWhoseAddressWasLostIsAskedForAgain(t *testing.T) {
	s := takingCards(t)
	anna := s.Customer("Anna").ID
	in := shop.RequestCardInput{Key: s.Key(), StoreID: 1, CustomerID: anna}
	for range 2 {
		deafTo(s, "start")
		_, err := s.Shop.RequestCard(s.Ctx, in)
		testkit.WantRefusal(t, err, book.CodeGatewaySilent, "")
	}
	d := deafTo(s)
	s.Settle()
	link, err := s.Shop.RequestCard(s.Ctx, in)
	s.Must(err)
	if len(d.asked["start"]) != 1 || len(cardsOf(s, anna).Links) != 1 {
		t.Errorf("after the start it was asked for %v, there are %d links", d.asked["start"], len(cardsOf(s, anna).Links))
	}
	s.KeepCard(link.Page, testkit.GoodCard)
	s.Settle()
	wantCards(s, anna, "4242")
}

func TestACustomerWaitsForASilentGateway(t *testing.T) {
	s := takingCards(t)
	link, token := s.AskForCard(s.Customer("Anna").ID)
	first := deafTo(s, "start")
	_, err := s.Shop.LeaveCard(t.Context(), token)
	testkit.WantRefusal(t, err, book.CodeGatewaySilent, "")
	second := deafTo(s)
	page, err := s.Shop.LeaveCard(t.Context(), token)
	s.Must(err)
	if !slices.Equal(first.asked["start"], second.asked["start"]) {
		t.Errorf("it was asked for %v, then for %v", first.asked, second.asked)
	}
	s.KeepCard(page, testkit.GoodCard)
	for range 2 {
		deafTo(s, "find")
		if _, err := s.Shop.Settle(s.Ctx); err == nil {
			t.Error("the answer was heard")
		}
		wantCards(s, link.Link.CustomerID)
	}
	deafTo(s)
	s.Settle()
	wantCards(s, link.Link.CustomerID, "4242")
}

func TestACancellationWaitsForASilentGateway(t *testing.T) {
	s := takingCards(t)
	anna := s.Customer("Anna").ID
	link := s.AddCard(anna)
	deafTo(s, "end")
	_, err := s.Shop.CancelCardLink(s.Ctx, link.Link.ID)
	testkit.WantRefusal(t, err, book.CodeGatewaySilent, "")
	deafTo(s)
	cancelled, err := s.Shop.CancelCardLink(s.Ctx, link.Link.ID)
	if err != nil || cancelled.Status != book.LinkCancelled {
		t.Errorf("it is %s, %v", cancelled.Status, err)
	}
}

func TestARemovedCardIsForgottenHoweverLongTheGatewayIsSilent(t *testing.T) {
	s := takingCards(t)
	card := s.SaveCard(s.Customer("Anna").ID, testkit.GoodCard)
	deafTo(s, "forget")
	s.Must(s.Shop.RemoveCard(s.Ctx, card.ID))
	wantCards(s, card.CustomerID)
	if _, err := s.Shop.Settle(s.Ctx); err == nil {
		t.Error("the answer was heard")
	}
	d := deafTo(s)
	for range 2 {
		s.Settle()
	}
	if got := d.asked["forget"]; !slices.Equal(got, []string{card.Token}) || !isForgotten(s, card) {
		t.Errorf("asked to be forgotten were %v", got)
	}
}

func TestACardThatCameTooLateIsForgotten(t *testing.T) {
	for what, c := range map[string]struct {
		late  bool
		after func(*testkit.Shop, shop.CardLinkDetail)
	}{
		"it expired before": {true, func(*testkit.Shop, shop.CardLinkDetail) {}},
		"it was cancelled while no gateway was connected": {false, func(s *testkit.Shop, link shop.CardLinkDetail) {
			s.Shop = shop.New(s.DB, s.Clock.Now, rand.NewChaCha8([32]byte{7}), shop.Tools{})
			_, err := s.Shop.CancelCardLink(s.Ctx, link.Link.ID)
			s.Must(err)
			s.Settle()
		}},
		"its customer was erased while the gateway was silent": {false, func(s *testkit.Shop, link shop.CardLinkDetail) {
			deafTo(s, "end", "forget")
			_, err := s.Shop.EraseCustomer(s.Ctx, link.Link.CustomerID, s.Key())
			s.Must(err)
		}},
	} {
		t.Run(what, func(t *testing.T) {
			s := takingCards(t)
			anna := s.Customer("Anna").ID
			link := s.AddCard(anna)
			s.KeepCard(link.Page, testkit.GoodCard)
			c.after(s, link)
			d := deafTo(s)
			d.late = c.late
			s.Settle()
			wantCards(s, anna)
			after, err := s.Shop.CardLink(s.Ctx, link.Link.ID)
			s.Must(err)
			if kept := after.Link.Setup.State == book.SetupKept; !kept || after.Status == book.LinkCompleted || len(d.asked["forget"]) != 1 {
				t.Errorf("the link is %s, its page %s, to be forgotten were %v", after.Status, after.Link.Setup.State, d.asked["forget"])
			}
		})
	}
}

func TestManyLeaveCardsAtOnceWhileTheShopSettlesAndCancels(t *testing.T) {
	s := takingCards(t)
	anna := s.Customer("Anna").ID
	var links [20]int64
	var tokens [20]string
	for n := range links {
		link, token := s.AskForCard(anna)
		links[n], tokens[n] = link.Link.ID, token
	}
	got := atOnceEach(2*len(links)+3, func(n int) error {
		switch {
		case n < len(links):
			page, err := s.Shop.LeaveCard(t.Context(), tokens[n])
			if err == nil {
				s.KeepCard(page, testkit.GoodCard)
			}
			return err
		case n < 2*len(links):
			_, err := s.Shop.CancelCardLink(s.Ctx, links[n-len(links)])
			return err
		}
		_, err := s.Shop.Settle(s.Ctx)
		return err
	})
	if got[""]+got[book.CodeLinkFinal] != 2*len(links)+3 {
		t.Errorf("what became of them: %v", got)
	}
	s.Settle()
	cards := cardsOf(s, anna)
	completed, defaults := 0, 0
	for _, link := range cards.Links {
		if link.Status == book.LinkCompleted {
			completed++
		}
		if link.Link.Setup.State == book.SetupOpen {
			t.Errorf("link %d is %s and its page still open", link.Link.ID, link.Status)
		}
	}
	for _, card := range cards.Cards {
		if card.Default {
			defaults++
		}
	}
	if completed != len(cards.Cards) || completed > 0 && defaults != 1 {
		t.Errorf("%d links brought %d cards, %d of them defaults", completed, len(cards.Cards), defaults)
	}
}
