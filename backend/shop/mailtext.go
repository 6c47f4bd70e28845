package shop

import (
	"cmp"
	"context"
	"strings"
	"time"

	"daybook/backend/book"
	"daybook/backend/money"
)

// MailProposal is what the form offers before it is typed over.
type MailProposal struct {
	To      string `json:"to"`
	Subject string `json:"subject"`
	Text    string `json:"text"`
}

// mailPaid is the text of an invoice on which nothing is due any more.
const mailPaid book.MailKind = "paid_invoice"

// mailTexts are the proposals by language and kind; the first line is the subject.
var mailTexts = map[string]map[book.MailKind]string{
	"en": {
		book.MailInvoice:    "Invoice {number} from {shop}\nDear {customer},\n\nplease find attached our invoice {number} of {total}, due on {due}.\n\nThank you for your custom.\n{shop}",
		mailPaid:            "Invoice {number} from {shop}\nDear {customer},\n\nthank you for your payment. Please find attached our invoice {number} of {total}, which is paid.\n\n{shop}",
		book.MailReminder:   "Reminder: invoice {number} from {shop}\nDear {customer},\n\n{open} of our invoice {number}, due on {due}, is still open. The invoice is attached once more.\n\nIf you have paid in the meantime, please disregard this mail.\n{shop}",
		book.MailReceipt:    "Receipt {number} from {shop}\nDear {customer},\n\nthank you for your payment of {total}. The receipt is attached.\n\n{shop}",
		book.MailCreditNote: "Credit note {number} from {shop}\nDear {customer},\n\nplease find attached our credit note {number} of {total} for invoice {invoice}.\n\n{shop}",
		mailRefused:         "Card payment refused: invoice {number} from {shop}\nDear {customer},\n\nwe could not charge {open} of our invoice {number} to your card{card}: {why}.\n\nWe will try again on {retry}. If you would rather pay otherwise, you find our bank details on the attached invoice. Please do not send card details by mail.\n\nIf you have paid in the meantime, please disregard this mail.\n{shop}",
		mailRefusedLast:     "Card payment refused: invoice {number} from {shop}\nDear {customer},\n\nwe could not charge {open} of our invoice {number} to your card{card}: {why}.\n\nWe will not try again by ourselves. Please pay the attached invoice, on which you find our bank details, or get in touch with us to leave another card. Please do not send card details by mail.\n\nIf you have paid in the meantime, please disregard this mail.\n{shop}",
		book.MailStatement:  "Statement of account from {shop}\nDear {customer},\n\nplease find attached your statement of account from {from} to {to}.\n\n{shop}",
	},
	"de": {
		book.MailInvoice:    "Rechnung {number} von {shop}\nGuten Tag {customer},\n\nanbei erhalten Sie unsere Rechnung {number} über {total}, fällig am {due}.\n\nVielen Dank für Ihren Einkauf.\n{shop}",
		mailPaid:            "Rechnung {number} von {shop}\nGuten Tag {customer},\n\nvielen Dank für Ihre Zahlung. Anbei erhalten Sie unsere Rechnung {number} über {total}; sie ist bezahlt.\n\n{shop}",
		book.MailReminder:   "Erinnerung: Rechnung {number} von {shop}\nGuten Tag {customer},\n\nvon unserer Rechnung {number}, fällig am {due}, sind noch {open} offen. Die Rechnung liegt noch einmal bei.\n\nFalls Sie inzwischen gezahlt haben, betrachten Sie diese Nachricht bitte als gegenstandslos.\n{shop}",
		book.MailReceipt:    "Quittung {number} von {shop}\nGuten Tag {customer},\n\nvielen Dank für Ihre Zahlung über {total}. Die Quittung liegt bei.\n\n{shop}",
		book.MailCreditNote: "Gutschrift {number} von {shop}\nGuten Tag {customer},\n\nanbei erhalten Sie unsere Gutschrift {number} über {total} zur Rechnung {invoice}.\n\n{shop}",
		mailRefused:         "Kartenzahlung abgelehnt: Rechnung {number} von {shop}\nGuten Tag {customer},\n\nwir konnten {open} aus unserer Rechnung {number} nicht von Ihrer Karte{card} abbuchen: {why}.\n\nAm {retry} versuchen wir es noch einmal. Wenn Sie lieber anders zahlen, finden Sie unsere Bankverbindung auf der beiliegenden Rechnung. Bitte senden Sie keine Kartendaten per E-Mail.\n\nFalls Sie inzwischen gezahlt haben, betrachten Sie diese Nachricht bitte als gegenstandslos.\n{shop}",
		mailRefusedLast:     "Kartenzahlung abgelehnt: Rechnung {number} von {shop}\nGuten Tag {customer},\n\nwir konnten {open} aus unserer Rechnung {number} nicht von Ihrer Karte{card} abbuchen: {why}.\n\nVon uns aus versuchen wir es nicht noch einmal. Bitte zahlen Sie die beiliegende Rechnung, auf der Sie unsere Bankverbindung finden, oder melden Sie sich bei uns, um eine andere Karte zu hinterlegen. Bitte senden Sie keine Kartendaten per E-Mail.\n\nFalls Sie inzwischen gezahlt haben, betrachten Sie diese Nachricht bitte als gegenstandslos.\n{shop}",
		book.MailStatement:  "Kontoauszug von {shop}\nGuten Tag {customer},\n\nanbei erhalten Sie Ihren Kontoauszug vom {from} bis {to}.\n\n{shop}",
	},
}

