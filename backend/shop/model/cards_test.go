package model_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"daybook/backend/book"
	"daybook/backend/gateway/sandbox"
	"daybook/backend/money"
	"daybook/backend/shop"
	"daybook/backend/testkit"
)

// cardPlay is a shop whose customers do random things with cards.
type cardPlay struct {
	*play
	links    []int64
	tokens   []string
	cards    []book.SavedCard // of customer 1; the first is none, the last is declined
	invoices []int64          // of customer 1
	taken    []takenCard
	wire     *wire
	byHand   int64 // given back to cards at the gateway, past the book
	seen     map[string]int
}

// newCardPlay is a shop with a customer whose cards it keeps, and a wire to its gateway.
func newCardPlay(p *play, seen map[string]int) *cardPlay {
	c := &cardPlay{play: p, seen: seen, wire: &wire{CardGateway: p.Cards}, cards: []book.SavedCard{{}}}
	anna := c.Customer("Anna")
	for _, number := range []string{testkit.GoodCard, testkit.GoodCard, testkit.DeclinedLater} {
		c.cards = append(c.cards, c.SaveCard(anna.ID, number))
	}
	c.Book.Shop = shop.New(c.DB, c.Clock.Now, rand.NewChaCha8([32]byte{2}), shop.Tools{Sandbox: c.wire})
	return c
}

func TestWhateverHappensToCardsTheBookAndTheGatewayAgree(t *testing.T) {
	setFlags(t, map[string]string{"rapid.checks": "16", "rapid.steps": "100"})
	g, seen := newStage(t, 0, (*testkit.Shop).TakeCards), map[string]int{}
	rapid.Check(t, func(t *rapid.T) {
		p, end := g.play()
		defer end()
		c := newCardPlay(p, seen)
		t.Repeat(c.steps())
		c.settle(t)
	})
	for _, want := range []string{"captured", "released", "lapsed", "ended", "refund done", "refund failed", "refund pending", "capture asked", "card_declined", "saved card captured", "free sale captured", "card open", "sent again", "page closed"} {
		if seen[want] == 0 && !t.Failed() {
			t.Errorf("it never came to %q: %v", want, seen)
		}
	}
}

// setFlags sets flags for as long as a test runs.
func setFlags(t *testing.T, values map[string]string) {
	t.Helper()
	for name, value := range values {
		before := flag.Lookup(name).Value.String()
		if err := flag.Set(name, value); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = flag.Set(name, before) })
	}
}

func (c *cardPlay) steps() map[string]func(*rapid.T) {
	return map[string]func(*rapid.T){
		"order": c.order, "start": c.start, "pay": c.pay, "pay again": c.pay, "capture": c.capture, "release": c.release, "release again": c.release, "order again": c.order, "pay once more": c.pay, "refund": c.refund, "refund again": c.refund, "refund by hand": c.refundByHand,
		"cancel": c.cancel, "pay otherwise": c.payOtherwise, "look up": c.lookUp, "wait": c.wait, "let lapse": c.letLapse, "fall silent": c.fallSilent, "bill": c.bill, "take": c.take, "take once more": c.take, "sell": c.sell, "send again": c.sendAgain, "close": c.closePage,
		"pay in cash": c.payInCash, "void": c.void, "": c.check,
	}
}

// done wants what was tried to be done or refused with a reason; a gateway that is silent may be the reason.
func (c *cardPlay) done(t *rapid.T, err error) {
	if err != nil && book.CodeOf(err) == book.CodeInternal && !c.wire.lost {
		t.Fatal(err)
	}
}

func (c *cardPlay) order(t *rapid.T) {
	detail, token := c.Link(book.Link{AutoCapture: rapid.Bool().Draw(t, "auto capture")})
	c.links, c.tokens = append(c.links, detail.Link.ID), append(c.tokens, token)
	c.startOf(t, token)
}

// link is one of the last orders; without any, the step is skipped.
func (c *cardPlay) link(t *rapid.T) int {
	if len(c.links) == 0 {
		t.Skip("no order")
	}
	return rapid.IntRange(max(0, len(c.links)-4), len(c.links)-1).Draw(t, "order")
}

