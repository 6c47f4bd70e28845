package sqlite_test

import (
	"cmp"
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/json"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/gateway/stripe"
	"daybook/backend/money"
	"daybook/backend/secret"
	"daybook/backend/shop"
	"daybook/backend/testkit"
	"daybook/backend/testkit/stripefake"
	"daybook/backend/wiring"
)

// monday is when all of it happens.
var monday = time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)

// doing is something done with a card in the book of readyBook, as often as somebody tries; it is done once.
type doing struct {
	do   func(context.Context, *shop.Shop) error
	kept int64 // what the gateway keeps of cards in the end, in cents; before it is readyKept
}

const readyKept = 1000 + 700

var cardDoings = map[string]doing{
	"a saved card is charged":                 {takes(shop.CardPaymentInput{CustomerID: 1, InvoiceID: 1, CardID: 1, Amount: money.Of(2000, "EUR")}), readyKept + 2000},
	"a saved card is charged for a free sale": {takes(shop.CardPaymentInput{StoreID: 1, CustomerID: 1, CardID: 1, Amount: money.Of(300, "EUR"), Text: "Ink"}), readyKept + 300},
	"a page is started":                       {takes(shop.CardPaymentInput{CustomerID: 1, InvoiceID: 1, Amount: money.Of(2000, "EUR")}), readyKept + 2000},
	"a card that was typed is heard of":       {settles, readyKept},
	"a card is captured": {func(ctx context.Context, s *shop.Shop) error {
		_, err := s.Capture(ctx, shop.CaptureInput{Key: "capture", ChargeID: 1, Amount: money.Of(600, "EUR")})
		return err
	}, readyKept + 600},
	"a card is released": {func(ctx context.Context, s *shop.Shop) error {
		_, err := s.Release(ctx, shop.ReleaseInput{Key: "release", ChargeID: 1})
		return err
	}, readyKept},
	"money goes back to a card": {func(ctx context.Context, s *shop.Shop) error {
		four := money.Of(400, "EUR")
		_, err := s.RefundItems(ctx, shop.RefundInput{
			Key: "refund", InvoiceID: 3, Lines: []book.RefundLine{{Position: 1, Amount: &four}}, Payouts: []shop.Payout{{Method: book.CardGateway, Amount: four}},
		})
		return err
	}, readyKept - 400},
}

func takes(in shop.CardPaymentInput) func(context.Context, *shop.Shop) error {
	in.Key = "the form"
	return func(ctx context.Context, s *shop.Shop) error {
		_, err := s.TakeCard(ctx, in)
		return err
	}
}

func settles(ctx context.Context, s *shop.Shop) error {
	_, err := s.Settle(ctx)
	return err
}

// house is where cards are charged, apart from the book.
type house interface {
	gateway(s *testkit.Shop) shop.CardGateway // for the book of a shop
	types(s *testkit.Shop, charge book.Charge)
	keeps(s *testkit.Shop, page string)
	kept(dir string) (charges int, cents int64) // how many cards brought money, and what of it did not go back
	cards(dir string) int                       // how many it keeps
	address() string                            // empty for the sandbox
	again(t *testing.T) house                   // as it was when the book was made ready
}

// readyBook has invoice 1 over 20.00, due from Anna, card 1 of hers, a card that is authorised (charge 1), one that was captured over 10.00
// (charge 2, invoice 3), and one that somebody has typed on a page over 7.00, of which nobody has heard yet (charge 3), and the links of askForCards. It is closed.
func readyBook(t *testing.T, h house) (dir string) {
	t.Helper()
	s := testkit.NewShop(t)
	s.TakeCards()
	at(s, h)
	anna := s.Customer("Anna")
	s.Issue(anna.ID, testkit.Line("Atlas", 2000))
	asked, err := s.Shop.RequestCard(s.Ctx, shop.RequestCardInput{Key: s.Key(), StoreID: 1, CustomerID: anna.ID})
	s.Must(err)
	h.keeps(s, asked.Page)
	s.Settle()
	for _, link := range []book.Link{{}, {AutoCapture: true}} {
		detail, token := s.Link(link)
		_, err := s.Shop.PayByCard(s.Ctx, token, true)
		s.Must(err)
		h.types(s, s.Charge(detail.Link.ID))
		s.Settle()
	}
	typed, err := s.Shop.TakeCard(s.Ctx, shop.CardPaymentInput{Key: "a free sale", StoreID: 1, CustomerID: anna.ID, Amount: money.Of(700, "EUR"), Text: "Lamp"})
	s.Must(err)
	h.types(s, typed.Charge)
	askForCards(s, h, anna.ID)
	s.Must(s.DB.Close())
	return s.Dir
}

// at lets a shop take cards at a house.
func at(s *testkit.Shop, h house) {
	s.Shop = shop.New(s.DB, s.Clock.Now, rand.Reader, shop.Tools{Sandbox: h.gateway(s)})
}

