package shop_test

import (
	"cmp"
	"context"
	"errors"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/shop"
	"daybook/backend/testkit"
)

// billed is an invoice of Anna's over 20.00 that nobody has paid.
func billed(s *testkit.Shop) book.Invoice {
	s.T.Helper()
	return s.Issue(s.Customer("Anna").ID, testkit.Line("Atlas", 2000))
}

// taking is a payment by card of an invoice, as its form would send it.
func taking(s *testkit.Shop, invoice book.Invoice, cents int64, card book.SavedCard) shop.CardPaymentInput {
	return shop.CardPaymentInput{Key: s.Key(), StoreID: invoice.StoreID, CustomerID: invoice.CustomerID, InvoiceID: invoice.ID, Amount: euros(cents), CardID: card.ID}
}

// selling is a free sale over 11.90 of which 1.90 are tax.
func selling(s *testkit.Shop, customer int64, card book.SavedCard) shop.CardPaymentInput {
	return shop.CardPaymentInput{Key: s.Key(), StoreID: 1, CustomerID: customer, Amount: euros(1190), Text: "Repair of a lamp", TaxRate: int64(19 * money.Percent), CardID: card.ID}
}

func take(s *testkit.Shop, in shop.CardPaymentInput) shop.CardPayment {
	s.T.Helper()
	payment, err := s.Shop.TakeCard(s.Ctx, in)
	s.Must(err)
	return payment
}

// stands is how a card payment stands.
func stands(s *testkit.Shop, id int64) shop.CardPayment {
	s.T.Helper()
	payment, err := s.Shop.CardPayment(s.Ctx, id)
	s.Must(err)
	return payment
}

func wantCredit(s *testkit.Shop, customer, cents int64) {
	s.T.Helper()
	if _, credit, err := s.DB.CustomerBalance(s.Ctx, customer, "EUR"); err != nil || credit.Minor != cents {
		s.T.Errorf("the credit is %v, %v, want %d cents", credit, err, cents)
	}
}

func TestASavedCardPaysAtOnce(t *testing.T) {
	s := takingCards(t)
	invoice := billed(s)
	in := taking(s, invoice, 1500, s.SaveCard(invoice.CustomerID, testkit.GoodCard))
	paid := take(s, in)
	wantState(t, paid.Charge, book.ChargeCaptured)
	if paid.Page != "" || paid.Charge.LastFour != "4242" || paid.Invoice.Balance.Due != euros(500) {
		t.Errorf("the page is %q, the card %q, due are %v", paid.Page, paid.Charge.LastFour, paid.Invoice.Balance.Due)
	}
	if again := take(s, in); again.Charge != paid.Charge {
		t.Errorf("sent again: %+v, first: %+v", again.Charge, paid.Charge)
	}
	payment, err := s.DB.Payment(s.Ctx, paid.Charge.PaymentID)
	s.Must(err)
	if payment.Method != book.CardGateway || payment.Amount != euros(1500) || len(payment.Allocations) != 1 {
		t.Errorf("the payment is %+v", payment)
	}
	in.Amount = euros(500)
	_, err = s.Shop.TakeCard(s.Ctx, in)
	testkit.WantRefusal(t, err, book.CodeKeyReused, "")
}

func TestADeclinedCardIsFollowedByAnother(t *testing.T) {
	s := takingCards(t)
	invoice := billed(s)
	declined := take(s, taking(s, invoice, 2000, s.SaveCard(invoice.CustomerID, testkit.DeclinedLater)))
	if declined.Charge.State != book.ChargeEnded || declined.Charge.Failure != book.CodeDeclined || declined.Charge.PaymentID != 0 {
		t.Errorf("the first is %+v", declined.Charge)
	}
	wantDue(s, invoice.ID, 2000)
	wantState(t, take(s, taking(s, invoice, 2000, s.SaveCard(invoice.CustomerID, testkit.GoodCard))).Charge, book.ChargeCaptured)
	wantDue(s, invoice.ID, 0)
}

