package sqlite_test

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/shop"
	"daybook/backend/testkit"
)

// terminalBook is a shop that takes cards at its own screen. Of Anna (1) are invoice 1 over 20.00, draft 3, invoice 4 over 7.00, and the
// cards 1 and 3, which was removed; of Bert (2) invoice 2 over 10.00 and card 2. Charge 1 of invoice 1 was closed, 2 of it captured by
// payment 1, and 5 of it is open. Charge 3 is a free sale of Anna's by card 1, captured by payment 2, with invoice 5; 4 is one over 7.00
// that is open. Charge 6 asks card 2 for invoice 2, and the gateway has not answered. It is closed.
func terminalBook(t testing.TB) *testkit.Shop {
	t.Helper()
	s := testkit.NewShop(t)
	s.TakeCards()
	anna, bert := s.Customer("Anna").ID, s.Customer("Bert").ID
	first, second := s.Issue(anna, testkit.Line("Atlas", 2000)), s.Issue(bert, testkit.Line("Novel", 1000))
	s.Draft(anna, testkit.Line("Ink", 700))
	s.Issue(anna, testkit.Line("Ink", 700))
	hers, his := s.SaveCard(anna, testkit.GoodCard), s.SaveCard(bert, testkit.GoodCard)
	s.Must(s.Shop.RemoveCard(s.Ctx, s.SaveCard(anna, testkit.GoodCard).ID))
	_, err := s.Shop.EndCardPayment(s.Ctx, charged(s, shop.CardPaymentInput{CustomerID: anna, InvoiceID: first.ID}, 500).Charge.ID)
	s.Must(err)
	s.TypeCard(charged(s, shop.CardPaymentInput{CustomerID: anna, InvoiceID: first.ID}, 500).Page, testkit.GoodCard)
	s.Settle()
	charged(s, shop.CardPaymentInput{StoreID: 1, CustomerID: anna, Text: "Repair", CardID: hers.ID}, 300)
	charged(s, shop.CardPaymentInput{StoreID: 1, CustomerID: anna, Text: "Repair"}, 700)
	charged(s, shop.CardPaymentInput{CustomerID: anna, InvoiceID: first.ID}, 1000)
	s.Must(os.Mkdir(filepath.Join(s.Dir, "sandbox.json.new"), 0o700)) // from now on the sandbox does not answer
	_, err = s.Shop.TakeCard(s.Ctx, shop.CardPaymentInput{Key: s.Key(), CustomerID: bert, InvoiceID: second.ID, CardID: his.ID, Amount: second.Totals.Total})
	testkit.WantRefusal(t, err, book.CodeGatewaySilent, "")
	s.Must(s.DB.Close())
	return s
}

func charged(s *testkit.Shop, in shop.CardPaymentInput, cents int64) shop.CardPayment {
	s.T.Helper()
	in.Key, in.Amount = s.Key(), money.Of(cents, "EUR")
	payment, err := s.Shop.TakeCard(s.Ctx, in)
	s.Must(err)
	return payment
}

// newAtShop is a charge of 5.00 of invoice 4 by hand, but for what is given.
func newAtShop(how string, given ...string) string {
	given = append([]string{"id", "99", "key", "'new'", "invoice_id", "4", "state", "'open'", "ended_at", "0", "reference", "''"}, given...)
	return newRow(how, "charges", "id = 1", slices.Concat(reported, slices.Collect(maps.Keys(asked))), given...)
}

// paidAtShop is a payment by hand for a charge of Anna's that has the transaction 'new'; it is her credit.
func paidAtShop(cents int) string {
	return counted("receipt") + fmt.Sprintf("INSERT INTO payments VALUES (3, 1, 1, 'REC-2026-00003', 'card_gateway', %d, 'EUR', 1, '', 1, 'new', 'sandbox'); ", cents) +
		entered(7, "payment", "customer_id=1 payment_id=3", on("card", cents), keeps(1, -cents))
}

// paysLate captures a charge by hand by that payment.
func paysLate(id, cents int, changes string) string {
	return paidAtShop(cents) + chargeIs(id, fmt.Sprintf(`state = 'captured', captured_at = 1, captured = %d, payment_id = 3, "transaction" = 'new'`, cents)+changes)
}

