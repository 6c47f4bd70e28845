package sample

import "daybook/backend/book"

// Store is the sample shop in a country, with that country's habits; an empty language is the country's, too.
func Store(country, language string) (book.Store, error) {
	for _, c := range book.Countries() {
		if c.Code == country && c.Currency != "" {
			if language == "" {
				language = c.Language
			}
			return book.Store{
				Name: "The Paper Lantern", Email: "shop@example.com", Website: "paperlantern.example",
				Address:  book.Address{Line1: "Marktplatz 4", PostalCode: "10115", City: "Berlin", Country: c.Code},
				Currency: c.Currency, Language: language, Timezone: "Europe/Berlin", TaxIncluded: c.TaxIncluded, TaxRate: c.TaxRate,
				IBAN: "DE89370400440532013000", BIC: "COBADEFFXXX",
			}, nil
		}
	}
	return book.Store{}, book.Refuse(book.CodeInvalid, "country", "The habits of this country are not known here.")
}
