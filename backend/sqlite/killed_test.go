package sqlite_test

import (
	"context"
	"crypto/rand"
	"fmt"
	"net/http"
	"os"
	"strconv"
	"time"

	"daybook/backend/book"
	"daybook/backend/gateway/stripe"
	"daybook/backend/money"
	"daybook/backend/secret"
	"daybook/backend/shop"
	"daybook/backend/testkit/stripefake"
	"daybook/backend/wiring"
)

// Where a second process does what, at which Stripe (none is the sandbox), and at which point of its way it is killed.
const (
	killedDoing = "DAYBOOK_TEST_DOING"
	killedAt    = "DAYBOOK_TEST_KILLED_AT"
	stripeAt    = "DAYBOOK_TEST_STRIPE"
)

func init() {
	parts["do something with a card"] = func(dir string) {
		if err := doAndDie(dir); err != nil {
			fmt.Println("not done:", err)
		}
	}
}

// doAndDie does one thing with a card in the book of a folder, and is killed on its way.
func doAndDie(dir string) error {
	now := func() time.Time { return monday }
	opened, err := wiring.Open(context.Background(), dir, wiring.Options{Now: now, Random: rand.Reader, Secrets: secret.OpenFile})
	if err != nil {
		return err
	}
	at, err := strconv.Atoi(os.Getenv(killedAt))
	if err != nil {
		return err
	}
	way := &way{end: at}
	opened.DB.AroundCommits(way.pass)
	gateway, err := way.gateway(opened.Cards, now)
	if err != nil {
		return err
	}
	s := shop.New(opened.DB, now, rand.Reader, shop.Tools{Sandbox: gateway})
	if err := cardDoings[os.Getenv(killedDoing)].do(shop.As(context.Background(), opened.Owner), s); err != nil {
		return err
	}
	fmt.Println("done")
	return nil
}

// way counts the points that a process passes, and kills it at one of them.
type way struct{ passed, end int }

func (w *way) pass() {
	if w.passed++; w.passed != w.end {
		return
	}
	if self, err := os.FindProcess(os.Getpid()); err == nil {
		_ = self.Kill()
	}
	select {}
}

// gateway is the sandbox, or Stripe where that is, with a point before and after whatever it is asked.
func (w *way) gateway(sandbox shop.CardGateway, now func() time.Time) (shop.CardGateway, error) {
	address := os.Getenv(stripeAt)
	if address == "" {
		return onTheWay{sandbox, w.pass}, nil
	}
	http.DefaultTransport = requests{http.DefaultTransport, w.pass}
	return stripe.New(stripefake.Key, now, stripe.WithAddress(address))
}

// requests passes requests on.
type requests struct {
	http.RoundTripper
	pass func()
}

func (r requests) RoundTrip(request *http.Request) (*http.Response, error) {
	r.pass()
	defer r.pass()
	return r.RoundTripper.RoundTrip(request)
}

// onTheWay is a gateway that passes on what it is asked.
type onTheWay struct {
	shop.CardGateway
	pass func()
}

func (g onTheWay) Start(ctx context.Context, order book.ChargeOrder) (book.ChargeReport, error) {
	g.pass()
	defer g.pass()
	return g.CardGateway.Start(ctx, order)
}

func (g onTheWay) Charge(ctx context.Context, order book.ChargeOrder, card book.SavedCard) (book.ChargeReport, error) {
	g.pass()
	defer g.pass()
	return g.CardGateway.Charge(ctx, order, card)
}

func (g onTheWay) Find(ctx context.Context, charge book.Charge) (book.ChargeReport, error) {
	g.pass()
	defer g.pass()
	return g.CardGateway.Find(ctx, charge)
}

func (g onTheWay) End(ctx context.Context, charge book.Charge) (book.ChargeReport, error) {
	g.pass()
	defer g.pass()
	return g.CardGateway.End(ctx, charge)
}

func (g onTheWay) Capture(ctx context.Context, key string, charge book.Charge, amount money.Amount) (book.ChargeReport, error) {
	g.pass()
	defer g.pass()
	return g.CardGateway.Capture(ctx, key, charge, amount)
}

func (g onTheWay) Release(ctx context.Context, key string, charge book.Charge) (book.ChargeReport, error) {
	g.pass()
	defer g.pass()
	return g.CardGateway.Release(ctx, key, charge)
}

func (g onTheWay) Refund(ctx context.Context, key string, charge book.Charge, amount money.Amount) error {
	g.pass()
	defer g.pass()
	return g.CardGateway.Refund(ctx, key, charge, amount)
}
