// Package document draws the shop's papers as PDF: invoices and receipts in Inter on A4 or Letter, in the document's
// language, with amounts the way the store's country writes them. The same sheet always gives the same bytes.
package document

import (
	"fmt"
	"io"

	"daybook/backend/book"
)

// Codes of the refusals of this package.
const (
	CodeFailed book.Code = "document_failed" // the document could not be drawn
	CodeLogo   book.Code = "logo_unreadable" // the logo is no picture that can be printed
)

// render runs a drawing and writes the finished document. Whatever goes wrong inside the PDF library, a panic too,
// comes back as an error with CodeFailed; the refusals of this package come back as they are.
func render(w io.Writer, p *paper, drawing func() error) (err error) {
	defer func() {
		if cause := recover(); cause != nil {
			err = failed(fmt.Errorf("panic: %v", cause))
		}
	}()
	if err := drawing(); err != nil {
		return err
	}
	p.finish()
	if err := p.pdf.Output(w); err != nil {
		return failed(err)
	}
	return nil
}

func failed(cause error) error {
	refusal := book.Refuse(CodeFailed, "", "The document could not be drawn.")
	return fmt.Errorf("drawing a document: %w (%w)", refusal, cause)
}
