package model_test

import (
	"context"
	"errors"

	"pgregory.net/rapid"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/shop"
	"daybook/backend/testkit"
)

// wire is a gateway that does what it is asked, and may fail to say so.
type wire struct {
	shop.CardGateway
	lost bool
}

var errLost = errors.New("the wire is dead")

func (w *wire) heard(report book.ChargeReport, err error) (book.ChargeReport, error) {
	if w.lost {
		return book.ChargeReport{}, errLost
	}
	return report, err
}

func (w *wire) Start(ctx context.Context, order book.ChargeOrder) (book.ChargeReport, error) {
	return w.heard(w.CardGateway.Start(ctx, order))
}

func (w *wire) Charge(ctx context.Context, order book.ChargeOrder, card book.SavedCard) (book.ChargeReport, error) {
	return w.heard(w.CardGateway.Charge(ctx, order, card))
}

func (w *wire) Find(ctx context.Context, charge book.Charge) (book.ChargeReport, error) {
	return w.heard(w.CardGateway.Find(ctx, charge))
}

func (w *wire) End(ctx context.Context, charge book.Charge) (book.ChargeReport, error) {
	return w.heard(w.CardGateway.End(ctx, charge))
}

func (w *wire) Capture(ctx context.Context, key string, charge book.Charge, amount money.Amount) (book.ChargeReport, error) {
	return w.heard(w.CardGateway.Capture(ctx, key, charge, amount))
}

func (w *wire) Release(ctx context.Context, key string, charge book.Charge) (book.ChargeReport, error) {
	return w.heard(w.CardGateway.Release(ctx, key, charge))
}

func (w *wire) Refund(ctx context.Context, key string, charge book.Charge, amount money.Amount) error {
	err := w.CardGateway.Refund(ctx, key, charge, amount)
	if w.lost {
		return errLost
	}
	return err
}

// takenCard is a form that was sent, and the charge that it got, if it heard of one.
type takenCard struct {
	in     shop.CardPaymentInput
	charge int64
}

func (c *cardPlay) bill(t *rapid.T) {
	c.invoices = append(c.invoices, c.Issue(c.cards[1].CustomerID, testkit.Line("Lantern", rapid.Int64Range(100, 3000).Draw(t, "price"))).ID)
}

// invoice is one of the last invoices; without any, there is one.
func (c *cardPlay) invoice(t *rapid.T) book.Invoice {
	if len(c.invoices) == 0 {
		c.bill(t)
	}
	invoice, err := c.Shop.Shop.Invoice(c.Ctx, rapid.SampledFrom(c.invoices[max(0, len(c.invoices)-3):]).Draw(t, "invoice"))
	c.Must(err)
	return invoice
}

func (c *cardPlay) take(t *rapid.T) {
	invoice := c.invoice(t)
	c.send(t, shop.CardPaymentInput{CustomerID: invoice.CustomerID, InvoiceID: invoice.ID, Amount: partOf(t, invoice.Balance.Due)})
}

func (c *cardPlay) sell(t *rapid.T) {
	c.send(t, shop.CardPaymentInput{StoreID: 1, CustomerID: c.cards[1].CustomerID, Amount: money.Of(rapid.Int64Range(1, 3000).Draw(t, "price"), "EUR"), Text: "Repair", TaxRate: 19000})
}

func (c *cardPlay) send(t *rapid.T, in shop.CardPaymentInput) {
	in.Key, in.CardID = c.key(), rapid.SampledFrom(c.cards).Draw(t, "card").ID
	payment, err := c.Shop.Shop.TakeCard(c.Ctx, in)
	c.done(t, err)
	if book.CodeOf(err) == book.CodeCardOpen {
		c.seen["card open"]++
	}
	c.taken = append(c.taken, takenCard{in, payment.Charge.ID})
}

// sendAgain sends a form of before once more: it may only get what it got.
func (c *cardPlay) sendAgain(t *rapid.T) {
	if len(c.taken) == 0 {
		t.Skip("no form was sent")
	}
	before := &c.taken[rapid.IntRange(max(0, len(c.taken)-3), len(c.taken)-1).Draw(t, "form")]
	payment, err := c.Shop.Shop.TakeCard(c.Ctx, before.in)
	c.done(t, err)
	if before.charge != 0 && (err != nil || payment.Charge.ID != before.charge) {
		t.Fatalf("sent again it is charge %d, %v, and was %d", payment.Charge.ID, err, before.charge)
	}
	before.charge = payment.Charge.ID
	c.seen["sent again"]++
}

func (c *cardPlay) closePage(t *rapid.T) {
	charge := c.charge(t, book.ChargeOpen)
	if charge.LinkID != 0 {
		t.Skip("it is an order's")
	}
	ended, err := c.Shop.Shop.EndCardPayment(c.Ctx, charge.ID)
	c.done(t, err)
	if err == nil && ended.Charge.State == book.ChargeOpen {
		t.Fatal("it is open")
	}
	c.seen["page closed"]++
}

func (c *cardPlay) payInCash(t *rapid.T) {
	_, err := c.Shop.Shop.Collect(c.Ctx, c.Pays(c.invoice(t).ID, book.Cash, 100))
	c.done(t, err)
}

func (c *cardPlay) void(t *rapid.T) {
	_, err := c.Shop.Shop.Void(c.Ctx, shop.VoidInput{Key: c.key(), InvoiceID: c.invoice(t).ID})
	c.done(t, err)
}
