package sqlite_test

import (
	"testing"

	"daybook/backend/testkit"
)

// bySeal are the forgeries that only the seals notice: they change no sum.
var bySeal = map[string]bool{"an entry is changed": true, "an entry is replaced": true, "a seal is changed": true, "a seal is replaced": true}

// unnoticed are the forgeries of what nothing else in the book repeats.
var unnoticed = map[string]bool{
	"an issued note is changed": true, "a payment's note is changed": true, "a line of an issued invoice is changed": true, "a line of a credit note is changed": true,
	"a file is changed": true, "a file gets another name": true, "a file is another than its sum says": true, // noticed by who opens it
	"the log's words are changed": true, "the log's words go, and who did it": true, "the log's words go, and when": true, "the log's words go, and what came of it": true,
	"the log's words go, and a key": true, "the log's words go, and their sum": true,
	"a link was not opened after all": true, "a link was opened at another time": true, "a link was cancelled at another time": true,
	"a link was completed at another time": true, "somebody else's address is on a link": true, "another number is on a link": true, "another name is on a link": true, "an open link becomes somebody else's": true,
	"a charge was released at another time": true, "a charge was of another card": true, "a charge was of another brand": true, "a charge has another reference": true,
	"a charge changes its key": true, "a charge changes its created_at": true, "a call changes its asked_at": true, "a refund is asked for again by force": true, "a cancelled link's page is begun anew": true,
	"the log is changed": true, "a row of the log is replaced": true, "a key of the log is used again": true,
}

// wantNoticed asks a book, as somebody who opens it anew, what does not agree.
func wantNoticed(t *testing.T, path string, bySeal bool) {
	t.Helper()
	db := testkit.Raw(t, path, otherProgram)
	if len(testkit.Unsound(t, db)) == 0 && (!bySeal || len(testkit.BrokenSeals(t, db)) == 0) {
		t.Error("nobody would notice")
	}
}

// The kept sums have no guard: whoever changes them changes nothing that the journal says.
func TestAChangedSumIsNoticed(t *testing.T) {
	path := bookFile(moneyBackBook(t))
	for _, statement := range []string{
		"UPDATE customer_balances SET due = due + 1", "UPDATE customer_balances SET credit = credit + 1", "DELETE FROM customer_balances WHERE customer_id = 2",
		"UPDATE invoice_balances SET due = 0 WHERE invoice_id = 2", "UPDATE invoice_balances SET due = due - 1, paid = paid + 1 WHERE invoice_id = 2",
		"UPDATE invoice_balances SET due = due - 1, written_off = written_off + 1 WHERE invoice_id = 2", "UPDATE invoice_balances SET due = due - 1, credited = credited + 1 WHERE invoice_id = 2",
		"UPDATE invoice_balances SET refunded = refunded - 1, credited = credited - 1 WHERE invoice_id = 1", "UPDATE invoice_balances SET voided = 1, due = 0 WHERE invoice_id = 2",
		"UPDATE invoice_balances SET customer_id = 1 WHERE invoice_id = 2", "UPDATE invoice_balances SET currency = 'USD'", "UPDATE invoice_balances SET due_date = '2030-01-01'",
		"UPDATE invoice_balances SET issue_date = '2020-01-01'", "DELETE FROM invoice_balances WHERE invoice_id = 5", "UPDATE series SET next = next + 1",
	} {
		forged := copyOf(t, path)
		db := testkit.Raw(t, forged, otherProgram+"&_sync=OFF")
		unguard(t, db, "CHECK")
		if err := try(db, statement); err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
		_ = db.Close()
		t.Run(statement, func(t *testing.T) { wantNoticed(t, forged, false) })
	}
}
