package model_test

import (
	"fmt"

	"pgregory.net/rapid"

	"daybook/backend/book"
	"daybook/backend/shop"
)

func (p *play) payOut(t *rapid.T) {
	o := p.someone(t)
	minor, method := amount(t, p.ledger.credit[o]), methods.Draw(t, "method")
	if rapid.IntRange(0, 9).Draw(t, "as credit") == 9 {
		method = "store_credit"
	}
	in := shop.RefundCreditInput{Key: p.key(), CustomerID: o.customer, Method: book.Method(method), Amount: o.amount(minor)}
	p.try(t, p.ledger.payOut(o, method, minor), in.Key, func() (string, error) {
		paid, err := p.Shop.Shop.RefundCredit(p.Ctx, in)
		return fmt.Sprint("refund ", paid.ID), err
	})
}

func (p *play) writeOff(t *rapid.T) {
	id := p.invoiceID(t)
	i := p.ledger.find(id)
	if i == nil {
		i = &invoice{owner: owner{1, "EUR"}}
	}
	minor := amount(t, i.due())
	in := shop.WriteOffInput{Key: p.key(), InvoiceID: id, Amount: i.amount(minor), Reason: "It will not come"}
	p.try(t, p.ledger.writeOff(id, minor), in.Key, func() (string, error) {
		written, err := p.Shop.Shop.WriteOff(p.Ctx, in)
		return written.Number, err
	})
}

func (p *play) void(t *rapid.T) {
	in := shop.VoidInput{Key: p.key(), InvoiceID: p.invoiceID(t), Reason: "Billed by mistake"}
	p.try(t, p.ledger.void(in.InvoiceID), in.Key, func() (string, error) {
		voided, err := p.Shop.Shop.Void(p.Ctx, in)
		return voided.Number, err
	})
}

func (p *play) reverse(t *rapid.T) {
	in := shop.ReverseInput{Key: p.key(), PaymentID: rapid.Int64Range(1, int64(len(p.ledger.payments))+1).Draw(t, "payment"), Reason: "Never came"}
	if in.PaymentID <= int64(len(p.ledger.payments)) {
		pay := p.ledger.payments[in.PaymentID-1]
		p.owner = pay.owner
		for _, s := range pay.shares {
			p.looked = s.invoice
		}
	}
	p.try(t, p.ledger.reverse(in.PaymentID), in.Key, func() (string, error) {
		back, err := p.Shop.Shop.Reverse(p.Ctx, in)
		return back.Number, err
	})
}
