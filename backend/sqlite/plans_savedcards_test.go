package sqlite_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/testkit"
)

func TestNoQuestionAboutASavedCardReadsAWholeTable(t *testing.T) {
	s := savedCardBook(t)
	s.Open()
	token, err := s.DB.CardLinkToken(s.Ctx, 6)
	s.Must(err)
	db, recorder := s.DB.Record()
	for name, ask := range map[string]func(context.Context) error{
		"one card":                  func(ctx context.Context) error { _, err := db.SavedCard(ctx, 1); return err },
		"one link":                  func(ctx context.Context) error { _, err := db.CardLink(ctx, 1); return err },
		"a link by its token":       func(ctx context.Context) error { _, err := db.CardLinkByToken(ctx, token); return err },
		"its token":                 func(ctx context.Context) error { _, err := db.CardLinkToken(ctx, 1); return err },
		"its mails":                 func(ctx context.Context) error { _, err := db.MailsOfCardLink(ctx, 1); return err },
		"a customer's links":        func(ctx context.Context) error { _, err := db.CardLinks(ctx, 1); return err },
		"a merged customer's links": func(ctx context.Context) error { _, err := db.CardLinks(ctx, 2); return err },
	} {
		t.Run(name, func(t *testing.T) {
			recorder.Asked = nil
			if err := ask(t.Context()); err != nil {
				t.Fatal(err)
			}
			for step := range strings.SplitSeq(plansOf(t, db, recorder), "; ") {
				if tableWalk(step) {
					t.Error(step)
				}
			}
		})
	}
}

// What waits for a gateway is found by its state, however many cards and links there were before.
func TestWhatWaitsAtAGatewayIsFoundByItsState(t *testing.T) {
	s := savedCardBook(t)
	s.Open()
	db, recorder := s.DB.Record()
	for index, ask := range map[string]func() error{
		"SEARCH k USING INDEX saved_cards_of_customer (customer_id=?)": func() error { _, err := db.SavedCards(t.Context(), 1); return err },
		"SCAN k USING INDEX saved_cards_to_forget":                     func() error { _, err := db.CardsToForget(t.Context()); return err },
		"SCAN l USING INDEX card_links_at_gateway":                     func() error { _, err := db.CardLinksAtGateway(t.Context()); return err },
	} {
		recorder.Asked = nil
		s.Must(ask())
		if plan := plansOf(t, db, recorder); !strings.HasPrefix(plan, index) {
			t.Errorf("the plan is %s", plan)
		}
	}
}

func TestACardLinksTokenIsNotLookedUpWhole(t *testing.T) {
	s := testkit.NewShop(t)
	s.TakeCards()
	link, token := s.AskForCard(s.Customer("Anna").ID)
	db, recorder := s.DB.Record()
	if found, err := db.CardLinkByToken(s.Ctx, token); err != nil || found.ID != link.Link.ID {
		t.Errorf("the token finds %d, %v", found.ID, err)
	}
	for _, asked := range recorder.Asked {
		if strings.Contains(fmt.Sprint(asked), token[:len(token)/2]) {
			t.Errorf("asked is %v", asked)
		}
	}
	for _, wrong := range []string{"", token[:8], token[:len(token)-1], token + "A", strings.ToLower(token)} {
		_, err := s.DB.CardLinkByToken(s.Ctx, wrong)
		testkit.WantRefusal(t, err, book.CodeNotFound, "")
	}
}
