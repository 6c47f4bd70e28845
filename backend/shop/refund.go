package shop

import (
	"context"
	"log/slog"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/sqlite"
)

// Payout is one of the ways in which the money of a refund leaves.
type Payout struct {
	Method book.Method  `json:"method"`
	Amount money.Amount `json:"amount"`
}

// RefundInput asks to take back items of an invoice, as the form sends it.
type RefundInput struct {
	Key       string            `json:"key"`
	InvoiceID int64             `json:"invoiceId"`
	Lines     []book.RefundLine `json:"lines"`
	Payouts   []Payout          `json:"payouts"` // they add up to the money that leaves
	Reason    string            `json:"reason"`
}

func (in RefundInput) payouts() []book.Refund {
	refunds := []book.Refund{}
	for _, p := range in.Payouts {
		refunds = append(refunds, book.Refund{Method: p.Method, Amount: p.Amount})
	}
	return refunds
}

// RefundPreview is what a refund would do: its plan, and the entries it would post.
type RefundPreview struct {
	book.RefundPlan
	Entries []book.Entry    `json:"entries"`
	Cards   []book.CardLeft `json:"cards"` // that money can go back to
}

// PreviewRefund works a refund out and changes nothing. The payouts need not fit yet: then their entries are left out.
func (s *Shop) PreviewRefund(ctx context.Context, in RefundInput) (RefundPreview, error) {
	plan, err := planRefund(ctx, s.db, in)
	if err != nil {
		return RefundPreview{}, err
	}
	cards, err := s.db.CardsOf(ctx, in.InvoiceID)
	if err != nil {
		return RefundPreview{}, err
	}
	paid := plan
	if paid.Pay(in.payouts(), cards...) == nil {
		plan = paid
	}
	return RefundPreview{plan, book.RefundEntries(plan.CreditNote, plan.Recovered), cards}, nil
}

// refundable is the book, or the transaction that is changing it.
type refundable interface {
	Invoice(ctx context.Context, id int64) (book.Invoice, error)
	CreditLinesOf(ctx context.Context, invoice int64, c money.Currency) ([]book.CreditLine, error)
}

func planRefund(ctx context.Context, r refundable, in RefundInput) (book.RefundPlan, error) {
	invoice, err := r.Invoice(ctx, in.InvoiceID)
	if err != nil {
		return book.RefundPlan{}, err
	}
	taken, err := r.CreditLinesOf(ctx, in.InvoiceID, invoice.Currency)
	if err != nil {
		return book.RefundPlan{}, err
	}
	return book.PlanRefund(invoice, taken, in.Lines)
}

// RefundItems issues a credit note for items of an invoice and records how the money left. It cannot be undone.
func (s *Shop) RefundItems(ctx context.Context, in RefundInput) (book.CreditNote, error) {
	if err := needKey(in.Key); err != nil {
		return book.CreditNote{}, err
	}
	var err error
	if in.Reason, err = book.Paragraphs("reason", in.Reason, book.MaxNote); err != nil {
		return book.CreditNote{}, err
	}
	note, err := answered(ctx, s, command{"RefundItems", in.Key, in}, func(tx *sqlite.Tx) (int64, error) {
		return s.refundItems(ctx, tx, in)
	}, (*sqlite.Tx).CreditNote)
	if err != nil || !note.Pending() {
		return note, err
	}
	if _, err := s.answerCalls(ctx); err != nil {
		slog.Warn("a gateway did not answer", "error", err) // the refund says that it is pending
	}
	return s.db.CreditNote(ctx, note.ID)
}

func (s *Shop) refundItems(ctx context.Context, tx *sqlite.Tx, in RefundInput) (int64, error) {
	plan, err := planRefund(ctx, tx, in)
	if err != nil {
		return 0, err
	}
	cards, err := tx.CardsOf(ctx, in.InvoiceID)
	if err != nil {
		return 0, err
	}
	if err := plan.Pay(in.payouts(), cards...); err != nil {
		return 0, err
	}
	note := plan.CreditNote
	note.Reason, note.CreatedAt = in.Reason, s.Now()
	if note.Date, err = s.today(ctx, tx, note.StoreID); err != nil {
		return 0, err
	}
	if note.Number, err = tx.TakeNumber(ctx, note.StoreID, book.SeriesCreditNote, note.Date); err != nil {
		return 0, err
	}
	if err := tx.InsertCreditNote(ctx, &note); err != nil {
		return 0, err
	}
	if err := s.askForRefunds(ctx, tx, note); err != nil {
		return 0, err
	}
	return note.ID, s.post(ctx, tx, in.Key, note.Date, 0, book.RefundEntries(note, plan.Recovered)...)
}

// RefundCreditInput asks to pay a customer's credit out.
type RefundCreditInput struct {
	Key        string       `json:"key"`
	CustomerID int64        `json:"customerId"`
	Method     book.Method  `json:"method"`
	Amount     money.Amount `json:"amount"`
	Note       string       `json:"note"`
}

// RefundCredit pays out credit of a customer, up to all there is.
func (s *Shop) RefundCredit(ctx context.Context, in RefundCreditInput) (book.Refund, error) {
	if err := needKey(in.Key); err != nil {
		return book.Refund{}, err
	}
	store, err := s.Store(ctx)
	if err != nil {
		return book.Refund{}, err
	}
	return answered(ctx, s, command{"RefundCredit", in.Key, in}, func(tx *sqlite.Tx) (int64, error) {
		return s.refundCredit(ctx, tx, in, store)
	}, (*sqlite.Tx).Refund)
}

func (s *Shop) refundCredit(ctx context.Context, tx *sqlite.Tx, in RefundCreditInput, store book.Store) (int64, error) {
	if _, err := tx.Customer(ctx, in.CustomerID); err != nil {
		return 0, err
	}
	_, credit, err := tx.CustomerBalance(ctx, in.CustomerID, in.Amount.Currency)
	if err != nil {
		return 0, err
	}
	refund := book.Refund{StoreID: store.ID, CustomerID: in.CustomerID, Method: in.Method, Amount: in.Amount, Note: in.Note, CreatedAt: s.Now()}
	if err := refund.Clean(credit); err != nil {
		return 0, err
	}
	if refund.ID, err = tx.InsertRefund(ctx, refund); err != nil {
		return 0, err
	}
	return refund.ID, s.post(ctx, tx, in.Key, s.Today(store), 0, book.CreditPayoutEntry(refund))
}
