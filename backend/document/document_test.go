package document

import (
	"bytes"
	"errors"
	"testing"

	"daybook/backend/book"
)

func TestAPanicInsideTheLibraryIsAnError(t *testing.T) {
	p := newPaper(englishStore(), "")
	err := render(&bytes.Buffer{}, p, func() error {
		p.turn()
		p.use(body)
		p.pdf.CellFormat(10, 10, "🌹", "", 0, "", false, 0, "") // what printable keeps away from the library
		return nil
	})
	if book.CodeOf(err) != CodeFailed {
		t.Errorf("got %v", err)
	}
}

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestAWriterThatFailsIsReported(t *testing.T) {
	store := englishStore()
	err := Invoice(fullDisk{}, InvoiceSheet{Store: store, Invoice: issued(t, store, manyLines(1, "GBP")...)})
	if book.CodeOf(err) != CodeFailed {
		t.Errorf("got %v", err)
	}
}
