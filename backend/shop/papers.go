package shop

import (
	"bytes"
	"context"
	"io"

	"daybook/backend/book"
)

// Papers draws documents as PDF.
type Papers interface {
	Invoice(w io.Writer, paper InvoicePaper) error
	Receipt(w io.Writer, paper ReceiptPaper) error
	CreditNote(w io.Writer, paper CreditNotePaper) error
	Statement(w io.Writer, paper StatementPaper) error
	FitLogo(picture []byte) ([]byte, error)
	Unprintable(paper InvoicePaper) []rune // the characters that its document cannot show
}

// InvoicePaper is all that an invoice's PDF shows.
type InvoicePaper struct {
	Store   book.Store
	Logo    []byte
	Invoice book.Invoice
}

// ReceiptPaper is all that a receipt's PDF shows.
type ReceiptPaper struct {
	Store    book.Store
	Logo     []byte
	Payment  book.Payment
	Customer book.Customer
}

// CreditNotePaper is all that a credit note's PDF shows.
type CreditNotePaper struct {
	Store   book.Store
	Logo    []byte
	Note    book.CreditNote
	Invoice book.Invoice // which it takes back
}

// StatementPaper is all that a statement's PDF shows.
type StatementPaper struct {
	Store     book.Store
	Logo      []byte
	Statement book.Statement
	Customer  book.Customer
	Drawn     book.Moment
}

// Paper is a finished file, a PDF or a mail. Name is its file name.
type Paper struct {
	Name string
	Data []byte
}

// Draw draws a document as PDF.
func (s *Shop) Draw(ctx context.Context, d book.Document) (Paper, error) {
	switch d.Kind {
	case book.DocumentInvoice:
		return s.drawInvoice(ctx, d.ID)
	case book.DocumentReceipt:
		return s.drawReceipt(ctx, d.ID)
	case book.DocumentCreditNote:
		return s.drawCreditNote(ctx, d.ID)
	case book.DocumentStatement:
		return s.drawStatement(ctx, d)
	default:
		return Paper{}, book.Refuse(book.CodeNotFound, "", "There is no such document.")
	}
}

// drawInvoice draws an invoice; a draft is marked as one.
func (s *Shop) drawInvoice(ctx context.Context, id int64) (Paper, error) {
	invoice, err := s.Invoice(ctx, id)
	if err != nil {
		return Paper{}, err
	}
	store, logo, err := s.letterhead(ctx, invoice.StoreID)
	if err != nil {
		return Paper{}, err
	}
	name := invoice.Number
	if name == "" {
		name = "draft"
	}
	return asPDF(name, func(w io.Writer) error { return s.tools.Papers.Invoice(w, InvoicePaper{store, logo, invoice}) })
}

// Unprintable lists the characters of an invoice that its document cannot show, such as emoji; empty for none.
func (s *Shop) Unprintable(ctx context.Context, invoice book.Invoice) (string, error) {
	store, err := s.db.Store(ctx, invoice.StoreID)
	return string(s.tools.Papers.Unprintable(InvoicePaper{Store: store, Invoice: invoice})), err
}

func (s *Shop) drawReceipt(ctx context.Context, payment int64) (Paper, error) {
	p, err := s.db.Payment(ctx, payment)
	if err != nil {
		return Paper{}, err
	}
	customer, err := s.db.Customer(ctx, p.CustomerID)
	if err != nil {
		return Paper{}, err
	}
	store, logo, err := s.letterhead(ctx, p.StoreID)
	if err != nil {
		return Paper{}, err
	}
	return asPDF(p.Number, func(w io.Writer) error { return s.tools.Papers.Receipt(w, ReceiptPaper{store, logo, p, customer}) })
}

func (s *Shop) drawCreditNote(ctx context.Context, id int64) (Paper, error) {
	note, err := s.db.CreditNote(ctx, id)
	if err != nil {
		return Paper{}, err
	}
	invoice, err := s.Invoice(ctx, note.InvoiceID)
	if err != nil {
		return Paper{}, err
	}
	store, logo, err := s.letterhead(ctx, note.StoreID)
	if err != nil {
		return Paper{}, err
	}
	return asPDF(note.Number, func(w io.Writer) error {
		return s.tools.Papers.CreditNote(w, CreditNotePaper{store, logo, note, invoice})
	})
}

func (s *Shop) drawStatement(ctx context.Context, d book.Document) (Paper, error) {
	statement, err := s.Statement(ctx, d.ID, d.From, d.To)
	if err != nil {
		return Paper{}, err
	}
	customer, err := s.db.Customer(ctx, d.ID)
	if err != nil {
		return Paper{}, err
	}
	store, err := s.Store(ctx)
	if err != nil {
		return Paper{}, err
	}
	store, logo, err := s.letterhead(ctx, store.ID)
	if err != nil {
		return Paper{}, err
	}
	paper := StatementPaper{store, logo, statement, customer, s.Now()}
	return asPDF("statement-"+string(d.From)+"-"+string(d.To), func(w io.Writer) error { return s.tools.Papers.Statement(w, paper) })
}

// Statement is a customer's account for a period, both days included, in the shop's currency.
func (s *Shop) Statement(ctx context.Context, customer int64, from, to book.Date) (book.Statement, error) {
	if err := book.CheckPeriod(from, to); err != nil {
		return book.Statement{}, err
	}
	store, err := s.Store(ctx)
	if err != nil {
		return book.Statement{}, err
	}
	return s.db.Statement(ctx, customer, from, to, store.Currency)
}

func asPDF(name string, draw func(io.Writer) error) (Paper, error) {
	var pdf bytes.Buffer
	err := draw(&pdf)
	return Paper{Name: name + ".pdf", Data: pdf.Bytes()}, err
}

func (s *Shop) letterhead(ctx context.Context, store int64) (book.Store, []byte, error) {
	head, err := s.db.Store(ctx, store)
	if err != nil {
		return book.Store{}, nil, err
	}
	logo, err := s.db.Logo(ctx, store)
	return head, logo, err
}
