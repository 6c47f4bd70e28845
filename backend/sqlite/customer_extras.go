package sqlite

import (
	"context"

	"daybook/backend/book"
)

// loadExtras reads a customer's tags and custom fields.
func (r reader) loadExtras(ctx context.Context, c *book.Customer) error {
	c.Tags, c.CustomFields = []string{}, []book.CustomField{}
	if err := r.list(ctx, &c.Tags, "tags", "SELECT tag FROM customer_tags WHERE customer_id = ? ORDER BY key", c.ID); err != nil {
		return err
	}
	return r.list(ctx, &c.CustomFields, "custom fields", "SELECT name, value FROM custom_fields WHERE customer_id = ? ORDER BY position", c.ID)
}

const (
	insertTag         = "INSERT INTO customer_tags (customer_id, key, tag) VALUES (?, ?, ?)"
	insertCustomField = "INSERT INTO custom_fields (customer_id, position, name, value) VALUES (?, ?, ?, ?)"
)

func (tx *Tx) insertExtras(ctx context.Context, c book.Customer) error {
	for _, tag := range c.Tags {
		if _, err := tx.exec(ctx, "tag", insertTag, c.ID, book.TagKey(tag), tag); err != nil {
			return err
		}
	}
	for i, f := range c.CustomFields {
		if _, err := tx.exec(ctx, "custom field", insertCustomField, c.ID, i+1, f.Name, f.Value); err != nil {
			return err
		}
	}
	return nil
}

func (tx *Tx) deleteExtras(ctx context.Context, customer int64) error {
	if _, err := tx.exec(ctx, "tags", "DELETE FROM customer_tags WHERE customer_id = ?", customer); err != nil {
		return err
	}
	_, err := tx.exec(ctx, "custom fields", "DELETE FROM custom_fields WHERE customer_id = ?", customer)
	return err
}

// TagCount is a tag, in one of its spellings, and how many customers on the list have it.
type TagCount struct {
	Tag   string `json:"tag"`
	Count int    `json:"count"`
}

// Tags lists the tags of the customers who are on the list, in alphabetical order.
func (r reader) Tags(ctx context.Context) ([]TagCount, error) {
	tags := []TagCount{}
	return tags, r.list(ctx, &tags, "tags", `SELECT min(t.tag) AS tag, count(*) AS count FROM customer_tags t
		CROSS JOIN customers c ON c.id = t.customer_id WHERE c.archived = 0 AND c.merged_into IS NULL GROUP BY t.key ORDER BY t.key`)
}
