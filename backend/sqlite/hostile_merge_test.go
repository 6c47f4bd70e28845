package sqlite_test

import (
	"slices"
	"testing"

	"daybook/backend/book"
	"daybook/backend/shop"
	"daybook/backend/testkit"
)

// mergedBook is a shop in which Bert (2) was merged into Anna (1). Each has an unpaid invoice of 24.90, 1 of Anna's, 2 of
// Bert's, and 3 of Cleo's (3), who is somebody else. Bert had paid 1.00 ahead and sent a file. Dora (4) and Emil (5) have nothing, and Emil
// was merged into Dora. It is closed.
func mergedBook(t testing.TB) *testkit.Shop {
	t.Helper()
	s := testkit.NewShop(t)
	var all []book.Customer
	for _, name := range []string{"Anna", "Bert", "Cleo", "Dora", "Emil"} {
		all = append(all, s.Customer(name))
	}
	for _, c := range all[:3] {
		s.Issue(c.ID, testkit.Line("Novel", 2490))
	}
	_, err := s.Shop.Collect(s.Ctx, shop.CollectInput{Key: s.Key(), CustomerID: 2, Method: book.Cash, Amount: testkit.Cents(100).Amount, ReceivedAt: s.Shop.Now()})
	s.Must(err)
	s.Draft(2, testkit.Line("Card", 500))
	_, err = s.Shop.AddAttachment(s.Ctx, book.Attachment{CustomerID: 2, Name: "order.txt"}, []byte("One card"), s.Key())
	s.Must(err)
	for _, pair := range [][2]book.Customer{{all[0], all[1]}, {all[3], all[4]}} {
		_, err := s.Shop.MergeCustomers(s.Ctx, shop.MergeInput{Key: s.Key(), KeepID: pair[0].ID, KeepVersion: pair[0].Version, OtherID: pair[1].ID, OtherVersion: pair[1].Version})
		s.Must(err)
	}
	s.Must(s.DB.Close())
	return s
}

// payment2 is a second payment by hand, on an invoice.
func payment2(customer, invoice, cents string) string {
	return counted("receipt") + "INSERT INTO payments VALUES (2, 1, " + customer + ", 'REC-2026-00002', 'cash', " + cents + ", 'EUR', 1, '', 1, '', ''); " +
		"INSERT INTO allocations VALUES (2, " + invoice + ", " + cents + "); "
}

// mergeAttacks are on merges and on what they let one customer do for another, in the book of mergedBook.
var mergeAttacks = []attack{
	{"a merge is undone", "UPDATE customers SET merged_into = NULL WHERE id = 2", "a merge is final", "merge_is_final"},
	{"a customer is merged into himself", "UPDATE customers SET merged_into = 3 WHERE id = 3", "a merge is final", "merge_is_final"},
	{"a customer is merged into one who was merged", "UPDATE customers SET merged_into = 2 WHERE id = 3", "a merge is final", "merge_is_final"},
	{"a customer is merged into nobody", "UPDATE customers SET merged_into = 99 WHERE id = 4", "FOREIGN KEY", "KEYS"},
	{"a merged customer with entries is deleted", "DELETE FROM customers WHERE id = 2", "entries stays", "customer_stays KEYS"},
	{"a customer whom another was merged into is deleted", "DELETE FROM customer_balances WHERE customer_id = 4; DELETE FROM customers WHERE id = 4", "FOREIGN KEY", "KEYS"},

	{"a merged customer is written anew", "INSERT OR REPLACE INTO customers SELECT id, name, company, email, phone, tax_id, language, note, archived, sort_key, created_at, version, NULL, erased_at FROM customers WHERE id = 2", "exists already", "customer_is_not_replaced"},

	{"a file is changed", "UPDATE attachments SET data = CAST('Two card' AS BLOB)", "a file never changes", "attachment_keeps"},
	{"a file gets another name", "UPDATE attachments SET name = 'another.txt'", "a file never changes", "attachment_keeps"},
	{"a file is another than its sum says", "UPDATE attachments SET sha256 = replace(sha256, 'a', 'b')", "a file never changes", "attachment_keeps"},

	{"somebody else pays a merged customer's invoice", payment2("3", "2", "2490") +
		entered(5, "payment", "customer_id=3 payment_id=2", on("cash", 2490), owes(3, 2, -2490)), "its invoice's currency", "posting_is_its_customers"},
	{"a merged customer pays somebody else's invoice", payment2("2", "3", "2490") +
		entered(5, "payment", "customer_id=2 payment_id=2", on("cash", 2490), owes(2, 3, -2490)), "its invoice's currency", "posting_is_its_customers"},
	{"a merged customer's posting is in the entry of who he is now", payment2("1", "2", "2490") +
		entered(5, "payment", "customer_id=1 payment_id=2", on("cash", 2490), owes(2, 2, -2490)), "its entry's customer's", "posting_is_its_customers"},
	{"a merged customer's invoice is paid in another currency", payment2("1", "2", "2490") +
		entered(5, "payment", "customer_id=1 payment_id=2", "'cash', NULL, NULL, NULL, 'USD', 2490", "'receivable', 1, 2, NULL, 'USD', -2490"), "its invoice's currency", "posting_is_its_customers CHECK"},
	{"somebody else gets the credit note of a merged customer", note1("3", "2", "EUR"), "an issued invoice of its customer", "credit_note_fits"},
	{"a merged customer gets somebody else's credit note", note1("2", "3", "EUR"), "an issued invoice of its customer", "credit_note_fits"},
	{"a merged customer's credit note is in another currency", note1("1", "2", "USD"), "an issued invoice of its customer", "credit_note_fits"},
}

