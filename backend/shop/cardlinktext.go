package shop

import (
	"cmp"
	"context"

	"daybook/backend/book"
)

// cardLinkTexts are what a store writes when it asks for a card.
var cardLinkTexts = book.LinkTexts{Templates: []book.LinkTemplate{
	{
		Language: "en", Subject: "{shop} asks for your card",
		Mail: "Hello {customer},\n\nmay we keep your card for future payments? Nothing is charged now. You type the card on the card gateway's own page; we never see its number:\n\n{url}\n\nThe link can be used until {until}.\n\n{shop}",
		SMS:  "{shop} asks to keep your card for future payments; nothing is charged now: {url} (until {until})",
	},
	{
		Language: "de", Subject: "{shop} bittet um Ihre Karte",
		Mail: "Guten Tag {customer},\n\ndürfen wir Ihre Karte für künftige Zahlungen hinterlegen? Jetzt wird nichts abgebucht. Sie geben die Karte auf der Seite des Kartendienstes ein; wir sehen ihre Nummer nie:\n\n{url}\n\nDer Link gilt bis {until}.\n\n{shop}",
		SMS:  "{shop} bittet Sie, Ihre Karte für künftige Zahlungen zu hinterlegen; jetzt wird nichts abgebucht: {url} (bis {until})",
	},
}}

// cardLinkReader reads what a card link's texts say.
type cardLinkReader interface {
	LinkServer(ctx context.Context) (book.LinkServer, error)
	CardLinkToken(ctx context.Context, id int64) (string, error)
	Store(ctx context.Context, id int64) (book.Store, error)
	Customer(ctx context.Context, id int64) (book.Customer, error)
}

// cardLinkURL is the address of a card link's page; empty while pages are not served.
func cardLinkURL(ctx context.Context, from cardLinkReader, id int64) (string, error) {
	server, err := from.LinkServer(ctx)
	if err != nil {
		return "", err
	}
	token, err := from.CardLinkToken(ctx, id)
	return server.CardPageURL(token), err
}

// cardLinkMessages are a card link's texts in the customer's language.
func cardLinkMessages(ctx context.Context, from cardLinkReader, link book.CardLink, url string) (LinkMessages, error) {
	store, err := from.Store(ctx, link.StoreID)
	if err != nil {
		return LinkMessages{}, err
	}
	customer, err := from.Customer(ctx, link.CustomerID)
	if err != nil {
		return LinkMessages{}, err
	}
	language := cmp.Or(link.Language, store.Language)
	words := book.LinkWords{Shop: store.Name, Customer: customer.Name, URL: url, Until: untilText(link.ExpiresAt, store, language)}
	return messagesOf(cardLinkTexts.In(language), words), nil
}
