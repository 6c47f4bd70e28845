package shop

import (
	"context"

	"daybook/backend/book"
)

// GatewaySettings are what is known of the shop's account at a card gateway. Its key is never shown again.
type GatewaySettings struct {
	Gateway book.Gateway `json:"gateway"` // that takes cards at present: the sandbox, or the one connected; empty for none
	HasKey  bool         `json:"hasKey"`  // a key for Stripe is kept
	KeyEnd  string       `json:"keyEnd"`  // its last four letters
	Live    bool         `json:"live"`    // else no money moves
	Account string       `json:"account"` // whose it is, as the gateway says; empty where the key may not read that
	Problem book.Code    `json:"problem"` // why the gateway refused the key the last time it was asked; empty for nothing
	KeptIn  string       `json:"keptIn"`  // "keyring" or "file"
	Sample  bool         `json:"sample"`  // a sample book takes test keys alone
}

// GatewaySettings gives the shop's card gateway.
func (s *Shop) GatewaySettings(ctx context.Context) (GatewaySettings, error) {
	return GatewaySettings{}, errUnwritten
}

// SaveGateway tries a key for Stripe and keeps it, in the system's keyring or the sealed file, if it works.
func (s *Shop) SaveGateway(ctx context.Context, key string) (GatewaySettings, error) {
	return GatewaySettings{}, errUnwritten
}

// TestGateway asks the gateway whether a key works; an empty one stands for the one that is kept.
func (s *Shop) TestGateway(ctx context.Context, key string) (GatewaySettings, error) {
	return GatewaySettings{}, errUnwritten
}

// DisconnectGateway forgets the key. It is refused while the gateway may still know of something that the book does not.
func (s *Shop) DisconnectGateway(ctx context.Context) (GatewaySettings, error) {
	return GatewaySettings{}, errUnwritten
}
