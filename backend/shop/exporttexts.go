package shop

import "daybook/backend/book"

// text is a text of an exported list in the languages of the shop.
type text struct{ en, de string }

func (t text) in(language string) string {
	if language == "de" {
		return t.de
	}
	return t.en
}

var statusTexts = map[string]text{
	string(book.StatusDraft): {"Draft", "Entwurf"}, string(book.StatusOpen): {"Open", "Offen"}, string(book.StatusPartlyPaid): {"Partly paid", "Teils bezahlt"},
	string(book.StatusPaid): {"Paid", "Bezahlt"}, string(book.StatusOverdue): {"Overdue", "Überfällig"}, string(book.StatusPartlyRefunded): {"Partly refunded", "Teils erstattet"},
	string(book.StatusRefunded): {"Refunded", "Erstattet"}, string(book.StatusWrittenOff): {"Written off", "Abgeschrieben"}, string(book.StatusVoid): {"Void", "Storniert"},
}

var methodTexts = map[string]text{
	string(book.Cash): {"Cash", "Bar"}, string(book.CardTerminal): {"Card at the terminal", "Karte am Terminal"}, string(book.BankTransfer): {"Bank transfer", "Überweisung"},
	string(book.MobileWallet): {"Mobile wallet", "Mit dem Handy"}, string(book.Cheque): {"Cheque", "Scheck"}, string(book.OtherMethod): {"Other", "Andere"},
	string(book.StoreCredit): {"Store credit", "Guthaben"},
}

var eventTexts = map[string]text{
	string(book.EntryInvoice): {"Invoice", "Rechnung"}, string(book.EntryPayment): {"Payment", "Zahlung"}, string(book.EntryCreditNote): {"Credit note", "Gutschrift"},
	string(book.EntryRefund): {"Refund", "Erstattung"}, string(book.EntryWriteOff): {"Written off", "Abgeschrieben"}, string(book.EntryRecovery): {"Write-off taken back", "Abschreibung aufgehoben"},
	string(book.EntryVoid): {"Invoice voided", "Rechnung storniert"}, string(book.EntryReversal): {"Payment reversed", "Zahlung zurückgenommen"},
	eventOpening: {"Opening balance", "Anfangssaldo"}, eventClosing: {"Closing balance", "Endsaldo"},
}

var itemTypeTexts = map[string]text{
	string(book.Physical): {"Physical", "Ware"}, string(book.Digital): {"Digital", "Digital"}, string(book.ShippingFee): {"Shipping fee", "Versandkosten"},
	string(book.Surcharge): {"Surcharge", "Zuschlag"}, string(book.DiscountOff): {"Discount", "Rabatt"}, string(book.GiftCard): {"Gift card", "Geschenkkarte"},
	string(book.StoreCreditLine): {"Store credit", "Guthaben"},
}

var mailKindTexts = map[string]text{
	string(book.MailInvoice): {"Invoice", "Rechnung"}, string(book.MailReminder): {"Reminder", "Erinnerung"}, string(book.MailReceipt): {"Receipt", "Quittung"},
	string(book.MailCreditNote): {"Credit note", "Gutschrift"}, string(book.MailStatement): {"Statement", "Kontoauszug"},
	string(book.MailLink): {"Payment link", "Zahlungslink"}, string(book.MailCardLink): {"Card tokenization link", "Karten-Link"},
}

var mailStateTexts = map[string]text{
	string(book.MailWaiting): {"Waiting", "Wartet"}, string(book.MailSending): {"Sending", "Wird gesendet"}, string(book.MailSent): {"Sent", "Gesendet"},
	string(book.MailFailed): {"Not sent", "Nicht gesendet"},
}
