package shop

import (
	"context"
	"iter"
	"strings"

	"daybook/backend/book"
	"daybook/backend/sqlite"
	"daybook/backend/transfer"
)

// mark is something by which a record is known again.
type mark struct {
	field transfer.Field
	value string
}

// importKind is what differs between lists of customers and of items.
type importKind[T any] struct {
	read  func(transfer.Row, transfer.Mapping, transfer.Habits) (T, []transfer.Problem)
	marks func(T) []mark
	sole  bool // two records with one mark cannot be kept
	known func(context.Context, source) ([]mark, error)
	stamp func(*T, book.Moment) // says when it was added
	write func(context.Context, *sqlite.Tx, iter.Seq2[T, error]) (int, error)
}

// source is the book or a transaction on it.
type source interface {
	Contacts(context.Context) ([]sqlite.Contact, error)
	SKUs(context.Context) ([]string, error)
}

func customerImport(store book.Store) importKind[book.Customer] {
	return importKind[book.Customer]{
		read: transfer.Customer,
		marks: func(c book.Customer) []mark {
			return contactMarks(c.Email, c.Phone)
		},
		known: func(ctx context.Context, from source) (marks []mark, err error) {
			contacts, err := from.Contacts(ctx)
			for _, c := range contacts {
				marks = append(marks, contactMarks(c.Email, c.Phone)...)
			}
			return marks, err
		},
		stamp: func(c *book.Customer, now book.Moment) {
			if c.CreatedAt == 0 {
				c.CreatedAt = now
			}
		},
		write: func(ctx context.Context, tx *sqlite.Tx, customers iter.Seq2[book.Customer, error]) (int, error) {
			return tx.ImportCustomers(ctx, customers, store.Currency)
		},
	}
}

func contactMarks(email, phone string) []mark {
	var marks []mark
	if email != "" {
		marks = append(marks, mark{transfer.FieldEmail, strings.ToLower(email)})
	}
	if phone != "" {
		marks = append(marks, mark{transfer.FieldPhone, phone})
	}
	return marks
}

func itemImport() importKind[book.Item] {
	return importKind[book.Item]{
		read: transfer.Item, sole: true,
		marks: func(i book.Item) []mark { return skuMarks(i.SKU) },
		known: func(ctx context.Context, from source) ([]mark, error) {
			skus, err := from.SKUs(ctx)
			return skuMarks(skus...), err
		},
		stamp: func(i *book.Item, now book.Moment) { i.CreatedAt = now },
		write: func(ctx context.Context, tx *sqlite.Tx, items iter.Seq2[book.Item, error]) (int, error) {
			return tx.ImportItems(ctx, items)
		},
	}
}

func skuMarks(skus ...string) []mark {
	var marks []mark
	for _, sku := range skus {
		if sku != "" {
			marks = append(marks, mark{transfer.FieldSKU, sku})
		}
	}
	return marks
}