func TestAFreeSaleMakesItsInvoice(t *testing.T) {
	s := takingCards(t)
	anna := s.Customer("Anna")
	in := selling(s, anna.ID, s.SaveCard(anna.ID, testkit.GoodCard))
	paid := take(s, in)
	wantState(t, paid.Charge, book.ChargeCaptured)
	got := paid.Invoice
	if got.Status != book.StatusPaid || got.Totals.Total != euros(1190) || got.Totals.Tax != euros(190) || got.IssueDate != "2026-03-02" || got.DueDate != got.IssueDate || got.Lines[0].Name != in.Text {
		t.Errorf("the invoice is %+v", got)
	}
	if again := take(s, in); again.Invoice.ID != got.ID {
		t.Errorf("sent again it is invoice %d", again.Invoice.ID)
	}
}

func TestADeclinedFreeSaleMakesNone(t *testing.T) {
	s := takingCards(t)
	anna := s.Customer("Anna")
	declined := take(s, selling(s, anna.ID, s.SaveCard(anna.ID, testkit.AskingLater)))
	if declined.Charge.Failure != book.CodeNotConfirmed || declined.Invoice.ID != 0 {
		t.Errorf("the charge is %+v", declined.Charge)
	}
}

func TestACardIsTypedOnTheGatewaysPage(t *testing.T) {
	s := takingCards(t)
	anna := s.Customer("Anna")
	opened := take(s, selling(s, anna.ID, book.SavedCard{}))
	if opened.Page == "" || opened.Invoice.ID != 0 {
		t.Fatalf("the page is %q, the invoice %d", opened.Page, opened.Invoice.ID)
	}
	s.TypeCard(opened.Page, testkit.DeclinedCard)
	s.Settle()
	if now := stands(s, opened.Charge.ID); now.Charge.State != book.ChargeOpen || now.Charge.Failure != book.CodeDeclined || now.Page != opened.Page {
		t.Errorf("after the first card it is %+v", now.Charge)
	}
	s.Clock.Add(50 * time.Minute)
	s.TypeCard(opened.Page, testkit.GoodCard)
	s.Clock.Add(24 * time.Hour) // it is heard of the next day
	s.Settle()
	if now := stands(s, opened.Charge.ID); now.Invoice.Status != book.StatusPaid || now.Invoice.IssueDate != "2026-03-02" || now.Page != "" {
		t.Errorf("it is %+v, the page %q", now.Invoice, now.Page)
	}
}

func TestTwoWindowsAtOnceTakeOneCardForAnInvoice(t *testing.T) {
	s := takingCards(t)
	invoice := billed(s)
	card := s.SaveCard(invoice.CustomerID, testkit.GoodCard)
	first := take(s, taking(s, invoice, 2000, book.SavedCard{}))
	_, err := s.Shop.TakeCard(s.Ctx, taking(s, invoice, 2000, card))
	testkit.WantRefusal(t, err, book.CodeCardOpen, "")
	closed, err := s.Shop.EndCardPayment(s.Ctx, first.Charge.ID)
	s.Must(err)
	wantState(t, closed.Charge, book.ChargeEnded)
	inputs := []shop.CardPaymentInput{}
	for range 8 {
		inputs = append(inputs, taking(s, invoice, 2000, card))
	}
	var mu sync.Mutex
	captured := 0
	atOnce(len(inputs), func(n int) {
		paid, err := s.Shop.TakeCard(s.Ctx, inputs[n])
		mu.Lock()
		defer mu.Unlock()
		switch code := book.CodeOf(err); {
		case err == nil && paid.Charge.State == book.ChargeCaptured:
			captured++
		case code != book.CodeCardOpen && code != book.CodeNothing:
			t.Errorf("window %d: %+v, %v", n, paid.Charge, err)
		}
	})
	if wantDue(s, invoice.ID, 0); captured != 1 {
		t.Errorf("%d cards were charged", captured)
	}
	wantCredit(s, invoice.CustomerID, 0)
}

