package sqlite

import (
	"context"

	"daybook/backend/book"
)

const userColumns = "id, name, role, active, password <> '' AS has_password, version"

// Users lists who works or worked with the book.
func (r reader) Users(ctx context.Context) ([]book.User, error) {
	users := []book.User{}
	return users, r.list(ctx, &users, "users", "SELECT "+userColumns+" FROM users ORDER BY id")
}

// User is one user.
func (r reader) User(ctx context.Context, id int64) (user book.User, err error) {
	return user, r.get(ctx, &user, "user", "SELECT "+userColumns+" FROM users WHERE id = ?", id)
}

// Password is a user's password as it was hashed; empty for none.
func (r reader) Password(ctx context.Context, id int64) (hash string, err error) {
	err = r.get(ctx, &hash, "user", "SELECT password FROM users WHERE id = ?", id)
	return hash, err
}

// WrongSignIns counts a user's wrong passwords after a moment, since the last right one.
func (r reader) WrongSignIns(ctx context.Context, id int64, after book.Moment) (count int, err error) {
	err = r.get(ctx, &count, "audit log", `SELECT count(*) FROM audit WHERE command = 'SignIn' AND user_id = ?1 AND at > ?2 AND outcome = 'wrong_password'
		AND id > (SELECT coalesce(max(id), 0) FROM audit WHERE command = 'SignIn' AND user_id = ?1 AND outcome = 'done')`, id, after)
	return count, err
}

// Who is the name of who sent the command with an idempotency key.
func (r reader) Who(ctx context.Context, key string) (string, error) {
	var name string
	return name, r.get(ctx, &name, "user", "SELECT u.name FROM audit a JOIN users u ON u.id = a.user_id WHERE a.key = ?", key)
}

// InsertUser adds a user and returns the id.
func (tx *Tx) InsertUser(ctx context.Context, user book.User) (int64, error) {
	return tx.save(ctx, "new user", "INSERT INTO users (name, role, active) VALUES (:name, :role, :active)", user)
}

// UpdateUser changes a user who is still as he was read.
func (tx *Tx) UpdateUser(ctx context.Context, user book.User) error {
	return tx.change(ctx, "user", `UPDATE users SET name = :name, role = :role, active = :active, version = version + 1
		WHERE id = :id AND version = :version`, user)
}

// SetPassword keeps a user's hashed password.
func (tx *Tx) SetPassword(ctx context.Context, id int64, hash string) error {
	_, err := tx.exec(ctx, "password", "UPDATE users SET password = ?, version = version + 1 WHERE id = ?", hash, id)
	return err
}

// InsertInfo names a new book.
func (tx *Tx) InsertInfo(ctx context.Context, uuid string, now book.Moment) error {
	_, err := tx.exec(ctx, "book", "INSERT INTO book_info (id, uuid, created_at) VALUES (1, ?, ?)", uuid, now)
	return err
}
