package shop

import (
	"cmp"
	"context"
	"errors"
	"fmt"

	"daybook/backend/book"
	"daybook/backend/money"
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
	charge, err := s.openCharge(inNameOf(ctx, link), link, gateway.Name())
	if err != nil || charge.Reference != "" {
		return charge.Page, err
	}
	if gateway, err = s.gatewayOf(charge); err != nil {
		return "", err
	}
	charge, err = s.startCharge(inNameOf(ctx, link), gateway, charge, link)
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
			AutoCapture: link.AutoCapture, CreatedAt: s.Now(),
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

// startCharge asks the gateway for a charge that it may have been asked for before.
func (s *Shop) startCharge(ctx context.Context, gateway CardGateway, charge book.Charge, link book.Link) (book.Charge, error) {
	page, err := s.linkURL(ctx, link.ID)
	if err != nil {
		return charge, err
	}
	store, err := s.db.Store(ctx, link.StoreID)
	if err != nil {
		return charge, err
	}
	report, err := gateway.Start(ctx, book.ChargeOrder{
		Key: charge.Key, Amount: charge.Amount, AmountText: store.Notation().Format(charge.Amount), AutoCapture: charge.AutoCapture, Text: link.OrderID, Shop: store.Name, Language: cmp.Or(link.Language, store.Language),
		PaidURL: page + "/card", BackURL: page, ExpiresAt: link.ExpiresAt,
	})
	switch {
	case isRefusal(err):
		return s.giveUp(ctx, charge, err)
	case err != nil:
		return charge, silent(err)
	}
	return s.recordCharge(ctx, charge, report)
}

// giveUp ends a charge that the gateway refuses to begin, and passes the refusal on. Nobody was ever sent to a page of it.
func (s *Shop) giveUp(ctx context.Context, charge book.Charge, refusal error) (book.Charge, error) {
	charge, err := s.recordCharge(ctx, charge, book.ChargeReport{State: book.ChargeEnded, EndedAt: s.Now(), Captured: money.Zero(charge.Amount.Currency)})
	if err != nil {
		return charge, err
	}
	return charge, refusal
}

// resume asks again for a charge whose page nobody has heard of yet. One that the gateway refuses by now has ended.
func (s *Shop) resume(ctx context.Context, gateway CardGateway, charge book.Charge, link book.Link) (book.Charge, error) {
	charge, err := s.startCharge(ctx, gateway, charge, link)
	if charge.State == book.ChargeEnded {
		return charge, nil
	}
	return charge, err
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
	gateway, err := s.gatewayOf(open)
	if err != nil {
		return err
	}
	if open.Reference == "" {
		if open, err = s.resume(ctx, gateway, open, link); err != nil || open.State != book.ChargeOpen {
			return err
		}
	}
	report, err := gateway.End(ctx, open)
	if err != nil {
		return silent(err)
	}
	_, err = s.recordCharge(ctx, open, report)
	return err
}
