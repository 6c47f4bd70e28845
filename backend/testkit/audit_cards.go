package testkit

// begins is the command that begins a charge, which is c.
const begins = "CASE WHEN c.link_id IS NOT NULL THEN 'OpenCharge' WHEN a.command = 'ChargeSaved' THEN a.command ELSE 'TakeCard' END"

// soundCards are questions about cards by a gateway that have no answer while a book is sound.
var soundCards = map[string]string{
	"a captured card is not a payment of its amount": `SELECT c.id FROM charges c LEFT JOIN payments p ON p.id = c.payment_id WHERE c.state = 'captured'
		AND ((p.amount, p.currency, p.gateway, p.method, p.reference, p.received_at) IS NOT (c.captured, c.currency, c.gateway, 'card_gateway', c."transaction", c.captured_at)
			OR ` + owner("p.customer_id") + " IS NOT " + owner("c.customer_id") + ")",
	"a payment by a gateway has no card": `SELECT number FROM payments p WHERE method = 'card_gateway'
		AND NOT EXISTS (SELECT 1 FROM charges WHERE payment_id = p.id) AND NOT EXISTS (SELECT 1 FROM gateway_calls WHERE returned_id = p.id)`,
	"a card got back more than it paid": `SELECT c.id FROM charges c JOIN refunds f ON f.charge_id = c.id LEFT JOIN gateway_calls g ON g.refund_id = f.id
		WHERE coalesce(g.refused, '') = '' GROUP BY c.id HAVING sum(f.amount) > c.captured`,
	"a card got back what another invoice or currency was paid in": `SELECT f.id FROM refunds f JOIN charges c ON c.id = f.charge_id LEFT JOIN credit_notes n ON n.id = f.credit_note_id
		WHERE (n.invoice_id, f.currency) IS NOT (c.invoice_id, c.currency)`,
	"a refund to a card was never asked for": "SELECT id FROM refunds f WHERE charge_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM gateway_calls WHERE refund_id = f.id AND amount = f.amount AND charge_id = f.charge_id)",
	"a gateway was asked for what its charge does not allow": `SELECT g.id FROM gateway_calls g LEFT JOIN charges c ON c.id = g.charge_id LEFT JOIN refunds f ON f.id = g.refund_id
		WHERE c.id IS NULL OR g.amount > c.amount OR g.kind <> 'refund' AND c.authorised_at = 0 OR g.kind = 'refund' AND (f.charge_id, f.amount) IS NOT (g.charge_id, g.amount)`,
	"what came back of a refused refund is not the refund": `SELECT g.id FROM gateway_calls g JOIN refunds f ON f.id = g.refund_id JOIN charges c ON c.id = g.charge_id LEFT JOIN payments p ON p.id = g.returned_id
		WHERE g.refused <> '' AND ((p.amount, p.currency, p.gateway, p.reference) IS NOT (f.amount, f.currency, c.gateway, c."transaction")
			OR ` + owner("p.customer_id") + " IS NOT " + owner("f.customer_id") + " OR g.returned_id IN (SELECT payment_id FROM charges))",
	"an order has two cards that paid, or two that may": "SELECT link_id FROM charges WHERE link_id IS NOT NULL AND state IN ('open', 'authorised', 'captured') GROUP BY link_id HAVING sum(state <> 'open') > 1 OR sum(state = 'open') > 1",
	"a charge does not ask for what was ordered":        "SELECT c.id FROM charges c JOIN links l ON l.id = c.link_id WHERE (c.store_id, c.amount, c.currency, c.auto_capture, c.created_by) IS NOT (l.store_id, l.total, l.currency, l.auto_capture, l.created_by)",
	"a charge is of another invoice than its order":     "SELECT c.id FROM charges c JOIN links l ON l.id = c.link_id WHERE c.invoice_id IS NOT iif(c.state IN ('open', 'ended'), NULL, l.invoice_id)",
	"a charge is another customer's than its order": `SELECT c.id FROM charges c JOIN links l ON l.id = c.link_id WHERE c.customer_id IS NULL AND c.state NOT IN ('open', 'ended')
		OR ` + owner("c.customer_id") + " IS NOT " + owner("l.customer_id") + " AND c.customer_id IS NOT NULL AND (l.customer_id IS NOT NULL OR c.state = 'open')",
	"an invoice has two cards that may pay": "SELECT invoice_id FROM charges WHERE invoice_id IS NOT NULL AND state = 'open' GROUP BY invoice_id HAVING count(*) > 1",
	"a charge is of more than one kind":     "SELECT id FROM charges WHERE link_id IS NOT NULL AND (card_id IS NOT NULL OR text <> '' OR retry <> 0) OR text = '' AND tax_rate <> 0 OR retry <> 0 AND (card_id IS NULL OR text <> '')",
	"a charge is of nothing":                "SELECT id FROM charges WHERE link_id IS NULL AND (customer_id IS NULL OR auto_capture <> 1 OR text = '' AND invoice_id IS NULL)",
	"a charge does not ask for what was billed": `SELECT c.id FROM charges c LEFT JOIN invoices i ON i.id = c.invoice_id WHERE c.link_id IS NULL AND c.text = ''
		AND ((c.store_id, c.currency) IS NOT (i.store_id, i.currency) OR i.issued_at = 0 OR c.amount > i.total OR ` + owner("c.customer_id") + " IS NOT " + owner("i.customer_id") + ")",
	"a free sale's invoice is not over what was sold, or not its own": `SELECT c.id FROM charges c LEFT JOIN invoices i ON i.id = c.invoice_id LEFT JOIN entries e ON e.invoice_id = i.id AND e.kind = 'invoice'
		WHERE c.link_id IS NULL AND c.text <> '' AND (c.state = 'captured' OR c.invoice_id IS NOT NULL)
			AND ((c.store_id, c.currency, c.amount) IS NOT (i.store_id, i.currency, i.total) OR e.key IS NOT 'charge-' || c.id || '-captured' OR ` + owner("c.customer_id") + " IS NOT " + owner("i.customer_id") + ")",
	"a charge's own invoice is not its": "SELECT e.key FROM entries e WHERE e.kind = 'invoice' AND e.key GLOB 'charge-*' AND NOT EXISTS (SELECT 1 FROM charges WHERE invoice_id = e.invoice_id AND e.key GLOB 'charge-' || id || '-*')",
	"a card that was charged is not its customer's": `SELECT c.id FROM charges c LEFT JOIN saved_cards k ON k.id = c.card_id
		WHERE c.card_id IS NOT NULL AND (k.gateway IS NOT c.gateway OR k.removed_at BETWEEN 1 AND c.created_at - 1 OR ` + owner("k.customer_id") + " IS NOT " + owner("c.customer_id") + ")",
	"a card payment is not what the log says was asked for": `SELECT c.id FROM audit a JOIN charges c ON c.id = a.result WHERE a.command = 'TakeCard' AND a.outcome = 'done' AND json_valid(a.detail)
		AND (a.detail ->> '$.amount.minor', a.detail ->> '$.amount.currency', a.detail ->> '$.cardId', 0, iif(a.detail ->> '$.invoiceId' = 0, a.detail ->> '$.text', ''), iif(a.detail ->> '$.invoiceId' = 0, a.detail ->> '$.taxRate', 0))
			IS NOT (c.amount, c.currency, coalesce(c.card_id, 0), c.retry, c.text, c.tax_rate)`,
	"a charge was begun without the log": "SELECT c.id FROM charges c LEFT JOIN audit a ON a.result = c.id AND a.outcome = 'done' AND a.command = " + begins + " GROUP BY c.id HAVING total(a.user_id = c.created_by) = 0",
	"a charge that was begun is gone":    "SELECT result FROM audit WHERE command IN ('OpenCharge', 'TakeCard', 'ChargeSaved') AND outcome = 'done' AND result NOT IN (SELECT id FROM charges)",
	"a charge is not what the log says": `SELECT a.key FROM audit a WHERE command = 'RecordCharge' AND outcome = 'done' AND key IS NOT NULL
		AND NOT EXISTS (SELECT 1 FROM charges WHERE a.key = 'charge-' || id || '-' || state OR authorised_at <> 0 AND state <> 'open' AND a.key = 'charge-' || id || '-authorised')`,
	"a gateway's answer is not what the log says": `SELECT g.id FROM gateway_calls g WHERE (answered_at <> 0) <> EXISTS (SELECT 1 FROM audit WHERE key = 'answer-' || g.key AND outcome = 'done' AND result = g.id)
		UNION SELECT result FROM audit a WHERE command = 'AnswerCall' AND outcome = 'done' AND NOT EXISTS (SELECT 1 FROM gateway_calls WHERE id = a.result AND a.key = 'answer-' || key)`,
	"what was no refund that went through was looked at again": `SELECT id FROM gateway_calls g WHERE watched_at <> 0
		AND (kind <> 'refund' OR answered_at = 0 OR refused <> '' AND NOT EXISTS (SELECT 1 FROM audit WHERE key = 'back-' || g.key AND outcome = 'done'))`,
	"what came back of a refund came by another command": `SELECT g.id FROM gateway_calls g WHERE returned_id IS NOT NULL
		AND NOT EXISTS (SELECT 1 FROM entries WHERE payment_id = g.returned_id AND key IN ('answer-' || g.key, iif(g.refused = 'refund_failed', 'back-' || g.key, NULL)))`,
	"what came back of a refund is gone":     "SELECT result FROM audit WHERE command = 'RefundCameBack' AND outcome = 'done' AND result NOT IN (SELECT id FROM gateway_calls WHERE refused = 'refund_failed')",
	"what was asked of a gateway is gone":    "SELECT key FROM audit WHERE command IN ('Capture', 'Release') AND outcome = 'done' AND key NOT IN (SELECT key FROM gateway_calls)",
	"a gateway was asked two things at once": "SELECT charge_id FROM gateway_calls WHERE answered_at = 0 AND kind <> 'refund' GROUP BY charge_id HAVING count(*) > 1",
	"the log does not say what a charge is":  "SELECT id FROM charges c WHERE state <> 'open' AND NOT EXISTS (SELECT 1 FROM audit WHERE key = 'charge-' || c.id || '-' || c.state AND outcome = 'done')",
}