// note1 is a first credit note by hand, over 20.92 and 3.98 of tax.
func note1(customer, invoice, currency string) string {
	return counted("credit_note") + "INSERT INTO credit_notes VALUES (1, 1, " + invoice + ", " + customer + ", 'CN-2026-00001', '2026-03-02', '', '" + currency + "', 2092, 398, 2490, 1); "
}

// mergeForgeries are what no guard refuses in the book of mergedBook.
var mergeForgeries = []forgery{
	{"a merged customer becomes another's", "UPDATE customers SET merged_into = 3 WHERE id = 2", "a customer's balance is not the sum of the postings"},
	{"a customer is merged without those merged into him", "UPDATE customers SET merged_into = 3 WHERE id = 1", "a customer was merged into one who was merged"},
	{"a merged customer gets a draft", "UPDATE invoices SET customer_id = 2 WHERE issued_at = 0", "a merged customer kept something"},
	{"a merged customer gets a balance", "INSERT INTO customer_balances (customer_id, currency) VALUES (5, 'EUR')", "a merged customer kept something"},
}

func TestTheBookTakesWhatIsDoneForAMergedCustomer(t *testing.T) {
	path := bookFile(mergedBook(t))
	for name, c := range map[string]struct {
		statements, due, credit string
	}{
		"who he is now pays his invoice": {payment2("1", "2", "2490") + entered(5, "payment", "customer_id=1 payment_id=2", on("cash", 2490), owes(1, 2, -2490)), "2490", "100"},
		"his own payment is taken back":  {entered(5, "reversal", "customer_id=2 payment_id=1 reverses=4", on("cash", -100), keeps(2, 100)), "4980", "0"},
		"his invoice is credited": {note1("1", "2", "EUR") + "INSERT INTO credit_note_lines VALUES (1, 2, 1, 1000, 2092, 398); " +
			entered(5, "credit_note", "customer_id=1 credit_note_id=1", taxed("sales", 2092), taxed("tax", 398), owes(1, 2, -2490)), "2490", "100"},
		"his invoice is voided":               {entered(5, "void", "customer_id=1 invoice_id=2", owes(1, 2, -2490), taxed("sales", 2092), taxed("tax", 398)), "2490", "100"},
		"the words of the log go":             {"UPDATE audit SET detail = ''", "4980", "100"},
		"somebody who has nothing is deleted": {"DELETE FROM customers WHERE id = 5", "4980", "100"},
	} {
		t.Run(name, func(t *testing.T) {
			db := testkit.Raw(t, copyOf(t, path), otherProgram)
			if err := try(db, c.statements); err != nil {
				t.Fatal(err)
			}
			if found := testkit.Unsound(t, db); len(found) > 0 {
				t.Errorf("the book is not sound: %q", found)
			}
			got := testkit.Column(t, db, "SELECT due FROM customer_balances WHERE customer_id IN (1, 2) UNION ALL SELECT credit FROM customer_balances WHERE customer_id IN (1, 2)")
			if !slices.Equal(got, []string{c.due, c.credit}) {
				t.Errorf("due and credit are %v", got)
			}
		})
	}
}
