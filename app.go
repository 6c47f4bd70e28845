package main

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"log/slog"
	"path/filepath"
	"strconv"
	"sync"
	"sync/atomic"
	"time"

	"github.com/wailsapp/wails/v2/pkg/options"

	"daybook/backend/book"
	"daybook/backend/checkout"
	"daybook/backend/clerk"
	"daybook/backend/desk"
	"daybook/backend/desktop"
	"daybook/backend/sample"
	"daybook/backend/shop"
	"daybook/backend/wiring"
)

// App opens the book when the window starts and closes it when the window ends.
type App struct {
	desk     *desk.Desk
	shell    *desktop.Shell
	book     atomic.Pointer[wiring.Book]
	clerk    atomic.Pointer[clerk.Clerk]
	checkout atomic.Pointer[checkout.Server]
	stop     context.CancelFunc
	working  sync.WaitGroup // clerk and checkout
	closing  atomic.Bool
}

// NewApp makes the application with nothing opened: generating the bindings runs it, too.
func NewApp() *App {
	shell := &desktop.Shell{}
	return &App{shell: shell, desk: desk.New(shell, fillSample)}
}

// windowFile is where the window's place is noted, beside the book.
func windowFile(opened *wiring.Book) string {
	return filepath.Join(filepath.Dir(opened.DB.Path()), "window.json")
}

// fillSample puts as much into the sample shop as one can look around in.
func fillSample(ctx context.Context, s *shop.Shop) error {
	return sample.Fill(ctx, s, sample.Size{Customers: 60, Invoices: 200, Seed: 1})
}

// instance tells the Daybook of one book's folder from that of another.
func (a *App) instance() string {
	dir, err := wiring.Home()
	if err != nil {
		return "daybook"
	}
	sum := sha256.Sum256([]byte(dir))
	return "daybook-" + hex.EncodeToString(sum[:8])
}

func (a *App) secondStart(options.SecondInstanceData) { a.shell.Raise() }

// startup opens the book. Until it is done, and if it fails, the gate tells the page so.
func (a *App) startup(ctx context.Context) {
	a.shell.Attach(ctx)
	if err := a.open(ctx); err != nil {
		slog.Error("the book could not be opened", "error", err)
		a.desk.Gate.Refuse(err)
	}
	a.shell.Emit("changed", "session")
}

func (a *App) open(ctx context.Context) error {
	dir, err := wiring.Home()
	if err != nil {
		return err
	}
	now, err := wiring.Clock()
	if err != nil {
		return err
	}
	opened, err := wiring.Open(ctx, dir, wiring.Options{
		Now: now, Random: rand.Reader, Secrets: wiring.Secrets, Stripe: wiring.StripeAddress(), Changed: a.changed, Completed: a.completed, Serving: a.serving, Addresses: checkout.Addresses,
	})
	if err != nil {
		return err
	}
	a.shell.Restore(windowFile(opened))
	a.startWork(ctx, opened)
	a.book.Store(opened)
	a.desk.Gate.Open(ctx, opened.DB, opened.Shop, opened.Alone)
	go a.checkAfterCrash(ctx, opened)
	return nil
}

// checkAfterCrash closes the gate when the book turns out damaged.
func (a *App) checkAfterCrash(ctx context.Context, opened *wiring.Book) {
	if err := opened.DB.CheckAfterCrash(ctx); err != nil && ctx.Err() == nil {
		slog.Error("the book is damaged", "error", err)
		a.desk.Gate.Refuse(err)
		a.shell.Emit("changed", "session")
	}
}

// startWork starts what goes on in an open book without the window: the clerk, and the pages of payment links.
func (a *App) startWork(ctx context.Context, opened *wiring.Book) {
	ctx, a.stop = context.WithCancel(ctx)
	worker := clerk.New(opened.Shop)
	pages := checkout.New(opened.Shop, func() { a.shell.Emit("changed", "checkout") }, opened.Cards.Handler())
	a.clerk.Store(worker)
	a.checkout.Store(pages)
	a.working.Go(func() { worker.Run(ctx) })
	a.working.Go(func() { pages.Serve(ctx) })
}

// changed tells page, clerk and checkout of something that nobody at the screen asked for.
func (a *App) changed(topic string) {
	a.shell.Emit("changed", topic)
	if worker := a.clerk.Load(); worker != nil {
		worker.Wake()
	}
	if pages := a.checkout.Load(); pages != nil && topic == "checkout" {
		pages.Reload()
	}
}

// completed tells the page that a customer completed an order.
func (a *App) completed(link int64) { a.shell.Emit("completed", strconv.FormatInt(link, 10)) }

// serving says whether checkout pages are served.
func (a *App) serving() book.Serving {
	if pages := a.checkout.Load(); pages != nil {
		return pages.State()
	}
	return book.Serving{}
}

// graceToClose is how long the page has to save what is being typed.
const graceToClose = 2 * time.Second

// beforeClose asks the page to save what is being typed; the page then quits, or the grace ends.
func (a *App) beforeClose(context.Context) (prevent bool) {
	opened := a.book.Load()
	if a.closing.Swap(true) || opened == nil {
		return false
	}
	a.shell.Remember(windowFile(opened))
	a.shell.Emit("closing", "")
	time.AfterFunc(graceToClose, a.shell.Quit)
	return true
}

func (a *App) shutdown(context.Context) {
	opened := a.book.Load()
	if opened == nil {
		return
	}
	a.stop()
	a.working.Wait()
	if err := opened.DB.Close(); err != nil {
		slog.Error("the book was not closed cleanly", "error", err)
	}
}
