package shop

import (
	"cmp"
	"context"
	"fmt"
	"log/slog"

	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// Order is what a customer's page shows of a link, and nothing else.
type Order struct {
	Link    book.Link
	Status  book.LinkStatus
	Store   book.Store
	Invoice book.Invoice // of a completed order
	Charge  book.Charge  // the last card payment that was begun for it; of ID 0 for none
	Cards   book.Gateway // that takes cards at present; empty for none
}

// Order is the order that a token opens; CodeNotFound for any other text.
func (s *Shop) Order(ctx context.Context, token string) (Order, error) {
	link, err := s.db.LinkByToken(ctx, token)
	if err != nil {
		return Order{}, err
	}
	return s.orderOf(ctx, link)
}

func (s *Shop) orderOf(ctx context.Context, link book.Link) (order Order, err error) {
	order.Link, order.Status = link, link.Status(s.Now())
	if order.Store, err = s.db.Store(ctx, link.StoreID); err != nil {
		return order, err
	}
	if order.Cards, err = s.cardsBy(ctx); err != nil {
		return order, err
	}
	charges, err := s.db.ChargesOfLink(ctx, link.ID)
	if err != nil {
		return order, err
	}
	if len(charges) > 0 {
		order.Charge = charges[len(charges)-1]
	}
	if link.InvoiceID != 0 {
		order.Invoice, err = s.Invoice(ctx, link.InvoiceID)
	}
	return order, err
}

// OpenOrder notes that the customer looks at the order. Whoever only fetches the page, such as a mail scanner, does not.
func (s *Shop) OpenOrder(ctx context.Context, token string) (Order, error) {
	link, err := s.db.LinkByToken(ctx, token)
	if err != nil {
		return Order{}, err
	}
	if link.Status(s.Now()) == book.LinkCreated {
		if err := s.openLink(ctx, link); err != nil {
			return Order{}, err
		}
	}
	return s.Order(ctx, token)
}

func (s *Shop) openLink(ctx context.Context, link book.Link) error {
	defer s.changed("links")
	return s.do(inNameOf(ctx, link.CreatedBy), command{name: "OpenLink", input: link.ID}, func(tx *sqlite.Tx) (int64, error) {
		link, err := tx.Link(ctx, link.ID)
		if err != nil || link.Status(s.Now()) != book.LinkCreated {
			return link.ID, err
		}
		link.OpenedAt = s.Now()
		return link.ID, tx.UpdateLink(ctx, link)
	})
}

// inNameOf lets what customers and gateways do count for the user who asked for it.
func inNameOf(ctx context.Context, user int64) context.Context {
	return As(ctx, book.User{ID: user})
}

// CompletionInput is the order as the customer's page sends it.
type CompletionInput struct {
	Token  string
	Method book.LinkMethod
	Agreed bool // to the terms
}

// CompleteOrder makes the order an invoice, once: completing again gives the same order, and the customer one
// confirmation. Neither a transfer nor paying at the shop moves money by itself, so the invoice is due.
func (s *Shop) CompleteOrder(ctx context.Context, in CompletionInput) (Order, error) {
	link, err := s.db.LinkByToken(ctx, in.Token)
	if err != nil {
		return Order{}, err
	}
	defer s.changed("links")
	first := false
	err = s.withoutCharge(ctx, link, func() (err error) {
		first, err = s.completeOrder(ctx, link, in)
		return err
	})
	if err != nil {
		return Order{}, err
	}
	return s.tellCompleted(inNameOf(ctx, link.CreatedBy), link.ID, first)
}

// completeOrder tells whether it was the first to complete the order.
func (s *Shop) completeOrder(ctx context.Context, link book.Link, in CompletionInput) (first bool, err error) {
	key := fmt.Sprintf("link-%d", link.ID)
	err = s.do(inNameOf(ctx, link.CreatedBy), command{"CompleteOrder", key, link.ID}, func(tx *sqlite.Tx) (int64, error) {
		link, err := tx.Link(ctx, link.ID)
		if err != nil {
			return 0, err
		}
		now := s.Now()
		if err := link.CheckCompletion(in.Method, in.Agreed, now); err != nil {
			return 0, err
		}
		if err := checkNoCardPage(ctx, tx, link.ID); err != nil {
			return 0, err
		}
		first = true
		return link.ID, s.complete(inNameOf(ctx, link.CreatedBy), tx, &link, in.Method, now, key)
	})
	return first, err
}

// tellCompleted tells the customer of a completed order by mail, and the screen, if this is the first it hears of it. The order
// stands whatever comes of that.
func (s *Shop) tellCompleted(ctx context.Context, id int64, first bool) (Order, error) {
	if first && s.tools.Completed != nil {
		s.tools.Completed(id)
	}
	link, err := s.db.Link(ctx, id)
	if err != nil {
		return Order{}, err
	}
	order, err := s.orderOf(ctx, link)
	if err != nil {
		return Order{}, err
	}
	if err := s.confirm(ctx, order); err != nil {
		slog.Error("a completed order was not confirmed by mail", "order", order.Link.OrderID, "error", err)
	}
	return order, nil
}

// confirm mails the customer the invoice of a completed order, once, if the order came by mail.
func (s *Shop) confirm(ctx context.Context, order Order) error {
	if order.Link.Sending != book.LinkByEmail {
		return nil
	}
	invoice := book.Document{Kind: book.DocumentInvoice, ID: order.Invoice.ID}
	proposal, err := s.ProposeMail(ctx, book.MailInvoice, invoice)
	if err != nil {
		return err
	}
	_, err = s.Send(ctx, SendInput{
		Key: fmt.Sprintf("link-%d-confirmed", order.Link.ID), Kind: book.MailInvoice, Document: invoice, To: order.Link.Email, Subject: proposal.Subject, Text: proposal.Text,
	})
	switch book.CodeOf(err) {
	case CodeNoMailServer, book.CodeKeyReused: // nothing can be mailed, or it was, in other words
		return nil
	}
	return err
}

// complete makes an order an invoice as of a moment.
func (s *Shop) complete(ctx context.Context, tx *sqlite.Tx, link *book.Link, method book.LinkMethod, at book.Moment, key string) error {
	store, err := tx.Store(ctx, link.StoreID)
	if err != nil {
		return err
	}
	customer, err := s.customerOf(ctx, tx, *link)
	if err != nil {
		return err
	}
	invoice, err := s.invoiceOf(ctx, tx, *link, customer, store, at)
	if err != nil {
		return err
	}
	if err := s.issue(ctx, tx, invoice, key); err != nil {
		return err
	}
	if link.OpenedAt == 0 {
		link.OpenedAt = at
	}
	link.CompletedAt, link.Method, link.InvoiceID, link.CustomerID = at, method, invoice.ID, customer.ID
	return tx.UpdateLink(ctx, *link)
}

// customerOf is the customer whom the link names, else one with its address or number, else a new one.
func (s *Shop) customerOf(ctx context.Context, tx *sqlite.Tx, link book.Link) (book.Customer, error) {
	if link.CustomerID != 0 {
		return tx.Customer(ctx, link.CustomerID)
	}
	id, err := tx.CustomerByContact(ctx, link.Email, link.Phone)
	if err != nil {
		return book.Customer{}, err
	}
	if id != 0 {
		return tx.Customer(ctx, id)
	}
	fresh := book.Customer{
		Name: cmp.Or(link.CustomerName, link.Email, link.Phone), Email: link.Email, Phone: link.Phone, Language: link.Language, CreatedAt: s.Now(),
		Addresses: []book.Address{}, Tags: []string{}, CustomFields: []book.CustomField{},
	}
	home, err := homeStore(ctx, tx)
	if err != nil {
		return fresh, err
	}
	if fresh.ID, err = tx.InsertCustomer(ctx, fresh, home.Currency); err != nil {
		return fresh, err
	}
	return tx.Customer(ctx, fresh.ID)
}

func (s *Shop) invoiceOf(ctx context.Context, tx *sqlite.Tx, link book.Link, customer book.Customer, store book.Store, at book.Moment) (book.Invoice, error) {
	day := book.DateOf(at, store.Zone())
	draft := book.Invoice{
		StoreID: store.ID, CustomerID: customer.ID, Reference: link.Reference1, IssueDate: day, DueDate: day.AddDays(store.TermDays),
		Language: link.Language, Pricing: link.Pricing, Totals: link.Totals,
	}
	return s.addressed(ctx, tx, draft, customer)
}

// addressed keeps a draft to a customer, as it is about to be issued.
func (s *Shop) addressed(ctx context.Context, tx *sqlite.Tx, draft book.Invoice, customer book.Customer) (book.Invoice, error) {
	draft.Address(customer)
	draft.CreatedAt = s.Now()
	id, err := tx.InsertDraft(ctx, draft)
	if err != nil {
		return draft, err
	}
	return tx.Invoice(ctx, id)
}
