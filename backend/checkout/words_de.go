package checkout

import (
	"fmt"
	"time"
)

var germanMonths = [...]string{"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"}

func germanDay(t time.Time) string {
	return fmt.Sprintf("%d. %s %d", t.Day(), germanMonths[t.Month()-1], t.Year())
}

// German law wants the button of an order that must be paid for to say just that (BGB § 312j).
var german = words{
	Language: "de",
	when:     func(t time.Time) string { return germanDay(t) + t.Format(", 15:04 Uhr") },
	day:      germanDay,
	zones:    map[string]string{"CET": "MEZ", "CEST": "MESZ"},

	YourOrder: "Ihre Bestellung bei %s", OrderNumber: "Bestellung %s", Look: "Bestellung ansehen", UsableUntil: "Dieser Link gilt bis %s.",
	Reference: "Artikelnummer", LineDiscount: "abzüglich %s", Subtotal: "Zwischensumme", Discount: "Rabatt", Coupon: "Coupon %s",
	TaxAt: "MwSt. %s", IncludedTaxAt: "Enthaltene MwSt. %s", SalesTax: "Umsatzsteuer", Total: "Gesamt",
	HowToPay:     "Wie möchten Sie zahlen?",
	BankTransfer: "Überweisung", AboutBankTransfer: "Sie erhalten die Bankverbindung und einen Code für Ihre Banking-App.",
	AtShop: "Im Geschäft zahlen", AboutAtShop: "Sie erhalten eine Nummer und einen Code, die Sie an der Kasse zeigen.",
	AgreeBefore: "Ich stimme den ", Terms: "Allgemeinen Geschäftsbedingungen", AgreeAfter: " zu.", NewTab: "(öffnet einen neuen Tab)",
	Complete: "Zahlungspflichtig bestellen", Wrong: "Es fehlt noch etwas. Bitte sehen Sie nach, was markiert ist.",
	TermsNeeded: "Bitte stimmen Sie den Allgemeinen Geschäftsbedingungen zu.", MethodNeeded: "Bitte wählen Sie, wie Sie zahlen.",

	Card: "Karte", AboutCard: "Sie geben sie auf der Seite des Kartendienstes ein.", AboutTest: "Nur Testkarten: Es fließt kein Geld.",
	CardsOff:      "Karten werden hier zurzeit nicht angenommen. Bitte zahlen Sie auf anderem Weg oder fragen Sie im Geschäft nach.",
	CardTooLate:   "Für eine Kartenzahlung endet dieser Link zu bald. Bitte zahlen Sie auf anderem Weg oder lassen Sie sich vom Geschäft einen neuen Link schicken.",
	CardAmount:    "Dieser Betrag kann nicht mit Karte gezahlt werden. Bitte zahlen Sie auf anderem Weg oder fragen Sie im Geschäft nach.",
	CardsSilent:   "Karten werden im Moment nicht angenommen. Bitte versuchen Sie es noch einmal oder wählen Sie eine andere Zahlungsart.",
	OnwardHeading: "Weiter zum Kartendienst", OnwardText: "Seine Seite öffnet sich von selbst. Dort geben Sie Ihre Karte ein.", Onward: "Weiter",
	CheckingHeading: "Ihre Zahlung wird geprüft", CheckingText: "Das dauert einen Moment; die Seite geht von selbst weiter.",
	HeldHeading: "Ihre Karte ist autorisiert", HeldText: "Das Geschäft zieht den Betrag ein, wenn es Ihre Bestellung versendet.", TestPaid: "%s: Eine Testkarte hat gezahlt; es ist kein Geld geflossen.",

	AskHeading: "%s möchte Ihre Karte hinterlegen", AskText: "Damit kann später abgebucht werden, was Sie dort kaufen. Jetzt wird nichts abgebucht.",
	AskSafe: "Sie geben die Karte auf der Seite des Kartendienstes ein; das Geschäft sieht ihre Nummer nie.", AskGo: "Karte hinterlegen", CardTest: "%s: nur Testkarten; es fließt kein Geld.",
	CardNeeded: "Karten werden im Moment nicht angenommen. Bitte versuchen Sie es gleich noch einmal oder fragen Sie im Geschäft nach.", CardChecking: "Ihre Karte wird geprüft",
	CardKeptHeading: "Vielen Dank, Ihre Karte ist hinterlegt", CardKeptText: "Es wurde nichts abgebucht. Sie können diese Seite schließen.", CardExpiry: "Gültig bis",
	CardCancelledHeading: "Ihre Karte wird nicht mehr gebraucht", CardCancelledText: "Das Geschäft hat diese Bitte zurückgezogen. Falls Sie das nicht erwartet haben, fragen Sie bitte dort nach.",
	BackHeading: "Sie können diese Seite schließen", BackPaid: "Was aus der Zahlung geworden ist, sieht das Geschäft auf seinem Bildschirm.", BackUnpaid: "Es wurde nichts bezahlt.",

	Thanks: "Vielen Dank für Ihre Bestellung", OrderPlaced: "Sie ist bei %s eingegangen.", InvoiceNumber: "Rechnung %s", WhatWasOrdered: "Was Sie bestellt haben",
	TransferNow: "Bitte überweisen Sie den Betrag", Scan: "Scannen Sie diesen Code mit Ihrer Banking-App oder tippen Sie die Angaben ab.",
	SamePhone: "Die Banking-App ist auf diesem Telefon? Machen Sie ein Bildschirmfoto des Codes und öffnen Sie es dort.", CodeAlt: "Zahlungscode für Banking-Apps",
	Amount: "Betrag", Holder: "Kontoinhaber", IBAN: "IBAN", BIC: "BIC", TransferReference: "Verwendungszweck", PayBy: "Zahlbar bis",
	ShowAtCounter: "Bitte zeigen Sie dies an der Kasse", CounterAlt: "Code mit der Bestellnummer", PaidHeading: "Diese Bestellung ist bezahlt", PaidText: "Es ist nichts mehr offen. Vielen Dank.",
	AskShop: "Fragen? %s ist gern für Sie da.", CallShop: "Telefon", WriteShop: "E-Mail",
	ExpiredHeading: "Dieser Link ist abgelaufen", ExpiredText: "Er galt bis %s. Bitte lassen Sie sich vom Geschäft einen neuen schicken.",
	CancelledHeading: "Diese Bestellung wurde storniert", CancelledText: "Das Geschäft hat sie storniert; es ist nichts zu zahlen. Falls Sie das nicht erwartet haben, fragen Sie bitte dort nach.",
	UnknownHeading: "Hier ist nichts", UnknownText: "Vielleicht ist der Link unvollständig. Bitte öffnen Sie ihn noch einmal aus Ihrer Nachricht oder kopieren Sie ihn ganz.",
	PatienceHeading: "Einen Moment, bitte", PatienceText: "Von Ihrem Anschluss kam zu viel auf einmal. Bitte versuchen Sie es in einigen Sekunden noch einmal.",
	RefusedHeading: "Das wurde nicht ausgeführt", RefusedText: "Die Anfrage kam von einer anderen Seite. Bitte öffnen Sie den Link noch einmal aus Ihrer Nachricht.",
	TooLargeHeading: "Das wurde nicht ausgeführt", TooLargeText: "Es wurde mehr gesendet, als zu dieser Seite gehört. Bitte öffnen Sie den Link noch einmal aus Ihrer Nachricht.",
	UnreadableHeading: "Das wurde nicht ausgeführt", UnreadableText: "Was gesendet wurde, war nicht zu lesen. Bitte öffnen Sie den Link noch einmal aus Ihrer Nachricht.",
	HelloHeading: "Dieses Telefon erreicht die Seiten von Daybook", HelloText: "Der Computer hat es auch bemerkt. Sie können diese Seite schließen.",
	FailedHeading: "Das hat nicht geklappt", FailedText: "Es liegt an uns, nicht an Ihnen. Bitte versuchen Sie es gleich noch einmal oder fragen Sie im Geschäft nach.",
}
