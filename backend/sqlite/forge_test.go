package sqlite_test

import (
	"fmt"
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/shop"
	"daybook/backend/testkit"
)

// moneyBackBook is a shop in which everything has happened once. Anna (1) paid invoice 1 and gave its second line back
// (credit note 1, refund 1), and her invoice 3 is void. Bert (2) owes 29.00 of invoice 2, of which 10.00 were written off;
// payment 2 on it was reversed; payment 3 is his credit of 1.00; and he owes invoice 5. Invoice 4 is a draft of Anna's.
// The journal's entries are 1 to 12. It is closed.
func moneyBackBook(t testing.TB) *testkit.Shop {
	t.Helper()
	s := testkit.NewShop(t)
	anna, bert := s.Customer("Anna").ID, s.Customer("Bert").ID
	first := s.Issue(anna, testkit.Line("Novel", 2490), testkit.Line("Ink", 890))
	s.Collect(first.ID, 3380)
	s.Refund(first.ID, book.Cash, 2)
	second := s.Issue(bert, testkit.Line("Atlas", 3900))
	_, err := s.Shop.WriteOff(s.Ctx, shop.WriteOffInput{Key: s.Key(), InvoiceID: second.ID, Amount: money.Of(1000, "EUR")})
	s.Must(err)
	third := s.Issue(anna, testkit.Line("Card", 500))
	_, err = s.Shop.Void(s.Ctx, shop.VoidInput{Key: s.Key(), InvoiceID: third.ID})
	s.Must(err)
	wrong, err := s.Shop.Collect(s.Ctx, s.Pays(second.ID, book.BankTransfer, 900))
	s.Must(err)
	_, err = s.Shop.Reverse(s.Ctx, shop.ReverseInput{Key: s.Key(), PaymentID: wrong.ID})
	s.Must(err)
	_, err = s.Shop.Collect(s.Ctx, shop.CollectInput{Key: s.Key(), CustomerID: bert, Method: book.Cash, Amount: money.Of(100, "EUR"), ReceivedAt: s.Shop.Now()})
	s.Must(err)
	s.Draft(anna, testkit.Line("Pen", 500))
	s.Issue(bert, testkit.Line("Card", 300))
	s.Must(s.DB.Close())
	return s
}

// entered writes an entry by hand, with its postings, a seal and a command in the log. documents are its other columns, such
// as "invoice_id=2".
func entered(id int, kind, documents string, postings ...string) string {
	var columns, values, rows strings.Builder
	for pair := range strings.FieldsSeq(documents) {
		column, value, _ := strings.Cut(pair, "=")
		columns.WriteString(", " + column)
		values.WriteString(", " + value)
	}
	for n, posting := range postings {
		fmt.Fprintf(&rows, "INSERT INTO postings VALUES (%d, %d, %s); ", id, n+1, posting)
	}
	return fmt.Sprintf("INSERT INTO audit VALUES (NULL, 1, 1, 'forge', 'forged-%d', NULL, '', 0, 'done'); ", id) +
		fmt.Sprintf("INSERT INTO entries (id, kind, date, at, key, seal%s) VALUES (%d, '%s', '2026-03-02', 1, 'forged-%d', %d%s); ", &columns, id, kind, id, id, &values) +
		rows.String() + fmt.Sprintf("INSERT INTO seals SELECT %d, hash, randomblob(32) FROM seals WHERE entry_id = %d; ", id, id-1)
}

func owes(customer, invoice, cents int) string {
	return fmt.Sprintf("'receivable', %d, %d, NULL, 'EUR', %d", customer, invoice, cents)
}

func keeps(customer, cents int) string {
	return fmt.Sprintf("'credit', %d, NULL, NULL, 'EUR', %d", customer, cents)
}

func on(account string, cents int) string {
	return fmt.Sprintf("'%s', NULL, NULL, NULL, 'EUR', %d", account, cents)
}

func taxed(account string, cents int) string {
	return fmt.Sprintf("'%s', NULL, NULL, 19000, 'EUR', %d", account, cents)
}

// counted takes a number of a series, as whoever writes a document should.
func counted(kind string) string {
	return fmt.Sprintf("UPDATE series SET next = next + 1 WHERE kind = '%s'; ", kind)
}

// note2 is a second credit note by hand.
func note2(customer, invoice int, currency string, net, tax int) string {
	return counted("credit_note") + fmt.Sprintf("INSERT INTO credit_notes VALUES (2, 1, %d, %d, 'CN-2026-00002', '2026-03-02', '', '%s', %d, %d, %d, 1); ", invoice, customer, currency, net, tax, net+tax)
}

func line2(invoice, position, quantity, net, tax int) string {
	return fmt.Sprintf("INSERT INTO credit_note_lines VALUES (2, %d, %d, %d, %d, %d); ", invoice, position, quantity, net, tax)
}

// refund2 is a second refund by hand; note is NULL for one of a customer's credit.
func refund2(customer int, note, method string, cents int) string {
	return fmt.Sprintf("INSERT INTO refunds VALUES (2, 1, %d, %s, '%s', %d, 'EUR', '', 1, NULL); ", customer, note, method, cents)
}

// payment4 is a fourth payment by hand.
func payment4(customer int, method string, cents int) string {
	return counted("receipt") + fmt.Sprintf("INSERT INTO payments VALUES (4, 1, %d, 'REC-2026-00004', '%s', %d, 'EUR', 1, '', 1, '', ''); ", customer, method, cents)
}
