package testkit

// methodAccount is the account on which a payment's or a refund's money lies.
const methodAccount = `CASE method WHEN 'card_terminal' THEN 'card' WHEN 'card_gateway' THEN 'card' WHEN 'mobile_wallet' THEN 'card' WHEN 'bank_transfer' THEN 'bank'
	WHEN 'cheque' THEN 'bank' WHEN 'store_credit' THEN 'credit' ELSE 'cash' END`

// soundJournal are questions about what each kind of entry may post, that have no answer while a book is sound.
var soundJournal = map[string]string{
	"a posting is another customer's than its entry": "SELECT e.id FROM postings p JOIN entries e ON e.id = p.entry_id WHERE p.customer_id <> e.customer_id",
	"a posting is of another customer or currency than its invoice": `SELECT p.entry_id FROM postings p JOIN invoices i ON i.id = p.invoice_id
		WHERE p.currency <> i.currency OR ` + owner("p.customer_id") + " <> " + owner("i.customer_id"),
	"an entry is another customer's than its documents": `SELECT e.id FROM entries e LEFT JOIN invoices i ON i.id = e.invoice_id LEFT JOIN payments p ON p.id = e.payment_id
		LEFT JOIN credit_notes n ON n.id = e.credit_note_id LEFT JOIN refunds f ON f.id = e.refund_id
		WHERE ` + owner("i.customer_id") + " <> " + owner("e.customer_id") + ` OR p.customer_id <> e.customer_id OR n.customer_id <> e.customer_id OR f.customer_id <> e.customer_id`,
	"an entry moves another invoice than its documents'": `SELECT e.id FROM postings p JOIN entries e ON e.id = p.entry_id
		LEFT JOIN refunds f ON f.id = e.refund_id LEFT JOIN credit_notes n ON n.id = coalesce(e.credit_note_id, f.credit_note_id)
		WHERE p.invoice_id IS NOT NULL AND CASE e.kind WHEN 'reversal' THEN 0
			WHEN 'payment' THEN NOT EXISTS (SELECT 1 FROM allocations WHERE payment_id = e.payment_id AND invoice_id = p.invoice_id)
			ELSE p.invoice_id IS NOT coalesce(e.invoice_id, n.invoice_id) END`,
	"an entry posts what its kind does not": `SELECT e.id FROM postings p JOIN entries e ON e.id = p.entry_id WHERE NOT CASE
		WHEN e.kind = 'invoice' THEN account = 'receivable' AND amount >= 0 OR account IN ('sales', 'tax') AND amount <= 0
		WHEN e.kind IN ('void', 'credit_note') THEN account = 'receivable' AND amount <= 0 OR account IN ('sales', 'tax') AND amount >= 0
		WHEN e.kind = 'payment' THEN account = 'receivable' AND amount < 0 OR account IN ('cash', 'bank', 'card') AND amount > 0 OR account = 'credit'
		WHEN e.kind = 'refund' THEN account = 'receivable' AND amount > 0 OR account IN ('cash', 'bank', 'card') AND amount < 0 OR account = 'credit'
		WHEN e.kind = 'write_off' THEN account = 'receivable' AND amount < 0 OR account = 'bad_debt' AND amount > 0
		WHEN e.kind = 'recovery' THEN account = 'receivable' AND amount > 0 OR account = 'bad_debt' AND amount < 0
		ELSE e.kind = 'reversal' END`,
	"a payment does not bring its amount by its method": `SELECT y.number FROM payments y JOIN entries e ON e.payment_id = y.id AND e.kind = 'payment'
		WHERE (SELECT group_concat(account || ' ' || amount || ' ' || currency) FROM postings WHERE entry_id = e.id AND amount > 0)
			IS NOT ` + methodAccount + ` || ' ' || y.amount || ' ' || y.currency`,
	"a refund does not take its amount by its method": `SELECT f.id FROM refunds f JOIN entries e ON e.refund_id = f.id
		WHERE (SELECT group_concat(account || ' ' || amount || ' ' || currency) FROM postings WHERE entry_id = e.id AND amount < 0)
			IS NOT ` + methodAccount + ` || ' ' || -f.amount || ' ' || f.currency`,
	"sales or tax are not posted as the lines say, rate by rate": `WITH billed AS (
			SELECT e.id, l.tax_rate, CASE e.kind WHEN 'invoice' THEN l.net ELSE -l.net END AS net, CASE e.kind WHEN 'invoice' THEN l.tax ELSE -l.tax END AS tax
				FROM entries e JOIN invoice_lines l ON l.invoice_id = e.invoice_id WHERE e.kind IN ('invoice', 'void')
			UNION ALL SELECT e.id, l.tax_rate, -c.net, -c.tax FROM entries e JOIN credit_note_lines c ON c.credit_note_id = e.credit_note_id
				JOIN invoice_lines l ON l.invoice_id = c.invoice_id AND l.position = c.position WHERE e.kind = 'credit_note'
			UNION ALL SELECT entry_id, tax_rate, iif(account = 'sales', amount, 0), iif(account = 'tax', amount, 0) FROM postings WHERE account IN ('sales', 'tax'))
		SELECT id FROM billed GROUP BY id, tax_rate HAVING sum(net) <> 0 OR sum(tax) <> 0`,
	"a reversal takes back what no payment made": "SELECT e.id FROM entries e JOIN entries r ON r.id = e.reverses WHERE r.kind NOT IN ('payment', 'recovery') OR r.payment_id IS NOT e.payment_id",
	"a payment is reversed in part": `SELECT payment_id FROM entries WHERE payment_id IS NOT NULL GROUP BY payment_id
		HAVING sum(kind = 'reversal') NOT IN (0, sum(kind <> 'reversal'))`,
}
