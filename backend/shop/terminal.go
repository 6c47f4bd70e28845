package shop

import (
	"cmp"
	"context"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/sqlite"
)

// CardPaymentInput asks to charge a card now: a saved one, or one that is typed on the gateway's page.
type CardPaymentInput struct {
	Key        string       `json:"key"`
	StoreID    int64        `json:"storeId"`
	CustomerID int64        `json:"customerId"`
	InvoiceID  int64        `json:"invoiceId"` // that is paid; 0 for a free sale, whose invoice is issued once the card is charged
	Amount     money.Amount `json:"amount"`    // at most what is due of the invoice
	Text       string       `json:"text"`      // what a free sale is for
	TaxRate    int64        `json:"taxRate"`   // of a free sale, whose amount includes it; in thousandths of a percent
	CardID     int64        `json:"cardId"`    // 0 for one that is typed on the gateway's page
}

// CardPayment is a card payment that was begun at the shop's own screen.
type CardPayment struct {
	Charge  book.Charge  `json:"charge"`
	Page    string       `json:"page"`    // of the gateway, where a card is typed; empty for a saved card and once it is over
	Invoice book.Invoice `json:"invoice"` // zero until there is one
}

// TakeCard charges a card, or starts the gateway's page for one. A card that is declined is an answer, not an error: the charge
// has ended and names the failure.
func (s *Shop) TakeCard(ctx context.Context, in CardPaymentInput) (CardPayment, error) {
	if err := needKey(in.Key); err != nil {
		return CardPayment{}, err
	}
	charge, err := s.takeCard(ctx, command{"TakeCard", in.Key, in}, func(tx *sqlite.Tx) (book.Charge, error) {
		charge := book.Charge{StoreID: in.StoreID, CustomerID: in.CustomerID, InvoiceID: in.InvoiceID, CardID: in.CardID, Amount: in.Amount, Text: in.Text, TaxRate: in.TaxRate}
		if in.InvoiceID == 0 {
			return sellFreely(ctx, tx, charge)
		}
		return chargeInvoice(ctx, tx, charge)
	})
	if err != nil {
		return CardPayment{}, err
	}
	return s.cardPayment(ctx, charge)
}

// chargeSaved charges a customer's saved card for what is due of an invoice. The same key again gives the same charge, also for another
// card. A charge that was declined has ended and names the failure; one that the gateway refuses to begin has ended, too, and the error
// says why. While the gateway does not answer the charge is open, and the error says so.
func (s *Shop) chargeSaved(ctx context.Context, key string, invoice book.Invoice, card book.SavedCard, retry int) (book.Charge, error) {
	return s.takeCard(ctx, command{"ChargeSaved", key, invoice.ID}, func(tx *sqlite.Tx) (book.Charge, error) {
		billed, err := tx.Invoice(ctx, invoice.ID)
		if err != nil {
			return book.Charge{}, err
		}
		return chargeInvoice(ctx, tx, book.Charge{CustomerID: billed.CustomerID, InvoiceID: billed.ID, CardID: card.ID, Amount: billed.Balance.Due, Retry: retry})
	})
}

// takeCard keeps a charge that decide allows before the gateway is asked for it. Where the same command kept one before, that is asked
// for again while nobody has heard of it.
func (s *Shop) takeCard(ctx context.Context, c command, decide func(*sqlite.Tx) (book.Charge, error)) (book.Charge, error) {
	gateway, noGateway := s.Gateway(ctx)
	key, err := s.newUUID()
	if err != nil {
		return book.Charge{}, err
	}
	again := true
	charge, err := answered(ctx, s, c, func(tx *sqlite.Tx) (int64, error) {
		if noGateway != nil {
			return 0, noGateway
		}
		charge, err := decide(tx)
		if err != nil {
			return 0, err
		}
		charge.Gateway, charge.Key, charge.AutoCapture, charge.CreatedBy, charge.CreatedAt = gateway.Name(), key, true, Actor(ctx).ID, s.Now()
		again = false
		return insertCharge(ctx, tx, charge)
	}, (*sqlite.Tx).Charge)
	if err != nil || charge.State != book.ChargeOpen || charge.Reference != "" {
		return charge, err
	}
	return s.startCharge(ctx, charge, again)
}

// insertCharge adds a charge to a card that may be charged, or that can be typed.
func insertCharge(ctx context.Context, tx *sqlite.Tx, charge book.Charge) (int64, error) {
	if err := checkCard(ctx, tx, charge); err != nil {
		return 0, err
	}
	return tx.InsertCharge(ctx, charge)
}

