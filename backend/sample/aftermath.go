package sample

import (
	"context"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/shop"
)

// aftermath is what happens to a few sales later, so that the sample shows each of it: two refunds, two write-offs, a void,
// a payment that was recorded wrongly, and credit that is used. They count for today, and stay few whatever the size.
func (f *filler) aftermath(ctx context.Context) error {
	for n, id := range last(f.paid, 2) {
		method := []book.Method{book.StoreCredit, book.BankTransfer}[n]
		if err := f.refund(ctx, id, method, f.say("Returned unopened", "Ungeöffnet zurückgegeben")); err != nil {
			return err
		}
	}
	for _, id := range f.unpaid[:min(2, len(f.unpaid))] {
		if err := f.writeOff(ctx, id, f.say("Moved away, mail comes back", "Unbekannt verzogen, Post kommt zurück")); err != nil {
			return err
		}
	}
	for _, id := range last(f.unpaid, 1) {
		if _, err := f.shop.Void(ctx, shop.VoidInput{Key: f.key(), InvoiceID: id, Reason: f.say("Billed twice", "Doppelt berechnet")}); err != nil {
			return err
		}
	}
	for _, id := range f.wrong {
		if _, err := f.shop.Reverse(ctx, shop.ReverseInput{Key: f.key(), PaymentID: id, Reason: f.say("Belonged to another customer", "Gehörte zu jemand anderem")}); err != nil {
			return err
		}
	}
	return f.useCredit(ctx)
}

// last are the last few of ids.
func last(ids []int64, count int) []int64 { return ids[max(0, len(ids)-count):] }

// refund takes back the first line of an invoice, as far as it can be.
func (f *filler) refund(ctx context.Context, invoice int64, method book.Method, reason string) error {
	billed, err := f.shop.Invoice(ctx, invoice)
	if err != nil {
		return err
	}
	in := shop.RefundInput{Key: f.key(), InvoiceID: invoice, Lines: []book.RefundLine{{Position: 1, Quantity: billed.Lines[0].Quantity}}, Reason: reason}
	plan, err := f.shop.PreviewRefund(ctx, in)
	if err != nil {
		return err
	}
	if !plan.Payout.IsZero() {
		in.Payouts = []shop.Payout{{Method: method, Amount: plan.Payout}}
	}
	_, err = f.shop.RefundItems(ctx, in)
	return err
}

func (f *filler) writeOff(ctx context.Context, invoice int64, reason string) error {
	billed, err := f.shop.Invoice(ctx, invoice)
	if err != nil {
		return err
	}
	_, err = f.shop.WriteOff(ctx, shop.WriteOffInput{Key: f.key(), InvoiceID: invoice, Amount: billed.Balance.Due, Reason: reason})
	return err
}

// useCredit pays the first open invoice of somebody who has credit, as far as the credit goes.
func (f *filler) useCredit(ctx context.Context) error {
	for _, id := range f.unpaid {
		invoice, err := f.shop.Invoice(ctx, id)
		if err != nil {
			return err
		}
		credit := f.credit[invoice.CustomerID]
		if invoice.Balance.State() != book.Open || credit == 0 {
			continue
		}
		part := money.Of(min(credit, invoice.Balance.Due.Minor), invoice.Currency)
		_, err = f.shop.Collect(ctx, shop.CollectInput{
			Key: f.key(), CustomerID: invoice.CustomerID, Method: book.StoreCredit, Amount: part, ReceivedAt: f.shop.Now(),
			Shares: []shop.Share{{InvoiceID: id, Amount: part}},
		})
		return err
	}
	return nil
}
