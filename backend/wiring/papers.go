// Package wiring puts the tools behind the interfaces that the shop asks for, and opens a book with them.
package wiring

import (
	"io"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"daybook/backend/book"
	"daybook/backend/document"
	"daybook/backend/shop"
)

type papers struct{}

func (papers) Invoice(w io.Writer, p shop.InvoicePaper) error {
	return document.Invoice(w, sheet(p))
}

func (papers) Unprintable(p shop.InvoicePaper) []rune { return sheet(p).Unprintable() }

func sheet(p shop.InvoicePaper) document.InvoiceSheet {
	in := p.Invoice
	shipTo := in.ShipTo.Lines()
	if country := abroad(p.Store, in.ShipTo, in.Language); country != "" {
		shipTo = append(shipTo, strings.ToUpper(country))
	}
	return document.InvoiceSheet{
		Store: p.Store, Logo: p.Logo, Invoice: in, Country: abroad(p.Store, in.BillTo.Address, in.Language), ShipTo: shipTo,
	}
}

func (papers) Receipt(w io.Writer, p shop.ReceiptPaper) error {
	from := p.Customer.BillTo()
	return document.Receipt(w, document.ReceiptSheet{
		Store: p.Store, Logo: p.Logo, Payment: p.Payment, From: from, Language: p.Customer.Language,
		Country: abroad(p.Store, from.Address, p.Customer.Language),
	})
}

func (papers) CreditNote(w io.Writer, p shop.CreditNotePaper) error {
	to := p.Invoice.BillTo
	return document.CreditNote(w, document.CreditNoteSheet{
		Store: p.Store, Logo: p.Logo, Note: p.Note, BillTo: to, Language: p.Invoice.Language, Country: abroad(p.Store, to.Address, p.Invoice.Language),
	})
}

func (papers) Statement(w io.Writer, p shop.StatementPaper) error {
	to := p.Customer.BillTo()
	return document.Statement(w, document.StatementSheet{
		Store: p.Store, Logo: p.Logo, Statement: p.Statement, To: to, Language: p.Customer.Language, Moment: p.Drawn,
		Country: abroad(p.Store, to.Address, p.Customer.Language),
	})
}

func (papers) FitLogo(picture []byte) ([]byte, error) { return document.FitLogo(picture) }

// abroad is the name of an address's country, in capitals as the postal union wants it, where it is not the store's own.
func abroad(store book.Store, a book.Address, lang string) string {
	if a.Country == "" || a.Country == store.Address.Country || a.IsEmpty() {
		return ""
	}
	region, err := language.ParseRegion(a.Country)
	if err != nil {
		return a.Country
	}
	if lang == "" {
		lang = store.Language
	}
	names := display.Regions(language.Make(lang))
	return names.Name(region)
}
