package shop

import (
	"context"

	"daybook/backend/book"
	"daybook/backend/money"
)

// Codes writes codes that a phone or a scanner reads, as SVG.
type Codes interface {
	Reference(store book.Store, number string) (string, error) // with which a transfer to the store carries a document's number
	Transfer(transfer Transfer) (svg string, err error)
	Text(text string) (svg string, err error)
}

// Transfer is a bank transfer that a shop asks for.
type Transfer struct {
	Store     book.Store // into its account
	Amount    money.Amount
	Reference string
	Text      string // what it is for
}

// TransferFor is the transfer that pays a completed order. Where the account's scheme has no room for the invoice's number in a
// reference of its own, the number itself is the reference.
func (s *Shop) TransferFor(order Order) Transfer {
	number := order.Invoice.Number
	t := Transfer{Store: order.Store, Amount: order.Invoice.Balance.Due, Reference: number, Text: number}
	if reference, err := s.tools.Codes.Reference(order.Store, number); err == nil {
		t.Reference = reference
	}
	return t
}

// OrderCode is the code of a completed order that is still to be paid: for the customer's bank, or for the counter's scanner,
// which reads the order ID. It refuses with CodeNotFound where there is none.
func (s *Shop) OrderCode(order Order) (svg string, err error) {
	none := book.Refuse(book.CodeNotFound, "", "There is no code for this order.")
	if order.Status != book.LinkCompleted || order.Invoice.Balance.Due.Minor <= 0 {
		return "", none
	}
	if order.Link.Method == book.LinkAtShop {
		return s.tools.Codes.Text(order.Link.OrderID)
	}
	svg, err = s.tools.Codes.Transfer(s.TransferFor(order))
	if isRefusal(err) {
		return "", none // no bank app reads one for this account or currency
	}
	return svg, err
}

// StoreLogo is a store's logo as PNG; CodeNotFound where there is none.
func (s *Shop) StoreLogo(ctx context.Context, store int64) ([]byte, error) {
	logo, err := s.db.Logo(ctx, store)
	if err == nil && len(logo) == 0 {
		err = book.Refuse(book.CodeNotFound, "", "The store has no logo.")
	}
	return logo, err
}
