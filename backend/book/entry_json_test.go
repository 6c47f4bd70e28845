package book_test

import (
	"encoding/json"
	"testing"

	"daybook/backend/book"
)

// The journal's seals are hashes of this text. A byte more, and every book written so far would look forged.
const (
	firstEntry = `{"id":1,"kind":"invoice","date":"2026-03-01","at":1772366400000,"key":"k","customerId":1,"invoiceId":7,"paymentId":0,"postings":[` +
		`{"account":"receivable","customerId":1,"invoiceId":7,"taxRate":0,"amount":{"minor":1190,"currency":"EUR"}},` +
		`{"account":"sales","customerId":0,"invoiceId":0,"taxRate":19000,"amount":{"minor":-1000,"currency":"EUR"}},` +
		`{"account":"tax","customerId":0,"invoiceId":0,"taxRate":19000,"amount":{"minor":-190,"currency":"EUR"}}]}`
	laterEntry = `{"id":2,"kind":"reversal","date":"2026-03-02","at":1772366400000,"key":"k","customerId":1,"invoiceId":0,"paymentId":3,"postings":[` +
		`{"account":"receivable","customerId":1,"invoiceId":7,"taxRate":0,"amount":{"minor":500,"currency":"EUR"}},` +
		`{"account":"cash","customerId":0,"invoiceId":0,"taxRate":0,"amount":{"minor":-500,"currency":"EUR"}}],` +
		`"part":1,"creditNoteId":4,"refundId":5,"reverses":1,"note":"Wrong customer"}`
)

func TestTheFirstEntriesAreSealedAsTheyAlwaysWere(t *testing.T) {
	e := book.Entry{ID: 1, Kind: book.EntryInvoice, Date: "2026-03-01", At: noon, Key: "k", CustomerID: 1, InvoiceID: 7, Postings: []book.Posting{
		owes(1190), taxed(book.AccountSales, 19, -1000), taxed(book.AccountTax, 19, -190),
	}}
	wantJSON(t, e, firstEntry)
}

func TestWhatALaterEntrySaysIsSealedToo(t *testing.T) {
	wantJSON(t, book.Entry{
		ID: 2, Kind: book.EntryReversal, Date: "2026-03-02", At: noon, Key: "k", CustomerID: 1, PaymentID: 3,
		Postings: []book.Posting{owes(500), on(book.AccountCash, -500)},
		Part:     1, CreditNoteID: 4, RefundID: 5, Reverses: 1, Note: "Wrong customer",
	}, laterEntry)
}

func wantJSON(t *testing.T, e book.Entry, want string) {
	t.Helper()
	text, err := json.Marshal(e)
	if err != nil || string(text) != want {
		t.Errorf("%v\ngot  %s\nwant %s", err, text, want)
	}
}
