package sandbox

import "daybook/backend/book"

// words are what the page says in one language.
type words struct {
	Language, Title, Warning, PayTo, OrderWord, CardNumber, Pay, Back       string
	TestCards, Number, Outcome, OnlyTest, ConfirmTitle, ConfirmAsk, Yes, No string
	taken, asks                                                             string
	failures                                                                map[book.Code]string
}

// wordsOf are the words of a language; English ones where it is not known.
func wordsOf(language string) words {
	if language == "de" {
		return german
	}
	return english
}

// outcome says what a test card does.
func (w words) outcome(c card) string {
	switch {
	case c.Failure != "":
		return w.failures[c.Failure]
	case c.Confirm:
		return w.asks
	}
	return w.taken
}

var english = words{
	Language: "en", Title: "Pay by card", Warning: "SANDBOX: for trying only. No money moves; never type a real card.",
	PayTo: "To", OrderWord: "Order", CardNumber: "Card number", Pay: "Pay %s", Back: "Back to the order",
	TestCards: "Test cards", Number: "Number", Outcome: "What happens",
	OnlyTest:     "Only the test numbers below work here. Nothing of what you typed was kept.",
	ConfirmTitle: "Your bank asks", ConfirmAsk: "Do you confirm this payment?", Yes: "Confirm", No: "Refuse",
	taken: "The card is taken.", asks: "The bank asks the customer to confirm.",
	failures: map[book.Code]string{
		book.CodeDeclined: "The card was declined.", book.CodeNoFunds: "There is not enough money on the card.",
		book.CodeCardExpired: "The card has expired.", book.CodeNotConfirmed: "The payment was not confirmed.",
	},
}

var german = words{
	Language: "de", Title: "Mit Karte zahlen", Warning: "SANDBOX: nur zum Ausprobieren. Es fließt kein Geld; geben Sie keine echte Karte ein.",
	PayTo: "An", OrderWord: "Bestellung", CardNumber: "Kartennummer", Pay: "%s zahlen", Back: "Zurück zur Bestellung",
	TestCards: "Testkarten", Number: "Nummer", Outcome: "Was geschieht",
	OnlyTest:     "Hier gelten nur die Testnummern unten. Von Ihrer Eingabe wurde nichts behalten.",
	ConfirmTitle: "Ihre Bank fragt", ConfirmAsk: "Bestätigen Sie diese Zahlung?", Yes: "Bestätigen", No: "Ablehnen",
	taken: "Die Karte wird angenommen.", asks: "Die Bank bittet den Kunden um Bestätigung.",
	failures: map[book.Code]string{
		book.CodeDeclined: "Die Karte wurde abgelehnt.", book.CodeNoFunds: "Auf der Karte ist nicht genug Geld.",
		book.CodeCardExpired: "Die Karte ist abgelaufen.", book.CodeNotConfirmed: "Die Zahlung wurde nicht bestätigt.",
	},
}
