package sqlite

import (
	"context"

	"daybook/backend/money"
)

// Belongings is what a merge moves from one customer to another.
type Belongings struct {
	Invoices    int          `json:"invoices"`
	Drafts      int          `json:"drafts"`
	Payments    int          `json:"payments"`
	Comments    int          `json:"comments"`
	Attachments int          `json:"attachments"`
	Coupons     int          `json:"coupons"` // reserved for him
	Due         money.Amount `json:"due"`
	Credit      money.Amount `json:"credit"`
}

// Belongings counts what a customer has, in the shop's currency.
func (r reader) Belongings(ctx context.Context, id int64, currency money.Currency) (Belongings, error) {
	var b Belongings
	invoices, err := r.ofCustomer(ctx, "customer_id", id)
	if err != nil {
		return b, err
	}
	err = r.get(ctx, &b, "belongings", `SELECT
		(SELECT count(*) FROM invoices WHERE `+invoices+` AND issued_at <> 0) AS invoices, (SELECT count(*) FROM invoices WHERE `+invoices+` AND issued_at = 0) AS drafts,
		(SELECT count(*) FROM payments WHERE `+invoices+`) AS payments, (SELECT count(*) FROM comments WHERE customer_id = ?1) AS comments,
		(SELECT count(*) FROM attachments WHERE customer_id = ?1) AS attachments, (SELECT count(*) FROM coupons WHERE `+invoices+`) AS coupons`, id)
	if err != nil {
		return b, err
	}
	b.Due, b.Credit, err = r.CustomerBalance(ctx, id, currency)
	return b, err
}

// merges are the statements that let one customer (?1) take over what another (?2) has. What was posted and issued keeps the
// customer it was for; the sums over it count for the survivor.
var merges = []string{
	`INSERT INTO customer_balances (customer_id, currency, due, credit) SELECT ?1, currency, due, credit FROM customer_balances WHERE customer_id = ?2
		ON CONFLICT DO UPDATE SET due = due + excluded.due, credit = credit + excluded.credit`,
	`DELETE FROM customer_balances WHERE customer_id = ?2`,
	`UPDATE invoice_balances SET customer_id = ?1 WHERE customer_id = ?2`,
	`UPDATE invoices SET customer_id = ?1, version = version + 1 WHERE customer_id = ?2 AND issued_at = 0`,
	`UPDATE comments SET customer_id = ?1 WHERE customer_id = ?2`,
	`UPDATE attachments SET customer_id = ?1 WHERE customer_id = ?2`,
	`DELETE FROM addresses WHERE customer_id = ?2`,
	`DELETE FROM customer_tags WHERE customer_id = ?2`,
	`DELETE FROM custom_fields WHERE customer_id = ?2`,
	`DELETE FROM not_duplicates WHERE ?2 IN (first, second)`,
	`DELETE FROM customers_search WHERE rowid = -?2`,
	`UPDATE customers SET merged_into = ?1, version = version + 1 WHERE merged_into = ?2`,
	`UPDATE customers SET merged_into = ?1, version = version + 1 WHERE id = ?2`,
	`UPDATE saved_cards SET customer_id = ?1, "default" = "default" AND NOT EXISTS (SELECT 1 FROM saved_cards k
		WHERE k.customer_id = ?1 AND k.gateway = saved_cards.gateway AND k."default" = 1) WHERE customer_id = ?2`,
}

// MergeCustomers lets one customer take over what another has.
func (tx *Tx) MergeCustomers(ctx context.Context, keep, other int64) error {
	for _, statement := range merges {
		if _, err := tx.exec(ctx, "merge", statement, keep, other); err != nil {
			return err
		}
	}
	return nil
}
