package shop

import (
	"cmp"
	"context"
	"errors"
	"fmt"

	"daybook/backend/book"
)

// SendEachInput asks to send several invoices, or reminders of them, each to its customer with the words that are proposed.
type SendEachInput struct {
	Key        string        `json:"key"`
	Kind       book.MailKind `json:"kind"` // invoice or reminder
	InvoiceIDs []int64       `json:"invoiceIds"`
}

// SendOutcome is what became of one of them: the mail, or why there is none.
type SendOutcome struct {
	InvoiceID int64       `json:"invoiceId"`
	Number    string      `json:"number"`
	Customer  string      `json:"customer"`
	MailID    int64       `json:"mailId"` // 0 when nothing was sent
	Reason    *book.Error `json:"reason"`
}

// CodeNoAddress says that a customer has no mail address.
const CodeNoAddress book.Code = "no_address"

// SendEach puts a mail for each invoice into the outbox. One that cannot be sent is left out, with the reason.
func (s *Shop) SendEach(ctx context.Context, in SendEachInput) ([]SendOutcome, error) {
	if err := needKey(in.Key); err != nil {
		return nil, err
	}
	if err := checkChosen(in.InvoiceIDs); err != nil {
		return nil, err
	}
	if in.Kind != book.MailInvoice && in.Kind != book.MailReminder {
		return nil, book.Refuse(book.CodeInvalid, "kind", "There is no such mail.")
	}
	defer s.changed("outbox") // after the commit: whoever delivers finds the mails
	outcomes := make([]SendOutcome, len(in.InvoiceIDs))
	err := s.Together(ctx, func(ctx context.Context) error {
		for n, id := range in.InvoiceIDs {
			var err error
			if outcomes[n], err = s.sendOne(ctx, in.Kind, id, fmt.Sprintf("%s/%d", in.Key, n)); err != nil {
				return err
			}
		}
		return nil
	})
	return outcomes, err
}

// sendOne sends one invoice, unless there is a reason not to.
func (s *Shop) sendOne(ctx context.Context, kind book.MailKind, id int64, key string) (SendOutcome, error) {
	invoice, err := s.db.Invoice(ctx, id)
	if err != nil {
		return SendOutcome{}, err
	}
	outcome := SendOutcome{InvoiceID: id, Number: invoice.Number, Customer: cmp.Or(invoice.BillTo.Name, invoice.BillTo.Company)}
	if errors.As(book.Mail{Kind: kind}.CheckInvoice(invoice), &outcome.Reason) {
		return outcome, nil
	}
	document := book.Document{Kind: book.DocumentInvoice, ID: id}
	proposal, err := s.ProposeMail(ctx, kind, document)
	if err != nil {
		return SendOutcome{}, err
	}
	if proposal.To == "" {
		outcome.Reason = book.Refuse(CodeNoAddress, "", "The customer has no mail address.")
		return outcome, nil
	}
	mail, err := s.Send(ctx, SendInput{Key: key, Kind: kind, Document: document, To: proposal.To, Subject: proposal.Subject, Text: proposal.Text})
	outcome.MailID = mail.ID
	return outcome, err
}
