package sample_test

import (
	"testing"

	"daybook/backend/sample"
	"daybook/backend/testkit"
)

// BenchmarkSampleBook fills a book of 2,000 customers and 10,000 invoices through the shop's rules, and asks it everything a
// sound book must answer with nothing: a journal that does not add up to zero, a balance that is not the sum of the open invoices.
func BenchmarkSampleBook(b *testing.B) {
	for b.Loop() {
		s := testkit.NewShop(b)
		if err := sample.Fill(s.Ctx, s.Shop, sample.Size{Customers: 2000, Invoices: 10_000, Seed: 1}); err != nil {
			b.Fatal(err)
		}
		testkit.WantSound(b, testkit.Raw(b, s.DB.Path(), "mode=ro"))
	}
}