func checkCard(ctx context.Context, tx *sqlite.Tx, charge book.Charge) error {
	if charge.CardID != 0 {
		card, err := tx.SavedCard(ctx, charge.CardID)
		if err != nil {
			return err
		}
		return card.CheckFor(charge.CustomerID, charge.Gateway)
	}
	server, err := tx.LinkServer(ctx)
	if paid, _ := server.CardURLs(); err == nil && paid == "" {
		return unreachable()
	}
	return err
}

// sellFreely is the charge of a free sale.
func sellFreely(ctx context.Context, tx *sqlite.Tx, charge book.Charge) (book.Charge, error) {
	if charge.CustomerID == 0 {
		return charge, book.Refuse(book.CodeRequired, "customerId", "Please choose a customer.")
	}
	customer, err := tx.Customer(ctx, charge.CustomerID)
	if err != nil {
		return charge, err
	}
	if charge.StoreID == 0 {
		return charge, book.Refuse(book.CodeRequired, "storeId", "Please choose a store.")
	}
	if err := cmp.Or(customer.CheckKept(), checkUsed(ctx, tx, charge.StoreID)); err != nil {
		return charge, err
	}
	charge.CustomerID = customer.ID
	return charge, charge.CleanSale()
}

// chargeInvoice is the charge of an invoice, which says by itself what it is for.
func chargeInvoice(ctx context.Context, tx *sqlite.Tx, charge book.Charge) (book.Charge, error) {
	invoice, err := tx.Invoice(ctx, charge.InvoiceID)
	if err != nil {
		return charge, err
	}
	if err := checkCustomer(ctx, tx, charge.CustomerID, invoice); err != nil {
		return charge, err
	}
	charges, err := tx.ChargesOfInvoice(ctx, invoice.ID)
	if err != nil {
		return charge, err
	}
	charge.StoreID, charge.CustomerID, charge.Text, charge.TaxRate = invoice.StoreID, invoice.CustomerID, "", 0
	return charge, invoice.CheckCharge(charge.Amount, charges)
}

// checkCustomer refuses an invoice that is not the customer's, or of whoever he was merged into.
func checkCustomer(ctx context.Context, tx *sqlite.Tx, id int64, invoice book.Invoice) error {
	customer, err := tx.Customer(ctx, id)
	if err != nil {
		return err
	}
	if customer.ID != invoice.CustomerID {
		return book.Refuse(book.CodeInvalid, "invoiceId", "Invoice %s belongs to another customer.", invoice.Number).With("number", invoice.Number)
	}
	return nil
}

// CardPayment tells how a card payment stands.
func (s *Shop) CardPayment(ctx context.Context, charge int64) (CardPayment, error) {
	known, err := s.db.Charge(ctx, charge)
	if err != nil {
		return CardPayment{}, err
	}
	return s.cardPayment(ctx, known)
}

func (s *Shop) cardPayment(ctx context.Context, charge book.Charge) (payment CardPayment, err error) {
	payment.Charge = charge
	if charge.State == book.ChargeOpen {
		payment.Page = charge.Page
	}
	if charge.InvoiceID != 0 {
		payment.Invoice, err = s.Invoice(ctx, charge.InvoiceID)
	}
	return payment, err
}

// EndCardPayment closes the gateway's page of a card payment that nobody has made. One that was made meanwhile stands, and a saved card
// whose gateway has not answered is asked for again.
func (s *Shop) EndCardPayment(ctx context.Context, charge int64) (CardPayment, error) {
	known, err := s.db.Charge(ctx, charge)
	if err != nil {
		return CardPayment{}, err
	}
	if known.State == book.ChargeOpen {
		if known, err = s.endCardPayment(ctx, known); err != nil {
			return CardPayment{}, err
		}
	}
	return s.cardPayment(ctx, known)
}

func (s *Shop) endCardPayment(ctx context.Context, charge book.Charge) (book.Charge, error) {
	if charge.CardID == 0 {
		return s.closePage(ctx, charge)
	}
	charge, err := s.lookUp(ctx, charge)
	if err == nil && charge.State == book.ChargeOpen {
		err = book.Refuse(book.CodeCallPending, "", "The card gateway has not answered yet. Daybook keeps asking.")
	}
	return charge, err
}

// PaymentPage is where a card payment is seen at its gateway; CodeNotFound where it has no such page.
func (s *Shop) PaymentPage(ctx context.Context, charge int64) (string, error) {
	paid, err := s.db.Charge(ctx, charge)
	if err != nil {
		return "", err
	}
	gateway, err := s.gatewayNamed(paid.Gateway)
	if err != nil {
		return "", err
	}
	page := gateway.PaymentPage(paid)
	if page == "" {
		return "", book.Refuse(book.CodeNotFound, "", "The card gateway has no page for this payment.")
	}
	return page, nil
}
