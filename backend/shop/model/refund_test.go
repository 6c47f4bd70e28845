package model_test

// refund is a refund as its form asks for it.
type refund struct {
	invoice int64
	lines   []taking
	payouts []payout
}

// taking asks for a quantity of a line, worth its share of the line or, where one is typed, an amount.
type taking struct {
	position, quantity int64
	typed              bool
	amount             int64
}

type payout struct {
	method string
	amount int64
}

// piece is what a refund takes back of a line.
type piece struct {
	*line
	quantity, gross, tax int64
}

// refund takes lines back: what is due goes down first, then what was written off comes back, and the rest is paid out.
func (l *ledger) refund(r refund) bool {
	i := l.find(r.invoice)
	if i == nil || i.voided {
		return false
	}
	pieces, ok := i.pieces(r.lines)
	if !ok {
		return false
	}
	worth := worthOf(pieces)
	recovered, leaves := i.leaves(worth)
	if worth == 0 || !addUp(r.payouts, leaves) {
		return false
	}
	l.moveToBadDebt(i, -recovered)
	for _, p := range pieces {
		p.takenQuantity, p.takenGross, p.taken = p.takenQuantity+p.quantity, p.takenGross+p.gross, p.taken+p.tax
		l.sell(i.currency, p.rate, p.tax-p.gross, -p.tax)
	}
	for _, p := range r.payouts {
		l.takeIn(i.owner, p.method, -p.amount)
	}
	i.credited, i.refunded = i.credited+worth, i.refunded+leaves
	l.counts["credit_notes"]++
	l.counts["refunds"] += len(r.payouts)
	l.counts["entries"] += 1 + len(r.payouts)
	return true
}

// leaves tells how much of a credit note recovers what was written off, and how much is paid out.
func (i *invoice) leaves(worth int64) (recovered, leaves int64) {
	afterDue := max(worth-i.due(), 0)
	recovered = min(afterDue, i.writtenOff)
	return recovered, afterDue - recovered
}

// pieces works out what is asked for, unless a line is asked for twice, or for more than is left of it.
func (i *invoice) pieces(asked []taking) ([]piece, bool) {
	pieces, seen := []piece{}, map[int64]bool{}
	for _, a := range asked {
		if a.position < 1 || a.position > int64(len(i.lines)) || seen[a.position] {
			return nil, false
		}
		seen[a.position] = true
		p := i.lines[a.position-1].piece(a)
		if !p.sells || p.quantity < 0 || p.quantity > p.line.quantity-p.takenQuantity || p.gross < 0 || p.gross > p.line.gross-p.takenGross {
			return nil, false
		}
		pieces = append(pieces, p)
	}
	return pieces, true
}

// piece is worth the quantity's share of the line, and all that is left where nothing of the line stays. Of the tax it takes
// as much as brings all the pieces so far to their share.
func (l *line) piece(a taking) piece {
	p := piece{line: l, quantity: a.quantity, gross: a.amount}
	left := l.gross - l.takenGross
	switch {
	case a.typed:
	case a.quantity > 0 && a.quantity == l.quantity-l.takenQuantity:
		p.gross = left
	default:
		p.gross = min(part(l.gross, a.quantity, l.quantity), left)
	}
	if l.gross > 0 {
		p.tax = part(l.tax, l.takenGross+p.gross, l.gross) - l.taken
	}
	return p
}

// part is a part of an amount, rounded half up.
func part(amount, of, whole int64) int64 { return (2*amount*of + whole) / (2 * whole) }

func worthOf(pieces []piece) int64 {
	sum := int64(0)
	for _, p := range pieces {
		sum += p.gross
	}
	return sum
}

func addUp(payouts []payout, leaves int64) bool {
	for _, p := range payouts {
		if p.amount <= 0 || tills[p.method] == "" && p.method != "store_credit" {
			return false
		}
		leaves -= p.amount
	}
	return leaves == 0
}