// While the page is open the money comes otherwise, or is not wanted any more. Who pays on it all the same has it as credit.
func TestWhatComesTooLateOnAPageIsCredit(t *testing.T) {
	for name, meanwhile := range map[string]func(*testkit.Shop, book.Invoice){
		"paid in cash": func(s *testkit.Shop, invoice book.Invoice) { s.Collect(invoice.ID, 2000) },
		"voided": func(s *testkit.Shop, invoice book.Invoice) {
			_, err := s.Shop.Void(s.Ctx, shop.VoidInput{Key: s.Key(), InvoiceID: invoice.ID, Reason: "twice"})
			s.Must(err)
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := takingCards(t)
			invoice := billed(s)
			opened := take(s, taking(s, invoice, 1500, book.SavedCard{}))
			meanwhile(s, invoice)
			s.TypeCard(opened.Page, testkit.GoodCard)
			s.Settle()
			wantState(t, stands(s, opened.Charge.ID).Charge, book.ChargeCaptured)
			wantCredit(s, invoice.CustomerID, 1500)
		})
	}
}

func TestAPartPaidInCashMeanwhileLeavesTheRestToTheCard(t *testing.T) {
	s := takingCards(t)
	invoice := billed(s)
	opened := take(s, taking(s, invoice, 1500, book.SavedCard{}))
	s.Collect(invoice.ID, 800)
	s.TypeCard(opened.Page, testkit.GoodCard)
	s.Settle()
	wantDue(s, invoice.ID, 0)
	wantCredit(s, invoice.CustomerID, 300)
}

func TestAPageThatSomebodyHasJustPaidOnCannotBeClosed(t *testing.T) {
	s := takingCards(t)
	invoice := billed(s)
	opened := take(s, taking(s, invoice, 2000, book.SavedCard{}))
	s.TypeCard(opened.Page, testkit.GoodCard)
	for range 2 {
		closed, err := s.Shop.EndCardPayment(s.Ctx, opened.Charge.ID)
		s.Must(err)
		if wantState(t, closed.Charge, book.ChargeCaptured); closed.Invoice.Status != book.StatusPaid {
			t.Errorf("the invoice is %s", closed.Invoice.Status)
		}
	}
}

func TestAPageEndsAfterAnHour(t *testing.T) {
	s := takingCards(t)
	invoice := billed(s)
	opened := take(s, taking(s, invoice, 2000, book.SavedCard{}))
	s.Clock.Add(book.CardPageLife - time.Millisecond)
	s.Settle()
	wantState(t, stands(s, opened.Charge.ID).Charge, book.ChargeOpen)
	s.Clock.Add(time.Millisecond)
	s.Settle()
	wantState(t, stands(s, opened.Charge.ID).Charge, book.ChargeEnded)
	s.TypeCard(opened.Page, testkit.GoodCard)
	s.Settle()
	wantDue(s, invoice.ID, 2000)
	take(s, taking(s, invoice, 2000, book.SavedCard{}))
}

func TestACardOfAMergedCustomerIsCharged(t *testing.T) {
	s := takingCards(t)
	invoice := billed(s)
	card := s.SaveCard(invoice.CustomerID, testkit.GoodCard)
	opened := take(s, selling(s, invoice.CustomerID, book.SavedCard{}))
	keep := mergedInto(s, "Anna Müller", invoice.CustomerID)
	paid := take(s, taking(s, invoice, 2000, card))
	if wantState(t, paid.Charge, book.ChargeCaptured); paid.Charge.CustomerID != keep.ID {
		t.Errorf("it is customer %d's", paid.Charge.CustomerID)
	}
	s.TypeCard(opened.Page, testkit.GoodCard)
	s.Settle()
	if sold := stands(s, opened.Charge.ID); sold.Invoice.CustomerID != keep.ID || sold.Invoice.BillTo.Name != "Anna Müller" {
		t.Errorf("the sale's invoice is %+v", sold.Invoice.BillTo)
	}
}

