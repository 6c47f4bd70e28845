package shop_test

import (
	"testing"

	"daybook/backend/book"
	"daybook/backend/testkit"
)

func TestFiftyPayByCardAtOnceWhileTheShopSettlesAndCancels(t *testing.T) {
	s := takingCards(t)
	var links [50]int64
	var tokens [50]string
	for n := range links {
		detail, token := s.Link(book.Link{AutoCapture: n%2 == 0})
		links[n], tokens[n] = detail.Link.ID, token
	}
	got := atOnceEach(len(links)+3+len(links)/2, func(n int) error {
		switch {
		case n < len(links):
			page, err := s.Shop.PayByCard(t.Context(), tokens[n], true)
			if err == nil {
				s.TypeCard(page, testkit.GoodCard)
			}
			return err
		case n < len(links)+3:
			for range 5 {
				if _, err := s.Shop.Settle(s.Ctx); err != nil {
					return err
				}
			}
			return nil
		}
		_, err := s.Shop.CancelLink(s.Ctx, links[(n-len(links)-3)*2])
		return err
	})
	if got[""]+got[book.CodeLinkFinal] != len(links)+3+len(links)/2 {
		t.Errorf("what became of them: %v", got)
	}
	s.Settle()
	for _, id := range links {
		wantOneEnd(s, id)
	}
}

// wantOneEnd wants an order to be completed by the one card that was taken for it, or cancelled without any.
func wantOneEnd(s *testkit.Shop, id int64) {
	s.T.Helper()
	link, err := s.Shop.Link(s.Ctx, id)
	s.Must(err)
	taken := 0
	for _, charge := range link.Cards {
		if charge.Paid() != 0 {
			taken++
		}
		if charge.State == book.ChargeOpen {
			s.T.Errorf("order %d is %s and its card may still pay", id, link.Status)
		}
	}
	if link.Status == book.LinkCompleted && taken != 1 || link.Status == book.LinkCancelled && taken != 0 || link.Status != book.LinkCompleted && link.Status != book.LinkCancelled {
		s.T.Errorf("order %d is %s, and %d cards were taken", id, link.Status, taken)
	}
}
