package shop

import (
	"context"
	"slices"
	"strings"

	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// UserInput is a user as the form has it. Password is for a new user, or to give one a new password; Own is the password
// that whoever had none until now chooses for himself, when he adds the second user.
type UserInput struct {
	Key      string    `json:"key"`
	User     book.User `json:"user"`
	Password string    `json:"password"`
	Own      string    `json:"own"`
}

// Users lists who works or worked with the book.
func (s *Shop) Users(ctx context.Context) ([]book.User, error) { return s.db.Users(ctx) }

// User is one user.
func (s *Shop) User(ctx context.Context, id int64) (book.User, error) { return s.db.User(ctx, id) }

// SaveUser adds a user (ID 0), who needs a password, or changes one. From the second user on everybody has a password.
func (s *Shop) SaveUser(ctx context.Context, in UserInput) (book.User, error) {
	if err := needKey(in.Key); err != nil {
		return book.User{}, err
	}
	if err := in.User.Clean(); err != nil {
		return book.User{}, err
	}
	passwords, err := s.newPasswords(ctx, in)
	if err != nil {
		return book.User{}, err
	}
	// The passwords are left out: what the audit log keeps of a command could be guessed from.
	return answered(ctx, s, command{"SaveUser", in.Key, in.User}, func(tx *sqlite.Tx) (int64, error) {
		id, err := saveUser(ctx, tx, in.User)
		if err != nil {
			return 0, err
		}
		if err := setPassword(ctx, tx, id, passwords.theirs); err != nil {
			return 0, err
		}
		if err := setPassword(ctx, tx, Actor(ctx).ID, passwords.own); err != nil {
			return 0, err
		}
		return id, nil
	}, (*sqlite.Tx).User)
}

// newPasswords are hashes, empty where a password stays as it is.
type newPasswords struct{ theirs, own string }

func (s *Shop) newPasswords(ctx context.Context, in UserInput) (set newPasswords, err error) {
	actor, err := s.db.User(ctx, Actor(ctx).ID)
	if err != nil {
		return set, err
	}
	added := in.User.ID == 0
	if added || in.Password != "" {
		if set.theirs, err = s.newPassword("password", in.Password); err != nil {
			return set, err
		}
	}
	if added && !actor.HasPassword {
		set.own, err = s.newPassword("own", in.Own)
	}
	return set, err
}

func (s *Shop) newPassword(field, password string) (hash string, err error) {
	if err := book.CheckPassword(field, password); err != nil {
		return "", err
	}
	return hashPassword(s.random, password)
}

func setPassword(ctx context.Context, tx *sqlite.Tx, user int64, hash string) error {
	if hash == "" {
		return nil
	}
	return tx.SetPassword(ctx, user, hash)
}

func saveUser(ctx context.Context, tx *sqlite.Tx, user book.User) (int64, error) {
	users, err := tx.Users(ctx)
	if err != nil {
		return 0, err
	}
	others := slices.DeleteFunc(users, func(u book.User) bool { return u.ID == user.ID })
	if slices.ContainsFunc(others, func(u book.User) bool { return strings.EqualFold(u.Name, user.Name) }) {
		return 0, book.Refuse(book.CodeNameTaken, "name", "Somebody has this name already.")
	}
	if user.ID == 0 {
		user.Active = true
		return tx.InsertUser(ctx, user)
	}
	if !user.Leads() && !slices.ContainsFunc(others, book.User.Leads) {
		return 0, book.Refuse(book.CodeLastAdmin, "role", "Somebody must stay who may do everything. Please make another one Super Admin first.")
	}
	return user.ID, tx.UpdateUser(ctx, user)
}

// ChangePassword gives who is signed in a new password.
func (s *Shop) ChangePassword(ctx context.Context, current, password string) error {
	if err := book.CheckPassword("password", password); err != nil {
		return err
	}
	user := Actor(ctx)
	if err := s.checkSignIn(ctx, user.ID, "current", current); err != nil {
		return err
	}
	hash, err := hashPassword(s.random, password)
	if err != nil {
		return err
	}
	return s.do(ctx, command{name: "ChangePassword"}, func(tx *sqlite.Tx) (int64, error) {
		return user.ID, tx.SetPassword(ctx, user.ID, hash)
	})
}
