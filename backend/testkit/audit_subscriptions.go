package testkit

// soundSubscriptions are questions about subscriptions that have no answer while a book is sound.
var soundSubscriptions = map[string]string{
	"a period's invoice was not issued by its billing": `SELECT p.invoice_id FROM subscription_periods p JOIN subscriptions s ON s.id = p.subscription_id JOIN invoices i ON i.id = p.invoice_id
		LEFT JOIN entries e ON e.invoice_id = i.id AND e.kind = 'invoice'
		WHERE (i.store_id, i.currency, i.issue_date) IS NOT (s.store_id, s.currency, p.from_on) OR ` + owner("i.customer_id") + " IS NOT " + owner("s.customer_id") +
		" OR e.key IS NOT 'subscription-' || p.subscription_id || '-' || p.period",
	"a subscription's invoice is of no period":    "SELECT key FROM entries WHERE kind = 'invoice' AND key GLOB 'subscription-*' AND invoice_id NOT IN (SELECT invoice_id FROM subscription_periods)",
	"periods share a day":                         "SELECT invoice_id FROM (SELECT *, lag(until_on, 1, '') OVER (PARTITION BY subscription_id ORDER BY period) AS before FROM subscription_periods) WHERE from_on <= before",
	"a subscription goes back":                    "SELECT s.id FROM subscriptions s JOIN subscription_periods p ON p.subscription_id = s.id WHERE p.period >= s.period OR s.next_on <> '' AND s.next_on <= p.until_on",
	"a period was billed before its subscription": "SELECT p.invoice_id FROM subscription_periods p JOIN subscriptions s ON s.id = p.subscription_id WHERE p.from_on < max(s.start_on, s.trial_until)",
	"a period's invoice is not collected, or another": `SELECT p.invoice_id FROM subscription_periods p LEFT JOIN subscription_dues d ON d.invoice_id = p.invoice_id LEFT JOIN invoice_balances b ON b.invoice_id = p.invoice_id
		WHERE (d.subscription_id, d.period, d.due_date, d.open) IS NOT (p.subscription_id, p.period, b.due_date, b.state = 'open')`,
	"a card was charged twice for one try":   "SELECT invoice_id FROM charges WHERE retry > 0 GROUP BY invoice_id, retry HAVING count(*) > 1",
	"a card was charged by itself too often": "SELECT c.id FROM charges c JOIN subscription_dues d ON d.invoice_id = c.invoice_id WHERE c.retry > d.tries + 1",
	"a subscription is not what the log says was done": `SELECT a.id FROM audit a LEFT JOIN subscriptions s ON s.id = a.result WHERE a.outcome = 'done'
		AND (a.command IN ('SaveSubscription', 'PauseSubscription', 'ResumeSubscription') AND s.id IS NULL OR a.command = 'CancelSubscription' AND coalesce(s.cancelled_at, 0) = 0
			OR a.command = 'BillPeriod' AND a.result NOT IN (SELECT invoice_id FROM subscription_periods))`,
	"what was done to a subscription is not in the log": `SELECT s.id FROM subscriptions s LEFT JOIN audit a ON a.result = s.id AND a.outcome = 'done' GROUP BY s.id
		HAVING NOT total(a.command = 'SaveSubscription') OR (s.cancelled_at > 0) > total(a.command = 'CancelSubscription') OR (s.paused_at > 0) > total(a.command = 'PauseSubscription')`,
	"a period was left out without a pause": `SELECT s.id FROM subscriptions s WHERE s.period <> (SELECT count(*) FROM subscription_periods WHERE subscription_id = s.id)
		AND NOT EXISTS (SELECT 1 FROM audit WHERE command = 'ResumeSubscription' AND result = s.id)`,
	"a subscription charges another customer's card": "SELECT s.id FROM subscriptions s JOIN saved_cards k ON k.id = s.card_id WHERE " + owner("k.customer_id") + " <> " + owner("s.customer_id"),
	"an erased customer's subscription goes on":      "SELECT s.id FROM subscriptions s JOIN customers c ON c.id = s.customer_id WHERE c.erased_at > 0 AND (s.next_on <> '' OR s.paused_at > 0)",
}
