// Package paycode writes payment codes: texts that a customer's banking app reads from a QR code, so that payee, account,
// amount and reference need no typing. A code needs no server and no account with anybody. The rules are the schemes' own;
// each file names its source.
package paycode

import (
	"daybook/backend/book"
	"daybook/backend/money"
)

// Request is a payment that a shop asks for.
type Request struct {
	Payee     Party        // the shop
	Payer     Party        // the customer; only the Swiss code names him, and it may be empty
	Account   string       // IBAN; in India the UPI address, in Brazil the PIX key
	BIC       string       // of an IBAN's bank; may be empty within the European Economic Area
	Country   string       // ISO 3166-1, of the shop; it counts where the account is no IBAN
	Amount    money.Amount // more than nothing
	Reference string       // as ReferenceFor makes it, or empty
	Text      string       // what the payment is for, in plain words; an EPC code carries it only without a reference
}

// Party is somebody who pays or is paid.
type Party struct {
	Name    string
	Address book.Address
}

// Code is a payment code.
type Code struct {
	Scheme  Scheme
	Payload string // what the QR code holds
}

// New writes the payment code that banking apps of the account's country read. What the scheme cannot take is refused
// with one of this package's codes, book.CodeRequired or book.CodeTooLong; the fields are those of Request, in lower case.
func New(r Request) (Code, error) {
	scheme, err := SchemeOf(r.Account, r.Country)
	if err != nil {
		return Code{}, err
	}
	rule := rules[scheme]
	if err := rule.check(r.Amount); err != nil {
		return Code{}, err
	}
	if r.Payee.Name, err = rule.takes.needed("payee.name", r.Payee.Name, rule.name); err != nil {
		return Code{}, err
	}
	if r.Text, err = rule.takes.write("text", r.Text, rule.text); err != nil {
		return Code{}, err
	}
	payload, err := rule.payload(r)
	if err != nil {
		return Code{}, err
	}
	return Code{Scheme: scheme, Payload: payload}, nil
}

// Picture draws the code, with the cross of a Swiss QR-bill.
func (c Code) Picture() (Picture, error) {
	p, err := PictureOf(c.Payload)
	p.Swiss = c.Scheme == SwissQR
	return p, err
}
