package sqlite

import (
	"context"

	"daybook/backend/book"
)

// Users lists who works with the book.
func (r reader) Users(ctx context.Context) ([]book.User, error) {
	users := []book.User{}
	return users, r.list(ctx, &users, "users", "SELECT id, name, role FROM users ORDER BY id")
}

// Who is the name of who sent the command with an idempotency key.
func (r reader) Who(ctx context.Context, key string) (string, error) {
	var name string
	return name, r.get(ctx, &name, "user", "SELECT u.name FROM audit a JOIN users u ON u.id = a.user_id WHERE a.key = ?", key)
}

// InsertUser adds a user and returns the id.
func (tx *Tx) InsertUser(ctx context.Context, user book.User) (int64, error) {
	return tx.save(ctx, "new user", "INSERT INTO users (name, role) VALUES (:name, :role)", user)
}

// InsertInfo names a new book.
func (tx *Tx) InsertInfo(ctx context.Context, uuid string, now book.Moment) error {
	_, err := tx.exec(ctx, "book", "INSERT INTO book_info (id, uuid, created_at) VALUES (1, ?, ?)", uuid, now)
	return err
}
