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

// Paper is a finished file, a PDF or a mail. Name is its file name.
type Paper struct {
	Name string
	Data []byte
}

// InvoicePDF draws an invoice; a draft is marked as one.
func (s *Shop) InvoicePDF(ctx context.Context, id int64) (Paper, error) {
	invoice, err := s.Invoice(ctx, id)
	if err != nil {
		return Paper{}, err
	}
	store, logo, err := s.letterhead(ctx, invoice.StoreID)
	if err != nil {
		return Paper{}, err
	}
	var pdf bytes.Buffer
	name := invoice.Number
	if name == "" {
		name = "draft"
	}
	err = s.tools.Papers.Invoice(&pdf, InvoicePaper{store, logo, invoice})
	return Paper{Name: name + ".pdf", Data: pdf.Bytes()}, err
}

// Unprintable lists the characters of an invoice that its document cannot show, such as emoji; empty for none.
func (s *Shop) Unprintable(ctx context.Context, invoice book.Invoice) (string, error) {
	store, err := s.db.Store(ctx, invoice.StoreID)
	return string(s.tools.Papers.Unprintable(InvoicePaper{Store: store, Invoice: invoice})), err
}

// ReceiptPDF draws the receipt for a payment.
func (s *Shop) ReceiptPDF(ctx context.Context, id int64) (Paper, error) {
	payment, err := s.db.Payment(ctx, id)
	if err != nil {
		return Paper{}, err
	}
	customer, err := s.db.Customer(ctx, payment.CustomerID)
	if err != nil {
		return Paper{}, err
	}
	store, logo, err := s.letterhead(ctx, payment.StoreID)
	if err != nil {
		return Paper{}, err
	}
	var pdf bytes.Buffer
	err = s.tools.Papers.Receipt(&pdf, ReceiptPaper{store, logo, payment, customer})
	return Paper{Name: payment.Number + ".pdf", Data: pdf.Bytes()}, err
}

func (s *Shop) letterhead(ctx context.Context, store int64) (book.Store, []byte, error) {
	head, err := s.db.Store(ctx, store)
	if err != nil {
		return book.Store{}, nil, err
	}
	logo, err := s.db.Logo(ctx, store)
	return head, logo, err
}
