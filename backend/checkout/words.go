package checkout

import (
	"cmp"
	"fmt"
	"net/http"
	"strings"
	"time"

	"daybook/backend/book"
)

// words are all that the pages say, in one language. A % stands for what Go's fmt puts there.
type words struct {
	Language string
	when     func(time.Time) string // a moment, in words that no country reads the wrong way round
	day      func(time.Time) string
	zones    map[string]string // names of zones that have others in this language

	YourOrder, OrderNumber, Look, UsableUntil                      string
	Reference, LineDiscount, Subtotal, Discount, Coupon            string
	TaxAt, IncludedTaxAt, SalesTax, Total                          string
	HowToPay, BankTransfer, AboutBankTransfer, AtShop, AboutAtShop string
	AgreeBefore, Terms, AgreeAfter, NewTab                         string
	Complete, Wrong, TermsNeeded, MethodNeeded                     string
	Card, AboutCard, AboutTest, TestPaid                           string
	CardsSilent, CardsOff, CardTooLate, CardAmount                 string
	OnwardHeading, OnwardText, Onward                              string
	CheckingHeading, CheckingText, HeldHeading, HeldText           string

	AskHeading, AskText, AskSafe, AskGo, CardTest           string
	CardNeeded, CardChecking, CardKeptHeading, CardKeptText string
	CardExpiry, CardCancelledHeading, CardCancelledText     string
	BackHeading, BackPaid, BackUnpaid                       string

	Thanks, OrderPlaced, InvoiceNumber, WhatWasOrdered           string
	TransferNow, Scan, SamePhone, CodeAlt                        string
	Amount, Holder, IBAN, BIC, TransferReference, PayBy          string
	ShowAtCounter, CounterAlt, PaidHeading, PaidText             string
	AskShop, CallShop, WriteShop                                 string
	ExpiredHeading, ExpiredText, CancelledHeading, CancelledText string
	UnknownHeading, UnknownText, PatienceHeading, PatienceText   string
	RefusedHeading, RefusedText, TooLargeHeading, TooLargeText   string
	UnreadableHeading, UnreadableText, FailedHeading, FailedText string
	HelloHeading, HelloText                                      string
}

// wordsOf are the words of a language; English ones where it is not known.
func wordsOf(language string) *words {
	if language == "de" {
		return &german
	}
	return &english
}

// wordsFor are the words for who is not known: in the language that his browser asks for first.
func wordsFor(r *http.Request) *words {
	first, _, _ := strings.Cut(strings.ToLower(r.Header.Get("Accept-Language")), ",")
	language, _, _ := strings.Cut(strings.TrimSpace(first), "-")
	return wordsOf(language)
}

// noCards says why no card can be taken; nothing of what has other reasons.
func (w *words) noCards(refused book.Code) string {
	switch refused {
	case book.CodeGatewaySilent:
		return w.CardsSilent
	case book.CodeNoGateway, book.CodeGatewayKey, book.CodeGatewayRights, book.CodeGatewayOther:
		return w.CardsOff
	case book.CodeCardTooLate:
		return w.CardTooLate
	case book.CodeCardAmount:
		return w.CardAmount
	}
	return ""
}

// moment writes a moment in a shop's zone, and names the zone: a customer may be in another.
func (w *words) moment(at book.Moment, zone *time.Location) string {
	local := at.Time().In(zone)
	zoned := local.Format("MST")
	return fmt.Sprintf("%s (%s)", w.when(local), cmp.Or(w.zones[zoned], zoned))
}

// date writes a day.
func (w *words) date(d book.Date) string { return w.day(d.Start(time.UTC).Time()) }
