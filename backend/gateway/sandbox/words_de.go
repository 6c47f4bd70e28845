package sandbox

import (
	"daybook/backend/book"
	"daybook/backend/money"
)

var german = words{
	Language: "de", Warning: "SANDBOX: nur zum Ausprobieren. Es fließt kein Geld; geben Sie keine echte Karte ein.",
	OnlyTest:   "Hier gelten nur die Testnummern unten. Von Ihrer Eingabe wurde nichts behalten.",
	CardNumber: "Kartennummer", TestCards: "Testkarten", Number: "Nummer", Outcome: "Was geschieht",
	ConfirmTitle: "Ihre Bank fragt", Yes: "Bestätigen", No: "Ablehnen",

	PayTitle: "Mit Karte zahlen", PayTo: "An", OrderWord: "Bestellung", Pay: "%s zahlen", AskPayment: "Bestätigen Sie diese Zahlung?", Back: "Zurück zur Bestellung",
	SetupTitle: "Ihre Karte wird hinterlegt, jetzt wird nichts abgebucht", SetupText: "%s darf sie für Ihre späteren Einkäufe belasten.",
	Customer: "Kunde", Keep: "Karte hinterlegen", AskSetup: "Bestätigen Sie, dass diese Karte hinterlegt wird?", SetupBack: "Zurück",

	PaymentTitle: "Kartenzahlung", PaymentWarning: "SANDBOX: Dies hat eine Testkarte gezahlt. Es ist kein Geld geflossen.",
	StateWord: "Stand", Card: "Karte", RefundedSum: "Bisher erstattet", OfAmount: "von %s",
	AuthorisedAt: "Autorisiert", LapsesAt: "Verfällt", CapturedAt: "Eingezogen", EndedAt: "Beendet", Transaction: "Referenz", PaidFor: "Für",

	taken: "Die Karte wird angenommen.", asks: "Die Bank bittet den Kunden um Bestätigung.",
	kept: "Die Karte wird hinterlegt.", asksFirst: "Die Bank bittet den Kunden um Bestätigung, dann wird die Karte hinterlegt.",
	declinedLater: "Die Karte wird hinterlegt, aber jedes Mal abgelehnt, wenn das Geschäft sie belastet.",
	asksLater:     "Die Karte wird hinterlegt, aber ihre Bank will jede Zahlung vom Kunden bestätigt haben: Ohne ihn schlägt sie fehl.",
	failures: map[book.Code]string{
		book.CodeDeclined: "Die Karte wurde abgelehnt.", book.CodeNoFunds: "Auf der Karte ist nicht genug Geld.",
		book.CodeCardExpired: "Die Karte ist abgelaufen.", book.CodeNotConfirmed: "Das wurde nicht bestätigt.",
	},
	states: map[book.ChargeState]string{
		book.ChargeAuthorised: "Autorisiert", book.ChargeCaptured: "Eingezogen", book.ChargeReleased: "Freigegeben", book.ChargeLapsed: "Verfallen",
	},
	clock: "02.01.2006, 15:04 Uhr (UTC)", notation: money.NotationOf("DE"),
}
