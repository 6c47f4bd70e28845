package book

import "daybook/backend/money"

// Balance is what became of an invoice's total, in amounts of its currency. It is derived from the journal:
// due = total − credited − (paid − refunded) − written off, and nothing once the invoice is void.
type Balance struct {
	Total      money.Amount `json:"total"`
	Credited   money.Amount `json:"credited"`   // by credit notes
	Paid       money.Amount `json:"paid"`       // less the payments that were reversed
	Refunded   money.Amount `json:"refunded"`   // paid out again
	WrittenOff money.Amount `json:"writtenOff"` // less what was recovered
	Due        money.Amount `json:"due"`
	Voided     bool         `json:"voided"`
}

// NetPaid is the shop's money: what was paid and not refunded.
func (b Balance) NetPaid() money.Amount { return b.Paid.Plus(-b.Refunded.Minor) }

// Unpaid is what a payment can still pay: what is due, and what was written off.
func (b Balance) Unpaid() money.Amount { return b.Due.Plus(b.WrittenOff.Minor) }

// Uncredited is what can still be refunded of the items.
func (b Balance) Uncredited() money.Amount {
	if b.Voided {
		return money.Zero(b.Total.Currency)
	}
	return b.Total.Plus(-b.Credited.Minor)
}

// recovered is how much of the written off comes back when an amount settles what is unpaid: what is due goes first.
func (b Balance) recovered(amount money.Amount) money.Amount {
	return money.Of(min(max(amount.Minor-b.Due.Minor, 0), b.WrittenOff.Minor), b.Total.Currency)
}
