package shop

import (
	"context"
	"fmt"

	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// MaxMany is how many customers one command can change.
const MaxMany = 5_000

// TagMany adds a tag to several customers, or takes it from them: all of them or none.
func (s *Shop) TagMany(ctx context.Context, ids []int64, tag string, add bool) error {
	tag, err := book.CleanTag("tag", tag)
	if err != nil {
		return err
	}
	return s.changeMany(ctx, command{name: "TagMany", input: []any{ids, tag, add}}, ids, func(c *book.Customer) (bool, error) {
		if add {
			return c.Tag(tag)
		}
		return c.Untag(tag), nil
	})
}

// ArchiveMany takes several customers off the lists, or puts them back: all of them or none.
func (s *Shop) ArchiveMany(ctx context.Context, ids []int64, archived bool) error {
	return s.changeMany(ctx, command{name: "ArchiveMany", input: []any{ids, archived}}, ids, func(c *book.Customer) (bool, error) {
		changed := c.Archived != archived
		c.Archived = archived
		return changed, nil
	})
}

// changeMany changes the customers that change says need it, in one transaction.
func (s *Shop) changeMany(ctx context.Context, c command, ids []int64, change func(*book.Customer) (bool, error)) error {
	switch {
	case len(ids) == 0:
		return book.Refuse(book.CodeRequired, "ids", "Please choose a customer.")
	case len(ids) > MaxMany:
		return book.Refuse(book.CodeTooLong, "ids", "At most %d customers can be changed at once.", MaxMany).With("max", fmt.Sprint(MaxMany))
	}
	return s.do(ctx, c, func(tx *sqlite.Tx) (int64, error) {
		for _, id := range ids {
			if err := changeOne(ctx, tx, id, change); err != nil {
				return 0, err
			}
		}
		return int64(len(ids)), nil
	})
}

func changeOne(ctx context.Context, tx *sqlite.Tx, id int64, change func(*book.Customer) (bool, error)) error {
	customer, err := tx.Customer(ctx, id)
	if err != nil {
		return err
	}
	changed, err := change(&customer)
	if !changed || err != nil {
		return err
	}
	if err := customer.CheckKept(); err != nil {
		return err
	}
	return tx.UpdateCustomer(ctx, customer)
}
