package desk

import (
	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// Comments is what people noted on customers.
type Comments struct{ gate *Gate }

// List gives a page of the comments on a customer, newest first.
func (c *Comments) List(q sqlite.CommentQuery) (sqlite.CommentPage, error) {
	return through(c.gate, "Comments.List", func(r request) (sqlite.CommentPage, error) { return r.db.Comments(r.ctx, q) })
}

// Save adds a comment (id 0) or changes one's own; key is the form's idempotency key.
func (c *Comments) Save(comment book.Comment, key string) (book.Comment, error) {
	return through(c.gate, "Comments.Save", func(r request) (book.Comment, error) { return r.shop.SaveComment(r.ctx, comment, key) })
}

// Delete removes one's own comment.
func (c *Comments) Delete(id int64) error {
	return act(c.gate, "Comments.Delete", func(r request) error { return r.shop.DeleteComment(r.ctx, id) })
}
