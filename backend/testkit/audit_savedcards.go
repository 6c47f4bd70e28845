package testkit

// soundSavedCards are questions about saved cards and the links by which they came that have no answer while a book is sound.
var soundSavedCards = map[string]string{
	"a saved card came by no link":                     "SELECT id FROM saved_cards k WHERE removed_at = 0 AND NOT EXISTS (SELECT 1 FROM card_links WHERE card_id = k.id)",
	"a card link's card is another's":                  "SELECT l.id FROM card_links l LEFT JOIN saved_cards k ON k.id = l.card_id WHERE l.card_id IS NOT NULL AND (k.gateway, k.customer_id) IS NOT (l.gateway, " + owner("l.customer_id") + ")",
	"a card came after its link's end":                 "SELECT id FROM card_links WHERE card_id IS NOT NULL AND (kept_at >= expires_at OR cancelled_at <> 0)",
	"a customer has not one default":                   `SELECT customer_id FROM saved_cards GROUP BY customer_id, gateway HAVING sum("default") <> (sum(removed_at = 0) > 0)`,
	"a merged customer kept a card":                    "SELECT k.id FROM saved_cards k JOIN customers c ON c.id = k.customer_id WHERE c.merged_into IS NOT NULL",
	"an erased customer's card is kept":                "SELECT k.id FROM saved_cards k JOIN customers c ON c.id = k.customer_id WHERE c.erased_at > 0 AND k.removed_at = 0",
	"an erased customer's card link says whose it was": "SELECT l.id FROM card_links l JOIN customers c ON c.id = l.customer_id WHERE c.erased_at > 0 AND l.email || l.phone <> ''",
	"the log does not say that a card was removed": `SELECT k.id FROM saved_cards k JOIN card_links l ON l.card_id = k.id JOIN customers c ON c.id = k.customer_id
		WHERE c.erased_at = 0 AND (k.removed_at <> 0) <> EXISTS (SELECT 1 FROM audit WHERE command = 'RemoveCard' AND outcome = 'done' AND result = k.id)`,
	"what was done to a card link is not in the log": `SELECT l.id FROM card_links l LEFT JOIN audit a ON a.result = l.id AND a.outcome = 'done' GROUP BY l.id
		HAVING NOT total(a.command = 'RequestCard') OR (l.cancelled_at > 0) <> total(a.command = 'CancelCardLink')
			OR l.opened_at > 0 AND l.sending <> '' AND NOT total(a.command = 'OpenCardLink')`,
	"a card link is gone":             "SELECT a.id FROM audit a WHERE a.command IN ('RequestCard', 'CancelCardLink', 'OpenCardLink', 'RecordCard') AND a.outcome = 'done' AND a.result NOT IN (SELECT id FROM card_links)",
	"a page came to what nobody said": "SELECT id FROM card_links l WHERE state IN ('kept', 'ended') AND NOT EXISTS (SELECT 1 FROM audit WHERE key = l.key || '-' || l.state AND result = l.id AND outcome = 'done')",
	"a page is not what was said": `SELECT a.key FROM audit a WHERE a.command = 'RecordCard' AND a.outcome = 'done' AND a.key GLOB '*-kept' AND NOT EXISTS (SELECT 1 FROM card_links WHERE id = a.result AND key || '-kept' = a.key AND state = 'kept')
		UNION SELECT a.key FROM audit a JOIN card_links l ON l.id = a.result AND l.key || '-ended' = a.key WHERE a.command = 'RecordCard' AND a.outcome = 'done' AND l.state <> 'ended'
		UNION SELECT a.key FROM audit a JOIN card_links l ON l.id = a.result AND l.key || '-open' <> a.key WHERE a.command = 'RecordCard' AND a.outcome = 'done' AND a.key GLOB '*-open'
			AND NOT EXISTS (SELECT 1 FROM audit WHERE key = replace(a.key, '-open', '-ended'))`,
	"a page was asked for twice": "SELECT key FROM card_links WHERE key <> '' GROUP BY key HAVING count(*) > 1",
}
