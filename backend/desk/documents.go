package desk

import (
	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// Files are the system's dialogs and viewers.
type Files interface {
	Save(name string, data []byte) (path string, err error) // asks where; an empty path when the dialog was closed
	View(name string, data []byte) error                    // in the system's viewer
}

// Documents lists, saves and opens PDFs. The window itself shows them by GET, see Handler.
type Documents struct {
	gate  *Gate
	files Files
}

// List gives a page of a customer's documents, newest first.
func (d *Documents) List(q sqlite.DocumentQuery) (sqlite.DocumentPage, error) {
	return through(d.gate, "Documents.List", func(r request) (sqlite.DocumentPage, error) {
		store, err := r.shop.Store(r.ctx)
		if err != nil {
			return sqlite.DocumentPage{}, err
		}
		return r.db.Documents(r.ctx, q, store.Zone())
	})
}

// Save saves a document's PDF where the dialog says; it returns the path, empty when the dialog was closed.
func (d *Documents) Save(document book.Document) (string, error) {
	return through(d.gate, "Documents.Save", func(r request) (string, error) {
		paper, err := r.shop.Draw(r.ctx, document)
		if err != nil {
			return "", err
		}
		return d.files.Save(paper.Name, paper.Data)
	})
}

// Open opens a document's PDF in the system's viewer, from where it can be printed.
func (d *Documents) Open(document book.Document) error {
	return act(d.gate, "Documents.Open", func(r request) error {
		paper, err := r.shop.Draw(r.ctx, document)
		if err != nil {
			return err
		}
		return d.files.View(paper.Name, paper.Data)
	})
}

// Statement is a customer's account for a period, both days included.
func (d *Documents) Statement(customer int64, from, to book.Date) (book.Statement, error) {
	return through(d.gate, "Documents.Statement", func(r request) (book.Statement, error) {
		if _, err := r.db.Customer(r.ctx, customer); err != nil {
			return book.Statement{}, err
		}
		return r.shop.Statement(r.ctx, customer, from, to)
	})
}