func TestWhereverDaybookIsKilledACardIsChargedOnce(t *testing.T) {
	for name, h := range houses(t) {
		dir := readyBook(t, h)
		for doing := range cardDoings {
			t.Run(name+": "+doing, func(t *testing.T) {
				want, survived := "", false
				for n := 0; !survived || n == 1; n++ { // the first is not killed
					k := killedIn(t, h.again(t), doing, dir, n)
					survived = k.run()
					got, err := k.recover()
					if want = cmp.Or(want, got); err != nil || got != want {
						t.Fatalf("killed at point %d: %v; the book says\n%s\nand without\n%s", n, err, got, want)
					}
					if survived && n > 0 && n < 5 {
						t.Errorf("it passes %d points only", n-1)
					}
				}
			})
		}
	}
}

// TestAGatewayThatForgetsAKeyIsNoticed is the control: who is asked again, and takes it for something new, charges the card twice.
func TestAGatewayThatForgetsAKeyIsNoticed(t *testing.T) {
	dir := readyBook(t, atSandbox{})
	const afterTheCharge = 4
	k := killedIn(t, forgetful{}, "a saved card is charged", dir, afterTheCharge)
	if k.run() {
		t.Fatal("it survived")
	}
	if _, err := k.recover(); err == nil {
		t.Error("nobody notices")
	}
}

// kill is one try in a copy of a book.
type kill struct {
	t     *testing.T
	h     house
	doing string
	dir   string
	at    int
}

func killedIn(t *testing.T, h house, doing, dir string, at int) kill {
	t.Helper()
	k := kill{t: t, h: h, doing: doing, dir: inMemory(t), at: at}
	if err := os.CopyFS(k.dir, os.DirFS(dir)); err != nil {
		t.Fatal(err)
	}
	return k
}

// inMemory is a folder in memory where the system offers that (/dev/shm on Linux): what a killed process wrote is there as it is on a
// disk, and sooner.
func inMemory(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("/dev/shm", "daybook")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	return dir
}

// run does it in another process, and tells whether that survived.
func (k kill) run() bool {
	k.t.Helper()
	part := partOf(k.t, "do something with a card", k.dir)
	part.Env = append(part.Env, killedDoing+"="+k.doing, fmt.Sprintf("%s=%d", killedAt, k.at), stripeAt+"="+k.h.address())
	said, err := part.Output()
	if word := strings.TrimSpace(string(said)); word != "" && word != "done" {
		k.t.Fatalf("point %d: %s", k.at, word)
	}
	if err != nil && part.ProcessState.Exited() {
		k.t.Fatalf("point %d: it ended by itself: %v", k.at, err)
	}
	return err == nil
}

// recover opens the book anew and looks what came of it; then the same is done once more, by somebody who saw no answer. It gives what
// there is in the end.
func (k kill) recover() (string, error) {
	k.t.Helper()
	clock := &testkit.Clock{Time: monday}
	opened, err := wiring.Open(k.t.Context(), k.dir, wiring.Options{Now: clock.Now, Random: rand.Reader, Secrets: secret.OpenFile})
	if err != nil {
		k.t.Fatal(err)
	}
	defer func() { _ = opened.DB.Close() }()
	s := &testkit.Shop{Book: opened, T: k.t, Ctx: shop.As(k.t.Context(), opened.Owner), Clock: clock, Dir: k.dir}
	at(s, k.h)
	raw := testkit.Raw(k.t, bookFile(s), "mode=ro")
	s.Settle()
	started := k.agree(raw)
	s.Must(cardDoings[k.doing].do(s.Ctx, s.Shop))
	if charge, err := s.DB.Charge(s.Ctx, 4); err == nil && charge.State == book.ChargeOpen {
		k.h.types(s, charge)
	}
	clock.Add(time.Minute) // Stripe is not asked all the time
	s.Settle()
	testkit.WantSound(k.t, raw)
	if _, cents := k.h.kept(k.dir); cents != cardDoings[k.doing].kept {
		return "", fmt.Errorf("the gateway keeps %d cents, want %d", cents, cardDoings[k.doing].kept)
	}
	return whatThereIs(k.t, raw), cmp.Or(started, k.agree(raw))
}

