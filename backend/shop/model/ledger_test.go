package model_test

// ledger is what a shop's book must say: the rules of payments, refunds and credit once more, in plain integers. It knows
// nothing of package book. Each command tells whether the shop must accept it; a refused one changes nothing.
type ledger struct {
	invoices []*invoice // the id is the place, from 1
	payments []*payment
	credit   map[owner]int64
	accounts map[account]int64 // all but receivable and credit, which follow from the above
	counts   map[string]int    // rows of the book
}

// owner is a customer in one currency.
type owner struct {
	customer int64
	currency string
}

type account struct {
	currency, name string
	rate           int64 // of sales and tax
}

type invoice struct {
	owner
	dueDate                                     string
	issued, voided                              bool
	lines                                       []*line
	total, credited, paid, refunded, writtenOff int64
}

// line is a line of an invoice, and what was taken back of it.
type line struct {
	sells                            bool
	rate, quantity, gross, tax       int64
	takenQuantity, takenGross, taken int64 // taken is the tax
}

type payment struct {
	owner
	method   string
	amount   int64
	shares   []share
	reversed bool
}

type share struct{ invoice, amount, recovered int64 }

func newLedger() *ledger {
	return &ledger{credit: map[owner]int64{}, accounts: map[account]int64{}, counts: map[string]int{}}
}

func (i *invoice) due() int64 {
	if i.voided {
		return 0
	}
	return i.total - i.credited - (i.paid - i.refunded) - i.writtenOff
}

// status is the status to show on a day.
func (i *invoice) status(today string) string {
	switch due := i.due(); {
	case i.voided:
		return "void"
	case due > 0 && i.dueDate < today:
		return "overdue"
	case due > 0 && i.paid > i.refunded:
		return "partly_paid"
	case due > 0:
		return "open"
	case i.writtenOff > 0:
		return "written_off"
	case i.credited == 0:
		return "paid"
	case i.credited == i.total:
		return "refunded"
	default:
		return "partly_refunded"
	}
}

// find is an issued invoice, nil where there is none.
func (l *ledger) find(id int64) *invoice {
	if id < 1 || id > int64(len(l.invoices)) || !l.invoices[id-1].issued {
		return nil
	}
	return l.invoices[id-1]
}

// tooLarge is the first amount that a book does not hold.
const tooLarge = 1 << 53

// tills is where a method's money lies; of store credit, with the customer.
var tills = map[string]string{
	"cash": "cash", "other": "cash", "card_terminal": "card", "mobile_wallet": "card", "bank_transfer": "bank", "cheque": "bank",
}

// takeIn moves money in by a method, or out where it is below zero; of store credit, the customer's credit goes down or up.
func (l *ledger) takeIn(o owner, method string, amount int64) {
	if method == "store_credit" {
		l.credit[o] -= amount
		return
	}
	l.accounts[account{o.currency, tills[method], 0}] += amount
}

// moveToBadDebt moves what is due to bad debt, or back where the amount is below zero.
func (l *ledger) moveToBadDebt(i *invoice, amount int64) {
	i.writtenOff += amount
	l.accounts[account{i.currency, "bad_debt", 0}] += amount
	if amount != 0 {
		l.counts["entries"]++
	}
}

// sell books sales and tax of a line; below zero they are taken back.
func (l *ledger) sell(currency string, rate, net, tax int64) {
	l.accounts[account{currency, "sales", rate}] -= net
	l.accounts[account{currency, "tax", rate}] -= tax
}

func (l *ledger) issue(i *invoice) {
	i.issued = true
	for _, line := range i.lines {
		i.total += line.gross
		l.sell(i.currency, line.rate, line.gross-line.tax, line.tax)
	}
	l.counts["entries"]++
}

func (l *ledger) void(id int64) bool {
	i := l.find(id)
	if i == nil || i.voided || i.paid != i.refunded || i.credited != 0 {
		return false
	}
	l.moveToBadDebt(i, -i.writtenOff)
	i.voided = true
	for _, line := range i.lines {
		l.sell(i.currency, line.rate, line.tax-line.gross, -line.tax)
	}
	l.counts["entries"]++
	return true
}

func (l *ledger) writeOff(id, amount int64) bool {
	i := l.find(id)
	if i == nil || amount <= 0 || amount > i.due() {
		return false
	}
	l.moveToBadDebt(i, amount)
	return true
}