func TestNobodyIsErasedWhileHeMayPayAtTheShop(t *testing.T) {
	s := takingCards(t)
	anna := s.Customer("Anna")
	opened := take(s, selling(s, anna.ID, book.SavedCard{}))
	_, err := s.Shop.EraseCustomer(s.Ctx, anna.ID, s.Key())
	testkit.WantRefusal(t, err, shop.CodeCardsWaiting, "")
	_, err = s.Shop.EndCardPayment(s.Ctx, opened.Charge.ID)
	s.Must(err)
	_, err = s.Shop.EraseCustomer(s.Ctx, anna.ID, s.Key())
	s.Must(err)
}

func TestWhatACardIsNotChargedFor(t *testing.T) {
	s := takingCards(t)
	invoice, bert := billed(s), s.Customer("Bert")
	draft := s.Draft(invoice.CustomerID, testkit.Line("Ink", 300))
	void := s.Issue(invoice.CustomerID, testkit.Line("Ink", 300))
	_, err := s.Shop.Void(s.Ctx, shop.VoidInput{Key: s.Key(), InvoiceID: void.ID})
	s.Must(err)
	lost := s.Issue(invoice.CustomerID, testkit.Line("Ink", 300))
	_, err = s.Shop.WriteOff(s.Ctx, shop.WriteOffInput{Key: s.Key(), InvoiceID: lost.ID, Amount: euros(300)})
	s.Must(err)
	card, removed := s.SaveCard(invoice.CustomerID, testkit.GoodCard), s.SaveCard(invoice.CustomerID, testkit.GoodCard)
	s.Must(s.Shop.RemoveCard(s.Ctx, removed.ID))
	his := s.SaveCard(bert.ID, testkit.GoodCard)
	for name, c := range map[string]struct {
		in    shop.CardPaymentInput
		with  func(*shop.CardPaymentInput)
		code  book.Code
		field string
	}{
		"a form without a key":       {taking(s, invoice, 2000, card), func(in *shop.CardPaymentInput) { in.Key = "" }, book.CodeInvalid, "key"},
		"a draft":                    {taking(s, draft, 300, card), nil, book.CodeNotIssued, "invoiceId"},
		"a void invoice":             {taking(s, void, 300, card), nil, book.CodeVoid, "invoiceId"},
		"one written off":            {taking(s, lost, 300, card), nil, book.CodeNothing, "invoiceId"},
		"more than is due":           {taking(s, invoice, 2001, card), nil, book.CodeTooMuch, "amount"},
		"nothing":                    {taking(s, invoice, 0, card), nil, book.CodeNegative, "amount"},
		"dollars":                    {taking(s, invoice, 2000, card), func(in *shop.CardPaymentInput) { in.Amount.Currency = "USD" }, book.CodeInvalid, "amount"},
		"another customer's card":    {taking(s, invoice, 2000, his), nil, book.CodeInvalid, "cardId"},
		"another customer's invoice": {taking(s, invoice, 2000, his), func(in *shop.CardPaymentInput) { in.CustomerID = bert.ID }, book.CodeInvalid, "invoiceId"},
		"a card that was removed":    {taking(s, invoice, 2000, removed), nil, book.CodeNotFound, "cardId"},
		"a sale to nobody":           {selling(s, 0, book.SavedCard{}), nil, book.CodeRequired, "customerId"},
		"a sale of nothing":          {selling(s, bert.ID, his), func(in *shop.CardPaymentInput) { in.Text = " " }, book.CodeRequired, "text"},
		"a sale of a card number":    {selling(s, bert.ID, his), func(in *shop.CardPaymentInput) { in.Text = testkit.GoodCard }, book.CodeCard, "text"},
		"a sale for nothing":         {selling(s, bert.ID, his), func(in *shop.CardPaymentInput) { in.Amount.Minor = 0 }, book.CodeNegative, "amount"},
		"a sale in no currency":      {selling(s, bert.ID, his), func(in *shop.CardPaymentInput) { in.Amount.Currency = "XYZ" }, book.CodeInvalid, "amount"},
		"a sale that is all tax":     {selling(s, bert.ID, his), func(in *shop.CardPaymentInput) { in.TaxRate = 100_001 }, book.CodeInvalid, "taxRate"},
		"a sale by no store":         {selling(s, bert.ID, his), func(in *shop.CardPaymentInput) { in.StoreID = 0 }, book.CodeRequired, "storeId"},
	} {
		t.Run(name, func(t *testing.T) {
			if c.with != nil {
				c.with(&c.in)
			}
			_, err := s.Shop.TakeCard(s.Ctx, c.in)
			testkit.WantRefusal(t, err, c.code, c.field)
		})
	}
	t.Run("the limit is said", func(t *testing.T) {
		var refusal *book.Error
		if _, err := s.Shop.TakeCard(s.Ctx, taking(s, invoice, 2001, card)); !errors.As(err, &refusal) || refusal.Limit == nil || *refusal.Limit != euros(2000) {
			t.Errorf("got %+v", refusal)
		}
	})
	t.Run("a page where none is served", func(t *testing.T) {
		server, err := s.DB.LinkServer(s.Ctx)
		s.Must(err)
		server.Reach = book.ReachOff
		_, err = s.Shop.SaveLinkServer(s.Ctx, server)
		s.Must(err)
		_, err = s.Shop.TakeCard(s.Ctx, taking(s, invoice, 2000, book.SavedCard{}))
		testkit.WantRefusal(t, err, book.CodeUnreachable, "")
	})
}

