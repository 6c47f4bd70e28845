package sandbox

import (
	"strings"

	"daybook/backend/book"
)

// card is a test card. Its number stands only here.
type card struct {
	number   string
	Brand    string    `json:"brand"`
	LastFour string    `json:"lastFour"`
	Failure  book.Code `json:"failure"` // why it is declined; empty for one that is taken
	Confirm  bool      `json:"confirm"` // its bank wants the customer's word first
	Later    book.Code `json:"later"`   // it can be kept whatever else is said of it, and this is why it is declined when it is charged then
}

// cards are test numbers that Stripe publishes (https://docs.stripe.com/testing), with what they stand for there.
var cards = []card{
	{number: "4242424242424242", Brand: "Visa", LastFour: "4242"},
	{number: "5555555555554444", Brand: "Mastercard", LastFour: "4444"},
	{number: "4000002500003155", Brand: "Visa", LastFour: "3155", Confirm: true},
	{number: "4000002760003184", Brand: "Visa", LastFour: "3184", Confirm: true, Later: book.CodeNotConfirmed},
	{number: "4000000000000002", Brand: "Visa", LastFour: "0002", Failure: book.CodeDeclined},
	{number: "4000000000000341", Brand: "Visa", LastFour: "0341", Failure: book.CodeDeclined, Later: book.CodeDeclined},
	{number: "4000000000009995", Brand: "Visa", LastFour: "9995", Failure: book.CodeNoFunds},
	{number: "4000000000000069", Brand: "Visa", LastFour: "0069", Failure: book.CodeCardExpired},
}

// cardOf finds a test card by its number as somebody types it.
func cardOf(typed string) (card, bool) {
	digits := strings.NewReplacer(" ", "", "-", "").Replace(typed)
	for _, c := range cards {
		if c.number == digits {
			return c, true
		}
	}
	return card{}, false
}

// spaced is the number in groups of four, as it stands on a card.
func (c card) spaced() string {
	return c.number[:4] + " " + c.number[4:8] + " " + c.number[8:12] + " " + c.number[12:]
}
