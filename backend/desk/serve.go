package desk

import (
	"net/http"
	"strconv"

	"daybook/backend/book"
	"daybook/backend/shop"
)

// Handler serves what the page loads by GET: /pdf/invoice/{id}, /pdf/receipt/{id} and /logo.
func (d *Documents) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /pdf/invoice/{id}", d.pdf("Documents.OpenInvoice", func(r request, id int64) (shop.Paper, error) { return r.shop.InvoicePDF(r.ctx, id) }))
	mux.HandleFunc("GET /pdf/receipt/{id}", d.pdf("Documents.OpenReceipt", func(r request, id int64) (shop.Paper, error) { return r.shop.ReceiptPDF(r.ctx, id) }))
	mux.HandleFunc("GET /logo", d.logo)
	return mux
}

func (d *Documents) pdf(method string, draw func(request, int64) (shop.Paper, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, req *http.Request) {
		id, err := strconv.ParseInt(req.PathValue("id"), 10, 64)
		if err != nil {
			http.NotFound(w, req)
			return
		}
		paper, err := through(d.gate, method, func(r request) (shop.Paper, error) { return draw(r, id) })
		answer(w, "application/pdf", paper.Data, err)
	}
}

func (d *Documents) logo(w http.ResponseWriter, _ *http.Request) {
	logo, err := through(d.gate, "Settings.Store", func(r request) ([]byte, error) {
		store, err := r.shop.Store(r.ctx)
		if err != nil {
			return nil, err
		}
		return r.db.Logo(r.ctx, store.ID)
	})
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