func TestNoCardIsTakenWithoutAGateway(t *testing.T) {
	s := testkit.NewShop(t)
	_, err := s.Shop.TakeCard(s.Ctx, taking(s, billed(s), 2000, book.SavedCard{}))
	testkit.WantRefusal(t, err, book.CodeNoGateway, "")
}

// badLine is the sandbox of a shop whose answers get lost, or that refuses everything.
type badLine struct {
	shop.CardGateway
	lost    bool
	refusal error
	asked   int

	meanwhile func() // happens while it is asked; may be nil
}

func (d *badLine) after(report book.ChargeReport, err error) (book.ChargeReport, error) {
	if d.lost {
		return book.ChargeReport{}, errors.New("the line is dead")
	}
	return report, err
}

func (d *badLine) Start(ctx context.Context, order book.ChargeOrder) (book.ChargeReport, error) {
	if d.asked++; d.refusal != nil {
		return book.ChargeReport{}, d.refusal
	}
	return d.after(d.CardGateway.Start(ctx, order))
}

func (d *badLine) Charge(ctx context.Context, order book.ChargeOrder, card book.SavedCard) (book.ChargeReport, error) {
	if d.asked++; d.refusal != nil {
		return book.ChargeReport{}, d.refusal
	}
	if d.meanwhile != nil {
		d.meanwhile()
	}
	return d.after(d.CardGateway.Charge(ctx, order, card))
}

// through puts a badLine line between a shop and its sandbox.
func through(s *testkit.Shop) *badLine {
	line := &badLine{CardGateway: s.Cards}
	s.Shop = shop.New(s.DB, s.Clock.Now, rand.NewChaCha8([32]byte{7}), shop.Tools{Sandbox: line})
	return line
}

