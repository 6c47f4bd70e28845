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
	Refund(ctx context.Context, key string, charge book.Charge, amount money.Amount) error // no refusal while the card's bank has not decided
	FindRefund(ctx context.Context, key string, charge book.Charge) error                  // what became of a refund since; it moves no money

	// Charge charges a saved card at once, without its owner. What the card's bank declines is a charge that ended with a failure. Once
	// the order has expired what was charged before is told, and nothing is charged any more: CodeCardTooLate.
	Charge(ctx context.Context, order book.ChargeOrder, card book.SavedCard) (book.ChargeReport, error)
	StartSetup(ctx context.Context, order book.SetupOrder) (book.SetupReport, error)
	FindSetup(ctx context.Context, link book.CardLink) (book.SetupReport, error)
	EndSetup(ctx context.Context, link book.CardLink) (book.SetupReport, error) // nobody can leave a card from now on; somebody may just have
	Forget(ctx context.Context, card book.SavedCard) error                      // the card cannot be charged any more; one that is forgotten already is none
	PaymentPage(charge book.Charge) string                                      // where the shop sees the charge at the gateway; empty where nothing was taken or it has no such page
}

// KeyedGateway is a CardGateway that a key of the shop's opens.
type KeyedGateway interface {
	CardGateway
	Live() bool                                // else no money moves
	Check(ctx context.Context) (string, error) // whether the key may do all that is needed, and whose it is: empty where it does not tell
}

// Accounts opens the account at a gateway that a key is of. heard is told, after each answer, why the gateway refused the key: empty
// where it did not.
type Accounts func(key string, heard func(problem book.Code)) (KeyedGateway, error)

// Gateway is the one that takes cards in this book at present; it refuses with CodeNoGateway where none does. A sample book takes
// cards at Stripe's test mode if it is connected, else in the sandbox; a real book only where money moves.
func (s *Shop) Gateway(ctx context.Context) (CardGateway, error) {
	sample, err := s.db.IsSample(ctx)
	if err != nil {
		return nil, err
	}
	connected := s.account.open()
	switch {
	case connected != nil && connected.Live() != sample:
		return connected, nil
	case sample && s.tools.Sandbox != nil:
		return s.tools.Sandbox, nil
	}
	return nil, noGateway()
}

func noGateway() error {
	return book.Refuse(book.CodeNoGateway, "", "No card gateway is connected.")
}

// gatewayNamed is the gateway at which something was begun, also when it takes nothing new.
func (s *Shop) gatewayNamed(name book.Gateway) (CardGateway, error) {
	if s.tools.Sandbox != nil && s.tools.Sandbox.Name() == name {
		return s.tools.Sandbox, nil
	}
	if connected := s.account.open(); connected != nil && connected.Name() == name {
		return connected, nil
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