const (
	isItsSale   = "a free sale's invoice"
	wasBilled   = "what was billed"
	itsCustomer = "a card of its customer"
)

// terminalAttacks are on what was asked of a gateway at the shop's own screen, in the book of terminalBook.
var terminalAttacks = []attack{
	{"a free sale is over something else", chargeIs(3, "text = 'Another'"), "never changes", "charge_keeps"},
	{"a free sale is over nothing", chargeIs(4, "text = ''"), "never changes", "charge_keeps CHECK"},
	{"a free sale is taxed otherwise", chargeIs(3, "tax_rate = 7000"), "never changes", "charge_keeps"},
	{"a free sale is for more", chargeIs(4, "amount = 701"), "never changes", "charge_keeps"},
	{"an invoice's charge is for more", chargeIs(5, "amount = 1001"), "never changes", "charge_keeps"},
	{"a page becomes a saved card", chargeIs(4, "card_id = 1"), "never changes", "charge_keeps"},
	{"a saved card becomes a page", chargeIs(6, "card_id = NULL"), "never changes", "charge_keeps"},
	{"a card by hand is a retry", chargeIs(6, "retry = 1"), "never changes", "charge_keeps"},
	{"somebody else began it", chargeIs(5, "created_by = 77"), "never changes", "charge_keeps KEYS"},
	{"an invoice's charge is an order's", chargeIs(1, "link_id = 77"), "never changes", "charge_keeps KEYS"},

	{"an open sale has an invoice", chargeIs(4, "invoice_id = 4"), isItsSale, "charge_fits_sale CHECK"},
	{"a sale gets another's invoice", chargeIs(3, "invoice_id = 4"), isItsSale, "charge_fits_sale charge_goes_on"},
	{"a sale loses its invoice", chargeIs(3, "invoice_id = NULL"), isItsSale, "charge_fits_sale charge_goes_on CHECK"},
	{"an invoice's charge is another's", chargeIs(5, "invoice_id = 4"), isItsSale, "charge_fits_sale charge_goes_on"},
	{"an invoice's charge is of no invoice", chargeIs(1, "invoice_id = NULL"), isItsSale, "charge_fits_sale charge_goes_on CHECK"},
	{"a charge is Bert's", chargeIs(5, "customer_id = 2"), staysAsItCame, "charge_goes_on"},
	{"a charge is nobody's any more", chargeIs(5, "customer_id = NULL"), staysAsItCame, "charge_goes_on CHECK"},
	{"a sale is paid and has no invoice", paysLate(4, 700, ""), "CHECK", "CHECK"},
	{"a sale is paid and takes an invoice that was issued before", paysLate(4, 700, ", invoice_id = 4"), isItsSale, "charge_fits_sale"},
	{"a sale is paid and takes another sale's invoice", paysLate(4, 700, ", invoice_id = 5"), isItsSale, "charge_fits_sale"},
	{"a sale is paid and takes no invoice that is there", paysLate(4, 700, ", invoice_id = 77"), isItsSale, "charge_fits_sale KEYS"},
	{"a charge at the shop is deleted", "DELETE FROM charges WHERE id = 5", "never deleted", "charge_stays"},
}

