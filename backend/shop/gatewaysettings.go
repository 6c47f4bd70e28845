package shop

import (
	"cmp"
	"context"
	"strconv"
	"strings"

	"daybook/backend/book"
	"daybook/backend/sqlite"
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

// GatewaySettings gives the shop's card gateway. The problem is CodeNoGateway where card payments are open at Stripe and its key is
// gone, and CodeKeyUnread where it cannot be read.
func (s *Shop) GatewaySettings(ctx context.Context) (found GatewaySettings, err error) {
	found = s.account.settings()
	if found.Gateway, err = s.cardsBy(ctx); err != nil {
		return found, err
	}
	if found.Sample, err = s.db.IsSample(ctx); err != nil || found.HasKey || found.Problem != "" {
		return found, err
	}
	open, err := s.db.AtGateway(ctx, book.Stripe)
	if open.Count > 0 {
		found.Problem = book.CodeNoGateway
	}
	return found, err
}

// GatewayProblem is why card payments cannot be looked after; empty for nothing.
func (s *Shop) GatewayProblem(ctx context.Context) (book.Code, error) {
	found, err := s.GatewaySettings(ctx)
	return found.Problem, err
}

// SaveGateway tries a key for Stripe and keeps it, in the system's keyring or the sealed file, if it works.
func (s *Shop) SaveGateway(ctx context.Context, key string) (GatewaySettings, error) {
	key = strings.TrimSpace(key)
	gateway, name, err := s.try(ctx, key)
	if err != nil {
		return GatewaySettings{}, err
	}
	if err := s.checkSameAccount(ctx, gateway); err != nil {
		return GatewaySettings{}, err
	}
	if err := s.account.keep(connection{key, name}); err != nil {
		return GatewaySettings{}, err
	}
	defer s.changed("gateway")
	input := struct{ Live bool }{gateway.Live()}
	if err := s.do(ctx, command{name: "SaveGateway", input: input}, nothingElse); err != nil {
		return GatewaySettings{}, err
	}
	return s.GatewaySettings(ctx)
}

// nothingElse is the work of a command that changes nothing in the book but its log.
func nothingElse(*sqlite.Tx) (int64, error) { return 1, nil }

// try asks Stripe whether a key of the right kind works, and whose it is.
func (s *Shop) try(ctx context.Context, key string) (KeyedGateway, string, error) {
	if key == "" {
		return nil, "", book.Refuse(book.CodeRequired, "key", "Please paste the key.")
	}
	if s.tools.Stripe == nil {
		return nil, "", noGateway()
	}
	gateway, err := s.tools.Stripe(key, func(book.Code) {})
	if err != nil {
		return nil, "", err
	}
	sample, err := s.db.IsSample(ctx)
	if err != nil {
		return nil, "", err
	}
	if err := book.CheckKey(gateway.Live(), sample); err != nil {
		return nil, "", err
	}
	name, err := gateway.Check(ctx)
	if err != nil {
		return nil, "", silent(err)
	}
	return gateway, name, nil
}

// checkSameAccount refuses the key of an account that does not know a card payment which is open at Stripe.
func (s *Shop) checkSameAccount(ctx context.Context, gateway CardGateway) error {
	open, err := s.db.AtGateway(ctx, gateway.Name())
	if err != nil || open.ChargeID == 0 {
		return err
	}
	charge, err := s.db.Charge(ctx, open.ChargeID)
	if err != nil {
		return err
	}
	switch _, err := gateway.Find(ctx, charge); {
	case book.CodeOf(err) == book.CodeNotFound:
		return book.Refuse(book.CodeKeyOther, "key", "This key belongs to another account than the one where card payments are still open. Please use a key of that account until they are settled.")
	case err != nil:
		return silent(err)
	}
	return nil
}

// TestGateway asks the gateway whether a key works; an empty one stands for the one that is kept. It tells of the key that was tried.
func (s *Shop) TestGateway(ctx context.Context, key string) (GatewaySettings, error) {
	key = cmp.Or(strings.TrimSpace(key), s.account.key())
	gateway, name, err := s.try(ctx, key)
	s.account.tried(key, book.CodeOf(err))
	if err != nil {
		return GatewaySettings{}, err
	}
	found, err := s.GatewaySettings(ctx)
	found.Live, found.Account, found.KeyEnd = gateway.Live(), name, endOf(key)
	return found, err
}

// DisconnectGateway forgets the key. It is refused with CodeGatewayOpen while the gateway may still know of something that the book
// does not.
func (s *Shop) DisconnectGateway(ctx context.Context) (GatewaySettings, error) {
	open, err := s.db.AtGateway(ctx, book.Stripe)
	if err != nil {
		return GatewaySettings{}, err
	}
	if open.Count > 0 {
		return GatewaySettings{}, book.Refuse(book.CodeGatewayOpen, "", "%d card payments, refunds or pages for cards are still open at Stripe. Please cancel, capture or release them first, or wait until they are settled.", open.Count).
			With("count", strconv.Itoa(open.Count))
	}
	if err := s.account.forget(); err != nil {
		return GatewaySettings{}, err
	}
	defer s.changed("gateway")
	if err := s.do(ctx, command{name: "DisconnectGateway"}, nothingElse); err != nil {
		return GatewaySettings{}, err
	}
	return s.GatewaySettings(ctx)
}
