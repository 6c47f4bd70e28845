package sandbox

import (
	"daybook/backend/book"
	"daybook/backend/money"
)

// words are what the pages say in one language.
type words struct {
	Language, Warning, OnlyTest, CardNumber, TestCards, Number, Outcome string
	ConfirmTitle, Yes, No                                               string

	PayTitle, PayTo, OrderWord, Pay, AskPayment, Back string

	SetupTitle, SetupText, Customer, Keep, AskSetup, SetupBack string

	PaymentTitle, PaymentWarning, OfAmount, StateWord, RefundedSum, Card, PaidFor, Transaction string
	AuthorisedAt, LapsesAt, CapturedAt, EndedAt                                                string

	taken, asks, kept, asksFirst, declinedLater, asksLater string

	failures map[book.Code]string
	states   map[book.ChargeState]string
	clock    string // as time.Time.Format has it
	notation money.Notation
}

// wordsOf are the words of a language; English ones where it is not known.
func wordsOf(language string) words {
	if language == "de" {
		return german
	}
	return english
}

// outcome says what a test card does when an order is paid with it.
func (w words) outcome(c card) string {
	switch {
	case c.Failure != "":
		return w.failures[c.Failure]
	case c.Confirm:
		return w.asks
	}
	return w.taken
}

// outcomeOfSetup says what a test card does when it is left here, and when it is charged then.
func (w words) outcomeOfSetup(c card) string {
	switch {
	case c.Later == book.CodeNotConfirmed:
		return w.asksLater
	case c.Later != "":
		return w.declinedLater
	case c.Failure != "":
		return w.failures[c.Failure]
	case c.Confirm:
		return w.asksFirst
	}
	return w.kept
}
