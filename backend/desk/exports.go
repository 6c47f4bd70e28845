package desk

import (
	"context"

	"daybook/backend/book"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
)

// Exports writes lists, exactly as they are filtered, into files. Each method asks where, and returns the path, empty when
// the dialog was closed. The place in the list does not matter: all of it is written.
type Exports struct {
	gate  *Gate
	files Files
}

func (e *Exports) save(method string, draw func(context.Context, *shop.Shop) (shop.Paper, error)) (string, error) {
	return through(e.gate, method, func(r request) (string, error) {
		paper, err := draw(r.ctx, r.shop)
		if err != nil {
			return "", err
		}
		return e.files.Save(paper.Name, paper.Data)
	})
}

// Customers exports a list of customers; with ids, only those of it.
func (e *Exports) Customers(q sqlite.CustomerQuery, ids []int64, format shop.ExportFormat) (string, error) {
	return e.save("Exports.Customers", func(ctx context.Context, s *shop.Shop) (shop.Paper, error) {
		return s.ExportCustomers(ctx, q, ids, format)
	})
}

// Invoices exports a list of invoices; with ids, only those of it.
func (e *Exports) Invoices(q sqlite.InvoiceQuery, ids []int64, format shop.ExportFormat) (string, error) {
	return e.save("Exports.Invoices", func(ctx context.Context, s *shop.Shop) (shop.Paper, error) {
		return s.ExportInvoices(ctx, q, ids, format)
	})
}

// Items exports a list of items.
func (e *Exports) Items(q sqlite.ItemQuery, format shop.ExportFormat) (string, error) {
	return e.save("Exports.Items", func(ctx context.Context, s *shop.Shop) (shop.Paper, error) { return s.ExportItems(ctx, q, format) })
}

// Account exports a customer's orders and payments.
func (e *Exports) Account(q sqlite.AccountQuery, format shop.ExportFormat) (string, error) {
	return e.save("Exports.Account", func(ctx context.Context, s *shop.Shop) (shop.Paper, error) {
		return s.ExportAccount(ctx, q, format)
	})
}

// Statement exports a customer's account for a period, both days included.
func (e *Exports) Statement(customer int64, from, to book.Date, format shop.ExportFormat) (string, error) {
	return e.save("Exports.Statement", func(ctx context.Context, s *shop.Shop) (shop.Paper, error) {
		return s.ExportStatement(ctx, customer, from, to, format)
	})
}

// Outbox exports what was mailed and what waits.
func (e *Exports) Outbox(q sqlite.MailQuery, format shop.ExportFormat) (string, error) {
	return e.save("Exports.Outbox", func(ctx context.Context, s *shop.Shop) (shop.Paper, error) { return s.ExportOutbox(ctx, q, format) })
}
