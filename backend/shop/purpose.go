package shop

import (
	"cmp"
	"context"

	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// purpose is what a charge pays for.
type purpose interface {
	// order is what the gateway is asked for. It is the same whenever it is asked.
	order(ctx context.Context, charge book.Charge) (book.ChargeOrder, error)
	// taken does what follows from a card that was taken, and names whose the charge is. It tells whether that issued an invoice, as the
	// first entry of a key.
	taken(ctx context.Context, tx *sqlite.Tx, charge *book.Charge, key string) (issued bool, err error)
	// tell tells who waits for it of an invoice that taken issued.
	tell(ctx context.Context, charge book.Charge) error
}

func (s *Shop) purposeOf(charge book.Charge) purpose {
	switch {
	case charge.LinkID != 0:
		return forOrder{s}
	case charge.IsSale():
		return forSale{s}
	default:
		return forInvoice{s}
	}
}

// forOrder is the order of a payment link.
type forOrder struct{ *Shop }

func (f forOrder) order(ctx context.Context, charge book.Charge) (book.ChargeOrder, error) {
	link, err := f.db.Link(ctx, charge.LinkID)
	if err != nil {
		return book.ChargeOrder{}, err
	}
	page, err := f.linkURL(ctx, link.ID)
	if err != nil {
		return book.ChargeOrder{}, err
	}
	order, err := f.orderAt(ctx, charge, link.OrderID)
	order.Language = cmp.Or(link.Language, order.Language)
	order.PaidURL, order.BackURL, order.ExpiresAt = page+"/card", page, link.ExpiresAt
	return order, err
}

// taken completes the order as of the moment at which the card was taken. An order that was completed otherwise stays as it is; one that
// had ended is not brought back: what was only held is given back, what came is the customer's credit.
func (f forOrder) taken(ctx context.Context, tx *sqlite.Tx, charge *book.Charge, key string) (issued bool, err error) {
	link, err := tx.Link(ctx, charge.LinkID)
	if err != nil {
		return false, err
	}
	if link.CompletedAt == 0 && link.CheckOpen(charge.Paid()) == nil {
		if err := f.complete(ctx, tx, &link, book.LinkCard, charge.Paid(), key); err != nil {
			return false, err
		}
		issued = true
	}
	charge.CustomerID, charge.InvoiceID = link.CustomerID, link.InvoiceID
	if link.InvoiceID != 0 {
		return issued, nil
	}
	customer, err := f.customerOf(ctx, tx, link)
	charge.CustomerID = customer.ID
	if err != nil || charge.State != book.ChargeAuthorised {
		return false, err
	}
	return false, f.ask(ctx, tx, book.Call{ChargeID: charge.ID, Kind: book.CallRelease, Amount: charge.Amount})
}

func (f forOrder) tell(ctx context.Context, charge book.Charge) error {
	_, err := f.tellCompleted(ctx, charge.LinkID, true)
	return err
}

// forInvoice is an invoice that was issued before.
type forInvoice struct{ *Shop }

func (f forInvoice) order(ctx context.Context, charge book.Charge) (book.ChargeOrder, error) {
	invoice, err := f.db.Invoice(ctx, charge.InvoiceID)
	if err != nil {
		return book.ChargeOrder{}, err
	}
	return f.orderHere(ctx, charge, invoice.Number)
}

func (forInvoice) taken(context.Context, *sqlite.Tx, *book.Charge, string) (issued bool, err error) {
	return false, nil
}

func (forInvoice) tell(context.Context, book.Charge) error { return nil }

// forSale is a free sale.
type forSale struct{ *Shop }

func (f forSale) order(ctx context.Context, charge book.Charge) (book.ChargeOrder, error) {
	return f.orderHere(ctx, charge, charge.Text)
}

// taken issues the invoice, as of the day on which the card was taken.
func (f forSale) taken(ctx context.Context, tx *sqlite.Tx, charge *book.Charge, key string) (issued bool, err error) {
	store, err := tx.Store(ctx, charge.StoreID)
	if err != nil {
		return false, err
	}
	customer, err := tx.Customer(ctx, charge.CustomerID)
	if err != nil {
		return false, err
	}
	draft := charge.Sale(book.DateOf(charge.Paid(), store.Zone()), store.Rounding)
	draft.Language = customer.Language
	if draft.Totals, err = draft.Pricing.Totals(); err != nil {
		return false, err
	}
	invoice, err := f.addressed(ctx, tx, draft, customer)
	if err != nil {
		return false, err
	}
	charge.InvoiceID = invoice.ID
	return true, f.issue(ctx, tx, invoice, key)
}

func (forSale) tell(context.Context, book.Charge) error { return nil }

// orderHere is what a gateway is asked for at the shop's own screen. What a page does not need is left out for a saved card.
func (s *Shop) orderHere(ctx context.Context, charge book.Charge, text string) (book.ChargeOrder, error) {
	server, err := s.db.LinkServer(ctx)
	if err != nil {
		return book.ChargeOrder{}, err
	}
	order, err := s.orderAt(ctx, charge, text)
	order.PaidURL, order.BackURL = server.CardURLs()
	order.ExpiresAt = charge.BeginsUntil()
	return order, err
}

// orderAt is what a gateway is asked for by the charge's store.
func (s *Shop) orderAt(ctx context.Context, charge book.Charge, text string) (book.ChargeOrder, error) {
	store, err := s.db.Store(ctx, charge.StoreID)
	return book.ChargeOrder{
		Key: charge.Key, Amount: charge.Amount, AmountText: store.Notation().Format(charge.Amount), AutoCapture: charge.AutoCapture,
		Text: text, Shop: store.Name, Language: store.Language,
	}, err
}
