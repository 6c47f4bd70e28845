package shop

import (
	"strings"

	"daybook/backend/book"
)

// linkForm is how a link's text goes out.
type linkForm int

const (
	linkMail linkForm = iota // the first line is the subject
	linkSMS
)

var linkTexts = map[string]map[linkForm]string{
	"en": {
		linkMail: "Your order {order} from {shop}\nHello {customer},\n\nyour order of {total} is ready. Please look at it and choose how to pay here:\n\n{url}\n\nThe link can be used until {until}.\n\n{shop}",
		linkSMS:  "{shop}: your order of {total} is ready. Please choose how to pay: {url} (until {until})",
	},
	"de": {
		linkMail: "Ihre Bestellung {order} bei {shop}\nGuten Tag {customer},\n\nIhre Bestellung über {total} liegt bereit. Bitte sehen Sie sie an und wählen Sie hier, wie Sie zahlen:\n\n{url}\n\nDer Link gilt bis {until}.\n\n{shop}",
		linkSMS:  "{shop}: Ihre Bestellung über {total} liegt bereit. Bitte wählen Sie, wie Sie zahlen: {url} (bis {until})",
	},
}

// linkText says in the customer's language where the order is and until when.
func linkText(link book.Link, store book.Store, url string, form linkForm) string {
	language := link.Language
	if language == "" {
		language = store.Language
	}
	until := link.ExpiresAt.Time().In(store.Zone()).Format(dateForms[language] + " 15:04")
	text := strings.NewReplacer("{order}", link.OrderID, "{shop}", store.Name, "{customer}", link.CustomerName, "{total}", store.Notation().Format(link.Totals.Total),
		"{url}", url, "{until}", until).Replace(linkTexts[language][form])
	return strings.Replace(text, " ,\n", ",\n", 1) // nobody's name is known
}