// charge is one of the last card payments in some state; without any, the step is skipped.
func (c *cardPlay) charge(t *rapid.T, state book.ChargeState) book.Charge {
	of := testkit.Column(c.T, c.raw, "SELECT id FROM charges WHERE state = ? ORDER BY id DESC LIMIT 4", string(state))
	if len(of) == 0 {
		t.Skip("no card payment is " + state)
	}
	id, err := strconv.ParseInt(rapid.SampledFrom(of).Draw(t, "card payment"), 10, 64)
	c.Must(err)
	charge, err := c.DB.Charge(c.Ctx, id)
	c.Must(err)
	return charge
}

func (c *cardPlay) start(t *rapid.T) { c.startOf(t, c.tokens[c.link(t)]) }

func (c *cardPlay) startOf(t *rapid.T, token string) {
	_, err := c.Shop.Shop.PayByCard(c.Ctx, token, true)
	c.done(t, err)
}

func (c *cardPlay) pay(t *rapid.T) {
	charge := c.charge(t, book.ChargeOpen)
	if charge.Page == "" {
		t.Skip("the page is not known")
	}
	c.TypeCard(charge.Page, rapid.SampledFrom([]string{testkit.GoodCard, testkit.GoodCard, testkit.GoodCard, testkit.DeclinedCard}).Draw(t, "card"))
	if rapid.Bool().Draw(t, "heard") {
		c.lookUp(t)
	}
}

// partOf is all of an amount, or a part of it.
func partOf(t *rapid.T, amount money.Amount) money.Amount {
	return money.Of(rapid.SampledFrom([]int64{amount.Minor, amount.Minor/2 + 1, 1}).Draw(t, "part"), amount.Currency)
}

func (c *cardPlay) capture(t *rapid.T) {
	charge := c.charge(t, book.ChargeAuthorised)
	asked, err := c.Shop.Shop.Capture(c.Ctx, shop.CaptureInput{Key: c.key(), ChargeID: charge.ID, Amount: partOf(t, charge.Amount)})
	c.done(t, err)
	c.seen[string(asked.Pending)+" asked"]++
}

func (c *cardPlay) release(t *rapid.T) {
	_, err := c.Shop.Shop.Release(c.Ctx, shop.ReleaseInput{Key: c.key(), ChargeID: c.charge(t, book.ChargeAuthorised).ID})
	c.done(t, err)
}

func (c *cardPlay) refund(t *rapid.T) {
	charge := c.charge(t, book.ChargeCaptured)
	amount := partOf(t, charge.Captured)
	note, err := c.Shop.Shop.RefundItems(c.Ctx, shop.RefundInput{
		Key: c.key(), InvoiceID: charge.InvoiceID, Lines: []book.RefundLine{{Position: 1, Amount: &amount}}, Payouts: []shop.Payout{{Method: book.CardGateway, Amount: amount}},
	})
	c.done(t, err)
	for _, refund := range note.Refunds {
		c.seen["refund "+string(refund.State)]++
	}
}

func (c *cardPlay) refundByHand(t *rapid.T) {
	charge := c.charge(t, book.ChargeCaptured)
	if c.wire.lost {
		t.Skip("nobody would know whether it was done")
	}
	amount := partOf(t, charge.Captured)
	err := c.Cards.Refund(c.Ctx, c.key(), charge, amount)
	c.done(t, err)
	if err == nil {
		c.byHand += amount.Minor
	}
}

func (c *cardPlay) cancel(t *rapid.T) {
	_, err := c.Shop.Shop.CancelLink(c.Ctx, c.links[c.link(t)])
	c.done(t, err)
}

func (c *cardPlay) payOtherwise(t *rapid.T) {
	_, err := c.Shop.Shop.CompleteOrder(c.Ctx, shop.CompletionInput{Token: c.tokens[c.link(t)], Method: book.LinkAtShop, Agreed: true})
	c.done(t, err)
}