func TestALostAnswerIsAskedForAgainAndCountsOnce(t *testing.T) {
	for _, kind := range []string{"saved card", "page"} {
		for _, way := range []string{"the form is sent again", "the clerk settles", "it is closed"} {
			t.Run(kind+": "+way, func(t *testing.T) {
				s := takingCards(t)
				invoice, card := billed(s), book.SavedCard{}
				if kind == "saved card" {
					card = s.SaveCard(invoice.CustomerID, testkit.GoodCard)
				}
				line, in := through(s), taking(s, invoice, 2000, card)
				line.lost = true
				_, err := s.Shop.TakeCard(s.Ctx, in)
				testkit.WantRefusal(t, err, book.CodeGatewaySilent, "")
				_, err = s.Shop.TakeCard(s.Ctx, taking(s, invoice, 2000, card))
				testkit.WantRefusal(t, err, book.CodeCardOpen, "")
				line.lost = false
				charges, err := s.DB.ChargesOfInvoice(s.Ctx, invoice.ID)
				s.Must(err)
				switch way {
				case "the form is sent again":
					take(s, in)
				case "the clerk settles":
					s.Settle()
				default:
					_, err := s.Shop.EndCardPayment(s.Ctx, charges[0].ID)
					s.Must(err)
				}
				got := stands(s, charges[0].ID)
				want := book.ChargeOpen
				switch {
				case kind == "saved card":
					want = book.ChargeCaptured
				case way == "it is closed":
					want = book.ChargeEnded
				}
				if wantState(t, got.Charge, want); len(charges) != 1 || line.asked != 2 {
					t.Errorf("%d charges, asked %d times", len(charges), line.asked)
				}
			})
		}
	}
}

func TestWhatTheGatewayRefusesToBeginIsOver(t *testing.T) {
	s := takingCards(t)
	invoice := billed(s)
	card := s.SaveCard(invoice.CustomerID, testkit.GoodCard)
	line := through(s)
	for _, card := range []book.SavedCard{{}, card} {
		line.refusal = book.Refuse(book.CodeCardAmount, "amount", "Too little.")
		in := taking(s, invoice, 2000, card)
		_, err := s.Shop.TakeCard(s.Ctx, in)
		testkit.WantRefusal(t, err, book.CodeCardAmount, "amount")
		line.refusal = nil
		wantState(t, take(s, in).Charge, book.ChargeEnded)
	}
	wantState(t, take(s, taking(s, invoice, 2000, card)).Charge, book.ChargeCaptured)
}

// Who does not know the shop's key any more does not say what he did while he did.
func TestASavedCardWaitsForTheKeyThatChargedIt(t *testing.T) {
	s := takingCards(t)
	invoice := billed(s)
	line, in := through(s), taking(s, invoice, 2000, s.SaveCard(invoice.CustomerID, testkit.GoodCard))
	line.lost = true
	_, err := s.Shop.TakeCard(s.Ctx, in)
	testkit.WantRefusal(t, err, book.CodeGatewaySilent, "")
	line.lost, line.refusal = false, book.Refuse(book.CodeGatewayKey, "key", "Who are you?")
	_, err = s.Shop.TakeCard(s.Ctx, in)
	testkit.WantRefusal(t, err, book.CodeGatewayKey, "key")
	_, err = s.Shop.Settle(s.Ctx)
	testkit.WantRefusal(t, err, book.CodeGatewayKey, "key")
	line.refusal = nil
	s.Settle()
	wantState(t, take(s, in).Charge, book.ChargeCaptured)
	wantDue(s, invoice.ID, 0)
}

