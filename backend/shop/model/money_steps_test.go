package model_test

import (
	"pgregory.net/rapid"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/shop"
)

func (o owner) amount(minor int64) money.Amount { return money.Of(minor, money.Currency(o.currency)) }

// collect takes a payment for some invoices of a customer, or none, with mostly what they lack.
func (p *play) collect(t *rapid.T) {
	pay := &payment{owner: p.someone(t), method: methods.Draw(t, "method")}
	p.draw(t, pay)
	pay.amount += rapid.SampledFrom([]int64{0, 0, 0, 1, 500, -1}).Draw(t, "beyond")
	if pay.amount == 0 {
		pay.amount = amount(t, 1000)
	}
	p.pay(t, pay)
}

// useCredit pays invoices of a customer with credit.
func (p *play) useCredit(t *rapid.T) {
	pay := &payment{owner: p.someone(t), method: "store_credit"}
	p.draw(t, pay)
	pay.amount += rapid.SampledFrom([]int64{0, 0, 0, 0, 1, -1}).Draw(t, "beyond")
	p.pay(t, pay)
}

// draw picks the invoices of a payment, mostly the customer's own in its currency, and adds up what goes to them.
func (p *play) draw(t *rapid.T, pay *payment) {
	foreign := rapid.IntRange(0, 15).Draw(t, "for somebody else") == 15
	for n := range p.ledger.invoices {
		i := p.ledger.find(int64(n + 1))
		if len(pay.shares) == 3 || !foreign && (i == nil || i.owner != pay.owner) || rapid.Bool().Draw(t, "leave out") {
			continue
		}
		limit := int64(100)
		if i != nil {
			limit = i.due() + i.writtenOff
		}
		if pay.method == "store_credit" {
			limit = min(limit, p.ledger.credit[pay.owner]-pay.amount)
		}
		if limit <= 0 && rapid.IntRange(0, 9).Draw(t, "all the same") < 9 {
			continue
		}
		s := share{invoice: int64(n + 1), amount: amount(t, limit)}
		pay.shares = append(pay.shares, s)
		pay.amount += s.amount
		p.looked = s.invoice
	}
}

// pay sends a payment; now and then an invoice is there twice.
func (p *play) pay(t *rapid.T, pay *payment) {
	if len(pay.shares) > 0 && rapid.IntRange(0, 19).Draw(t, "twice") == 19 {
		pay.shares = append(pay.shares, pay.shares[0])
		pay.amount += pay.shares[0].amount
	}
	in := shop.CollectInput{
		Key: p.key(), CustomerID: pay.customer, Method: book.Method(pay.method), Amount: pay.owner.amount(pay.amount),
		ReceivedAt: p.Shop.Shop.Now() - book.Moment(rapid.Int64Range(0, 72).Draw(t, "hours ago"))*3_600_000,
	}
	for _, s := range pay.shares {
		in.Shares = append(in.Shares, shop.Share{InvoiceID: s.invoice, Amount: pay.owner.amount(s.amount)})
	}
	p.try(t, p.ledger.collect(pay), in.Key, func() (string, error) {
		paid, err := p.Shop.Shop.Collect(p.Ctx, in)
		return paid.Number, err
	})
}

// collectEach pays what is due on some invoices, whoever they are for: all of them, or none.
func (p *play) collectEach(t *rapid.T) {
	in := shop.CollectEachInput{Key: p.key(), Method: book.Method(methods.Draw(t, "method")), ReceivedAt: p.Shop.Shop.Now()}
	for range rapid.IntRange(1, 3).Draw(t, "invoices") {
		in.InvoiceIDs = append(in.InvoiceIDs, p.invoiceID(t))
	}
	payments, allowed := p.inFull(in)
	if allowed {
		for _, pay := range payments {
			p.ledger.collect(pay)
		}
	}
	p.try(t, allowed, in.Key, func() (string, error) {
		made, err := p.Shop.Shop.CollectEach(p.Ctx, in)
		return numbers(made), err
	})
}

// inFull are payments of what is due on invoices, unless something is wrong with one.
func (p *play) inFull(in shop.CollectEachInput) ([]*payment, bool) {
	payments, seen := []*payment{}, map[int64]bool{}
	for _, id := range in.InvoiceIDs {
		i := p.ledger.find(id)
		if i == nil || i.due() == 0 || seen[id] {
			return nil, false
		}
		seen[id] = true
		payments = append(payments, &payment{owner: i.owner, method: string(in.Method), amount: i.due(), shares: []share{{invoice: id, amount: i.due()}}})
	}
	return payments, true
}

func numbers(payments []book.Payment) string {
	all := ""
	for _, p := range payments {
		all += p.Number + " "
	}
	return all
}
