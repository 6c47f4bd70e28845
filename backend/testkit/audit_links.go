package testkit

// soundLinks are questions about payment links that have no answer while a book is sound.
var soundLinks = map[string]string{
	"a link is not what the log says was done": `SELECT a.id FROM audit a LEFT JOIN links l ON l.id = a.result WHERE a.outcome = 'done' AND (a.command = 'CreateLink' AND l.id IS NULL
		OR a.command = 'CancelLink' AND coalesce(l.cancelled_at, 0) = 0 OR a.command = 'CompleteOrder' AND coalesce(l.completed_at, 0) = 0)`,
	"what was done to a link is not in the log": `SELECT l.id FROM links l LEFT JOIN audit a ON a.result = l.id AND a.outcome = 'done' GROUP BY l.id
		HAVING NOT total(a.command = 'CreateLink') OR (l.cancelled_at > 0) > total(a.command = 'CancelLink') OR (l.completed_at > 0 AND l.method <> 'card') > total(a.command = 'CompleteOrder')`,
	"a completed link's invoice was not issued by its completion": `SELECT l.id FROM links l JOIN invoices i ON i.id = l.invoice_id LEFT JOIN entries e ON e.invoice_id = i.id AND e.kind = 'invoice'
		WHERE (i.store_id, i.currency, i.total) IS NOT (l.store_id, l.currency, l.total) OR ` + owner("i.customer_id") + " IS NOT " + owner("l.customer_id") +
		` OR e.key IS NULL OR e.key <> 'link-' || l.id AND NOT EXISTS (SELECT 1 FROM charges WHERE link_id = l.id AND e.key GLOB 'charge-' || id || '-*')`,
	"a completion's invoice has no link":                          "SELECT key FROM entries e WHERE kind = 'invoice' AND key GLOB 'link-*' AND NOT EXISTS (SELECT 1 FROM links WHERE invoice_id = e.invoice_id AND 'link-' || id = e.key)",
	"a link was completed by a way to pay that it does not offer": "SELECT id FROM links WHERE completed_at > 0 AND ' ' || methods || ' ' NOT GLOB '* ' || method || ' *'",
	"a link was opened after its end":                             "SELECT id FROM links WHERE opened_at > completed_at + cancelled_at AND completed_at + cancelled_at > 0",
	"an erased customer's link says whose it was":                 "SELECT l.id FROM links l JOIN customers c ON c.id = l.customer_id WHERE c.erased_at > 0 AND l.email || l.phone || l.customer_name <> ''",
}
