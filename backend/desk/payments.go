package desk

import (
	"daybook/backend/book"
	"daybook/backend/shop"
)

// Payments is taking money.
type Payments struct{ gate *Gate }

// Collect records a payment for an invoice.
func (p *Payments) Collect(in shop.CollectInput) (book.Payment, error) {
	return through(p.gate, "Payments.Collect", func(r request) (book.Payment, error) { return r.shop.Collect(r.ctx, in) })
}

// Get gives one payment with its allocations.
func (p *Payments) Get(id int64) (book.Payment, error) {
	return through(p.gate, "Payments.Get", func(r request) (book.Payment, error) { return r.db.Payment(r.ctx, id) })
}
