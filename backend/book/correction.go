package book

import "daybook/backend/money"

// Codes of refusals to void an invoice.
const (
	CodePaid     Code = "paid"     // money was paid on it
	CodeCredited Code = "credited" // a credit note stands
)

// CheckWriteOff refuses to write off an amount that is not due.
func (i Invoice) CheckWriteOff(amount money.Amount) error {
	due := i.Balance.Due
	switch {
	case !i.Issued():
		return Refuse(CodeNotIssued, "", "Only an issued invoice can be written off.")
	case i.Balance.Voided:
		return voided("", i)
	case due.IsZero():
		return Refuse(CodeNothing, "", "Nothing is due on invoice %s.", i.Number).With("number", i.Number)
	case amount.Currency != i.Currency:
		return Refuse(CodeInvalid, "amount", "Invoice %s is in %s.", i.Number, i.Currency).With("currency", string(i.Currency))
	}
	if err := checkMoney("amount", amount); err != nil {
		return err
	}
	if amount.Minor > due.Minor {
		return Refuse(CodeTooMuch, "amount", "At most %s can be written off.", due).UpTo(due)
	}
	return nil
}

// CheckVoidable refuses to void an invoice on which money was paid or a credit note stands, with the way out.
func (i Invoice) CheckVoidable() error {
	switch {
	case !i.Issued():
		return Refuse(CodeNotIssued, "", "A draft is not voided but deleted.")
	case i.Balance.Voided:
		return voided("", i)
	case !i.Balance.NetPaid().IsZero():
		return Refuse(CodePaid, "", "%s was paid on this invoice. Please refund its items instead, or reverse a payment that was recorded wrongly.",
			i.Balance.NetPaid()).UpTo(i.Balance.NetPaid())
	case !i.Balance.Credited.IsZero():
		return Refuse(CodeCredited, "", "A credit note over %s stands on this invoice. Please refund the rest of the items instead.", i.Balance.Credited).UpTo(i.Balance.Credited)
	}
	return nil
}
