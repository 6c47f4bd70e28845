package model_test

import (
	"time"

	"pgregory.net/rapid"

	"daybook/backend/shop"
)

// steps are the things that can happen, each as likely as the next. The empty one follows each of them.
func (p *play) steps(count func()) map[string]func(*rapid.T) {
	return map[string]func(*rapid.T){
		"issue": p.issue, "collect": p.collect, "collect in full": p.collectEach, "use credit": p.useCredit, "pay out credit": p.payOut,
		"refund": p.refund, "refund again": p.refund, "write off": p.writeOff, "void": p.void, "reverse": p.reverse,
		"send again": p.again, "send something else again": p.otherwise, "wait": p.wait,
		"": func(t *rapid.T) {
			count()
			if err := p.check(); err != nil {
				t.Fatal(err)
			}
		},
	}
}

var (
	methods    = rapid.SampledFrom([]string{"cash", "card_terminal", "bank_transfer", "mobile_wallet", "cheque", "other"})
	currencies = rapid.SampledFrom([]string{"EUR", "EUR", "EUR", "JPY"})
	rates      = rapid.SampledFrom([]int64{0, 7000, 19000})
	prices     = rapid.SampledFrom([]int64{0, 1, 33, 100, 890, 2490, 99_999})
	quantities = rapid.SampledFrom([]int64{1000, 1000, 2000, 3000, 1500, 333})
	amounts    = rapid.SampledFrom([]string{"all", "all", "all", "all", "all", "a part", "a part", "a part", "a part", "the least", "more", "nothing", "less", "far too much"})
)

// amount is mostly one that fits a limit.
func amount(t *rapid.T, limit int64) int64 {
	switch amounts.Draw(t, "amount") {
	case "all":
		return limit
	case "a part":
		return rapid.Int64Range(1, max(limit, 1)).Draw(t, "part")
	case "the least":
		return 1
	case "more":
		return limit + 1
	case "nothing":
		return 0
	case "less":
		return -limit - 1
	default:
		return 1 << 53
	}
}

// invoiceID is mostly one of an issued invoice, sometimes a draft's or nobody's.
func (p *play) invoiceID(t *rapid.T) int64 {
	p.looked = rapid.Int64Range(0, int64(len(p.ledger.invoices))+1).Draw(t, "invoice")
	if p.ledger.find(p.looked) == nil && rapid.IntRange(0, 7).Draw(t, "all the same") < 7 {
		p.looked = p.ledger.lastIssued()
	}
	if i := p.ledger.find(p.looked); i != nil {
		p.owner = i.owner
	}
	return p.looked
}

// lastIssued is the latest invoice, 0 where there is none yet.
func (l *ledger) lastIssued() int64 {
	for id := int64(len(l.invoices)); id > 0; id-- {
		if l.find(id) != nil {
			return id
		}
	}
	return 0
}

func (p *play) someone(t *rapid.T) owner {
	p.owner = owner{rapid.Int64Range(1, p.customers).Draw(t, "customer"), currencies.Draw(t, "currency")}
	return p.owner
}

// wait lets time pass, so that invoices become overdue; now and then the process ends meanwhile.
func (p *play) wait(t *rapid.T) {
	p.stale = true
	p.Clock.Add(time.Duration(rapid.IntRange(0, 200).Draw(t, "hours")) * time.Hour)
	if rapid.IntRange(0, 9).Draw(t, "restart") == 9 {
		p.restart(t)
	}
}

// again sends a form again that was sent before, maybe by a process that is gone.
func (p *play) again(t *rapid.T) {
	if len(p.done) == 0 {
		return
	}
	c := rapid.SampledFrom(p.done).Draw(t, "command")
	answer, err := c.send()
	if err != nil || answer != c.answer {
		t.Fatalf("sent again, %s answers %s, %v; the first time %s", c.key, answer, err, c.answer)
	}
	if p.committed() {
		t.Fatalf("sent again, %s wrote something", c.key)
	}
}

// otherwise sends something else under a key that was used.
func (p *play) otherwise(t *rapid.T) {
	if len(p.done) == 0 {
		return
	}
	key := rapid.SampledFrom(p.done).Draw(t, "command").key
	p.try(t, false, key, func() (string, error) {
		_, err := p.Shop.Shop.Void(p.Ctx, shop.VoidInput{Key: key, InvoiceID: p.invoiceID(t), Reason: "otherwise"})
		return "", err
	})
}
