package sandbox

import (
	"daybook/backend/book"
	"daybook/backend/money"
)

var english = words{
	Language: "en", Warning: "SANDBOX: for trying only. No money moves; never type a real card.",
	OnlyTest:   "Only the test numbers below work here. Nothing of what you typed was kept.",
	CardNumber: "Card number", TestCards: "Test cards", Number: "Number", Outcome: "What happens",
	ConfirmTitle: "Your bank asks", Yes: "Confirm", No: "Refuse",

	PayTitle: "Pay by card", PayTo: "To", OrderWord: "Order", Pay: "Pay %s", AskPayment: "Do you confirm this payment?", Back: "Back to the order",
	SetupTitle: "Your card will be kept; nothing is charged now", SetupText: "%s may charge it for what you buy later.",
	Customer: "Customer", Keep: "Keep this card", AskSetup: "Do you confirm that this card is kept?", SetupBack: "Back",

	PaymentTitle: "Card payment", PaymentWarning: "SANDBOX: a test card paid this. No money moved.",
	StateWord: "State", Card: "Card", RefundedSum: "Refunded so far", OfAmount: "of %s",
	AuthorisedAt: "Authorised", LapsesAt: "Lapses", CapturedAt: "Captured", EndedAt: "Ended", Transaction: "Reference", PaidFor: "For",

	taken: "The card is taken.", asks: "The bank asks the customer to confirm.",
	kept: "The card is kept.", asksFirst: "The bank asks the customer to confirm, then the card is kept.",
	declinedLater: "The card is kept, but declined whenever the shop charges it.",
	asksLater:     "The card is kept, but its bank asks the customer to confirm each payment: charged without him, it fails.",
	failures: map[book.Code]string{
		book.CodeDeclined: "The card was declined.", book.CodeNoFunds: "There is not enough money on the card.",
		book.CodeCardExpired: "The card has expired.", book.CodeNotConfirmed: "This was not confirmed.",
	},
	states: map[book.ChargeState]string{
		book.ChargeAuthorised: "Authorised", book.ChargeCaptured: "Captured", book.ChargeReleased: "Released", book.ChargeLapsed: "Lapsed",
	},
	clock: "2 January 2006, 15:04 UTC", notation: money.NotationOf("GB"),
}
