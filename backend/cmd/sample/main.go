// Command sample fills a new book with the sample shop, through the shop's own rules.
package main

import (
	"context"
	"crypto/rand"
	"flag"
	"fmt"
	"os"
	"time"

	"daybook/backend/book"
	"daybook/backend/sample"
	"daybook/backend/secret"
	"daybook/backend/shop"
	"daybook/backend/wiring"
)

func main() {
	size := sample.Size{}
	flag.IntVar(&size.Customers, "customers", 60, "how many customers to make")
	flag.IntVar(&size.Invoices, "invoices", 200, "how many invoices to make")
	flag.Uint64Var(&size.Seed, "seed", 1, "the same seed on the same day makes the same shop")
	country := flag.String("country", "DE", "the shop's country")
	language := flag.String("language", "", "the shop's language, en or de; the country's if empty")
	flag.Parse()
	if err := run(context.Background(), size, *country, *language); err != nil {
		fmt.Fprintln(os.Stderr, "sample:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, size sample.Size, country, language string) error {
	dir, err := wiring.Home()
	if err != nil {
		return err
	}
	opened, err := wiring.Open(ctx, dir, wiring.Options{Now: time.Now, Random: rand.Reader, Secrets: secret.OpenFile})
	if err != nil {
		return err
	}
	defer func() { _ = opened.DB.Close() }()
	ctx = shop.As(ctx, opened.Owner)
	if err := start(ctx, opened.Shop, country, language); err != nil {
		return err
	}
	began := time.Now()
	if err := sample.Fill(ctx, opened.Shop, size); err != nil {
		return err
	}
	fmt.Printf("%d customers and %d invoices in %s, written to %s\n", size.Customers, size.Invoices, time.Since(began).Round(time.Millisecond), opened.DB.Path())
	return nil
}

// start answers the first run's questions where nobody has.
func start(ctx context.Context, s *shop.Shop, country, language string) error {
	if _, err := s.Store(ctx); book.CodeOf(err) != book.CodeNotFound {
		return err
	}
	store, err := sample.Store(country, language)
	if err != nil {
		return err
	}
	_, err = s.Start(ctx, store)
	return err
}
