package sample

import (
	"context"

	"daybook/backend/book"
)

// Store is the sample shop in a country, with that country's habits; an empty language is the country's, too.
func Store(country, language string) (book.Store, error) {
	for _, c := range book.Countries() {
		if c.Code == country && c.Currency != "" {
			if language == "" {
				language = c.Language
			}
			return book.Store{
				Code: "S1", Name: "The Paper Lantern", Email: "shop@example.com", Website: "paperlantern.example",
				Address:  book.Address{Line1: "Marktplatz 4", PostalCode: "10115", City: "Berlin", Country: c.Code},
				Currency: c.Currency, Language: language, Timezone: "Europe/Berlin", TaxIncluded: c.TaxIncluded, TaxRate: c.TaxRate,
				IBAN: "DE89370400440532013000", BIC: "COBADEFFXXX",
			}, nil
		}
	}
	return book.Store{}, book.Refuse(book.CodeInvalid, "country", "The habits of this country are not known here.")
}

// addHarbour opens a second, smaller store in a book that has one.
func (f *filler) addHarbour(ctx context.Context) error {
	stores, err := f.shop.Stores(ctx)
	if err != nil || len(stores) > 1 {
		return err
	}
	harbour, err := f.shop.NewStore(ctx)
	if err != nil {
		return err
	}
	harbour.Code, harbour.Name = "HARBOUR", f.store.Name+f.say(" – Harbour", " – Hafen")
	harbour.Address = book.Address{Line1: "Am Kai 12", PostalCode: "20457", City: "Hamburg", Country: f.store.Address.Country}
	harbour, err = f.shop.SaveStore(ctx, harbour)
	f.harbour = harbour.ID
	return err
}

// storeOf is the store of the nth sale: now and then the one at the harbour, else the first.
func (f *filler) storeOf(n int) int64 {
	if n%12 == 2 && f.harbour != 0 {
		return f.harbour
	}
	return f.store.ID
}
