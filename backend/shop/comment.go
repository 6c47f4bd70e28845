package shop

import (
	"context"

	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// SaveComment adds a comment on a customer (ID 0) in the name of who acts, or changes what one's own says. The audit log gets
// the text's sum only, so that a deleted comment is gone.
func (s *Shop) SaveComment(ctx context.Context, comment book.Comment, key string) (book.Comment, error) {
	if err := comment.Clean(); err != nil {
		return book.Comment{}, err
	}
	return answered(ctx, s, command{"SaveComment", key, []any{comment.ID, comment.CustomerID, book.Sum([]byte(comment.Text))}}, func(tx *sqlite.Tx) (int64, error) {
		if comment.ID == 0 {
			customer, err := tx.Customer(ctx, comment.CustomerID)
			if err != nil {
				return 0, err
			}
			comment.CustomerID, comment.UserID, comment.CreatedAt = customer.ID, Actor(ctx).ID, s.Now()
			return tx.InsertComment(ctx, comment)
		}
		if err := checkAuthor(ctx, tx, comment.ID); err != nil {
			return 0, err
		}
		comment.ChangedAt = s.Now()
		return comment.ID, tx.UpdateComment(ctx, comment)
	}, (*sqlite.Tx).Comment)
}

// DeleteComment removes one's own comment.
func (s *Shop) DeleteComment(ctx context.Context, id int64) error {
	return s.do(ctx, command{name: "DeleteComment", input: id}, func(tx *sqlite.Tx) (int64, error) {
		if err := checkAuthor(ctx, tx, id); err != nil {
			return 0, err
		}
		return id, tx.DeleteComment(ctx, id)
	})
}

func checkAuthor(ctx context.Context, tx *sqlite.Tx, id int64) error {
	comment, err := tx.Comment(ctx, id)
	if err != nil {
		return err
	}
	return comment.CheckAuthor(Actor(ctx))
}
