package sandbox

import (
	"bytes"
	_ "embed"
	"html/template"
	"log/slog"
	"net/http"
	"strings"

	"daybook/backend/book"
)

// Handler is the page on which cards are typed, below /sandbox/. It uses the style sheet of the server that it is put into, which
// also guards it.
func (g *Gateway) Handler() http.Handler {
	routes := http.NewServeMux()
	routes.HandleFunc("GET /sandbox/{reference}", g.page)
	routes.HandleFunc("POST /sandbox/{reference}/pay", g.payPosted)
	routes.HandleFunc("POST /sandbox/{reference}/confirm", g.confirmPosted)
	return routes
}

// view is what the page shows.
type view struct {
	words
	Root      string // the way from the page up to the server's root
	Reference string
	Order     book.ChargeOrder
	Cards     []testCard
	Wrong     string
	Confirm   bool
}

type testCard struct{ Number, Outcome string }

func (g *Gateway) page(w http.ResponseWriter, r *http.Request) { g.show(w, r, http.StatusOK, "") }

// payPosted takes the number that was typed. What is no test number is refused unread, for it may be somebody's card.
func (g *Gateway) payPosted(w http.ResponseWriter, r *http.Request) {
	with, known := cardOf(r.PostFormValue("number"))
	if !known {
		g.show(w, r, http.StatusUnprocessableEntity, string(book.CodeCard))
		return
	}
	report, err := g.pay(r.PathValue("reference"), with)
	g.next(w, r, report, err)
}

func (g *Gateway) confirmPosted(w http.ResponseWriter, r *http.Request) {
	report, err := g.confirm(r.PathValue("reference"), r.PostFormValue("answer") == "yes")
	g.next(w, r, report, err)
}

// next sends the browser on: back to the shop once a card was taken, else to the page again.
func (g *Gateway) next(w http.ResponseWriter, r *http.Request, report book.ChargeReport, err error) {
	order, findErr := g.order(r.PathValue("reference"))
	switch {
	case findErr != nil || err != nil:
		g.fail(w, r, err)
	case report.Paid() != 0:
		goOn(w, order.PaidURL)
	default:
		goOn(w, "../"+r.PathValue("reference"))
	}
}

// goOn sends the browser to another page.
func goOn(w http.ResponseWriter, address string) {
	w.Header().Set("Location", address)
	w.WriteHeader(http.StatusSeeOther)
}

func (g *Gateway) order(reference string) (book.ChargeOrder, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	c, err := g.charge(reference)
	if err != nil {
		return book.ChargeOrder{}, err
	}
	return c.Order, nil
}

func (g *Gateway) fail(w http.ResponseWriter, r *http.Request, err error) {
	if err != nil && book.CodeOf(err) != book.CodeNotFound {
		slog.Error("the sandbox failed", "route", r.Pattern, "error", err)
		http.Error(w, http.StatusText(http.StatusInternalServerError), http.StatusInternalServerError)
		return
	}
	http.NotFound(w, r)
}

// show writes the page as the charge stands; a charge that is over sends the browser back to the shop.
func (g *Gateway) show(w http.ResponseWriter, r *http.Request, status int, wrong string) {
	reference := r.PathValue("reference")
	g.mu.Lock()
	c, err := g.charge(reference)
	if err != nil {
		g.mu.Unlock()
		g.fail(w, r, err)
		return
	}
	order, report, confirm := c.Order, c.at(g.moment()), c.Confirm != nil
	g.mu.Unlock()
	if report.State != book.ChargeOpen {
		goOn(w, order.BackURL)
		return
	}
	write(w, status, viewOf(order, report, strings.Repeat("../", strings.Count(r.URL.EscapedPath(), "/")-1), reference, wrong, confirm))
}

func viewOf(order book.ChargeOrder, report book.ChargeReport, root, reference, wrong string, confirm bool) view {
	w := wordsOf(order.Language)
	v := view{words: w, Root: root, Reference: reference, Order: order, Confirm: confirm}
	for _, c := range cards {
		v.Cards = append(v.Cards, testCard{c.spaced(), w.outcome(c)})
	}
	switch {
	case wrong != "":
		v.Wrong = w.OnlyTest
	case report.Failure != "" && !confirm:
		v.Wrong = w.failures[report.Failure]
	}
	return v
}

//go:embed pages/card.html
var cardPage string

var cardTemplate = template.Must(template.New("card").Parse(cardPage))

// write writes a whole page or nothing.
func write(w http.ResponseWriter, status int, v view) {
	var page bytes.Buffer
	if err := cardTemplate.Execute(&page, v); err != nil {
		slog.Error("the sandbox's page could not be written", "error", err)
		http.Error(w, http.StatusText(http.StatusInternalServerError), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	_, _ = w.Write(page.Bytes()) // a customer who left needs no answer
}
