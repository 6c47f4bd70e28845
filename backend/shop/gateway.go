package shop

import (
	"context"

	"daybook/backend/book"
	"daybook/backend/money"
)

// CardGateway takes cards on pages of its own. Each call that does something carries a key: the same key again does nothing more
// and gives the first answer. A refusal is final; after any other error nobody knows whether the call was heard.
type CardGateway interface {
	Name() book.Gateway
	Start(ctx context.Context, order book.ChargeOrder) (book.ChargeReport, error)
	Find(ctx context.Context, charge book.Charge) (book.ChargeReport, error)
	End(ctx context.Context, charge book.Charge) (book.ChargeReport, error) // nobody can pay from now on; somebody may just have
	Capture(ctx context.Context, key string, charge book.Charge, amount money.Amount) (book.ChargeReport, error)
	Release(ctx context.Context, key string, charge book.Charge) (book.ChargeReport, error)
	Refund(ctx context.Context, key string, charge book.Charge, amount money.Amount) error

	// Charge charges a saved card at once, without its owner. What the card's bank declines is a charge that ended with a failure.
	Charge(ctx context.Context, order book.ChargeOrder, card book.SavedCard) (book.ChargeReport, error)
	StartSetup(ctx context.Context, order book.SetupOrder) (book.SetupReport, error)
	FindSetup(ctx context.Context, link book.CardLink) (book.SetupReport, error)
	EndSetup(ctx context.Context, link book.CardLink) (book.SetupReport, error) // nobody can leave a card from now on; somebody may just have
	Forget(ctx context.Context, card book.SavedCard) error                      // the card cannot be charged any more; one that is forgotten already is none
	PaymentPage(charge book.Charge) string                                      // where the shop sees the charge at the gateway; empty where nothing was taken or it has no such page
}

// Gateway is the one that takes cards in this book at present; it refuses with CodeNoGateway where none does. The sandbox does in
// a sample book alone.
func (s *Shop) Gateway(ctx context.Context) (CardGateway, error) {
	sample, err := s.db.IsSample(ctx)
	if err != nil {
		return nil, err
	}
	if !sample || s.tools.Sandbox == nil {
		return nil, noGateway()
	}
	return s.tools.Sandbox, nil
}

func noGateway() error {
	return book.Refuse(book.CodeNoGateway, "", "No card gateway is connected.")
}

// gatewayOf is the gateway that a charge was begun at, also when it takes no new ones.
func (s *Shop) gatewayOf(charge book.Charge) (CardGateway, error) {
	if s.tools.Sandbox != nil && s.tools.Sandbox.Name() == charge.Gateway {
		return s.tools.Sandbox, nil
	}
	return nil, noGateway()
}

// cardsBy is the name of the gateway that takes cards in this book at present; empty where none does.
func (s *Shop) cardsBy(ctx context.Context) (book.Gateway, error) {
	switch gateway, err := s.Gateway(ctx); {
	case err == nil:
		return gateway.Name(), nil
	case book.CodeOf(err) == book.CodeNoGateway:
		return "", nil
	default:
		return "", err
	}
}
