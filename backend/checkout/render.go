package checkout

import (
	"bytes"
	"embed"
	"fmt"
	"html/template"
	"log/slog"
	"net/http"
	"strings"
)

//go:embed pages/*.html
var pages embed.FS

var templates = map[string]*template.Template{"cover": parsed("cover"), "order": parsed("order"), "done": parsed("done"), "notice": parsed("notice"), "card": parsed("card"), "left": parsed("left")}

func parsed(name string) *template.Template {
	return template.Must(template.ParseFS(pages, "pages/layout.html", "pages/bill.html", "pages/"+name+".html"))
}

// render writes a whole page or nothing.
func render(w http.ResponseWriter, name string, status int, v view) error {
	var page bytes.Buffer
	if err := templates[name].ExecuteTemplate(&page, "layout", v); err != nil {
		return fmt.Errorf("write the page %s: %w", name, err)
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	_, _ = w.Write(page.Bytes()) // a customer who left needs no answer
	return nil
}

// notice writes a page that tells nothing of any order.
func notice(w http.ResponseWriter, r *http.Request, status int) {
	v := view{words: wordsFor(r), Root: rootOf(r)}
	switch status {
	case http.StatusOK:
		v.Heading, v.Text = v.HelloHeading, v.HelloText
	case http.StatusNotFound, http.StatusMisdirectedRequest:
		v.Heading, v.Text = v.UnknownHeading, v.UnknownText
	case http.StatusTooManyRequests:
		v.Heading, v.Text = v.PatienceHeading, v.PatienceText
	case http.StatusForbidden:
		v.Heading, v.Text = v.RefusedHeading, v.RefusedText
	case http.StatusRequestEntityTooLarge:
		v.Heading, v.Text = v.TooLargeHeading, v.TooLargeText
	case http.StatusBadRequest:
		v.Heading, v.Text = v.UnreadableHeading, v.UnreadableText
	default:
		v.Heading, v.Text = v.FailedHeading, v.FailedText
	}
	say(w, status, v)
}

// closing is where the browser comes back to from a payment that was begun at the shop's own screen, which tells what came of it.
func closing(w http.ResponseWriter, r *http.Request, paid bool) {
	v := view{words: wordsFor(r), Root: rootOf(r)}
	if v.Heading, v.Text = v.BackHeading, v.BackUnpaid; paid {
		v.Text = v.BackPaid
	}
	say(w, http.StatusOK, v)
}

func say(w http.ResponseWriter, status int, v view) {
	v.Title = v.Heading
	if err := render(w, "notice", status, v); err != nil {
		slog.Error("a notice could not be written", "error", err)
		http.Error(w, v.Heading, http.StatusInternalServerError)
	}
}

// rootOf is the way from a page up to the server's root.
func rootOf(r *http.Request) string {
	return strings.Repeat("../", max(strings.Count(r.URL.EscapedPath(), "/")-1, 0))
}