func TestASubscriptionsCardIsChargedOncePerKey(t *testing.T) {
	s := takingCards(t)
	invoice := billed(s)
	bad, good := s.SaveCard(invoice.CustomerID, testkit.DeclinedLater), s.SaveCard(invoice.CustomerID, testkit.GoodCard)
	line := through(s)
	charge := func(key string, card book.SavedCard, retry int) (book.Charge, error) {
		return shop.ChargeSaved(s.Shop, s.Ctx, key, invoice, card, retry)
	}
	first, err := charge("period 1", bad, 0)
	s.Must(err)
	if wantState(t, first, book.ChargeEnded); first.Failure != book.CodeDeclined {
		t.Errorf("it failed because of %q", first.Failure)
	}
	again, err := charge("period 1", good, 0) // the customer's default card is another one by now
	s.Must(err)
	if again != first {
		t.Errorf("asked again: %+v", again)
	}
	s.Collect(invoice.ID, 500)
	line.lost = true
	open, err := charge("period 1, try 1", good, 1)
	if testkit.WantRefusal(t, err, book.CodeGatewaySilent, ""); open.State != book.ChargeOpen || open.Retry != 1 {
		t.Errorf("unheard it is %+v", open)
	}
	line.lost = false
	paid, err := charge("period 1, try 1", good, 1)
	s.Must(err)
	if wantState(t, paid, book.ChargeCaptured); paid.ID != open.ID || paid.Captured != euros(1500) {
		t.Errorf("charge %d, then %d, of %v", open.ID, paid.ID, paid.Captured)
	}
	wantDue(s, invoice.ID, 0)
	_, err = charge("period 1, try 2", good, 2)
	testkit.WantRefusal(t, err, book.CodeNothing, "invoiceId")
}

func TestACardIsTakenInTheNameOfWhoAskedForIt(t *testing.T) {
	s := takingCards(t)
	invoice := billed(s)
	opened := take(s, taking(s, invoice, 2000, book.SavedCard{}))
	s.TypeCard(opened.Page, testkit.GoodCard)
	_, err := s.Shop.Settle(context.Background()) // nobody's doing
	s.Must(err)
	raw := testkit.Raw(t, rawBook(s), "mode=ro")
	for _, name := range []string{"TakeCard", "RecordCharge"} {
		if users := testkit.Column(t, raw, "SELECT DISTINCT user_id FROM audit WHERE command = ?", name); cmp.Or(users...) != "1" || len(users) != 1 {
			t.Errorf("%s was done by %v", name, users)
		}
	}
}

// While the form waits for the gateway's answer, the clerk looks what is open, and does not ask for the same.
func TestTheClerkDoesNotAskAtOnceWithTheForm(t *testing.T) {
	s := takingCards(t)
	invoice := billed(s)
	in := taking(s, invoice, 2000, s.SaveCard(invoice.CustomerID, testkit.GoodCard))
	line := through(s)
	clerk := make(chan error)
	line.meanwhile = func() {
		go func() {
			_, err := s.Shop.Settle(s.Ctx)
			clerk <- err
		}()
		time.Sleep(50 * time.Millisecond) // so that the clerk is there
	}
	wantState(t, take(s, in).Charge, book.ChargeCaptured)
	if err := <-clerk; err != nil || line.asked != 1 {
		t.Errorf("asked %d times, %v", line.asked, err)
	}
}

// behind is a gateway whose clock is.
type behind struct {
	shop.CardGateway
	ended int
}

func (b *behind) Find(ctx context.Context, charge book.Charge) (book.ChargeReport, error) {
	report, err := b.CardGateway.Find(ctx, charge)
	if report.State == book.ChargeEnded {
		report.State, report.EndedAt = book.ChargeOpen, 0
	}
	return report, err
}

func (b *behind) End(ctx context.Context, charge book.Charge) (book.ChargeReport, error) {
	b.ended++
	return b.CardGateway.End(ctx, charge)
}

func TestAPageWhoseHourIsOverIsClosed(t *testing.T) {
	s := takingCards(t)
	invoice, gateway := billed(s), &behind{CardGateway: s.Cards}
	s.Shop = shop.New(s.DB, s.Clock.Now, rand.NewChaCha8([32]byte{7}), shop.Tools{Sandbox: gateway})
	opened := take(s, taking(s, invoice, 2000, book.SavedCard{}))
	for _, want := range []int{0, 1, 1} {
		s.Settle()
		if gateway.ended != want {
			t.Errorf("it was closed %d times, want %d", gateway.ended, want)
		}
		s.Clock.Add(book.CardPageLife)
	}
	wantState(t, stands(s, opened.Charge.ID).Charge, book.ChargeEnded)
}
