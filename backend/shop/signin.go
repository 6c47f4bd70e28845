package shop

import (
	"context"
	"strconv"
	"time"

	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// Wrong passwords cost time: after so many within the pause, nobody of that name gets in until it is over.
const (
	wrongPasswords = 5
	wrongPause     = time.Minute
)

// Alone is the only active user of the book when he needs no password, and nobody otherwise.
func (s *Shop) Alone(ctx context.Context) (book.User, error) {
	users, err := s.ActiveUsers(ctx)
	if err != nil || len(users) != 1 || users[0].HasPassword {
		return book.User{}, err
	}
	return users[0], nil
}

// ActiveUsers lists who can sign in.
func (s *Shop) ActiveUsers(ctx context.Context) ([]book.User, error) {
	users, err := s.db.Users(ctx)
	active := []book.User{}
	for _, user := range users {
		if user.Active {
			active = append(active, user)
		}
	}
	return active, err
}

// SignIn gives the user whose password it is. Every try is in the audit log.
func (s *Shop) SignIn(ctx context.Context, id int64, password string) (book.User, error) {
	user, err := s.db.User(ctx, id)
	if err != nil {
		return book.User{}, err
	}
	if !user.Active {
		return book.User{}, book.Refuse(book.CodeNotFound, "name", "This user no longer works with the book.")
	}
	ctx = As(ctx, user)
	if err := s.checkSignIn(ctx, id, "password", password); err != nil {
		return book.User{}, err
	}
	return user, s.do(ctx, command{name: "SignIn"}, func(*sqlite.Tx) (int64, error) { return id, nil })
}

// checkSignIn refuses a password that is not the user's, and any password after too many wrong ones.
func (s *Shop) checkSignIn(ctx context.Context, id int64, field, password string) error {
	since := book.MomentOf(s.now().Add(-wrongPause))
	wrong, err := s.db.WrongSignIns(ctx, id, since)
	if err != nil {
		return err
	}
	if wrong >= wrongPasswords {
		seconds := int(wrongPause.Seconds())
		return book.Refuse(book.CodeWait, field, "Too many wrong passwords. Please wait a minute.").With("seconds", strconv.Itoa(seconds))
	}
	hash, err := s.db.Password(ctx, id)
	if err != nil {
		return err
	}
	if isPassword(hash, password) {
		return nil
	}
	if err := s.Refused(ctx, "SignIn", book.CodeWrongPassword); err != nil {
		return err
	}
	return book.Refuse(book.CodeWrongPassword, field, "This password is not right.")
}
