package sqlite

import (
	"context"

	"daybook/backend/book"
)

// EraseCustomer takes all that is personal off a customer and those merged into him: of the record, of drafts, of mails
// and of what the audit log keeps of forms. Issued documents stay as they are.
func (tx *Tx) EraseCustomer(ctx context.Context, id int64, name string, now book.Moment) error {
	theirs, err := tx.ofCustomer(ctx, "id", id)
	if err != nil {
		return err
	}
	var ids []int64
	if err := tx.list(ctx, &ids, "customers", "SELECT id FROM customers WHERE "+theirs); err != nil {
		return err
	}
	for _, customer := range ids {
		if err := tx.eraseOne(ctx, customer, name, now); err != nil {
			return err
		}
	}
	return nil
}

// personal are the statements that erase what belongs to one customer (?1): mails first, for the audit log names them.
var personal = []string{
	`UPDATE audit SET detail = '' WHERE command IN ('Send', 'RetryMail') AND result IN (SELECT id FROM outbox WHERE customer_id = ?1)`,
	`UPDATE audit SET detail = '' WHERE command IN ('SaveCustomer', 'ArchiveCustomer', 'MergeCustomers') AND result = ?1`,
	`UPDATE audit SET detail = '' WHERE command = 'TagMany' AND EXISTS (SELECT 1 FROM json_each(nullif(detail, ''), '$[0]') WHERE value = ?1)`,
	`UPDATE coupons SET note = '', version = version + 1 WHERE customer_id = ?1`,
	`UPDATE audit SET detail = '' WHERE command = 'SaveDraft' AND result IN (SELECT result FROM audit WHERE command = 'SaveDraft' AND instr(detail, '"customerId":' || ?1 || ','))`,
	`UPDATE audit SET detail = '' WHERE instr(detail, '"customerId":' || ?1 || ',') OR instr(detail, '"customerId":' || ?1 || '}')`,
	`UPDATE audit SET detail = '' WHERE command = 'CreateLink' AND result IN (SELECT id FROM links WHERE customer_id = ?1)`,
	`UPDATE outbox SET customer_id = ?1 WHERE link_id IN (SELECT id FROM links WHERE customer_id = ?1)`,
	`UPDATE outbox SET "to" = '', subject = '', text = '', answer = '', state = CASE state WHEN 'sent' THEN 'sent' ELSE 'failed' END WHERE customer_id = ?1`,
	`UPDATE invoices SET bill_name = '', bill_company = '', bill_tax_id = '', bill_line1 = '', bill_line2 = '', bill_postal_code = '', bill_city = '', bill_region = '',
		bill_country = '', ship_line1 = '', ship_line2 = '', ship_postal_code = '', ship_city = '', ship_region = '', ship_country = '', version = version + 1 WHERE customer_id = ?1 AND issued_at = 0`,
	`DELETE FROM addresses WHERE customer_id = ?1`,
	`DELETE FROM customer_tags WHERE customer_id = ?1`,
	`DELETE FROM custom_fields WHERE customer_id = ?1`,
	`DELETE FROM comments WHERE customer_id = ?1`,
	`DELETE FROM attachments WHERE customer_id = ?1`,
	`DELETE FROM not_duplicates WHERE ?1 IN (first, second)`,
	`DELETE FROM customers_search WHERE rowid = -?1`,
}

// IsSettled tells whether nothing is due from a customer and no credit is left, in any currency.
func (r reader) IsSettled(ctx context.Context, id int64) (bool, error) {
	var open bool
	err := r.get(ctx, &open, "balances", "SELECT EXISTS (SELECT 1 FROM customer_balances WHERE customer_id = ? AND (due <> 0 OR credit <> 0))", id)
	return !open, err
}

// HasCardsWaiting tells whether a card of a customer is authorised or may be charged at the shop at this moment, or a gateway was asked
// something about one and has not answered.
func (r reader) HasCardsWaiting(ctx context.Context, id int64) (waiting bool, err error) {
	err = r.get(ctx, &waiting, "card payments", "SELECT EXISTS (SELECT 1 FROM charges c WHERE (c.state = 'authorised' OR c.state = 'open' AND c.link_id IS NULL) AND "+survivor("c.customer_id")+` = ?1)
		OR EXISTS (SELECT 1 FROM gateway_calls g JOIN charges c ON c.id = g.charge_id WHERE g.answered_at = 0 AND `+survivor("c.customer_id")+" = ?1)", id)
	return waiting, err
}

// ErasedAt is when a customer's personal data was erased; 0 when it was not, and for nobody.
func (r reader) ErasedAt(ctx context.Context, id int64) (at book.Moment, err error) {
	err = r.get(ctx, &at, "customer", "SELECT coalesce(max(erased_at), 0) FROM customers WHERE id = ?", id)
	return at, err
}

func (tx *Tx) eraseOne(ctx context.Context, id int64, name string, now book.Moment) error {
	for _, statement := range personal {
		if _, err := tx.exec(ctx, "personal data", statement, id); err != nil {
			return err
		}
	}
	_, err := tx.exec(ctx, "customer", `UPDATE customers SET name = ?, company = '', email = '', phone = '', tax_id = '', language = '', note = '',
		archived = 1, sort_key = ?, erased_at = ?, version = version + 1 WHERE id = ?`, name, fold(name), now, id)
	if err != nil {
		return err
	}
	if _, err = tx.exec(ctx, "payment links", "UPDATE links SET email = '', phone = '', customer_name = '' WHERE customer_id = ?", id); err != nil {
		return err
	}
	if _, err = tx.exec(ctx, "card links", "UPDATE card_links SET email = '', phone = '' WHERE customer_id = ?", id); err != nil {
		return err
	}
	_, err = tx.exec(ctx, "saved cards", `UPDATE saved_cards SET "default" = 0, removed_at = ?2 WHERE customer_id = ?1 AND removed_at = 0`, id, now)
	return err
}
