package model_test

import (
	"pgregory.net/rapid"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/shop"
)

// refund takes lines of an invoice back, with mostly what is left of them, and pays out mostly what leaves.
func (p *play) refund(t *rapid.T) {
	r := refund{invoice: p.invoiceID(t)}
	i := p.ledger.find(r.invoice)
	if i == nil {
		i = &invoice{owner: owner{1, "EUR"}, lines: []*line{{sells: true, quantity: 1000, gross: 100}}}
	}
	for n, line := range i.lines {
		if line.takenGross < line.gross && rapid.IntRange(0, 3).Draw(t, "leave it") < 3 {
			r.lines = append(r.lines, line.draw(t, int64(n+1)))
		}
	}
	if rapid.IntRange(0, 19).Draw(t, "a line that is not there") == 19 {
		r.lines = append(r.lines, taking{position: rapid.SampledFrom([]int64{0, 1, 4, -1}).Draw(t, "position"), quantity: 1})
	}
	r.payouts = drawPayouts(t, i, r.lines)
	p.sendRefund(t, r, i.owner)
}

func (l *line) draw(t *rapid.T, position int64) taking {
	left := l.quantity - l.takenQuantity
	a := taking{position: position, quantity: rapid.SampledFrom([]int64{left, left, left / 2, left / 3, 1}).Draw(t, "quantity")}
	if rapid.IntRange(0, 15).Draw(t, "beyond") == 15 {
		a.quantity = rapid.SampledFrom([]int64{left + 1, -1, 1 << 60}).Draw(t, "quantity beyond")
	}
	if a.typed = rapid.IntRange(0, 2).Draw(t, "typed") == 2; a.typed {
		a.amount = amount(t, l.gross-l.takenGross)
	}
	return a
}

// drawPayouts splits what leaves over methods; sometimes it is more or less.
func drawPayouts(t *rapid.T, i *invoice, asked []taking) []payout {
	pieces, _ := i.pieces(asked)
	_, leaves := i.leaves(worthOf(pieces))
	leaves += rapid.SampledFrom([]int64{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, -1}).Draw(t, "beyond")
	payouts := []payout{}
	for leaves > 0 && len(payouts) < 2 && rapid.Bool().Draw(t, "split") {
		piece := rapid.Int64Range(1, leaves).Draw(t, "piece")
		payouts, leaves = append(payouts, payout{drawReturn(t), piece}), leaves-piece
	}
	if leaves != 0 {
		payouts = append(payouts, payout{drawReturn(t), leaves})
	}
	return payouts
}

func drawReturn(t *rapid.T) string {
	if rapid.IntRange(0, 2).Draw(t, "as credit") == 2 {
		return "store_credit"
	}
	return methods.Draw(t, "method")
}

func (p *play) sendRefund(t *rapid.T, r refund, o owner) {
	in := shop.RefundInput{Key: p.key(), InvoiceID: r.invoice, Reason: "Brought back"}
	for _, a := range r.lines {
		line := book.RefundLine{Position: int(a.position), Quantity: money.Quantity(a.quantity)}
		if a.typed {
			typed := o.amount(a.amount)
			line.Amount = &typed
		}
		in.Lines = append(in.Lines, line)
	}
	for _, out := range r.payouts {
		in.Payouts = append(in.Payouts, shop.Payout{Method: book.Method(out.method), Amount: o.amount(out.amount)})
	}
	p.try(t, p.ledger.refund(r), in.Key, func() (string, error) {
		note, err := p.Shop.Shop.RefundItems(p.Ctx, in)
		return note.Number, err
	})
}
