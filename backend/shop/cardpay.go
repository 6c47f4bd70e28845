package shop

import (
	"context"
	"errors"
	"fmt"

	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// PayByCard gives the address of the gateway's page where the customer pays an order by card. Asking again gives the same one.
func (s *Shop) PayByCard(ctx context.Context, token string, agreed bool) (page string, err error) {
	link, err := s.db.LinkByToken(ctx, token)
	if err != nil {
		return "", err
	}
	if err := link.CheckCompletion(book.LinkCard, agreed, s.Now()); err != nil {
		return "", err
	}
	gateway, err := s.Gateway(ctx)
	if err != nil {
		return "", err
	}
	charge, err := s.openCharge(inNameOf(ctx, link.CreatedBy), link, gateway.Name())
	if err != nil || charge.Reference != "" {
		return charge.Page, err
	}
	charge, err = s.startCharge(ctx, charge, false)
	return charge.Page, err
}

// openCharge is the order's open charge, else a new one. It is kept before the gateway is asked for it.
func (s *Shop) openCharge(ctx context.Context, link book.Link, gateway book.Gateway) (book.Charge, error) {
	key, err := s.newUUID()
	if err != nil {
		return book.Charge{}, err
	}
	return answered(ctx, s, command{name: "OpenCharge", input: link.ID}, func(tx *sqlite.Tx) (int64, error) {
		link, err := tx.Link(ctx, link.ID)
		if err != nil {
			return 0, err
		}
		if err := link.CheckOpen(s.Now()); err != nil {
			return 0, err
		}
		open, err := openChargeOf(ctx, tx, link.ID)
		if err != nil || open.ID != 0 {
			return open.ID, err
		}
		return tx.InsertCharge(ctx, book.Charge{
			Gateway: gateway, Key: key, StoreID: link.StoreID, LinkID: link.ID, CustomerID: link.CustomerID, Amount: link.Totals.Total,
			AutoCapture: link.AutoCapture, CreatedBy: link.CreatedBy, CreatedAt: s.Now(),
		})
	}, (*sqlite.Tx).Charge)
}

// chargeReader reads the charges of an order.
type chargeReader interface {
	ChargesOfLink(ctx context.Context, link int64) ([]book.Charge, error)
}

// openChargeOf is the open charge of an order; the zero charge where none is.
func openChargeOf(ctx context.Context, from chargeReader, link int64) (book.Charge, error) {
	charges, err := from.ChargesOfLink(ctx, link)
	for _, charge := range charges {
		if charge.State == book.ChargeOpen {
			return charge, nil
		}
	}
	return book.Charge{}, err
}

// silent is what the shop says when a gateway gave no answer.
func silent(err error) error {
	if isRefusal(err) {
		return err
	}
	return fmt.Errorf("%w (%w)", book.Refuse(book.CodeGatewaySilent, "", "The card gateway does not answer. Please try again in a moment."), err)
}

// Awaited asks for a look at what gateways know, because a customer came back from one: of these charges it is soon asked again.
func (s *Shop) Awaited(charges ...int64) {
	for _, charge := range charges {
		s.waits.refresh(topic{aboutCharge, charge}, s.Now())
	}
	s.changed("charges")
}

// AwaitedCard asks for a look at what came of a card link, because its customer came back from the gateway.
func (s *Shop) AwaitedCard(link int64) {
	s.waits.refresh(topic{aboutSetup, link}, s.Now())
	s.changed("cards")
}

// errCardPage says that a customer opened the gateway's page of an order which was about to end.
var errCardPage = errors.New("the card's page is open")

// withoutCharge ends an order or pays it otherwise, once nobody can pay it by card any more.
func (s *Shop) withoutCharge(ctx context.Context, link book.Link, end func() error) error {
	for {
		if err := s.endCharge(ctx, link); err != nil {
			return err
		}
		if err := end(); !errors.Is(err, errCardPage) {
			return err
		}
	}
}

// checkNoCardPage refuses to end an order while it may be paid by card.
func checkNoCardPage(ctx context.Context, tx *sqlite.Tx, link int64) error {
	open, err := openChargeOf(ctx, tx, link)
	if err == nil && open.ID != 0 {
		return errCardPage
	}
	return err
}

// endCharge closes the gateway's page of an order that is about to end or to be paid otherwise. Where somebody has just paid
// there, the order is completed.
func (s *Shop) endCharge(ctx context.Context, link book.Link) error {
	open, err := openChargeOf(ctx, s.db, link.ID)
	if err != nil || open.ID == 0 {
		return err
	}
	_, err = s.closePage(ctx, open)
	return err
}
