package shop

import (
	"context"
	"strings"

	"daybook/backend/book"
)

// MailProposal is what the form offers before it is typed over.
type MailProposal struct {
	To      string `json:"to"`
	Subject string `json:"subject"`
	Text    string `json:"text"`
}

// mailTexts are the proposals by language and kind; the first line is the subject.
var mailTexts = map[string]map[book.MailKind]string{
	"en": {
		book.MailInvoice: "Invoice {number} from {shop}\nDear {customer},\n\nplease find attached our invoice {number} of {total}, due on {due}.\n\nThank you for your custom.\n{shop}",
		book.MailReceipt: "Receipt {number} from {shop}\nDear {customer},\n\nthank you for your payment of {total}. The receipt is attached.\n\n{shop}",
	},
	"de": {
		book.MailInvoice: "Rechnung {number} von {shop}\nGuten Tag {customer},\n\nanbei erhalten Sie unsere Rechnung {number} über {total}, fällig am {due}.\n\nVielen Dank für Ihren Einkauf.\n{shop}",
		book.MailReceipt: "Quittung {number} von {shop}\nGuten Tag {customer},\n\nvielen Dank für Ihre Zahlung über {total}. Die Quittung liegt bei.\n\n{shop}",
	},
}

// dateForms write a date in each language's common form (Go's reference date).
var dateForms = map[string]string{"en": "2 January 2006", "de": "02.01.2006"}

// ProposeInvoiceMail offers address, subject and text for sending an invoice.
func (s *Shop) ProposeInvoiceMail(ctx context.Context, id int64) (MailProposal, error) {
	invoice, err := s.db.Invoice(ctx, id)
	if err != nil {
		return MailProposal{}, err
	}
	return s.propose(ctx, book.MailInvoice, invoice.CustomerID, invoice.Language, func(store book.Store, language string) []string {
		return []string{
			"{number}", invoice.Number, "{total}", store.Notation().Format(invoice.Totals.Total),
			"{due}", invoice.DueDate.Start(store.Zone()).Time().In(store.Zone()).Format(dateForms[language]),
		}
	})
}

// ProposeReceiptMail offers address, subject and text for sending a receipt.
func (s *Shop) ProposeReceiptMail(ctx context.Context, id int64) (MailProposal, error) {
	payment, err := s.db.Payment(ctx, id)
	if err != nil {
		return MailProposal{}, err
	}
	return s.propose(ctx, book.MailReceipt, payment.CustomerID, "", func(store book.Store, _ string) []string {
		return []string{"{number}", payment.Number, "{total}", store.Notation().Format(payment.Amount)}
	})
}

func (s *Shop) propose(ctx context.Context, kind book.MailKind, customerID int64, language string, figures func(book.Store, string) []string) (MailProposal, error) {
	store, err := s.Store(ctx)
	if err != nil {
		return MailProposal{}, err
	}
	customer, err := s.db.Customer(ctx, customerID)
	if err != nil {
		return MailProposal{}, err
	}
	for _, fallback := range []string{customer.Language, store.Language} {
		if language == "" {
			language = fallback
		}
	}
	replace := append(figures(store, language), "{shop}", store.Name, "{customer}", customer.DisplayName())
	text := strings.NewReplacer(replace...).Replace(mailTexts[language][kind])
	subject, body, _ := strings.Cut(text, "\n")
	return MailProposal{To: customer.Email, Subject: subject, Text: body}, nil
}
