package sandbox

import (
	"context"

	"daybook/backend/book"
)

// FindRefund tells what became of a refund: the sandbox's cards take what they are given.
func (g *Gateway) FindRefund(_ context.Context, key string, _ book.Charge) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	if _, done := g.known.Keys[key]; !done {
		return book.Refuse(book.CodeNotFound, "", "The sandbox does not know this refund.")
	}
	return nil
}