// newTerminalAttacks are charges at the shop's own screen that cannot be, in the book of terminalBook.
var newTerminalAttacks = []attack{
	{"a charge at the shop is written anew", newAtShop("INSERT OR REPLACE", "id", "2"), "starts open", "charge_starts_open"},
	{"a charge's key is used again by force", newAtShop("INSERT OR REPLACE", "key", "(SELECT key FROM charges WHERE id = 2)"), "starts open", "charge_starts_open"},
	{"an invoice has a second open charge", newAtShop("INSERT", "invoice_id", "1"), "starts open", "charge_starts_open charge_open_of_invoice"},
	{"an invoice's open charge is replaced", newAtShop("INSERT OR REPLACE", "invoice_id", "1"), "starts open", "charge_starts_open"},
	{"a charge at the shop starts ended", newAtShop("INSERT", "state", "'ended'", "ended_at", "1"), "starts open", "charge_starts_open"},
	{"a charge at the shop starts captured", newAtShop("INSERT", "state", "'captured'", "captured_at", "1", "captured", "500", "payment_id", "77"), "starts open", "charge_starts_open KEYS"},
	{"a card is charged for more than was billed", newAtShop("INSERT", "amount", "701"), wasBilled, "charge_asks_for_invoice"},
	{"a card is charged in dollars", newAtShop("INSERT", "currency", "'USD'"), wasBilled, "charge_asks_for_invoice"},
	{"a card is charged for a draft", newAtShop("INSERT", "invoice_id", "3"), wasBilled, "charge_asks_for_invoice"},
	{"a card is charged for no invoice that is there", newAtShop("INSERT", "invoice_id", "77"), wasBilled, "charge_asks_for_invoice KEYS"},
	{"a card is charged for another's invoice", newAtShop("INSERT", "customer_id", "2"), wasBilled, "charge_asks_for_invoice"},
	{"a card is charged by another store", newAtShop("INSERT", "store_id", "77"), wasBilled, "charge_asks_for_invoice KEYS"},
	{"nobody is charged for an invoice", newAtShop("INSERT", "customer_id", "NULL"), wasBilled, "charge_asks_for_invoice CHECK"},
	{"a card is charged for nothing", newAtShop("INSERT", "invoice_id", "NULL"), "CHECK", "CHECK"},
	{"nobody is sold something", newAtShop("INSERT", "invoice_id", "NULL", "text", "'Ink'", "customer_id", "NULL"), "CHECK", "CHECK"},
	{"a free sale has an invoice already", newAtShop("INSERT", "text", "'Ink'"), "CHECK", "CHECK"},
	{"a card is only held at the shop", newAtShop("INSERT", "auto_capture", "0"), "CHECK", "CHECK"},
	{"a charge taxes an invoice again", newAtShop("INSERT", "tax_rate", "19000"), "CHECK", "CHECK"},
	{"a free sale is all tax", newAtShop("INSERT", "invoice_id", "NULL", "text", "'Ink'", "tax_rate", "100001"), "CHECK", "CHECK"},
	{"a page is a retry", newAtShop("INSERT", "retry", "1"), "CHECK", "CHECK"},
	{"a free sale is a retry", newAtShop("INSERT", "invoice_id", "NULL", "text", "'Ink'", "card_id", "1", "retry", "1"), "CHECK", "CHECK"},
	{"a retry comes before the first", newAtShop("INSERT", "card_id", "1", "retry", "-1"), "CHECK", "CHECK"},
	{"a card is charged by nobody", newAtShop("INSERT", "created_by", "77"), "FOREIGN KEY", "KEYS"},
	{"another customer's card is charged", newAtShop("INSERT", "card_id", "2"), itsCustomer, "charge_asks_its_card"},
	{"a removed card is charged", newAtShop("INSERT", "card_id", "3"), itsCustomer, "charge_asks_its_card"},
	{"a card is charged at another gateway", newAtShop("INSERT", "card_id", "1", "gateway", "'stripe'"), itsCustomer, "charge_asks_its_card"},
	{"a card is charged that is not there", newAtShop("INSERT", "card_id", "77"), itsCustomer, "charge_asks_its_card KEYS"},
}

func TestTheBookTakesAChargeAtTheShopThatIsRight(t *testing.T) {
	path := bookFile(terminalBook(t))
	const merged = "UPDATE customers SET merged_into = 2 WHERE id = 1; UPDATE saved_cards SET customer_id = 2, \"default\" = 0 WHERE customer_id = 1; "
	for name, statements := range map[string]string{
		"of an invoice, on a page":    newAtShop("INSERT"),
		"by a saved card":             newAtShop("INSERT", "card_id", "1"),
		"a retry":                     newAtShop("INSERT", "card_id", "1", "retry", "3"),
		"a free sale":                 newAtShop("INSERT", "invoice_id", "NULL", "text", "'Ink'", "tax_rate", "19000"),
		"a free sale by a saved card": newAtShop("INSERT", "invoice_id", "NULL", "text", "'Ink'", "card_id", "1"),
		"for whom she was merged":     merged + newAtShop("INSERT", "customer_id", "2", "card_id", "1"),
		"it is declined":              chargeIs(6, "state = 'ended', ended_at = 1, failed_at = 1, failure = 'card_declined'"),
		"it is paid":                  paysLate(5, 1000, ""),
	} {
		if err := try(testkit.Raw(t, copyOf(t, path), otherProgram), strings.TrimSuffix(statements, "; ")); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
