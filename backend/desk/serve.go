package desk

import (
	"net/http"
	"strconv"

	"daybook/backend/book"
	"daybook/backend/shop"
)

// Handler serves what the page loads by GET: /pdf/{kind}/{id}, for a statement with ?from=…&to=…, /attachment/{id}
// and /logo/{store}.
func (d *Documents) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /pdf/{kind}/{id}", d.pdf)
	mux.HandleFunc("GET /attachment/{id}", d.attachment)
	mux.HandleFunc("GET /logo/{store}", d.logo)
	return mux
}

func (d *Documents) pdf(w http.ResponseWriter, req *http.Request) {
	id, err := strconv.ParseInt(req.PathValue("id"), 10, 64)
	if err != nil {
		http.NotFound(w, req)
		return
	}
	document := book.Document{
		Kind: book.DocumentKind(req.PathValue("kind")), ID: id, From: book.Date(req.FormValue("from")), To: book.Date(req.FormValue("to")),
	}
	paper, err := through(d.gate, "Documents.Open", func(r request) (shop.Paper, error) { return r.shop.Draw(r.ctx, document) })
	answer(w, "application/pdf", paper.Data, err)
}

// attachment shows a file that came from outside: as what it was found to be, and without anything in it being run or loaded.
func (d *Documents) attachment(w http.ResponseWriter, req *http.Request) {
	id, err := strconv.ParseInt(req.PathValue("id"), 10, 64)
	if err != nil {
		http.NotFound(w, req)
		return
	}
	var attachment book.Attachment
	data, err := through(d.gate, "Attachments.Open", func(r request) (data []byte, err error) {
		attachment, data, err = r.shop.Attachment(r.ctx, id)
		return data, err
	})
	w.Header().Set("Content-Disposition", "inline")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.Header().Set("Content-Security-Policy", "sandbox; default-src 'none'")
	answer(w, attachment.MediaType, data, err)
}

func (d *Documents) logo(w http.ResponseWriter, req *http.Request) {
	store, err := strconv.ParseInt(req.PathValue("store"), 10, 64)
	if err != nil {
		http.NotFound(w, req)
		return
	}
	logo, err := through(d.gate, "Documents.Open", func(r request) ([]byte, error) { return r.db.Logo(r.ctx, store) })
	answer(w, "image/png", logo, err)
}

func answer(w http.ResponseWriter, mediaType string, data []byte, err error) {
	switch {
	case err == nil && len(data) > 0:
		w.Header().Set("Content-Type", mediaType)
		w.Header().Set("Cache-Control", "no-store")
		_, _ = w.Write(data) // the page that asked may be gone
	case err == nil, book.CodeOf(err) == book.CodeNotFound:
		http.Error(w, "not found", http.StatusNotFound)
	default:
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}
