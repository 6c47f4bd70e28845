package sqlite

import (
	"context"

	"daybook/backend/book"
)

const commentSelect = `SELECT c.id, c.customer_id, c.user_id, u.name AS user_name, c.text, c.created_at, c.changed_at
	FROM comments c JOIN users u ON u.id = c.user_id`

// CommentQuery asks for a page of the comments on a customer, newest first.
type CommentQuery struct {
	Page
	CustomerID int64 `json:"customerId"`
}

// CommentPage is a page of comments; Next is empty on the last one.
type CommentPage struct {
	Rows []book.Comment `json:"rows"`
	Next string         `json:"next"`
}

// Comments gives a page of the comments on a customer.
func (r reader) Comments(ctx context.Context, q CommentQuery) (CommentPage, error) {
	_, id, err := q.position()
	if err != nil {
		return CommentPage{}, err
	}
	where := "c.customer_id = :customer"
	if q.Cursor != "" {
		where += " AND c.id < :id"
	}
	page := CommentPage{Rows: []book.Comment{}}
	err = r.query(ctx, &page.Rows, "comments", commentSelect+" WHERE "+where+" ORDER BY c.id DESC LIMIT :limit",
		map[string]any{"customer": q.CustomerID, "id": id, "limit": q.limit() + 1})
	if limit := q.limit(); err == nil && len(page.Rows) > limit {
		page.Rows = page.Rows[:limit]
		page.Next = cursor("", page.Rows[limit-1].ID)
	}
	return page, err
}

// Comment is one comment.
func (r reader) Comment(ctx context.Context, id int64) (book.Comment, error) {
	var comment book.Comment
	return comment, r.get(ctx, &comment, "comment", commentSelect+" WHERE c.id = ?", id)
}

// InsertComment adds a comment and returns its id.
func (tx *Tx) InsertComment(ctx context.Context, comment book.Comment) (int64, error) {
	return tx.save(ctx, "new comment", "INSERT INTO comments (customer_id, user_id, text, created_at) VALUES (:customer_id, :user_id, :text, :created_at)", comment)
}

// UpdateComment changes what a comment says.
func (tx *Tx) UpdateComment(ctx context.Context, comment book.Comment) error {
	return tx.change(ctx, "comment", "UPDATE comments SET text = :text, changed_at = :changed_at WHERE id = :id", comment)
}

// DeleteComment removes a comment.
func (tx *Tx) DeleteComment(ctx context.Context, id int64) error {
	_, err := tx.exec(ctx, "comment", "DELETE FROM comments WHERE id = ?", id)
	return err
}
