package wiring

import (
	"context"
	"io"
	"path/filepath"
	"time"

	"daybook/backend/book"
	"daybook/backend/gateway/sandbox"
	"daybook/backend/secret"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
)

// Book is an open book with its shop and its owner.
type Book struct {
	DB    *sqlite.DB
	Shop  *shop.Shop
	Cards *sandbox.Gateway // takes test cards where the book is a sample
	Owner book.User        // who the book belongs to, and in whose name time acts
	Alone book.User        // who is at the screen without signing in; nobody where there are passwords
}

// Options say what the book is opened with.
type Options struct {
	Now       func() time.Time
	Random    io.Reader
	Secrets   func(dir string) (secret.Store, error) // secret.Open, or secret.OpenFile where no keyring is wanted
	Stripe    string                                 // where Stripe's API is; empty for Stripe's own address
	Changed   func(topic string)
	Completed func(link int64)
	Serving   func() book.Serving
	Addresses func() ([]book.HostAddress, error)
}

// Open opens the book in a folder and puts the tools behind its shop.
func Open(ctx context.Context, dir string, o Options) (*Book, error) {
	db, err := sqlite.Open(ctx, dir)
	if err != nil {
		return nil, err
	}
	opened, err := wire(ctx, db, dir, o)
	if err != nil {
		_ = db.Close()
		return nil, err
	}
	return opened, nil
}

func wire(ctx context.Context, db *sqlite.DB, dir string, o Options) (*Book, error) {
	secrets, err := o.Secrets(dir)
	if err != nil {
		return nil, err
	}
	cards, err := sandbox.Open(filepath.Join(dir, "sandbox.json"), o.Now, o.Random)
	if err != nil {
		return nil, err
	}
	s := shop.New(db, o.Now, o.Random, shop.Tools{
		Papers: papers{}, Post: post{}, Texter: texter{}, Secrets: kept{secrets}, Codes: paycodes{}, Sandbox: cards, Stripe: accounts(o),
		Changed: o.Changed, Completed: o.Completed, Serving: o.Serving, Addresses: o.Addresses,
	})
	owner, err := s.Prepare(ctx)
	if err != nil {
		return nil, err
	}
	if err := s.Requeue(ctx); err != nil {
		return nil, err
	}
	alone, err := s.Alone(ctx)
	if err != nil {
		return nil, err
	}
	return &Book{DB: db, Shop: s, Cards: cards, Owner: owner, Alone: alone}, nil
}
