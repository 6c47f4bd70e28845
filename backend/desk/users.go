package desk

import (
	"daybook/backend/book"
	"daybook/backend/shop"
)

// Users is signing in, and who may do what.
type Users struct{ gate *Gate }

// List gives everybody who works or worked with the book.
func (u *Users) List() ([]book.User, error) {
	return through(u.gate, "Users.List", func(r request) ([]book.User, error) { return r.shop.Users(r.ctx) })
}

// Save adds a user (id 0) or changes one. What is changed of whoever is signed in holds at once.
func (u *Users) Save(in shop.UserInput) (book.User, error) {
	return through(u.gate, "Users.Save", func(r request) (book.User, error) {
		user, err := r.shop.SaveUser(r.ctx, in)
		if err != nil {
			return user, err
		}
		self, err := r.shop.User(r.ctx, r.user.ID)
		if err == nil && !self.Active {
			self = book.User{} // who switched himself off leaves nobody at the screen
		}
		u.gate.become(self)
		return user, err
	})
}

// SignIn lets a user in by password.
func (u *Users) SignIn(id int64, password string) error {
	return act(u.gate, "Users.SignIn", func(r request) error {
		user, err := r.shop.SignIn(r.ctx, id, password)
		if err == nil {
			u.gate.become(user)
		}
		return err
	})
}

// SignOut lets the next one sign in. The only user of a book, who has no password, stays.
func (u *Users) SignOut() error {
	return act(u.gate, "Users.SignOut", func(r request) error {
		alone, err := r.shop.Alone(r.ctx)
		if err == nil {
			u.gate.become(alone)
		}
		return err
	})
}

// ChangePassword gives whoever is signed in a new password.
func (u *Users) ChangePassword(current, password string) error {
	return act(u.gate, "Users.ChangePassword", func(r request) error { return r.shop.ChangePassword(r.ctx, current, password) })
}
