package desk

import "daybook/backend/shop"

// Files are the system's dialogs and viewers.
type Files interface {
	Save(name string, data []byte) (path string, err error) // asks where; an empty path when the dialog was closed
	View(name string, data []byte) error                    // in the system's viewer
}

// Documents saves and opens PDFs. The window itself shows them by GET, see ServeHTTP.
type Documents struct {
	gate  *Gate
	files Files
}

// SaveInvoice saves an invoice's PDF where the dialog says; it returns the path, empty when the dialog was closed.
func (d *Documents) SaveInvoice(id int64) (string, error) {
	return through(d.gate, "Documents.SaveInvoice", func(r request) (string, error) { return d.save(r.shop.InvoicePDF(r.ctx, id)) })
}

// SaveReceipt saves a receipt's PDF.
func (d *Documents) SaveReceipt(payment int64) (string, error) {
	return through(d.gate, "Documents.SaveReceipt", func(r request) (string, error) { return d.save(r.shop.ReceiptPDF(r.ctx, payment)) })
}

// OpenInvoice opens an invoice's PDF in the system's viewer, from where it can be printed.
func (d *Documents) OpenInvoice(id int64) error {
	return act(d.gate, "Documents.OpenInvoice", func(r request) error { return d.view(r.shop.InvoicePDF(r.ctx, id)) })
}

// OpenReceipt opens a receipt's PDF in the system's viewer.
func (d *Documents) OpenReceipt(payment int64) error {
	return act(d.gate, "Documents.OpenReceipt", func(r request) error { return d.view(r.shop.ReceiptPDF(r.ctx, payment)) })
}

func (d *Documents) save(paper shop.Paper, err error) (string, error) {
	if err != nil {
		return "", err
	}
	return d.files.Save(paper.Name, paper.Data)
}

func (d *Documents) view(paper shop.Paper, err error) error {
	if err != nil {
		return err
	}
	return d.files.View(paper.Name, paper.Data)
}
