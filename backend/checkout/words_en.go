package checkout

import "time"

var english = words{
	Language: "en",
	when:     func(t time.Time) string { return t.Format("2 January 2006, 15:04") },
	day:      func(t time.Time) string { return t.Format("2 January 2006") },

	YourOrder: "Your order from %s", OrderNumber: "Order %s", Look: "Look at the order", UsableUntil: "This link can be used until %s.",
	Reference: "Reference", LineDiscount: "less %s", Subtotal: "Subtotal", Discount: "Discount", Coupon: "Coupon %s",
	TaxAt: "Tax %s", IncludedTaxAt: "Tax %s included", SalesTax: "Sales tax", Total: "Total",
	HowToPay:     "How would you like to pay?",
	BankTransfer: "Bank transfer", AboutBankTransfer: "You get the account, and a code for your banking app.",
	AtShop: "Pay at the shop", AboutAtShop: "You get a number and a code to show at the counter.",
	AgreeBefore: "I agree to the ", Terms: "Terms and Conditions", AgreeAfter: ".", NewTab: "(opens in a new tab)",
	Complete: "Complete order and pay", Wrong: "Something is missing. Please look at what is marked.",
	TermsNeeded: "Please agree to the Terms and Conditions.", MethodNeeded: "Please choose how to pay.",

	Card: "Card", AboutCard: "You type it in on the card gateway's own page.", AboutTest: "Test cards only: no money moves.",
	CardsSilent:   "Cards cannot be taken at the moment. Please try again, or choose another way to pay.",
	CardsOff:      "Cards cannot be taken here at present. Please pay in another way, or ask the shop.",
	CardTooLate:   "This link ends too soon for paying by card. Please pay in another way, or ask the shop for a new link.",
	CardAmount:    "Cards cannot be charged this amount. Please pay in another way, or ask the shop.",
	OnwardHeading: "On to the card gateway", OnwardText: "Its page opens by itself. There you type in your card.", Onward: "Go on",
	CheckingHeading: "Your payment is being checked", CheckingText: "This takes a moment; the page goes on by itself.",
	HeldHeading: "Your card is authorised", HeldText: "The shop takes the money when it sends your order.", TestPaid: "%s: a test card paid; no money moved.",

	AskHeading: "%s asks to keep your card", AskText: "It may then be charged for what you buy there later. Nothing is charged now.",
	AskSafe: "You type the card on the card gateway's own page; the shop never sees its number.", AskGo: "Leave my card", CardTest: "%s: test cards only; no money moves.",
	CardNeeded: "Cards cannot be taken at the moment. Please try again in a moment, or ask the shop.", CardChecking: "Your card is being checked",
	CardKeptHeading: "Thank you: your card is kept", CardKeptText: "Nothing was charged. You can close this page.", CardExpiry: "Expires",
	CardCancelledHeading: "Your card is not needed any more", CardCancelledText: "The shop has taken this request back. If you did not expect this, please ask the shop.",
	BackHeading: "You can close this page", BackPaid: "The shop sees what came of the payment on its own screen.", BackUnpaid: "Nothing was paid.",

	Thanks: "Thank you for your order", OrderPlaced: "%s has received it.", InvoiceNumber: "Invoice %s", WhatWasOrdered: "What you ordered",
	TransferNow: "Please transfer the amount", Scan: "Scan this code with your banking app, or type in what stands here.",
	SamePhone: "The banking app is on this phone? Take a screenshot of the code and open it there.", CodeAlt: "Payment code for banking apps",
	Amount: "Amount", Holder: "Account holder", IBAN: "IBAN", BIC: "BIC", TransferReference: "Reference", PayBy: "Pay by",
	ShowAtCounter: "Please show this at the counter", CounterAlt: "Code with the order number", PaidHeading: "This order is paid", PaidText: "There is nothing left to pay. Thank you.",
	AskShop: "Questions? %s is there for you.", CallShop: "Phone", WriteShop: "Email",
	ExpiredHeading: "This link has expired", ExpiredText: "It could be used until %s. Please ask the shop for a new one.",
	CancelledHeading: "This order was cancelled", CancelledText: "The shop has cancelled it; there is nothing to pay. If you did not expect this, please ask the shop.",
	UnknownHeading: "There is nothing here", UnknownText: "The link may be incomplete. Please open it again from your message, or copy it in full.",
	PatienceHeading: "A moment, please", PatienceText: "Too much was asked from your connection at once. Please try again in a few seconds.",
	RefusedHeading: "This was not done", RefusedText: "The request came from another page. Please open the link from your message again.",
	TooLargeHeading: "This was not done", TooLargeText: "More was sent than belongs to this page. Please open the link from your message again.",
	UnreadableHeading: "This was not done", UnreadableText: "What was sent could not be read. Please open the link from your message again.",
	HelloHeading: "Daybook’s pages reach this phone", HelloText: "The computer has noticed, too. You can close this page.",
	FailedHeading: "This did not work", FailedText: "It is our fault, not yours. Please try again in a moment, or ask the shop.",
}