// whatThereIs is what a book says of cards and money, whatever came first.
func whatThereIs(t *testing.T, raw *sql.DB) string {
	t.Helper()
	lines := testkit.Column(t, raw, `SELECT 'charge ' || id || ' ' || state || ' ' || captured FROM charges UNION ALL SELECT 'payment of ' || amount FROM payments
		UNION ALL SELECT count(*) || ' entries ' || kind FROM entries GROUP BY kind UNION ALL SELECT 'due are ' || due || ' of ' || total FROM invoice_balances
		UNION ALL SELECT kind || ' answered ' || answered_at || refused FROM gateway_calls
		UNION ALL SELECT 'card ' || "default" || ' removed ' || (removed_at <> 0) || ' forgotten ' || (forgotten_at <> 0) FROM saved_cards
		UNION ALL SELECT 'card link ' || id || ' ' || state || ' ' || coalesce(card_id, 0) || ' cancelled ' || (cancelled_at <> 0) FROM card_links`)
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

// agree wants book and gateway to know of the same cards and the same money, and nothing to wait for an answer.
func (k kill) agree(raw *sql.DB) error {
	k.t.Helper()
	known := testkit.Column(k.t, raw, `SELECT (SELECT count(*) FROM charges WHERE state = 'captured') || ' ' || ((SELECT sum(captured) FROM charges)
		- (SELECT coalesce(sum(f.amount), 0) FROM refunds f JOIN gateway_calls g ON g.refund_id = f.id WHERE g.answered_at <> 0 AND g.refused = ''))`)[0]
	charges, cents := k.h.kept(k.dir)
	waiting := testkit.Column(k.t, raw, "SELECT id FROM gateway_calls WHERE answered_at = 0 UNION ALL SELECT id FROM saved_cards WHERE removed_at <> 0 AND forgotten_at = 0")
	if cards := testkit.Column(k.t, raw, "SELECT count(*) FROM saved_cards WHERE forgotten_at = 0")[0]; cards != fmt.Sprint(k.h.cards(k.dir)) {
		return fmt.Errorf("the book has %s cards, the gateway %d", cards, k.h.cards(k.dir))
	}
	if want := fmt.Sprint(charges, cents); known != want || len(waiting) > 0 {
		return fmt.Errorf("the book knows of %s, the gateway of %s; calls %v wait", known, want, waiting)
	}
	return nil
}

// forgetful is the sandbox for those who do not know their own keys any more.
type forgetful struct{ atSandbox }

func (forgetful) gateway(s *testkit.Shop) shop.CardGateway { return newKeys{s.Cards} }

type newKeys struct{ shop.CardGateway }

func (k newKeys) Charge(ctx context.Context, order book.ChargeOrder, card book.SavedCard) (book.ChargeReport, error) {
	order.Key += " again"
	return k.CardGateway.Charge(ctx, order, card)
}

// atSandbox is the sandbox, whose file lies beside the book.
type atSandbox struct{}

func (atSandbox) gateway(s *testkit.Shop) shop.CardGateway { return s.Cards }

func (atSandbox) types(s *testkit.Shop, charge book.Charge) {
	s.TypeCard(charge.Page, testkit.GoodCard)
}

func (atSandbox) keeps(s *testkit.Shop, page string) { s.KeepCard(page, testkit.GoodCard) }

func (atSandbox) address() string { return "" }

func (h atSandbox) again(*testing.T) house { return h }

func (atSandbox) kept(dir string) (charges int, cents int64) {
	for _, charge := range sandboxOf(dir).Charges {
		if charge.Report.Captured.Minor > 0 {
			charges++
		}
		cents += charge.Report.Captured.Minor - charge.Refunded
	}
	return charges, cents
}

func (atSandbox) cards(dir string) (cards int) {
	for _, card := range sandboxOf(dir).Cards {
		if !card.Forgotten {
			cards++
		}
	}
	return cards
}

// inSandbox is what the sandbox has written down.
type inSandbox struct {
	Charges map[string]struct {
		Report   book.ChargeReport
		Refunded int64
	}
	Cards map[string]struct{ Forgotten bool }
}

func sandboxOf(dir string) (known inSandbox) {
	data, err := os.ReadFile(filepath.Join(dir, "sandbox.json"))
	if err == nil {
		err = json.Unmarshal(data, &known)
	}
	if err != nil {
		return inSandbox{}
	}
	return known
}

// atStripe is Stripe, in the test's own process.
type atStripe struct{ *stripefake.Account }

func (h atStripe) gateway(s *testkit.Shop) shop.CardGateway {
	gateway, err := stripe.New(stripefake.Key, s.Clock.Now, stripe.WithAddress(h.URL))
	s.Must(err)
	return gateway
}

func (h atStripe) types(_ *testkit.Shop, charge book.Charge) {
	h.Pay(charge.Reference, stripefake.Visa)
}

func (h atStripe) keeps(_ *testkit.Shop, page string) { h.Leave(path.Base(page), stripefake.Visa) }

func (h atStripe) address() string { return h.URL }

func (h atStripe) again(t *testing.T) house { return atStripe{h.Copy(t)} }

func (h atStripe) kept(string) (charges int, cents int64) { return h.Kept() }

func (h atStripe) cards(string) int { return h.KeptCards() }

func houses(t *testing.T) map[string]house {
	return map[string]house{"the sandbox": atSandbox{}, "Stripe": atStripe{stripefake.Open(t, func() time.Time { return monday })}}
}
