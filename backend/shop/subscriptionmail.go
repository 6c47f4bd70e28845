package shop

import (
	"context"
	"fmt"

	"daybook/backend/book"
)

// mailDues mails customers the invoices of their subscriptions, each once. Where a card is charged first, its invoice waits for that.
func (s *Shop) mailDues(ctx context.Context) error {
	invoices, err := s.db.DuesToMail(ctx)
	if err != nil {
		return err
	}
	return s.eachDue(ctx, invoices, func(ctx context.Context, sub book.Subscription, due book.SubscriptionDue) error {
		if due.TryOn != "" && due.Tries == 0 && sub.Collection == book.CollectByCard {
			return nil
		}
		mailed := due
		mailed.Mailed = true
		return s.mailDue(ctx, book.MailInvoice, due, mailed, periodKey(sub.ID, due.Period)+"-mailed")
	})
}

// remindOfDues reminds customers of invoices that are late, unless a card will still be charged. Each reminder is passed once.
func (s *Shop) remindOfDues(ctx context.Context) error {
	invoices, err := s.db.DuesToRemind(ctx, s.Now())
	if err != nil {
		return err
	}
	return s.eachDue(ctx, invoices, func(ctx context.Context, sub book.Subscription, due book.SubscriptionDue) error {
		store, err := s.db.Store(ctx, sub.StoreID)
		if err != nil {
			return err
		}
		reminded := due
		reminded.Reminded(s.Today(store))
		if !sub.Remind || due.TryOn != "" {
			return s.advance(ctx, due, reminded, doNothing)
		}
		return s.mailDue(ctx, book.MailReminder, due, reminded, fmt.Sprintf("%s-reminded-%d", periodKey(sub.ID, due.Period), reminded.Reminders))
	})
}

// mailDue mails the customer an invoice, if that can be done, and notes in the same moment that it was.
func (s *Shop) mailDue(ctx context.Context, kind book.MailKind, from, to book.SubscriptionDue, key string) error {
	defer s.changed("outbox") // after the commit: whoever delivers finds the mail
	return s.advance(ctx, from, to, func(ctx context.Context) error {
		_, err := s.sendOne(ctx, kind, from.InvoiceID, key)
		return unlessRefused(err)
	})
}

// unlessRefused lets pass that something cannot be mailed: then it is the shop's to hand over.
func unlessRefused(err error) error {
	if isRefusal(err) {
		return nil
	}
	return err
}

// What a mail about a card that was refused says; the first is used while it will be charged again.
const (
	mailRefused     book.MailKind = "card_refused"
	mailRefusedLast book.MailKind = "card_refused_last"
)

// refusalWords say in each language why a card was refused, where the customer can do something about it.
var refusalWords = map[string]map[book.Code]string{
	"en": {
		book.CodeDeclined: "the card's bank declined it", book.CodeNoFunds: "there are not enough funds for it", book.CodeCardExpired: "the card has expired",
		book.CodeNotConfirmed: "the card's bank wants you to confirm it", book.CodeNoCard: "we have no card of yours on file",
	},
	"de": {
		book.CodeDeclined: "Die Bank der Karte hat abgelehnt", book.CodeNoFunds: "Die Karte ist nicht ausreichend gedeckt", book.CodeCardExpired: "Die Karte ist abgelaufen",
		book.CodeNotConfirmed: "Die Bank der Karte verlangt Ihre Bestätigung", book.CodeNoCard: "Uns liegt keine Karte von Ihnen vor",
	},
}

// cardWords name a card in each language.
var cardWords = map[string]string{"en": " (%s ending in %s)", "de": " (%s mit den Endziffern %s)"}

// mailRefusal tells a customer that his card could not be charged, when it will be tried again, and how to pay otherwise.
func (s *Shop) mailRefusal(ctx context.Context, sub book.Subscription, due book.SubscriptionDue, charge book.Charge) error {
	letter, err := s.letterOf(ctx, book.Mail{Kind: book.MailReminder, Attached: book.Attached{InvoiceID: due.InvoiceID}})
	if err != nil {
		return err
	}
	store, err := s.db.Store(ctx, sub.StoreID)
	if err != nil {
		return err
	}
	customer, err := s.db.Customer(ctx, sub.CustomerID)
	if err != nil || customer.Email == "" {
		return err
	}
	letter.language = documentLanguage(letter.language, customer, store)
	letter.numbers["{why}"], letter.numbers["{card}"] = refusalWords[letter.language][due.Failure], ""
	card, err := s.cardOf(ctx, charge)
	if err != nil {
		return err
	}
	if card.ID != 0 {
		letter.numbers["{card}"] = fmt.Sprintf(cardWords[letter.language], card.Brand, card.LastFour)
	}
	kind := mailRefusedLast
	if due.TryOn != "" {
		kind, letter.dates["{retry}"] = mailRefused, due.TryOn
	}
	proposal, err := s.propose(ctx, kind, letter, store)
	if err != nil {
		return err
	}
	_, err = s.Send(ctx, SendInput{
		Key: fmt.Sprintf("%s-refused-%d", periodKey(sub.ID, due.Period), due.Tries), Kind: book.MailReminder, Document: book.Document{ID: due.InvoiceID},
		To: proposal.To, Subject: proposal.Subject, Text: proposal.Text,
	})
	return unlessRefused(err)
}
