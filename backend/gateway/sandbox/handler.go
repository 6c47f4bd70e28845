package sandbox

import (
	"bytes"
	"embed"
	"html/template"
	"log/slog"
	"net/http"
	"strings"

	"daybook/backend/book"
)

// Handler is the sandbox's pages below /sandbox/: those on which cards are typed, and those of payments. It uses the style sheet of
// the server that it is put into, which also guards it.
func (g *Gateway) Handler() http.Handler {
	routes := http.NewServeMux()
	routes.HandleFunc("GET /sandbox/{reference}", g.page)
	routes.HandleFunc("POST /sandbox/{reference}/pay", g.payPosted)
	routes.HandleFunc("POST /sandbox/{reference}/confirm", g.confirmPosted)
	routes.HandleFunc("GET /sandbox/setups/{reference}", g.setupPage)
	routes.HandleFunc("POST /sandbox/setups/{reference}/keep", g.keepPosted)
	routes.HandleFunc("POST /sandbox/setups/{reference}/confirm", g.setupConfirmPosted)
	routes.HandleFunc("GET /sandbox/payments/{name}", g.paymentPage)
	return routes
}

// view is what every page shows.
type view struct {
	words
	Root  string // the way from the page up to the server's root
	Title string
}

func viewOf(r *http.Request, w words, title string) view {
	return view{words: w, Root: strings.Repeat("../", strings.Count(r.URL.EscapedPath(), "/")-1), Title: title}
}

// typing is what a page shows on which a card is typed.
type typing struct {
	view
	Way        string // of the page below the sandbox's
	Cards      []testCard
	Wrong      string
	Confirm    bool // a bank waits for the customer's word
	ConfirmAsk string
}

type testCard struct{ Number, Outcome string }

// typingOf shows what was wrong with the last card, unless a bank waits for a word about it.
func typingOf(v view, way string, outcome func(card) string, notKnown bool, failure book.Code, confirm *card) typing {
	t := typing{view: v, Way: way, Confirm: confirm != nil}
	for _, c := range cards {
		t.Cards = append(t.Cards, testCard{c.spaced(), outcome(c)})
	}
	switch {
	case notKnown:
		t.Wrong = v.OnlyTest
	case !t.Confirm:
		t.Wrong = v.failures[failure]
	}
	return t
}

// statusOf is that of a page on which a card is typed.
func statusOf(notKnown bool) int {
	if notKnown {
		return http.StatusUnprocessableEntity
	}
	return http.StatusOK
}

// goOn sends the browser to another page.
func goOn(w http.ResponseWriter, address string) {
	w.Header().Set("Location", address)
	w.WriteHeader(http.StatusSeeOther)
}

func fail(w http.ResponseWriter, r *http.Request, err error) {
	if err != nil && book.CodeOf(err) != book.CodeNotFound {
		slog.Error("the sandbox failed", "route", r.Pattern, "error", err)
		http.Error(w, http.StatusText(http.StatusInternalServerError), http.StatusInternalServerError)
		return
	}
	http.NotFound(w, r)
}

//go:embed pages
var pages embed.FS

var templates = template.Must(template.ParseFS(pages, "pages/*.html"))

// write writes a whole page or nothing.
func write(w http.ResponseWriter, name string, status int, v any) {
	var page bytes.Buffer
	if err := templates.ExecuteTemplate(&page, name, v); err != nil {
		slog.Error("the sandbox's page could not be written", "error", err)
		http.Error(w, http.StatusText(http.StatusInternalServerError), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	_, _ = w.Write(page.Bytes()) // a customer who left needs no answer
}
