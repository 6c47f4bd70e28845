package model_test

import (
	"testing"

	"daybook/backend/book"
	"daybook/backend/shop"
	"daybook/backend/testkit"
)

// TestWhatIsWrongIsNoticed is the control: a book and a ledger that agree, until one of them is changed behind the other's back.
func TestWhatIsWrongIsNoticed(t *testing.T) {
	g := newStage(t, 1)
	for name, change := range map[string]func(*play){
		"nothing":                          func(*play) {},
		"a payment that is lost":           func(p *play) { p.ledger.payments = p.ledger.payments[:1] },
		"credit that is given twice":       func(p *play) { p.ledger.credit[owner{1, "EUR"}]++ },
		"a write-off that is not recorded": func(p *play) { p.ledger.invoices[0].writtenOff = 0 },
		"an entry too many":                func(p *play) { p.ledger.counts["entries"]-- },
		"a command sent twice":             func(p *play) { p.Collect(1, 1) },
		"money in another till":            func(p *play) { p.tamper("UPDATE postings SET account = 'bank' WHERE account = 'cash'") },
		"a posting that is a cent higher":  func(p *play) { p.tamper("UPDATE postings SET amount = amount + 1 WHERE account = 'cash'") },
		"tax at another rate":              func(p *play) { p.tamper("UPDATE postings SET tax_rate = 7000 WHERE account = 'tax'") },
		"a kept sum that is wrong":         func(p *play) { p.tamper("UPDATE invoice_balances SET written_off = written_off - 1, due = due + 1") },
		"a customer's credit":              func(p *play) { p.tamper("UPDATE customer_balances SET credit = credit + 1") },
	} {
		t.Run(name, func(t *testing.T) {
			p, end := g.play()
			defer end()
			p.rehearse()
			if err := p.check(); err != nil {
				t.Fatal(err)
			}
			change(p)
			p.stale = true
			if err := p.check(); (err == nil) != (name == "nothing") {
				t.Errorf("the check says: %v", err)
			}
		})
	}
}

// rehearse sells, takes a part in advance and a part later, and writes one off, in the book and in the ledger.
func (p *play) rehearse() {
	sold := p.Issue(1, testkit.Line("Novel", 2490))
	i := &invoice{owner: owner{1, "EUR"}, dueDate: string(sold.DueDate), lines: linesOf(sold)}
	p.ledger.invoices = append(p.ledger.invoices, i)
	p.ledger.issue(i)
	_, err := p.Shop.Shop.Collect(p.Ctx, shop.CollectInput{Key: p.Key(), CustomerID: 1, Method: book.Cash, Amount: i.amount(500), ReceivedAt: p.Shop.Shop.Now()})
	p.Must(err)
	p.Collect(sold.ID, 1000)
	_, err = p.Shop.Shop.WriteOff(p.Ctx, shop.WriteOffInput{Key: p.Key(), InvoiceID: sold.ID, Amount: i.amount(300)})
	p.Must(err)
	p.ledger.collect(&payment{owner: i.owner, method: "cash", amount: 500})
	p.ledger.collect(&payment{owner: i.owner, method: "cash", amount: 1000, shares: []share{{invoice: 1, amount: 1000}}})
	p.ledger.writeOff(1, 300)
	p.ledger.counts["commands"] += 5
	p.looked, p.owner = sold.ID, i.owner
}

// tamper changes the book's file past Daybook and its guards.
func (p *play) tamper(statement string) {
	raw := testkit.Raw(p.T, p.DB.Path(), "")
	for _, s := range []string{"DROP TRIGGER posting_keeps", statement} {
		_, err := raw.Exec(s)
		p.Must(err)
	}
	p.Must(raw.Close())
}