// dateForms write a date in each language's common form (Go's reference date).
var dateForms = map[string]string{"en": "2 January 2006", "de": "02.01.2006"}

// ProposeMail offers address, subject and text for sending a document.
func (s *Shop) ProposeMail(ctx context.Context, kind book.MailKind, d book.Document) (MailProposal, error) {
	mail := book.Mail{Kind: kind}
	if err := mail.Attach(d); err != nil {
		return MailProposal{}, err
	}
	letter, err := s.letterOf(ctx, mail)
	if err != nil {
		return MailProposal{}, err
	}
	store, err := s.storeOr(ctx, letter.store)
	if err != nil {
		return MailProposal{}, err
	}
	if kind == book.MailInvoice && letter.paid {
		kind = mailPaid
	}
	return s.propose(ctx, kind, letter, store)
}

// blanks are what a proposal is filled with: which store writes (0 for the first), whom to, in which language (empty for the
// customer's), and the figures.
type blanks struct {
	store    int64
	customer int64
	language string
	numbers  map[string]string
	amounts  map[string]money.Amount
	dates    map[string]book.Date
	paid     bool // nothing is due on the invoice
}

// letterOf reads what a mail's text says of its document.
func (s *Shop) letterOf(ctx context.Context, mail book.Mail) (blanks, error) {
	switch d := mail.Document(); d.Kind {
	case book.DocumentReceipt:
		p, err := s.db.Payment(ctx, d.ID)
		return blanks{store: p.StoreID, customer: p.CustomerID, numbers: map[string]string{"{number}": p.Number}, amounts: map[string]money.Amount{"{total}": p.Amount}}, err
	case book.DocumentCreditNote:
		n, err := s.db.CreditNote(ctx, d.ID)
		numbers := map[string]string{"{number}": n.Number, "{invoice}": n.InvoiceNumber}
		return blanks{store: n.StoreID, customer: n.CustomerID, numbers: numbers, amounts: map[string]money.Amount{"{total}": n.Total}}, err
	case book.DocumentStatement:
		return blanks{customer: d.ID, dates: map[string]book.Date{"{from}": d.From, "{to}": d.To}}, nil
	default:
		i, err := s.db.Invoice(ctx, d.ID)
		amounts := map[string]money.Amount{"{total}": i.Totals.Total, "{open}": i.Balance.Due}
		dates := map[string]book.Date{"{due}": i.DueDate}
		paid := i.Balance.Status(i.DueDate, i.DueDate) == book.StatusPaid
		return blanks{i.StoreID, i.CustomerID, i.Language, map[string]string{"{number}": i.Number}, amounts, dates, paid}, err
	}
}

func (s *Shop) propose(ctx context.Context, kind book.MailKind, b blanks, store book.Store) (MailProposal, error) {
	customer, err := s.db.Customer(ctx, b.customer)
	if err != nil {
		return MailProposal{}, err
	}
	b.language = documentLanguage(b.language, customer, store)
	replace := []string{"{shop}", store.Name, "{customer}", customer.DisplayName()}
	for blank, number := range b.numbers {
		replace = append(replace, blank, number)
	}
	for blank, amount := range b.amounts {
		replace = append(replace, blank, store.Notation().Format(amount))
	}
	for blank, date := range b.dates {
		replace = append(replace, blank, writtenDay(date, b.language))
	}
	text := strings.NewReplacer(replace...).Replace(mailTexts[b.language][kind])
	subject, body, _ := strings.Cut(text, "\n")
	return MailProposal{To: customer.Email, Subject: subject, Text: body}, nil
}

// documentLanguage is the language of a document for a customer: its own, else his, else the store's.
func documentLanguage(own string, customer book.Customer, store book.Store) string {
	return cmp.Or(own, customer.Language, store.Language)
}

// writtenDay is a day as mails and notes write it.
func writtenDay(day book.Date, language string) string {
	return day.Start(time.UTC).Time().Format(dateForms[language])
}
