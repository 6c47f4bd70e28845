package model_test

import (
	"fmt"
	"slices"
	"strings"
)

// figures is everything a book says about money, one line each, as the ledger writes it below: the sum of all postings of a
// currency, every account, what became of each invoice and line, what each customer owes and is owed, and how many rows there are.
const figures = `SELECT group_concat(line, char(10)) FROM (
	SELECT currency || ' all ' || sum(amount) AS line FROM postings GROUP BY currency
	UNION ALL SELECT currency || ' ' || account || ' ' || coalesce('of customer ' || customer_id, 'at ' || coalesce(tax_rate, 0)) || coalesce(' on ' || invoice_id, '') || ' ' || sum(amount)
		FROM postings GROUP BY currency, account, customer_id, invoice_id, tax_rate HAVING sum(amount) <> 0
	UNION ALL SELECT format('invoice %d: %d credited %d paid %d refunded %d written off %d void %d due %d', invoice_id, total, credited, paid, refunded, written_off, voided, due) FROM invoice_balances
	UNION ALL SELECT format('customer %d %s due %d credit %d', customer_id, currency, due, credit) FROM customer_balances WHERE due <> 0 OR credit <> 0
	UNION ALL SELECT format('line %d/%d back %d worth %d tax %d', invoice_id, position, sum(quantity), sum(net + tax), sum(tax)) FROM credit_note_lines GROUP BY invoice_id, position HAVING sum(quantity) + sum(net + tax) > 0
	UNION ALL SELECT 'reversed ' || group_concat(payment_id) FROM (SELECT DISTINCT payment_id FROM entries WHERE kind = 'reversal' ORDER BY payment_id) HAVING count(*) > 0
	UNION ALL SELECT 'entries ' || count(*) FROM entries UNION ALL SELECT 'payments ' || count(*) FROM payments
	UNION ALL SELECT 'credit_notes ' || count(*) FROM credit_notes UNION ALL SELECT 'refunds ' || count(*) FROM refunds
	UNION ALL SELECT 'commands ' || count(*) FROM audit WHERE key IS NOT NULL
	ORDER BY line)`

// figures is what that query must find.
func (l *ledger) figures() string {
	lines := []string{fmt.Sprint("payments ", len(l.payments))}
	add := func(format string, args ...any) { lines = append(lines, fmt.Sprintf(format, args...)) }
	for _, table := range []string{"entries", "credit_notes", "refunds", "commands"} {
		add("%s %d", table, l.counts[table])
	}
	due, currencies := map[owner]int64{}, map[string]bool{}
	for n, i := range l.invoices {
		if !i.issued {
			continue
		}
		currencies[i.currency] = true
		due[i.owner] += i.due()
		l.invoiceFigures(n+1, i, add)
	}
	for _, p := range l.payments {
		currencies[p.currency] = true
	}
	for currency := range currencies {
		add("%s all 0", currency)
	}
	l.accountFigures(due, add)
	if reversed := l.reversed(); reversed != "" {
		add("reversed %s", reversed)
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

func (l *ledger) invoiceFigures(id int, i *invoice, add func(string, ...any)) {
	add("invoice %d: %d credited %d paid %d refunded %d written off %d void %d due %d", id, i.total, i.credited, i.paid, i.refunded, i.writtenOff, digit(i.voided), i.due())
	if due := i.due(); due != 0 {
		add("%s receivable of customer %d on %d %d", i.currency, i.customer, id, due)
	}
	for n, line := range i.lines {
		if line.takenQuantity+line.takenGross > 0 {
			add("line %d/%d back %d worth %d tax %d", id, n+1, line.takenQuantity, line.takenGross, line.taken)
		}
	}
}

func (l *ledger) accountFigures(due map[owner]int64, add func(string, ...any)) {
	for a, sum := range l.accounts {
		if sum != 0 {
			add("%s %s at %d %d", a.currency, a.name, a.rate, sum)
		}
	}
	for o, credit := range l.credit {
		if credit != 0 {
			add("%s credit of customer %d %d", o.currency, o.customer, -credit)
			due[o] += 0
		}
	}
	for o, sum := range due {
		if sum != 0 || l.credit[o] != 0 {
			add("customer %d %s due %d credit %d", o.customer, o.currency, sum, l.credit[o])
		}
	}
}

func (l *ledger) reversed() string {
	ids := []string{}
	for n, p := range l.payments {
		if p.reversed {
			ids = append(ids, fmt.Sprint(n+1))
		}
	}
	return strings.Join(ids, ",")
}

func digit(b bool) int {
	if b {
		return 1
	}
	return 0
}