func (c *cardPlay) lookUp(t *rapid.T) {
	_, err := c.Shop.Shop.Settle(c.Ctx)
	c.done(t, err)
}

func (c *cardPlay) wait(t *rapid.T) {
	c.Clock.Add(rapid.SampledFrom([]time.Duration{time.Minute, time.Hour, time.Hour, 30 * time.Hour, 100 * time.Hour}).Draw(t, "time"))
}

func (c *cardPlay) letLapse(t *rapid.T) {
	c.charge(t, book.ChargeAuthorised)
	c.Clock.Add(sandbox.HoldFor)
}

// fallSilent is short: the next time the sandbox is heard again.
func (c *cardPlay) fallSilent(*rapid.T) { c.wire.lost = !c.wire.lost }

// check wants a sound book after every step.
func (c *cardPlay) check(t *rapid.T) {
	if !c.committed() {
		return
	}
	if wrong := testkit.Unsound(c.T, c.raw); len(wrong) > 0 || len(testkit.BrokenSeals(c.T, c.raw)) > 0 {
		t.Fatal(strings.Join(wrong, "\n"))
	}
}

// settle lets everything be heard, and wants the book and the gateway to agree.
func (c *cardPlay) settle(t *rapid.T) {
	c.wire.lost = false
	c.Clock.Add(book.LinkLife)
	c.lookUp(t)
	c.order(t) // so that the sandbox writes down what it knows
	c.check(t)
	if err := c.agree(); err != nil {
		t.Fatal(err)
	}
	for _, what := range testkit.Column(c.T, c.raw, `SELECT state FROM charges UNION ALL SELECT failure FROM charges
		UNION ALL SELECT 'saved card ' || state FROM charges WHERE card_id IS NOT NULL UNION ALL SELECT 'free sale ' || state FROM charges WHERE text <> ''`) {
		c.seen[what]++
	}
}

// agree wants the money of the cards to be the same in the book and at the gateway, and nothing to wait for an answer.
func (c *cardPlay) agree() error {
	waiting := testkit.Column(c.T, c.raw, "SELECT id FROM gateway_calls WHERE answered_at = 0")
	kept := testkit.Column(c.T, c.raw, `SELECT (SELECT coalesce(sum(captured), 0) FROM charges)
		- (SELECT coalesce(sum(f.amount), 0) FROM refunds f JOIN gateway_calls g ON g.refund_id = f.id WHERE g.refused = '')`)[0]
	if want := fmt.Sprint(c.atGateway() + c.byHand); len(waiting) > 0 || kept != want {
		return fmt.Errorf("the book keeps %s cents of the cards, the gateway %s; calls %v wait", kept, want, waiting)
	}
	return nil
}

// TestMoneyThatOnlyOneKnowsOfIsMissed is the control: a card that paid, and a cent that goes back to it past the book.
func TestMoneyThatOnlyOneKnowsOfIsMissed(t *testing.T) {
	p, end := newStage(t, 0, (*testkit.Shop).TakeCards).play()
	defer end()
	c := newCardPlay(p, nil)
	detail, token := c.Link(book.Link{AutoCapture: true})
	c.PayByCard(token, testkit.GoodCard)
	c.Settle()
	c.Must(c.agree())
	c.Must(c.Cards.Refund(c.Ctx, c.key(), c.Charge(detail.Link.ID), money.Of(1, "EUR")))
	if c.agree() == nil {
		t.Error("nobody misses the cent")
	}
}

// atGateway is what the sandbox has of cards, in cents.
func (c *cardPlay) atGateway() (cents int64) {
	data, err := os.ReadFile(filepath.Join(c.Dir, "sandbox.json"))
	c.Must(err)
	var known struct {
		Charges map[string]struct {
			Report   book.ChargeReport
			Refunded int64
		}
	}
	c.Must(json.Unmarshal(data, &known))
	for _, charge := range known.Charges {
		cents += charge.Report.Captured.Minor - charge.Refunded
	}
	return cents
}
