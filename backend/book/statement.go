package book

import "daybook/backend/money"

// Statement is a customer's account for a period: what was owed before, every event, and what is owed after. A balance
// is what the customer owes less the customer's credit; below zero the shop owes.
type Statement struct {
	CustomerID int64           `json:"customerId"`
	From       Date            `json:"from"`
	To         Date            `json:"to"` // included
	Opening    money.Amount    `json:"opening"`
	Lines      []StatementLine `json:"lines"`
	Closing    money.Amount    `json:"closing"`
}

// StatementLine is one entry of the journal as the customer sees it. Change raises or lowers the balance; it is zero
// where credit paid an invoice.
type StatementLine struct {
	EntryID int64        `json:"entryId"`
	Kind    EntryKind    `json:"kind"`
	Date    Date         `json:"date"`
	Number  string       `json:"number"`  // of the document behind it
	Method  Method       `json:"method"`  // of a payment or refund
	Gateway Gateway      `json:"gateway"` // that took or gave it; empty for none
	Amount  money.Amount `json:"amount"`  // of the document, without a sign
	Change  money.Amount `json:"change"`
	Balance money.Amount `json:"balance"` // after it
}

// Run computes the balances from the opening balance and the changes.
func (s *Statement) Run() {
	s.Closing = s.Opening
	for n := range s.Lines {
		line := &s.Lines[n]
		s.Closing = s.Closing.Plus(line.Change.Minor)
		line.Balance = s.Closing
	}
}

// CheckPeriod refuses a period that is none.
func CheckPeriod(from, to Date) error {
	if err := CheckDate("from", from); err != nil {
		return err
	}
	if err := CheckDate("to", to); err != nil {
		return err
	}
	if to < from {
		return Refuse(CodeInvalid, "to", "The period ends before it begins.")
	}
	return nil
}
